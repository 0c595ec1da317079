import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import {
  atLeast,
  atMost,
  closingData,
  isOnlyCompleted,
  lastDays,
  lastOf,
  placeOf,
  relatedTo,
} from '../../core/calendar/window.ts';
import { defineCheck } from '../../core/check.ts';

/** Among the last publications of an account, up to and including each promo one, no larger share may be promo. */
export default defineCheck({
  id: 'promo.max-share',
  scope: 'account',
  options: z.strictObject({
    /** A fifth: the 80/20 rule of thumb (facts/frequency.md §3). */
    max: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.2),
    /** Publications that a share is taken of. */
    window: z._default(z.number().check(z.int(), z.minimum(1)), 10),
    /** Instead of so many publications, all of so many calendar days. */
    days: z.optional(z.number().check(z.int(), z.minimum(1))),
    /** With fewer publications than this a share says nothing. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 5),
    count_stories: z._default(z.boolean(), false),
  }),
  // A longer window is neither: it forgives a busy week and remembers an old one.
  stricter: { max: 'lower', window: 'unknown', days: 'unknown', min: 'lower', count_stories: 'unknown' },
  messages: ['over'],
  mayFire: ({ publications }, { min }) => publications.length >= min && publications.some(isPromo),
  reach: ({ window, days }) => ({ posts: window, days: days ?? 0 }),
  judge: ({ account, publications, dateOf, isTouched }, options) => {
    const counted = publications.filter((publication) =>
      isCounted(publication, { countStories: options.count_stories }),
    );
    const { days, max } = options;
    const upTo = (index: number, size: number): readonly Publication[] =>
      days === undefined ? lastOf(counted, index, size) : lastDays(counted, index, days, dateOf);
    return counted.flatMap((closing, index) => {
      if (!isPromo(closing)) return [];
      const window = upTo(index, options.window);
      const promo = window.filter(isPromo);
      const allowed = atMost(window.length, max);
      if (window.length < options.min || promo.length <= allowed) return [];
      if (isOnlyCompleted(window, promo, options.min, isTouched)) return [];
      const publication = placeOf(closing, promo, isTouched);
      // Without it an older post would stand in a window of so many.
      const without = upTo(index, options.window + 1).filter((other) => other !== publication);
      return {
        messageId: 'over' as const,
        data: {
          ...closingData(publication, closing, dateOf),
          account: account.id,
          promo: promo.length,
          window: window.length,
          days: days ?? 0,
          share: promo.length / window.length,
          max,
          allowed,
          before: without.filter(isPromo).length,
          windowBefore: without.length,
          after: promo.length,
          needed: days === undefined ? neededPosts(window, options) : neededInDays(window.length, promo.length, max),
        },
        at: { key: ['purpose'] },
        publication,
        related: relatedTo(publication, promo),
        subject: closing,
        measure: promo.length,
      };
    });
  },
});

function isPromo({ post }: Publication): boolean {
  return post.data.purpose === 'promo';
}

/** How many other posts in a row after a window bring the share back: each pushes the oldest out, once it is full. */
function neededPosts(publications: readonly Publication[], { window, max }: { window: number; max: number }): number {
  for (let added = 1; added < window; added++) {
    const rest = publications.slice(Math.max(0, publications.length + added - window));
    if (rest.filter(isPromo).length <= atMost(rest.length + added, max)) return added;
  }
  return window;
}

/** The same while no day passes; 0 when no number of posts is enough. */
function neededInDays(size: number, promo: number, max: number): number {
  return max === 0 ? 0 : atLeast(promo, 1 / max) - size;
}
