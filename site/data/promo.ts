import { byTime, isCounted, type Publication } from '../../action/core/calendar/publication.ts';
import { atMost, lastDays, lastOf, streaksOf } from '../../action/core/calendar/window.ts';
import type { Account } from '../../action/core/content/account.ts';
import type { Enforcement } from '../../action/core/finding.ts';
import type { Rule } from '../../action/core/policy/policy.ts';
import type { JudgedContent } from './content.ts';
import type { Site, SiteEdition } from './site.ts';

/** How much of what an account publishes may be offers, by one rule of one edition. */
export interface PromoLimit {
  readonly rule: string;
  readonly edition: SiteEdition;
  /** A share, 0 to 1. */
  readonly max: number;
  /** Publications that it is taken of, or all of so many days. */
  readonly window: number;
  readonly days: number | undefined;
  readonly enforcement: Enforcement;
  /** The accounts that it is about; nothing where it depends on the post. */
  readonly accounts: readonly string[] | undefined;
  readonly where: string | undefined;
}

interface ShareOptions {
  readonly max: number;
  readonly window: number;
  readonly days?: number;
  readonly min: number;
  readonly count_stories: boolean;
}

/** The limits of every edition, in their order, as its rules have them. */
export async function promoLimitsOf({ editions, judging }: Site): Promise<readonly PromoLimit[]> {
  const accounts = [...judging.policy.accounts.values()];
  const limits: PromoLimit[] = [];
  for (const edition of editions) {
    for (const rule of edition.policy.rules.filter(({ check }) => check.id === 'promo.max-share')) {
      const { max, window, days } = rule.options as ShareOptions;
      const { id, enforcement, where } = rule;
      const about = await accountsOf(rule, accounts);
      limits.push({ rule: id, edition, max, window, days, enforcement, accounts: about, where: where?.source });
    }
  }
  return limits;
}

/** The accounts for which a rule's condition holds; nothing where it asks about posts. */
async function accountsOf({ where }: Rule, accounts: readonly Account[]): Promise<readonly string[] | undefined> {
  if (where === undefined) return accounts.map(({ id }) => id);
  if (/\b(?:post|date)\b/.test(where.source)) return undefined;
  const { holds } = await where.load();
  const post = {} as Publication['post']['data'];
  return accounts.filter((account) => holds({ post, account, date: null })).map(({ id }) => id);
}

/** Offers among the last publications of an account, and the longest rows of them. */
export interface PromoState {
  readonly account: Account;
  /** In the window that ends now, and how many the limit allows there; no limit where no rule of the edition in force is about the account. */
  readonly now: { readonly promo: number; readonly size: number };
  readonly limit: { readonly max: number; readonly allowed: number; readonly rule: string } | undefined;
  /** The window of an offer with the largest share of all, the planned ones included. */
  readonly worst: { readonly promo: number; readonly size: number; readonly date: string } | undefined;
  /** The longest row of offers, and when it ended. */
  readonly streak: { readonly count: number; readonly date: string } | undefined;
}

const DEFAULT: ShareOptions = { max: 1, window: 10, min: 5, count_stories: false };

/** How each account stands by the limit in force. */
export async function promoStatesOf(site: Site, { calendar }: JudgedContent): Promise<readonly PromoState[]> {
  const { clock, current, judging, now } = site;
  const limits = (await promoLimitsOf(site)).filter(({ edition }) => edition === current);
  const states: PromoState[] = [];
  for (const account of judging.policy.accounts.values()) {
    const limit = limits.find(({ accounts }) => accounts?.includes(account.id));
    const rule = current.policy.rules.find(({ id }) => id === limit?.rule);
    const options = (rule?.options as ShareOptions | undefined) ?? DEFAULT;
    const counted = [...(calendar?.publications.get(account.id) ?? [])]
      .sort(byTime)
      .filter((publication) => isCounted(publication, { countStories: options.count_stories }));
    if (counted.length === 0) continue;
    const dateOf = ({ epochMs }: Publication): string => clock.date(epochMs, account.timeZone);
    const upTo = (index: number): readonly Publication[] =>
      options.days === undefined
        ? lastOf(counted, index, options.window)
        : lastDays(counted, index, options.days, dateOf);
    const last = counted.findLastIndex(({ epochMs }) => epochMs <= now);
    const own = last === -1 ? [] : upTo(last);
    const windows = counted.flatMap((closing, index) => {
      const all = upTo(index);
      if (!isPromo(closing) || all.length < options.min) return [];
      return { promo: all.filter(isPromo).length, size: all.length, date: dateOf(closing) };
    });
    const [worst] = windows.sort((a, b) => b.promo / b.size - a.promo / a.size || (a.date < b.date ? 1 : -1));
    const streaks = streaksOf(counted, (each) => (isPromo(each) ? 'promo' : undefined));
    const [longest] = streaks.map(({ publications }) => publications).sort((a, b) => b.length - a.length);
    const end = longest?.at(-1);
    states.push({
      account,
      now: { promo: own.filter(isPromo).length, size: own.length },
      limit:
        limit === undefined ? undefined : { max: limit.max, allowed: atMost(own.length, limit.max), rule: limit.rule },
      worst,
      streak: longest === undefined || end === undefined ? undefined : { count: longest.length, date: dateOf(end) },
    });
  }
  return states;
}

function isPromo({ post }: Publication): boolean {
  return post.data.purpose === 'promo';
}

/** The limit in force for most accounts on a day: by its edition, and of its rules that about most accounts. */
export function limitOn(limits: readonly PromoLimit[], epochMs: number): PromoLimit | undefined {
  const inForce = limits.filter(({ edition }) => edition.from <= epochMs && epochMs < (edition.until ?? Infinity));
  return [...inForce].sort((a, b) => (b.accounts?.length ?? 0) - (a.accounts?.length ?? 0))[0];
}

/** The rule about rows of offers, and the first edition that has it. */
export function streakRuleOf({ editions }: Pick<Site, 'editions'>) {
  for (const edition of editions) {
    const rule = edition.policy.rules.find(({ check }) => check.id === 'promo.streak');
    if (rule !== undefined) return { edition, rule: rule.id, max: (rule.options as { readonly max: number }).max };
  }
  return undefined;
}
