import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { anyAccount, kindOf } from '../../core/law.ts';

/** Whether a text is advertising a person decides, and says so in the card, or once for an account (facts/disclosure.md §1). */
export default defineCheck({
  id: 'disclosure.declared',
  scope: 'publication',
  options: z.strictObject({}),
  stricter: {},
  messages: ['missing'],
  mayFire: ({ post }, _, policy) => anyAccount(post?.data, policy, (account, data) => !kindOf(data, account)),
  judge: ({ post: { data }, account }) => {
    if (kindOf(data, account) !== undefined) return [];
    const at = { key: ['accounts', data.accounts.indexOf(account.id)] };
    return [{ messageId: 'missing' as const, data: { account: account.id }, at, same: account.id }];
  },
});
