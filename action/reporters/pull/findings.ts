import { ENFORCEMENTS, type Finding, findingsByPath, isBlocking, type Suggestion } from '../../core/finding.ts';
import type { Translate } from '../../core/messages.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { codeSpan, htmlText, markdownText, shortened } from '../escape.ts';
import { waiverOf } from '../reporter.ts';
import type { Part, Section } from './budget.ts';
import { fileLink, lineLink, ruleLink } from './links.ts';
import { fixText, messageText, momentText, name, sentence } from './words.ts';

/** More advice than this stands folded: it stops nobody. The number is ours. */
const MOST_ADVICE = 8;
/** Other places of a finding that are shown. */
const RELATED = 3;
/** Code points of a quoted line, and of a replacement. */
const QUOTE = 200;

export const WEIGHTS = { blocking: 2, weeks: 3, policy: 4, advice: 5, details: 6, waived: 7, existing: 8 } as const;

/** Whether a finding is about the policy itself. */
export function isOfPolicy({ path }: Finding): boolean {
  return path.startsWith('policy/');
}

/** What is new, file by file: what blocks first. Much advice is folded. */
export function findingSections(
  findings: readonly Finding[],
  page: PullPage,
  translate: Translate,
): readonly Section[] {
  const fresh = findings.filter(({ status }) => status === 'new');
  const advice = fresh.filter((finding) => !isBlocking(finding));
  if (advice.length <= MOST_ADVICE) return groupsOf(fresh, page, translate);
  const blocking = fresh.filter(isBlocking);
  const folded = groupsOf(advice, page, translate).flatMap(({ open = '', parts }) =>
    // A heading without its findings tells nothing: within the fold it stays with the first of them.
    parts.map((part, index) => ({
      ...part,
      text: () => (index === 0 ? `${open}\n\n${part.text()}` : part.text()),
    })),
  );
  return [
    ...groupsOf(blocking, page, translate),
    details(translate('pull.advice', { count: advice.length }), folded, '\n\n'),
  ];
}

function groupsOf(findings: readonly Finding[], page: PullPage, translate: Translate): readonly Section[] {
  const order = new Map([...page.publications].reverse().map(({ path }, index) => [path, index]));
  const groups = [...findingsByPath(findings)].map(([path, own]) => ({ path, own: [...own].sort(byLevel) }));
  groups.sort((a, b) => {
    const worst = Number(b.own.some(isBlocking)) - Number(a.own.some(isBlocking));
    return worst || (order.get(b.path) ?? -1) - (order.get(a.path) ?? -1) || (a.path < b.path ? -1 : 1);
  });
  return groups.map(({ path, own }) => ({
    open: `#### ${fileLink(page, path)}`,
    parts: own.map((finding) => ({
      text: () => findingItem(finding, page, translate),
      weight: isBlocking(finding) ? WEIGHTS.blocking : WEIGHTS.advice,
      findings: 1,
    })),
    between: '\n' as const,
  }));
}

/** What has to be mended, then what only waits for an approval, then advice. */
function byLevel(a: Finding, b: Finding): number {
  const waits = (finding: Finding): number => Number(isBlocking(finding) && finding.approval !== undefined);
  return (
    Number(isBlocking(b)) - Number(isBlocking(a)) ||
    waits(a) - waits(b) ||
    ENFORCEMENTS.indexOf(b.enforcement) - ENFORCEMENTS.indexOf(a.enforcement)
  );
}

export function iconOf(finding: Finding): string {
  if (finding.approval !== undefined) return '⏳';
  return isBlocking(finding) ? '⛔' : '💡';
}

/** A finding as an item of a list: what is wrong and by which clause, where, what to do, and when it could go out instead. */
export function findingItem(finding: Finding, page: PullPage, translate: Translate): string {
  return `- ${findingLines(finding, page, translate).join('\\\n  ')}`;
}

export function findingLines(finding: Finding, page: PullPage, translate: Translate): readonly string[] {
  const { excerpt, path, range, accounts, publication, related, version } = finding;
  const edition =
    version === page.report.policy.version ? '' : ` · ${markdownText(translate('report.edition', { version }))}`;
  const on = accounts.length > 0 ? accounts : (publication?.account ?? []);
  const where = [on].flat().map(name).join(', ');
  // The line above a card, for what it lacks, says nothing.
  const quote = excerpt.text.trim().replace(/^-{3}$/, '');
  const { line } = range.start;
  return [
    `${iconOf(finding)} ${messageText(finding, translate)} ${ruleLink(page, finding)}${edition}`,
    [
      lineLink(page, path, line, markdownText(translate('pull.line', { line }))),
      ...(quote === '' ? [] : [codeSpan(shortened(quote, QUOTE))]),
      ...(where === '' ? [] : [where]),
    ].join(' · '),
    ...actionLines(finding, page, translate),
    ...related.slice(0, RELATED).map((other) => {
      const when =
        other.publication === undefined
          ? ''
          : ` · ${markdownText(momentText(other.publication.at, page.report.now, translate))}`;
      return `↳ ${fileLink(page, other.path, `${other.path}:${other.range.start.line}`, other.range.start.line)}${when}`;
    }),
    ...(related.length > RELATED ? [markdownText(translate('report.more', { count: related.length - RELATED }))] : []),
  ];
}

/** What can be done about a finding: the fix, the replacement, the free moments. */
export function actionLines(
  finding: Finding,
  page: PullPage,
  translate: Translate,
  hasSuggestion = false,
): readonly string[] {
  const { suggestions, slots = [] } = finding;
  const fix = fixText(finding, translate);
  const [only] = suggestions;
  const free = slots.map((slot) => markdownText(momentText(slot, page.report.now, translate)));
  return [
    ...(fix === undefined ? [] : [`${label(translate('pull.do'))} ${fix}`]),
    ...(only === undefined || suggestions.length > 1 || hasSuggestion || only.text.trim() === ''
      ? []
      : [`${label(translate('pull.replace'))} ${replacement(finding, only)}`]),
    ...(free.length === 0 ? [] : [`${label(translate('pull.free'))} ${free.join(' · ')}`]),
  ];
}

/** «`http` → `https`»; of what stands on several lines, or was cut or masked, only what comes in its place. */
function replacement({ range, excerpt }: Finding, { range: { start, end }, text }: Suggestion): string {
  const shown = codeSpan(shortened(text, QUOTE));
  const at = excerpt.start + start.offset - range.start.offset;
  const old = excerpt.text.slice(Math.max(0, at), at + end.offset - start.offset);
  const isWhole = start.line === range.start.line && start.line === end.line && at >= 0;
  if (!isWhole || old.length !== end.offset - start.offset || /^\s*$|[*…]/u.test(old)) return shown;
  return `${codeSpan(shortened(old, QUOTE))} → ${shown}`;
}

function label(text: string): string {
  return `**${markdownText(text)}**`;
}

/** What is excused, and what was there before, each folded. Of what was there before only the files of the change are told. */
export function foldedSections(page: PullPage, translate: Translate, isAll = false): readonly Section[] {
  const touched = new Set(page.change.files.map(({ path }) => path));
  const waived = page.report.findings.filter(({ status, path }) => status === 'waived' && (isAll || touched.has(path)));
  const existing = page.report.findings.filter(
    ({ status, path }) => status === 'existing' && (isAll || touched.has(path)),
  );
  return [
    ...(waived.length === 0
      ? []
      : [
          details(
            translate('pull.waived', { count: waived.length }),
            waived.map((one) => ({
              text: () => waivedLine(one, page, translate),
              weight: WEIGHTS.waived,
              findings: 1,
            })),
          ),
        ]),
    ...(existing.length === 0
      ? []
      : [
          details(
            translate('pull.existing', { count: existing.length }),
            existing.map((one) => ({
              text: () => `- ${shortLine(one, page, translate)}`,
              weight: WEIGHTS.existing,
              findings: 1,
            })),
          ),
        ]),
  ];
}

function waivedLine(finding: Finding, page: PullPage, translate: Translate): string {
  const { label: by, id, reason } = waiverOf(finding, translate);
  const why = reason === undefined ? '' : `: ${sentence(reason)}`;
  const excuse = `${markdownText(by)}${id === '' ? '' : ` ${name(id)}`}${why}`;
  return `- ${shortLine(finding, page, translate)}\\\n  ${excuse}`;
}

function shortLine(finding: Finding, page: PullPage, translate: Translate): string {
  const { path, range } = finding;
  const place = fileLink(page, path, `${path}:${range.start.line}`, range.start.line);
  return `${place} ${messageText(finding, translate)} ${ruleLink(page, finding)}`;
}

/** A section that is closed until somebody opens it. */
export function details(summary: string, parts: readonly Part[], between: '\n' | '\n\n' = '\n'): Section {
  return { open: `<details><summary>${htmlText(summary)}</summary>`, close: '</details>', parts, between };
}
