import * as z from 'zod/mini';
import { defineCheck, type InboxDraft } from '../../core/check.ts';
import { classTitle } from '../../core/policy/answering.ts';

type MessageId = 'late' | 'no-calendar';

/** A first answer came after the deadline of its class. What has no answer yet is told by the rules about answers. */
export default defineCheck({
  id: 'sla.first-response',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['late', 'no-calendar'],
  judge: ({ item: { data, at }, measure, answering }) => {
    if (measure === undefined || measure.isOpen || !measure.isLate) return [];
    const times = { took: { worked: measure.ms }, limit: { worked: measure.limit } };
    const about = { id: data.id, class: classTitle(answering, measure.classId), ...times };
    return [{ messageId: 'late', data: about, at: at(['first_reply_at']), measure: measure.ms }];
  },
  // A year without a calendar is told once, and nothing is counted with a guess.
  conclude: ({ missing }) =>
    missing.map(({ year: { country, year }, item }): InboxDraft<MessageId> => {
      const { path, at, shown, receivedAt: epochMs } = item;
      const data = { country, year: String(year), file: `policy/calendars/${country}-${year}.yaml` };
      const about = { path, at: at(['received_at']), shown, epochMs, subject: `calendar|${country}-${year}` };
      return { messageId: 'no-calendar', data, ...about };
    }),
});
