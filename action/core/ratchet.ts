import { type Finding, INLINE_WAIVER } from './finding.ts';
import { type Report, summarize } from './report.ts';

/**
 * Compares two sides of a change: what the older side had already, no better, is `existing` and does not block. So a change that takes a
 * violation away never fails for what is left of it. What only a comment in the older text excused is new when the comment goes. On another account, or
 * at a later moment when it has gone out already, the same text is another publication, and all that is wrong with it is new.
 * @param identityPath the path under which a file was known before the change.
 */
export function compareWithBase(
  head: Report,
  base: Report,
  identityPath: (path: string) => string = (path) => path,
): Report {
  const before = new Map<string, Finding[]>();
  for (const finding of base.findings) {
    if (finding.waiver === INLINE_WAIVER) continue;
    const known = before.get(finding.identity);
    if (known === undefined) before.set(finding.identity, [finding]);
    else known.push(finding);
  }
  const now = Date.parse(base.now);
  const isOld = (finding: Finding): boolean => {
    const known = before.get(finding.identity) ?? [];
    const path = identityPath(finding.path);
    return (
      known.some(({ measure }) => finding.measure <= measure) &&
      areAmong(finding.scope.accounts, known) &&
      !known.some((older) => older.path === path && isSentAgain(older, finding, now))
    );
  };
  const findings = head.findings.map((finding): Finding => {
    return finding.status === 'new' && isOld(finding) ? { ...finding, status: 'existing' } : finding;
  });
  return { ...head, findings, summary: summarize(findings, head.summary.files, head.summary.publications) };
}

function areAmong(accounts: readonly string[], older: readonly Finding[]): boolean {
  return accounts.every((account) => older.some(({ scope }) => scope.accounts.includes(account)));
}

/** Whether what has gone out is to go out later again. Of two accounts the clocks on the wall are compared, too: each goes by its own. */
function isSentAgain({ publication: before }: Finding, { publication: after }: Finding, now: number): boolean {
  if (before === undefined || after === undefined) return false;
  const [from, to] = [Date.parse(before.at), Date.parse(after.at)];
  if (from >= now || to <= from) return false;
  return before.account === after.account || onTheWall(after.at) > onTheWall(before.at);
}

/** A moment in RFC 3339 without its offset. */
function onTheWall(at: string): string {
  return at.slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
}
