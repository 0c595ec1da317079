import * as z from 'zod/mini';
import { daysBetween } from '../../core/calendar/days.ts';
import type { Publication } from '../../core/calendar/publication.ts';
import { closingData, placeOf, relatedTo } from '../../core/calendar/window.ts';
import { defineCheck } from '../../core/check.ts';
import { bareAddress } from '../../core/text/address.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of an address is shown, in UTF-16 units. */
const SHOWN = 80;

/** One link again and again: readers learn to look past it. */
export default defineCheck({
  id: 'spam.same-link',
  scope: 'account',
  options: z.strictObject({
    /** More than three times in 14 days (facts/frequency.md §2; the number is ours). */
    max: z._default(z.number().check(z.int(), z.minimum(1)), 3),
    days: z._default(z.number().check(z.int(), z.minimum(1)), 14),
    /** Reasons for which a link may repeat: the way to pay stands under every offer. */
    allow_reasons: z._default(z.array(z.string()), []),
  }),
  stricter: { max: 'lower', days: 'higher', allow_reasons: 'fewer' },
  messages: ['over'],
  mayFire: ({ publications }, { max }) =>
    publications.filter(({ post }) => (post.data.links ?? []).length > 0).length > max,
  reach: ({ days }) => ({ days }),
  judge: ({ account, publications, dateOf, isTouched }, { max, days, allow_reasons }) => {
    const byLink = new Map<string, Publication[]>();
    const bare = new Map<string, string>();
    for (const publication of publications) {
      if (!publication.post.isPlanned) continue;
      const links = (publication.post.data.links ?? []).filter(
        ({ reason }) => reason === undefined || !allow_reasons.includes(reason),
      );
      for (const { url } of links) {
        const link = bare.get(url) ?? bareAddress(url);
        bare.set(url, link);
        const used = byLink.get(link);
        if (used === undefined) byLink.set(link, [publication]);
        else if (used.at(-1) !== publication) used.push(publication);
      }
    }
    return [...byLink].flatMap(([link, used]) => {
      let first = 0;
      return used.flatMap((closing, index) => {
        while (daysBetween(dateOf(used[first] ?? closing), dateOf(closing)) >= days) first++;
        const recent = used.slice(first, index + 1);
        if (recent.length <= max) return [];
        const publication = placeOf(closing, recent, isTouched);
        return {
          messageId: 'over' as const,
          data: {
            ...closingData(publication, closing, dateOf),
            account: account.id,
            link: clip(link, SHOWN),
            count: recent.length,
            max,
            days,
          },
          at: { key: ['links'] },
          publication,
          related: relatedTo(publication, recent),
          subject: closing,
          measure: recent.length,
        };
      });
    });
  },
});
