import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { IDENTIFIERS } from '../../core/text/identifiers.ts';
import { digitsOf, personalNumbers } from '../../core/text/personal.ts';
import { mayShowDigits, shownPassages } from '../../core/text/shown.ts';
import { phraseList } from '../../core/text/signals.ts';

/** An organisation's number, the shorter one. */
const LEAST_DIGITS = 10;
const PERSONS_DIGITS = 12;

/**
 * Russian tax numbers with right check digits: beside the word, and a person's number without it, which only advises, because one other number of
 * twelve digits in a hundred passes the test (facts/tone.md §9). The number that the card's `disclosure` names is the post's own.
 */
export default defineCheck({
  id: 'privacy.inn',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What it is called. */
    words: z._default(phraseList, []),
    /** How far from the number the word may stand, in characters (facts/tone.md §9). */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(200)), 15),
    /** The organisation's own numbers. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { words: 'more', within: 'higher', allow: 'fewer' },
  messages: ['found', 'bare'],
  advises: ['bare'],
  mayFire: (document) => mayShowDigits(document, LEAST_DIGITS),
  judge: ({ passages, post }, { words, within, allow }) => {
    const allowed = digitsOf([...allow, ...disclosed(post.data)]);
    return personalNumbers(shownPassages(passages), IDENTIFIERS.inn, ({ digits, groups, isNear }) => {
      if (allowed.has(digits)) return undefined;
      if (isNear(words, within)) return 'found';
      return digits.length === PERSONS_DIGITS && groups === 1 ? 'bare' : undefined;
    });
  },
});

/** Numbers of the advertiser: the law asks to name them. */
function disclosed({ disclosure }: PostData): readonly string[] {
  const { advertiser } = disclosure ?? {};
  if (typeof advertiser === 'string') return advertiser.match(/\d{10,12}/g) ?? [];
  return advertiser?.inn === undefined ? [] : [String(advertiser.inn)];
}
