import { type Answering, classOf, maySilence } from '../policy/answering.ts';
import type { InboxItem } from './item.ts';

/**
 * What a reason for silence is worth. `none`: there is none, or an answer all the same. `refused`: the class is never left in silence for it. `excused`:
 * the class is owed no answer. All others are owed one, and of them it has to be seen that the same person got it elsewhere, or silence would make
 * figures better: `missing`: it is not said where; `unknown`: that item is not there; `open`: nobody answered there; `other`: somebody else wrote there,
 * or nobody knows who; `proven`: it is so.
 */
export type Silence = 'none' | 'refused' | 'excused' | 'missing' | 'unknown' | 'open' | 'other' | 'proven';

/** What is kept of each item that was read, whatever becomes of it. */
export interface KnownItem {
  /** A hash of who wrote it; NaN where that is not said. */
  readonly author: number;
  /** When a person first answered, epoch milliseconds; NaN while nobody did. */
  readonly repliedAt: number;
}

/** What is known of an item by its id. */
export type Lookup = (id: string) => KnownItem | undefined;

/** Whether the reason of an item can be judged only when all are read. */
export function needsOthers({ data, repliedAt }: InboxItem): boolean {
  return repliedAt === undefined && data.no_reply_reason !== undefined && data.answered_in !== undefined;
}

/** What the reason of an item is worth by a matrix. */
export function silenceOf(item: InboxItem, answering: Answering, lookup: Lookup): Silence {
  const { no_reply_reason: reason, answered_in: elsewhere, class: given, id } = item.data;
  if (reason === undefined || item.repliedAt !== undefined) return 'none';
  if (!maySilence(answering, reason, given)) return 'refused';
  const found = classOf(answering, given);
  if (found !== undefined && found.deadlines?.first === undefined) return 'excused';
  if (elsewhere === undefined) return 'missing';
  const other = elsewhere === id ? undefined : lookup(elsewhere);
  if (other === undefined) return 'unknown';
  if (Number.isNaN(other.repliedAt)) return 'open';
  const author = lookup(id)?.author ?? Number.NaN;
  return author === other.author ? 'proven' : 'other';
}

/** When the person of an item that is passed over got the answer: never before they asked. */
export function answeredElsewhere(item: InboxItem, lookup: Lookup): number | undefined {
  const other = lookup(item.data.answered_in ?? '');
  return other === undefined ? undefined : Math.max(item.receivedAt, other.repliedAt);
}
