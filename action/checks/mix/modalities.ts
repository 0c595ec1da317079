import * as z from 'zod/mini';
import { lastDayOf } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import { PERCEPTIONS, perceptionsOf } from '../../core/content/perception.ts';

/** In a month that is over, an account has used several ways of perceiving. */
export default defineCheck({
  id: 'mix.modalities',
  scope: 'account',
  options: z.strictObject({
    /** Three of sound, video, graphics and text a month (facts/frequency.md §3). No study proves it. */
    least: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(PERCEPTIONS.length)), 3),
    /** A month with fewer publications says nothing. The number is ours: two a week. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 8),
  }),
  stricter: { least: 'higher', min_posts: 'lower' },
  messages: ['few'],
  mayFire: ({ publications }, { min_posts }) => publications.length >= min_posts,
  reach: () => ({ days: 31 }),
  judge: ({ account, publications, dateOf, isTouched, now }, { least, min_posts }) => {
    const counted = publications.filter((publication) => isCounted(publication, { countStories: false }));
    const months = new Map<string, Publication[]>();
    for (const publication of counted) {
      const month = dateOf(publication).slice(0, 7);
      const posts = months.get(month);
      if (posts === undefined) months.set(month, [publication]);
      else posts.push(publication);
    }
    return [...months].flatMap(([month, posts]) => {
      const last = posts.at(-1);
      if (last === undefined || posts.length < min_posts) return [];
      if (month >= dateOf({ ...last, epochMs: now }).slice(0, 7)) return [];
      const counts = { sound: 0, video: 0, graphics: 0, text: 0 };
      for (const { post } of posts) for (const perception of perceptionsOf(post.data)) counts[perception]++;
      const kinds = PERCEPTIONS.filter((perception) => counts[perception] > 0).length;
      if (kinds >= least) return [];
      const publication = posts.findLast(isTouched) ?? last;
      return {
        messageId: 'few' as const,
        data: {
          account: account.id,
          from: { date: `${month}-01` },
          to: { date: lastDayOf(month) },
          ...counts,
          kinds,
          least,
        },
        at: { key: ['format'] },
        publication,
        related: posts.filter((other) => other !== publication),
        subject: month,
        measure: PERCEPTIONS.length - kinds,
      };
    });
  },
});
