import type { PostData } from '../content/post.ts';

/** Texts of the front matter that a reader sees or hears, or that tell about the post. */
export function cardTexts(data: PostData): readonly string[] {
  const texts = [
    data.title,
    ...(data.media ?? []).map(({ alt }) => alt),
    ...(data.claims ?? []).flatMap((claim) => Object.values(claim)),
    data.offer?.terms,
  ];
  return texts.filter((text) => text !== undefined);
}
