import * as z from 'zod/mini';
import { moment, text } from '../content/fields.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { Place } from '../finding.ts';
import type { Quotable } from '../judging/place.ts';

/** What may be done to somebody's words, or to the place where they stand. */
export const ACTIONS = ['delete', 'hide', 'ban', 'close_comments'] as const;

const action = z.strictObject({
  kind: z.enum(ACTIONS),
  reason: z.optional(text),
  /** A picture: its path, a link to it, its digest, or in words where it is kept. */
  evidence: z.optional(text),
  /** How often it was said, where the reason is that it was said again and again. */
  repeats: z.optional(z.number().check(z.int(), z.minimum(1))),
  approved_by: z.optional(text),
  at: z.optional(moment),
});

/** The front matter of a card, `content/inbox/2026-11-17-sour-batch.md`; below it stands what somebody wrote. A row of an export is the same. */
export const inboxItemSchema = z.strictObject({
  id: text,
  /** Where it came in: comments, messages, a map, a shop. */
  source: z.optional(text),
  account: z.optional(text),
  received_at: moment,
  /** The author as a salted digest, never as a name. */
  author_hash: z.optional(text),
  class: z.optional(text),
  owner: z.optional(text),
  classified_at: z.optional(moment),
  first_reply_at: z.optional(moment),
  /** Whether that reply was sent by a program: then it is none. */
  is_automatic: z.optional(z.boolean()),
  no_reply_reason: z.optional(text),
  /** The item under which this person has our answer, where this one gets none of its own: it says the same again. */
  answered_in: z.optional(text),
  /** When we last told the author how it goes. */
  updated_at: z.optional(moment),
  resolution: z.optional(text),
  resolved_at: z.optional(moment),
  /** Whether it is a sharp situation, or which one of the policy's. */
  sharp: z.optional(z.union([z.boolean(), text])),
  approved_by: z.optional(text),
  topic: z.optional(text),
  thread: z.optional(text),
  action: z.optional(action),
});

export type InboxItemData = z.infer<typeof inboxItemSchema>;

/** The moments of an item. */
export const MOMENTS = ['received_at', 'classified_at', 'first_reply_at', 'updated_at', 'resolved_at'] as const;

/** Something that somebody wrote to us, as it stands in a card or in a row of an export. */
export interface InboxItem {
  readonly path: string;
  readonly data: InboxItemData;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** When a person first answered: an automatic reply is none. */
  readonly repliedAt: number | undefined;
  readonly classifiedAt: number | undefined;
  readonly resolvedAt: number | undefined;
  readonly updatedAt: number | undefined;
  /** When something was done to it or to its place. */
  readonly actedAt: number | undefined;
  /** The source of the policy of which it is a row; nothing for a card, and for a table that calls its columns as we do. */
  readonly export: string | undefined;
  /** Where a key stands: in the front matter, or in the row. */
  readonly at: (key: YamlPath) => Place;
  /** What was written to us, where it is kept: it is handed to rules about replies and never shown. */
  readonly text: () => string | undefined;
  /** The file as it may be shown around a place: without a word of the author's. */
  readonly shown: () => Quotable;
  /** The same to be kept when the file is read on: it holds no more of it than is shown, and not what was written to us. */
  readonly kept: () => InboxItem;
}
