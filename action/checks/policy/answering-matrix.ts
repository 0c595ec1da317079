import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { matrixGaps } from '../../core/inbox/matrix-gaps.ts';
import { ANSWERING_PATH } from '../../core/policy/answering.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

/** Classes that a team meets sooner or later (facts/frequency.md §5; `repost` and `like_notable` from facts/advice-map.md S2.3c). */
const CLASSES = [
  'question',
  'question_silly',
  'complaint',
  'complaint_severe',
  'misinformation',
  'provocation',
  'troll',
  'insult',
  'praise',
  'mention',
  'repost',
  'like_notable',
  'idea',
  'press',
  'partner_offer',
  'job',
  'spam',
  'illegal',
];
/** Classes that are owed no answer: they are acted upon. */
const SILENT = ['spam', 'illegal'];

/** Somebody answers each class in time, today and while they are on leave. */
export default defineCheck({
  id: 'policy.answering-matrix',
  scope: 'policy',
  options: z.strictObject({
    classes: z._default(z.array(z.string()), CLASSES),
    silent: z._default(z.array(z.string()), SILENT),
    /** Days ahead in which leaves are looked at. The number is ours: as long as anybody is away. */
    days: z._default(z.number().check(z.int(), z.minimum(0)), 30),
  }),
  stricter: { classes: 'more', silent: 'fewer', days: 'higher' },
  messages: [
    'none',
    'class-missing',
    'no-owner',
    'no-deputy',
    'no-deadline',
    'nobody',
    'left',
    'same-person',
    'away',
    'unreachable',
    'no-calendar',
    'role',
    'level',
    'crisis-class',
    'approver',
    'zero',
    'order',
    'approval-order',
    'language',
    'silence-class',
    'twice',
  ],
  // A government tells its days off when it does.
  advises: ['no-calendar'],
  judge: async (input: PolicyInput, options) => {
    const { answering } = input.policy;
    if (answering === undefined)
      return [{ messageId: 'none', data: { file: ANSWERING_PATH }, path: POLICY_PATH, at: { key: ['id'] } }];
    const gaps = await matrixGaps(input.policy, answering, await input.today.date(), options);
    return gaps.map(({ kind, data, key }): FileDraft<typeof kind> => {
      return {
        messageId: kind,
        data,
        path: ANSWERING_PATH,
        at: { key },
        subject: `${kind}|${key.join('.')}|${data['subject'] ?? ''}`,
      };
    });
  },
});
