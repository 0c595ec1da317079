import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { spelled } from '../../core/inbox/spell.ts';
import { classTitle, maySilence } from '../../core/policy/answering.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'overdue' | 'reason';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** Everybody who writes is answered by a person within the time of their class, or a reason for silence that the policy knows is recorded. */
export default defineCheck({
  id: 'inbox.answered',
  scope: 'inbox',
  options: z.strictObject({
    /** Classes that another rule looks after, as kind words. */
    except: z._default(z.array(z.string()), []),
  }),
  stricter: { except: 'fewer' },
  messages: ['overdue', 'reason'],
  judge: ({ item: { data, at }, measure, answering }, { except }): readonly Draft<MessageId>[] => {
    const { id, no_reply_reason: reason, first_reply_at: replied } = data;
    if (reason !== undefined && replied === undefined && !maySilence(answering, reason, data.class)) {
      const allowed = Object.keys(answering.silence ?? {}).join(', ');
      const about = {
        id,
        reason: clip(reason, FOUND_SHOWN),
        class: classTitle(answering, clip(data.class ?? '?', FOUND_SHOWN)),
        allowed,
      };
      return [{ messageId: 'reason', data: about, at: at(['no_reply_reason']) }];
    }
    if (measure === undefined || !measure.isOpen || !measure.isLate || except.includes(data.class ?? '')) return [];
    const automatic = replied === undefined ? 'no' : 'yes';
    const times = { ...spelled('age', measure.ms), ...spelled('limit', measure.limit) };
    const about = { id, class: classTitle(answering, measure.classId), automatic, ...times };
    return [{ messageId: 'overdue', data: about, at: at(['received_at']), measure: measure.ms }];
  },
});
