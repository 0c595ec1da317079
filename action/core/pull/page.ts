import { isBlocking } from '../finding.ts';
import type { Impact } from '../impact.ts';
import type { Coverage } from '../policy/coverage.ts';
import type { PolicyDiff } from '../policy/diff.ts';
import type { ExampleResult } from '../policy/examples.ts';
import type { Policy } from '../policy/policy.ts';
import type { RegisterChange } from '../policy/register-change.ts';
import type { Report } from '../report.ts';
import type { Approvals } from './approvals.ts';
import type { Change } from './change.ts';
import type { Delivery } from './delivery.ts';
import type { PublicationRow } from './publications.ts';
import type { Week } from './weeks.ts';

/** Everything that is told about a change under review; each channel takes of it what it has room for. */
export interface PullPage {
  /** The change judged, and compared with its base. */
  readonly report: Report;
  readonly change: Change;
  readonly publications: readonly PublicationRow[];
  readonly weeks: readonly Week[];
  /** The people of the policy that judges, whose names are shown. */
  readonly people: Policy['people'];
  readonly approvals?: Approvals | undefined;
  /** What the change does to the policy itself, where it touches that. */
  readonly policy?: PolicyChange | undefined;
  /** What became of the other channels, as far as it is known when this one is written. */
  readonly deliveries: readonly Delivery[];
  /** The run on GitHub, whose summary holds what has no room elsewhere. */
  readonly run?: { readonly id: string; readonly attempt: number } | undefined;
}

/** A change of the policy, looked at by the policy that it would replace. What cannot be told of a policy that nobody can read is absent. */
export interface PolicyChange {
  readonly diff?: PolicyDiff | undefined;
  readonly examples?: { readonly coverage: Coverage; readonly lineOf: (result: ExampleResult) => number } | undefined;
  readonly impact?: Impact | undefined;
  readonly registers?: RegisterChange | undefined;
}

/**
 * How a change stands. `unseen`: not all of it could be looked at. `blocked`: something has to be mended. `unproved`: the policy that it brings does
 * otherwise than its examples say. `waiting`: only approvals are lacking.
 * `advice`: it may land, and something is said about it. `clean`: it may land, and nothing is to be said.
 */
export type Standing = 'unseen' | 'blocked' | 'unproved' | 'waiting' | 'advice' | 'clean';

export function standingOf({
  report: { findings },
  change,
  policy,
}: Pick<PullPage, 'report' | 'change' | 'policy'>): Standing {
  if (change.unseen !== undefined) return 'unseen';
  const blocking = findings.filter(isBlocking);
  if (blocking.some(({ approval }) => approval === undefined)) return 'blocked';
  if ((policy?.examples?.coverage.failed.length ?? 0) > 0) return 'unproved';
  if (blocking.length > 0) return 'waiting';
  return findings.some(({ status }) => status === 'new') ? 'advice' : 'clean';
}

/** Whether a change may land, as far as the policy goes. */
export function mayLand(page: Parameters<typeof standingOf>[0]): boolean {
  return ['advice', 'clean'].includes(standingOf(page));
}
