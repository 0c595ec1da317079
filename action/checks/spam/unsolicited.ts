import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { PURPOSES } from '../../core/content/post.ts';
import { REPLIES, REPLY_KINDS } from '../../core/content/reply.ts';

type MessageId = 'no-consent' | 'no-how' | 'no-date' | 'late';

/** What sells comes uninvited to nobody (facts/advice-map.md S2.4a): the recipient asked for it before, and the card says when and how. */
export default defineCheck({
  id: 'spam.unsolicited',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Where it would be forced upon somebody: in private messages, on somebody else's page. */
    places: z._default(z.array(z.enum(REPLY_KINDS)), ['dm', 'comment_elsewhere']),
    purposes: z._default(z.array(z.enum(PURPOSES)), ['promo']),
  }),
  stricter: { places: 'more', purposes: 'more' },
  messages: ['no-consent', 'no-how', 'no-date', 'late'],
  mayFire: ({ reply }, { places, purposes }) =>
    reply !== undefined && places.includes(reply.kind) && purposes.some((purpose) => purpose === reply.data.purpose),
  judge: ({ reply }, { places, purposes }): readonly Draft<MessageId>[] => {
    if (reply === undefined || !places.includes(reply.kind)) return [];
    if (!purposes.some((purpose) => purpose === reply.data.purpose)) return [];
    const { consent } = reply.data;
    const data = { kind: reply.kind };
    if (consent === undefined) return [{ messageId: 'no-consent', data, at: { key: ['purpose'] } }];
    const at = { key: ['consent'] };
    if (consent.how === undefined) return [{ messageId: 'no-how', at }];
    const agreedAt = reply.instantOf(consent.at);
    if (agreedAt === undefined) return [{ messageId: 'no-date', at }];
    const isLate = reply.sentAt !== undefined && agreedAt > reply.sentAt;
    return isLate ? [{ messageId: 'late', at: { key: ['consent', 'at'] } }] : [];
  },
});
