import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES, type Reply } from '../../core/content/reply.ts';
import { nearest } from '../../core/nearest.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId =
  | 'missing'
  | 'unknown'
  | 'twice'
  | 'early'
  | 'class'
  | 'other-class'
  | 'other-account'
  | 'other-moment'
  | 'unrecorded';

/** So much of a found value is shown, in UTF-16 units. */
const VALUE_SHOWN = 60;
/** Two clocks, or two people, write the same moment down so far apart at most, in milliseconds. The number is ours. */
const SAME_MOMENT = 5 * 60_000;

/** What a reply answers: a message that is there, once, after it came, and of a class that the answering matrix has (facts/advice-map.md §E). */
export default defineCheck({
  id: 'reply.card',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({}),
  stricter: {},
  messages: [
    'missing',
    'unknown',
    'twice',
    'early',
    'class',
    'other-class',
    'other-account',
    'other-moment',
    'unrecorded',
  ],
  // The answer is there; that the inbox does not know of it makes figures worse, and nobody else.
  advises: ['unrecorded'],
  mayFire: ({ reply }) => reply !== undefined,
  judge: ({ reply, policy }) =>
    reply === undefined ? [] : [...answers(reply), ...agrees(reply), ...classes(reply, policy)],
});

function answers({ data, answered, hasInbox, twin, sentAt, kind }: Reply): Draft<MessageId>[] {
  const { in_reply_to: message } = data;
  const at = { key: ['in_reply_to'] };
  // What we begin ourselves, in private or on somebody's page, answers nobody.
  if (message === undefined) {
    return hasInbox && (kind === 'comment' || kind === 'review_answer')
      ? [{ messageId: 'missing', at: { key: [] } }]
      : [];
  }
  const found = clip(message, VALUE_SHOWN);
  const drafts: Draft<MessageId>[] = [];
  if (hasInbox && answered === undefined) drafts.push({ messageId: 'unknown', data: { found }, at });
  if (twin !== undefined) drafts.push({ messageId: 'twice', data: { found, other: twin.path }, at });
  const receivedAt = answered?.receivedAt;
  if (sentAt !== undefined && receivedAt !== undefined && sentAt < receivedAt) {
    drafts.push({ messageId: 'early', data: { found }, at: { key: ['sent_at'] } });
  }
  return drafts;
}

/** The card of the answer and that of the message tell one story: figures are counted from the second. */
function agrees({ data, answered, sentAt, twin }: Reply): Draft<MessageId>[] {
  if (answered === undefined) return [];
  const found = clip(answered.id, VALUE_SHOWN);
  const drafts: Draft<MessageId>[] = [];
  if (answered.account !== undefined && answered.account !== data.account) {
    const other = clip(answered.account, VALUE_SHOWN);
    drafts.push({ messageId: 'other-account', data: { found, other }, at: { key: ['account'] } });
  }
  const isFirst = (data.stage ?? 'first') === 'first' && data.status === 'sent' && twin === undefined;
  if (!isFirst || sentAt === undefined) return drafts;
  const { repliedAt } = answered;
  const at = { key: ['sent_at'] };
  if (repliedAt === undefined) return [...drafts, { messageId: 'unrecorded', data: { found }, at }];
  const off = Math.abs(sentAt - repliedAt);
  if (off <= SAME_MOMENT) return drafts;
  return [...drafts, { messageId: 'other-moment', data: { found, off: { worked: off } }, at, measure: off }];
}

function classes({ data, answered }: Reply, { answering }: Policy): Draft<MessageId>[] {
  const { class: own } = data;
  if (own === undefined) return [];
  const at = { key: ['class'] };
  if (answering !== undefined && !Object.hasOwn(answering.classes, own)) {
    const known = Object.keys(answering.classes);
    const data = {
      found: clip(own, VALUE_SHOWN),
      suggestion: nearest(own, known) ?? 'none',
      allowed: known.join(', '),
    };
    return [{ messageId: 'class', data, at }];
  }
  const other = answered?.class;
  return other === undefined || other === own ? [] : [{ messageId: 'other-class', data: { found: own, other }, at }];
}
