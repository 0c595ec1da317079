import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../action/core/calendar/duration.ts';
import { MINUTE } from '../../action/core/calendar/moment.ts';
import type { Shift } from '../../action/core/calendar/shifts.ts';
import { type CalendarYear, calendarKey, isMissing, WorkingTime } from '../../action/core/calendar/working-time.ts';
import { Zones } from '../../action/core/calendar/zones.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);
const HOUR = 60 * MINUTE;

/** Russia in 2026 (facts/frequency.md §4.3), told once more: the shipped file is compared with it in another test. */
const RU_2026: CalendarYear = {
  country: 'ru',
  year: 2026,
  daysOff: new Set(
    ['01-01', '01-02', '01-05', '01-06', '01-07', '01-08', '01-09', '02-23', '03-09', '05-01', '05-11', '06-12']
      .concat(['11-04', '12-31'])
      .map((day) => `2026-${day}`),
  ),
  shortDays: new Map(['04-30', '05-08', '06-11', '11-03'].map((day) => [`2026-${day}`, 60])),
  workingDays: new Map(),
};
const CALENDARS = new Map([[calendarKey('ru', 2026), RU_2026]]);

const shifts = (weekdays: readonly number[], from: number, to: number): Shift[] =>
  weekdays.map((weekday) => ({ weekday, from: from * 60, to: to * 60 }));
const WEEK = [1, 2, 3, 4, 5];

function team(
  list: readonly Shift[],
  { timeZone = 'Europe/Moscow', country = undefined as string | undefined, calendars = CALENDARS } = {},
): WorkingTime {
  return new WorkingTime({ timeZone, isAlways: false, shifts: list, country }, calendars, new Zones());
}
const MOSCOW = team(shifts(WEEK, 9, 18), { country: 'ru' });
const at = (text: string): number => Date.parse(text.length === 16 ? `${text}:00+03:00` : text);

/** Working hours between two moments in Moscow. */
function hours(from: string, to: string, of = MOSCOW): number {
  const found = of.between(at(from), at(to));
  return isMissing(found) ? Number.NaN : found / HOUR;
}

describe('working time between two moments', () => {
  test.each([
    ['a question on Friday at 17:00, answered on Monday at 10:00', '2026-11-13T17:00', '2026-11-16T10:00', 2],
    ['a question on Saturday at noon, answered on Monday at 9:30', '2026-11-14T12:00', '2026-11-16T09:30', 0.5],
    [
      'the eve of a holiday ends at 17:00, then come a holiday and a weekend',
      '2026-04-30T16:30',
      '2026-05-04T10:00',
      1.5,
    ],
    [
      '9 January is a transferred day off: the clock starts on Monday the 12th',
      '2026-01-09T10:00',
      '2026-01-12T09:00',
      0,
    ],
    ['and runs from then', '2026-01-09T10:00', '2026-01-12T11:00', 2],
    ['after hours on a short day', '2026-11-03T17:30', '2026-11-05T09:15', 0.25],
    ['31 December is off, too', '2026-12-31T09:00', '2026-12-31T18:00', 0],
    ['a night', '2026-11-16T19:00', '2026-11-17T08:00', 0],
    ['a whole week', '2026-11-16T00:00', '2026-11-23T00:00', 45],
    ['nothing backwards', '2026-11-17T12:00', '2026-11-17T10:00', 0],
  ])('%s', (_, from, to, expected) => {
    expect(hours(from, to)).toBe(expected);
  });

  test('hours Mon–Fri 9–17: received at 6:00, answered at 9:05 is five minutes', () => {
    const of = team(shifts(WEEK, 9, 17));
    expect(of.between(at('2026-11-16T06:00'), at('2026-11-16T09:05'))).toBe(5 * MINUTE);
  });

  test('the customer may be anywhere: an offset is an offset', () => {
    expect(MOSCOW.between(at('2026-11-16T05:00:00-05:00'), at('2026-11-16T14:00'))).toBe(1 * HOUR);
  });

  test('a weekend worked by transfer has the hours of the day that it stands for', () => {
    const year = { ...RU_2026, workingDays: new Map([['2026-11-21', 5]]) };
    const of = team([...shifts([1, 2, 3, 4], 9, 18), ...shifts([5], 9, 17)], {
      country: 'ru',
      calendars: new Map([['ru-2026', year]]),
    });
    expect(hours('2026-11-20T17:00', '2026-11-23T09:00', of)).toBe(8);
    expect(of.isWorkingDay('2026-11-21')).toBe(true);
    expect(of.isWorkingDay('2026-11-22')).toBe(false);
  });

  test('a team that keeps no calendar works on holidays', () => {
    const daily = team(shifts([1, 2, 3, 4, 5, 6, 7], 9, 21));
    expect(hours('2026-01-01T09:00', '2026-01-01T21:00', daily)).toBe(12);
    expect(hours('2027-01-01T09:00', '2027-01-01T21:00', daily)).toBe(12);
  });

  test('around the clock every minute counts', () => {
    const always = new WorkingTime(
      { timeZone: 'Europe/Berlin', isAlways: true, shifts: [], country: undefined },
      new Map(),
      new Zones(),
    );
    expect(always.between(at('2026-03-28T12:00'), at('2026-03-29T12:00'))).toBe(24 * HOUR);
    expect(always.deadline(at('2026-03-28T12:00'), HOUR)).toBe(at('2026-03-28T13:00'));
  });

  describe('where clocks change', () => {
    const berlin = team(shifts([1, 2, 3, 4, 5, 6, 7], 0, 24), { timeZone: 'Europe/Berlin' });
    test.each([
      ['a spring day has 23 hours', '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', 23],
      ['an autumn day has 25 hours', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', 25],
      ['an ordinary one has 24', '2026-07-01T00:00:00+02:00', '2026-07-02T00:00:00+02:00', 24],
    ])('%s', (_, from, to, expected) => {
      expect(hours(from, to, berlin)).toBe(expected);
    });

    test('a shift that starts in the hour that is skipped starts when clocks jump', () => {
      const early = team([{ weekday: 7, from: 150, to: 360 }], { timeZone: 'Europe/Berlin' });
      // 02:30 does not exist on 29 March; clocks show 03:00 at once.
      expect(hours('2026-03-29T00:00:00+01:00', '2026-03-29T06:00:00+02:00', early)).toBe(3);
    });

    test('a New York team keeps its nine o’clock through the change', () => {
      const ny = team(shifts(WEEK, 9, 17), { timeZone: 'America/New_York' });
      expect(hours('2026-03-06T16:00:00-05:00', '2026-03-09T10:00:00-04:00', ny)).toBe(2);
    });
  });

  test('a year without data is told, and never guessed', () => {
    const missing = { missing: { country: 'ru', year: 2027 } };
    expect(MOSCOW.between(at('2026-12-30T10:00'), at('2027-01-11T10:00'))).toEqual(missing);
    expect(MOSCOW.deadline(at('2026-12-30T17:00'), 2 * HOUR)).toEqual(missing);
    expect(MOSCOW.deadline(at('2026-12-30T17:00'), HOUR)).toBe(at('2026-12-30T18:00'));
    expect(MOSCOW.isWorkingDay('2027-01-11')).toEqual(missing);
  });
});

describe('a deadline', () => {
  const nineToFive = team(shifts(WEEK, 9, 17));
  test.each<[string, WorkingTime, string, number, string]>([
    ['Friday 16:45 and half an hour: Monday 9:15', nineToFive, '2026-11-20T16:45', 30, '2026-11-23T09:15'],
    ['Friday 16:30 and half an hour: Friday 17:00 sharp', nineToFive, '2026-11-20T16:30', 30, '2026-11-20T17:00'],
    ['Saturday and a minute: Monday 9:01', nineToFive, '2026-11-21T12:00', 1, '2026-11-23T09:01'],
    ['at once', nineToFive, '2026-11-21T12:00', 0, '2026-11-21T12:00'],
    ['over the holidays of January', MOSCOW, '2026-01-01T12:00', 60, '2026-01-12T10:00'],
    ['over a short day', MOSCOW, '2026-11-03T16:00', 120, '2026-11-05T10:00'],
  ])('%s', (_, of, from, minutes, expected) => {
    expect(of.deadline(at(from), minutes * MINUTE)).toBe(at(expected));
  });

  test('a team without hours has none', () => {
    expect(team([]).deadline(at('2026-11-20T16:45'), MINUTE)).toBeUndefined();
  });

  test('a working day is as long as the longest of a week', () => {
    expect(MOSCOW.dayLength).toBe(9 * HOUR);
    expect(team([...shifts([1], 9, 13), ...shifts([1], 14, 18), ...shifts([6], 10, 12)]).dayLength).toBe(8 * HOUR);
  });
});

describe('laws of working time', () => {
  const zones = ['Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Vladivostok', 'Australia/Lord_Howe'];
  const shift = fc
    .record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.nat(23), length: fc.integer({ min: 1, max: 24 }) })
    .map(({ weekday, from, length }) => ({ weekday, from: from * 60, to: Math.min(24, from + length) * 60 }));
  // One shift a day: two that overlap are refused when a policy is read.
  const someTeam = fc
    .tuple(fc.uniqueArray(shift, { selector: ({ weekday }) => weekday, minLength: 1 }), fc.constantFrom(...zones))
    .map(([list, timeZone]) => team(list, { timeZone }));
  const instant = fc.integer({ min: at('2025-01-01T00:00'), max: at('2027-12-31T00:00') });
  const worked = (of: WorkingTime, from: number, to: number): number => {
    const found = of.between(from, to);
    if (isMissing(found)) throw new Error('no calendar is asked for');
    return found;
  };
  const runs = { numRuns: 150 * FUZZ };

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(someTeam, instant, instant, instant, (of, ...instants) => {
        const [a = 0, b = 0, c = 0] = instants.sort((x, y) => x - y);
        expect(worked(of, a, b) + worked(of, b, c)).toBe(worked(of, a, c));
      }),
      runs,
    );
  });

  test('more time is no less work, and never more than the time itself', () => {
    fc.assert(
      fc.property(someTeam, instant, fc.nat(30 * 24 * 60), fc.nat(10_000), (of, from, length, more) => {
        const [to, later] = [from + length * MINUTE, from + (length + more) * MINUTE];
        expect(worked(of, from, to)).toBeLessThanOrEqual(worked(of, from, later));
        expect(worked(of, from, to)).toBeLessThanOrEqual(to - from);
        expect(worked(of, from, to)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('by a deadline exactly its time was worked, and an instant before it was not', () => {
    fc.assert(
      fc.property(someTeam, instant, fc.integer({ min: 1, max: 60 * 60 * MINUTE }), (of, from, ms) => {
        const due = of.deadline(from, ms);
        if (due === undefined || isMissing(due)) throw new Error('such a team works every week');
        expect(worked(of, from, due)).toBe(ms);
        expect(worked(of, from, due - 1)).toBe(ms - 1);
      }),
      runs,
    );
  });
});

describe('durations as norms write them', () => {
  test.each([
    ['PT6H', { kind: 'time', ms: 6 * HOUR }],
    ['PT30M', { kind: 'time', ms: 30 * MINUTE }],
    ['PT1H30M', { kind: 'time', ms: 90 * MINUTE }],
    ['2d', { kind: 'days', days: 2 }],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  test.each(['', 'PT', '6h', 'P2D', 'P1DT6H', 'PT6H ', '-PT6H', 'PT1.5H', '1.5d', 'PT99999H'])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
