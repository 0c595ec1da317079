import { ENFORCEMENTS, type Finding, isBlocking } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { fixOf, messageOf, waiverOf } from './reporter.ts';
import { code, heading, type Line, type ListItem, list, text, toned, type View } from './view.ts';

/** How findings are put in order for people: by file, or by rule; of many nobody reads each, so they are told by rule. */
export const GROUPINGS = ['auto', 'file', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** More findings than this are told by rule unless asked otherwise. The number is ours: some five screens by file. */
const MANY = 60;
/** Findings shown of each rule: the worst. */
const SHOWN = 3;
/** Files shown with the most findings. */
const FILES = 5;

export function isGrouped(findings: readonly Finding[], grouping: Grouping): boolean {
  return grouping === 'rule' || (grouping === 'auto' && findings.length > MANY);
}

/** What one rule found, the worst first. */
interface Group {
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly blocking: number;
  readonly files: number;
}

/** Many findings on a page that can be read: counted by rule, then the worst of each, then the files with the most. */
export function groupedView(findings: readonly Finding[], translate: Translate): View {
  const groups = groupsOf(findings);
  return [
    heading(translate('report.by-rule', { findings: findings.length, rules: groups.length })),
    { kind: 'table', head: headOf(translate), rows: groups.map((group) => rowOf(group, translate)) },
    ...groups.flatMap((group) => groupView(group, translate)),
    ...filesView(findings, translate),
  ];
}

function groupsOf(findings: readonly Finding[]): readonly Group[] {
  return [...byKey(findings, ({ rule }) => rule)]
    .map(([rule, its]): Group => {
      const blocking = its.filter(isBlocking).length;
      return { rule, findings: [...its].sort(byWorst), blocking, files: new Set(its.map(({ path }) => path)).size };
    })
    .sort(
      (a, b) =>
        rank(b.findings) - rank(a.findings) ||
        b.blocking - a.blocking ||
        b.findings.length - a.findings.length ||
        (a.rule < b.rule ? -1 : 1),
    );
}

/** The hardest level at which a rule found anything that still counts. */
function rank(findings: readonly Finding[]): number {
  return Math.max(...findings.map((finding) => (isBlocking(finding) ? ENFORCEMENTS.indexOf(finding.enforcement) : 0)));
}

/** What blocks, then what is measured to be worse, then what is later: that is what can still be mended. */
function byWorst(a: Finding, b: Finding): number {
  return (
    Number(isBlocking(b)) - Number(isBlocking(a)) ||
    b.measure - a.measure ||
    compare(b.scope.date ?? '', a.scope.date ?? '') ||
    compare(a.path, b.path)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const known = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const others = known.get(key);
    if (others === undefined) known.set(key, [item]);
    else others.push(item);
  }
  return known;
}

function headOf(translate: Translate): readonly string[] {
  return ['rule', 'level', 'findings', 'files', 'dates', 'accounts'].map((name) => translate(`report.head.${name}`));
}

function rowOf({ rule, findings, files }: Group, translate: Translate): readonly Line[] {
  const dates = findings.flatMap(({ scope }) => scope.date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const accounts = [...new Set(findings.flatMap(({ scope }) => scope.accounts))].sort();
  return [
    [code(rule)],
    [levelOf(findings, translate)],
    [String(findings.length)],
    [String(files)],
    first === undefined || last === undefined ? [] : [first === last ? first : `${first} – ${last}`],
    [
      toned(
        'dim',
        accounts.length > 4 ? translate('report.all-accounts', { count: accounts.length }) : accounts.join(', '),
      ),
    ],
  ];
}

function levelOf(findings: readonly Finding[], translate: Translate): Line[number] {
  const worst = findings.find(isBlocking) ?? findings[0];
  if (worst === undefined) return '';
  if (worst.status === 'waived') return toned('dim', translate('status.waived'));
  return toned(isBlocking(worst) ? 'bad' : 'warn', translate(`level.${worst.enforcement}`));
}

function groupView({ rule, findings, files }: Group, translate: Translate): View {
  const [worst] = findings;
  if (worst === undefined) return [];
  const fix = fixOf(worst, translate);
  const clauses = worst.clause === '' ? [] : [text(toned('dim', worst.clause))];
  const rest = findings.length - SHOWN;
  return [
    heading(
      levelOf(findings, translate),
      '  ',
      code(rule),
      ` · ${translate('report.found', { count: findings.length, files })}`,
    ),
    list(findings.slice(0, SHOWN).map((finding) => itemOf(finding, translate))),
    ...(rest > 0 ? [text(toned('dim', translate('report.more', { count: rest })))] : []),
    ...(fix === undefined ? [] : [text(translate('report.fix', { fix }))]),
    ...clauses,
  ];
}

function itemOf(finding: Finding, translate: Translate): ListItem {
  const { path, range, publication } = finding;
  const when = publication === undefined ? [] : [toned('dim', ` ${publication.at.slice(0, 16).replace('T', ' ')}`)];
  return {
    line: [code(`${path}:${range.start.line}`), ...when],
    details: [[toned('plain', messageOf(finding, translate))], ...excuseOf(finding, translate)],
  };
}

function excuseOf(finding: Finding, translate: Translate): readonly Line[] {
  if (finding.status !== 'waived') return [];
  const { label, id, reason } = waiverOf(finding, translate);
  const why = reason === undefined ? [] : [': ', toned('plain', reason)];
  return [[toned('dim', label), ...(id === '' ? [] : [' ', code(id)]), ...why]];
}

function filesView(findings: readonly Finding[], translate: Translate): View {
  const files = [...byKey(findings, ({ path }) => path)]
    .map(([path, its]) => ({ path, count: its.length, blocking: its.filter(isBlocking).length }))
    .sort((a, b) => b.blocking - a.blocking || b.count - a.count || compare(a.path, b.path));
  if (files.length <= FILES) return [];
  return [
    heading(translate('report.worst-files')),
    list(
      files.slice(0, FILES).map(({ path, count, blocking }) => ({
        line: [code(path), `  ${translate('report.of-file', { count, blocking })}`],
      })),
    ),
    text(toned('dim', translate('report.how-to-see-all'))),
  ];
}
