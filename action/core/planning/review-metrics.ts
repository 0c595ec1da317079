import { type Period, parsePeriod } from '../content/period.ts';
import type { Review, ReviewMetric } from '../content/review.ts';
import { fold } from '../text/words.ts';
import { figureOf } from './figure.ts';

/** A review whose days are known. */
export interface DatedReview {
  readonly review: Review;
  readonly period: Period;
}

/** Reviews whose period is one, in order of time. */
export function datedReviews(reviews: readonly Review[]): readonly DatedReview[] {
  return reviews
    .flatMap((review) => {
      const period = parsePeriod(review.data.period);
      return 'messageId' in period ? [] : [{ review, period }];
    })
    .sort((a, b) => compare(a.period.to, b.period.to) || compare(a.review.path, b.review.path));
}

/** Whether a target was missed: the review says so, or both are numbers and do. What cannot be told is no miss. */
export function isMissed({ met, target, actual, better = 'more' }: ReviewMetric): boolean {
  if (met !== undefined) return !met;
  const [wanted, real] = [figureOf(target), figureOf(actual)];
  if (wanted === undefined || real === undefined) return false;
  return better === 'more' ? real < wanted : real > wanted;
}

/** How a metric is known from review to review, whatever the letter case. */
export function metricKey({ metric }: ReviewMetric): string {
  return fold(metric)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The accounts that a metric is about: its own, else all of its review. */
export function accountsOf({ accounts }: ReviewMetric, { data }: Review): readonly string[] {
  return accounts ?? data.accounts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
