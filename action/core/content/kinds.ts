import { type Adapter, adapterOf } from './adapter.ts';

/** What a path under `content/` holds. `contest-rules`: the rules of a contest as entrants read them. `asset` and `readme` are known and not judged as texts. */
export type ContentKind =
  | 'post'
  | 'reply'
  | 'inbox'
  | 'contest'
  | 'contest-rules'
  | 'plan'
  | 'review'
  | 'decision'
  | 'opt-outs'
  | 'asset'
  | 'readme'
  | 'unmatched';

const FOLDERS: Readonly<Record<string, { kind: ContentKind; extensions: readonly string[] }>> = {
  posts: { kind: 'post', extensions: ['.md'] },
  replies: { kind: 'reply', extensions: ['.md'] },
  inbox: { kind: 'inbox', extensions: ['.md', '.csv', '.tsv', '.CSV', '.TSV'] },
  contests: { kind: 'contest', extensions: ['.md', '.yaml', '.yml'] },
  plans: { kind: 'plan', extensions: ['.md', '.yaml', '.yml'] },
  reviews: { kind: 'review', extensions: ['.md'] },
  decisions: { kind: 'decision', extensions: ['.md'] },
};

/** What systems and tools leave behind. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitattributes|\.gitignore)$/;

const ASSET = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|mp4|mov|webm|mkv|mp3|m4a|ogg|wav|pdf|srt|vtt)$/i;

/** Whether a file is a table: an export may be larger than any other file, and is read piece by piece. */
export function isTable(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}

/** The folder names that hold content, for messages. */
export const CONTENT_FOLDERS = Object.keys(FOLDERS);

/** How a file is written: a YAML file is all front matter. */
export function formatOf(path: string): 'markdown' | 'yaml' {
  return /\.ya?ml$/.test(path) ? 'yaml' : 'markdown';
}

/** Tells the kind of a file from its path: `content/<folder>/…`. What an adapter reads is a post wherever it stands. */
export function contentKind(path: string, adapters: readonly Adapter[] = []): ContentKind {
  if (adapterOf(path, adapters) !== undefined) return 'post';
  const [root, folder, ...rest] = path.split('/');
  if (root !== 'content' || folder === undefined) return 'unmatched';
  const name = rest.at(-1) ?? folder;
  if (/^readme(?:\.[a-z]{2})?\.md$/i.test(name)) return 'readme';
  if (ASSET.test(name) || LITTER.test(name)) return 'asset';
  if (rest.length === 0 && /^opt-outs\.ya?ml$/.test(name)) return 'opt-outs';
  if (folder === 'contests' && rest.length > 1 && rest[0] === 'rules' && name.endsWith('.md')) return 'contest-rules';
  const known = FOLDERS[folder];
  if (known === undefined || rest.length === 0) return 'unmatched';
  return known.extensions.some((extension) => name.endsWith(extension)) ? known.kind : 'unmatched';
}
