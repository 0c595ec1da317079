import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { spoken } from '../../core/text/said.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { mayHoldWording } from '../../core/text/wording.ts';

/** Nobody is asked for a phone number or an order's number where all can read the answer (facts/tone.md §4, reply.private-data-in-public). */
export default defineCheck({
  id: 'reply.private-data-in-public',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «напишите», “send us”. */
    asks: z._default(phraseList, []),
    /** «телефон», «номер заказа», “order number”. */
    things: z._default(phraseList, []),
    /** «в личные сообщения», “DM”: said in the same sentence or the next, it is asked for in private. */
    private_places: z._default(phraseList, []),
    /** Words between what asks and what is asked for. The number is ours; facts/tone.md §4 has 40 characters. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(20)), 6),
  }),
  stricter: { asks: 'more', things: 'more', private_places: 'fewer', within: 'higher' },
  messages: ['found'],
  mayFire: (document, { asks, things }) =>
    document.reply?.isPublic === true && mayHoldWording(document, asks) && mayHoldWording(document, things),
  judge: ({ reply, passages }, { asks, things, private_places, within }) => {
    const said = spoken(passages);
    if (said === undefined || reply?.isPublic !== true) return [];
    const { tokens } = said;
    const sentences = sentenceNumbers(said);
    const safe = new Set(
      Phrases.of(private_places)
        .find(tokens)
        .map(({ first }) => sentences[first]),
    );
    const wanted = Phrases.of(things).find(tokens);
    let next = 0;
    return Phrases.of(asks)
      .find(tokens)
      .flatMap(({ first, last }): Draft<'found'>[] => {
        const sentence = sentences[first] ?? 0;
        if (safe.has(sentence) || safe.has(sentence + 1)) return [];
        while (next < wanted.length && (wanted[next]?.first ?? 0) <= last) next++;
        const thing = wanted[next];
        if (thing === undefined || sentences[thing.first] !== sentence || thing.first - last > within) return [];
        const [start, end] = [tokens[first]?.start ?? 0, tokens[thing.last]?.end ?? 0];
        return [{ messageId: 'found', data: { text: shown(said.text.slice(start, end)) }, at: said.at(start, end) }];
      });
  },
});

/** For each word the number of its sentence. */
function sentenceNumbers({ tokens }: Passage): readonly number[] {
  let number = 0;
  return tokens.map(({ opensSentence }, index) => (opensSentence && index > 0 ? ++number : number));
}
