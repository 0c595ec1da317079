import { MINUTE } from './moment.ts';

/** Milliseconds in a day that has no change of clocks in it. */
export const DAY = 24 * 60 * MINUTE;

/** Days from 1970-01-01 to a calendar date; of a date with a time its day counts. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
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
