import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { lengthOf, stretchesOf } from '../../core/planning/days.ts';
import { datedReviews } from '../../core/planning/review-metrics.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';

type MessageId = 'undated' | 'none' | 'short';

/** Days in a week. */
const WEEK = 7;

/** An account is not given up in haste: before it closes, weeks of it were reviewed, and a review says to stop (facts/advice-map.md S1.10a). */
export default defineCheck({
  id: 'review.before-stop',
  scope: 'policy',
  options: z.strictObject({
    /** Weeks that the reviews of an account cover before it closes (facts/advice-map.md S1.10a). No study proves the number. */
    weeks: z._default(z.number().check(z.int(), z.minimum(1)), 12),
  }),
  stricter: { weeks: 'higher' },
  messages: ['undated', 'none', 'short'],
  judge: ({ policy, reviews }, { weeks }) => {
    const known = datedReviews(reviews);
    return [...policy.accounts.values()].flatMap((account): FileDraft<MessageId>[] => {
      const { id, status, closed_at, closed_for } = account;
      if (status !== 'closed' || closed_for !== undefined) return [];
      const about = { path: ACCOUNTS_PATH, accounts: [id], same: id };
      const at = { key: [id, 'closed_at'] };
      if (closed_at === undefined) return [{ messageId: 'undated', data: { account: id }, ...about, at }];
      const date = closed_at.slice(0, 10);
      const own = known.filter(({ review, period }) => review.data.accounts.includes(id) && period.to <= date);
      const data = { account: id, weeks, closed: { date } };
      if (!own.some(({ review }) => review.data.decision === 'stop')) {
        return [{ messageId: 'none', data, ...about, at }];
      }
      const days = lengthOf(stretchesOf(own.map(({ period }) => period)));
      if (days >= weeks * WEEK) return [];
      const covered = Math.floor(days / WEEK);
      const related = own.slice(-10).map(({ review: { path } }) => ({ path, at: { key: ['period'] } }));
      return [{ messageId: 'short', data: { ...data, covered }, ...about, at, related, measure: weeks - covered }];
    });
  },
});
