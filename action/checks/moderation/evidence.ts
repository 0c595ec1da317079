import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { evidenceOf } from '../../core/inbox/evidence.ts';
import { unmet } from '../../core/pull/demand.ts';
import { holders, isConfirmed } from '../../core/pull/file-review.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'missing' | 'lost' | 'nothing' | 'few' | 'unknown' | 'approver' | 'unconfirmed';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
/** What has to stand beside an action (facts/frequency.md §6). */
const PARTS = ['reason', 'evidence', 'approved_by', 'at'] as const;

/**
 * Whatever is taken away leaves a trace: why, a picture of it, who allowed it, when. In a pull request an approving review allows it as well as a name
 * in the card, and a new name there counts only with one.
 */
export default defineCheck({
  id: 'moderation.evidence',
  scope: 'inbox',
  options: z.strictObject({
    /** Roles that may allow it, by reason; `default` for all others. Who that is stands in the regulation. */
    approvers: z._default(z.record(z.string(), z.array(z.string())), { default: ['lawyer'] }),
    /** Reasons for which something has to be said so often: `flood` is the tenth repetition. The number stands in the regulation. */
    repeats: z._default(z.record(z.string(), z.number().check(z.int(), z.minimum(2))), {}),
  }),
  stricter: { approvers: 'unknown', repeats: 'unknown' },
  messages: ['missing', 'lost', 'nothing', 'few', 'unknown', 'approver', 'unconfirmed'],
  judge: ({ item, policy, review, allowedBefore, hasFile }, { approvers, repeats }): readonly Draft<MessageId>[] => {
    const { id, action } = item.data;
    if (action === undefined || action.kind === 'close_comments') return [];
    const { approved_by: by, reason = '' } = action;
    const roles = (Object.hasOwn(approvers, reason) ? approvers[reason] : approvers['default']) ?? [];
    const demand = { roles, owners: [], approvers: holders(review, roles, policy), count: 1, authors: [] };
    const lacking = roles.length === 0 || !review.isTouched ? undefined : unmet(demand, review.approvals);
    const isAllowed = review.approvals !== undefined && roles.length > 0 && lacking === undefined;
    const approval = lacking === undefined ? {} : { approval: lacking.awaited };
    const lacks = PARTS.filter((part) => action[part] === undefined && !(part === 'approved_by' && isAllowed));
    const found: Draft<MessageId>[] = [];
    if (lacks.length > 0) {
      const data = { id, action: action.kind, lacks: lacks.join(', '), count: lacks.length };
      const isUnapproved = lacks.includes('approved_by');
      found.push({ messageId: 'missing', data, at: item.at(['action', 'kind']), ...(isUnapproved ? approval : {}) });
    }
    const evidence = action.evidence === undefined ? undefined : evidenceOf(action.evidence, item.path, hasFile);
    if (evidence === 'lost' || evidence === 'nothing') {
      const data = { id, evidence: clip(action.evidence ?? '', FOUND_SHOWN) };
      found.push({ messageId: evidence, data, at: item.at(['action', 'evidence']) });
    }
    const least = Object.hasOwn(repeats, reason) ? (repeats[reason] ?? 0) : 0;
    const said = action.repeats ?? 0;
    if (said < least) {
      const data = { id, reason, least, said };
      found.push({
        messageId: 'few',
        data,
        at: item.at(['action', action.repeats === undefined ? 'reason' : 'repeats']),
      });
    }
    if (by === undefined || policy.people.size === 0 || isAllowed) return found;
    const at = item.at(['action', 'approved_by']);
    const person = policy.people.get(by);
    if (person === undefined)
      return [...found, { messageId: 'unknown', data: { id, person: clip(by, FOUND_SHOWN) }, at }];
    const data = { id, person: person.name, roles: roles.join(', ') };
    const mayAllow = roles.length === 0 || person.roles.some((role) => roles.includes(role));
    if (mayAllow && isConfirmed(review, by, allowedBefore === by, policy)) return found;
    return [...found, { messageId: mayAllow ? 'unconfirmed' : 'approver', data, at, ...approval }];
  },
});
