import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber, weekdayOf } from '../../action/core/calendar/days.ts';
import { MINUTE } from '../../action/core/calendar/moment.ts';
import type { Shift } from '../../action/core/calendar/shifts.ts';
import { type CalendarYear, calendarKey, isMissing, WorkingTime } from '../../action/core/calendar/working-time.ts';
import { Zones } from '../../action/core/calendar/zones.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);
const DAY = 24 * 60;
const HOUR = 60 * MINUTE;
const ZONES = new Zones();

/** A zone, and a day around which its clocks change, or nothing does. */
const PLACES = [
  ['Europe/Moscow', '2026-11-04'],
  ['Europe/Belgrade', '2026-03-29'],
  ['Europe/Belgrade', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['America/Santiago', '2026-04-04'],
  ['America/Santiago', '2026-09-06'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Africa/Cairo', '2026-10-29'],
  ['Asia/Kathmandu', '2026-12-31'],
] as const;

interface Queue {
  readonly zone: string;
  readonly around: number;
  readonly shifts: readonly Shift[];
  readonly off: ReadonlySet<string>;
  readonly short: ReadonlyMap<string, number>;
  readonly like: ReadonlyMap<string, number>;
}

/** Hours as people write them: several a day, in any order, over midnight as two. */
const someShifts = fc
  .array(
    fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 21 }),
      length: fc.integer({ min: 3, max: 14 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.flatMap(({ weekdays, from, length }) =>
      weekdays.flatMap((weekday): Shift[] => {
        const to = from + length;
        const evening = { weekday, from: from * 60, to: Math.min(to, 24) * 60 };
        return to <= 24 ? [evening] : [evening, { weekday: (weekday % 7) + 1, from: 0, to: (to - 24) * 60 }];
      }),
    ),
  );

const someQueue: fc.Arbitrary<Queue> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    shifts: someShifts,
    days: fc.array(
      fc.record({
        ahead: fc.integer({ min: -4, max: 4 }),
        kind: fc.constantFrom('off', 'short', 'like'),
        size: fc.constantFrom(1, 2),
      }),
      { maxLength: 4 },
    ),
    isReversed: fc.boolean(),
  })
  .map(({ place: [zone, day], shifts, days, isReversed }) => {
    const around = dayNumber(day);
    const [off, short, like] = [new Set<string>(), new Map<string, number>(), new Map<string, number>()];
    for (const { ahead, kind, size } of days) {
      const date = dateOfDay(around + ahead);
      if (kind === 'off') off.add(date);
      else if (kind === 'short') short.set(date, size * 60);
      else like.set(date, size * 3);
    }
    return { zone, around, shifts: isReversed ? [...shifts].reverse() : shifts, off, short, like };
  });

function clockOf({ zone, shifts, off, short, like }: Queue): WorkingTime {
  const years = [2025, 2026, 2027].map((year): [string, CalendarYear] => [
    calendarKey('xx', year),
    { country: 'xx', year, daysOff: off, shortDays: short, workingDays: like },
  ]);
  return new WorkingTime({ timeZone: zone, isAlways: false, shifts, country: 'xx' }, new Map(years), ZONES);
}

/** Minute by minute, by what clocks on the wall show: the slow way that nobody gets wrong. */
class Wall {
  readonly #queue: Queue;
  readonly #first: number;
  readonly #minutes: Uint8Array;

  constructor(queue: Queue, days: number) {
    this.#queue = queue;
    this.#first = queue.around - days;
    this.#minutes = new Uint8Array((2 * days + 1) * DAY);
    for (let day = 0; day <= 2 * days; day++) {
      const date = dateOfDay(this.#first + day);
      const weekday = queue.like.get(date) ?? weekdayOf(this.#first + day);
      for (const shift of queue.shifts)
        if (shift.weekday === weekday) this.#minutes.fill(1, day * DAY + shift.from, day * DAY + shift.to);
    }
    const planned = this.#minutes.slice();
    for (const date of queue.off) {
      const start = (dayNumber(date) - this.#first) * DAY;
      this.#minutes.fill(0, start, start + DAY);
    }
    for (const [date, by] of queue.short) {
      const start = (dayNumber(date) - this.#first) * DAY;
      let end = start + DAY;
      while (end > start && planned[end - 1] === 0) end--;
      if (end === start || queue.off.has(date)) continue;
      // A night that goes on ends in the morning.
      if (end === start + DAY && planned[end] === 1) {
        while (end < start + 2 * DAY && planned[end] === 1) end++;
        if (end === start + 2 * DAY && planned[end] === 1) continue;
        this.#minutes.fill(0, Math.max(start + DAY, end - by), end);
      } else this.#minutes.fill(0, Math.max(start, end - by), end);
    }
  }

  between(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at += MINUTE) {
      const local = at / MINUTE + ZONES.offsetMinutes(this.#queue.zone, at);
      sum += this.#minutes[local - this.#first * DAY] ?? 0;
    }
    return sum * MINUTE;
  }
}

const counted = (clock: WorkingTime, from: number, to: number): number => {
  const found = clock.between(from, to);
  if (isMissing(found)) throw new Error('the calendars are all there');
  return found;
};

describe('working time is that of the clock on the wall', () => {
  const runs = { numRuns: 60 * FUZZ };
  const minute = fc.integer({ min: -5 * DAY, max: 5 * DAY });

  test('between any two minutes: nights, days off, short and transferred days, changes of clocks', () => {
    fc.assert(
      fc.property(someQueue, minute, fc.nat(3 * DAY), (queue, start, length) => {
        const from = queue.around * DAY * MINUTE + start * MINUTE;
        const to = from + length * MINUTE;
        expect(counted(clockOf(queue), from, to)).toBe(new Wall(queue, 12).between(from, to));
      }),
      runs,
    );
  });

  test('and by a deadline just its time has passed', () => {
    fc.assert(
      fc.property(someQueue, minute, fc.integer({ min: 1, max: 30 * HOUR }), (queue, start, ms) => {
        const from = (queue.around * DAY + start) * MINUTE;
        const clock = clockOf(queue);
        const due = clock.deadline(from, ms);
        if (due === undefined || isMissing(due)) throw new Error('such a team works every week');
        expect(due).toBeGreaterThan(from);
        expect(counted(clock, from, due)).toBe(ms);
        expect(counted(clock, from, due - 1)).toBe(ms - 1);
      }),
      runs,
    );
  });
});

describe('a night shift, written as a policy asks for it', () => {
  const night = (...order: readonly (readonly [number, number])[]): WorkingTime =>
    new WorkingTime(
      {
        timeZone: 'Europe/Moscow',
        isAlways: false,
        country: 'ru',
        shifts: order.flatMap(([from, to]) =>
          [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: from * 60, to: to * 60 })),
        ),
      },
      new Map([
        [
          'ru-2026',
          {
            country: 'ru',
            year: 2026,
            daysOff: new Set(['2026-11-04']),
            shortDays: new Map([
              ['2026-11-03', 60],
              ['2026-12-10', 60],
            ]),
            workingDays: new Map(),
          },
        ],
      ]),
      ZONES,
    );
  const at = (text: string): number => Date.parse(`2026-${text}:00+03:00`);

  test.each([
    ['until 24:00 and from 00:00', night([22, 24], [0, 6])],
    ['the other way round', night([0, 6], [22, 24])],
  ])('%s', (_, clock) => {
    expect(clock.deadline(at('11-13T12:00'), 30 * MINUTE)).toBe(at('11-13T22:30'));
    expect(clock.deadline(at('11-13T12:00'), 4 * HOUR)).toBe(at('11-14T02:00'));
    expect(clock.deadline(at('11-13T23:50'), 15 * MINUTE)).toBe(at('11-14T00:05'));
    expect(clock.deadline(at('11-13T23:50'), 30 * MINUTE)).toBe(at('11-14T00:20'));
  });

  test('the night before a holiday is there until midnight, and any other leaves an hour earlier in the morning', () => {
    const clock = night([22, 24], [0, 6]);
    expect(counted(clock, at('11-03T20:00'), at('11-04T12:00'))).toBe(2 * HOUR);
    expect(counted(clock, at('12-10T20:00'), at('12-11T12:00'))).toBe(7 * HOUR);
    expect(clock.deadline(at('12-10T22:00'), 7 * HOUR)).toBe(at('12-11T05:00'));
  });
});
