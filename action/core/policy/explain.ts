import type { Localized } from '../finding.ts';
import type { Trace } from '../judge.ts';
import type { Report } from '../report.ts';
import type { PolicyInTime } from './load.ts';
import { clausePlace, clauseTitle, type OffRule, type Rule } from './policy.ts';
import type { Tombstone } from './settings.ts';
import { compareRules, overall, type RuleChange } from './strictness.ts';
import type { Edition } from './timeline.ts';
import type { Waiver } from './waiver.ts';

/** One edition's part in the life of a rule. */
export interface RuleVersion {
  readonly version: string;
  readonly effective: string;
  readonly verdict: 'added' | 'removed' | 'stricter' | 'looser' | 'mixed' | 'neutral';
  readonly changes: readonly RuleChange[];
}

/** All that is known about a rule: what it is, why it is on or off, and how it came to be so. */
export interface Explained {
  readonly id: string;
  readonly version: string;
  readonly title: Localized | undefined;
  readonly rule: Rule | undefined;
  readonly off: OffRule | undefined;
  readonly tombstone: Tombstone | undefined;
  readonly waivers: readonly Waiver[];
  readonly history: readonly RuleVersion[];
}

/** Explains a rule by the working policy and its releases; `undefined` for an id that none of them ever had. */
export async function explainRule(
  id: string,
  { policy, timeline }: PolicyInTime,
  current: Edition,
): Promise<Explained | undefined> {
  const rule = policy.rules.find((known) => known.id === id);
  const off = policy.off.find((known) => known.id === id);
  const tombstone = policy.settings.removed?.[id];
  const history: RuleVersion[] = [];
  let before: Rule | undefined;
  for (const edition of timeline.editions) {
    const after = (await edition.load()).rules.find((known) => known.id === id);
    const entry = versionOf(edition, before, after);
    if (entry !== undefined) history.push(entry);
    before = after;
  }
  if (rule === undefined && off === undefined && tombstone === undefined && history.length === 0) return undefined;
  const waivers = policy.waivers.filter(({ rules }) => rules.includes(id));
  const clause = (rule ?? off)?.clause;
  const title = clause === undefined ? undefined : clauseTitle(policy, clause);
  return { id, version: current.version, title, rule, off, tombstone, waivers, history };
}

function versionOf(edition: Edition, before: Rule | undefined, after: Rule | undefined): RuleVersion | undefined {
  const { version, effective } = edition;
  if (before === undefined || after === undefined) {
    if (before === after) return undefined;
    return { version, effective, verdict: before === undefined ? 'added' : 'removed', changes: [] };
  }
  const changes = compareRules(before, after, effective);
  const direction = overall(changes);
  if (direction === 'same') return undefined;
  return { version, effective, verdict: direction === 'unknown' ? 'mixed' : direction, changes };
}

/** Why a rule says what it says about a file. */
export interface FileRow {
  readonly rule: string;
  readonly version: string;
  readonly source: string;
  /** Absent for a rule that is switched off. */
  readonly enforcement: Rule['enforcement'] | undefined;
  readonly options: unknown;
  readonly effectiveOn: string | undefined;
  /** `other-kind`: the rule is not about posts. `not-reached`: it judges publications, and this file has none that it sees. */
  readonly outcome: 'found' | 'silent' | 'quick' | 'condition' | 'not-reached' | 'other-kind' | 'off';
  /** Why it is off. */
  readonly reason: Localized | undefined;
  readonly found: number;
  readonly waivers: readonly string[];
  /** Accounts on which it looked, with the number of publications that it saw there. */
  readonly looked: readonly { readonly account: string; readonly publications: number }[];
}

/** Explains each rule of the editions that judged a file. */
export async function explainFile(
  path: string,
  report: Report,
  traces: readonly Trace[],
  { timeline, policy: working }: PolicyInTime,
): Promise<readonly FileRow[]> {
  const own = traces.filter(({ paths }) => paths.includes(path));
  const findings = report.findings.filter((finding) => finding.path === path);
  const versions = [...new Set([...own, ...findings].map(({ version }) => version))];
  const judged = versions.length > 0 ? versions : [report.policy.version];
  const rows: FileRow[] = [];
  for (const version of judged) {
    const policy = (await timeline.find(version)?.load()) ?? working;
    for (const rule of policy.rules) {
      const found = findings.filter((finding) => finding.rule === rule.id && finding.version === version);
      const asked = own.filter((trace) => trace.rule === rule.id && trace.version === version);
      rows.push({
        rule: rule.id,
        version,
        source: sourceOf(rule),
        enforcement: found[0]?.enforcement ?? rule.enforcement,
        options: rule.options,
        effectiveOn: rule.effectiveOn,
        outcome: outcomeOf(rule, found.length, asked),
        found: found.length,
        reason: undefined,
        waivers: [...new Set(found.flatMap(({ waiver }) => waiver ?? []))],
        looked: asked.flatMap(({ account, paths, outcome }) =>
          account === undefined || outcome === 'condition' ? [] : [{ account, publications: paths.length }],
        ),
      });
    }
    rows.push(...policy.off.map((rule) => offRow(rule, version)));
  }
  return rows;
}

function offRow({ id, reason, clause }: OffRule, version: string): FileRow {
  const source = sourceOf({ clause, pack: undefined });
  const nothing = { enforcement: undefined, options: {}, effectiveOn: undefined, found: 0, waivers: [], looked: [] };
  return { rule: id, version, source, outcome: 'off', reason, ...nothing };
}

function outcomeOf({ check }: Rule, found: number, asked: readonly Trace[]): FileRow['outcome'] {
  if (found > 0) return 'found';
  if (check.scope === 'policy' || check.scope === 'repository') return 'other-kind';
  if (check.scope === 'document') return 'silent';
  for (const outcome of ['judged', 'quick', 'condition'] as const) {
    if (asked.some((trace) => trace.outcome === outcome)) return outcome === 'judged' ? 'silent' : outcome;
  }
  return 'not-reached';
}

/** Where a rule is written: a clause, of a pack or of the policy's own, or the engine. */
export function sourceOf({ clause, pack }: Pick<Rule, 'clause' | 'pack'>): string {
  if (clause === undefined) return 'engine';
  return pack === undefined ? clausePlace(clause) : `${pack}: ${clausePlace(clause)}`;
}
