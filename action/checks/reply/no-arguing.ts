import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

/** Phrases with which an argument starts: «читайте внимательнее», “as we already said” (facts/tone.md §4). Other people's words are theirs. */
export default defineCheck({
  id: 'reply.no-arguing',
  scope: 'publication',
  options: z.strictObject({
    words: z._default(phraseList, []),
    /** Phrases that look like an argument and are none: «если вы ошиблись адресом». */
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
