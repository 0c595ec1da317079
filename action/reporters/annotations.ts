import { type Finding, isBlocking } from '../core/finding.ts';
import type { Change } from '../core/pull/change.ts';
import { commandData, commandProperty, plainForRunner, plainLines, shortened } from './escape.ts';
import { errorsOf, fixOf, messageOf, type Reporter, verdictOf } from './reporter.ts';

/** Annotations of one level that GitHub shows for a step; what comes after is cut without a word (actions/toolkit, problem-matchers.md). */
export const ANNOTATIONS_PER_LEVEL = 10;
/** The runner cuts longer messages (`_maxIssueMessageLength`). */
const MESSAGE_LENGTH = 4000;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Columns are given only for places within one line: the runner drops them otherwise. */
  readonly columns: { readonly start: number; readonly end: number } | undefined;
}

/** The findings as annotations, the worst first. What was there before or is waived is not annotated. */
export function annotationsOf(findings: readonly Finding[], translate: Parameters<Reporter>[1]): Annotation[] {
  const fresh = findings.filter(({ status }) => status === 'new');
  const ranked = [...fresh].sort((a, b) => weight(a) - weight(b));
  return ranked.map((finding) => {
    const { start, end } = finding.range;
    const message = [messageOf(finding, translate), fixOf(finding, translate), finding.clause]
      .filter(Boolean)
      .join('\n');
    return {
      level: isBlocking(finding) ? 'error' : 'warning',
      title: finding.rule,
      message: shortened(plainLines(message), MESSAGE_LENGTH),
      path: finding.path,
      startLine: start.line,
      endLine: Math.max(start.line, end.line),
      columns: start.line === end.line ? { start: start.column, end: end.column } : undefined,
    };
  });
}

function weight(finding: Finding): number {
  return { 'hard-mandatory': 0, 'soft-mandatory': 1, advisory: 2 }[finding.enforcement];
}

/** Workflow commands for a step that runs the command line: annotations first, then the verdict in words. */
export const github: Reporter = (report, translate) => {
  const annotations = annotationsOf(report.findings, translate);
  const lines = withinBudget(annotations).map((annotation) => {
    const { level, title, path, startLine, endLine, columns, message } = annotation;
    const properties = [
      `file=${commandProperty(path)}`,
      `line=${startLine}`,
      `endLine=${endLine}`,
      ...(columns === undefined ? [] : [`col=${columns.start}`, `endColumn=${columns.end}`]),
      `title=${commandProperty(title)}`,
    ];
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
  });
  const rest = annotations.length - lines.length;
  const closing = [
    ...errorsOf(report, translate),
    ...(rest > 0
      ? [translate('action.more-annotations', { limit: ANNOTATIONS_PER_LEVEL, total: annotations.length })]
      : []),
    verdictOf(report, translate),
  ];
  return `${[...lines, ...closing.map(plainForRunner)].join('\n')}\n`;
};

/** The first ten of each level. Of a change under review those on changed lines come first, the worst before the others. */
export function withinBudget(annotations: readonly Annotation[], change?: Pick<Change, 'files'>): Annotation[] {
  const used = new Map<AnnotationLevel, number>();
  return (change === undefined ? annotations : rankedByChange(annotations, change)).filter(({ level }) => {
    const count = used.get(level) ?? 0;
    used.set(level, count + 1);
    return count < ANNOTATIONS_PER_LEVEL;
  });
}

const LEVELS: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];

/** By level, and within a level what stands on changed lines before what stands elsewhere; else as they were. */
export function rankedByChange(annotations: readonly Annotation[], { files }: Pick<Change, 'files'>): Annotation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const isChanged = ({ path, startLine, endLine }: Annotation): boolean =>
    byPath.get(path)?.lines?.some(({ start, end }) => startLine <= end && start <= endLine) === true;
  const ranked = annotations.map((annotation) => ({
    annotation,
    rank: LEVELS.indexOf(annotation.level) * 2 + (isChanged(annotation) ? 0 : 1),
  }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ annotation }) => annotation);
}
