import * as z from 'zod/mini';
import { isCounted } from '../../core/calendar/publication.ts';
import { closingData, placeOf, relatedTo, streaksOf } from '../../core/calendar/window.ts';
import { defineCheck } from '../../core/check.ts';

/** No more promo publications of an account come in a row: each that goes on with a row too long is told. */
export default defineCheck({
  id: 'promo.streak',
  scope: 'account',
  options: z.strictObject({
    /** The third offer in a row is told (facts/advice-map.md S2.7a). The number is ours. */
    max: z._default(z.number().check(z.int(), z.minimum(1)), 2),
  }),
  stricter: { max: 'lower' },
  messages: ['over'],
  mayFire: ({ publications }, { max }) => publications.filter(({ post }) => post.data.purpose === 'promo').length > max,
  reach: ({ max }) => ({ posts: max + 1 }),
  judge: ({ account, publications, dateOf, isTouched }, { max }) => {
    const counted = publications.filter((publication) => isCounted(publication, { countStories: false }));
    return streaksOf(counted, ({ post }) => (post.data.purpose === 'promo' ? 'promo' : undefined)).flatMap(
      ({ publications: streak }) =>
        streak.slice(max).map((closing, index) => {
          const row = streak.slice(0, max + index + 1);
          const publication = placeOf(closing, row, isTouched);
          return {
            messageId: 'over' as const,
            data: {
              ...closingData(publication, closing, dateOf),
              account: account.id,
              count: row.length,
              limit: max,
              from: { date: dateOf(row[0] ?? closing) },
            },
            at: { key: ['purpose'] },
            publication,
            related: relatedTo(publication, row),
            subject: closing,
            measure: row.length,
          };
        }),
    );
  },
});
