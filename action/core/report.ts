import { type Finding, isBlocking } from './finding.ts';

/** The version of the report's shape, as tools outside this repository read it. */
export const REPORT_SCHEMA = 1;

/** What a run of the engine found. */
export interface Report {
  readonly engine: string;
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string };
  /** RFC 3339. */
  readonly now: string;
  readonly summary: Summary;
  /** In the order of path, offset, rule. */
  readonly findings: readonly Finding[];
  /** Paths under `content/` that nobody judged. */
  readonly unmatched: readonly string[];
  /** What went wrong with the judging itself, beside the findings. */
  readonly errors: readonly ReportError[];
}

export interface Summary {
  readonly files: number;
  readonly publications: number;
  readonly blocking: number;
  readonly advisory: number;
  readonly waived: number;
  readonly existing: number;
}

export interface ReportError {
  readonly messageId: ReportErrorId;
  readonly data: Readonly<Record<string, string | number>>;
}

export const REPORT_ERROR_IDS = [
  'adapter.key-unused',
  'adapter.no-files',
  'adapter.shadowed',
  'approvals.unread',
  'approvals.unsigned',
  'content.undated',
  'content.unseen-before',
  'limit.files',
  'path.nothing',
  'policy.base-unreadable',
  'policy.from-head',
  'policy.not-in-force',
  'policy.no-rules',
  'policy.differs',
] as const;
export type ReportErrorId = (typeof REPORT_ERROR_IDS)[number];

export function summarize(findings: readonly Finding[], files: number, publications: number): Summary {
  const count = (predicate: (finding: Finding) => boolean): number => findings.filter(predicate).length;
  return {
    files,
    publications,
    blocking: count(isBlocking),
    advisory: count((finding) => finding.status === 'new' && finding.enforcement === 'advisory'),
    waived: count((finding) => finding.status === 'waived'),
    existing: count((finding) => finding.status === 'existing'),
  };
}

/** The stable order of findings: path, offset, rule, then what tells two of one place apart. Plain code-unit order, the same everywhere. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    a.range.start.offset - b.range.start.offset ||
    compare(a.rule, b.rule) ||
    a.range.end.offset - b.range.end.offset ||
    compare(a.publication?.account ?? '', b.publication?.account ?? '') ||
    compare(a.identity, b.identity)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
