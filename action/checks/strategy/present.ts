import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { type Account, featuresOf, isActive } from '../../core/content/account.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';

/** What a strategy is made of. */
const PARTS = ['goal', 'role', 'features', 'frequency', 'owner'] as const;

/** Every account that is looked after has a plan of its own: why, as what, with what, how often, and whose it is (facts/advice-map.md S1.7d). */
export default defineCheck({
  id: 'strategy.present',
  scope: 'policy',
  options: z.strictObject({
    required: z._default(z.array(z.enum(PARTS)), [...PARTS]),
  }),
  stricter: { required: 'more' },
  messages: ['lacks'],
  judge: ({ policy }, { required }) =>
    [...policy.accounts.values()].filter(isActive).flatMap((account): FileDraft<'lacks'>[] => {
      const lacking = required.filter((part) => !has(account, part));
      if (lacking.length === 0) return [];
      const { id } = account;
      const keys = lacking.map((part) => (part === 'owner' ? part : `strategy.${part}`)).join(', ');
      const data = { account: id, keys };
      const about = { path: ACCOUNTS_PATH, accounts: [id], same: id, measure: lacking.length };
      return [{ messageId: 'lacks', data, ...about, at: { key: [id, 'strategy'] } }];
    }),
});

function has(account: Account, part: (typeof PARTS)[number]): boolean {
  if (part === 'owner') return account.owner !== undefined;
  if (part !== 'features') return account.strategy?.[part] !== undefined;
  // To leave features alone on purpose is a plan, too.
  const { use, avoid } = featuresOf(account);
  return use.length + avoid.length > 0;
}
