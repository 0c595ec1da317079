import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayNumber, mondayOf, weekdayOf } from '../../action/core/calendar/days.ts';
import { isoWeekOf, mondayOfWeek } from '../../action/core/calendar/iso-week.ts';
import { measuredBars, stackedBars } from '../../site/charts/bars.ts';
import { heatMap } from '../../site/charts/heat-map.ts';
import { wholePercent } from '../../site/charts/shares.ts';

const count = (svg: string, pattern: RegExp): number => [...svg.matchAll(pattern)].length;

describe('whole percents', () => {
  test('are the nearest to the exact share', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, rest) => {
        const percent = wholePercent(count, count + rest);
        expect(Number.isInteger(percent)).toBe(true);
        if (count + rest > 0) expect(Math.abs(percent - (count * 100) / (count + rest))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('of nothing are nothing', () => {
    expect(wholePercent(0, 0)).toBe(0);
    expect(wholePercent(3, 85)).toBe(4);
  });
});

describe('weeks of ISO 8601', () => {
  test.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2025-12-28', '2025-W52'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-22', '2026-W47'],
  ])('%s is in %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  test('begin on the Monday that they are found by, each day in one, none left out', () => {
    const day = fc.integer({ min: dayNumber('1970-01-05'), max: dayNumber('2199-12-28') });
    fc.assert(
      fc.property(day, (number) => {
        const date = dayAfter('1970-01-01', number);
        const monday = mondayOfWeek(isoWeekOf(date));
        expect(monday).toBe(mondayOf(date));
        expect(weekdayOf(dayNumber(monday))).toBe(1);
        expect(isoWeekOf(dayAfter(monday, 7)) > isoWeekOf(date)).toBe(true);
      }),
    );
  });
});

const FRAME = { id: 'c', title: 'Доли', description: 'Всё' };

/** What bars stand for, told by how long they are. */
const measured = (svg: string, kind: string, reach = 52): number[] =>
  [...svg.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="([\\d.]+)%"`, 'g'))].map(
    ([, width]) => Number(width) / reach,
  );

describe('stacked bars', () => {
  const rows = [
    {
      label: 'vk',
      parts: [
        { series: 'promo', value: 1 },
        { series: 'value', value: 3 },
      ],
      note: '4',
    },
    {
      label: 'x',
      parts: [
        { series: 'promo', value: 0 },
        { series: 'value', value: 2 },
      ],
      note: '2',
      isOpen: true,
    },
  ];
  const svg = stackedBars({ ...FRAME, rows });

  test('are as long as their values, the longest row at full length, and nothing is drawn for none', () => {
    expect(measured(svg, '(?:promo|value)')).toEqual([0.25, 0.75, 0.5]);
  });

  test('follow one another within a row', () => {
    const starts = [...svg.matchAll(/<rect class="\w+" x="([\d.]+)%"/g)].map(([, x]) => Number(x) / 52);
    expect(starts).toEqual([0, 0.25, 0]);
  });

  test('write their totals, and mark what is not over', () => {
    expect([...svg.matchAll(/class="note"[^>]*>(\d+)</g)].map(([, note]) => note)).toEqual(['4', '2']);
    expect(count(svg, /class="open"/g)).toBe(1);
  });

  test('never grow wider than the page, whatever the values', () => {
    const part = fc.record({ series: fc.constant('value'), value: fc.nat(10_000) });
    const row = fc.record({ label: fc.string(), parts: fc.array(part, { maxLength: 7 }), note: fc.string() });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (any) => {
        const drawn = stackedBars({ ...FRAME, rows: any });
        for (const match of drawn.matchAll(/<rect [^>]*x="([\d.]+)%"[^>]* width="([\d.]+)%"/g)) {
          expect(Number(match[1]) + Number(match[2])).toBeLessThan(52.5);
        }
      }),
    );
  });
});

describe('measured bars', () => {
  test('tell what is beyond its limit by another pattern, and draw the limit itself', () => {
    const svg = measuredBars({
      ...FRAME,
      most: 100,
      rows: [
        { label: 'a', value: 10, limit: 20, note: '' },
        { label: 'b', value: 30, limit: 20, note: '' },
        { label: 'c', value: undefined, limit: undefined, note: '' },
      ],
    });
    expect(measured(svg, 'inside')).toEqual([0.1]);
    expect(measured(svg, 'over')).toEqual([0.3]);
    expect([...svg.matchAll(/class="limit" x="([\d.]+)%"/g)].map(([, x]) => Number(x) / 52)).toEqual([0.2, 0.2]);
  });

  test('cut what is longer than the chart', () => {
    const svg = measuredBars({ ...FRAME, most: 100, rows: [{ label: 'a', value: 900, limit: 100, note: '' }] });
    expect(measured(svg, 'over')).toEqual([1]);
  });
});

describe('the map of days', () => {
  const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
  const cells = new Map([
    ['2026-11-01', { out: 1, planned: 0, mark: 'blocking' as const }],
    ['2026-11-02', { out: 1, planned: 2, mark: undefined }],
    ['2026-11-03', { out: 0, planned: 1, mark: 'waived' as const }],
  ]);
  const svg = heatMap({
    ...FRAME,
    days,
    rows: [{ cells, stopped: new Set(['2026-11-02']) }],
    rest: new Set(['2026-11-01']),
    today: '2026-11-02',
  });

  test('tells what is out from what is planned by shape, and findings by theirs', () => {
    expect(count(svg, /<rect class="out"/g)).toBe(1);
    expect(count(svg, /<rect class="planned"/g)).toBe(2);
    // Both on one day: an empty square with a full half.
    expect(count(svg, /<path class="out"/g)).toBe(1);
    expect(count(svg, /<path class="blocking"/g)).toBe(1);
    expect(count(svg, /<circle class="waived"/g)).toBe(1);
    expect(count(svg, /class="stopped"/g)).toBe(1);
    expect(count(svg, /class="rest"/g)).toBe(1);
    expect(count(svg, /class="today"/g)).toBe(1);
  });

  test('writes how many there are from two on', () => {
    expect([...svg.matchAll(/class="n[^"]*">(\d+)</g)].map(([, number]) => number)).toEqual(['3']);
  });
});

test('a chart has a name and a description, no style of its own, and no markup of anybody’s name', () => {
  const svg = stackedBars({
    id: 'x',
    title: '<script>alert(1)</script>',
    description: '"&',
    rows: [{ label: '<b>&"', parts: [], note: '</svg>' }],
  });
  expect(svg).toMatch(/^<svg class="chart bars" [^>]*role="img" aria-labelledby="x-t x-d"><title id="x-t">/);
  expect(svg).toContain('<desc id="x-d">&quot;&amp;</desc>');
  expect(svg).not.toMatch(/<script|<b>| style=| on\w+=/);
  expect(count(svg, /<\/svg>/g)).toBe(1);
});
