import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'missing' | 'unknown' | 'approver';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
/** What has to stand beside an action (facts/frequency.md §6). */
const PARTS = ['reason', 'evidence', 'approved_by', 'at'] as const;

/** Whatever is taken away leaves a trace: why, a picture of it, who allowed it, when. */
export default defineCheck({
  id: 'moderation.evidence',
  scope: 'inbox',
  options: z.strictObject({
    /** Roles that may allow it, by reason; `default` for all others. Who that is stands in the regulation. */
    approvers: z._default(z.record(z.string(), z.array(z.string())), { default: ['lawyer'] }),
  }),
  stricter: { approvers: 'unknown' },
  messages: ['missing', 'unknown', 'approver'],
  judge: ({ item, policy }, { approvers }): readonly Draft<MessageId>[] => {
    const { id, action } = item.data;
    if (action === undefined || action.kind === 'close_comments') return [];
    const lacks = PARTS.filter((part) => action[part] === undefined);
    const found: Draft<MessageId>[] = [];
    if (lacks.length > 0) {
      const data = { id, action: action.kind, lacks: lacks.join(', '), count: lacks.length };
      found.push({ messageId: 'missing', data, at: item.at(['action', 'kind']) });
    }
    const { approved_by: by, reason = '' } = action;
    if (by === undefined || policy.people.size === 0) return found;
    const at = item.at(['action', 'approved_by']);
    const person = policy.people.get(by);
    if (person === undefined)
      return [...found, { messageId: 'unknown', data: { id, person: clip(by, FOUND_SHOWN) }, at }];
    const roles = (Object.hasOwn(approvers, reason) ? approvers[reason] : approvers['default']) ?? [];
    if (roles.length === 0 || person.roles.some((role) => roles.includes(role))) return found;
    const data = { id, person: person.name, roles: roles.join(', ') };
    return [...found, { messageId: 'approver', data, at }];
  },
});
