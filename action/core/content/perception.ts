import type { PostData } from './post.ts';

/** The ways in which a post is perceived. */
export const PERCEPTIONS = ['sound', 'video', 'graphics', 'text'] as const;
export type Perception = (typeof PERCEPTIONS)[number];

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

/** Every way in which a post is perceived: the one of its format first, then those of what is attached. */
export function perceptionsOf({ format, media = [] }: Pick<PostData, 'format' | 'media'>): ReadonlySet<Perception> {
  const found = new Set<Perception>();
  const add = (perception: Perception | undefined) => perception !== undefined && found.add(perception);
  if (format !== undefined) add(BY_FORMAT[format]);
  for (const { kind } of media) if (kind !== undefined) add(BY_MEDIA[kind]);
  return found;
}

/** The one way that counts where each post counts once: that of its format, else of the first thing attached. */
export function mainPerceptionOf(data: Pick<PostData, 'format' | 'media'>): Perception | undefined {
  const [main] = perceptionsOf(data);
  return main;
}
