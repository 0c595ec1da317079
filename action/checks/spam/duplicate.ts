import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import type { Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import { nearPairs } from '../../core/text/near.ts';

const share = (value: number) => z._default(z.number().check(z.minimum(0.3), z.maximum(1)), value);

/** The same words again on one account. On another platform they are fine: each has readers of its own. */
export default defineCheck({
  id: 'spam.duplicate',
  scope: 'account',
  options: z.strictObject({
    /** Days back in which a text is remembered (facts/frequency.md §2). */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 90),
    /** Shared shingles of three words from which it is the same text, and from which it is told as alike (facts/frequency.md §2). */
    same: share(0.85),
    similar: share(0.6),
    /** Shorter texts, in shingles, are greetings and headings, and may repeat. */
    min_shingles: z._default(z.number().check(z.int(), z.minimum(1)), 8),
  }),
  stricter: { days: 'higher', same: 'lower', similar: 'lower', min_shingles: 'lower' },
  needs: 'shingles',
  messages: ['same', 'similar'],
  advises: ['similar'],
  mayFire: ({ publications }) => publications.length > 1,
  judge: ({ account, publications, shinglesOf, isTouched, dateOf }, options) => {
    const planned = publications.filter(({ post }) => post.isPlanned);
    const texts = planned.map(({ post }) => {
      const shingles = shinglesOf(post);
      return shingles.length >= options.min_shingles ? shingles : new Uint32Array();
    });
    const isWanted = (first: number, second: number): boolean => {
      const [a, b] = [planned[first], planned[second]];
      return a !== undefined && b !== undefined && mayRepeat(a, b, options.days * DAY) === false;
    };
    const nearest = new Map<number, { first: number; similarity: number }>();
    for (const pair of nearPairs(texts, Math.min(options.same, options.similar), isWanted)) {
      const known = nearest.get(pair.second);
      if (known === undefined || pair.similarity > known.similarity) nearest.set(pair.second, pair);
    }
    return [...nearest].flatMap(([second, { first, similarity }]) => {
      const [earlier, later] = [planned[first], planned[second]];
      if (earlier === undefined || later === undefined) return [];
      const publication = isTouched(earlier) && !isTouched(later) ? earlier : later;
      return {
        messageId: similarity >= options.same ? ('same' as const) : ('similar' as const),
        data: { account: account.id, share: similarity, date: { date: dateOf(earlier) }, path: earlier.post.path },
        at: { key: [] },
        publication,
        related: [publication === later ? earlier : later],
        subject: later,
        measure: similarity,
      };
    });
  },
});

/** One file that goes out again was sent again, a series repeats on purpose, and what was long ago is forgotten. */
function mayRepeat(a: Publication, b: Publication, period: number): boolean {
  if (a.post.path === b.post.path || b.epochMs - a.epochMs > period) return true;
  return a.post.data.series !== undefined && a.post.data.series === b.post.data.series;
}
