import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES, REPLY_KINDS } from '../../core/content/reply.ts';

/** Whoever asked us to write no more hears no more of us (facts/advice-map.md S2.4c), unless they write again themselves. */
export default defineCheck({
  id: 'spam.opt-out',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** What nobody who asked for silence may get. */
    places: z._default(z.array(z.enum(REPLY_KINDS)), ['dm']),
  }),
  stricter: { places: 'more' },
  messages: ['found'],
  mayFire: ({ reply }, { places }) => reply?.optOut !== undefined && places.includes(reply.kind),
  judge: ({ reply }, { places }) => {
    const asked = reply?.optOut;
    if (reply === undefined || asked === undefined || !places.includes(reply.kind)) return [];
    if (reply.sentAt !== undefined && reply.sentAt < asked.at) return [];
    // Who writes to us then, or afterwards, is answered, if only with «больше не напишем»; what sells stays forbidden.
    const receivedAt = reply.answered?.receivedAt;
    if (receivedAt !== undefined && receivedAt >= asked.at && reply.data.purpose !== 'promo') return [];
    return [{ messageId: 'found', data: { since: { date: asked.date } }, at: { key: ['recipient_hash'] } }];
  },
});
