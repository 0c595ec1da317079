import * as z from 'zod/mini';
import { isMissing } from '../../core/calendar/working-time.ts';
import { type Draft, defineCheck, type InboxInput } from '../../core/check.ts';
import type { Limit } from '../../core/inbox/clocks.ts';
import { settledAt } from '../../core/inbox/settled.ts';
import { type AnswerClass, classTitle } from '../../core/policy/answering.ts';

type MessageId = 'open' | 'undone' | 'late' | 'quiet' | 'no-text' | 'no-time';

/**
 * A matter is brought to an end within the time of its class, and it is written down to which; on the way its author hears from us as often as the matrix
 * promises. What is owed no answer is acted upon in its time.
 */
export default defineCheck({
  id: 'inbox.resolved',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['open', 'undone', 'late', 'quiet', 'no-text', 'no-time'],
  judge: (input): readonly Draft<MessageId>[] => {
    const { item, found, silence, answering } = input;
    const { id, resolution, resolved_at: written, class: given = '' } = item.data;
    if (found === undefined || silence === 'proven') return [];
    const about = { id, class: classTitle(answering, given) };
    if (found.negative === true && written !== undefined && resolution === undefined)
      return [{ messageId: 'no-text', data: about, at: item.at(['resolved_at']) }];
    if (written === undefined && resolution !== undefined)
      return [{ messageId: 'no-time', data: about, at: item.at(['resolution']) }];
    return [...unsettled(found, input), ...quiet(found, input)].map((draft) => {
      return { ...draft, data: { ...about, ...draft.data } };
    });
  },
});

function unsettled(found: AnswerClass, { item, clocks, now }: InboxInput): Draft<MessageId>[] {
  const end = settledAt(item, found);
  const limit = clocks.limitOf(found, 'final');
  const took = overdue(limit, item.receivedAt, end ?? now);
  if (took === undefined) return [];
  const isSilent = found.deadlines?.first === undefined;
  const messageId = end !== undefined ? 'late' : isSilent ? 'undone' : 'open';
  const key =
    item.resolvedAt !== undefined ? ['resolved_at'] : item.actedAt !== undefined ? ['action', 'at'] : undefined;
  const at = item.at(end === undefined ? ['received_at'] : (key ?? ['first_reply_at']));
  return [{ messageId, data: took.data, at, measure: took.ms }];
}

/** Whoever had an answer and waits for the end hears how it goes. Who had none yet is the matter of other rules. */
function quiet(found: AnswerClass, { item, clocks, now, lastWordAt }: InboxInput): Draft<MessageId>[] {
  const limit = clocks.limitOf(found, 'interim');
  const words = [item.repliedAt, item.updatedAt, lastWordAt].filter((moment) => moment !== undefined);
  if (words.length === 0 || settledAt(item, found) !== undefined) return [];
  const silent = overdue(limit, Math.max(...words), now);
  if (silent === undefined) return [];
  const key = item.updatedAt === undefined ? 'first_reply_at' : 'updated_at';
  return [{ messageId: 'quiet', data: silent.data, at: item.at([key]), measure: silent.ms }];
}

function overdue(limit: Limit | undefined, from: number, to: number) {
  const ms = limit?.clock.between(from, to);
  if (limit === undefined || ms === undefined || isMissing(ms) || ms <= limit.ms) return undefined;
  return { ms, data: { took: { worked: ms }, limit: { worked: limit.ms } } };
}
