import { type Finding, isBlocking } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { plain } from './escape.ts';
import { type Grouping, groupedView, isGrouped } from './grouped.ts';
import { countsOf, errorsOf, fixOf, messageOf, slotsOf, verdictOf, waiverOf } from './reporter.ts';
import type { TerminalStyle } from './style.ts';
import { viewToTerminal } from './view.ts';

/** Related places shown for one finding. */
const MOST_RELATED = 5;

/** The report for people at a terminal: by file, with the line quoted and the place marked; of very many findings by rule, the worst first. */
export function terminal(
  report: Report,
  translate: Translate,
  style: TerminalStyle,
  grouping: Grouping = 'auto',
): string {
  const { paint } = style;
  const shown = report.findings.filter(({ status }) => status !== 'existing');
  const lines = isGrouped(shown, grouping)
    ? ['', viewToTerminal(groupedView(shown, translate), style).trimEnd()]
    : byFile(shown, report, translate, style);
  for (const error of errorsOf(report, translate)) lines.push('', paint('yellow', `! ${plain(error)}`));
  if (lines.length > 0) lines.push('');
  const { id, version, digest } = report.policy;
  const { files, publications, blocking } = report.summary;
  const verdict = verdictOf(report, translate);
  lines.push(
    [
      paint(blocking > 0 ? 'red' : 'green', `${blocking > 0 ? '✖' : '✔'} ${verdict.replace(/\.$/, '')}`),
      ...countsOf(report, translate).map((count) => paint('yellow', count)),
    ].join(' · '),
    paint(
      'dim',
      `${translate('report.files', { files, publications })} ${translate('report.policy', { id, version })} · ${digest.slice(0, 19)}`,
    ),
  );
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function byFile(findings: readonly Finding[], report: Report, translate: Translate, style: TerminalStyle): string[] {
  const lines: string[] = [];
  let path: string | undefined;
  for (const finding of findings) {
    if (finding.path !== path) {
      path = finding.path;
      lines.push('', style.paint('bold', plain(path)));
    }
    lines.push(...block(finding, translate, style, report.policy.version));
  }
  return lines;
}

function block(finding: Finding, translate: Translate, style: TerminalStyle, current: string): string[] {
  const { paint } = style;
  const { line, column } = finding.range.start;
  const color = isBlocking(finding) ? 'red' : 'yellow';
  const excuse = finding.status === 'waived' ? waiverOf(finding, translate) : undefined;
  const status = excuse === undefined ? '' : ` · ${excuse.label} ${excuse.id}`.trimEnd();
  const level = `${translate(`level.${finding.enforcement}`)}${status}`;
  const lines = [
    `  ${paint('dim', `${line}:${column}`)}  ${paint(color, level)}  ${plain(messageOf(finding, translate))}  ${paint('dim', finding.rule)}`,
    ...frame(finding, color, style),
  ];
  if (excuse?.reason !== undefined) lines.push(`      ${plain(translate('report.reason', { reason: excuse.reason }))}`);
  const fix = fixOf(finding, translate);
  if (fix !== undefined) lines.push(`      ${plain(fix)}`);
  for (const { text } of finding.suggestions)
    lines.push(`      ${paint('green', plain(translate('report.suggestion', { text })))}`);
  const related = finding.related.slice(0, MOST_RELATED).map(({ path, range, publication }) => {
    const when = publication === undefined ? '' : ` (${publication.at})`;
    return `      ${paint('dim', '↳')} ${plain(path)}:${range.start.line}${paint('dim', when)}`;
  });
  lines.push(...related);
  if (finding.related.length > MOST_RELATED) {
    lines.push(`      ${paint('dim', translate('report.more', { count: finding.related.length - MOST_RELATED }))}`);
  }
  if (finding.slots !== undefined) lines.push(`      ${paint('green', slotsOf(finding.slots, translate))}`);
  if (finding.accounts.length > 0)
    lines.push(`      ${paint('dim', translate('report.accounts', { accounts: finding.accounts.join(', ') }))}`);
  const edition = finding.version === current ? '' : ` · ${translate('report.edition', { version: finding.version })}`;
  if (finding.clause !== '') lines.push(`      ${paint('cyan', plain(finding.clause))}${paint('dim', edition)}`);
  return lines;
}

/** Cells before a quoted line. */
const INDENT = 8;

/** The quoted line, and carets under the place. Wide characters (emoji, CJK) take two cells. */
function frame({ excerpt }: Finding, color: 'red' | 'yellow', { paint, width }: TerminalStyle): string[] {
  if (excerpt.text.trim() === '') return [];
  const room = Math.max(40, width - INDENT);
  const marked = cut(plain(excerpt.text.slice(excerpt.start, excerpt.end)), room - 10, 'end');
  const after = plain(excerpt.text.slice(excerpt.end));
  const reserved = cells(marked) + Math.min(cells(after), Math.floor(room / 3));
  const before = cut(plain(excerpt.text.slice(0, excerpt.start)), room - reserved, 'start');
  const text = before + marked + cut(after, room - cells(before) - cells(marked), 'end');
  const carets = '^'.repeat(Math.max(1, cells(marked)));
  const bar = paint('dim', '│');
  return [`      ${bar} ${text}`, `      ${bar} ${' '.repeat(cells(before))}${paint(color, carets)}`];
}

/** Shortens a text to some cells at its start or its end. */
function cut(text: string, room: number, where: 'start' | 'end'): string {
  if (cells(text) <= room) return text;
  const units = [...text];
  while (units.length > 0 && cells(units.join('')) > room - 1) {
    if (where === 'start') units.shift();
    else units.pop();
  }
  return where === 'start' ? `…${units.join('')}` : `${units.join('')}…`;
}

function cells(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}
