import { expect, test } from 'vitest';
import { workingDayAfter } from '../../action/core/calendar/working-days.ts';
import { type CalendarYear, calendarKey } from '../../action/core/calendar/working-time.ts';

/** November and the end of 2026 in Russia (facts/frequency.md §4.3), and a Saturday that is worked. */
const RU: CalendarYear = {
  country: 'ru',
  year: 2026,
  daysOff: new Set(['2026-11-04', '2026-12-31']),
  shortDays: new Map([['2026-11-03', 60]]),
  workingDays: new Map([['2026-11-14', 1]]),
};
const calendars = new Map([[calendarKey('ru', 2026), RU]]);

test.each<[string, number, string]>([
  ['2026-10-31', 0, '2026-10-31'],
  ['2026-10-31', 1, '2026-11-02'],
  // A short day is a day.
  ['2026-11-02', 1, '2026-11-03'],
  ['2026-11-03', 1, '2026-11-05'],
  ['2026-10-31', 5, '2026-11-09'],
  ['2026-11-13', 1, '2026-11-14'],
  ['2026-12-29', 1, '2026-12-30'],
])('%s and %i working days: %s', (date, count, expected) => {
  expect(workingDayAfter(date, count, 'ru', calendars)).toBe(expected);
});

test('without a country only weekends are off', () => {
  expect(workingDayAfter('2026-11-03', 1, undefined, calendars)).toBe('2026-11-04');
  expect(workingDayAfter('2026-11-13', 1, undefined, calendars)).toBe('2026-11-16');
});

test('a year that the calendars lack is told, and only where a day of it counts', () => {
  const missing = { missing: { country: 'ru', year: 2027 } };
  expect(workingDayAfter('2026-12-30', 1, 'ru', calendars)).toEqual(missing);
  expect(workingDayAfter('2026-12-31', 0, 'ru', calendars)).toBe('2026-12-31');
  expect(workingDayAfter('2026-11-02', 1, 'kz', calendars)).toEqual({ missing: { country: 'kz', year: 2026 } });
});
