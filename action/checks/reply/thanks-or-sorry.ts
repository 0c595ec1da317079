import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { opening, says, spoken } from '../../core/text/said.ts';
import { phraseList } from '../../core/text/signals.ts';

/** Thanks, regret or understanding: one of them belongs to each answer to somebody who took the trouble to write (facts/advice-map.md S1.3c). */
export default defineCheck({
  id: 'reply.thanks-or-sorry',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Of the answering matrix; all, when left empty. */
    classes: z._default(z.array(z.string()), []),
    /** «спасибо», «жаль», «понимаем», “sorry”. */
    words: z._default(phraseList, []),
  }),
  // More words find thanks in more replies; no class at all is every class.
  stricter: { classes: 'unknown', words: 'fewer' },
  messages: ['missing'],
  mayFire: ({ reply }, { classes }) => reply !== undefined && isOf(reply.class, classes),
  judge: ({ reply, passages }, { classes, words }) => {
    const said = spoken(passages);
    if (said === undefined || reply === undefined || !isOf(reply.class, classes) || said.tokens.length === 0) return [];
    if ((reply.data.stage ?? 'first') !== 'first' || says(passages, words)) return [];
    return [{ messageId: 'missing', at: opening(said) }];
  },
});

function isOf(one: string | undefined, classes: readonly string[]): boolean {
  return classes.length === 0 || (one !== undefined && classes.includes(one));
}
