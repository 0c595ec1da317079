import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';
import {
  anyAccount,
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  kindOf,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { bareAddress } from '../../core/text/address.ts';
import { shown } from '../../core/text/signals.ts';

/** A page with many followers carries advertising, and is passed on, only when it is in the state's register. */
export default defineCheck({
  id: 'disclosure.register',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** A page with more followers has to be registered (law 303-ФЗ of 2024-08-08; facts/disclosure.md §2.3). */
    followers: z._default(z.number().check(z.minimum(0)), 10_000),
    /** Pages of others that are known to be unregistered: addresses. */
    unregistered: z._default(z.array(z.string()), []),
  }),
  stricter: { ...SOURCE_STRICTNESS, ...CONCERN_STRICTNESS, followers: 'lower', unregistered: 'more' },
  messages: ['account', 'repost'],
  mayFire: ({ post }, options, policy) =>
    anyAccount(post?.data, policy, (account, data) => {
      if (!concerns({ markets: options.markets }, data, account, policy)) return false;
      const kind = kindOf(data, account);
      return data.repost_of !== undefined || (kind !== undefined && options.kinds.includes(kind));
    }),
  judge: ({ post: { data }, account, policy }, options) => {
    if (!concerns({ markets: options.markets }, data, account, policy)) return [];
    const drafts: Draft<'account' | 'repost'>[] = [];
    const found = { ...sourceData(options), followers: options.followers };
    const lacks = (page: Account): boolean => isLarge(page, options.followers) && page.rkn_register_url === undefined;
    if (concerns(options, data, account, policy) && lacks(account)) {
      const at = { key: ['accounts', data.accounts.indexOf(account.id)] };
      drafts.push({ messageId: 'account', data: { ...found, account: account.id }, at, same: account.id });
    }
    const { repost_of: page } = data;
    if (page === undefined) return drafts;
    const own = [...policy.accounts.values()].find(
      ({ id, url }) => id === page || (url !== undefined && isOf(page, url)),
    );
    const isUnregistered = own === undefined ? options.unregistered.some((known) => isOf(page, known)) : lacks(own);
    if (isUnregistered) {
      drafts.push({ messageId: 'repost', data: { ...found, page: shown(page) }, at: { key: ['repost_of'] } });
    }
    return drafts;
  },
});

function isLarge({ followers, over_10k }: Account, limit: number): boolean {
  return followers === undefined ? over_10k === true : followers > limit;
}

/** Whether an address is that of a page, or of a post on it. */
function isOf(address: string, page: string): boolean {
  const [own, other] = [bareAddress(address), bareAddress(page)];
  return own === other || own.startsWith(`${other}/`) || own.startsWith(`${other}?`);
}
