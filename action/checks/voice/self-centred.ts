import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import { phraseList } from '../../core/text/signals.ts';
import { findWording, mostWording } from '../../core/text/wording.ts';
import { isLetters } from '../../core/text/words.ts';

/** A text that speaks of its authors, sentence by sentence, and never to its reader (facts/advice-map.md S2.3a). */
export default defineCheck({
  id: 'voice.self-centred',
  scope: 'publication',
  options: z.strictObject({
    /** Words by which authors speak of themselves. */
    us: z._default(phraseList, []),
    /** Words that turn to the reader: one is enough. */
    you: z._default(phraseList, []),
    /** Above this share of sentences a text is about its authors (facts/advice-map.md S2.3a). */
    share: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.6),
    /** Of fewer sentences a share says nothing. The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 6),
  }),
  stricter: { us: 'more', you: 'fewer', share: 'lower', min: 'lower' },
  messages: ['only-us'],
  mayFire: (document, { us, share, min }) => mostWording(document, us) > Math.max(0, Math.floor(min * share)),
  judge: ({ passages, visible }, { us, you, share, min }) => {
    if (passages.of(['text']).some(({ tokens }) => Phrases.of(you).standsIn(tokens))) return [];
    const found = findWording(passages.of(['body']), us);
    const [first] = found;
    const [body] = passages.of(['body']);
    if (first === undefined || body === undefined) return [];
    const { text, roles } = visible();
    const words = body.tokens.filter(isLetters);
    let [total, ours, word, next] = [0, 0, 0, 0];
    for (const { end } of sentencesOf(text, roles)) {
      const [wordsBefore, oursBefore] = [word, next];
      while ((words[word]?.start ?? Infinity) < end) word++;
      while ((found[next]?.start ?? Infinity) < end) next++;
      if (word > wordsBefore) total++;
      if (next > oursBefore) ours++;
    }
    if (total < min || ours <= total * share) return [];
    return [{ messageId: 'only-us', data: { ours, total, limit: share }, at: body.at(first.start, first.end) }];
  },
});
