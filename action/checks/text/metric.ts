import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { FormulaError, parseComparison, parseFormula } from '../../core/text/formula.ts';
import { MARKUP } from '../../core/text/markup.ts';
import { MEASURES, measure } from '../../core/text/measures.ts';
import { whereOf } from '../../core/text/scopes.ts';
import { COMMON, COMMON_STRICTNESS, ownMessage } from '../../core/text/vale-options.ts';

function isFormula(source: string): boolean {
  try {
    parseFormula(source, MEASURES);
    return true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * A measure of the whole text: Vale's `metric`. How easy a Russian text is to read, by the formula of Flesch that Oborneva fitted to Russian in 2006,
 * is `206.835 - 1.3 * words / sentences - 60.1 * syllables / words`; an English one, `206.835 - 1.015 * words / sentences - 84.6 * syllables / words`.
 */
export default defineCheck({
  id: 'text.metric',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    /** Vale measures the text without headings; so do we. */
    scope: z._default(COMMON.scope.def.innerType, 'body'),
    /** Arithmetic over the measures: `words / sentences`. */
    formula: z.string().check(z.refine(isFormula, `${MEASURES.join(', ')}, + - * / ^ ( ) sqrt(x)`)),
    /** When there is something to say: `> 20`. */
    condition: z
      .string()
      .check(z.refine((source) => parseComparison(source) !== undefined, '> 8, >= 8, < 8, <= 8, == 8, != 8')),
    /** A text with fewer words is not measured: averages of little say little. The number is ours. */
    min_words: z._default(z.number().check(z.int(), z.minimum(1)), 30),
  }),
  stricter: { ...COMMON_STRICTNESS, formula: 'unknown', condition: 'unknown', min_words: 'lower' },
  messages: ['outside', 'own'],
  mayFire: ({ facts, post, unparsed, text, bodyStart }, { min_words }) => {
    if (facts === undefined || post === undefined) return false;
    // Marks between letters may be markup or end a word: at most they divide.
    const source = unparsed?.folded === undefined ? undefined : `${post.data.title ?? ''} ${text.slice(bodyStart)}`;
    return source === undefined || hasWords(source.replace(MARKUP, ' '), min_words);
  },
  judge: ({ passages }, options) => {
    const { formula, condition, min_words, message } = options;
    const parts = passages.of(whereOf(options.scope).scopes);
    const [first] = parts.filter(({ text }) => text !== '');
    const variables = measure(parts);
    const comparison = parseComparison(condition);
    if (first === undefined || comparison === undefined || (variables['words'] ?? 0) < min_words) return [];
    const value = parseFormula(formula, MEASURES)(variables);
    if (!Number.isFinite(value) || !comparison.holds(value)) return [];
    const shown = Math.round(value * 10) / 10;
    const at = first.at(0, first.text.search(/\n|$/));
    if (message !== undefined) return [{ messageId: 'own' as const, data: ownMessage(message, [shown]), at }];
    return [{ messageId: 'outside' as const, data: { value: shown, condition, formula }, at }];
  },
});

function hasWords(source: string, least: number): boolean {
  let words = 0;
  WORDS.lastIndex = 0;
  while (words < least && WORDS.exec(source) !== null) words++;
  return words >= least;
}
