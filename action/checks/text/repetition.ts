import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { mayRepeat, repeatsIn } from '../../core/text/patterns/repeats.ts';
import { Search, written } from '../../core/text/patterns/search.ts';
import { replacement } from '../../core/text/replacement.ts';
import { whereOf } from '../../core/text/scopes.ts';
import { shown } from '../../core/text/signals.ts';
import { COMMON, COMMON_STRICTNESS, ownMessage, pattern, patterns } from '../../core/text/vale-options.ts';

interface Options {
  readonly scope: string | readonly string[];
  readonly tokens: readonly string[];
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
}

/** Any word: what Vale's styles write, and then no pattern is needed. */
const WORDS = new Set(['[^\\s]+', '\\S+', '\\w+', '\\b\\w+\\b', '\\b(\\w+)\\b']);

const search = new Search(patternsOf);

/** The same word twice in a row, with nothing but white space between: Vale's `repetition`. */
export default defineCheck({
  id: 'text.repetition',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    /** «Мы мы» is a repetition, too. */
    ignorecase: z._default(z.boolean(), false),
    /** What may not be repeated: any word, or what one of the patterns finds. */
    tokens: z._default(z.array(pattern).check(z.minLength(1)), ['[^\\s]+']),
    /** Only what has letters. */
    alpha: z._default(z.boolean(), false),
    /** So many repetitions are let pass; Vale lets none. */
    max: z._default(z.number().check(z.int(), z.minimum(0)), 0),
    exceptions: patterns,
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ignorecase: 'unknown',
    tokens: 'unknown',
    alpha: 'unknown',
    max: 'lower',
    exceptions: 'unknown',
  },
  patterns: patternsOf,
  messages: ['repeated', 'own'],
  mayFire: (document, options, policy) => {
    if (document.facts === undefined || document.post === undefined) return false;
    return isAnyWord(options) ? mayRepeat(document, whereOf(options.scope)) : search.may(document, options, policy);
  },
  judge: async ({ policy, passages }, options) => {
    const words = isAnyWord(options)
      ? passages
          .of(whereOf(options.scope).scopes)
          .flatMap((passage) => passage.tokens.map((token) => ({ ...token, passage })))
      : await search.in({ policy, passages }, options, { isExcepted: false });
    const repeats = repeatsIn(words, options);
    const lexicon = search.lexicon(policy, options);
    const drafts = [];
    for (const { passage, first, start, end, text } of repeats) {
      const excepted = await lexicon.find(options, 'exception', passage);
      if (excepted.some((known) => known.start <= start && first.end <= known.end)) continue;
      // The first stays with its case; what repeats it goes, and the space before it.
      const place = replacement(passage, start, end, first.text);
      const found = shown(text);
      drafts.push(
        options.message === undefined
          ? { messageId: 'repeated' as const, data: { found }, ...place }
          : { messageId: 'own' as const, data: ownMessage(options.message, [first.text]), ...place },
      );
    }
    return drafts;
  },
});

function isAnyWord({ tokens }: Options): boolean {
  return tokens.every((token) => WORDS.has(token));
}

function patternsOf(options: Options): readonly WrittenPattern[] {
  return [
    ...(isAnyWord(options) ? [] : written(options.tokens, ['tokens'], 'token', options)),
    ...written(options.exceptions, ['exceptions'], 'exception', options),
  ];
}
