import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'no-reason' | 'never' | 'unlawful' | 'other-class' | 'closed' | 'closed-no-reason';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** Why somebody's words may be taken away at all, and what is never a reason (facts/frequency.md §6). */
const LAWFUL = [
  'spam',
  'fraud',
  'threat',
  'illegal',
  'personal_data',
  'profanity',
  'child_safety',
  'copyright',
  'flood',
  'court_order',
];
const NEVER = ['negative', 'competitor', 'low_score', 'not_constructive', 'poll_result', 'no_answer'];

/** Nothing is deleted, hidden or banned but for a reason that the law or the policy knows. A bad review stays. */
export default defineCheck({
  id: 'moderation.no-delete',
  scope: 'inbox',
  options: z.strictObject({
    lawful: z._default(z.array(z.string()), LAWFUL),
    /** Reasons that are named in the message as never any. */
    never: z._default(z.array(z.string()), NEVER),
  }),
  stricter: { lawful: 'fewer', never: 'neutral' },
  messages: ['no-reason', 'never', 'unlawful', 'other-class', 'closed', 'closed-no-reason'],
  // Comments that are closed take no words away: it is told, and somebody answers for it.
  advises: ['closed', 'closed-no-reason'],
  judge: ({ item, answering }, { lawful, never }): readonly Draft<MessageId>[] => {
    const { id, action, class: given = 'none' } = item.data;
    if (action === undefined) return [];
    const { kind, reason } = action;
    const about = { id, action: kind, class: clip(given, FOUND_SHOWN) };
    const at = item.at(['action', reason === undefined ? 'kind' : 'reason']);
    if (reason === undefined) {
      return [
        {
          messageId: kind === 'close_comments' ? 'closed-no-reason' : 'no-reason',
          data: { ...about, allowed: lawful.join(', ') },
          at,
        },
      ];
    }
    const shown = { ...about, reason: clip(reason, FOUND_SHOWN) };
    if (kind === 'close_comments') return [{ messageId: 'closed', data: shown, at }];
    if (!lawful.includes(reason)) {
      const data = { ...shown, allowed: lawful.join(', '), suggestion: nearest(reason, lawful) ?? 'none' };
      return [{ messageId: never.includes(reason) ? 'never' : 'unlawful', data, at }];
    }
    // Spam is what was taken for spam when it was given a class, and not whatever should go.
    const isOther = Object.hasOwn(answering.classes, reason) && reason !== given;
    return isOther ? [{ messageId: 'other-class', data: shown, at }] : [];
  },
});
