import { type Finding, isBlocking } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { codeSpan, htmlText, markdownText, PAGE } from './escape.ts';
import { type Grouping, groupedView, isGrouped } from './grouped.ts';
import { countsOf, errorsOf, fixOf, messageOf, slotsOf, verdictOf, waiverOf } from './reporter.ts';
import { viewToMarkdown } from './view.ts';

/** Bytes of one summary: GitHub drops a whole summary of more than 1 MiB, so there is room left for what a job adds. */
const MOST_BYTES = 900 * 1024;

/** The report as GitHub-flavoured Markdown: for the job summary, or to paste. Content stands in code spans only. */
export const markdown = (report: Report, translate: Translate, grouping: Grouping = 'auto'): string => {
  const { id, version, digest } = report.policy;
  const head = [
    `## ${report.summary.blocking > 0 ? '❌' : '✅'} ${markdownText(verdictOf(report, translate))}`,
    '',
    [
      translate('report.files', { files: report.summary.files, publications: report.summary.publications }),
      ...countsOf(report, translate).map((count) => `${count}.`),
    ]
      .map(markdownText)
      .join(' '),
    ...errorsOf(report, translate).flatMap((error) => ['', `> ⚠️ ${markdownText(error)}`]),
  ];
  const foot = [
    '',
    `<sub>${markdownText(translate('report.policy', { id, version }))} · ${codeSpan(digest.slice(0, 19))}</sub>`,
    '',
  ];

  const sections: string[] = [];
  const fresh = report.findings.filter(({ status }) => status === 'new');
  const ordered = [...fresh.filter(isBlocking), ...fresh.filter((finding) => !isBlocking(finding))];
  let room = MOST_BYTES - byteLength([...head, ...foot].join('\n'));
  const isByRule = isGrouped(ordered, grouping);
  if (isByRule) sections.push('', viewToMarkdown(groupedView(ordered, translate)).trimEnd());
  for (const finding of isByRule ? [] : ordered) {
    const section = sectionOf(finding, translate);
    room -= byteLength(section);
    if (room < 0) {
      sections.push('', markdownText(translate('report.truncated', { shown: sections.length, total: ordered.length })));
      break;
    }
    sections.push(section);
  }
  return [...head, ...sections, ...waivedIn(report, translate, room), ...foot].join('\n');
};

/** What is excused stays visible, folded: each with the waiver that excuses it. */
function waivedIn({ findings }: Report, translate: Translate, room: number): string[] {
  const waived = findings.filter(({ status }) => status === 'waived');
  if (waived.length === 0) return [];
  const lines = waived.map((finding) => {
    const { label, id, reason } = waiverOf(finding, translate);
    const parts = [markdownText(label), ...(id === '' ? [] : [codeSpan(id)])].join(' ');
    const why = reason === undefined ? '' : `: ${codeSpan(reason)}`;
    const place = codeSpan(`${finding.path}:${finding.range.start.line}`);
    return `- ${place} ${markdownText(messageOf(finding, translate))} ${codeSpan(finding.rule)} · ${parts}${why}`;
  });
  const folded = [
    '',
    `<details><summary>${htmlText(translate('report.waived', { count: waived.length }))}</summary>`,
    '',
    ...lines,
    '',
    '</details>',
  ];
  return byteLength(folded.join('\n')) > room ? [] : folded;
}

function sectionOf(finding: Finding, translate: Translate): string {
  const { line, column } = finding.range.start;
  const fix = fixOf(finding, translate);
  const lines = [
    '',
    `### ${isBlocking(finding) ? '⛔' : '💡'} ${codeSpan(`${finding.path}:${line}:${column}`)}`,
    '',
    `${markdownText(messageOf(finding, translate))} ${ruleLink(finding)}`,
  ];
  if (finding.excerpt.text.trim() !== '') lines.push('', `> ${codeSpan(finding.excerpt.text.trim())}`);
  if (fix !== undefined) lines.push('', markdownText(translate('report.fix', { fix })));
  for (const { text } of finding.suggestions)
    lines.push('', `${markdownText(translate('report.suggestion', { text: '' }))}${codeSpan(text)}`);
  if (finding.slots !== undefined) lines.push('', markdownText(slotsOf(finding.slots, translate)));
  if (finding.related.length > 0) {
    lines.push(
      '',
      ...finding.related
        .slice(0, 10)
        .map(
          ({ path, range, publication }) =>
            `- ${codeSpan(`${path}:${range.start.line}`)}${publication === undefined ? '' : ` · ${codeSpan(publication.at)}`}`,
        ),
    );
    if (finding.related.length > 10)
      lines.push(`- ${markdownText(translate('report.more', { count: finding.related.length - 10 }))}`);
  }
  return lines.join('\n');
}

/** The rule's id, linked to its clause where the policy is published. */
function ruleLink({ rule, clause }: Finding): string {
  const label = codeSpan(rule);
  return PAGE.test(clause) ? `[${label}](${clause})` : label;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
