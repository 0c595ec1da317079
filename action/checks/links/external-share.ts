import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { atMost, closingData, isOnlyCompleted, lastOf, placeOf } from '../../core/calendar/window.ts';
import { defineCheck } from '../../core/check.ts';
import { leadsAway } from '../../core/leads-away.ts';

/** Among the last publications of an account, up to each with a link off its platform, no larger share may have one. */
export default defineCheck({
  id: 'links.external-share',
  scope: 'account',
  options: z.strictObject({
    /** Three of ten (facts/frequency.md §3). The number is ours, no study proves it. */
    max: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.3),
    /** Publications that a share is taken of. */
    window: z._default(z.number().check(z.int(), z.minimum(1)), 10),
    /** With fewer publications than this a share says nothing. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 5),
    /** Domains that are as good as the platform. */
    allow_domains: z._default(z.array(z.string()), []),
  }),
  stricter: { max: 'lower', window: 'unknown', min: 'lower', allow_domains: 'fewer' },
  messages: ['over'],
  mayFire: ({ publications }, { min }) =>
    publications.length >= min && publications.some(({ post }) => (post.data.links ?? []).length > 0),
  reach: ({ window }) => ({ posts: window }),
  judge: ({ account, publications, dateOf, isTouched }, { max, window: size, min, allow_domains }) => {
    const counted = publications.filter((publication) => isCounted(publication, { countStories: false }));
    const linking = new Set(
      counted.filter(({ post }) => (post.data.links ?? []).some(({ url }) => leadsAway(url, account, allow_domains))),
    );
    const isLinking = (publication: Publication): boolean => linking.has(publication);
    return counted.flatMap((closing, index) => {
      if (!isLinking(closing)) return [];
      const window = lastOf(counted, index, size);
      const away = window.filter(isLinking);
      const allowed = atMost(window.length, max);
      if (window.length < min || away.length <= allowed) return [];
      if (isOnlyCompleted(window, away, min, isTouched)) return [];
      const publication = placeOf(closing, away, isTouched);
      return {
        messageId: 'over' as const,
        data: {
          ...closingData(publication, closing, dateOf),
          account: account.id,
          count: away.length,
          window: window.length,
          share: away.length / window.length,
          max,
          allowed,
        },
        at: { key: ['links'] },
        publication,
        related: away.filter((other) => other !== publication),
        subject: closing,
        measure: away.length,
      };
    });
  },
});
