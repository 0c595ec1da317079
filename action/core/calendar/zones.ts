import { Temporal } from 'temporal-polyfill';
import { type LocalTime, MINUTE } from './moment.ts';

/** One stretch of time during which a zone keeps one offset. */
interface Period {
  readonly from: number;
  readonly until: number;
  readonly offsetMinutes: number;
}

/** Turns instants into local time and back. It caches stretches of equal offset, so a year of posts asks the zone data twice. */
export class Zones {
  readonly #periods = new Map<string, Period[]>();

  /** The zone's offset from UTC at an instant, in minutes. */
  offsetMinutes(zone: string, epochMs: number): number {
    const known = this.#periods.get(zone) ?? [];
    const hit = known.find((period) => epochMs >= period.from && epochMs < period.until);
    if (hit !== undefined) return hit.offsetMinutes;
    const period = periodAt(zone, epochMs);
    this.#periods.set(zone, [period, ...known]);
    return period.offsetMinutes;
  }

  /** The first instant of a day in the zone: midnight, or later where clocks skip midnight. */
  startOfDay(zone: string, { year, month, day }: LocalTime): number {
    return Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone).epochMilliseconds;
  }

  /**
   * The instant at which clocks in the zone show the local time, in epoch milliseconds. Of two such instants (clocks went back) the
   * earlier; `undefined` when clocks skip that time (they went forward).
   */
  instant(zone: string, local: LocalTime): number | undefined {
    const wall = Temporal.PlainDateTime.from(local);
    const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return zoned.toPlainDateTime().equals(wall) ? zoned.epochMilliseconds : undefined;
  }
}

function periodAt(zone: string, epochMs: number): Period {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const next = at.getTimeZoneTransition('next');
  const isStart = at.subtract({ milliseconds: 1 }).offsetNanoseconds !== at.offsetNanoseconds;
  const previous = isStart ? at : at.getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMinutes: at.offsetNanoseconds / 1e6 / MINUTE,
  };
}
