import * as z from 'zod/mini';
import { dateOfDay, dayNumber, weekdayOf } from './days.ts';
import { type CalendarYear, calendarKey, type MissingYear } from './working-time.ts';

/** Monday to Friday: for a norm that names no queue. 1 is Monday. */
const WEEK = [1, 2, 3, 4, 5];

/** A country as calendars write it, for options. */
export const country = z.string().check(z.regex(/^[a-z]{2}$/, 'ru, kz, de'));

/** What a message says of a year without a calendar. */
export function missingCalendar({ missing: { country: code, year } }: MissingYear) {
  return { country: code, year: String(year), file: `policy/calendars/${code}-${year}.yaml` };
}

/**
 * The date on which so many working days after another one are over: `2026-11-01` and one is Monday, the second. Days off, and days of a weekend that are
 * worked, are those of a country's calendar (facts/frequency.md §4.3); without a country only weekends are off. A year that the calendars lack is told.
 *
 * @param date `YYYY-MM-DD`; it is none of them.
 */
export function workingDayAfter(
  date: string,
  count: number,
  code: string | undefined,
  calendars: ReadonlyMap<string, CalendarYear>,
): string | MissingYear {
  let day = dayNumber(date);
  for (let left = count; left > 0; ) {
    day++;
    const next = dateOfDay(day);
    const year = Number(next.slice(0, 4));
    const calendar = code === undefined ? undefined : calendars.get(calendarKey(code, year));
    if (code !== undefined && calendar === undefined) return { missing: { country: code, year } };
    const isWorked = calendar?.workingDays.has(next) === true || WEEK.includes(weekdayOf(day));
    if (isWorked && calendar?.daysOff.has(next) !== true) left--;
  }
  return dateOfDay(day);
}
