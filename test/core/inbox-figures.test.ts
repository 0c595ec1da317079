import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Zones } from '../../action/core/calendar/zones.ts';
import type { InboxItem } from '../../action/core/inbox/item.ts';
import { momentReader } from '../../action/core/inbox/moments.ts';
import { columnsOf, dataOfRow } from '../../action/core/inbox/row.ts';
import { figuresOf, Statistics } from '../../action/core/inbox/statistics.ts';

/** Figures of waiting times, in order of arrival. */
function figures(waits: readonly number[]) {
  const statistics = new Statistics();
  const item = { kept: () => item } as unknown as InboxItem;
  for (const ms of waits) {
    statistics.add('2026-11-16', item, { classId: 'question', ms, limit: 10, isOpen: false, isLate: ms > 10 });
  }
  return figuresOf(statistics.tally());
}

describe('figures of waiting times', () => {
  test.each([
    // Nearest rank: with ten the ninth, with eleven the tenth.
    [10, 9],
    [11, 10],
    [19, 18],
    [20, 18],
    [1, 1],
  ])('of 1 to %i nine tenths waited no longer than %i', (count, expected) => {
    expect(figures(Array.from({ length: count }, (_, index) => index + 1)).p90).toBe(expected);
  });

  test('nine tenths waited no longer, and with one place less they did not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 60 }), (waits) => {
        const { p90 = Number.NaN } = figures(waits);
        const share = (limit: number): number => waits.filter((wait) => wait <= limit).length / waits.length;
        expect(waits).toContain(p90);
        expect(share(p90)).toBeGreaterThanOrEqual(0.9);
        expect(share(p90 - 1)).toBeLessThan(0.9);
      }),
    );
  });
});

describe('what stands in a row', () => {
  test('a day alone is no moment, whatever the zone: midnight would be a guess', () => {
    for (const zone of [undefined, 'Europe/Moscow']) {
      expect(momentReader({ zone }, new Zones())('2026-11-16')).toMatchObject({ messageId: 'inbox.no-time' });
    }
    const russian = momentReader({ zone: 'Europe/Moscow', formats: ['DD.MM.YYYY'] }, new Zones());
    expect(russian('16.11.2026')).toMatchObject({ messageId: 'inbox.no-time' });
    const whole = momentReader({ zone: 'Europe/Moscow' }, new Zones());
    expect(whole('2026-11-16T00:00')).toBe(Date.parse('2026-11-16T00:00:00+03:00'));
  });

  test('the apostrophe that a program puts before a formula is none of the cell', () => {
    const source = { id: 'desk', path: 'content/inbox/a.csv', columns: { id: 'Номер', owner: 'Кто' } };
    const columns = columnsOf(['Номер', 'Кто'], source);
    expect(dataOfRow(["'=1+2", "'@maria"], columns, source)).toEqual({ id: '=1+2', owner: '@maria' });
    expect(dataOfRow(["'a1", "O'Hara"], columns, source)).toEqual({ id: "'a1", owner: "O'Hara" });
  });
});
