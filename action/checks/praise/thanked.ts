import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { classTitle } from '../../core/policy/answering.ts';

/** Kind words get thanks in their time, as questions get answers (facts/advice-map.md S1.8b). */
export default defineCheck({
  id: 'praise.thanked',
  scope: 'inbox',
  options: z.strictObject({
    /** Classes of kind words (facts/advice-map.md S1.8b, S2.3c). */
    classes: z._default(z.array(z.string()), ['praise', 'repost', 'like_notable']),
  }),
  stricter: { classes: 'more' },
  messages: ['unthanked'],
  judge: ({ item: { data, at }, measure, answering, silence }, { classes }) => {
    // A reason that is worth nothing is told by the rule about answers.
    if (silence !== 'none') return [];
    if (measure === undefined || !measure.isOpen || !measure.isLate || !classes.includes(data.class ?? '')) return [];
    const automatic = data.first_reply_at === undefined ? 'no' : 'yes';
    const times = { age: { worked: measure.ms }, limit: { worked: measure.limit } };
    const about = { id: data.id, class: classTitle(answering, measure.classId), automatic, ...times };
    return [{ messageId: 'unthanked' as const, data: about, at: at(['received_at']), measure: measure.ms }];
  },
});
