import * as z from 'zod/mini';
import { parseMoment } from '../../core/calendar/moment.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';
import { PLATFORM_IDS } from '../../core/platforms.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** Publications a day. The defaults are the article's: brands 1-2, media 5-10 (facts/frequency.md §1). */
const count = z.number().check(z.int(), z.minimum(0));
const perDay = (most: number) => z._default(count, most);
const onPlatform = z.strictObject({ brand: z.optional(count), media: z.optional(count), personal: z.optional(count) });

const options = z.strictObject({
  brand: perDay(2),
  media: perDay(10),
  personal: perDay(3),
  /** Caps of platforms whose readers are used to another pace; they stand in for the kind's own. */
  platforms: z.optional(z.partialRecord(z.enum(PLATFORM_IDS), onPlatform)),
  /** Stories live a day and stay out of the feed, so they are not counted unless asked for. */
  count_stories: z._default(z.boolean(), false),
});

/** No more publications of an account in one calendar day of its own time zone than its kind may have. */
export default defineCheck({
  id: 'frequency.max-per-day',
  scope: 'account',
  options,
  stricter: { brand: 'lower', media: 'lower', personal: 'lower', platforms: 'unknown', count_stories: 'on' },
  messages: ['over'],
  mayFire: ({ account, publications }, options) => publications.length > capOf(account, options),
  judge: ({ account, publications, dateOf, isTouched, policy }, options) => {
    const dayOf = (moment: string): string => dayIn(moment, publications[0], dateOf);
    const limitOn = (date: string): number => raisedLimit(capOf(account, options), account, date, policy, dayOf);
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

function capOf({ kind, platform }: Account, caps: z.infer<typeof options>): number {
  return caps.platforms?.[platform]?.[kind] ?? caps[kind];
}

/** The cap of a day: the rule's, or the higher one of a campaign that runs then. */
function raisedLimit(
  limit: number,
  account: Account,
  date: string,
  policy: Policy,
  dayOf: (moment: string) => string,
): number {
  const raised = (policy.settings.campaigns ?? [])
    .filter(({ accounts, from, to }) => accounts.includes(account.id) && dayOf(from) <= date && date <= dayOf(to))
    .map(({ frequency }) => frequency?.[account.kind] ?? 0);
  return Math.max(limit, ...raised);
}

/** The account's day of a moment as written: of one with an offset the day on its own clocks. */
function dayIn(moment: string, any: Publication | undefined, dateOf: (publication: Publication) => string): string {
  const read = parseMoment(moment);
  if (typeof read === 'string' || read.kind === 'local' || any === undefined) return moment.slice(0, 10);
  return dateOf({ ...any, epochMs: read.epochMs });
}
