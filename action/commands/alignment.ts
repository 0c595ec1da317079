import { isTable } from '../core/content/kinds.ts';
import { LIMITS, mostBytes } from '../core/limits.ts';
import { inRepository } from '../core/pull/change.ts';
import type { Trees } from '../github/trees.ts';
import { blobId, treeId } from '../sources/git-objects.ts';
import type { Overlay, OverlayEntry } from '../sources/overlay.ts';
import { gitEntryOf, withUnixLineEnds } from '../sources/work-tree-ids.ts';
import { listTree } from '../sources/working-tree.ts';
import { type ChangedContents, UNREAD } from './side-contents.ts';

/** The judged folder of a checkout, and GitHub's side of it. */
export interface Ground {
  /** The judged folder, absolute. */
  readonly root: string;
  /** From the repository's root to the judged folder; empty when they are the same. */
  readonly prefix: string;
  readonly trees: Trees;
  readonly contents: ChangedContents;
}

/** Bytes of a file of a path that are read at all. */
export function limitOf(path: string): number {
  return isTable(path) ? LIMITS.inboxBytes : mostBytes(path);
}

/** Not all of a folder of a commit can be seen. */
export class UnseenError extends Error {}

interface AlignOptions {
  /** Whether the content of a file matters; of the others that they are there. */
  readonly isRead: (path: string) => boolean;
  /** Content that is at hand, by its git id. */
  readonly known?: ReadonlyMap<string, Uint8Array>;
}

/** Whether a folder of the work tree is to the byte that of a commit. It takes one call, or none when the commit's root is known. */
export async function isSameFolder({ root, prefix, trees }: Ground, commit: string, folder: string): Promise<boolean> {
  const place = await trees.at(commit, inRepository(prefix, folder));
  const files = listTree(root, folder);
  if (place === undefined) return files.length === 0;
  if ('file' in place) return false;
  const entries = files.map((file) => gitEntryOf(root, file));
  const known = entries.filter((entry) => entry !== undefined);
  if (known.length < entries.length) return false;
  const start = folder === '.' ? 0 : folder.length + 1;
  return treeId(known.map((entry) => ({ ...entry, path: entry.path.slice(start) }))) === place.folder;
}

/**
 * What makes a folder of the work tree that of a commit, whatever has been done to it: the checkout may be of another commit, and attributes that came with
 * a change may have rewritten files on their way out (`working-tree-encoding`, `ident`).
 * @throws {UnseenError} when the commit's side cannot be seen whole.
 */
export async function alignment(
  ground: Ground,
  commit: string,
  folder: string,
  options: AlignOptions,
): Promise<Overlay> {
  const overlay = new Map<string, OverlayEntry>();
  if (await isSameFolder(ground, commit, folder)) return overlay;
  const { root, prefix, trees } = ground;
  const wanted = await trees.files(commit, inRepository(prefix, folder));
  if (wanted === undefined) throw new UnseenError(folder);
  const local = new Map(listTree(root, folder).map((file) => [file.path, file]));
  for (const path of local.keys()) if (!wanted.has(inRepository(prefix, path))) overlay.set(path, 'removed');
  const start = prefix === '' ? 0 : prefix.length + 1;
  for (const [repositoryPath, { kind, id }] of wanted) {
    const path = repositoryPath.slice(start);
    const file = local.get(path);
    if (file !== undefined && gitEntryOf(root, file)?.id === id && kind === file.kind) continue;
    if (kind !== 'file') overlay.set(path, kind);
    else if (!options.isRead(path)) {
      if (file?.kind !== 'file') overlay.set(path, UNREAD);
    } else
      overlay.set(
        path,
        await contentOf(ground, { path, id, options, local: file?.kind === 'file' ? file.read : undefined }),
      );
  }
  return overlay;
}

async function contentOf(
  { contents }: Ground,
  {
    path,
    id,
    options,
    local,
  }: {
    readonly path: string;
    readonly id: string;
    readonly options: AlignOptions;
    readonly local: (() => Uint8Array) | undefined;
  },
): Promise<OverlayEntry> {
  const atHand = options.known?.get(id) ?? unixContent(local, id);
  const found = atHand ?? (await contents.blob(id, limitOf(path)));
  if (found === undefined) throw new UnseenError(path);
  return found;
}

/** The content of a file of the work tree, when but its line ends are not those of git. */
function unixContent(read: (() => Uint8Array) | undefined, id: string): Uint8Array | undefined {
  try {
    const bytes = read === undefined ? undefined : withUnixLineEnds(read());
    return bytes !== undefined && blobId(bytes) === id ? bytes : undefined;
  } catch {
    return undefined;
  }
}
