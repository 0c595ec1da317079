import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { localized, text } from '../../core/content/fields.ts';
import { compileCondition } from '../../core/policy/condition.ts';

/** What a team asserts about the fields of its posts, in CEL, with words of its own for when it does not hold. */
export default defineCheck({
  id: 'content.assert',
  scope: 'publication',
  options: z.strictObject({
    assert: text,
    /** What is wrong, in the words of the policy. */
    message: localized,
    /** The front-matter key at which to show it. */
    key: z.optional(text),
  }),
  stricter: { assert: 'unknown', message: 'neutral', key: 'neutral' },
  conditions: ['assert'],
  messages: ['broken'],
  mayFire: () => true,
  judge: async ({ post, account, date }, { assert, message, key }) => {
    const compiled = await compileCondition(assert);
    if (!compiled.ok || compiled.condition.holds({ post: post.data, account, date: await date() })) return [];
    return [
      {
        messageId: 'broken' as const,
        data: { message: { localized: message }, assert },
        at: { key: key === undefined ? [] : [key] },
      },
    ];
  },
});
