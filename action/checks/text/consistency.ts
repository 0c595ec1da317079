import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { type Hit, Search } from '../../core/text/patterns/search.ts';
import { shown } from '../../core/text/signals.ts';
import { COMMON, COMMON_STRICTNESS, ownMessage, pattern } from '../../core/text/vale-options.ts';

interface Options {
  readonly scope: string | readonly string[];
  readonly either: Readonly<Record<string, string>>;
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** One thing by two names in one text: Vale's `consistency`. Which of them is right is for the author to say. */
export default defineCheck({
  id: 'text.consistency',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ignorecase: z._default(z.boolean(), false),
    nonword: z._default(z.boolean(), false),
    /** Pairs of patterns: where one stands, the other does not. */
    either: z.record(pattern, pattern),
  }),
  stricter: { ...COMMON_STRICTNESS, ignorecase: 'unknown', nonword: 'unknown', either: 'unknown' },
  patterns: patternsOf,
  messages: ['mixed', 'own'],
  mayFire: (document, options, policy) =>
    Object.keys(options.either).some(
      (_, pair) =>
        search.may(document, options, policy, `${pair} one`) && search.may(document, options, policy, `${pair} other`),
    ),
  judge: async (input, options) => {
    const drafts = [];
    for (const [pair] of Object.keys(options.either).entries()) {
      const [one] = await search.in(input, options, { role: `${pair} one` });
      const [other] = one === undefined ? [] : await search.in(input, options, { role: `${pair} other` });
      if (one === undefined || other === undefined) continue;
      const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
      const at = second.passage.at(second.start, second.end);
      const [found, before] = [shown(second.text), shown(first.text)];
      drafts.push(
        options.message === undefined
          ? { messageId: 'mixed' as const, data: { found, before }, at }
          : { messageId: 'own' as const, data: ownMessage(options.message, [found], { before }), at },
      );
    }
    return drafts;
  },
});

/** In one passage by place; the title stands before the body. */
function isBefore(one: Hit, other: Hit): boolean {
  return one.passage === other.passage ? one.start <= other.start : one.passage.scope === 'title';
}

function patternsOf({ either, ignorecase, nonword }: Options): readonly WrittenPattern[] {
  const manner = { at: ['either'], ignorecase, nonword };
  return Object.entries(either).flatMap(([one, other], pair) => [
    { ...manner, source: one, at: ['either', one], role: `${pair} one` },
    { ...manner, source: other, at: ['either', one], role: `${pair} other` },
  ]);
}
