import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { fillers, findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

type MessageId = 'mockery' | 'familiar' | 'doubtful';

/**
 * Respect for whoever asked, however silly the question (facts/advice-map.md S1.2a–b): no mockery, and no «ты» to somebody we do not know. What stands in
 * quotation marks, as a title or a line of a song, is not said to anybody. English has one “you” for all.
 */
export default defineCheck({
  id: 'reply.respect',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «гуглить не пробовали», “ever tried Google”. */
    mockery: z._default(phraseList, []),
    /** «ты» in its forms (facts/tone.md §4, reply.address). */
    familiar: z._default(phraseList, []),
    /** What looks like either, and is neither: «перейти на ты». */
    except: z._default(phraseList, []),
    /** Single words that are read over. */
    fillers,
    /** What may be mockery, and may be kind: only told. */
    doubtful: z._default(phraseList, []),
  }),
  stricter: { mockery: 'more', familiar: 'more', except: 'fewer', fillers: 'unknown', doubtful: 'more' },
  messages: ['mockery', 'familiar', 'doubtful'],
  advises: ['doubtful'],
  mayFire: (document, { mockery, familiar, doubtful }) =>
    document.reply !== undefined && [mockery, familiar, doubtful].some((words) => mayHoldWording(document, words)),
  judge: ({ passages }, { mockery, familiar, except, fillers, doubtful }) => {
    const text = passages.of(['text']);
    const found = (messageId: MessageId, words: readonly string[]): Draft<MessageId>[] =>
      findWording(text, words, except, fillers).map((wording) => ({
        messageId,
        data: { text: shown(wording.text) },
        at: placeOf(wording),
      }));
    const surely = found('mockery', mockery);
    const mocked = surely.length > 0 ? surely : found('doubtful', doubtful);
    // Who is mocked need not be told of each «ты», too; once is enough for all of them.
    return [...mocked, ...found('familiar', familiar).slice(0, 1)];
  },
});
