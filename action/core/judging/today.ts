import { daysBetween } from '../calendar/days.ts';
import { MOST_AHEAD, MOST_BEHIND } from '../calendar/moment.ts';
import type { Clock } from './clock.ts';

/** The calendar date of judging in the policy's time zone. Time-zone data are loaded only for a date that is today somewhere on earth. */
export class Today {
  readonly #now: number;
  readonly #zone: string;
  readonly #clock: Clock;

  constructor(now: number, zone: string, clock: Clock) {
    this.#now = now;
    this.#zone = zone;
    this.#clock = clock;
  }

  /** `YYYY-MM-DD`. */
  async date(): Promise<string> {
    await this.#clock.load();
    return this.#clock.date(this.#now, this.#zone);
  }

  /** Whether today is after a date, or moment, as written. */
  async isAfter(date: string): Promise<boolean> {
    const other = date.slice(0, 10);
    if (other >= this.#utcDate(MOST_AHEAD)) return false;
    return other < this.#utcDate(-MOST_BEHIND) || (await this.date()) > other;
  }

  /** Whether today is before a date, or moment, as written. */
  async isBefore(date: string): Promise<boolean> {
    const other = date.slice(0, 10);
    if (other <= this.#utcDate(-MOST_BEHIND)) return false;
    return other > this.#utcDate(MOST_AHEAD) || (await this.date()) < other;
  }

  /** Whether a date is at most so many days ahead, or past. */
  async isWithin(days: number, date: string): Promise<boolean> {
    const ahead = daysBetween(this.#utcDate(0), date);
    // Somewhere on earth it is the day before, or the day after.
    if (Math.abs(ahead - days) > 1) return ahead < days;
    return (await this.daysUntil(date)) <= days;
  }

  /** Whole days from today to a date: 0 today, negative for what has passed. */
  async daysUntil(date: string): Promise<number> {
    return daysBetween(await this.date(), date);
  }

  #utcDate(shift: number): string {
    return new Date(this.#now + shift).toISOString().slice(0, 10);
  }
}
