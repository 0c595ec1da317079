import { type Finding, INLINE_WAIVER } from './finding.ts';
import { type Report, summarize } from './report.ts';

/**
 * Compares two sides of a change: what the older side had already, no better, is `existing` and does not block. So a change that takes a
 * violation away never fails for what is left of it. What only a comment in the older text excused is new when the comment goes.
 */
export function compareWithBase(head: Report, base: Report): Report {
  const before = new Map<string, number>();
  for (const { identity, measure, waiver } of base.findings) {
    if (waiver !== INLINE_WAIVER) before.set(identity, Math.max(measure, before.get(identity) ?? 0));
  }
  const findings = head.findings.map((finding): Finding => {
    const measure = before.get(finding.identity);
    const isOld = measure !== undefined && finding.measure <= measure;
    return isOld && finding.status === 'new' ? { ...finding, status: 'existing' } : finding;
  });
  return { ...head, findings, summary: summarize(findings, head.summary.files, head.summary.publications) };
}
