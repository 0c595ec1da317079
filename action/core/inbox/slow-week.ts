import { MINUTE } from '../calendar/moment.ts';
import type { Policy } from '../policy/policy.ts';
import { figuresOf, type Statistics } from './statistics.ts';

/** What `sla.avg-first-response` asks for: working hours, and how many items a mean needs. */
export interface MeanTarget {
  readonly hours: number;
  readonly min: number;
}

/** The target of a policy's own rule; nothing when it has none. */
export function meanTarget({ rules }: Pick<Policy, 'rules'>): MeanTarget | undefined {
  const rule = rules.find(({ check }) => check.id === 'sla.avg-first-response');
  return rule === undefined ? undefined : (rule.options as MeanTarget);
}

/** The figures of a week whose mean is above a target; nothing for any other. */
export function slowWeek(statistics: Statistics, week: string, { hours, min }: MeanTarget) {
  const tally = statistics.tally({ week });
  const { average, ...figures } = figuresOf(tally);
  const isSlow = average !== undefined && tally.waits.length >= min && average > hours * 60 * MINUTE;
  return isSlow ? { ...figures, average, count: tally.waits.length, worst: tally.worst } : undefined;
}
