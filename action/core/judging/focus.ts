import type { Publication } from '../calendar/publication.ts';
import type { Adapter } from '../content/adapter.ts';
import { contentKind } from '../content/kinds.ts';
import type { Post } from '../content/post.ts';
import { type ReadPostContext, readPost } from '../content/read-post.ts';
import { readText, type SourceFile } from '../content/source-file.ts';
import type { PlacedPost } from './posts.ts';

/**
 * What of the content is judged, where a change touches little of it. All is read, because calendars and plans need it; the texts and the calendars that
 * the change does not touch are what they were before it.
 */
export interface Focus {
  /** Whether a text is judged: it is touched, or shows a picture that is. */
  readonly isText: (path: string, text: string) => boolean;
  /** The accounts on which something is touched, on either side, and those of the same platforms. */
  readonly accounts: ReadonlySet<string>;
  /** The platforms whose texts are remembered; where it is absent, those of the accounts. */
  readonly platforms?: ReadonlySet<string>;
  /** Whether a contest is judged, by its id; where it is absent, all are. */
  readonly isContest?: (id: string) => boolean;
  /** What both sides have in common is read once. */
  readonly shared: SharedReading;
}

/** What is kept of files that are the same on both sides of a change, by the very object that lists them. */
export class SharedReading {
  readonly posts = new WeakMap<SourceFile, PlacedPost>();
  readonly shingles = new Map<Post, Uint32Array>();
  /** What rules remember of texts, by rule. */
  readonly remembered = new Map<string, Map<Publication, string>>();
}

/** The files of a change, of both sides. */
export interface FocusedChange {
  readonly head: readonly SourceFile[];
  readonly base: readonly SourceFile[];
  /** Pictures of the change, wherever they stand, on either side. */
  readonly pictures: readonly string[];
  /** By paths of the head side. */
  readonly isTouched: (path: string) => boolean;
  /** By paths of the base side. */
  readonly isTouchedBefore: (path: string) => boolean;
}

type Context = ReadPostContext & { readonly adapters: readonly Adapter[] };

/**
 * The focus of a change to posts and pictures; nothing when it touches anything else, as a plan, a contest or the inbox, on which the verdict about other
 * files may depend: then all is judged.
 */
export function focusOn(
  { head, base, pictures, isTouched, isTouchedBefore }: FocusedChange,
  context: Context,
): Focus | undefined {
  const touched = [...head.filter(({ path }) => isTouched(path)), ...base.filter(({ path }) => isTouchedBefore(path))];
  const accounts = new Set<string>();
  const images = new Set(pictures.map(nameOf));
  for (const file of touched) {
    const kind = contentKind(file.path, context.adapters);
    if (kind === 'asset' || kind === 'readme') continue;
    if (kind !== 'post') return undefined;
    for (const id of accountsOf(file, context)) accounts.add(id);
  }
  // Texts are compared within a platform: what one account publishes may repeat another's.
  const platforms = new Set([...accounts].flatMap((id) => context.accounts.get(id)?.platform ?? []));
  for (const { id, platform } of context.accounts.values()) if (platforms.has(platform)) accounts.add(id);
  const paths = new Set(touched.map(({ path }) => path));
  const isText = (path: string, text: string): boolean => paths.has(path) || mayShow(text, images);
  return { isText, accounts, shared: new SharedReading() };
}

function accountsOf(file: SourceFile, context: Context): readonly string[] {
  const read = file.kind === 'file' ? readText(file) : undefined;
  if (read?.ok !== true) return [];
  return readPost(file.path, read.text, context).document.post?.data.accounts ?? [];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Names that are looked for in each text; of more of them each text may show one. The number is ours. */
const MOST_NAMES = 100;

/** Whether a text may refer to a picture of such a name. Names can be written in many ways: behind a percent sign, as YAML escapes, folded at a space. */
function mayShow(text: string, images: ReadonlySet<string>): boolean {
  if (images.size === 0) return false;
  if (images.size > MOST_NAMES || /%[0-9A-Fa-f]{2}|\\/.test(text)) return true;
  for (const name of images) if (/\s/.test(name) || text.includes(name)) return true;
  return false;
}
