import type { Range, RelatedPlace } from '../core/finding.ts';
import { REPORT_SCHEMA } from '../core/report.ts';
import { errorsOf, fixOf, messageOf, type Reporter } from './reporter.ts';

/** The report for tools: the output contract of DESIGN.md §2. */
export const json: Reporter = (report, translate) => {
  const { engine, policy, now, summary, findings, unmatched } = report;
  const body = {
    schema: REPORT_SCHEMA,
    engine,
    policy,
    now,
    summary,
    findings: findings.map((finding) => {
      const fix = fixOf(finding, translate);
      return {
        rule: finding.rule,
        check: finding.check,
        clause: finding.clause,
        enforcement: finding.enforcement,
        status: finding.status,
        version: finding.version,
        ...(finding.waiver === undefined ? {} : { waiver: finding.waiver }),
        ...(finding.reason === undefined ? {} : { reason: finding.reason }),
        path: finding.path,
        range: plainRange(finding.range),
        message: messageOf(finding, translate),
        ...(fix === undefined ? {} : { fix }),
        ...(finding.quote === '' ? {} : { quote: finding.quote }),
        ...(finding.publication === undefined ? {} : { publication: finding.publication }),
        ...(finding.accounts.length === 0 ? {} : { accounts: finding.accounts }),
        related: finding.related.map(relatedPlace),
        ...(finding.slots === undefined ? {} : { slots: finding.slots }),
        suggestions: finding.suggestions.map(({ range, text }) => ({ range: plainRange(range), text })),
      };
    }),
    unmatched,
    errors: errorsOf(report, translate),
  };
  return `${JSON.stringify(body, undefined, 2)}\n`;
};

function relatedPlace({ path, range, publication }: RelatedPlace) {
  return { path, range: plainRange(range), ...(publication === undefined ? {} : { publication }) };
}

function plainRange({ start, end }: Range) {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
}
