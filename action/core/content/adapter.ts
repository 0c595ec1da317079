import * as z from 'zod/mini';
import { dateFormat } from './date-format.ts';
import { text } from './fields.ts';

/** Keys of a post that may stand under another name in another team's front matter. */
const MAPPED = [
  'id',
  'title',
  'language',
  'status',
  'format',
  'purpose',
  'rubric',
  'topic',
  'audience',
  'plan',
  'campaign',
  'author',
  'reviewer',
  'series',
  'links',
  'media',
] as const;
export type MappedKey = (typeof MAPPED)[number];

/** Where a value stands: under a key, or `a.b` for one inside another; what its values mean here; what holds without one. */
const source = z.union([
  text,
  z.strictObject({
    key: z.optional(text),
    /** Their value → ours. A value that is not there is taken as it is. */
    values: z.optional(z.record(z.string(), z.union([text, z.array(text)]))),
    default: z.optional(z.union([text, z.array(text)])),
  }),
]);
export type Source = z.infer<typeof source>;

const format = (within: 'whole' | 'part') =>
  z.string().check(z.refine((value) => dateFormat(value, within) !== undefined, 'DD.MM.YYYY'));

/** How the time of a post is found. The first that gives one counts. */
const dateSource = z.union([
  z.strictObject({
    key: text,
    /** For dates that are not ISO 8601: `DD.MM.YYYY`, with `HH:mm` where there is a time. */
    format: z.optional(format('whole')),
  }),
  /** A date somewhere in the path: `YYYYMMDD`. */
  z.strictObject({ path: format('part') }),
  z.enum(['path', 'first-commit', 'last-commit']),
]);
export type DateSource = z.infer<typeof dateSource>;

/** `adapters` of `policy.yaml`: folders of posts that another tool or an older habit wrote, and what their front matter means. */
export const adapterSchema = z.strictObject({
  id: text,
  /** Folders of the repository, with all below them; `.` is all of it. */
  folders: z.array(text).check(z.minLength(1)),
  extensions: z.optional(z.array(z.string().check(z.regex(/^\.[a-z0-9]+$/, '.md'))).check(z.minLength(1))),
  /** Accounts as a list, as one text with commas, or as the keys of a mapping. */
  accounts: source,
  publish_at: z.optional(z.array(dateSource).check(z.minLength(1))),
  keys: z.optional(z.partialRecord(z.enum(MAPPED), source)),
  /** Hashtags that a tool adds after the text: a list for all accounts, or one for each. */
  hashtags: z.optional(source),
  /** How the file of a post that is sent again begins, before the name of the one that failed: `retry-*_`. */
  retries: z.optional(text),
});
export type Adapter = z.infer<typeof adapterSchema>;

/** The names of the posts that a file sends again, by what it begins with: itself a retry, it may repeat one of another. */
export function retriedBy(name: string, prefix: string): readonly string[] {
  const pattern = prefix.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '[^_/]*');
  const start = new RegExp(`^${pattern}(?=.)`);
  const names: string[] = [];
  for (let rest = name; start.test(rest); ) {
    const shorter = rest.replace(start, '');
    if (shorter === rest) break;
    names.push(shorter);
    rest = shorter;
  }
  return names;
}

/** As in {@link Adapter}: the extensions and dates that hold unless said. */
export const ADAPTER_DEFAULTS = {
  extensions: ['.md', '.markdown'],
  publish_at: [{ key: 'publish_at' }, { key: 'date' }, 'path', 'first-commit'],
} as const satisfies Pick<Required<Adapter>, 'extensions' | 'publish_at'>;

/** Folders that no team keeps posts in. */
const SKIPPED = /(?:^|\/)(?:\.[^/]*|node_modules)\//;

/** The adapter that reads a file, if any does. */
export function adapterOf(path: string, adapters: readonly Adapter[]): Adapter | undefined {
  return adapters.find(({ folders, extensions = ADAPTER_DEFAULTS.extensions }) => {
    if (SKIPPED.test(path) || path.startsWith('policy/')) return false;
    // All of a repository is all but what is written for us.
    const isRest = !path.startsWith('content/');
    if (!folders.some((folder) => (folder === '.' ? isRest : path.startsWith(`${trimmed(folder)}/`)))) return false;
    return extensions.some((extension) => path.toLowerCase().endsWith(extension)) && !/(?:^|\/)readme\./i.test(path);
  });
}

/** A folder without the slash that people put at its end. */
export function trimmed(folder: string): string {
  return folder.replace(/^(?:\.\/)+(?=.)/, '').replace(/(?<=.)\/+$/, '');
}
