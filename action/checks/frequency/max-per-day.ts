import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** Publications a day. The defaults are the article's: brands 1-2, media 5-10 (facts/frequency.md §1). */
const perDay = (most: number) => z._default(z.number().check(z.int(), z.minimum(0)), most);

/** No more publications of an account in one calendar day of its own time zone than its kind may have. */
export default defineCheck({
  id: 'frequency.max-per-day',
  scope: 'account',
  options: z.strictObject({
    brand: perDay(2),
    media: perDay(10),
    personal: perDay(3),
    /** Stories live a day and stay out of the feed, so they are not counted unless asked for. */
    count_stories: z._default(z.boolean(), false),
  }),
  stricter: { brand: 'lower', media: 'lower', personal: 'lower', count_stories: 'on' },
  messages: ['over'],
  mayFire: ({ account, publications }, options) => publications.length > options[account.kind],
  judge: ({ account, publications, dateOf, isTouched, policy }, options) => {
    const limitOn = (date: string): number => raisedLimit(options[account.kind], account, date, policy);
    const days = new Map<string, Publication[]>();
    for (const publication of publications) {
      if (!isCounted(publication, { countStories: options.count_stories })) continue;
      const date = dateOf(publication);
      const day = days.get(date);
      if (day === undefined) days.set(date, [publication]);
      else day.push(publication);
    }
    return [...days].flatMap(([date, day]) => {
      const limit = limitOn(date);
      const publication = day.findLast(isTouched) ?? day.at(-1);
      if (publication === undefined || day.length <= limit) return [];
      return {
        messageId: 'over' as const,
        data: { count: day.length, limit, date: { date }, account: account.id, kind: account.kind },
        at: { key: ['publish_at'] },
        publication,
        related: day.filter((other) => other !== publication),
        subject: date,
        measure: day.length,
      };
    });
  },
});

/** The cap of a day: the rule's, or the higher one of a campaign that runs then. */
function raisedLimit(limit: number, account: Account, date: string, policy: Policy): number {
  const raised = (policy.settings.campaigns ?? [])
    .filter(
      ({ accounts, from, to }) => accounts.includes(account.id) && from.slice(0, 10) <= date && date <= to.slice(0, 10),
    )
    .map(({ frequency }) => frequency?.[account.kind] ?? 0);
  return Math.max(limit, ...raised);
}
