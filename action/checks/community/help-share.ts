import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { atLeast, closingData, lastOf, placeOf, relatedTo } from '../../core/calendar/window.ts';
import { defineCheck } from '../../core/check.ts';

/** Among the last publications of an account, up to each that does not help the reader, enough others do. */
export default defineCheck({
  id: 'community.help-share',
  scope: 'account',
  options: z.strictObject({
    /** Three of ten (facts/advice-map.md S2.3d). No study proves it. */
    min: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.3),
    /** Publications that a share is taken of; with fewer it says nothing. */
    window: z._default(z.number().check(z.int(), z.minimum(1)), 10),
  }),
  stricter: { min: 'higher', window: 'unknown' },
  messages: ['under'],
  mayFire: ({ publications }, { window }) => publications.length >= window,
  reach: ({ window }) => ({ posts: window }),
  judge: ({ account, publications, dateOf, isTouched }, { min, window: size }) => {
    const counted = publications.filter((publication) => isCounted(publication, { countStories: false }));
    return counted.flatMap((closing, index) => {
      const window = lastOf(counted, index, size);
      const others = window.filter((publication) => !helps(publication));
      const [helpful, least] = [window.length - others.length, atLeast(size, min)];
      if (helps(closing) || window.length < size || helpful >= least) return [];
      const publication = placeOf(closing, others, isTouched);
      return {
        messageId: 'under' as const,
        data: {
          ...closingData(publication, closing, dateOf),
          account: account.id,
          helpful,
          window: size,
          share: helpful / size,
          min,
          least,
        },
        at: { key: ['purpose'] },
        publication,
        related: relatedTo(publication, others),
        subject: closing,
        measure: others.length,
      };
    });
  },
});

function helps({ post }: Publication): boolean {
  return post.data.purpose === 'value';
}
