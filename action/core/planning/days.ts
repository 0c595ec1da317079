import { dayNumber } from '../calendar/days.ts';
import type { Period } from '../content/period.ts';

/** First and last days that are covered, as numbers, in order and apart. */
export type Stretches = readonly (readonly [number, number])[];

/** The days of several periods, each counted once. */
export function stretchesOf(periods: readonly Period[]): Stretches {
  const days = periods.map(({ from, to }): [number, number] => [dayNumber(from), dayNumber(to)]);
  const joined: [number, number][] = [];
  for (const [from, to] of days.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** How many days are covered. */
export function lengthOf(stretches: Stretches): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** Whether a day is covered: they are looked up by halves, for there may be thousands. */
export function covers(stretches: Stretches, date: string): boolean {
  const day = dayNumber(date);
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = stretches[middle] ?? [0, 0];
    if (day < from) high = middle - 1;
    else if (day > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** The first and the last day of the quarter of a date, and how it is called: `2026-Q4`. */
export function quarterOf(date: string): Period & { readonly name: string } {
  const year = date.slice(0, 4);
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  const month = (number: number) => String(number).padStart(2, '0');
  const last = ['31', '30', '30', '31'][quarter - 1] ?? '30';
  return {
    from: `${year}-${month(quarter * 3 - 2)}-01`,
    to: `${year}-${month(quarter * 3)}-${last}`,
    name: `${year}-Q${quarter}`,
  };
}

/** The month so many months before or after the month of a date, `YYYY-MM`. */
export function monthAway(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
