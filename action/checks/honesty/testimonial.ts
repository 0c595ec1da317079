import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

const FIELDS = ['customer_ref', 'consent', 'unedited'] as const;

/** A customer's words without the card that says whose they are, that they agreed, and that nothing was changed (facts/tone.md §10). */
export default defineCheck({
  id: 'honesty.testimonial',
  scope: 'publication',
  options: z.strictObject({
    /** How a customer speaks of a purchase. A customer is quoted, so quotations are read, too. */
    words: z._default(phraseList, []),
    /** Phrases that look like it and are none. */
    except: z._default(phraseList, []),
    /** What the card of a testimonial must say. */
    required: z._default(z.array(z.enum(FIELDS)), [...FIELDS]),
    /** Kinds of accounts whose own customers these would be. */
    kinds: z._default(z.array(z.enum(['brand', 'media', 'personal'])), ['brand']),
  }),
  stricter: { words: 'more', except: 'fewer', required: 'more', kinds: 'more' },
  messages: ['incomplete', 'no-card'],
  mayFire: (document, { words, required }) => {
    const card = document.post?.data.testimonial;
    return card === undefined ? mayHoldWording(document, words) : missingIn(card, required).length > 0;
  },
  judge: ({ post, account, passages }, { words, except, required, kinds }) => {
    const card = post.data.testimonial;
    if (card !== undefined) {
      const missing = missingIn(card, required);
      if (missing.length === 0) return [];
      return [{ messageId: 'incomplete', data: { missing: missing.join(', ') }, at: { key: ['testimonial'] } }];
    }
    if (!kinds.includes(account.kind)) return [];
    return findWording(passages.of(['text', 'quote']), words, except)
      .slice(0, 1)
      .map((wording) => ({ messageId: 'no-card', data: { text: shown(wording.text) }, at: placeOf(wording) }));
  },
});

function missingIn(
  card: NonNullable<PostData['testimonial']>,
  required: readonly (typeof FIELDS)[number][],
): readonly string[] {
  return required.filter((field) => card[field] === undefined || card[field] === false);
}
