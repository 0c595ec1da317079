import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';

interface Window {
  readonly closing: Publication;
  readonly publications: readonly Publication[];
  readonly promo: readonly Publication[];
}

/** Among the last publications of an account, up to and including each promo one, no larger share may be promo. */
export default defineCheck({
  id: 'promo.max-share',
  scope: 'account',
  options: z.strictObject({
    /** A fifth: the 80/20 rule of thumb (facts/frequency.md §3). */
    max: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.2),
    /** Publications that a share is taken of. */
    window: z._default(z.number().check(z.int(), z.minimum(1)), 10),
    /** With fewer publications than this a share says nothing. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 5),
    count_stories: z._default(z.boolean(), false),
  }),
  // A longer window is neither: it forgives a busy week and remembers an old one.
  stricter: { max: 'lower', window: 'unknown', min: 'lower', count_stories: 'unknown' },
  messages: ['over'],
  mayFire: ({ publications }, { min }) => publications.length >= min && publications.some(isPromo),
  judge: ({ account, publications, isTouched }, options) => {
    const counted = publications.filter((publication) =>
      isCounted(publication, { countStories: options.count_stories }),
    );
    const over: Window[] = [];
    counted.forEach((closing, index) => {
      if (!isPromo(closing)) return;
      const window = counted.slice(Math.max(0, index + 1 - options.window), index + 1);
      const promo = window.filter(isPromo);
      if (window.length >= options.min && promo.length > allowed(window.length, options.max)) {
        over.push({ closing, publications: window, promo });
      }
    });
    return over.map((window) => {
      const publication = placeOf(window, isTouched);
      const size = window.publications.length;
      return {
        messageId: 'over' as const,
        data: {
          account: account.id,
          promo: window.promo.length,
          window: size,
          share: window.promo.length / size,
          max: options.max,
          allowed: allowed(size, options.max),
        },
        at: { key: ['purpose'] },
        publication,
        related: window.promo.filter((other) => other !== publication),
        subject: window.closing,
        measure: window.promo.length,
      };
    });
  },
});

function isPromo({ post }: Publication): boolean {
  return post.data.purpose === 'promo';
}

/** Whole posts within the share; the tolerance keeps 0.2 × 10 at 2. */
function allowed(size: number, max: number): number {
  return Math.floor(size * max + 1e-9);
}

/** A window's finding sits on the publication that closes it, or on a changed promo post inside it. */
function placeOf({ closing, promo }: Window, isTouched: (publication: Publication) => boolean): Publication {
  return isTouched(closing) ? closing : (promo.findLast(isTouched) ?? closing);
}
