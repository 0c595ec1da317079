import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { Search, written } from '../../core/text/patterns/search.ts';
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
  readonly tokens: readonly string[];
  readonly raw: readonly string[];
  readonly append: boolean;
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** Words that should not be there: Vale's `existence`, or a list of phrases. */
export default defineCheck({
  id: 'text.existence',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ...SEARCH,
    tokens: patterns,
    /** Parts of one pattern, as they are: by themselves, or before each token. */
    raw: patterns,
    /** The raw pattern stands after each token instead. */
    append: z._default(z.boolean(), false),
    /** Words and phrases without regular expressions (`Phrases`). */
    phrases: z._default(phraseList, []),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ...SEARCH_STRICTNESS,
    tokens: 'more',
    raw: 'unknown',
    append: 'unknown',
    phrases: 'more',
  },
  patterns: patternsOf,
  messages: ['found', 'own'],
  mayFire: (document, options, policy) => search.may(document, options, policy, 'token', options.phrases),
  judge: async (input, options) => {
    const hits = await search.in(input, options, { phrases: options.phrases });
    return hits.map(({ passage, start, end, text }) => {
      const at = passage.at(start, end);
      const found = shown(text);
      if (options.message === undefined) return { messageId: 'found' as const, data: { found }, at };
      return { messageId: 'own' as const, data: ownMessage(options.message, [found]), at };
    });
  },
});

/** Alone, a raw pattern knows its own edges; beside tokens it is a part of each. */
function patternsOf(options: Options): readonly WrittenPattern[] {
  const { tokens, raw, append, exceptions } = options;
  const excepted = written(exceptions, ['exceptions'], 'exception', options);
  const part = raw.join('');
  if (part === '') return [...written(tokens, ['tokens'], 'token', options), ...excepted];
  if (tokens.length === 0) {
    const manner = { role: 'token', ignorecase: options.ignorecase, nonword: true };
    return [{ source: part, at: ['raw'], ...manner }, ...excepted];
  }
  const whole = tokens.map((token) => (append ? `(?:${token})${part}` : `${part}(?:${token})`));
  return [...written(whole, ['tokens'], 'token', options), ...excepted];
}
