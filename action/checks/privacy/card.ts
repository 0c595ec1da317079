import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { IDENTIFIERS, isGrouped } from '../../core/text/identifiers.ts';
import { digitsOf, personalNumbers } from '../../core/text/personal.ts';
import { mayShowDigits, shownPassages } from '../../core/text/shown.ts';
import { phraseList } from '../../core/text/signals.ts';

const LEAST_DIGITS = 13;

/** Numbers of bank cards: first digits, length and check digit are right, and they stand in groups of four or beside the word (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.card',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What it is called. */
    words: z._default(phraseList, []),
    /** How far from the number a word may stand, in characters. The number is ours. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(200)), 30),
    /** Cards that are no bank's: near these words no number is one. */
    except: z._default(phraseList, []),
    /** Numbers that everybody may know: a fund's, a bank's example. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { words: 'more', within: 'unknown', except: 'fewer', allow: 'fewer' },
  messages: ['found'],
  mayFire: (document) => mayShowDigits(document, LEAST_DIGITS),
  judge: ({ passages }, { words, within, except, allow }) => {
    const allowed = digitsOf(allow);
    return personalNumbers(shownPassages(passages), IDENTIFIERS.card, (number) => {
      if (allowed.has(number.digits) || number.isNear(except, within)) return undefined;
      return isGrouped(number) || number.isNear(words, within) ? 'found' : undefined;
    });
  },
});
