import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import {
  atMost,
  closingData,
  isOnlyCompleted,
  lastOf,
  placeOf,
  relatedTo,
  streaksOf,
} from '../../core/calendar/window.ts';
import { defineCheck, type PublicationDraft } from '../../core/check.ts';

/** Among publications in a row no format takes too large a share, and none comes too many times one after another. */
export default defineCheck({
  id: 'mix.formats',
  scope: 'account',
  options: z.strictObject({
    /** Six of ten (facts/frequency.md §3). No study proves it. */
    max: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.6),
    /** Publications that a share is taken of. */
    window: z._default(z.number().check(z.int(), z.minimum(1)), 10),
    /** With fewer publications of a known format among them a share says nothing. The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 5),
    /** So many of one format in a row are told (facts/advice-map.md S1.6a). The number is ours. */
    streak: z._default(z.number().check(z.int(), z.minimum(2)), 4),
  }),
  stricter: { max: 'lower', window: 'unknown', min: 'lower', streak: 'lower' },
  messages: ['share', 'streak'],
  mayFire: ({ publications }, { min, streak }) =>
    publications.filter(({ post }) => post.data.format !== undefined).length >= Math.min(min, streak),
  reach: ({ window, streak }) => ({ posts: Math.max(window, streak) }),
  judge: ({ account, publications, dateOf, isTouched }, options) => {
    const counted = publications.filter((publication) => isCounted(publication, { countStories: false }));
    const draft = (
      messageId: 'share' | 'streak',
      closing: Publication,
      alike: readonly Publication[],
      data: Readonly<Record<string, number>>,
    ): PublicationDraft<'share' | 'streak'> => {
      const publication = placeOf(closing, alike, isTouched);
      const format = formatOf(closing) ?? '';
      return {
        messageId,
        data: {
          ...closingData(publication, closing, dateOf),
          account: account.id,
          format,
          count: alike.length,
          ...data,
        },
        at: { key: ['format'] },
        publication,
        related: relatedTo(publication, alike),
        subject: closing,
        measure: alike.length,
      };
    };
    const streaks = new Map<Publication, { readonly streak: readonly Publication[]; readonly length: number }>();
    for (const { publications: streak } of streaksOf(counted, formatOf)) {
      streak.forEach((closing, index) => {
        if (index + 1 >= options.streak) streaks.set(closing, { streak, length: index + 1 });
      });
    }
    return counted.flatMap((closing, index) => {
      const format = formatOf(closing);
      if (format === undefined) return [];
      // One closing post, one finding: what stands in a row is easier to see than a share.
      const row = streaks.get(closing);
      if (row !== undefined)
        return draft('streak', closing, row.streak.slice(0, row.length), { limit: options.streak - 1 });
      const known = lastOf(counted, index, options.window).filter((other) => formatOf(other) !== undefined);
      const alike = known.filter((other) => formatOf(other) === format);
      const allowed = atMost(known.length, options.max);
      if (known.length < options.min || alike.length <= allowed) return [];
      if (isOnlyCompleted(known, alike, options.min, isTouched)) return [];
      const share = alike.length / known.length;
      return draft('share', closing, alike, { window: known.length, share, max: options.max, allowed });
    });
  },
});

function formatOf({ post }: Publication): string | undefined {
  return post.data.format;
}
