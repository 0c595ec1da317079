import * as z from 'zod/mini';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';

const PERCEPTIONS = ['sound', 'video', 'graphics', 'text'] as const;
type Perception = (typeof PERCEPTIONS)[number];

/** How a format is perceived (facts/advice-map.md S1.6b). What readers send is anything: its media tell. */
const BY_FORMAT: Readonly<Record<NonNullable<PostData['format']>, Perception | undefined>> = {
  text: 'text',
  photo: 'graphics',
  graphics: 'graphics',
  carousel: 'graphics',
  video: 'video',
  short_video: 'video',
  audio: 'sound',
  poll: 'text',
  live: 'video',
  article: 'text',
  link: 'text',
  ugc: undefined,
  story: undefined,
};

type MediaKind = NonNullable<NonNullable<PostData['media']>[number]['kind']>;

const BY_MEDIA: Readonly<Record<MediaKind, Perception | undefined>> = {
  photo: 'graphics',
  graphics: 'graphics',
  video: 'video',
  audio: 'sound',
  document: undefined,
};

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
      for (const post of posts) for (const perception of perceptionsOf(post)) counts[perception]++;
      const kinds = PERCEPTIONS.filter((perception) => counts[perception] > 0).length;
      if (kinds >= least) return [];
      const publication = posts.findLast(isTouched) ?? last;
      return {
        messageId: 'few' as const,
        data: {
          account: account.id,
          from: { date: `${month}-01` },
          to: { date: lastDay(month) },
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

function perceptionsOf({ post: { data } }: Publication): ReadonlySet<Perception> {
  const found = new Set<Perception>();
  const add = (perception: Perception | undefined) => perception !== undefined && found.add(perception);
  if (data.format !== undefined) add(BY_FORMAT[data.format]);
  for (const { kind } of data.media ?? []) if (kind !== undefined) add(BY_MEDIA[kind]);
  return found;
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
