import { describe, expect, test } from 'vitest';
import { isDate, namedDates } from '../../action/core/text/dates.ts';

const shown = (text: string) =>
  namedDates(text).map(({ day, month, year, part }) =>
    [day, month, year, part].filter((one) => one !== undefined).join(' '),
  );

describe('days that a text names', () => {
  test.each([
    ['до 20 января', ['20 1']],
    ['до 20-го января 2027 г.', ['20 1 2027']],
    ['10–20 января', ['10 1 first', '20 1 last']],
    ['10 - 20 января 2027', ['10 1 2027 first', '20 1 2027 last']],
    ['с 10 по 20 января', ['10 1 first', '20 1 last']],
    ['с 28 января по 3 февраля', ['28 1', '3 2']],
    ['9 мая, 1 марта и 31 августа', ['9 5', '1 3', '31 8']],
    ['20.01.2027', ['20 1 2027']],
    ['2027-01-20', ['20 1 2027']],
    ['january 20, 2027', ['20 1 2027']],
    ['closes 20 january', ['20 1']],
    ['on the 3rd of march', ['3 3']],
    ['jan. 5–9', ['5 1 first', '9 1 last']],
    ['may 5', ['5 5']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    'до 20 000 ₽',
    'до 20.00',
    'до 20.30',
    '05/06/2027',
    'версия 20.1.3',
    '99 января',
    '20 мартини',
    '20 майских жуков',
    '10 марафонов',
    '5 decorations',
    'may 2027',
    '12.13.2027',
    '',
    '🎉🎉🎉',
  ])('none in «%s»', (text) => {
    expect(shown(text)).toEqual([]);
  });

  test('a day without a year fits any', () => {
    const [named] = namedDates('20 января');
    expect(named && isDate(named, '2027-01-20T23:59:00+03:00')).toBe(true);
    expect(named && isDate(named, '2027-01-21')).toBe(false);
  });

  test('takes a moment over a long text', () => {
    const text = '10–20 января, 2027-01-20 и 1 марта до '.repeat(1700);
    expect(namedDates(text).length).toBeGreaterThan(0);
    expect(namedDates('1'.repeat(65_000))).toEqual([]);
    expect(namedDates('1 '.repeat(32_000))).toEqual([]);
  });
});
