import * as z from 'zod/mini';
import { isTimeZone } from '../calendar/zone-names.ts';
import { momentFormat } from '../content/date-format.ts';
import { text } from '../content/fields.ts';

/** What a column of an export may hold; `action…` of one is a key of `action` in a card. */
export const COLUMNS = [
  'id',
  'source',
  'account',
  'received_at',
  'author_hash',
  'class',
  'owner',
  'classified_at',
  'first_reply_at',
  'is_automatic',
  'no_reply_reason',
  'answered_in',
  'updated_at',
  'resolution',
  'resolved_at',
  'sharp',
  'approved_by',
  'topic',
  'thread',
  'text',
  'action',
  'action_reason',
  'action_evidence',
  'action_approved_by',
  'action_at',
] as const;
export type Column = (typeof COLUMNS)[number];

const words = z.record(z.string(), text);
const FORMAT = 'DD.MM.YYYY HH:mm; MM/DD/YYYY hh:mm A; YYYY-MM-DD HH:mm:ss Z';
const format = z.string().check(z.refine((value) => momentFormat(value) !== undefined, FORMAT));

/** One export: which files, and what their columns and words mean. What is not mapped is the text of people, and is never shown. */
const source = z.strictObject({
  id: text,
  /** From the root of the repository; a star is any part of a name. */
  path: z.string().check(z.regex(/^content\/inbox\/[^\s]+\.(?:csv|tsv)$/, 'content/inbox/*-desk.csv')),
  columns: z.partialRecord(z.enum(COLUMNS), text),
  /** In which times without an offset are written; without it they are an error. */
  time_zone: z.optional(z.string().check(z.refine((value) => isTimeZone(value), 'Europe/Moscow'))),
  /** For dates that are not ISO 8601: one order, or several where a program writes now one and now another. */
  dates: z.optional(z.union([format, z.array(format).check(z.minLength(1))])),
  /** The account of all its rows. */
  account: z.optional(text),
  /** Their words → ours, in whatever case. A word that is not there is taken as it is. */
  accounts: z.optional(words),
  classes: z.optional(words),
  owners: z.optional(words),
  reasons: z.optional(words),
  actions: z.optional(words),
});
export type InboxSource = z.infer<typeof source>;

/** `inbox` of `policy.yaml`. */
export const inboxSchema = z.strictObject({ sources: z.array(source).check(z.minLength(1)) });

/** Exports that call their columns as we do need no mapping. */
export const OWN_COLUMNS: InboxSource = {
  id: 'own',
  path: 'content/inbox/*.csv',
  columns: Object.fromEntries(COLUMNS.map((column) => [column, column])),
};

/** The orders in which a source writes its moments; ISO 8601 without any. */
export function formatsOf({ dates }: InboxSource): readonly string[] | undefined {
  return typeof dates === 'string' ? [dates] : dates;
}

/** The source that a file is an export of. */
export function sourceOf(path: string, sources: readonly InboxSource[]): InboxSource {
  return sources.find((one) => patternOf(one.path).test(path)) ?? OWN_COLUMNS;
}

function patternOf(glob: string): RegExp {
  const escaped = glob.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*+/g, '[^/]*');
  return new RegExp(`^${escaped}$`);
}
