import type { Account } from '../../action/core/content/account.ts';
import type { HeatCell, HeatRow } from '../charts/heat-map.ts';
import { type CalendarEntry, daysOf, eachDay, entriesIn, gravest, type TeamCalendar, weekendsOf } from './calendar.ts';
import { type DayNote, holidaysIn, silentDays } from './day-notes.ts';
import { groupedBy } from './grouped.ts';

/** The days of a month by account. */
export interface DayMap {
  readonly month: string;
  readonly days: readonly string[];
  readonly rest: ReadonlySet<string>;
  readonly today: string;
  /** Accounts with anything in the month. */
  readonly rows: readonly DayMapRow[];
  readonly silent: readonly Account[];
  readonly out: number;
  readonly planned: number;
}

export interface DayMapRow extends HeatRow {
  readonly account: Account;
  readonly byDay: ReadonlyMap<string, readonly CalendarEntry[]>;
}

export function dayMapOf(calendar: TeamCalendar, notes: readonly DayNote[], month: string): DayMap {
  const { from, to } = daysOf(month);
  const days = eachDay(from, to);
  const own = entriesIn(calendar, from, to);
  const silence = silentDays(notes, from, to);
  const rows = calendar.accounts.map((account): DayMapRow => {
    const byDay = groupedBy(
      own.filter((entry) => entry.account === account.id),
      ({ date }) => date,
    );
    const stopped = new Set([...silence, ...(calendar.frozen.get(account.id) ?? [])]);
    return { account, byDay, stopped, cells: new Map([...byDay].map(([date, entries]) => [date, cellOf(entries)])) };
  });
  const out = own.filter(({ isOut }) => isOut).length;
  return {
    ...{ month, days, out, planned: own.length - out, today: calendar.today },
    rest: new Set([...weekendsOf(days), ...holidaysIn(notes, from, to)]),
    rows: rows.filter(({ byDay }) => byDay.size > 0),
    silent: rows.filter(({ byDay }) => byDay.size === 0).map(({ account }) => account),
  };
}

export function cellOf(entries: readonly CalendarEntry[]): HeatCell {
  const out = entries.filter(({ isOut }) => isOut).length;
  return { out, planned: entries.length - out, mark: gravest(entries) };
}

/** What the drawing needs of a map. */
export function mapRowsOf({ days, rows, rest, today }: DayMap) {
  return { days, rows, rest, today };
}
