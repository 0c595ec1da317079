import type { Account } from '../content/account.ts';
import type { Finding } from '../finding.ts';
import type { Calendar } from '../judge.ts';
import { maskPersonal } from '../text/mask.ts';
import { dateOfDay, dayNumber } from './days.ts';
import type { Publication } from './publication.ts';
import { byTime } from './publication.ts';

/** A publication on the page of a calendar. */
export interface PlanEntry {
  readonly account: string;
  /** RFC 3339 in the account's time zone. */
  readonly at: string;
  readonly path: string;
  readonly title: string;
  readonly purpose: string | undefined;
  readonly format: string | undefined;
  readonly status: string | undefined;
  readonly findings: readonly Finding[];
  /** It falls into a crisis stop of its account. */
  readonly isFrozen: boolean;
}

/** The publications of one account between two days, in order of time. */
export interface AccountPlan {
  readonly account: Account;
  readonly entries: readonly PlanEntry[];
  /** Days, `YYYY-MM-DD`, on which a freeze of the account is in force for some time. */
  readonly frozenDays: ReadonlySet<string>;
}

export interface PlanRequest {
  /** First and last day, `YYYY-MM-DD`, each account's own. */
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly Account[];
}

/** The calendar of some accounts, with what was found about each publication. */
export function planOf(
  { from, to, accounts }: PlanRequest,
  { publications, context }: Calendar,
  findings: readonly Finding[],
): readonly AccountPlan[] {
  const { clock, freezes } = context;
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  return accounts.map((account) => {
    const own = freezes.filter(({ freeze }) => freeze.accounts === undefined || freeze.accounts.includes(account.id));
    const isWanted = ({ post, epochMs }: Publication): boolean => {
      const date = clock.date(epochMs, account.timeZone);
      return post.isPlanned && date >= from && date <= to;
    };
    const entries = [...(publications.get(account.id) ?? [])]
      .filter(isWanted)
      .sort(byTime)
      .map(({ post, epochMs }): PlanEntry => {
        const { purpose, format, status, title } = post.data;
        return {
          account: account.id,
          at: clock.at(epochMs, account.timeZone),
          path: post.path,
          // A plan is shown to many, and to calendar programs.
          title: maskPersonal(title ?? nameOf(post.path)),
          purpose,
          format,
          status,
          findings: (byPath.get(post.path) ?? []).filter((finding) => isAbout(finding, account.id)),
          isFrozen: own.some((freeze) => epochMs >= freeze.from && epochMs < freeze.until),
        };
      });
    const frozenDays = new Set<string>();
    for (const freeze of own) {
      const [first, last] = [clock.date(freeze.from, account.timeZone), clock.date(freeze.until - 1, account.timeZone)];
      // A freeze may be until further notice: only the days that are shown are told.
      const [start, end] = [first > from ? first : from, last < to ? last : to];
      for (let day = dayNumber(start); day <= dayNumber(end); day++) frozenDays.add(dateOfDay(day));
    }
    return { account, entries, frozenDays };
  });
}

function isAbout({ accounts, publication }: Finding, account: string): boolean {
  if (accounts.length > 0) return accounts.includes(account);
  return publication === undefined || publication.account === account;
}

/** A file's name without its date and ending. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return name.replace(/^(?:\d{4}-)?(?:\d{2}-)?\d{2}-/, '').replaceAll('-', ' ');
}
