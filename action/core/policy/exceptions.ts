import { type AwaitedApproval, type Finding, INLINE_WAIVER } from '../finding.ts';
import type { Today } from '../judging/today.ts';
import type { Approvals } from '../pull/approvals.ts';
import { maskPersonal } from '../text/mask.ts';
import { InlineExceptions } from './inline-exceptions.ts';
import type { Policy, Rule } from './policy.ts';
import type { Waiver } from './waiver.ts';

/** Why a waiver excuses nothing. */
export type WaiverFault =
  | 'unknown-rule'
  | 'removed-rule'
  | 'hard-rule'
  | 'approver-role'
  | 'self-approved'
  | 'not-issued'
  | 'expired';

/** What became of a waiver in one run. */
export interface WaiverUse {
  /** Findings that it excuses. */
  readonly count: number;
  /** Findings that it would excuse, had not the approver written the post. */
  readonly selfApproved: number;
}

/** What is wrong with a waiver by the rules that it names, before any finding. Each fault names the rule, where it is about one. */
export async function waiverFaults(
  waiver: Waiver,
  policy: Pick<Policy, 'rules' | 'off' | 'people' | 'settings'>,
  today: Today,
): Promise<readonly { readonly fault: WaiverFault; readonly rule?: string; readonly index?: number }[]> {
  const faults: { fault: WaiverFault; rule?: string; index?: number }[] = [];
  for (const [index, id] of waiver.rules.entries()) {
    const rule = policy.rules.find((known) => known.id === id);
    if (rule !== undefined) {
      if (rule.enforcement === 'hard-mandatory') faults.push({ fault: 'hard-rule', rule: id, index });
      else if (!mayApprove(waiver, rule, policy)) faults.push({ fault: 'approver-role', rule: id, index });
    } else if (Object.hasOwn(policy.settings.removed ?? {}, id))
      faults.push({ fault: 'removed-rule', rule: id, index });
    else if (!policy.off.some((known) => known.id === id)) faults.push({ fault: 'unknown-rule', rule: id, index });
  }
  if (waiver.requested_by === waiver.approved_by) faults.push({ fault: 'self-approved' });
  if (await today.isBefore(waiver.issued)) faults.push({ fault: 'not-issued' });
  if (await today.isAfter(waiver.expires)) faults.push({ fault: 'expired' });
  return faults;
}

/** Whether the approver is a person with one of the roles that the rule names; a rule that names none takes any person's word. */
function mayApprove(waiver: Waiver, rule: Rule, { people }: Pick<Policy, 'people'>): boolean {
  const person = people.get(waiver.approved_by);
  if (person === undefined) return people.size === 0;
  if (person.until !== undefined && day(person.until) < day(waiver.issued)) return false;
  return rule.approvers.length === 0 || rule.approvers.some((role) => person.roles.includes(role));
}

/**
 * The waivers that a change adds. One that was there before, whatever became of its name or its file, is none of them: the policy of the base says
 * what it excuses, so that no change edits its own exceptions.
 */
export function addedWaivers(
  head: readonly Waiver[],
  base: { readonly waivers: readonly Waiver[]; readonly files: ReadonlyMap<string, string> },
): readonly Waiver[] {
  return head.filter(({ id, path }) => !base.files.has(path) && !base.waivers.some((waiver) => waiver.id === id));
}

/** What a change brings to a judgement of exceptions. */
export interface ProposedExceptions {
  /** Waivers that the change itself adds. */
  readonly proposedWaivers: readonly Waiver[];
  readonly approvals: Approvals | undefined;
}

const NOTHING_PROPOSED: ProposedExceptions = { proposedWaivers: [], approvals: undefined };

/** The calendar date of a date or moment as written. */
export function day(moment: string): string {
  return moment.slice(0, 10);
}

/**
 * The one place that decides what a waiver excuses, for every command and every output. A waiver covers a finding when it names the rule, all
 * of the finding's accounts, one of its posts and its day; it holds for publications up to the day on which it expires, so what went out under
 * it stays excused, and for what has no date until that day has passed. Nothing lifts a hard-mandatory rule, and nobody excuses a post of their
 * own. A comment in a text covers the findings of the rules that it names which start on the next line. A waiver that the change under judgement adds
 * is not in force: it excuses when its approver, whom the change can only name, has approved the commit; until then the finding says what it waits for.
 */
export class Exceptions {
  readonly #policy: Pick<Policy, 'waivers' | 'people'>;
  readonly #today: Today;
  readonly #proposed: ProposedExceptions;
  readonly #use = new Map<string, { count: number; selfApproved: number }>();
  /** What comments in the text that is judged excuse. */
  readonly comments = new InlineExceptions();

  constructor(
    policy: Pick<Policy, 'waivers' | 'people'>,
    today: Today,
    proposed: ProposedExceptions = NOTHING_PROPOSED,
  ) {
    this.#policy = policy;
    this.#today = today;
    this.#proposed = proposed;
    for (const { id } of [...policy.waivers, ...proposed.proposedWaivers])
      this.#use.set(id, { count: 0, selfApproved: 0 });
  }

  get use(): ReadonlyMap<string, WaiverUse> {
    return this.#use;
  }

  /** The finding, marked as waived where a waiver covers it. */
  async apply(finding: Finding, rule: Rule, policy: Pick<Policy, 'settings'>): Promise<Finding> {
    const comment = this.comments.cover(finding, rule, policy);
    if (finding.enforcement === 'hard-mandatory') return finding;
    const waiver = await this.#first(this.#policy.waivers, finding, rule);
    if (waiver !== undefined) return waived(finding, waiver);
    const { proposedWaivers, approvals } = this.#proposed;
    const isApproved = ({ approved_by }: Waiver): boolean =>
      approvals?.current.some(({ person }) => person === approved_by) === true;
    const approved = await this.#first(proposedWaivers.filter(isApproved), finding, rule);
    if (approved !== undefined) return waived(finding, approved);
    if (comment !== undefined) {
      return { ...finding, status: 'waived', waiver: INLINE_WAIVER, reason: maskPersonal(comment.reason) };
    }
    const proposed = await this.#first(proposedWaivers, finding, rule);
    return proposed === undefined ? finding : this.#waiting(finding, proposed, rule);
  }

  /** The first of some waivers that excuses a finding. */
  async #first(waivers: readonly Waiver[], finding: Finding, rule: Rule): Promise<Waiver | undefined> {
    for (const waiver of waivers) {
      if (!waiver.rules.includes(rule.id) || !(await this.#covers(waiver, finding))) continue;
      if (waiver.requested_by === waiver.approved_by || !mayApprove(waiver, rule, this.#policy)) continue;
      const use = this.#use.get(waiver.id);
      if (finding.scope.authors.includes(waiver.approved_by)) {
        if (use !== undefined) use.selfApproved++;
        continue;
      }
      if (use !== undefined) use.count++;
      return waiver;
    }
    return undefined;
  }

  /** A finding that a waiver of the change would excuse, with whose approval it waits for. */
  #waiting(finding: Finding, { id, approved_by: approver }: Waiver, { approvers: roles }: Rule): Finding {
    const { approvals } = this.#proposed;
    const isStale = approvals?.stale.some(({ person }) => person === approver) === true;
    const kind: AwaitedApproval['kind'] = approvals === undefined ? 'needed' : isStale ? 'stale' : 'missing';
    const name = this.#policy.people.get(approver)?.name ?? approver;
    return {
      ...finding,
      proposed: { waiver: id, approver: name },
      approval: { kind, roles, people: [approver], lacking: 1 },
    };
  }

  async #covers({ targets, issued, expires }: Waiver, { scope }: Finding): Promise<boolean> {
    const { date } = scope;
    if (await this.#today.isBefore(issued)) return false;
    if (date === undefined ? await this.#today.isAfter(expires) : day(expires) < date) return false;
    if (targets.from !== undefined && (date === undefined || date < day(targets.from))) return false;
    if (targets.to !== undefined && (date === undefined || date > day(targets.to))) return false;
    const { accounts, paths } = targets;
    if (accounts !== undefined && !isCovered(scope.accounts, accounts)) return false;
    return paths === undefined || scope.paths.some((path) => paths.some((target) => isUnder(path, target)));
  }
}

function waived(finding: Finding, { id, reason }: Waiver): Finding {
  return { ...finding, status: 'waived', waiver: id, reason: maskPersonal(reason) };
}

/** Whether all accounts of a finding are among those of a waiver. A finding of no account is covered by no waiver for accounts. */
function isCovered(found: readonly string[], targets: readonly string[]): boolean {
  return found.length > 0 && found.every((id) => targets.includes(id));
}

function isUnder(path: string, target: string): boolean {
  return target.endsWith('/') ? path.startsWith(target) : path === target;
}
