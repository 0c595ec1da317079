import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

/** A complaint about guests, partners, colleagues or fate, in front of everyone (facts/advice-map.md S2.5c). */
export default defineCheck({
  id: 'tone.grievance',
  scope: 'publication',
  options: z.strictObject({
    /** How a complaint is worded. */
    words: z._default(phraseList, []),
    /** Phrases that look like a complaint and are none. */
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
