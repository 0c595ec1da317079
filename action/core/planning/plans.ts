import { type Period, parsePeriod } from '../content/period.ts';
import type { Plan } from '../content/plan.ts';

/** A plan whose days are known. */
export interface DatedPlan {
  readonly plan: Plan;
  readonly period: Period;
}

/** Plans whose period is one; what is none is told where the plan is read. */
export function datedPlans(plans: readonly Plan[]): readonly DatedPlan[] {
  return plans.flatMap((plan) => {
    const period = parsePeriod(plan.data.period);
    return 'messageId' in period ? [] : [{ plan, period }];
  });
}

/** What posts call a plan: its id, else the name of its file. */
export function planId({ path, data }: Plan): string {
  return data.id ?? path.replace(/^.*\//, '').replace(/\.(?:md|ya?ml)$/, '');
}
