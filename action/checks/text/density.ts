import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { Search, written } from '../../core/text/patterns/search.ts';
import { perHundred } from '../../core/text/per-hundred.ts';
import { whereOf } from '../../core/text/scopes.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import {
  COMMON,
  COMMON_STRICTNESS,
  ownMessage,
  patterns,
  SEARCH,
  SEARCH_STRICTNESS,
} from '../../core/text/vale-options.ts';
import { isLetters } from '../../core/text/words.ts';

/** So many of the words are shown. */
const SHOWN = 6;

interface Options {
  readonly scope: string | readonly string[];
  readonly tokens: readonly string[];
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** Words of which a few are all right: so many per 100 words of the text, as one finding. Vale has no such thing. */
export default defineCheck({
  id: 'text.density',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ...SEARCH,
    tokens: patterns,
    /** Words and phrases without regular expressions (`Phrases`). */
    phrases: z._default(phraseList, []),
    /** More than so many per 100 words. */
    max: z.number().check(z.minimum(0)),
    /** In a short text one of them is a large share: so many are needed at least. The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 2),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ...SEARCH_STRICTNESS,
    exceptions: 'unknown',
    tokens: 'unknown',
    phrases: 'unknown',
    max: 'lower',
    min: 'lower',
  },
  patterns: patternsOf,
  messages: ['dense', 'own'],
  mayFire: (document, options, policy) => search.may(document, options, policy, 'token', options.phrases),
  judge: async (input, options) => {
    const hits = await search.in(input, options, { phrases: options.phrases });
    const [first] = hits;
    if (first === undefined || hits.length < options.min) return [];
    const passages = input.passages.of(whereOf(options.scope).scopes);
    const words = passages.reduce((sum, { tokens }) => sum + tokens.filter(isLetters).length, 0);
    if (hits.length * 100 <= options.max * words) return [];
    const found = [...new Set(hits.map(({ text }) => shown(text).toLowerCase()))].slice(0, SHOWN).join(', ');
    const at = first.passage.at(first.start, first.end);
    if (options.message !== undefined)
      return [{ messageId: 'own' as const, data: ownMessage(options.message, [found]), at }];
    const density = words === 0 ? 100 : perHundred(hits.length, words);
    return [{ messageId: 'dense' as const, data: { found, count: hits.length, density, limit: options.max }, at }];
  },
});

function patternsOf(options: Options): readonly WrittenPattern[] {
  const { tokens, exceptions } = options;
  return [
    ...written(tokens, ['tokens'], 'token', options),
    ...written(exceptions, ['exceptions'], 'exception', options),
  ];
}
