import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { type LocalTime, MINUTE } from './moment.ts';

/** One stretch of time during which a zone keeps one offset. Epoch milliseconds. */
interface Period {
  readonly from: number;
  readonly until: number;
  readonly offsetMinutes: number;
}

const NANOSECONDS = 1_000_000n;

/** Turns instants into local time and back. It caches stretches of equal offset, so a year of posts asks the zone data twice. */
export class Zones {
  readonly #periods = new Map<string, Period[]>();

  /** The zone's offset from UTC at an instant, in minutes. */
  offsetMinutes(zone: string, epochMs: number): number {
    const known = this.#periods.get(zone) ?? [];
    for (const period of known) if (epochMs >= period.from && epochMs < period.until) return period.offsetMinutes;
    const period = periodAt(zone, epochMs);
    this.#periods.set(zone, [period, ...known]);
    return period.offsetMinutes;
  }

  /** The first instant of a day in the zone: midnight, or later where clocks skip midnight. */
  startOfDay(zone: string, { year, month, day }: LocalTime): number {
    return epochMsOf(PlainDate.toZonedDateTime(PlainDate.create(year, month, day), zone));
  }

  /**
   * The instant at which clocks in the zone show the local time, in epoch milliseconds. Of two such instants (clocks went back) the
   * earlier; `undefined` when clocks skip that time (they went forward).
   */
  instant(zone: string, { year, month, day, hour, minute, second }: LocalTime): number | undefined {
    const wall = PlainDateTime.create(year, month, day, hour, minute, second);
    const zoned = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' });
    return PlainDateTime.equals(ZonedDateTime.toPlainDateTime(zoned), wall) ? epochMsOf(zoned) : undefined;
  }

  /** The first instant at which clocks in the zone show the local time or a later one: where they skip it, the instant at which they jump. */
  reached(zone: string, local: LocalTime): number {
    const exact = this.instant(zone, local);
    if (exact !== undefined) return exact;
    const { year, month, day, hour, minute, second } = local;
    const wall = PlainDateTime.create(year, month, day, hour, minute, second);
    const later = epochMsOf(PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'later' }));
    return periodAt(zone, later).from;
  }
}

function periodAt(zone: string, epochMs: number): Period {
  const nanoseconds = BigInt(epochMs) * NANOSECONDS;
  const at = ZonedDateTime.create(nanoseconds, zone);
  // A nanosecond later the transition at this very instant is the previous one.
  const previous = ZonedDateTime.getTimeZoneTransition(ZonedDateTime.create(nanoseconds + 1n, zone), 'previous');
  const next = ZonedDateTime.getTimeZoneTransition(at, 'next');
  return {
    from: previous === null ? Number.NEGATIVE_INFINITY : epochMsOf(previous),
    until: next === null ? Number.POSITIVE_INFINITY : epochMsOf(next),
    offsetMinutes: ZonedDateTime.offsetNanoseconds(at) / 1e6 / MINUTE,
  };
}

function epochMsOf(record: ZonedDateTime.Record): number {
  return Number(record.epochNanoseconds / NANOSECONDS);
}
