import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { spelled } from '../../core/inbox/spell.ts';
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
  judge: ({ item: { data, at }, measure, answering }, { classes }) => {
    if (measure === undefined || !measure.isOpen || !measure.isLate || !classes.includes(data.class ?? '')) return [];
    const times = { ...spelled('age', measure.ms), ...spelled('limit', measure.limit) };
    const about = { id: data.id, class: classTitle(answering, measure.classId), ...times };
    return [{ messageId: 'unthanked' as const, data: about, at: at(['received_at']), measure: measure.ms }];
  },
});
