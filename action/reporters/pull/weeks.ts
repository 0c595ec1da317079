import { dayAfter } from '../../core/calendar/days.ts';
import type { Translate } from '../../core/messages.ts';
import type { PullPage } from '../../core/pull/page.ts';
import type { DayPublication, Week, WeekDay } from '../../core/pull/weeks.ts';
import { codeBlock, markdownText, shortened } from '../escape.ts';
import { weekdayName } from '../reporter.ts';
import type { Section } from './budget.ts';
import { WEIGHTS } from './findings.ts';
import { periodText } from './words.ts';

/** Code points of an account's name: with seven days beside it the strip fits a phone held upright. */
const ACCOUNT = 12;
const NOTHING = '·';
const FROZEN = '×';

/** The weeks of the calendar into which the change writes, a row for each account: what goes out on each day, the change's own in brackets. */
export function weekSections({ weeks }: PullPage, translate: Translate): readonly Section[] {
  return weeks.map((week) => {
    const title = translate('pull.week', { days: periodText(week.monday, dayAfter(week.monday, 6), translate) });
    const text = `${codeBlock(strip(week, translate))}\n\n<sub>${markdownText(legend(week, translate))}</sub>`;
    return { open: `#### ${markdownText(title)}`, parts: [{ text: () => text, weight: WEIGHTS.weeks }] };
  });
}

function strip({ monday, accounts }: Week, translate: Translate): readonly string[] {
  const dates = Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));
  const head = dates.map((date) => [weekdayName(date, translate.locale), String(Number(date.slice(8)))] as const);
  const rows = accounts.map(({ account, days }) => ({
    account: shortened(account, ACCOUNT),
    cells: days.map((day) => cell(day, translate)),
  }));
  const label = Math.max(0, ...rows.map(({ account }) => width(account)));
  const widths = head.map(([weekday, day], index) =>
    Math.max(width(weekday), width(day), ...rows.map(({ cells }) => width(cells[index] ?? ''))),
  );
  const line = (first: string, cells: readonly string[]): string =>
    [padded(first, label), ...cells.map((text, index) => padded(text, widths[index] ?? 0))].join(' ').trimEnd();
  return [
    line(
      '',
      head.map(([weekday]) => weekday),
    ),
    line(
      '',
      head.map(([, day]) => day),
    ),
    ...rows.map(({ account, cells }) => line(account, cells)),
  ];
}

/** `2п[р!]`: two posts of use, and an offer of the change that breaks a rule. */
function cell({ isFrozen, publications }: WeekDay, translate: Translate): string {
  const counts = new Map<string, { readonly one: DayPublication; count: number }>();
  for (const one of publications) {
    const key = JSON.stringify([one.purpose, one.isOwn, one.isBlocked]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { one, count: 1 });
    else known.count++;
  }
  const marks = [...counts.values()].map(({ one, count }) => {
    const mark = `${count > 1 ? count : ''}${markOf(one.purpose, translate)}${one.isBlocked ? '!' : ''}`;
    return one.isOwn ? `[${mark}]` : mark;
  });
  const shown = `${isFrozen ? FROZEN : ''}${marks.join('')}`;
  return shown === '' ? NOTHING : shown;
}

function markOf(purpose: DayPublication['purpose'], translate: Translate): string {
  return purpose === undefined ? '?' : translate(`calendar.mark.${purpose}`);
}

/** Only the marks that are there: who reads it on a phone has no room for others. */
function legend({ accounts }: Week, translate: Translate): string {
  const days = accounts.flatMap((account) => account.days);
  const all = days.flatMap(({ publications }) => publications);
  const purposes = [...new Set(all.map(({ purpose }) => purpose))];
  return [
    ...purposes.map((purpose) => `${markOf(purpose, translate)} ${translate(`calendar.purpose.${purpose ?? 'none'}`)}`),
    `[ ] ${translate('pull.own')}`,
    ...(all.some(({ isBlocked }) => isBlocked) ? [`! ${translate('pull.blocked')}`] : []),
    ...(days.some(({ isFrozen }) => isFrozen) ? [`${FROZEN} ${translate('pull.frozen')}`] : []),
  ].join(' · ');
}

function width(text: string): number {
  return [...text].length;
}

function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}
