import * as z from 'zod/mini';
import type { Attachment } from '../content/attachments.ts';
import { FORMATS } from '../content/post.ts';
import { sourced } from '../platform-table.ts';

const count = z.optional(z.number().check(z.int(), z.minimum(0)));
const extensions = z.optional(z.array(z.string().check(z.regex(/^[a-z0-9]+$/, 'a-z 0-9'))));

/** What a platform takes with a text (facts/platforms.yaml, `media` of each platform, 2026-11-22). */
export const mediaRow = z.strictObject({
  /** A post cannot go out without any: the platform has no text posts. */
  required: z._default(z.boolean(), false),
  /** Formats that need none all the same: posts in a community tab. */
  except: z._default(z.array(z.enum(FORMATS)), []),
  max: count,
  images: count,
  gifs: count,
  videos: count,
  audios: count,
  /** Pictures that a post with `format: carousel` has at least, and at most. */
  carousel_min: count,
  carousel_max: count,
  /** A long post (`telegram: { mode: rich }`) takes so many. */
  rich: count,
  /** Pictures, video and sound may stand in one post. */
  mixing: z._default(z.boolean(), true),
  image_formats: extensions,
  video_formats: extensions,
  /** What surely goes through: an older part of the platform or its API takes no more, and the app does. */
  sure: z._default(z.strictObject({ images: count, carousel_max: count }), {}),
  unconfirmed: z._default(
    z.array(
      z.enum([
        'required',
        'max',
        'images',
        'gifs',
        'videos',
        'audios',
        'carousel_min',
        'carousel_max',
        'rich',
        'mixing',
        'formats',
      ]),
    ),
    [],
  ),
  ...sourced,
});

export type MediaRow = z.infer<typeof mediaRow>;

/** What is counted, each with its limit. */
export function groupsOf(attachments: readonly Attachment[], row: MediaRow, isRich: boolean) {
  const of = (kind: Attachment['kind']) => attachments.filter((attachment) => attachment.kind === kind);
  const total = isRich ? (['rich', attachments, row.rich] as const) : (['max', attachments, row.max] as const);
  const byKind = [
    ['images', of('image'), row.images],
    ['gifs', of('gif'), row.gifs],
    ['videos', of('video'), row.videos],
    ['audios', of('audio'), row.audios],
  ] as const;
  return isRich ? [total] : [total, ...byKind];
}
