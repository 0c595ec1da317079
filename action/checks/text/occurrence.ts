import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { WrittenPattern } from '../../core/text/patterns/pattern.ts';
import { type Hit, hitsIn, Search, written } from '../../core/text/patterns/search.ts';
import { type Stretch, stretchesOf, whereOf } from '../../core/text/scopes.ts';
import {
  COMMON,
  COMMON_STRICTNESS,
  ownMessage,
  pattern,
  SEARCH,
  SEARCH_STRICTNESS,
} from '../../core/text/vale-options.ts';

/** Above this a pattern is not counted on: the search ends there. */
const COUNTED = 250;

interface Options {
  readonly scope: string | readonly string[];
  readonly token: string;
  readonly exceptions: readonly string[];
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

const search = new Search(patternsOf);

/** How often something stands in the text, in a sentence or in a paragraph: Vale's `occurrence`. */
export default defineCheck({
  id: 'text.occurrence',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...COMMON,
    ...SEARCH,
    token: pattern,
    max: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(COUNTED))),
    min: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(COUNTED))),
  }),
  stricter: {
    ...COMMON_STRICTNESS,
    ...SEARCH_STRICTNESS,
    token: 'unknown',
    exceptions: 'unknown',
    max: 'lower',
    min: 'higher',
  },
  patterns: patternsOf,
  messages: ['many', 'few', 'own'],
  mayFire: (document, options, policy) => {
    if (document.facts === undefined || document.post === undefined) return false;
    return (options.min ?? 0) > 0 || (options.max !== undefined && search.may(document, options, policy));
  },
  judge: async (input, options) => {
    const hits = await search.in(input, options);
    const where = whereOf(options.scope);
    const stretches = stretchesOf(input.passages, where);
    const [first] = stretches;
    if (first === undefined) return [];
    // What is not cut into pieces is one text, its title and its body together.
    const units: readonly (readonly [Stretch, readonly Hit[]])[] =
      where.piece === undefined
        ? [[stretches.at(-1) ?? first, hits]]
        : stretches.map((stretch) => [stretch, hitsIn(stretch, hits)]);
    const draft = (
      messageId: 'many' | 'few',
      count: number,
      limit: number,
      at: Draft['at'],
    ): Draft<'many' | 'few' | 'own'> => {
      if (options.message === undefined) return { messageId, data: { count, limit, token: options.token }, at };
      return { messageId: 'own', data: ownMessage(options.message, [count]), at };
    };
    return units.flatMap(([{ passage, start, end }, found]) => {
      const { max = COUNTED, min = 0 } = options;
      const excess = found[max];
      if (excess !== undefined) return [draft('many', found.length, max, excess.passage.at(excess.start, excess.end))];
      return found.length < min && start < end ? [draft('few', found.length, min, passage.at(start, end))] : [];
    });
  },
});

function patternsOf(options: Options): readonly WrittenPattern[] {
  const { token, exceptions, ignorecase, nonword } = options;
  return [
    { source: token, at: ['token'], role: 'token', ignorecase, nonword },
    ...written(exceptions, ['exceptions'], 'exception', options),
  ];
}
