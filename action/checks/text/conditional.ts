import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { type Hit, Search, written } from '../../core/text/patterns/search.ts';
import { shown } from '../../core/text/signals.ts';
import { COMMON, COMMON_STRICTNESS, ownMessage, pattern, patterns } from '../../core/text/vale-options.ts';
import { fold } from '../../core/text/words.ts';

interface Options {
  readonly scope: string | readonly string[];
  readonly first: string;
  readonly second: string;
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
}

const search = new Search(patternsOf);

/** What is used must be explained somewhere in the text: Vale's `conditional`. */
export default defineCheck({
  id: 'text.conditional',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ignorecase: z._default(z.boolean(), false),
    /** What is used: the first group of the pattern, or all of it. `[A-Z]{3,5}` are abbreviations. */
    first: pattern,
    /** Where it is explained: the first group holds what. `\(([A-Z]{3,5})\)` is an abbreviation after its words. */
    second: pattern,
    /** What everybody knows. */
    exceptions: patterns,
  }),
  stricter: { ...COMMON_STRICTNESS, ignorecase: 'unknown', first: 'unknown', second: 'unknown', exceptions: 'fewer' },
  patterns: patternsOf,
  messages: ['unexplained', 'own'],
  mayFire: (document, options, policy) => search.may(document, options, policy),
  judge: async (input, options) => {
    const used = await search.in(input, options);
    if (used.length === 0) return [];
    const key = (hit: Hit): string => (options.ignorecase ? fold(meant(hit)) : meant(hit));
    const known = new Set((await search.in(input, options, { role: 'explanation', isExcepted: false })).map(key));
    return used.flatMap((hit): Draft<'unexplained' | 'own'>[] => {
      if (known.has(key(hit))) return [];
      // Once is enough: the rest of the text says the same.
      known.add(key(hit));
      const { passage, start, end } = hit;
      const found = shown(meant(hit));
      const at = passage.at(start, end);
      if (options.message === undefined) return [{ messageId: 'unexplained' as const, data: { found }, at }];
      return [{ messageId: 'own' as const, data: ownMessage(options.message, [found]), at }];
    });
  },
});

function meant({ groups: [group = ''], text }: Hit): string {
  return group === '' ? text : group;
}

function patternsOf(options: Options): readonly WrittenPattern[] {
  const { first, second, exceptions, ignorecase } = options;
  return [
    { source: first, at: ['first'], role: 'token', ignorecase, nonword: false },
    { source: second, at: ['second'], role: 'explanation', ignorecase, nonword: true },
    ...written(exceptions, ['exceptions'], 'exception', options),
  ];
}
