import type { Clock } from './clock.ts';

/** Hours by which local time can be ahead of UTC and behind it. */
const AHEAD = 14 * 3_600_000;
const BEHIND = 12 * 3_600_000;

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
    if (other >= this.#utcDate(AHEAD)) return false;
    return other < this.#utcDate(-BEHIND) || (await this.date()) > other;
  }

  /** Whether today is before a date, or moment, as written. */
  async isBefore(date: string): Promise<boolean> {
    const other = date.slice(0, 10);
    if (other <= this.#utcDate(-BEHIND)) return false;
    return other > this.#utcDate(AHEAD) || (await this.date()) < other;
  }

  /** Whole days from today to a date: 0 today, negative for what has passed. */
  async daysUntil(date: string): Promise<number> {
    const today = Date.parse(`${await this.date()}T00:00:00Z`);
    return Math.round((Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - today) / 86_400_000);
  }

  #utcDate(shift: number): string {
    return new Date(this.#now + shift).toISOString().slice(0, 10);
  }
}
