import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { opening, says, spoken } from '../../core/text/said.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, placeOf } from '../../core/text/wording.ts';

type MessageId = 'no-thanks' | 'sells';

/** A good word gets thanks (facts/advice-map.md S1.8b, S2.3c), and no offer. */
export default defineCheck({
  id: 'reply.thanks-for-praise',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Of the answering matrix. */
    classes: z._default(z.array(z.string()), ['praise', 'repost', 'like_notable']),
    thanks: z._default(phraseList, []),
    /** «скидк*», «оставьте отзыв»: what makes a bargain of it. */
    offers: z._default(phraseList, []),
  }),
  stricter: { classes: 'more', thanks: 'fewer', offers: 'more' },
  messages: ['no-thanks', 'sells'],
  mayFire: ({ reply }, { classes }) => reply?.class !== undefined && classes.includes(reply.class),
  judge: ({ reply, passages }, { classes, thanks, offers }) => {
    const said = spoken(passages);
    if (said === undefined || reply?.class === undefined || !classes.includes(reply.class)) return [];
    const sells = findWording([said], offers).map((wording): Draft<MessageId> => {
      return { messageId: 'sells', data: { text: shown(wording.text) }, at: placeOf(wording) };
    });
    const isThanked = (reply.data.stage ?? 'first') !== 'first' || says(passages, thanks);
    return isThanked ? sells : [{ messageId: 'no-thanks', at: opening(said) }, ...sells];
  },
});
