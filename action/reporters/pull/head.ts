import { type Finding, isBlocking } from '../../core/finding.ts';
import type { Translate } from '../../core/messages.ts';
import { type PullPage, type Standing, standingOf } from '../../core/pull/page.ts';
import { type AwaitedApprovals, awaitedApprovals } from '../../core/pull/requests.ts';
import type { ReportError } from '../../core/report.ts';
import { codeSpan, markdownText } from '../escape.ts';
import { errorsOf } from '../reporter.ts';
import type { Section } from './budget.ts';
import { fileLink, ruleLink, runLink, shortNames } from './links.ts';
import { approverText, momentText, name, sentence, zoneText } from './words.ts';

const ICONS: Readonly<Record<Standing, string>> = {
  unseen: '❌',
  blocked: '❌',
  unproved: '❌',
  waiting: '⏳',
  advice: '✅',
  clean: '✅',
};
/** Rules, files and approvals that are named before they are only counted. The numbers are ours: what a phone shows without scrolling. */
const RULES = 4;
const FILES = 3;
const APPROVALS = 6;
const NOTICES = 5;
/** Hexadecimal digits of a digest and of a commit that people compare. */
const DIGEST = 12;
const COMMIT = 7;

/** The verdict in a sentence, without markup. */
export function verdictText(page: PullPage, translate: Translate): string {
  const { findings } = page.report;
  const blocking = findings.filter(isBlocking);
  const waiting = blocking.filter(({ approval }) => approval !== undefined).length;
  const fresh = findings.filter(({ status }) => status === 'new').length;
  const what = publishes(page) ? 'posts' : 'other';
  switch (standingOf(page)) {
    case 'unseen':
      return translate('pull.verdict.unseen');
    case 'blocked':
      return translate('pull.verdict.blocked', { what, count: blocking.length - waiting, waiting });
    case 'unproved':
      return translate('pull.verdict.unproved');
    case 'waiting':
      return translate('pull.verdict.waiting', { count: waiting });
    case 'advice':
      return translate('pull.verdict.advice', { what, count: fresh });
    case 'clean':
      return translate('pull.verdict.clean', { what, count: page.publications.length });
  }
}

/** Whether something goes out by the change: of what does not, it is said that it may be merged. */
function publishes({ publications, change }: PullPage): boolean {
  return publications.length > 0 || change.files.some(({ path }) => path.startsWith('content/posts/'));
}

export function verdictIcon(page: PullPage): string {
  return ICONS[standingOf(page)];
}

/** What a reader has to see first: may it land, what stops it, who has to act, until when. */
export function headSection(page: PullPage, translate: Translate): Section {
  const lines = [...toFix(page, translate), ...toApprove(page, translate), ...until(page, translate)];
  const head = `### ${verdictIcon(page)} ${markdownText(verdictText(page, translate))}`;
  const body = lines.map((line, index) => ({ text: () => `- ${line}`, weight: 0, isItem: index > 0 }));
  return { parts: [{ text: () => head, weight: 0 }, ...body] };
}

function label(text: string): string {
  return `**${markdownText(text)}**`;
}

function toFix(page: PullPage, translate: Translate): string[] {
  const open = page.report.findings.filter((finding) => isBlocking(finding) && finding.approval === undefined);
  const byRule = new Map<string, Finding[]>();
  for (const finding of open) {
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  if (byRule.size === 0) return [];
  const rules = [...byRule.values()].sort(
    (a, b) => b.length - a.length || ((a[0]?.rule ?? '') < (b[0]?.rule ?? '') ? -1 : 1),
  );
  const named = rules.slice(0, RULES).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [`${ruleLink(page, first)}${others.length === 0 ? '' : ` × ${others.length + 1}`}`];
  });
  return [`${label(translate('pull.fix'))} ${listed(named, rules.length, translate)}`];
}

function toApprove(page: PullPage, translate: Translate): string[] {
  const awaited = awaitedApprovals(page.report);
  const shown = awaited.slice(0, APPROVALS).map((one) => approvalLine(one, page, translate));
  return awaited.length > APPROVALS
    ? [...shown, markdownText(translate('report.more', { count: awaited.length - APPROVALS }))]
    : shown;
}

/** What an approval waits for: by whom, for which files, and why one that was given does not count. */
export function approvalLine(one: AwaitedApprovals, page: PullPage, translate: Translate): string {
  const { kind, lacking, paths } = one;
  const names = shortNames(page.publications.map(({ path }) => path));
  const files = paths.slice(0, FILES).map((path) => fileLink(page, path, names.get(path) ?? path));
  const who = approverText(one, page.people, translate);
  return `${label(translate('pull.approve', { kind, lacking }))} ${who} · ${listed(files, paths.length, translate)}`;
}

/** The first place in the calendar that is lost when nothing happens. */
function until(page: PullPage, translate: Translate): string[] {
  const now = Date.parse(page.report.now);
  const ahead = page.publications.filter(({ isPlanned, epochMs }) => isPlanned && epochMs > now);
  const [first, ...others] = [...ahead].sort((a, b) => a.epochMs - b.epochMs);
  if (first === undefined || standingOf(page) === 'clean') return [];
  const at = markdownText(momentText(first.at, page.report.now, translate));
  const together = [first, ...others.filter(({ epochMs }) => epochMs === first.epochMs)].map(({ account }) => account);
  const accounts = [...new Set(together)].sort().slice(0, FILES).map(name).join(', ');
  return [
    `${label(translate('pull.until'))} **${at}**${zoneText(first, page.publications)} (${accounts}): ${markdownText(translate('pull.slot-lost'))}`,
  ];
}

function listed(shown: readonly string[], count: number, translate: Translate): string {
  const rest = count - shown.length;
  return [...shown, ...(rest > 0 ? [markdownText(translate('pull.others', { count: rest }))] : [])].join(', ');
}

/** What went wrong with the judging itself: it is told before anything that was found. */
export function noticeSection(page: PullPage, translate: Translate, isWhole: boolean): Section {
  const { report, change } = page;
  const touched = new Set(change.files.filter(({ status }) => status !== 'removed').map(({ path }) => path));
  const unmatched = report.unmatched.filter((path) => touched.has(path));
  const errors = report.errors.filter((error) => isWhole || isOfChange(error, [...touched]));
  const notices = [
    ...(change.unseen === undefined ? [] : [sentence(translate(`pull.unseen.${change.unseen}`))]),
    ...errorsOf({ errors }, translate).slice(0, NOTICES).map(sentence),
    ...(unmatched.length === 0
      ? []
      : [
          `${markdownText(translate('pull.unmatched'))} ${listed(
            unmatched.slice(0, FILES).map((path) => fileLink(page, path)),
            unmatched.length,
            translate,
          )}`,
        ]),
  ];
  return { parts: notices.map((text) => ({ text: () => `⚠️ ${text}`, weight: 0 })) };
}

/** Whether a notice is news to whoever made the change: what holds of all content, whatever is changed, would stand in every comment. */
function isOfChange({ messageId, data }: ReportError, touched: readonly string[]): boolean {
  if (messageId === 'policy.no-rules') {
    const folder = data['kind'] === 'inbox' ? 'content/inbox/' : 'content/replies/';
    return touched.some((path) => path.startsWith(folder));
  }
  return messageId !== 'policy.not-in-force' && !messageId.startsWith('adapter.');
}

/** The policy that judged, and what it judged. */
export function footText(page: PullPage, translate: Translate): string {
  const { policy } = page.report;
  const { id, version, digest } = policy;
  const parts = [
    `${markdownText(translate('report.policy', { id, version }))} · ${codeSpan(digest.replace(/^sha256:/, '').slice(0, DIGEST))}`,
    `${markdownText(translate('pull.commit'))} ${codeSpan(page.change.headSha.slice(0, COMMIT))}`,
    ...(page.run === undefined ? [] : [runLink(page, markdownText(translate('pull.summary')))]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** A change about which nothing is to be said, in one line. */
export function cleanLine(page: PullPage, translate: Translate): string {
  return `${verdictIcon(page)} ${label(verdictText(page, translate))}. ${footText(page, translate)}`;
}
