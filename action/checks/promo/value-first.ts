import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { ROLE } from '../../core/text/role.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import { findSignals, phraseList } from '../../core/text/signals.ts';
import { mayHoldWording } from '../../core/text/wording.ts';
import { type Token, tokensOf } from '../../core/text/words.ts';

/** In an offer a sentence that is of use to everyone stands before the first call to buy (facts/advice-map.md S2.7b). */
export default defineCheck({
  id: 'promo.value-first',
  scope: 'publication',
  options: z.strictObject({
    /** What use ends with: calls, and prices too where a team wants those to wait. */
    calls: z._default(phraseList, []),
    /** Phrases that look like a call and are none. */
    except: z._default(phraseList, []),
    /** A useful sentence has so many words: «Зимой кожа сохнет: вот схема» has five, a greeting two or three. The number is ours. */
    min_words: z._default(z.number().check(z.int(), z.minimum(1)), 4),
  }),
  stricter: { calls: 'more', except: 'fewer', min_words: 'higher' },
  messages: ['call-first'],
  mayFire: (document, { calls }) => document.post?.data.purpose === 'promo' && mayHoldWording(document, calls),
  judge: ({ post, visible }, { calls, except, min_words }) => {
    if (post.data.purpose !== 'promo') return [];
    const { text, roles, span } = visible();
    const tokens = tokensOf(text, roles);
    const placeOf = (start: number, end: number) => ({ start, end });
    const [call] = findSignals([{ points: 1, words: calls }], except, [{ text, tokens, placeOf }]);
    if (call === undefined || !('start' in call.at)) return [];
    const { start, end } = call.at;
    // Before the first call nothing is a call, so what is long enough there is of use.
    const said = tokens.filter(isSaid);
    let next = 0;
    for (const sentence of sentencesOf(text, roles)) {
      if (sentence.end > start) break;
      const first = next;
      while ((said[next]?.start ?? Infinity) < sentence.end) next++;
      if (next - first >= min_words) return [];
    }
    return [{ messageId: 'call-first', data: { call: call.text, words: min_words }, at: span(start, end) }];
  },
});

/** A word that says something: no number, address or hashtag. What a reader or a customer said counts. */
function isSaid({ word, role }: Token): boolean {
  return (role === ROLE.prose || role === ROLE.quote) && /\p{L}/u.test(word);
}
