import * as z from 'zod/mini';
import type { Account } from './content/account.ts';
import type { Document } from './content/document.ts';
import { localized, moment } from './content/fields.ts';
import { isFor, isMarket, marketsOf } from './content/markets.ts';
import { DISCLOSURE_KINDS, type DisclosureKind, type PostData } from './content/post.ts';
import type { Localized, MessageData } from './finding.ts';
import type { Policy } from './policy/policy.ts';

const market = z.string().check(z.refine(isMarket, 'ru, us, gb, de, eu'));

/** Where a rule's data come from. A finding says so. */
export const SOURCE = {
  /** The law, the letter or the page that the rule follows, as readers would look for it. */
  source: localized,
  /** The day on which it was last looked at. */
  as_of: moment,
};
export const SOURCE_STRICTNESS = { source: 'neutral', as_of: 'neutral' } as const;

/** Whom the law of a rule concerns. */
export const CONCERN = {
  /** The rule sees only posts that are for one of these markets. */
  markets: z.array(market).check(z.minLength(1)),
  /** And only those of these kinds of disclosure. */
  kinds: z._default(z.array(z.enum(DISCLOSURE_KINDS)), ['paid', 'barter', 'affiliate']),
};
export const CONCERN_STRICTNESS = { markets: 'more', kinds: 'more' } as const;

/** Registers in which the Russian state keeps organisations and people (facts/disclosure.md §2.5). */
export const REGISTERS = ['extremist', 'terrorist', 'undesirable', 'foreign_agent'] as const;

interface Concern {
  readonly markets: readonly string[];
  readonly kinds?: readonly DisclosureKind[];
}

/** What a message says of where the rule comes from. */
export function sourceData({ source, as_of }: { readonly source: Localized; readonly as_of: string }): MessageData {
  return { source: { localized: source }, as_of: { date: as_of.slice(0, 10) } };
}

/** What a post is by its card, or by the habit of its account. */
export function kindOf(post: PostData, account: Pick<Account, 'disclosure'> | undefined): DisclosureKind | undefined {
  return post.disclosure?.kind ?? account?.disclosure;
}

/** Whether a law concerns a post on an account. */
export function concerns({ markets, kinds }: Concern, post: PostData, account: Account, policy: Policy): boolean {
  const kind = kindOf(post, account);
  if (kinds !== undefined && (kind === undefined || !kinds.includes(kind))) return false;
  const own = marketsOf(post, account, policy);
  return markets.some((market) => isFor(own, market));
}

/** Whether it may concern a post on any of its accounts: the card and the registers tell, and no text is read. */
export function mayConcern({ post }: Document, concern: Concern, policy: Policy): boolean {
  return anyAccount(post?.data, policy, (account, data) => concerns(concern, data, account, policy));
}

/** Whether something holds for a post on any of its accounts. */
export function anyAccount(
  data: PostData | undefined,
  { accounts }: Policy,
  holds: (account: Account, data: PostData) => boolean,
): boolean {
  if (data === undefined) return false;
  return data.accounts.some((id) => {
    const account = accounts.get(id);
    return account !== undefined && holds(account, data);
  });
}
