import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';
import { SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { advertiserNames } from '../../core/text/ad-marks.ts';
import { clip } from '../../core/text/clip.ts';
import { inLatin } from '../../core/text/erid.ts';

/** So much of a token is shown, in UTF-16 units. */
const SHOWN = 40;

/** The same token in the cards of two posts with different advertisers: it was copied with the rest of the card. */
export default defineCheck({
  id: 'disclosure.erid-reuse',
  scope: 'repository',
  options: z.strictObject(SOURCE),
  stricter: SOURCE_STRICTNESS,
  messages: ['twice'],
  judge: ({ posts, isTouched }, options) => {
    const byToken = new Map<string, Post[]>();
    for (const post of posts) {
      const { erid } = post.data.disclosure ?? {};
      if (erid === undefined || advertiserOf(post) === undefined) continue;
      const token = inLatin(erid.trim());
      const known = byToken.get(token);
      if (known === undefined) byToken.set(token, [post]);
      else known.push(post);
    }
    return [...byToken].flatMap(([token, posts]) => {
      const [first] = posts;
      const other = first && posts.find((post) => advertiserOf(post) !== advertiserOf(first));
      if (first === undefined || other === undefined) return [];
      // Of the two the changed one is told, else the one that comes later.
      const [fault, known] = isTouched(first.path) && !isTouched(other.path) ? [first, other] : [other, first];
      const at = { key: ['disclosure', 'erid'] };
      const data = { ...sourceData(options), erid: clip(token, SHOWN), path: known.path };
      return [
        { messageId: 'twice', data, path: fault.path, at, related: [{ path: known.path, at }], same: token },
      ] satisfies FileDraft<'twice'>[];
    });
  },
});

/** What tells advertisers apart: the tax number, else the name. */
function advertiserOf({ data }: Post): string | undefined {
  const { advertiser } = data.disclosure ?? {};
  if (typeof advertiser === 'object' && advertiser.inn !== undefined) return String(advertiser.inn);
  return advertiserNames(data)[0];
}
