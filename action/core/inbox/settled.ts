import type { AnswerClass } from '../policy/answering.ts';
import type { InboxItem } from './item.ts';

/**
 * When a matter came to its end, in epoch milliseconds: it was settled; of a class that is owed no answer, something was done; of one in which nobody is
 * unhappy, the answer is the end.
 */
export function settledAt({ data, receivedAt, repliedAt, resolvedAt, actedAt }: InboxItem, found: AnswerClass) {
  if (resolvedAt !== undefined) return resolvedAt;
  if (found.deadlines?.first !== undefined) return found.negative === true ? undefined : repliedAt;
  const isDone = data.action !== undefined && data.action.kind !== 'close_comments';
  // When it was done another rule asks for.
  return isDone ? (actedAt ?? receivedAt) : undefined;
}

/** Whether somebody still has to do something about an item; of one without a class of the matrix: to answer it. */
export function isOpen(item: InboxItem, found: AnswerClass | undefined): boolean {
  if (found === undefined) return item.repliedAt === undefined && item.resolvedAt === undefined;
  if (settledAt(item, found) !== undefined) return false;
  return item.repliedAt === undefined || found.deadlines?.final !== undefined;
}
