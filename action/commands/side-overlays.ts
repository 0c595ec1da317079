import type { Adapter } from '../core/content/adapter.ts';
import { isImage } from '../core/content/asset-path.ts';
import { contentKind } from '../core/content/kinds.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import type { ListedFile } from '../github/listing.ts';
import { blobId } from '../sources/git-objects.ts';
import type { OverlayEntry } from '../sources/overlay.ts';
import { withUnixLineEnds } from '../sources/work-tree-ids.ts';
import { limitOf } from './alignment.ts';
import { type ChangedContents, type Ends, UNREAD } from './side-contents.ts';

/** Files of the side that the work tree holds. */
export type Held = (path: string) => SourceFile | undefined;

interface Work {
  readonly contents: ChangedContents;
  readonly ends: Ends;
  readonly held: Held;
  /** What is read of a file: its text, its metadata as of a picture, or only that it is there. */
  readonly useOf: (path: string) => Use;
}

export type Use = 'text' | 'picture' | 'presence';

/** What judging asks of a file below the content folders. */
export function contentUse(adapters: readonly Adapter[]): (path: string) => Use {
  return (path) => {
    const kind = contentKind(path, adapters);
    if (kind === 'unmatched' || kind === 'readme') return 'presence';
    if (kind !== 'asset') return 'text';
    return isImage(path) ? 'picture' : 'presence';
  };
}

export interface Overlays {
  readonly head: Map<string, OverlayEntry>;
  readonly base: Map<string, OverlayEntry>;
  /** Changed files of which nobody could see what they were before: as if they had not been there, so that nothing in them is taken for old. */
  readonly unseenBefore: number;
}

/**
 * The work tree holds the change: the head side is the tree, and the base side is what was there before. A file that is not to the byte what the change
 * makes of it, as where both sides changed it, is taken as the change has it: its lines are those that a reviewer sees.
 */
export async function overlaysOnHead(files: readonly ListedFile[], work: Work): Promise<Overlays> {
  const overlays = { head: new Map<string, OverlayEntry>(), base: new Map<string, OverlayEntry>() };
  let unseenBefore = 0;
  const vacated = new Set<string>();
  for (const file of files) {
    const use = work.useOf(file.path);
    const after = file.status === 'removed' ? undefined : await headContent(file, use, work, overlays.head);
    if (file.status !== 'removed') vacated.add(file.path);
    if (file.status === 'added') continue;
    const path = file.previousPath ?? file.path;
    const before =
      work.useOf(path) === 'text'
        ? await work.contents.before(file, after, { ends: work.ends, limit: limitOf(path) })
        : UNREAD;
    if (before === undefined) unseenBefore++;
    overlays.base.set(path, before ?? 'removed');
  }
  // Last: what was renamed to a path may have come from one that was vacated, too.
  for (const path of vacated) if (!overlays.base.has(path)) overlays.base.set(path, 'removed');
  return { ...overlays, unseenBefore };
}

/** The content of a file of the head side, which the work tree mostly has; what it has not goes into the overlay. */
async function headContent(
  file: ListedFile,
  use: Use,
  { contents, ends, held }: Work,
  head: Map<string, OverlayEntry>,
): Promise<Uint8Array | undefined> {
  const { path, id } = file;
  const local = held(path);
  if (use !== 'text' || (local !== undefined && local.kind !== 'file')) {
    if (local === undefined) head.set(path, UNREAD);
    return undefined;
  }
  const bytes = local === undefined ? undefined : bytesOf(local);
  if (local !== undefined && bytes === undefined) return undefined;
  if (bytes !== undefined && (id === undefined || blobId(bytes) === id)) return bytes;
  const unix = bytes === undefined ? undefined : withUnixLineEnds(bytes);
  const entry =
    unix !== undefined && blobId(unix) === id
      ? unix
      : await contents.after(file, undefined, { ends, limit: limitOf(path) });
  if (entry === undefined) return undefined;
  head.set(path, entry);
  return entry instanceof Uint8Array ? entry : undefined;
}

/** The work tree holds the base: the head side is the tree with the change laid on it. */
export async function overlaysOnBase(files: readonly ListedFile[], work: Work): Promise<Overlays> {
  const head = new Map<string, OverlayEntry>();
  for (const file of files) {
    if (file.status === 'removed') head.set(file.path, 'removed');
    else if (file.previousPath !== undefined) head.set(file.previousPath, 'removed');
  }
  for (const file of files) {
    if (file.status === 'removed') continue;
    const { path } = file;
    const use = work.useOf(path);
    if (use === 'presence') {
      head.set(path, await work.contents.presence(file, work.ends));
      continue;
    }
    if (use === 'picture') {
      // It is fetched when a post shows it.
      head.set(path, file.kind === undefined || file.kind === 'file' ? UNREAD : file.kind);
      continue;
    }
    const local = work.held(file.previousPath ?? path);
    const before = local?.kind === 'file' ? bytesOf(local) : undefined;
    const entry = await work.contents.after(file, before, { ends: work.ends, limit: limitOf(path) });
    if (entry !== undefined) head.set(path, entry);
  }
  return { head, base: new Map(), unseenBefore: 0 };
}

/** Bytes of its own: the next read overwrites those that a file gives (and `slice` of a Buffer is no copy). Nothing for what cannot be read. */
function bytesOf(file: SourceFile): Uint8Array | undefined {
  try {
    return Uint8Array.from(file.read());
  } catch {
    return undefined;
  }
}
