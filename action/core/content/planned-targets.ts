import type { Account } from './account.ts';
import { type Period, parsePeriod } from './period.ts';
import type { Plan, PlanTarget } from './plan.ts';

/** Shares that a plan sets, with the known accounts that they are for. */
export interface PlannedTarget {
  readonly plan: Plan;
  /** Its place in the plan's `targets`. */
  readonly index: number;
  readonly target: PlanTarget;
  readonly period: Period;
  readonly accounts: readonly Account[];
}

/** The targets of plans. What nobody knows, an account or a period, is told where the plan is read, and left out here. */
export function plannedTargets(
  plans: readonly Plan[],
  accounts: ReadonlyMap<string, Account>,
): readonly PlannedTarget[] {
  return plans.flatMap((plan) => {
    const period = parsePeriod(plan.data.period);
    if ('messageId' in period) return [];
    return (plan.data.targets ?? []).map((target, index) => {
      const ids = new Set(target.accounts ?? plan.data.accounts);
      return { plan, index, target, period, accounts: [...ids].flatMap((id) => accounts.get(id) ?? []) };
    });
  });
}

/** Two targets that divide the same days of an account by the same kind of thing; `later` starts, or stands, after the other. */
export interface Double {
  readonly account: Account;
  readonly earlier: PlannedTarget;
  readonly later: PlannedTarget;
}

/** Each target that falls into the days of one before it, with that one. */
export function doublesOf(targets: readonly PlannedTarget[]): readonly Double[] {
  // For each account and kind of thing the target that goes on longest so far: nothing is compared with all the rest.
  const longest = new Map<string, PlannedTarget>();
  const byStart = [...targets].sort(
    ({ period: a }, { period: b }) => Number(a.from > b.from) - Number(a.from < b.from),
  );
  return byStart.flatMap((later) =>
    later.accounts.flatMap((account) => {
      const key = `${account.id}|${later.target.by}`;
      const earlier = longest.get(key);
      if (earlier === undefined || earlier.period.to < later.period.to) longest.set(key, later);
      return earlier === undefined || earlier.period.to < later.period.from ? [] : [{ account, earlier, later }];
    }),
  );
}
