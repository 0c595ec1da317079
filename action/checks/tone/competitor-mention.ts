import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { findNames, nameWords } from '../../core/text/competitors.ts';
import { phraseList } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { mayHoldWording } from '../../core/text/wording.ts';
import { type Token, tokensOf } from '../../core/text/words.ts';

/**
 * A comparison with a competitor of `competitors` in the policy, without proof in `claims:`. FAS order 1079/23 of 2023-12-28 calls a comparison
 * without a named criterion incorrect (facts/tone.md §3).
 */
export default defineCheck({
  id: 'tone.competitor-mention',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What compares with the name after it: `дешевле чем`, `better than`. */
    comparisons: z._default(phraseList, []),
    except: z._default(phraseList, []),
    /** At most so many words stand between the comparison and the name: «чем у соседней „Зари“». The number is ours. */
    within: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(20)), 3),
  }),
  stricter: { comparisons: 'more', except: 'fewer', within: 'higher' },
  messages: ['unproved'],
  mayFire: (document, { comparisons }, { settings }) =>
    settings.competitors !== undefined &&
    mayHoldWording(document, nameWords(settings.competitors)) &&
    mayHoldWording(document, comparisons),
  judge: ({ passages, visible, post, policy }, { comparisons, except, within }) => {
    const { competitors } = policy.settings;
    if (competitors === undefined) return [];
    const proved = provedWords(post.data);
    return passages.of(['text']).flatMap((passage): readonly Draft<'unproved'>[] => {
      const { tokens } = passage;
      const written = passage.scope === 'title' ? passage.text : visible().text;
      const names = new Map(findNames(tokens, written, competitors).map((name) => [name.first, name]));
      if (names.size === 0) return [];
      return matchesBut(tokens, comparisons, except).flatMap(({ first, last }) => {
        for (let i = last + 1; i <= last + 1 + within && tokens[i]?.opensSentence === false; i++) {
          const name = names.get(i);
          if (name === undefined) continue;
          const words = wordsOf(tokens.slice(first, name.last + 1));
          if (proved.some((claim) => claim.includes(words))) return [];
          const at = passage.at(tokens[first]?.start ?? 0, tokens[name.last]?.end ?? 0);
          return [{ messageId: 'unproved', data: { name: name.competitor }, at }];
        }
        return [];
      });
    });
  },
});

/** The words of claims that say by what they compare and where that stands. */
function provedWords({ claims = [] }: PostData): readonly string[] {
  return claims
    .filter(({ criterion, source }) => criterion !== undefined && source !== undefined)
    .map(({ text }) => wordsOf(tokensOf(text)));
}

function wordsOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ word }) => word).join(' ')} `;
}
