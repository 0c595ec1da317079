import type { FreezePeriod } from '../check.ts';
import type { PolicyInTime } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { ChangeReview } from './change-review.ts';
import type { Clock } from './clock.ts';
import type { EditionFinder } from './editions.ts';

/** What a judgement stands on. */
export interface Ground {
  readonly judging: PolicyInTime;
  /** The edition in force now: it judges what has no date, and its registers hold for all editions. */
  readonly current: Policy;
  readonly finder: EditionFinder;
  readonly clock: Clock;
  readonly freezes: readonly FreezePeriod[];
  /** The change under judgement, file by file. */
  readonly review: ChangeReview;
}
