import type { Translate } from '../../core/messages.ts';
import { mayLand, type PullPage } from '../../core/pull/page.ts';
import { type Annotation, annotationsOf, rankedByChange } from '../annotations.ts';
import { markdownText, plainLines, shortened } from '../escape.ts';
import { bytes } from './budget.ts';
import { verdictText } from './head.ts';
import { runLink } from './links.ts';
import { pageText } from './page.ts';
import { exampleAnnotations } from './standing.ts';

/** An annotation as `POST /repos/{owner}/{repo}/check-runs` takes it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** Only where both lines are the same: GitHub refuses columns of others. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly conclusion: 'success' | 'failure';
  readonly title: string;
  readonly summary: string;
  /** The first goes with the check run itself, each of the others with an update of it. */
  readonly batches: readonly (readonly CheckAnnotation[])[];
}

/** OpenAPI `checks/create`: 65,535 characters of a summary. Whether they are characters or bytes it does not say: bytes are never fewer. */
const MOST_BYTES = 65_535;
/** Annotations of one request, and requests of one run: the rest stand in the summary. The second number is ours. */
const BATCH = 50;
const MOST_BATCHES = 4;
/** Code points of a title and of a message; GitHub takes 255 characters and 64 KB. */
const TITLE = 255;
const MESSAGE = 4000;

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The change as a check run: the verdict, the page, and what was found at its lines, what is worst on changed lines first. */
export function checkRun(page: PullPage, translate: Translate): CheckRun {
  const where = runLink(page, markdownText(translate('pull.in-summary')));
  const note = (findings: number, others: number): string =>
    `⚠️ ${markdownText(translate('pull.left-out', { findings, others }))} ${where}`;
  const annotations = rankedByChange(
    [...exampleAnnotations(page, translate), ...annotationsOf(page.report.findings, translate)],
    page.change,
  ).map(checkAnnotation);
  const batches: CheckAnnotation[][] = [];
  for (let from = 0; from < annotations.length && batches.length < MOST_BATCHES; from += BATCH) {
    batches.push(annotations.slice(from, from + BATCH));
  }
  return {
    conclusion: mayLand(page) ? 'success' : 'failure',
    title: shortened(plainLines(verdictText(page, translate)), TITLE),
    summary: pageText(page, { limit: MOST_BYTES, measure: bytes, note }, translate, false),
    batches,
  };
}

function checkAnnotation({ path, startLine, endLine, columns, level, title, message }: Annotation): CheckAnnotation {
  const isOneLine = startLine === endLine;
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(columns === undefined || !isOneLine
      ? {}
      : { start_column: columns.start, end_column: Math.max(columns.start, columns.end) }),
    annotation_level: LEVELS[level],
    title: shortened(plainLines(title), TITLE),
    message: shortened(plainLines(message), MESSAGE),
  };
}
