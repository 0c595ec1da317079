import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { type Match, Phrases } from '../../core/text/phrases.ts';
import { spoken } from '../../core/text/said.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { fillers, mayHoldWording, readOver } from '../../core/text/wording.ts';
import type { Token } from '../../core/text/words.ts';

/** An e-mail address: what is written to it, nobody else reads. */
const MAIL = /[\p{L}\p{N}._+-]@[\p{L}\p{N}-]/u;

/**
 * Nobody is asked for a phone number or an order's number where all can read the answer (facts/tone.md §4, reply.private-data-in-public). Whoever asks not
 * to write one, asks for none.
 */
export default defineCheck({
  id: 'reply.private-data-in-public',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «напишите», “send us”. */
    asks: z._default(phraseList, []),
    /** «телефон», «номер заказа», “order number”. */
    things: z._default(phraseList, []),
    /** «в личные сообщения», “DM”: said in the same sentence or the next, it is asked for in private. So does an e-mail address. */
    private_places: z._default(phraseList, []),
    /** «не нужно», “do not”, “never”: what is asked for after them is not asked for. */
    denials: z._default(phraseList, []),
    /** Single words that are read over: «пожалуйста». */
    fillers,
    /** Words between what asks and what is asked for. The number is ours; facts/tone.md §4 has 40 characters. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(20)), 6),
  }),
  stricter: {
    ...{
      asks: 'more',
      things: 'more',
      private_places: 'fewer',
      denials: 'fewer',
      fillers: 'unknown',
      within: 'higher',
    },
  },
  messages: ['found'],
  mayFire: (document, { asks, things }) =>
    document.reply?.isPublic === true && mayHoldWording(document, asks) && mayHoldWording(document, things),
  judge: ({ reply, passages, visible }, { asks, things, private_places, denials, fillers, within }) => {
    const spokenText = spoken(passages);
    if (spokenText === undefined || reply?.isPublic !== true) return [];
    const said = { ...spokenText, tokens: readOver(spokenText.tokens, fillers).kept };
    const { tokens, text } = said;
    // In what is said there are holes where addresses stand.
    const shownText = visible().text;
    const sentences = sentenceNumbers(tokens, shownText);
    const find = (words: readonly string[]): readonly Match[] => Phrases.of(words).find(tokens);
    const safe = new Set([
      ...find(private_places).map(({ first }) => sentences[first]),
      ...mailed(tokens, shownText, sentences),
    ]);
    const wanted = nearest(find(things));
    const denied = nearest(find(denials));
    const isSaid = (at: number, sentence: number): boolean => sentences[at] === sentence;
    return find(asks).flatMap(({ first, last }): Draft<'found'>[] => {
      const sentence = sentences[first] ?? 0;
      if (safe.has(sentence) || safe.has(sentence + 1)) return [];
      const denial = denied.before(first);
      if (denial !== undefined && isSaid(denial.last, sentence) && first - denial.last <= within) return [];
      const after = wanted.after(last);
      const before = wanted.before(first);
      const isAfter = after !== undefined && isSaid(after.first, sentence) && after.first - last <= within;
      // «Номер телефона напишите сюда»: what stands before belongs to what asks only right beside it.
      const isBefore = before !== undefined && isSaid(before.first, sentence) && tokens[first]?.isNext === true;
      const [from, to] = isAfter ? [first, after.last] : [before?.first ?? 0, last];
      if (!isAfter && !(isBefore && before.last === first - 1)) return [];
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
      return [{ messageId: 'found', data: { text: shown(text.slice(start, end)) }, at: said.at(start, end) }];
    });
  },
});

/** Of matches in order: the last that ends before a word, and the first that starts after one. Ask for words in order: one pass. */
function nearest(matches: readonly Match[]): {
  readonly before: (at: number) => Match | undefined;
  readonly after: (at: number) => Match | undefined;
} {
  let [past, next] = [0, 0];
  return {
    before: (at) => {
      while ((matches[past]?.last ?? Infinity) < at) past++;
      return matches[past - 1];
    },
    after: (at) => {
      while ((matches[next]?.first ?? Infinity) <= at) next++;
      return matches[next];
    },
  };
}

/** The sentences in which an e-mail address stands. */
function* mailed(tokens: readonly Token[], text: string, sentences: readonly number[]): Generator<number> {
  for (const [index, { start, end }] of tokens.entries()) {
    if (text[end] === '@' && MAIL.test(text.slice(Math.max(start, end - 1), end + 2))) yield sentences[index] ?? 0;
  }
}

/** For each word the number of its sentence. A point within an address ends none. */
function sentenceNumbers(tokens: readonly Token[], text: string): readonly number[] {
  let number = 0;
  return tokens.map(({ opensSentence, start }, index) => {
    const isInside = text[start - 1] === '.' && start - 1 === tokens[index - 1]?.end;
    return opensSentence && index > 0 && !isInside ? ++number : number;
  });
}
