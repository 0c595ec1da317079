import * as z from 'zod/mini';
import { isMissing } from '../../core/calendar/working-time.ts';
import { type Draft, defineCheck } from '../../core/check.ts';
import { spelled } from '../../core/inbox/spell.ts';
import { classTitle } from '../../core/policy/answering.ts';

type MessageId = 'open' | 'late' | 'no-text' | 'no-time';

/** Whoever is unhappy is not only answered: the matter is brought to an end within the time of its class, and it is written down to which. */
export default defineCheck({
  id: 'inbox.resolved',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['open', 'late', 'no-text', 'no-time'],
  judge: ({ item, found, clocks, now, answering }): readonly Draft<MessageId>[] => {
    const { id, resolution, resolved_at: written, class: given = '' } = item.data;
    if (found?.negative !== true) return [];
    const name = classTitle(answering, given);
    if (written !== undefined && resolution === undefined) {
      return [{ messageId: 'no-text', data: { id, class: name }, at: item.at(['resolved_at']) }];
    }
    if (written === undefined && resolution !== undefined) {
      return [{ messageId: 'no-time', data: { id, class: name }, at: item.at(['resolution']) }];
    }
    const limit = clocks.limitOf(found, 'final');
    const took = limit?.clock.between(item.receivedAt, item.resolvedAt ?? now);
    if (limit === undefined || took === undefined || isMissing(took) || took <= limit.ms) return [];
    const data = { id, class: name, ...spelled('took', took), ...spelled('limit', limit.ms) };
    const isOpen = item.resolvedAt === undefined;
    const at = item.at([isOpen ? 'received_at' : 'resolved_at']);
    return [{ messageId: isOpen ? 'open' : 'late', data, at, measure: took }];
  },
});
