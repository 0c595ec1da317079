import type { AwaitedApproval, Finding } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicySettings } from '../policy/settings.ts';
import type { Report } from '../report.ts';
import type { Approvals } from './approvals.ts';
import { bare } from './approvers.ts';

/** Approvals of one kind that a rule waits for, and the files for which it does. */
export interface AwaitedApprovals extends AwaitedApproval {
  readonly rule: string;
  /** In the order of the report. */
  readonly paths: readonly string[];
}

/** Every approval that a report waits for. What was there before the change, and what is waived, waits for nobody. */
export function awaitedApprovals({ findings }: Pick<Report, 'findings'>): readonly AwaitedApprovals[] {
  const known = new Map<string, AwaitedApprovals & { readonly paths: string[] }>();
  for (const { rule, status, approval, path, related } of findings) {
    if (approval === undefined || status !== 'new') continue;
    const key = JSON.stringify([rule, approval]);
    const entry = known.get(key) ?? { rule, ...approval, paths: [] };
    known.set(key, entry);
    for (const one of [path, ...related.map((other) => other.path)]) {
      if (!entry.paths.includes(one)) entry.paths.push(one);
    }
  }
  return [...known.values()];
}

/** The labels of a pull request that a policy keeps: those that belong there now, and those that do not. Of all others it knows nothing. */
export interface Labels {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

type PullRequestSettings = NonNullable<PolicySettings['pull_requests']>;

export interface LabelsContext {
  /** Whether the change may land as far as the policy goes: what was not seen whole may not, though nothing was found. */
  readonly mayLand: boolean;
  /** Whether a file belongs to the change: a waiver of what others wrote is no matter of it. */
  readonly isTouched: (path: string) => boolean;
}

export function labelsFor(
  { findings }: Pick<Report, 'findings'>,
  awaited: readonly AwaitedApprovals[],
  { labels }: PullRequestSettings,
  { mayLand, isTouched }: LabelsContext,
): Labels {
  const { blocked, waived, needs = {} } = labels ?? {};
  const isWaived = ({ status, path }: Finding): boolean => status === 'waived' && isTouched(path);
  const wanted = [
    ...(mayLand ? [] : [blocked]),
    ...(findings.some(isWaived) ? [waived] : []),
    ...awaited.map(({ roles }) => needs[roles.find((role) => Object.hasOwn(needs, role)) ?? '']),
  ];
  const present = new Set(wanted.filter((label) => label !== undefined));
  const ours = new Set([blocked, waived, ...Object.values(needs)].filter((label) => label !== undefined));
  return { present: [...present], absent: [...ours].filter((label) => !present.has(label)) };
}

/** GitHub asks no more people of one pull request ("Requesting a pull request review"). */
export const MOST_REVIEWERS = 15;

export interface ReviewersContext {
  readonly people: Policy['people'];
  readonly approvals: Approvals;
  /** The login of who made the pull request: GitHub asks nobody about what is their own. */
  readonly author: string;
}

/**
 * Whom to ask for a review, as logins on GitHub: of each approval that is awaited as many as are lacking, the first to be asked first, and nobody
 * more where one of those already asked will do.
 */
export function reviewersFor(
  awaited: readonly AwaitedApprovals[],
  { people, approvals, author }: ReviewersContext,
  { reviewers }: PullRequestSettings,
): readonly string[] {
  if (reviewers?.from_approvals !== true) return [];
  const hasApproved = new Set(approvals.current.map(({ person }) => person));
  const asked = new Map<string, string>();
  for (const { people: ids, lacking } of awaited) {
    let open = lacking - ids.filter((id) => asked.has(id)).length;
    for (const id of ids) {
      const login = people.get(id)?.github;
      if (open <= 0) break;
      if (login === undefined || asked.has(id) || hasApproved.has(id) || bare(login) === bare(author)) continue;
      asked.set(id, login.replace(/^@/, ''));
      open--;
    }
  }
  return [...asked.values()].slice(0, Math.min(reviewers.max ?? MOST_REVIEWERS, MOST_REVIEWERS));
}
