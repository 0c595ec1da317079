import { DAY } from '../calendar/days.ts';
import { dateAt, formatInstant, type LocalTime, localAt, MINUTE, type Moment } from '../calendar/moment.ts';
import type { Publication } from '../calendar/publication.ts';
import type { Zones } from '../calendar/zones.ts';
import type { PublicationRef } from '../finding.ts';

/**
 * Local time, loaded on first use: time-zone data cost a start of the program some 50 ms, and a post that gives its offset and stands
 * alone needs none of them.
 */
export class Clock {
  #zones: Zones | undefined;
  /** Dates by the number of the day. */
  readonly #days = new Map<number, string>();

  async load(): Promise<void> {
    if (this.#zones !== undefined) return;
    const { Zones } = await import('../calendar/zones.ts');
    this.#zones = new Zones();
  }

  /** Epoch milliseconds of a moment in a zone; `undefined` for a local time that clocks skip. */
  async instant(moment: Moment, zone: string): Promise<number | undefined> {
    if (moment.kind === 'instant') return moment.epochMs;
    await this.load();
    return moment.dateOnly ? this.#loaded.startOfDay(zone, moment.local) : this.#loaded.instant(zone, moment.local);
  }

  /** The calendar date of an instant in a zone, `YYYY-MM-DD`. A calendar has few days, and each is asked for by many rules. */
  date(epochMs: number, zone: string): string {
    const offset = this.#loaded.offsetMinutes(zone, epochMs);
    const day = Math.floor((epochMs + offset * MINUTE) / DAY);
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const date = dateAt(epochMs, offset);
    this.#days.set(day, date);
    return date;
  }

  /** What clocks in a zone show at an instant. */
  local(epochMs: number, zone: string): LocalTime {
    return localAt(epochMs, this.#loaded.offsetMinutes(zone, epochMs));
  }

  /** An instant as RFC 3339, with the offset of a zone. */
  at(epochMs: number, zone: string): string {
    return formatInstant(epochMs, this.#loaded.offsetMinutes(zone, epochMs));
  }

  reference({ account, epochMs }: Publication): PublicationRef {
    return { account: account.id, at: this.at(epochMs, account.timeZone) };
  }

  /** The zones, once they are loaded. */
  get zones(): Zones {
    return this.#loaded;
  }

  get #loaded(): Zones {
    if (this.#zones === undefined) throw new Error('time zones are asked for before they are loaded');
    return this.#zones;
  }
}
