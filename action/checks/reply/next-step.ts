import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { classTitle } from '../../core/policy/answering.ts';
import { opening, says, spoken } from '../../core/text/said.ts';
import { phraseList } from '../../core/text/signals.ts';

type MessageId = 'action' | 'time' | 'untold' | 'severe';

/**
 * Whoever has trouble hears what we do and by when (facts/advice-map.md S1.3e): a time, or that it is done. Verbs are too many for a list, so they only
 * tell what is missing. What stands only in the card nobody hears. For the gravest classes it is a duty, for the others advice.
 */
export default defineCheck({
  id: 'reply.next-step',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Of the answering matrix. */
    classes: z._default(z.array(z.string()), ['complaint', 'complaint_severe']),
    /** Those of them for which it is a duty. */
    severe: z._default(z.array(z.string()), ['complaint_severe']),
    /** «проверим», “I will check”. */
    actions: z._default(phraseList, []),
    /** «до {number}», «сегодня», “by {number}”. */
    times: z._default(phraseList, []),
    /** What is done already needs no time: «вернули», “refunded”. */
    done: z._default(phraseList, []),
  }),
  stricter: { classes: 'more', severe: 'more', actions: 'neutral', times: 'fewer', done: 'fewer' },
  messages: ['action', 'time', 'untold', 'severe'],
  advises: ['action', 'time', 'untold'],
  mayFire: ({ reply }, { classes }) => reply?.class !== undefined && classes.includes(reply.class),
  judge: (
    { reply, passages, policy: { answering } },
    { classes, severe, actions, times, done },
  ): readonly Draft<MessageId>[] => {
    const said = spoken(passages);
    if (said === undefined || reply?.class === undefined || !classes.includes(reply.class)) return [];
    if (said.tokens.length === 0 || says(passages, done)) return [];
    // Who names a day or an hour does something by then, whichever of all verbs it is.
    if (says(passages, times)) return [];
    const hasAction = says(passages, actions);
    const at = opening(said);
    const data = {
      missing: hasAction ? 'time' : 'both',
      class: answering === undefined ? reply.class : classTitle(answering, reply.class),
    };
    if (severe.includes(reply.class)) return [{ messageId: 'severe', data, at }];
    if (hasAction && reply.data.next_step?.by !== undefined) {
      return [{ messageId: 'untold', data: { by: reply.data.next_step.by }, at }];
    }
    return [{ messageId: hasAction ? 'time' : 'action', data, at }];
  },
});
