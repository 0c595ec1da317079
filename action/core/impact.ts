import type { SourceFile } from './content/source-file.ts';
import { type Finding, isBlocking } from './finding.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { Clock } from './judging/clock.ts';
import { startOf } from './judging/editions.ts';
import { canonicalJson } from './policy/digest.ts';
import { alwaysInForce } from './policy/in-force.ts';
import type { Policy, Rule } from './policy/policy.ts';
import { sealedPart } from './policy/settings.ts';

/** What a post would get under one policy and not under the other. */
export type ImpactKind = 'newly-failing' | 'newly-passing' | 'level-changed';

export interface ImpactItem {
  readonly kind: ImpactKind;
  /** The finding under the policy that has it; under the newer one, where both have. */
  readonly finding: Finding;
  /** The levels under the older and the newer policy. */
  readonly before: Finding['enforcement'] | undefined;
  readonly after: Finding['enforcement'] | undefined;
  /** Whether the publication is still to come, when the newer policy is in force. */
  readonly isPlanned: boolean;
  readonly authors: readonly string[];
}

export interface Impact {
  readonly from: { readonly version: string; readonly digest: string };
  readonly to: { readonly version: string; readonly digest: string; readonly effective: string };
  readonly since: string | undefined;
  readonly publications: number;
  /** Planned posts first, then by date and path. */
  readonly items: readonly ImpactItem[];
  /** Files with planned publications that pass now and would be blocked. */
  readonly broken: readonly string[];
}

export interface ImpactOptions extends JudgeOptions {
  /** Publications before that day, `YYYY-MM-DD`, are left out. */
  readonly since: string | undefined;
}

/** Replays two policies over the same content and tells what they decide otherwise. Rules that are the same in both are not asked. */
export async function impactOf(
  content: readonly SourceFile[],
  from: Policy,
  to: Policy,
  options: ImpactOptions,
): Promise<Impact> {
  const before = await judge(content, alwaysInForce(from), { ...options, isAsked: differsFrom(to, from) });
  const after = await judge(content, alwaysInForce(to), { ...options, isAsked: differsFrom(from, to) });
  // What a waiver excuses goes out, under either policy.
  const isWanted = (finding: Finding): boolean =>
    finding.publication !== undefined &&
    finding.status !== 'waived' &&
    (options.since === undefined || dayOf(finding) >= options.since);
  // What goes out before that is judged by another edition.
  const start = await startOf(to.effective, to.settings.time_zone, new Clock());
  const inForce = start ?? Number.NEGATIVE_INFINITY;
  const was = index(before.findings.filter(isWanted));
  const is = index(after.findings.filter(isWanted));
  const items: ImpactItem[] = [];
  const add = (kind: ImpactKind, finding: Finding, old: Finding | undefined, current: Finding | undefined): void => {
    items.push({
      kind,
      finding,
      before: old?.enforcement,
      after: current?.enforcement,
      isPlanned: Date.parse(finding.publication?.at ?? '') >= Math.max(options.now, inForce),
      authors: [...new Set(finding.scope.authors)],
    });
  };
  for (const [key, current] of is) {
    const old = was.get(key);
    if (old === undefined) add('newly-failing', current, undefined, current);
    else if (old.enforcement !== current.enforcement) add('level-changed', current, old, current);
  }
  for (const [key, old] of was) if (!is.has(key)) add('newly-passing', old, old, undefined);
  items.sort(byUrgency);
  return {
    from: { version: from.version, digest: from.digest },
    to: { version: to.version, digest: to.digest, effective: to.effective },
    since: options.since,
    publications: after.summary.publications,
    items,
    broken: [...new Set(items.filter(breaksPlan).map(({ finding }) => finding.path))].sort(),
  };
}

/** Whether an item blocks a planned post that was not blocked. */
export function breaksPlan({ kind, finding, before, isPlanned }: ImpactItem): boolean {
  if (!isPlanned || kind === 'newly-passing' || !isBlocking(finding)) return false;
  return before === undefined || before === 'advisory';
}

/** Which rules of a policy another one has not in the same form. Where the settings differ that rules look at, each may judge otherwise. */
function differsFrom(other: Policy, own: Policy): (rule: Rule) => boolean {
  if (canonicalJson(ruledBy(own)) !== canonicalJson(ruledBy(other))) return () => true;
  const known = new Map(other.rules.map((rule) => [rule.id, formOf(rule)]));
  return (rule) => known.get(rule.id) !== formOf(rule);
}

function ruledBy({ settings, accounts, freezes, waivers, answering }: Policy): unknown {
  const { topics, rubrics, privacy, competitors, markets, partners, time_zone } = sealedPart(settings);
  const { campaigns, blackouts } = settings;
  const registers = { campaigns, blackouts, accounts: Object.fromEntries(accounts), freezes, waivers };
  return { topics, rubrics, privacy, competitors, markets, partners, time_zone, answering, ...registers };
}

function formOf({ id, check, options, enforcement, effectiveOn, where }: Rule): string {
  return canonicalJson({ id, check: check.id, options, enforcement, effectiveOn, where: where?.source });
}

/** Findings by what they are about; the same thing found twice keeps its worse form. */
function index(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.identity, finding]));
}

function dayOf({ publication }: Finding): string {
  return publication?.at.slice(0, 10) ?? '';
}

function byUrgency(a: ImpactItem, b: ImpactItem): number {
  if (a.isPlanned !== b.isPlanned) return a.isPlanned ? -1 : 1;
  const [left, right] = [a, b].map(({ finding }) => `${finding.publication?.at}|${finding.path}|${finding.rule}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
