import * as z from 'zod/mini';
import { moment, text } from '../content/fields.ts';
import type { Place } from '../finding.ts';
import type { Quotable } from '../judging/place.ts';

/** A log of looks at places where people talk about us: `content/inbox/mentions-2026-11.csv`, or `.md`. */
export function isMentionLog(path: string): boolean {
  return /(?:^|\/)mentions[^/]*\.(?:csv|tsv|md)$/i.test(path);
}

export const MENTION_COLUMNS = ['source', 'at', 'found', 'by'] as const;

const look = z.strictObject({
  /** The id of a source of policy/answering.yaml. */
  source: text,
  at: moment,
  /** How many were found; 0 is worth a line, too. */
  found: z.optional(z.number().check(z.int(), z.minimum(0))),
  by: z.optional(text),
});

/** The front matter of a log that is written by hand. */
export const mentionLogSchema = z.strictObject({ checks: z.array(look) });

/** Somebody looked at a source. */
export interface MentionLook {
  readonly path: string;
  readonly source: string;
  /** Epoch milliseconds. */
  readonly epochMs: number;
  /** Who looked, as the log has it. */
  readonly by: string | undefined;
  readonly at: Place;
  readonly shown: () => Quotable;
}
