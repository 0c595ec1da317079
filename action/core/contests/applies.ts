import { DAY } from '../calendar/days.ts';
import type { Applicability, ContestInput } from '../check.ts';
import type { ContestData } from '../content/contest.ts';
import { isFor } from '../content/markets.ts';
import { compileCondition } from '../policy/condition.ts';
import { textsAt } from './fields.ts';
import type { Requirement } from './options.ts';

interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Whether a demand concerns a contest. Sums in another currency cannot be compared with a limit: then nobody can tell. */
export async function applicability(input: ContestInput, { applies_when: when }: Requirement): Promise<Applicability> {
  const { data } = input.contest;
  const { platform, jurisdiction, status, mechanics, winner_selection, prize_over, total_over, condition } = when;
  // A contest that was called off owes nothing but what is said about such ones.
  if (status === undefined ? input.status === 'cancelled' : !status.includes(input.status)) return 'no';
  if (platform !== undefined && !platform.some((id) => input.platforms.includes(id))) return 'no';
  if (jurisdiction !== undefined && !jurisdiction.some((law) => isFor(input.laws, law))) return 'no';
  if (mechanics !== undefined && !mechanics.some((one) => data.mechanics?.includes(one) === true)) return 'no';
  if (winner_selection !== undefined && !winner_selection.some((one) => one === data.winner_selection)) return 'no';
  if (isOther(when.purchase_required, needsPurchase(data))) return 'no';
  if (isOther(when.privacy_data, (data.privacy?.data?.length ?? 0) > 0)) return 'no';
  if (isOther(when.is_ad, data.disclosure?.is_ad === true)) return 'no';
  if (condition !== undefined && !(await holds(condition, input))) return 'no';
  const sums = [prize_over && isOver(prizesOf(data), prize_over), total_over && isOver(totalsOf(data), total_over)];
  if (sums.includes('no')) return 'no';
  return sums.includes('unknown') ? 'unknown' : 'yes';
}

function isOther(demanded: boolean | undefined, found: boolean): boolean {
  return demanded !== undefined && demanded !== found;
}

function needsPurchase({ purchase_required, mechanics }: ContestData): boolean {
  return purchase_required === true || mechanics?.includes('purchase') === true;
}

/** Whether a condition holds for a contest. */
export async function holds(
  source: string,
  { contest, status, platforms, laws, instantOf }: ContestInput,
): Promise<boolean> {
  const compiled = await compileCondition(source, 'contest');
  const { starts_at, ends_at } = contest.data;
  const [start, end] = [instantOf(starts_at), instantOf(ends_at)];
  const days = start === undefined || end === undefined ? null : Math.max(1, Math.ceil((end - start) / DAY));
  const about = ['prizes[].name', 'partners[].name', 'partners']
    .flatMap((key) => textsAt(contest.data, key))
    .join('\n');
  return compiled.ok && compiled.condition.holds({ contest: contest.data, status, platforms, laws, days, about });
}

/** What prizes are worth, one by one. */
export function prizesOf({ prizes = [] }: ContestData): readonly Money[] {
  return prizes.flatMap(({ value, currency }) =>
    value === undefined || currency === undefined ? [] : [{ amount: value, currency }],
  );
}

/** What all prizes are worth together, by currency. */
export function totalsOf({ prizes = [] }: ContestData): readonly Money[] {
  const totals = new Map<string, number>();
  for (const { value, currency, count = 1 } of prizes) {
    if (value !== undefined && currency !== undefined)
      totals.set(currency, (totals.get(currency) ?? 0) + value * count);
  }
  return [...totals].map(([currency, amount]) => ({ amount, currency }));
}

function isOver(sums: readonly Money[], limit: Money): Applicability {
  if (sums.some(({ amount, currency }) => currency === limit.currency && amount > limit.amount)) return 'yes';
  return sums.some(({ amount, currency }) => currency !== limit.currency && amount > 0) ? 'unknown' : 'no';
}
