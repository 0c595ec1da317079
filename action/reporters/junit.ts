import { type Finding, isBlocking } from '../core/finding.ts';
import { xml } from './escape.ts';
import { fixOf, messageOf, type Reporter } from './reporter.ts';

/** JUnit XML: a suite per file, a case per finding. What blocks is a failure; advice passes and says its piece in `system-out`. */
export const junit: Reporter = (report, translate) => {
  const byPath = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const known = byPath.get(finding.path);
    if (known === undefined) byPath.set(finding.path, [finding]);
    else known.push(finding);
  }
  const suites = [...byPath].map(([path, findings]) => {
    const cases = findings.map((finding) => {
      const { line, column } = finding.range.start;
      const name = `${finding.rule} ${path}:${line}:${column}`;
      const text = [messageOf(finding, translate), fixOf(finding, translate), finding.clause]
        .filter(Boolean)
        .join('\n');
      const body = isBlocking(finding)
        ? `<failure type="${xml(finding.rule)}" message="${xml(messageOf(finding, translate))}">${xml(text)}</failure>`
        : `${finding.waiver === undefined ? '' : `<skipped message="${xml([finding.waiver, finding.reason].filter(Boolean).join(': '))}"/>`}<system-out>${xml(text)}</system-out>`;
      return `    <testcase classname="${xml(path)}" name="${xml(name)}">${body}</testcase>`;
    });
    const failures = findings.filter(isBlocking).length;
    return [
      `  <testsuite name="${xml(path)}" tests="${findings.length}" failures="${failures}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n');
  });
  if (suites.length === 0) {
    const name = xml(`${report.policy.id} ${report.policy.version}`);
    suites.push(
      `  <testsuite name="${name}" tests="1" failures="0">\n    <testcase classname="${name}" name="${xml(translate('report.clean'))}"/>\n  </testsuite>`,
    );
  }
  const tests = Math.max(1, report.findings.length);
  const head = `<testsuites name="reglament" tests="${tests}" failures="${report.summary.blocking}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('\n')}\n</testsuites>\n`;
};
