import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { classTitle } from '../../core/policy/answering.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'overdue' | 'reason' | 'unproven';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/**
 * Everybody who writes is answered by a person within the time of their class, or a reason for silence that the policy knows is recorded. Where an answer
 * is owed, that reason says where the same person has it.
 */
export default defineCheck({
  id: 'inbox.answered',
  scope: 'inbox',
  options: z.strictObject({
    /** Classes that another rule looks after, as kind words. */
    except: z._default(z.array(z.string()), []),
  }),
  stricter: { except: 'fewer' },
  messages: ['overdue', 'reason', 'unproven'],
  judge: ({ item: { data, at }, measure, answering, silence }, { except }): readonly Draft<MessageId>[] => {
    const { id, no_reply_reason: reason = '', first_reply_at: replied } = data;
    const named = classTitle(answering, clip(data.class ?? '?', FOUND_SHOWN));
    if (silence === 'refused') {
      const allowed = Object.keys(answering.silence ?? {}).join(', ');
      const about = { id, reason: clip(reason, FOUND_SHOWN), class: named, allowed };
      return [{ messageId: 'reason', data: about, at: at(['no_reply_reason']) }];
    }
    if (silence === 'missing' || silence === 'unknown' || silence === 'open' || silence === 'other') {
      const other = clip(data.answered_in ?? '', FOUND_SHOWN);
      const about = { id, reason: clip(reason, FOUND_SHOWN), class: named, why: silence, other };
      return [{ messageId: 'unproven', data: about, at: at([other === '' ? 'no_reply_reason' : 'answered_in']) }];
    }
    if (measure === undefined || !measure.isOpen || !measure.isLate || except.includes(data.class ?? '')) return [];
    const automatic = replied === undefined ? 'no' : 'yes';
    const times = { age: { worked: measure.ms }, limit: { worked: measure.limit } };
    const about = { id, class: classTitle(answering, measure.classId), automatic, ...times };
    return [{ messageId: 'overdue', data: about, at: at(['received_at']), measure: measure.ms }];
  },
});
