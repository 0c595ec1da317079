import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { asWritten, isSilentAfter, replacementsOf } from '../../core/text/patterns/replacements.ts';
import { type Hit, Search, written } from '../../core/text/patterns/search.ts';
import type { PatternText } from '../../core/text/patterns/view.ts';
import { replacement } from '../../core/text/replacement.ts';
import { shown } from '../../core/text/signals.ts';
import {
  COMMON,
  COMMON_STRICTNESS,
  ownMessage,
  pattern,
  SEARCH,
  SEARCH_STRICTNESS,
} from '../../core/text/vale-options.ts';

type Match = Pick<Hit, 'pattern' | 'groups' | 'text'>;

interface Options {
  readonly scope: string | readonly string[];
  readonly swap: Readonly<Record<string, string>>;
  readonly capitalize: boolean;
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** Words for which the policy has better ones: Vale's `substitution`. */
export default defineCheck({
  id: 'text.substitution',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ...SEARCH,
    /** From a pattern to what should stand there; `a|b` gives a choice, `$1` stands for a group. What already is so is right. */
    swap: z.record(pattern, z.string()),
    /** A replacement begins as what it replaces does. It does so anyway where case is ignored. */
    capitalize: z._default(z.boolean(), false),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ...SEARCH_STRICTNESS,
    exceptions: 'unknown',
    swap: 'unknown',
    capitalize: 'unknown',
  },
  patterns: patternsOf,
  messages: ['wrong', 'own'],
  mayFire: (document, options, policy) => search.may(document, options, policy),
  judge: async ({ policy, passages }, options) => {
    const lexicon = search.lexicon(policy, options);
    const hits = await search.in({ policy, passages }, options);
    const wrong = hits.filter((hit) => isWrong(hit, options));
    return Promise.all(
      wrong.map(async (hit) => {
        const { passage, start, end, text } = hit;
        const expected = expectedFor(hit, options);
        const find = async (after: PatternText) =>
          (await lexicon.find(options, 'token', after)).filter((match) => isWrong(match, options));
        const sound: string[] = [];
        for (const word of expected) if (await isSilentAfter(hit, word, find)) sound.push(word);
        const suggestions = sound.flatMap((word) => replacement(passage, start, end, word).suggestions);
        const at = passage.at(start, end);
        const [found, better] = [shown(text), expected.join(' / ')];
        if (options.message === undefined)
          return { messageId: 'wrong' as const, data: { found, better }, at, suggestions };
        const data = ownMessage(options.message, [better, found], { match: found, better });
        return { messageId: 'own' as const, data, at, suggestions };
      }),
    );
  },
});

/** What matches, but for what is as it should be. */
function isWrong(match: Match, options: Options): boolean {
  return !expectedFor(match, options).includes(match.text);
}

function expectedFor(
  { pattern: known, groups, text }: Match,
  { swap, capitalize, ignorecase }: Options,
): readonly string[] {
  const words = replacementsOf(swap[known?.source ?? ''] ?? '', groups);
  return capitalize || ignorecase ? words.map((word) => asWritten(word, text)) : words;
}

function patternsOf(options: Options): readonly WrittenPattern[] {
  const { swap, exceptions, ignorecase, nonword } = options;
  const manner = { role: 'token', ignorecase, nonword };
  return [
    ...Object.keys(swap).map((source) => ({ source, at: ['swap', source], ...manner })),
    ...written(exceptions, ['exceptions'], 'exception', options),
  ];
}
