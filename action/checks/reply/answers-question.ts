import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { greetingOf } from '../../core/text/greeting.ts';
import { opening, spoken } from '../../core/text/said.ts';
import { phraseList } from '../../core/text/signals.ts';
import { isLetters } from '../../core/text/words.ts';

/** A question gets words for an answer (facts/frequency.md §5): not nothing, not a picture, not an address alone. */
export default defineCheck({
  id: 'reply.answers-question',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** A greeting alone answers nothing. */
    greetings: z._default(phraseList, []),
    /** Fewer words beside the greeting answer nothing. «Да, есть» are two. The number is ours. */
    min_words: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  }),
  stricter: { greetings: 'more', min_words: 'higher' },
  messages: ['empty', 'no-words', 'only-link'],
  mayFire: ({ reply }) => reply !== undefined,
  judge: ({ reply, passages, visible }, { greetings, min_words }) => {
    const said = spoken(passages);
    if (said === undefined || reply === undefined) return [];
    const { text, links } = visible();
    const at = opening(said);
    if (text.trim() === '' && links.length === 0) return [{ messageId: 'empty', at }];
    const asks = /[?？⁇⁈⁉❓❔]/u.test(reply.answered?.text ?? '');
    const isQuestion = asks || reply.class?.startsWith('question') === true;
    if (!isQuestion) return [];
    const greeting = greetingOf(said.tokens, greetings);
    const words = said.tokens.filter(
      (token) =>
        isLetters(token) && (greeting === undefined || token.end <= greeting.start || token.start >= greeting.end),
    );
    // A number is an answer: «5».
    const figures = said.tokens.filter(({ figure, word }) => figure !== undefined || /\p{N}/u.test(word));
    if (words.length >= min_words || figures.length > 0) return [];
    return [{ messageId: links.length > 0 ? 'only-link' : 'no-words', at }];
  },
});
