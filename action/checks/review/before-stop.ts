import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { YamlPath } from '../../core/content/yaml.ts';
import { lengthOf, stretchesOf } from '../../core/planning/days.ts';
import { type DatedReview, datedReviews } from '../../core/planning/review-metrics.ts';
import { ACCOUNTS_PATH, POLICY_PATH } from '../../core/policy/files.ts';
import type { Policy } from '../../core/policy/policy.ts';

type MessageId = 'undated' | 'none' | 'short';

/** Days in a week. */
const WEEK = 7;

/** Something that was given up. */
interface Closed {
  readonly kind: 'account' | 'campaign';
  readonly id: string;
  readonly closedAt: string | undefined;
  readonly path: string;
  readonly key: YamlPath;
  readonly accounts: readonly string[];
  /** Whether a review is about it. */
  readonly isReviewed: (review: DatedReview['review']) => boolean;
}

/** An account or a campaign is not given up in haste: before, weeks of it were reviewed, and a review says to stop (facts/advice-map.md S1.10a). */
export default defineCheck({
  id: 'review.before-stop',
  scope: 'policy',
  options: z.strictObject({
    /** Weeks that the reviews cover before something closes (facts/advice-map.md S1.10a). No study proves the number. */
    weeks: z._default(z.number().check(z.int(), z.minimum(1)), 12),
  }),
  stricter: { weeks: 'higher' },
  messages: ['undated', 'none', 'short'],
  judge: ({ policy, reviews }, { weeks }) => {
    const known = datedReviews(reviews);
    return [...closedAccounts(policy), ...stoppedCampaigns(policy)].flatMap((closed): FileDraft<MessageId>[] => {
      const { kind, id, closedAt, path, key, accounts, isReviewed } = closed;
      const about = { path, at: { key }, accounts, same: `${kind}|${id}` };
      if (closedAt === undefined) return [{ messageId: 'undated', data: { kind, name: id }, ...about }];
      const date = closedAt.slice(0, 10);
      const own = known.filter(({ review, period }) => isReviewed(review) && period.to <= date);
      const data = { kind, name: id, weeks, closed: { date } };
      if (!own.some(({ review }) => review.data.decision === 'stop')) return [{ messageId: 'none', data, ...about }];
      const days = lengthOf(stretchesOf(own.map(({ period }) => period)));
      if (days >= weeks * WEEK) return [];
      const covered = Math.floor(days / WEEK);
      const related = own.slice(-10).map(({ review }) => ({ path: review.path, at: { key: ['period'] } }));
      return [{ messageId: 'short', data: { ...data, covered }, ...about, related, measure: weeks - covered }];
    });
  },
});

function closedAccounts({ accounts }: Policy): Closed[] {
  return [...accounts.values()]
    .filter(({ status, closed_for }) => status === 'closed' && closed_for === undefined)
    .map(({ id, closed_at: closedAt }) => ({
      ...{ kind: 'account', id, closedAt, path: ACCOUNTS_PATH, key: [id, 'closed_at'], accounts: [id] },
      isReviewed: ({ data }) => data.campaign === undefined && data.accounts.includes(id),
    }));
}

/** Campaigns that were stopped before their last day. One that ran to its end was not given up. */
function stoppedCampaigns({ settings }: Policy): Closed[] {
  return (settings.campaigns ?? []).flatMap((campaign, index): Closed[] => {
    const { id, accounts, status, to, closed_at: closedAt, closed_for } = campaign;
    if (status !== 'closed' || closed_for !== undefined) return [];
    if (closedAt !== undefined && closedAt.slice(0, 10) >= to.slice(0, 10)) return [];
    const key = ['campaigns', index, 'closed_at'];
    const isReviewed: Closed['isReviewed'] = ({ data }) => data.campaign === id;
    return [{ kind: 'campaign', id, closedAt, path: POLICY_PATH, key, accounts, isReviewed }];
  });
}
