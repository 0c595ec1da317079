import type { AwaitedApproval, MessageData } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import type { Approval, Approvals } from './approvals.ts';
import type { Approvers } from './approvers.ts';

/** What has to be approved by whom. */
export interface Demand {
  /** Empty where it is not for a role to approve, but for the owners of a file. */
  readonly roles: readonly string[];
  /** Those owners, as `CODEOWNERS` names them. */
  readonly owners: readonly string[];
  readonly approvers: Approvers;
  /** By how many of them. */
  readonly count: number;
  /** Who wrote it: nobody approves what is their own. */
  readonly authors: readonly string[];
}

/** A demand that is not met, and what was approved instead where that is why. */
export interface Unmet {
  readonly awaited: AwaitedApproval;
  /** An approval that does not count: of an earlier commit, or by an author. */
  readonly other: Approval | undefined;
}

/** The approvals of the commit that is judged which count for a demand. */
export function met({ approvers, authors }: Demand, { current }: Pick<Approvals, 'current'>): readonly Approval[] {
  const counted = new Map<string, Approval>();
  for (const approval of current) {
    const { person } = approval;
    if (approvers.may.has(person) && !authors.includes(person) && !counted.has(person)) counted.set(person, approval);
  }
  return [...counted.values()];
}

/**
 * What a demand lacks; `undefined` when it is met. Without a pull request nobody can tell who approved, and all that is known is that somebody has to.
 * Whoever may approve and asks for changes has to be won over, however many others have approved.
 */
export function unmet(demand: Demand, approvals: Approvals | undefined): Unmet | undefined {
  const { roles, approvers, count, authors } = demand;
  const given = approvals === undefined ? [] : met(demand, approvals);
  const refused = (approvals?.refused ?? []).filter((id) => approvers.may.has(id) && !authors.includes(id));
  const wanted = count - given.length;
  const lacking = Math.max(wanted, refused.length);
  if (lacking <= 0) return undefined;
  const others = [...authors, ...(approvals?.authors ?? []), ...given.map(({ person }) => person)];
  const open = approvers.asked.filter((id) => !others.includes(id));
  const people = [...new Set([...refused, ...(wanted > refused.length ? open : [])])];
  const awaited = (kind: AwaitedApproval['kind']): AwaitedApproval => ({ kind, roles, people, lacking });
  if (approvals === undefined) return { awaited: awaited('needed'), other: undefined };
  if (refused.length > 0) return { awaited: awaited('missing'), other: undefined };
  const stale = met(demand, { current: approvals.stale });
  const edited = stale.find(({ person }) => !given.some((other) => other.person === person));
  if (edited !== undefined) return { awaited: awaited('stale'), other: edited };
  const own = approvals.current.find(({ person }) => approvers.may.has(person) && authors.includes(person));
  return { awaited: awaited(own === undefined ? 'missing' : 'self'), other: own };
}

/** Hexadecimal digits of a commit that are shown: what git shows. */
const COMMIT_SHOWN = 7;

/** What messages say of a demand that is not met: how many are lacking, of whom, and who has approved to no avail. */
export function unmetData(
  { owners }: Demand,
  { awaited, other }: Unmet,
  { people }: Pick<Policy, 'people'>,
): MessageData {
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  return {
    lacking: awaited.lacking,
    by: owners.length > 0 ? 'owners' : 'role',
    roles: awaited.roles.join(', '),
    owners: owners.join(', '),
    who: awaited.people.length === 0 ? 'none' : awaited.people.map((id) => nameOf(id)).join(', '),
    name: other === undefined ? '' : nameOf(other.person),
    commit: other?.commit.slice(0, COMMIT_SHOWN) ?? '',
  };
}
