import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { type WaiverFault, waiverFaults } from '../../core/policy/exceptions.ts';
import type { Waiver } from '../../core/policy/waiver.ts';

type MessageId = WaiverFault | 'unapproved' | 'unused' | 'expiring';

/** Where each fault stands in the waiver. */
const KEYS: Readonly<Record<WaiverFault, string>> = {
  'unknown-rule': 'rules',
  'removed-rule': 'rules',
  'hard-rule': 'rules',
  'approver-role': 'approved_by',
  'self-approved': 'approved_by',
  'not-issued': 'issued',
  expired: 'expires',
};

/** A waiver that excuses nothing, or was not given by somebody who may give it. */
export default defineCheck({
  id: 'policy.waivers',
  scope: 'policy',
  options: z.strictObject({
    /** Days before its end from which a waiver is told about. */
    warn_days: z._default(z.number().check(z.int(), z.minimum(0)), 30),
  }),
  stricter: { warn_days: 'higher' },
  messages: [
    'unknown-rule',
    'removed-rule',
    'hard-rule',
    'approver-role',
    'self-approved',
    'not-issued',
    'expired',
    'unapproved',
    'unused',
    'expiring',
  ],
  /** Told and not blocking: these lapse by themselves. */
  advises: ['expired', 'unused', 'expiring', 'not-issued'],
  judge: async (input, options) => {
    const found: FileDraft<MessageId>[] = [];
    for (const waiver of input.policy.waivers) found.push(...(await judgeWaiver(waiver, input, options.warn_days)));
    return found;
  },
});

async function judgeWaiver(waiver: Waiver, input: PolicyInput, warnDays: number): Promise<FileDraft<MessageId>[]> {
  const { policy, today, waiverUse } = input;
  const { path, id } = waiver;
  const approver = policy.people.get(waiver.approved_by)?.name ?? waiver.approved_by;
  const dates = { issued: { date: waiver.issued.slice(0, 10) }, expires: { date: waiver.expires.slice(0, 10) } };
  const use = waiverUse.get(id);
  const faults = await waiverFaults(waiver, policy, today);
  // What went out under a waiver stays excused, so one that has run out is still needed as long as it excuses anything.
  const isNeeded = (use?.count ?? 0) > 0;
  const found = faults
    .filter(({ fault }) => fault !== 'expired' || !isNeeded)
    .map(({ fault, rule, index }): FileDraft<MessageId> => {
      const known = policy.rules.find((other) => other.id === rule);
      const data = {
        id,
        approver,
        rule: rule ?? '',
        roles: known === undefined || known.approvers.length === 0 ? 'none' : known.approvers.join(', '),
        instead: policy.settings.removed?.[rule ?? '']?.instead ?? 'none',
        ...dates,
      };
      const key = KEYS[fault];
      return { messageId: fault, data, path, at: { key: key === 'rules' ? [key, index ?? 0] : [key] } };
    });
  if (use !== undefined && use.selfApproved > 0) {
    const data = { id, approver, rule: '', roles: '', instead: 'none', ...dates };
    found.push({ messageId: 'self-approved', data, path, at: { key: ['approved_by'] } });
  }
  if (isUnapproved(waiver, input)) {
    const approval = { kind: 'missing', roles: [], people: [waiver.approved_by], lacking: 1 } as const;
    found.push({ messageId: 'unapproved', data: { id, approver }, path, at: { key: ['approved_by'] }, approval });
  }
  if (found.length > 0 || (isNeeded && (await today.isAfter(waiver.expires)))) return found;
  if (use?.count === 0) return [{ messageId: 'unused', data: { id }, path, at: { key: ['targets'] } }];
  if (!(await today.isWithin(warnDays, waiver.expires))) return [];
  const days = await today.daysUntil(waiver.expires);
  return [{ messageId: 'expiring', data: { id, days, ...dates }, path, at: { key: ['expires'] } }];
}

/** A change can write any name into a waiver, and it comes into force when the change lands: so whom it names has to approve the change itself. */
function isUnapproved({ path, approved_by: person }: Waiver, { approvals, baseFiles, files }: PolicyInput): boolean {
  if (approvals === undefined || baseFiles === undefined || baseFiles.get(path) === files.get(path)) return false;
  return !approvals.current.some((approval) => approval.person === person);
}
