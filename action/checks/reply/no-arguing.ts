import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { mayHoldWording } from '../../core/text/wording.ts';
import { WORDING, WORDING_STRICTNESS, wordingDrafts } from '../../core/text/wording-check.ts';

/**
 * Phrases with which an argument starts: «читайте внимательнее», “as we already said” (facts/tone.md §4). Other people's words are theirs. In a post, where
 * nobody is answered, they are only told.
 */
export default defineCheck({
  id: 'reply.no-arguing',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject(WORDING),
  stricter: WORDING_STRICTNESS,
  messages: ['found', 'reply'],
  advises: ['found'],
  mayFire: (document, { words }) => mayHoldWording(document, words),
  judge: (input, options) =>
    wordingDrafts(input, options).map((draft) =>
      input.reply === undefined ? draft : { ...draft, messageId: 'reply' as const },
    ),
});
