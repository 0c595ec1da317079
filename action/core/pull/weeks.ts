import { dayAfter, mondayOf } from '../calendar/days.ts';
import { type AccountPlan, planOf } from '../calendar/plan.ts';
import type { PostData } from '../content/post.ts';
import { type Finding, isBlocking } from '../finding.ts';
import type { Calendar } from '../judge.ts';
import type { Change } from './change.ts';
import { accountsOf, type PublicationRow } from './publications.ts';

/** A week of the accounts that a change touches. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly accounts: readonly AccountWeek[];
}

export interface AccountWeek {
  readonly account: string;
  /** Seven days, from Monday. */
  readonly days: readonly WeekDay[];
}

export interface WeekDay {
  readonly isFrozen: boolean;
  /** In order of time. */
  readonly publications: readonly DayPublication[];
}

export interface DayPublication {
  readonly purpose: PostData['purpose'];
  /** Whether the change touches it. */
  readonly isOwn: boolean;
  /** It breaks a rule; what only waits for an approval does not. */
  readonly isBlocked: boolean;
}

/** The weeks of the calendar into which a change writes, with everything that goes out then on the accounts that it touches. */
export function weeksOf(
  rows: readonly PublicationRow[],
  calendar: Calendar,
  { files }: Pick<Change, 'files'>,
  findings: readonly Finding[],
): readonly Week[] {
  const planned = rows.filter(({ isPlanned }) => isPlanned);
  const touched = new Set(files.map(({ path }) => path));
  const byWeek = new Map<string, PublicationRow[]>();
  for (const row of planned) {
    const monday = mondayOf(row.at.slice(0, 10));
    const known = byWeek.get(monday);
    if (known === undefined) byWeek.set(monday, [row]);
    else known.push(row);
  }
  return [...byWeek]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([monday, its]) => {
      const accounts = accountsOf(its, calendar.policy.accounts);
      const plans = planOf({ from: monday, to: dayAfter(monday, 6), accounts }, calendar, findings);
      return { monday, accounts: plans.map((plan) => weekOf(plan, monday, touched)) };
    });
}

function weekOf(
  { account, entries, frozenDays }: AccountPlan,
  monday: string,
  touched: ReadonlySet<string>,
): AccountWeek {
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const date = dayAfter(monday, index);
    const publications = entries
      .filter(({ at }) => at.startsWith(date))
      .map(
        (entry): DayPublication => ({
          purpose: entry.purpose as PostData['purpose'],
          isOwn: touched.has(entry.path),
          isBlocked: entry.findings.some((finding) => isBlocking(finding) && finding.approval === undefined),
        }),
      );
    return { isFrozen: frozenDays.has(date), publications };
  });
  return { account: account.id, days };
}
