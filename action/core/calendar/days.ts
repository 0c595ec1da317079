import { MINUTE } from './moment.ts';

/** Milliseconds in a day that has no change of clocks in it. */
export const DAY = 24 * 60 * MINUTE;

/** Days before each month of a year that starts in March: then a leap day is the last of its year. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Days from 1970-01-01 to a calendar date; of a date with a time its day counts. Plain arithmetic: rules ask it for every publication. */
export function dayNumber(date: string): number {
  const digits = (at: number): number => (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
  const month = digits(5);
  const year = digits(0) * 100 + digits(2) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + (BEFORE_MONTH[month - 1] ?? 0) + digits(8) - 1 - EPOCH;
}

/** The calendar date, `YYYY-MM-DD`, so many days after 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Calendar days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date so many days after another. */
export function dayAfter(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return dayAfter(date, 1 - weekdayOf(dayNumber(date)));
}

/** The last day of a month, `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
