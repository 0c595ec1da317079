import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'privacy.phone';

describe('privacy.phone', () => {
  test.each([
    ['Звоните: +7 921 000-00-34, спросите Олега.', '+7 921 000-00-34'],
    ['Звоните 8 (921) 000-00-34', '8 (921) 000-00-34'],
    ['Тел. 89210000034.', '89210000034'],
    ['8-921-000-0034', '8-921-000-0034'],
    ['Call +44 20 7946 0018 now', '+44 20 7946 0018'],
    ['7 921 000 00 34', '7 921 000 00 34'],
    ['+7 921 000 00 34', '+7 921 000 00 34'],
    ['+７９２１００００ ０３４', '+７９２１００００ ０３４'],
  ])('%s', async (body, number) => {
    const text = post({}, `Строка.\n\n${body}\n`);
    const [finding, ...others] = await findings({ a: text }, RULE);
    expect(others).toEqual([]);
    expect(finding === undefined ? '' : covered(text, finding)).toBe(number);
    expect(finding?.range.start.line).toBe(9);
  });

  test('markup inside a number does not hide it', async () => {
    expect(await inBody('+7 921 **000**-00-34\n', RULE)).toHaveLength(1);
    expect(await inBody('+7 9&#50;1 000-00-34\n', RULE)).toHaveLength(1);
    expect(await inBody('+7 921 <b>000</b>-00-34\n', RULE)).toHaveLength(1);
    expect(await inBody('Код: `+7 921 000-00-34`\n', RULE)).toHaveLength(1);
    expect(await inBody('> +7 921 000-00-34\n', RULE)).toHaveLength(1);
  });

  test('the title and the descriptions of pictures are read too', async () => {
    const [title] = await inBody('Тихо.\n', RULE, '', { title: '"Звоните +7 921 000-00-34"' });
    expect(title?.range.start).toMatchObject({ line: 6, column: 17 });
    const media = '[{ file: a.jpg, alt: "Объявление: +7 921 000-00-34" }]';
    expect(await inBody('Тихо.\n', RULE, '', { media })).toHaveLength(1);
  });

  test.each([
    ['an order number of 14 digits', 'Заказ 12345678901234 уже едет.'],
    ['a barcode', 'Штрихкод 4607001234567.'],
    ['an ISBN', 'ISBN 978-5-17-118366-6'],
    ['prices', 'От 1 000 000 до 8 000 000 рублей, курс 79,2100.'],
    ['large numbers in a row', 'Было 8 100 000, стало 9 200 000 000.'],
    ['dates and times', '2026-11-03 10:00, 03.11.2026 в 18:00–21:00.'],
    ['coordinates', '61.787374, 34.354325'],
    ['a number of subscribers', 'Уже +100 000 000 просмотров'],
    ['the allowed number', 'Звоните +7 (8142) 00-01-15'],
    ['the allowed number in another notation', 'Звоните 8 8142 00 01 15'],
    ['toll-free numbers', 'Звоните 8 800 000-00-12 или +7 800 000 00 12'],
    ['figures in columns', '8\n921\n000\n00\n34'],
  ])('%s are silent', async (_, body) => {
    expect(await inBody(`${body}\n`, RULE)).toEqual([]);
  });

  test('a number is never printed whole, in whatever finding', async () => {
    const { judged } = await import('../helpers/judging.ts');
    const body = 'СКИДКА ТОЛЬКО СЕГОДНЯ, звоните +7 921 000-00-34!\n';
    const report = await judged({ a: post({}, body) }, { [RULE]: '', 'tone.caps': '' });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['tone.caps', RULE]);
    const shown = JSON.stringify(report.findings.map(({ identity: _, ...finding }) => finding));
    expect(shown).not.toContain('000-00-34');
    expect(report.findings[1]?.quote).toBe('+7 921 ***-**-34');
    expect(report.findings[0]?.excerpt.text).toContain('+7 921 ***-**-34');
  });
});
