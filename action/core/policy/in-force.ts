import type { PolicyInTime } from './load.ts';
import type { Policy } from './policy.ts';
import { Timeline } from './timeline.ts';

/** A policy that judges whatever the date: for its examples, and for replaying it over old posts. */
export function alwaysInForce(policy: Policy): PolicyInTime {
  return { policy, releases: [], timeline: Timeline.always(policy) };
}
