import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { fillers, findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';
import { WORDING, WORDING_STRICTNESS } from '../../core/text/wording-check.ts';

type MessageId = 'found' | 'reply' | 'doubtful';

/**
 * Phrases with which an argument starts: «читайте внимательнее», “as we already said” (facts/tone.md §4). Other people's words are theirs. In a post, where
 * nobody is answered, they are only told.
 */
export default defineCheck({
  id: 'reply.no-arguing',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    ...WORDING,
    /** Single words that are read over: «вы просто не правы» is «вы не правы», too. */
    fillers,
    /** What somebody who argues often says, and others do, too: only told, and only in answers. */
    doubtful: z._default(phraseList, []),
  }),
  stricter: { ...WORDING_STRICTNESS, fillers: 'unknown', doubtful: 'unknown' },
  messages: ['found', 'reply', 'doubtful'],
  advises: ['found', 'doubtful'],
  mayFire: (document, { words, doubtful }) =>
    mayHoldWording(document, words) || (document.reply !== undefined && mayHoldWording(document, doubtful)),
  judge: ({ reply, passages }, { words, except, fillers, doubtful }): readonly Draft<MessageId>[] => {
    const text = passages.of(['text']);
    const found = (messageId: MessageId, list: readonly string[]): Draft<MessageId>[] =>
      findWording(text, list, except, fillers).map((wording) => ({
        messageId,
        data: { text: shown(wording.text) },
        at: placeOf(wording),
      }));
    if (reply === undefined) return found('found', words);
    const surely = found('reply', words);
    return surely.length > 0 ? surely : found('doubtful', doubtful);
  },
});
