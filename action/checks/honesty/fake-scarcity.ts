import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

type MessageId = 'stock' | 'time';

/** «Осталось три места», "only today" while the card says neither how many there are nor when it ends (facts/tone.md §10). */
export default defineCheck({
  id: 'honesty.fake-scarcity',
  scope: 'publication',
  options: z.strictObject({
    /** How it is said that little is left: `offer.stock` shows it. */
    stock: z._default(phraseList, []),
    /** How it is said that time is short: `offer.ends_at` shows it. */
    time: z._default(phraseList, []),
    /** Phrases that look like either and are none. */
    except: z._default(phraseList, []),
  }),
  stricter: { stock: 'more', time: 'more', except: 'fewer' },
  messages: ['stock', 'time'],
  mayFire: (document, { stock, time }) => mayHoldWording(document, stock) || mayHoldWording(document, time),
  judge: ({ post: { data }, passages }, { stock, time, except }) => {
    const unproven = (messageId: MessageId, words: readonly string[]): Draft<MessageId>[] =>
      findWording(passages.of(['text']), words, except).map((wording) => ({
        messageId,
        data: { text: shown(wording.text) },
        at: placeOf(wording),
      }));
    return [
      ...(data.offer?.stock === undefined ? unproven('stock', stock) : []),
      ...(data.offer?.ends_at === undefined ? unproven('time', time) : []),
    ];
  },
});
