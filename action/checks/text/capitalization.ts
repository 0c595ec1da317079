import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { caseWordsOf, sentenceCase, titleCase } from '../../core/text/letter-case.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { Search, written } from '../../core/text/patterns/search.ts';
import { stretchesOf, whereOf } from '../../core/text/scopes.ts';
import { shown } from '../../core/text/signals.ts';
import { COMMON, COMMON_STRICTNESS, ownMessage, pattern, patterns } from '../../core/text/vale-options.ts';

interface Options {
  readonly scope: string | readonly string[];
  readonly match: string;
  readonly exceptions: readonly string[];
}

const search = new Search(patternsOf);
const LETTER = /\p{L}/u;

/** Capital letters of titles: Vale's `capitalization`. */
export default defineCheck({
  id: 'text.capitalization',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    /** Vale looks at all text; a rule of capitals is nearly always one of headings. */
    scope: z._default(COMMON.scope.def.innerType, 'title'),
    /** `$sentence`, as in every Russian title; `$title`, as in many English ones; `$lower`, `$upper`; or a pattern for the whole of it. */
    match: pattern,
    /** Which words stay small in `$title`. */
    style: z._default(z.enum(['AP', 'Chicago']), 'AP'),
    /** Names and what else keeps its capitals: what a pattern covers is passed over. */
    exceptions: patterns,
    /** Signs after which a word begins as a sentence does. */
    indicators: z._default(z.array(z.string()), []),
    /** The share of words that have to be right, where Vale has 0.8, too: a name that nobody listed is no fault. */
    threshold: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.8),
    /** What stands before the title and does not count. */
    prefix: z._default(z.string(), ''),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    match: 'unknown',
    style: 'unknown',
    exceptions: 'unknown',
    indicators: 'unknown',
    threshold: 'higher',
    prefix: 'unknown',
  },
  patterns: patternsOf,
  messages: ['case', 'own'],
  mayFire: ({ facts, post }, { scope }) => {
    const isTitle = whereOf(scope).scopes.every((name) => name === 'title');
    return facts !== undefined && post !== undefined && (!isTitle || LETTER.test(post.data.title ?? ''));
  },
  judge: async ({ policy, passages }, options) => {
    const { match, style, indicators, threshold, prefix, message } = options;
    const lexicon = search.lexicon(policy, options);
    const drafts = [];
    for (const { passage, start: from, end: to } of stretchesOf(passages, whereOf(options.scope))) {
      const start = prefix !== '' && passage.text.startsWith(prefix, from) ? from + prefix.length : from;
      const text = passage.text.slice(start, to);
      if (!LETTER.test(text)) continue;
      const excepted = await lexicon.find(options, 'exception', passage);
      const isExcepted = (a: number, b: number) =>
        excepted.some((known) => known.start <= start + a && start + b <= known.end);
      let wrong: readonly string[] = [];
      if (match === '$lower' || match === '$upper') {
        const form = (word: string) => (match === '$lower' ? word.toLowerCase() : word.toUpperCase());
        wrong = caseWordsOf(text, []).flatMap((word) =>
          word.text === form(word.text) || isExcepted(word.start, word.end) ? [] : [word.text],
        );
      } else if (match === '$title' || match === '$sentence') {
        const isRight = match === '$title' ? titleCase(style) : sentenceCase;
        const words = caseWordsOf(text, indicators);
        const faults = words.filter((word, i) => !isRight(word, i, words) && !isExcepted(word.start, word.end));
        if (words.length - faults.length < words.length * threshold) wrong = faults.map((word) => word.text);
      } else {
        const whole = await lexicon.find(options, 'token', passage);
        const trimmed = text.trim();
        const first = start + text.indexOf(trimmed);
        const isWhole = whole.some((known) => known.start <= first && first + trimmed.length <= known.end);
        if (!isWhole) wrong = [shown(trimmed)];
      }
      if (wrong.length === 0) continue;
      const at = passage.at(start, to);
      const found = wrong.slice(0, 6).join(', ');
      drafts.push(
        message === undefined
          ? { messageId: 'case' as const, data: { found, match: match.replace(/^\$/, '') }, at }
          : { messageId: 'own' as const, data: ownMessage(message, [shown(text.trim())]), at },
      );
    }
    return drafts;
  },
});

function patternsOf(options: Options): readonly WrittenPattern[] {
  const { match, exceptions } = options;
  const isNamed = ['$title', '$sentence', '$lower', '$upper'].includes(match);
  const whole = { source: match, at: ['match'], role: 'token', ignorecase: false, nonword: true };
  return [...(isNamed ? [] : [whole]), ...written(exceptions, ['exceptions'], 'exception', {})];
}
