import * as z from 'zod/mini';
import { daysBetween } from '../../core/calendar/days.ts';
import { byTime, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platforms.ts';
import { nearPairs } from '../../core/text/near.ts';

const share = (value: number) => z._default(z.number().check(z.minimum(0.3), z.maximum(1)), value);

/**
 * The same words again on one account, or on two accounts of one platform, whose readers see both. On another platform they are fine: each has
 * readers of its own.
 */
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
    /**
     * Platforms that forbid the same on several accounts; on the others it is only told. X: "identical or substantially similar" posts across
     * accounts (facts/frequency.md §2, its developer policy of 2026-08-22).
     */
    forbidden_across: z._default(z.array(z.enum(PLATFORM_IDS)), ['x']),
  }),
  stricter: { days: 'higher', same: 'lower', similar: 'lower', min_shingles: 'lower', forbidden_across: 'more' },
  needs: 'shingles',
  messages: ['same', 'similar', 'across', 'across-forbidden'],
  advises: ['similar', 'across'],
  mayFire: ({ account, publications, policy: { accounts } }) =>
    publications.length > 1 ||
    (publications.length > 0 && [...accounts.values()].some((other) => isBeside(other, account))),
  reach: ({ days }) => ({ days }),
  judge: ({ account, publications, besides, shinglesOf, isTouched, dateOf }, options) => {
    const own = publications.filter(({ post }) => post.isPlanned);
    // The earlier first: each pair is told once, on the later one.
    const all = [...besides.filter(({ post }) => post.isPlanned), ...own].sort(
      (a, b) => byTime(a, b) || (a.account.id < b.account.id ? -1 : 1),
    );
    const texts = all.map(({ post }) => {
      const shingles = shinglesOf(post);
      return shingles.length >= options.min_shingles ? shingles : new Uint32Array();
    });
    const isWanted = (first: number, second: number): boolean => {
      const [a, b] = [all[first], all[second]];
      if (a === undefined || b === undefined || b.account.id !== account.id) return false;
      if (daysBetween(dateOf(a), dateOf(b)) > options.days) return false;
      return a.account.id !== b.account.id || !mayRepeat(a, b);
    };
    const nearest = new Map<number, { first: number; similarity: number }>();
    for (const pair of nearPairs(texts, Math.min(options.same, options.similar), isWanted)) {
      const known = nearest.get(pair.second);
      const isOwn = all[pair.first]?.account.id === account.id;
      // What an account repeats of its own comes first: that is what its readers notice.
      const weight = pair.similarity + (isOwn ? 1 : 0);
      const best = known === undefined ? -1 : known.similarity + (all[known.first]?.account.id === account.id ? 1 : 0);
      if (weight > best) nearest.set(pair.second, pair);
    }
    return [...nearest].flatMap(([second, { first, similarity }]) => {
      const [earlier, later] = [all[first], all[second]];
      if (earlier === undefined || later === undefined) return [];
      const isAcross = earlier.account.id !== account.id;
      const isSame = similarity >= options.same;
      if (isAcross && !isSame) return [];
      const isForbidden = options.forbidden_across.includes(account.platform);
      const publication = !isAcross && isTouched(earlier) && !isTouched(later) ? earlier : later;
      return {
        messageId: isAcross ? (isForbidden ? 'across-forbidden' : 'across') : isSame ? 'same' : 'similar',
        data: {
          account: account.id,
          other: earlier.account.id,
          share: similarity,
          date: { date: dateOf(earlier) },
          path: earlier.post.path,
        },
        at: { key: isAcross ? ['accounts'] : [] },
        publication,
        related: [publication === later ? earlier : later],
        subject: later,
        measure: similarity,
      };
    });
  },
});

function isBeside(other: Publication['account'], account: Publication['account']): boolean {
  return other.id !== account.id && other.platform === account.platform;
}

/** One file that goes out again was sent again, and a series repeats on purpose. */
function mayRepeat(a: Publication, b: Publication): boolean {
  if (a.post.path === b.post.path) return true;
  return a.post.data.series !== undefined && a.post.data.series === b.post.data.series;
}
