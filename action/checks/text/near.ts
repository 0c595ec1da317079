import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { type Hit, hitsIn, Search, written } from '../../core/text/patterns/search.ts';
import { type Stretch, stretchesOf, whereOf } from '../../core/text/scopes.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import {
  COMMON,
  COMMON_STRICTNESS,
  ownMessage,
  patterns,
  SEARCH,
  SEARCH_STRICTNESS,
} from '../../core/text/vale-options.ts';

interface Options {
  readonly scope: string | readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** Two things of one sentence that stand close to each other: a name and a word of blame. Vale has no such thing. */
export default defineCheck({
  id: 'text.near',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ...SEARCH,
    first: patterns,
    second: patterns,
    /** Words and phrases without regular expressions (`Phrases`), beside the patterns. */
    first_phrases: z._default(phraseList, []),
    second_phrases: z._default(phraseList, []),
    /** At most so many words between them, on either side. Four is how far an insult is from whom it is for (facts/tone.md §3). */
    words: z._default(z.number().check(z.int(), z.minimum(0)), 4),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ...SEARCH_STRICTNESS,
    exceptions: 'unknown',
    first: 'unknown',
    second: 'unknown',
    first_phrases: 'unknown',
    second_phrases: 'unknown',
    words: 'higher',
  },
  patterns: patternsOf,
  messages: ['near', 'own'],
  mayFire: (document, options, policy) =>
    search.may(document, options, policy, 'token', options.first_phrases) &&
    search.may(document, options, policy, 'second', options.second_phrases),
  judge: async (input, options) => {
    const firsts = await search.in(input, options, { phrases: options.first_phrases });
    const seconds =
      firsts.length === 0 ? [] : await search.in(input, options, { role: 'second', phrases: options.second_phrases });
    if (seconds.length === 0) return [];
    const sentences = stretchesOf(input.passages, { ...whereOf(options.scope), piece: 'sentence' });
    return sentences.flatMap((sentence): Draft<'near' | 'own'>[] => {
      const [ones, others] = [hitsIn(sentence, firsts), hitsIn(sentence, seconds)];
      const pair = closest(sentence, ones, others);
      if (pair === undefined || pair.words > options.words) return [];
      const { one, other } = pair;
      const at = sentence.passage.at(Math.min(one.start, other.start), Math.max(one.end, other.end));
      const [found, beside] = [shown(one.text), shown(other.text)];
      if (options.message === undefined) return [{ messageId: 'near' as const, data: { found, beside }, at }];
      return [{ messageId: 'own' as const, data: ownMessage(options.message, [found, beside], { beside }), at }];
    });
  },
});

/** The two that stand closest, and how many words are between them. Both lists are in order, so one walk over them is enough. */
function closest({ passage }: Stretch, ones: readonly Hit[], others: readonly Hit[]) {
  const all = [...ones.map((hit) => ({ hit, isOne: true })), ...others.map((hit) => ({ hit, isOne: false }))];
  all.sort((a, b) => a.hit.start - b.hit.start);
  let best: { readonly one: Hit; readonly other: Hit; readonly words: number } | undefined;
  for (const [i, { hit, isOne }] of all.entries()) {
    const before = all[i - 1];
    // The same word is not near itself.
    if (before === undefined || before.isOne === isOne || before.hit.end > hit.start) continue;
    const words = wordsBetween(passage.tokens, before.hit.end, hit.start);
    if (best === undefined || words < best.words) {
      best = { one: isOne ? hit : before.hit, other: isOne ? before.hit : hit, words };
    }
  }
  return best;
}

function wordsBetween(tokens: Hit['passage']['tokens'], start: number, end: number): number {
  return firstFrom(tokens, end) - firstFrom(tokens, start);
}

/** The place of the first word that begins at an offset or after it. */
function firstFrom(tokens: Hit['passage']['tokens'], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function patternsOf(options: Options): readonly WrittenPattern[] {
  return [
    ...written(options.first, ['first'], 'token', options),
    ...written(options.second, ['second'], 'second', options),
    ...written(options.exceptions, ['exceptions'], 'exception', options),
  ];
}
