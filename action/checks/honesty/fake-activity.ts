import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

/** Followers, likes and reviews that are bought or traded (facts/advice-map.md S2.2c, facts/tone.md §10). */
export default defineCheck({
  id: 'honesty.fake-activity',
  scope: 'publication',
  options: z.strictObject({
    /** How such a trade is worded. */
    words: z._default(phraseList, []),
    /** Phrases that speak of it and offer none. */
    except: z._default(phraseList, []),
  }),
  stricter: { words: 'more', except: 'fewer' },
  messages: ['found'],
  mayFire: (document, { words }) => mayHoldWording(document, words),
  judge: ({ passages }, { words, except }) =>
    findWording(passages.of(['text']), words, except).map((wording) => ({
      messageId: 'found',
      data: { text: shown(wording.text) },
      at: placeOf(wording),
    })),
});
