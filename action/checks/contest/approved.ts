import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import type { ContestInput, FileDraft } from '../../core/check.ts';
import { APPROVAL_ROLES } from '../../core/content/contest.ts';
import { text } from '../../core/content/fields.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

type Role = (typeof APPROVAL_ROLES)[number];

interface Own {
  readonly roles: readonly Role[];
  readonly holders: Partial<Readonly<Record<Role, readonly string[]>>>;
  readonly days: number;
}

type MessageId = 'unapproved' | 'approved-late' | 'approved-close' | 'approver';

/** A contest starts when those who answer for it have agreed (facts/advice-map.md S1.5e). */
export default defineContestCheck<Own, MessageId>({
  id: 'contest.approved',
  options: {
    roles: z._default(z.array(z.enum(APPROVAL_ROLES)), [...APPROVAL_ROLES]),
    /** Roles of people, of which an approver must hold one. The owner of the contest's account may always approve as its owner. */
    holders: z._default(z.partialRecord(z.enum(APPROVAL_ROLES), z.array(text)), {}),
    /** Days before the start by which it should be approved: later only advises. */
    days: z._default(z.number().check(z.int(), z.minimum(0)), 0),
  },
  stricter: { roles: 'more', holders: 'unknown', days: 'higher' },
  messages: ['unapproved', 'approved-late', 'approved-close', 'approver'],
  advises: ['approved-close'],
  judge: (input, options) => {
    const { contest, instantOf } = input;
    const { approved_by = [] } = contest.data;
    const start = instantOf(contest.data.starts_at);
    const unapproved = options.roles
      .filter((role) => !approved_by.some((entry) => entry.role === role))
      .map((role) => onContest(input, options, 'unapproved', ['approved_by'], { what: role }));
    const faults = approved_by.flatMap(({ person, role, at }, index): FileDraft<MessageId>[] => {
      const key = ['approved_by', index];
      if (!mayApprove(person, role, input, options)) {
        return [onContest(input, options, 'approver', [...key, 'person'], { what: person, role })];
      }
      const moment = instantOf(at);
      if (moment === undefined || start === undefined) {
        return at === undefined ? [onContest(input, options, 'approved-late', key, { what: person })] : [];
      }
      if (moment >= start) return [onContest(input, options, 'approved-late', [...key, 'at'], { what: person })];
      if (moment <= start - options.days * DAY) return [];
      return [onContest(input, options, 'approved-close', [...key, 'at'], { what: person, days: options.days })];
    });
    return [...unapproved, ...faults];
  },
});

function mayApprove(person: string, role: Role, { policy, contest }: ContestInput, { holders }: Own): boolean {
  const known = policy.people.get(person);
  const owner = policy.accounts.get(contest.data.account ?? '')?.owner;
  if (role === 'owner' && owner === person) return true;
  const allowed = holders[role];
  return allowed === undefined || known === undefined || (known.roles ?? []).some((held) => allowed.includes(held));
}
