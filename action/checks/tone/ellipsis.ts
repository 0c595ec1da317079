import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { replacement } from '../../core/text/replacement.ts';

type MessageId = 'long' | 'many';

/** Two dots or more, and the sign that stands for three. */
const DOTS = /\.{2,}(?:[.…])*|…[.…]*/g;
/** Also where markup may stand between two dots. */
const MAYBE = /\.(?:\.|!?\[|\])|…/;
/** Dots that lead from a name to its price, as in a menu: no pause is meant. */
const LEADER = /^\s*\p{N}/u;

/** Ellipses of more than three dots, or more of them than a text can bear (facts/tone.md §6). */
export default defineCheck({
  id: 'tone.ellipsis',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** So many dots in a row are no ellipsis any more (facts/tone.md §6). */
    dots: z._default(z.number().check(z.int(), z.minimum(4)), 4),
    /** More ellipses than these trail off (facts/tone.md §6). */
    max: z._default(z.number().check(z.int(), z.minimum(0)), 3),
  }),
  stricter: { dots: 'lower', max: 'lower' },
  messages: ['long', 'many'],
  mayFire: ({ facts, post, text, bodyStart }) =>
    facts !== undefined &&
    // A backslash between two dots is not seen.
    (facts.hasHidden || MAYBE.test(`${post?.data.title ?? ''} ${text.slice(bodyStart).replace(/[*_~`\\]/g, '')}`)),
  judge: ({ passages }, { dots, max }) => {
    const found = passages.of(['text']).flatMap(ellipsesIn);
    const long = found.flatMap(({ passage, start, end, length }): Draft<MessageId>[] => {
      if (length < dots) return [];
      return [
        {
          messageId: 'long',
          data: { found: passage.text.slice(start, end) },
          ...replacement(passage, start, end, '…'),
        },
      ];
    });
    const extra = found[max];
    if (extra === undefined) return long;
    const at = extra.passage.at(extra.start, extra.end);
    return [...long, { messageId: 'many', data: { count: found.length, limit: max }, at }];
  },
});

/** Pauses, with the number of their dots. Not the dots of a path, a range or a menu. */
function ellipsesIn(passage: Passage) {
  const { text } = passage;
  return [...text.matchAll(DOTS)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length;
    const length = [...run].reduce((sum, sign) => sum + (sign === '…' ? 3 : 1), 0);
    const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 4)];
    const isPath = /^[/\\]/.test(after) || /[/\\]$/.test(before);
    const isRange = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
    const isLeader = length > 3 && LEADER.test(after);
    return isPath || isRange || isLeader ? [] : [{ passage, start, end, length }];
  });
}
