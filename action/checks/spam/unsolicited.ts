import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { PURPOSES } from '../../core/content/post.ts';
import { REPLIES, REPLY_KINDS } from '../../core/content/reply.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, placeOf } from '../../core/text/wording.ts';

type MessageId = 'no-consent' | 'no-how' | 'no-date' | 'late' | 'looks';

/** What sells comes uninvited to nobody (facts/advice-map.md S2.4a): the recipient asked for it before, and the card says when and how. */
export default defineCheck({
  id: 'spam.unsolicited',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Where it would be forced upon somebody: in private messages, on somebody else's page. */
    places: z._default(z.array(z.enum(REPLY_KINDS)), ['dm', 'comment_elsewhere']),
    purposes: z._default(z.array(z.enum(PURPOSES)), ['promo']),
    /** What sells, whatever the card says: «скидк*», “discount”. */
    offers: z._default(phraseList, []),
    /** So many places of them look like an offer. One may stand in an answer. The number is ours. */
    least: z._default(z.number().check(z.int(), z.minimum(1)), 2),
  }),
  stricter: { places: 'more', purposes: 'more', offers: 'more', least: 'lower' },
  messages: ['no-consent', 'no-how', 'no-date', 'late', 'looks'],
  advises: ['looks'],
  mayFire: ({ reply }, { places }) => reply !== undefined && places.includes(reply.kind),
  judge: ({ reply, passages }, { places, purposes, offers, least }): readonly Draft<MessageId>[] => {
    if (reply === undefined || !places.includes(reply.kind)) return [];
    const { consent, purpose: declared } = reply.data;
    if (!purposes.some((purpose) => purpose === declared)) {
      // Whoever wrote to us asked; a message that we begin came uninvited.
      if (consent !== undefined || reply.data.in_reply_to !== undefined) return [];
      const [first, ...others] = findWording(passages.of(['text']), offers);
      if (first === undefined || others.length < least - 1) return [];
      return [{ messageId: 'looks', data: { text: shown(first.text) }, at: placeOf(first) }];
    }
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
