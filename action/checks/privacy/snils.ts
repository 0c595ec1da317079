import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { IDENTIFIERS } from '../../core/text/identifiers.ts';
import { personalNumbers } from '../../core/text/personal.ts';
import { mayShowDigits, shownPassages } from '../../core/text/shown.ts';
import { phraseList } from '../../core/text/signals.ts';

const DIGITS = 11;
/** `123-456-789 01`: nobody writes another number so. */
const GROUPS = 4;

/** Russian insurance numbers with right check digits, written with their dashes or beside the word (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.snils',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What it is called. */
    words: z._default(phraseList, []),
    /** How far from the number the word may stand, in characters. The number is ours, that of facts/tone.md §9 for tax numbers. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(200)), 15),
  }),
  stricter: { words: 'more', within: 'higher' },
  messages: ['found'],
  mayFire: (document) => mayShowDigits(document, DIGITS),
  judge: ({ passages }, { words, within }) =>
    personalNumbers(shownPassages(passages), IDENTIFIERS.snils, ({ groups, hasDash, isNear }) =>
      (groups === GROUPS && hasDash) || isNear(words, within) ? 'found' : undefined,
    ),
});
