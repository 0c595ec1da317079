import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Match } from '../../core/text/phrases.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { mayHoldWording, placeOf } from '../../core/text/wording.ts';
import type { Token } from '../../core/text/words.ts';

/**
 * An insult to somebody who is spoken to (facts/tone.md §3): «вы идиоты», “you losers”. About a blunt knife nobody minds. A reply speaks to somebody whatever
 * it says, so there it is no mere advice.
 */
export default defineCheck({
  id: 'tone.insult',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Words that insult when somebody is addressed near by. */
    words: z._default(phraseList, []),
    /** Phrases that insult by themselves, for words that mostly do not: `вы тупые`, `shut up`. */
    phrases: z._default(phraseList, []),
    /** Who is spoken to: `вы`, `you`. */
    addressees: z._default(phraseList, []),
    /** At most so many words further (facts/tone.md §3), in the same sentence. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(20)), 4),
    except: z._default(phraseList, []),
  }),
  stricter: { words: 'more', phrases: 'more', addressees: 'more', within: 'higher', except: 'fewer' },
  messages: ['found', 'reply'],
  advises: ['found'],
  mayFire: (document, { words, phrases, addressees }) =>
    mayHoldWording(document, phrases) ||
    (mayHoldWording(document, words) && (document.reply !== undefined || mayHoldWording(document, addressees))),
  judge: ({ passages, reply }, { words, phrases, addressees, within, except }) =>
    passages.of(['text']).flatMap((passage) => {
      const { tokens, text } = passage;
      const addressed = new Set(Phrases.of(addressees).find(tokens).flatMap(placesOf));
      const insults = matchesBut(tokens, words, except).filter(
        (match) => reply !== undefined || isAddressed(tokens, match, addressed, within),
      );
      return [...insults, ...matchesBut(tokens, phrases, except)]
        .sort((a, b) => a.first - b.first || b.last - a.last)
        .filter(({ first }, index, all) => !all.slice(Math.max(0, index - 1), index).some((one) => one.last >= first))
        .map(({ first, last }) => {
          const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
          const wording = { passage, first, last, start, end, text: text.slice(start, end) };
          const messageId = reply === undefined ? ('found' as const) : ('reply' as const);
          return { messageId, data: { text: shown(wording.text) }, at: placeOf(wording) };
        });
    }),
});

function placesOf({ first, last }: Match): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Whether somebody is spoken to before the words or after them, in their sentence. */
function isAddressed(
  tokens: readonly Token[],
  { first, last }: Match,
  addressed: ReadonlySet<number>,
  within: number,
): boolean {
  for (let i = first; i > 0 && first - i < within && tokens[i]?.opensSentence === false; i--) {
    if (addressed.has(i - 1)) return true;
  }
  for (let i = last + 1; i <= last + within && tokens[i]?.opensSentence === false; i++) {
    if (addressed.has(i)) return true;
  }
  return false;
}
