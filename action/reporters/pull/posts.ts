import type { Translate } from '../../core/messages.ts';
import type { PullPage } from '../../core/pull/page.ts';
import type { PublicationRow } from '../../core/pull/publications.ts';
import { type AwaitedApprovals, awaitedApprovals } from '../../core/pull/requests.ts';
import { markdownText } from '../escape.ts';
import type { Section } from './budget.ts';
import { fileLink, shortNames } from './links.ts';
import { approverText, momentText, name, zoneText } from './words.ts';

/** Rows of one table part: of a long table the later parts are left out first. */
const ROWS = 30;

/** What goes out by the change: when, where, what for, how it stands and whose approval it waits for. */
export function postsSections(page: PullPage, translate: Translate): readonly Section[] {
  const { publications } = page;
  if (publications.length === 0) return [];
  const awaited = awaitedApprovals(page.report);
  const names = shortNames(publications.map(({ path }) => path));
  const columns = ['post', 'when', 'account', 'purpose', ...(awaited.length > 0 ? ['approver'] : [])];
  const head = ['', ...columns.map((column) => markdownText(translate(`pull.column.${column}`)))];
  const rows = merged(publications).map(({ row, accounts }) => [
    standing(row),
    fileLink(page, row.path, names.get(row.path) ?? row.path),
    `${row.isPlanned ? '' : `${markdownText(translate('pull.draft'))}, `}${markdownText(momentText(row.at, page.report.now, translate))}${zoneText(row, publications)}`,
    accounts.map(name).join(', '),
    markdownText(translate(`calendar.purpose.${row.purpose ?? 'none'}`)),
    ...(awaited.length > 0 ? [approvers(row, awaited, page, translate)] : []),
  ]);
  const sections: Section[] = [];
  for (let from = 0; from < rows.length; from += ROWS) {
    const text = table(head, rows.slice(from, from + ROWS));
    sections.push({ parts: [{ text: () => text, weight: from === 0 ? 1 : 6 }] });
  }
  return sections;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One text that goes out at one moment on several accounts is one row. */
function merged(
  rows: readonly PublicationRow[],
): readonly { readonly row: PublicationRow; readonly accounts: readonly string[] }[] {
  const known = new Map<string, { row: PublicationRow; accounts: string[] }>();
  for (const row of rows) {
    const { path, at, blocking, waiting, advisory } = row;
    // With its offset: the same time on the clocks of two zones is two moments.
    const key = JSON.stringify([path, at, blocking, waiting, advisory]);
    const entry = known.get(key);
    if (entry === undefined) known.set(key, { row, accounts: [row.account] });
    else entry.accounts.push(row.account);
  }
  return [...known.values()];
}

function standing({ blocking, waiting, advisory }: PublicationRow): string {
  const marks = [
    ['⛔', blocking],
    ['⏳', waiting],
    ['💡', advisory],
  ] as const;
  // No space at which a phone would part a mark from its number.
  const shown = marks.filter(([, count]) => count > 0).map(([mark, count]) => `${mark}\u00A0${count}`);
  return shown.length === 0 ? '✅' : shown.join('<br>');
}

function approvers(
  { path }: PublicationRow,
  awaited: readonly AwaitedApprovals[],
  { people }: PullPage,
  translate: Translate,
): string {
  const own = awaited.filter(({ paths }) => paths.includes(path)).map((one) => approverText(one, people, translate));
  return [...new Set(own)].join('<br>');
}
