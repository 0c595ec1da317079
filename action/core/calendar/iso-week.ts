import { dayAfter, dayNumber, mondayOf } from './days.ts';

/** The ISO 8601 week of a date, `2026-W47`. A week belongs to the year of its Thursday. */
export function isoWeekOf(date: string): string {
  const thursday = dayAfter(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO 8601 week. */
export function mondayOfWeek(week: string): string {
  // The fourth of January is always in the first week.
  return dayAfter(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1));
}
