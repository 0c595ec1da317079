import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { IDENTIFIERS } from '../../core/text/identifiers.ts';
import { digitsOf, personalNumbers } from '../../core/text/personal.ts';
import { mayShowDigits, shownPassages } from '../../core/text/shown.ts';

const DIGITS = 20;

/** Numbers of Russian bank accounts: twenty digits that begin as those of firms and people do (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.account',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Accounts that collect for a good cause, and others that everybody may know. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { allow: 'fewer' },
  messages: ['found'],
  mayFire: (document) => mayShowDigits(document, DIGITS),
  judge: ({ passages }, { allow }) => {
    const allowed = digitsOf(allow);
    return personalNumbers(shownPassages(passages), IDENTIFIERS.account, ({ digits }) =>
      allowed.has(digits) ? undefined : 'found',
    );
  },
});
