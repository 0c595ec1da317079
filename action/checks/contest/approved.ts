import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import type { ContestInput, FileDraft } from '../../core/check.ts';
import { APPROVAL_ROLES } from '../../core/content/contest.ts';
import { text } from '../../core/content/fields.ts';
import { changedFields } from '../../core/contests/changes.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';
import type { AwaitedApproval } from '../../core/finding.ts';
import { type Demand, met, unmet } from '../../core/pull/demand.ts';
import { holders as holdersOf, isConfirmed } from '../../core/pull/file-review.ts';

type Role = (typeof APPROVAL_ROLES)[number];

interface Own {
  readonly roles: readonly Role[];
  readonly holders: Partial<Readonly<Record<Role, readonly string[]>>>;
  readonly days: number;
}

type MessageId = 'unapproved' | 'approved-late' | 'approved-close' | 'approver' | 'unconfirmed';

/**
 * A contest starts when those who answer for it have agreed (facts/advice-map.md S1.5e). In a pull request an approving review of somebody who holds a
 * role that the rule knows agrees as well as an entry in the card. An entry counts only with the review of the person whom it names, unless it stood
 * there before the change, and it is the same contest still.
 */
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
  messages: ['unapproved', 'approved-late', 'approved-close', 'approver', 'unconfirmed'],
  advises: ['approved-close'],
  judge: (input, options) => {
    const { contest, instantOf } = input;
    const { approved_by = [] } = contest.data;
    const before = isSame(input) ? input.before?.data.approved_by : undefined;
    const start = instantOf(contest.data.starts_at);
    const unapproved = options.roles
      .filter((role) => !approved_by.some((entry) => entry.role === role) && !isReviewed(role, start, input, options))
      .map((role) => ({
        ...onContest(input, options, 'unapproved', ['approved_by'], { what: role }),
        ...awaited(role, input, options),
      }));
    const faults = approved_by.flatMap(({ person, role, at }, index): FileDraft<MessageId>[] => {
      const key = ['approved_by', index];
      if (!mayApprove(person, role, input, options)) {
        return [onContest(input, options, 'approver', [...key, 'person'], { what: person, role })];
      }
      const stoodBefore = before?.some((entry) => entry.person === person && entry.role === role) === true;
      if (!isConfirmed(input.review, person, stoodBefore, input.policy)) {
        const draft = onContest(input, options, 'unconfirmed', [...key, 'person'], { what: person, role });
        return [{ ...draft, ...awaited(role, input, options) }];
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

/** What becomes of a contest after it was agreed to, and is no other contest for it. */
const LIFE: readonly string[] = ['approved_by', 'status', 'winners', 'changes'];

/** Whether what was agreed to is what stands there now, the text of the rules included. */
function isSame(input: ContestInput): boolean {
  const { before, contest, rulesSource } = input;
  if (before === undefined) return false;
  const fields = Object.keys({ ...before.data, ...contest.data }).filter((field) => !LIFE.includes(field));
  return changedFields(input, fields).length === 0 && before.rules === rulesSource;
}

/** Who may agree in a role: whoever the rule says, and of a contest on an account its owner. */
function demandOf(role: Role, { review, policy, contest }: ContestInput, { holders }: Own): Demand {
  const roles = holders[role] ?? [];
  const { may, asked } = holdersOf(review, roles, policy);
  const owner = role === 'owner' ? policy.accounts.get(contest.data.account ?? '')?.owner : undefined;
  const first = owner === undefined ? [] : [owner];
  const approvers = { may: new Set([...may, ...first]), asked: [...new Set([...first, ...asked])] };
  return { roles, owners: [], approvers, count: 1, authors: [] };
}

/** Whether somebody who may has approved the pull request, before the contest starts. */
function isReviewed(role: Role, start: number | undefined, input: ContestInput, options: Own): boolean {
  const { approvals } = input.review;
  if (approvals === undefined) return false;
  return met(demandOf(role, input, options), approvals).some(({ at }) => start === undefined || at < start);
}

function awaited(role: Role, input: ContestInput, options: Own): { readonly approval?: AwaitedApproval } {
  const lacking = input.review.isTouched ? unmet(demandOf(role, input, options), input.review.approvals) : undefined;
  return lacking === undefined ? {} : { approval: lacking.awaited };
}

function mayApprove(person: string, role: Role, { policy, contest }: ContestInput, { holders }: Own): boolean {
  const known = policy.people.get(person);
  const owner = policy.accounts.get(contest.data.account ?? '')?.owner;
  if (role === 'owner' && owner === person) return true;
  const allowed = holders[role];
  return allowed === undefined || known === undefined || (known.roles ?? []).some((held) => allowed.includes(held));
}
