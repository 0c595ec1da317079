import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { IDENTIFIERS, isGrouped } from '../../core/text/identifiers.ts';
import { personalNumbers } from '../../core/text/personal.ts';
import { mayShowDigits, shownPassages } from '../../core/text/shown.ts';
import { phraseList } from '../../core/text/signals.ts';

/** A passport for travels has nine, one for home ten. */
const LEAST_DIGITS = 9;

/** Numbers of passports. They have no check digit, so a word must stand beside them (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.passport',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What says that the number is a passport's, however it is written. */
    words: z._default(phraseList, []),
    /** What says so only before a number in groups, as in a passport: series are of films and batches, too. */
    weak_words: z._default(phraseList, []),
    /** Papers of things: near these words no number is a person's. */
    except: z._default(phraseList, []),
    /** How far from the number a word may stand, in characters (facts/tone.md §9). */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(200)), 30),
  }),
  stricter: { words: 'more', weak_words: 'more', except: 'fewer', within: 'unknown' },
  messages: ['found'],
  mayFire: (document) => mayShowDigits(document, LEAST_DIGITS),
  judge: ({ passages }, { words, weak_words, except, within }) =>
    personalNumbers(shownPassages(passages), IDENTIFIERS.passport, (number) => {
      const isOne = number.isNear(words, within) || (isGrouped(number) && number.isAfter(weak_words, within));
      return isOne && !number.isNear(except, within) ? 'found' : undefined;
    }),
});
