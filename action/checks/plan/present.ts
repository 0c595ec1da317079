import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { relatedTo } from '../../core/calendar/window.ts';
import { type AccountInput, defineCheck, type PublicationDraft } from '../../core/check.ts';
import type { MessageData } from '../../core/finding.ts';
import { nearest } from '../../core/nearest.ts';
import { covers, stretchesOf } from '../../core/planning/days.ts';
import { type DatedPlan, datedPlans, planId } from '../../core/planning/plans.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'missing' | 'unknown' | 'outside' | 'share';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;

/** A post belongs to a plan, named or of its account and day, or says why it has none; those without stay few (facts/advice-map.md S2.1c). */
export default defineCheck({
  id: 'plan.present',
  scope: 'account',
  dependsOnMoment: false,
  options: z.strictObject({
    /** The share of a month's publications that may be unplanned (facts/advice-map.md S2.1c). No study proves it. */
    max_unplanned: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.2),
    /** With fewer publications in a month one emergency would be too much. The number is ours. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 5),
  }),
  stricter: { max_unplanned: 'lower', min_posts: 'lower' },
  messages: ['missing', 'unknown', 'outside', 'share'],
  // An emergency is no fault of the post that tells of it.
  advises: ['share'],
  mayFire: ({ publications }) => publications.some(({ post }) => post.isPlanned),
  judge: (input, options) => {
    const plans = datedPlans(input.plans);
    const counted = input.publications.filter((publication) => isCounted(publication, { countStories: true }));
    return [...belonging(counted, plans, input), ...shares(counted, input, options)];
  },
});

function belonging(
  publications: readonly Publication[],
  plans: readonly DatedPlan[],
  { account, dateOf }: AccountInput,
): PublicationDraft<MessageId>[] {
  const own = plans.filter(({ plan }) => plan.data.accounts.includes(account.id));
  const days = stretchesOf(own.map(({ period }) => period));
  const byId = new Map<string, DatedPlan[]>();
  for (const dated of plans) {
    const id = planId(dated.plan);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [dated]);
    else known.push(dated);
  }
  return publications.flatMap((publication): PublicationDraft<MessageId>[] => {
    const { plan, unplanned } = publication.post.data;
    const tell = (messageId: MessageId, key: string, data: MessageData) => [
      { messageId, data, at: { key: [key] }, publication, related: [], subject: publication, measure: 1 },
    ];
    if (plan === undefined) {
      if (unplanned !== undefined || covers(days, dateOf(publication))) return [];
      return tell('missing', 'plan', { account: account.id, date: { date: dateOf(publication) } });
    }
    const named = byId.get(plan);
    if (named === undefined) {
      return tell('unknown', 'plan', {
        found: clip(plan, SHOWN),
        suggestion: nearest(plan, byId.keys()) ?? 'none',
      });
    }
    const date = dateOf(publication);
    if (named.some(({ period }) => period.from <= date && date <= period.to)) return [];
    const { from, to } = named[0]?.period ?? { from: date, to: date };
    const told = { found: clip(plan, SHOWN), from: { date: from }, to: { date: to }, date: { date } };
    return tell('outside', 'plan', told);
  });
}

/** Months of which more than a share was unplanned. */
function shares(
  publications: readonly Publication[],
  { account, dateOf, isTouched }: AccountInput,
  { max_unplanned, min_posts }: { readonly max_unplanned: number; readonly min_posts: number },
): PublicationDraft<MessageId>[] {
  const byMonth = new Map<string, { total: number; unplanned: Publication[] }>();
  for (const publication of publications) {
    const month = dateOf(publication).slice(0, 7);
    const known = byMonth.get(month) ?? { total: 0, unplanned: [] };
    byMonth.set(month, known);
    known.total++;
    if (publication.post.data.unplanned !== undefined) known.unplanned.push(publication);
  }
  return [...byMonth].flatMap(([month, { total, unplanned }]): PublicationDraft<MessageId>[] => {
    const publication = unplanned.findLast(isTouched) ?? unplanned.at(-1);
    if (publication === undefined || total < min_posts || unplanned.length <= max_unplanned * total + 1e-9) return [];
    const share = unplanned.length / total;
    const counts = { count: unplanned.length, total, limit: max_unplanned };
    return [
      {
        messageId: 'share',
        data: { account: account.id, month: { date: `${month}-01` }, share, ...counts },
        at: { key: ['unplanned'] },
        publication,
        related: relatedTo(publication, unplanned),
        subject: month,
        measure: share,
      },
    ];
  });
}
