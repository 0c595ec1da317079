import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Review } from '../../core/content/review.ts';
import { accountsOf, datedReviews, metricKey, outcomeOf } from '../../core/planning/review-metrics.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a metric is shown, in UTF-16 units. */
const SHOWN = 80;

/** Where a chain of misses stands: how many in a row, and the last of them. */
interface Chain {
  readonly count: number;
  readonly review: Review;
  readonly index: number;
}

/** A target that is missed again and again is talked over with somebody who knows (facts/advice-map.md S1.10c). */
export default defineCheck({
  id: 'review.consulted',
  scope: 'repository',
  options: z.strictObject({
    /** Misses of one target in a row after which somebody is asked (facts/advice-map.md S1.10c). */
    misses: z._default(z.number().check(z.int(), z.minimum(1)), 2),
  }),
  stricter: { misses: 'lower' },
  messages: ['nobody'],
  judge: ({ reviews }, { misses }) => {
    const chains = new Map<string, Chain>();
    const found: FileDraft<'nobody'>[] = [];
    for (const { review } of datedReviews(reviews)) {
      for (const [index, metric] of review.data.metrics.entries()) {
        for (const account of new Set(accountsOf(metric, review))) {
          const key = `${account}|${metricKey(metric)}`;
          const before = chains.get(key);
          const isAsked = metric.consulted !== undefined || review.data.consulted !== undefined;
          if (outcomeOf(metric) !== 'missed' || isAsked) {
            // Whoever was asked is listened to first: the count begins anew.
            chains.delete(key);
            continue;
          }
          const count = before?.review === review ? before.count : (before?.count ?? 0) + 1;
          chains.set(key, { count, review, index });
          if (count < misses) continue;
          found.push({
            messageId: 'nobody',
            data: { metric: clip(metric.metric, SHOWN), account, count },
            path: review.path,
            at: { key: ['metrics', index] },
            accounts: [account],
            related:
              before === undefined || before.review === review
                ? []
                : [{ path: before.review.path, at: { key: ['metrics', before.index] } }],
            same: key,
            measure: count,
          });
        }
      }
    }
    return found;
  },
});
