import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES, REPLY_KINDS } from '../../core/content/reply.ts';

type MessageId = 'found' | 'unknown';

/**
 * Whoever asked us to write no more hears no more of us (facts/advice-map.md S2.4c), unless they write again themselves. A message that we begin has to
 * say who gets it, or nobody can look.
 */
export default defineCheck({
  id: 'spam.opt-out',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** What nobody who asked for silence may get. */
    places: z._default(z.array(z.enum(REPLY_KINDS)), ['dm']),
  }),
  stricter: { places: 'more' },
  messages: ['found', 'unknown'],
  advises: ['unknown'],
  mayFire: ({ reply }, { places }) => reply?.hasOptOuts === true && places.includes(reply.kind),
  judge: ({ reply }, { places }): readonly Draft<MessageId>[] => {
    if (reply === undefined || !reply.hasOptOuts || !places.includes(reply.kind)) return [];
    const { optOut: asked, answered, data } = reply;
    if (asked === undefined) {
      const isAnybody = data.recipient_hash === undefined && answered?.author === undefined;
      return isAnybody && data.in_reply_to === undefined ? [{ messageId: 'unknown', at: { key: ['kind'] } }] : [];
    }
    if (reply.sentAt !== undefined && reply.sentAt < asked.at) return [];
    // Who writes to us then, or afterwards, is answered, if only with «больше не напишем»; what sells stays forbidden.
    const receivedAt = answered?.receivedAt;
    if (receivedAt !== undefined && receivedAt >= asked.at && data.purpose !== 'promo') return [];
    const key = data.recipient_hash === undefined ? 'in_reply_to' : 'recipient_hash';
    return [{ messageId: 'found', data: { since: { date: asked.date } }, at: { key: [key] } }];
  },
});
