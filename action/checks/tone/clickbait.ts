import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { mayHoldWording } from '../../core/text/wording.ts';
import { WORDING, WORDING_STRICTNESS, wordingDrafts } from '../../core/text/wording-check.ts';

type MessageId = 'found' | 'dangling';

/** Bait: a promise that keeps back what it is about, or a title that only points further (facts/tone.md §7). */
export default defineCheck({
  id: 'tone.clickbait',
  scope: 'publication',
  options: z.strictObject({
    ...WORDING,
    /** What a title does not end with (facts/tone.md §7). */
    title_ends: z._default(z.array(z.string().check(z.minLength(1))), ['…', '...', '👇']),
  }),
  stricter: { ...WORDING_STRICTNESS, title_ends: 'more' },
  messages: ['found', 'dangling'],
  mayFire: (document, { words, title_ends }) =>
    mayHoldWording(document, words) || endOf(document.post?.data.title, title_ends) !== undefined,
  judge: (input, options): readonly Draft<MessageId>[] => {
    const found = wordingDrafts(input, options);
    const end = endOf(input.post.data.title, options.title_ends);
    return end === undefined ? found : [...found, { messageId: 'dangling', data: { end }, at: { key: ['title'] } }];
  },
});

function endOf(title: string | undefined, ends: readonly string[]): string | undefined {
  // The sign for colour and tones of skin make no other emoji of it.
  const plain = title?.replace(/[\uFE0F\p{Emoji_Modifier}\s]/gu, '') ?? '';
  return ends.find((end) => plain.endsWith(end));
}
