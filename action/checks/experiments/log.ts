import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { defineCheck, type FileDraft, type RepositoryInput } from '../../core/check.ts';
import { quarterOf } from '../../core/planning/days.ts';
import { type DatedPlan, datedPlans } from '../../core/planning/plans.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a hypothesis is shown, in UTF-16 units. */
const SHOWN = 80;

/** Something is tried every quarter, and it is written down how it came out (facts/advice-map.md S1.7b). */
export default defineCheck({
  id: 'experiments.log',
  scope: 'repository',
  needs: 'dates',
  options: z.strictObject({
    /** Days from the end of an experiment to its result, and from the start of a quarter to its experiment. The number is ours. */
    grace_days: z._default(z.number().check(z.int(), z.minimum(0)), 14),
  }),
  stricter: { grace_days: 'lower' },
  messages: ['none', 'open'],
  judge: (input, { grace_days }) => {
    const plans = datedPlans(input.plans).filter(({ plan }) => plan.data.status !== 'draft');
    const today = input.today();
    const current = quarterOf(today);
    // Of older quarters nobody remembers why.
    const quarters = [quarterOf(dayAfter(current.from, -1)), current];
    const begun = quarters.filter(({ from }) => dayAfter(from, grace_days) <= today);
    return [
      ...begun.flatMap((quarter) => missing(plans, quarter)),
      ...unfinished(input.plans, dayAfter(today, -grace_days)),
    ];
  },
});

/** A quarter with plans and without an experiment is told at its latest plan. */
function missing(plans: readonly DatedPlan[], quarter: ReturnType<typeof quarterOf>): FileDraft<'none'>[] {
  const isIn = (from: string, to: string): boolean => from <= quarter.to && to >= quarter.from;
  const own = plans.filter(({ period }) => isIn(period.from, period.to));
  const last = own.reduce<DatedPlan | undefined>(
    (latest, one) => (latest === undefined || one.period.from > latest.period.from ? one : latest),
    undefined,
  );
  const isTried = own.some(({ plan, period }) =>
    (plan.data.experiments ?? []).some(({ starts_at = period.from, ends_at }) =>
      isIn(starts_at.slice(0, 10), ends_at.slice(0, 10)),
    ),
  );
  if (last === undefined || isTried) return [];
  const data = { from: { date: quarter.from }, to: { date: quarter.to } };
  const {
    path,
    data: { accounts },
  } = last.plan;
  return [{ messageId: 'none', data, path, at: { key: ['experiments'] }, accounts, subject: quarter.name }];
}

/** Experiments that ended before a day and say nothing of how. */
function unfinished(plans: RepositoryInput['plans'], before: string): FileDraft<'open'>[] {
  return plans.flatMap(({ path, data }) =>
    (data.experiments ?? []).flatMap(({ hypothesis, ends_at, result, accounts = data.accounts }, index) => {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(ends_at)?.[0];
      if (result !== undefined || date === undefined || date >= before) return [];
      const told = { hypothesis: clip(hypothesis, SHOWN), ends: { date } };
      return [{ messageId: 'open' as const, data: told, path, at: { key: ['experiments', index] }, accounts }];
    }),
  );
}
