import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseMoment } from '../../action/core/calendar/moment.ts';
import { Zones } from '../../action/core/calendar/zones.ts';

const ZONES = [
  'Europe/Moscow',
  'Asia/Vladivostok',
  'Europe/Belgrade',
  'Asia/Tbilisi',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Beirut',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const epochMs = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('local time', () => {
  test('has the offset that Temporal gives, in whatever order instants are asked for', () => {
    const zones = new Zones();
    fc.assert(
      fc.property(zone, epochMs, (name, at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 6e10;
        expect(zones.offsetMinutes(name, at)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('leads to an instant that shows it again, and to the earlier one of two', () => {
    const zones = new Zones();
    fc.assert(
      fc.property(zone, epochMs, (name, at) => {
        const second = Math.floor(at / 1000) * 1000;
        const written = formatInstant(second, zones.offsetMinutes(name, second)).slice(0, 19);
        const moment = parseMoment(written);
        if (typeof moment === 'string' || moment.kind !== 'local') throw new Error(written);
        const found = zones.instant(name, moment.local);
        expect(found).toBeLessThanOrEqual(second);
        expect(formatInstant(found ?? 0, zones.offsetMinutes(name, found ?? 0)).slice(0, 19)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  test('written with its offset reads back as the same instant', () => {
    fc.assert(
      fc.property(epochMs, fc.integer({ min: -48, max: 56 }), (at, quarters) => {
        const second = Math.floor(at / 1000) * 1000;
        expect(parseMoment(formatInstant(second, quarters * 15))).toMatchObject({ epochMs: second });
      }),
      { numRuns: 500 },
    );
  });
});
