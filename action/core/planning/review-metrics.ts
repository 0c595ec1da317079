import { type Period, parsePeriod } from '../content/period.ts';
import type { Review, ReviewMetric } from '../content/review.ts';
import { fold } from '../text/words.ts';
import { type FigureKind, writtenFigure } from './figure.ts';

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

/**
 * Whether a target was met: the review says so, or both are numbers of one kind and do. Nobody can tell of «100» and «неизвестно», or of «3 %» and
 * «45 мин». A number without a sign beside a share is a share, too: «3 %» and «1,2».
 */
export function outcomeOf({ met, target, actual, better = 'more' }: ReviewMetric): 'met' | 'missed' | 'unknown' {
  if (met !== undefined) return met ? 'met' : 'missed';
  const [wanted, real] = [writtenFigure(target), writtenFigure(actual)];
  if (wanted === undefined || real === undefined || !isComparable(wanted.kind, real.kind)) return 'unknown';
  return (better === 'more' ? real.value < wanted.value : real.value > wanted.value) ? 'missed' : 'met';
}

function isComparable(a: FigureKind, b: FigureKind): boolean {
  const isShare = (kind: FigureKind): boolean => kind === 'percent' || kind === 'plain';
  return a === b || (isShare(a) && isShare(b));
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
