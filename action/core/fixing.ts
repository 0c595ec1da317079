import { readText, type SourceFile } from './content/source-file.ts';
import { type Finding, isBlocking } from './finding.ts';
import { applied, type Edit, type EditedFile, type RefusedEdit, Trial } from './fixing-trial.ts';
import type { Report } from './report.ts';

/** Passes after which what still changes is left as it is. The number is ours: a pass mends all that does not overlap. */
const MOST_PASSES = 10;

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many replacements each rule made. */
  readonly rules: ReadonlyMap<string, number>;
}

export interface Fixing {
  readonly files: readonly FixedFile[];
  readonly refused: readonly RefusedEdit[];
  /** Findings that offer several replacements: a person has to choose. */
  readonly choices: readonly Finding[];
  /** Whether nothing is left that could be replaced. */
  readonly isStable: boolean;
}

export interface FixOptions {
  /** Judges the files as they would be. */
  readonly judge: (files: readonly SourceFile[]) => Promise<Report>;
  /** Which findings to mend. */
  readonly isWanted: (finding: Finding) => boolean;
}

/**
 * Makes the replacements that findings suggest, in memory, until there are none left. Of two that overlap the first is made, and the other when it is
 * still asked for. Each is tried first: none may break a rule that blocks, or its own rule anew.
 */
export async function fixAll(files: readonly SourceFile[], { judge, isWanted }: FixOptions): Promise<Fixing> {
  const texts = new Map<string, string>();
  const edited = new Map<string, EditedFile>();
  const refused = new Map<string, RefusedEdit & Edit>();
  const overlaid = (changes: ReadonlyMap<string, string>): readonly SourceFile[] =>
    files.map((file) => {
      const text = changes.get(file.path) ?? texts.get(file.path);
      return text === undefined ? file : { ...file, read: () => new TextEncoder().encode(text) };
    });
  const known = new Map(files.flatMap((file) => (file.kind === 'file' ? [[file.path, file] as const] : [])));
  let report = await judge(files);
  let isStable = false;
  for (let pass = 0; pass < MOST_PASSES && !isStable; pass++) {
    const wanted = new Map<string, Trial>();
    for (const finding of report.findings) {
      if (finding.status !== 'new' || !isWanted(finding)) continue;
      const file = known.get(finding.path);
      const trial = wanted.get(finding.path) ?? openTrial(file, texts, edited);
      if (trial === undefined) continue;
      wanted.set(finding.path, trial);
      trial.take(finding, refused);
    }
    const trials = [...wanted.values()].filter(({ isOpen }) => isOpen);
    isStable = trials.length === 0;
    const before = countsOf(report);
    while (trials.some(({ isOpen }) => isOpen)) {
      const open = trials.filter((trial) => trial.isOpen);
      const tried = new Map(trials.map((trial) => [trial.path, trial.tried()]));
      report = await judge(overlaid(tried));
      settle(open, before, countsOf(report), refused);
    }
    const isComplete = trials.every(({ accepted, text, last }) => applied(text, accepted) === last);
    for (const trial of trials) trial.commit(texts, edited, refused);
    if (!isStable && (!isComplete || trials.some(({ isLoop }) => isLoop))) report = await judge(overlaid(new Map()));
  }
  const choices = report.findings.filter(
    (finding) => finding.status === 'new' && finding.suggestions.length > 1 && isWanted(finding),
  );
  const changed = [...edited.values()].flatMap(({ path, before, rules }): FixedFile[] => {
    const after = texts.get(path) ?? before;
    return after === before ? [] : [{ path, before, after, rules }];
  });
  const left = [...refused.values()].map(({ path, rule, line, refusal }) => ({ path, rule, line, refusal }));
  return { files: changed, refused: left, choices, isStable };
}

function openTrial(
  file: SourceFile | undefined,
  texts: ReadonlyMap<string, string>,
  edited: Map<string, EditedFile>,
): Trial | undefined {
  if (file === undefined) return undefined;
  const read = texts.get(file.path) ?? textOf(file);
  if (read === undefined) return undefined;
  const known = edited.get(file.path) ?? { path: file.path, before: read, rules: new Map(), seen: new Set([read]) };
  edited.set(file.path, known);
  return new Trial(file.path, read);
}

function textOf(file: SourceFile): string | undefined {
  const read = readText(file);
  return read.ok ? read.text : undefined;
}

/** How many findings that count each rule has in each file. */
export interface Counts {
  readonly byFile: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly blocking: ReadonlySet<string>;
}

export function countsOf({ findings }: Pick<Report, 'findings'>): Counts {
  const byFile = new Map<string, Map<string, number>>();
  const blocking = new Set<string>();
  for (const finding of findings) {
    if (finding.status !== 'new') continue;
    const rules = byFile.get(finding.path) ?? new Map<string, number>();
    rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
    byFile.set(finding.path, rules);
    if (isBlocking(finding)) blocking.add(`${finding.path}|${finding.rule}`);
  }
  return { byFile, blocking };
}

/** Rules that files break more often than before which were not touched. */
export function brokenElsewhere(touched: ReadonlySet<string>, before: Counts, after: Counts): readonly string[] {
  return [...after.byFile.keys()]
    .filter((path) => !touched.has(path))
    .flatMap((path) => brokenIn(path, [], before, after));
}

/** Accepts what broke nothing. What breaks something in a file that was not touched is laid to all that was tried. */
function settle(
  trials: readonly Trial[],
  before: Counts,
  after: Counts,
  refused: Map<string, RefusedEdit & Edit>,
): void {
  const elsewhere = brokenElsewhere(new Set(trials.map(({ path }) => path)), before, after);
  for (const trial of trials) {
    const broken = [...elsewhere, ...brokenIn(trial.path, [...trial.accepted, ...trial.group], before, after)];
    if (broken.length === 0) trial.accept();
    else trial.refuse([...new Set(broken)], refused);
  }
}

/** Rules that a file breaks more often than it should after some replacements: each has to take a finding of its own rule away. */
export function brokenIn(
  path: string,
  edits: readonly Pick<Edit, 'rule'>[],
  before: Counts,
  after: Counts,
): readonly string[] {
  const own = new Map<string, number>();
  for (const { rule } of edits) own.set(rule, (own.get(rule) ?? 0) + 1);
  return [...(after.byFile.get(path) ?? [])].flatMap(([rule, count]) => {
    const most = (before.byFile.get(path)?.get(rule) ?? 0) - (own.get(rule) ?? 0);
    const counts = own.has(rule) || after.blocking.has(`${path}|${rule}`);
    return counts && count > most ? [rule] : [];
  });
}
