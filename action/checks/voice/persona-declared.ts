import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { isActive } from '../../core/content/account.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';

/** Whose voice an account has is written down, with what it is known by: whether it is a good one people judge (facts/advice-map.md S2.3b). */
export default defineCheck({
  id: 'voice.persona-declared',
  scope: 'policy',
  options: z.strictObject({
    /** So many traits. The number is ours. */
    traits: z._default(z.number().check(z.int(), z.minimum(0)), 3),
    /** So many examples. The number is ours. */
    examples: z._default(z.number().check(z.int(), z.minimum(0)), 2),
  }),
  stricter: { traits: 'higher', examples: 'higher' },
  messages: ['nobody', 'few'],
  judge: ({ policy }, { traits, examples }) =>
    [...policy.accounts.values()].filter(isActive).flatMap(({ id, voice }): FileDraft<'nobody' | 'few'>[] => {
      const about = { path: ACCOUNTS_PATH, at: { key: [id, 'voice'] }, accounts: [id], same: id };
      if (voice?.person === undefined) return [{ messageId: 'nobody', data: { account: id }, ...about }];
      const has = { traits: new Set(voice.traits).size, examples: new Set(voice.examples).size };
      if (has.traits >= traits && has.examples >= examples) return [];
      const data = { account: id, traits: has.traits, examples: has.examples, least: traits, least_examples: examples };
      const missing = Math.max(0, traits - has.traits) + Math.max(0, examples - has.examples);
      return [{ messageId: 'few', data, ...about, measure: missing }];
    }),
});
