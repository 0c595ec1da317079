import { type Finding, findingsByPath, isBlocking } from '../finding.ts';
import { brokenElsewhere, brokenIn, type Counts, countsOf } from '../fixing.ts';
import { applied, type Edit } from '../fixing-trial.ts';
import type { Report } from '../report.ts';
import type { Span } from '../text/lines.ts';
import { maskPersonal } from '../text/mask.ts';
import { type ChangedFile, isCommentable, type LineRange } from './change.ts';
import { GitLines } from './git-lines.ts';

/** Whole lines of a file that would be replaced, as GitHub takes a suggestion. */
export interface LineSuggestion extends LineRange {
  readonly path: string;
  /** What would stand there instead, without the ends of lines. */
  readonly lines: readonly string[];
  /** The findings that it mends. */
  readonly findings: readonly Finding[];
}

export interface SuggestionTrial {
  readonly files: readonly ChangedFile[];
  /** The texts of the changed files by path, on the side that is judged. */
  readonly texts: ReadonlyMap<string, string>;
  /** Judges the change with other texts in the place of its own, by path, and compares it with the base as `report` was. */
  readonly judge: (texts: ReadonlyMap<string, string>) => Promise<Pick<Report, 'findings'>>;
}

/** Judgements of one run: each costs as much as the first. What is not proven by then is not suggested. */
const MOST_TRIALS = 8;

/** Characters that a suggestion would carry unseen: controls, marks that reorder text, a carriage return of its own. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be proposed unseen
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/u;
/** cmark counts the length of a fence up to 255: a longer run of backticks inside would end it. */
const LONG_RUN = '`'.repeat(200);

/** Lines of one suggestion, and replacements within them: beyond that nobody sees what changes. The numbers are ours. */
const MOST_LINES = 20;
const MOST_EDITS = 50;

interface Candidate extends LineSuggestion {
  readonly edits: readonly Edit[];
}

/**
 * The replacements that findings suggest and that hold: applied in memory and judged again, each takes its finding away and brings none that
 * blocks. They are tried together, and where that breaks something half by half. Only what is new, stands on lines that can be commented on and
 * has one replacement is tried; several on one line become one.
 */
export async function provenSuggestions(
  report: Pick<Report, 'findings'>,
  { files, texts, judge }: SuggestionTrial,
): Promise<readonly LineSuggestion[]> {
  const byPath = findingsByPath(report.findings);
  const candidates = files.flatMap((file) => {
    const text = texts.get(file.path);
    return text === undefined ? [] : candidatesIn(file, text, byPath.get(file.path) ?? []);
  });
  const before = countsOf(report);
  const proven: Candidate[] = [];
  const groups = candidates.length === 0 ? [] : [candidates];
  for (let trials = 0; groups.length > 0 && trials < MOST_TRIALS; trials++) {
    const group = groups.shift() ?? [];
    const tried = [...proven, ...group];
    const after = countsOf(await judge(textsWith(tried, texts)));
    if (isSound(tried, before, after)) proven.push(...group);
    else if (group.length > 1) {
      const middle = group.length >> 1;
      groups.push(group.slice(0, middle), group.slice(middle));
    }
  }
  return proven.map(({ edits: _, ...suggestion }) => suggestion).sort(byPlace);
}

/** Replacements of lines that meet, with the findings that they mend. */
interface Cluster {
  start: number;
  end: number;
  readonly edits: Edit[];
  readonly findings: Finding[];
}

function candidatesIn(file: ChangedFile, text: string, findings: readonly Finding[]): readonly Candidate[] {
  if (file.hunks === undefined) return [];
  const lines = new GitLines(text);
  const byLine = new Map<number, Cluster>();
  // What blocks is mended first, where two replacements are in each other's way.
  const ranked = [...findings].sort((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));
  for (const finding of ranked) {
    const edit = editOf(finding, text);
    if (edit !== undefined) take(edit, finding, lines.range(edit.start, edit.end), byLine);
  }
  return [...new Set(byLine.values())].flatMap(({ start, end, edits, findings: mended }): Candidate[] => {
    if (!isCommentable(file, { start, end })) return [];
    const replaced = replacedLines(lines.span({ start, end }), text, edits);
    return replaced === undefined ? [] : [{ path: file.path, start, end, lines: replaced, findings: mended, edits }];
  });
}

/** Takes a replacement to those on the same lines, unless it is in the way of one of them. The same one asked for twice mends both findings. */
function take(edit: Edit, finding: Finding, { start, end }: LineRange, byLine: Map<number, Cluster>): void {
  if (end - start >= MOST_LINES) return;
  const own = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  const met = new Set(own.flatMap((line) => byLine.get(line) ?? []));
  for (const cluster of met) {
    const same = cluster.edits.some((other) => isSame(other, edit));
    if (same) cluster.findings.push(finding);
    if (same || cluster.edits.length >= MOST_EDITS || cluster.edits.some((other) => doTouch(other, edit))) return;
  }
  const joined: Cluster = { start, end, edits: [edit], findings: [finding] };
  for (const cluster of met) {
    joined.start = Math.min(joined.start, cluster.start);
    joined.end = Math.max(joined.end, cluster.end);
    joined.edits.unshift(...cluster.edits);
    joined.findings.unshift(...cluster.findings);
  }
  if (joined.end - joined.start >= MOST_LINES) return;
  for (let line = joined.start; line <= joined.end; line++) byLine.set(line, joined);
}

/** Some lines with edits made in them; `undefined` for what GitHub would not apply, or would not show as it is. */
function replacedLines({ start, end }: Span, text: string, edits: readonly Edit[]): readonly string[] | undefined {
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const whole = text.slice(start, end);
  const [before, after] = [whole, applied(whole, inside)].map((lines) =>
    lines.replaceAll('\r\n', '\n').replace(/\r$/, ''),
  );
  if (before === undefined || after === undefined || before === after) return undefined;
  const lines = after.split('\n');
  // A comment goes out by mail, too: personal data that stand beside are not repeated in it.
  const isShown = (line: string): boolean =>
    !UNSEEN.test(line) && !line.includes(LONG_RUN) && maskPersonal(line) === line;
  return lines.every(isShown) ? lines : undefined;
}

function editOf({ path, rule, status, suggestions }: Finding, text: string): Edit | undefined {
  const [only] = suggestions;
  if (status !== 'new' || only === undefined || suggestions.length > 1) return undefined;
  const { start, end } = only.range;
  return text.slice(start.offset, end.offset) === only.text
    ? undefined
    : { path, rule, start: start.offset, end: end.offset, text: only.text };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function doTouch(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function textsWith(candidates: readonly Candidate[], texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const paths = [...new Set(candidates.map(({ path }) => path))];
  return new Map(
    paths.map((path) => {
      const text = texts.get(path) ?? '';
      const isCrlf = /\r\n/.test(text);
      const edits = candidates.filter((candidate) => candidate.path === path).flatMap((candidate) => candidate.edits);
      const inForm = isCrlf ? edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') })) : edits;
      return [path, applied(text, inForm)];
    }),
  );
}

/** Whether every finding that was to be mended is gone, and nothing came in its place. */
function isSound(candidates: readonly Candidate[], before: Counts, after: Counts): boolean {
  const paths = new Set(candidates.map(({ path }) => path));
  if (brokenElsewhere(paths, before, after).length > 0) return false;
  return [...paths].every((path) => {
    const mended = candidates.filter((candidate) => candidate.path === path).flatMap(({ findings }) => findings);
    return brokenIn(path, mended, before, after).length === 0;
  });
}

function byPlace(a: LineSuggestion, b: LineSuggestion): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start;
}
