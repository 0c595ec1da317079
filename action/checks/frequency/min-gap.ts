import * as z from 'zod/mini';
import { MINUTE } from '../../core/calendar/moment.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { hasTimeOfDay, isUrgent } from '../../core/calendar/time-of-day.ts';
import { type AccountInput, defineCheck } from '../../core/check.ts';

/** Minutes. UNCONFIRMED: no research gives a number, these are ours (facts/frequency.md §2). */
const minutes = (least: number) => z._default(z.number().check(z.int(), z.minimum(0)), least);

interface Options {
  readonly brand: number;
  readonly media: number;
  readonly personal: number;
  readonly breaking: boolean;
  readonly count_stories: boolean;
}

/** Two publications of an account in a row are no closer than its kind may have them. */
export default defineCheck({
  id: 'frequency.min-gap',
  scope: 'account',
  options: z.strictObject({
    brand: minutes(120),
    media: minutes(20),
    personal: minutes(60),
    /** What is `urgent` waits for nothing, and nothing waits for it. */
    breaking: z._default(z.boolean(), true),
    count_stories: z._default(z.boolean(), false),
  }),
  stricter: { brand: 'higher', media: 'higher', personal: 'higher', breaking: 'off', count_stories: 'on' },
  messages: ['close', 'same-time'],
  mayFire: ({ account, publications }, options) => {
    const spaced = publications.filter((publication) => isSpaced(publication, options));
    return closePairs(spaced, options[account.kind]).length > 0;
  },
  judge: ({ account, publications, localOf, dateOf, isTouched }: AccountInput, options) => {
    const limit = options[account.kind];
    const spaced = publications.filter(
      (publication) => isSpaced(publication, options) && hasTimeOfDay(publication.post, () => localOf(publication)),
    );
    return closePairs(spaced, limit).map(([earlier, later]) => {
      const gap = later.epochMs - earlier.epochMs;
      const publication = !isTouched(later) && isTouched(earlier) ? earlier : later;
      return {
        messageId: gap === 0 ? ('same-time' as const) : ('close' as const),
        data: { minutes: Math.floor(gap / MINUTE), limit, date: { date: dateOf(later) }, account: account.id },
        at: { key: ['publish_at'] },
        publication,
        related: [publication === later ? earlier : later],
        subject: later,
        measure: limit - Math.floor(gap / MINUTE),
      };
    });
  },
});

function isSpaced(publication: Publication, { breaking, count_stories }: Options): boolean {
  return isCounted(publication, { countStories: count_stories }) && !(breaking && isUrgent(publication.post));
}

/** Neighbours that stand closer than so many minutes, the earlier one first. */
function closePairs(publications: readonly Publication[], limit: number): (readonly [Publication, Publication])[] {
  return publications.flatMap((later, index) => {
    const earlier = publications[index - 1];
    return earlier !== undefined && later.epochMs - earlier.epochMs < limit * MINUTE ? [[earlier, later] as const] : [];
  });
}
