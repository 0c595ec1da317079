import { describe, expect, test } from 'vitest';
import { maskPersonal, maskValue } from '../../action/core/text/mask.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { github } from '../../action/reporters/annotations.ts';
import { json } from '../../action/reporters/json.ts';
import { junit } from '../../action/reporters/junit.ts';
import { markdown } from '../../action/reporters/markdown.ts';
import { sarif } from '../../action/reporters/sarif.ts';
import { terminal } from '../../action/reporters/terminal.ts';
import { judged, post } from '../helpers/judging.ts';

const ru = translatorFor('ru');
const STYLE = { paint: (_: string, text: string) => text, width: 200 };

/** What is planted, by the rule that finds it: the text, and the part of it that nobody may read. */
const PLANTED = {
  'privacy.phone': ['', '+7 921 000-00-34', '000-00-34'],
  'privacy.card': ['', '4111 1111 1111 1111', '1111 1111'],
  'privacy.inn': ['{ words: [инн] }', 'ИНН 500100732259', '500100732259'],
  'privacy.snils': ['', '112-233-445 95', '233-445'],
  'privacy.passport': ['{ words: [паспорт] }', 'паспорт 4510123456', '4510123456'],
  'privacy.account': ['', '40702810900000000001', '810900000000'],
  'privacy.email': ['', 'maria.lesnaya@mail.example', 'maria'],
  'privacy.address': ['{ streets: [ул], flats: [кв] }', 'ул. Лесная, д. 5, кв. 12', 'Лесная'],
  'privacy.person': ['{ scopes: [raw], patronymics: [евич] }', 'Берёзкин Пётр Сергеевич', 'Берёзкин'],
  'privacy.internal-url': ['{ params: [token] }', 'https://onego.example/?token=tayna12345', 'tayna12345'],
  'privacy.secret': ['', ['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'IOSFODNN7'],
  'privacy.customer-case': ['{ clients: [{ forms: ["полярн* сов*"] }] }', 'Полярная сова', 'Полярная сова'],
} as const;

/** Rules that quote the same lines, and values of them in their messages. */
const OTHERS = {
  'tone.caps': '',
  'links.reason': '',
  'promo.undeclared': '{ threshold: 1, signals: [{ id: a, points: 1, words: ["карта", "инн", "паспорт"] }] }',
  'content.unknown-key': '',
  'spam.mentions': '{ max: 0 }',
};

describe.each(Object.entries(PLANTED))('what %s hides', (rule, [options, text, secret]) => {
  const files = {
    a: post({}, `СКИДКА ТОЛЬКО СЕГОДНЯ: ${text} и @anna, https://evil.example/x\n`),
    b: post({ title: JSON.stringify(`СКИДКА ТОЛЬКО СЕГОДНЯ ${text}`) }, 'Тихо.\n'),
    c: post({ media: JSON.stringify([{ file: 'a.jpg', alt: text }]) }, `![${text}](b.jpg) СКИДКА ТОЛЬКО СЕГОДНЯ\n`),
    d: post({}, `> ${text}\n\n\`${text}\`\n\nСКИДКА ТОЛЬКО СЕГОДНЯ @anna\n`),
  };

  test('stands in no format, whatever rule quotes the line', async () => {
    const report = await judged(files, { ...OTHERS, [rule]: options });
    expect(report.findings.map((finding) => finding.rule)).toContain(rule);
    expect(report.findings.map((finding) => finding.rule)).toContain('tone.caps');
    const formats = {
      json: json(report, ru),
      sarif: sarif(report, ru),
      junit: junit(report, ru),
      github: github(report, ru),
      markdown: markdown(report, ru),
      byFile: markdown(report, ru, 'file'),
      byRule: markdown(report, ru, 'rule'),
      terminal: terminal(report, ru, STYLE),
      terminalByRule: terminal(report, ru, STYLE, 'rule'),
    };
    for (const [name, output] of Object.entries(formats)) expect(output, name).not.toContain(secret);
    // A path may be printed beside what JSON escapes.
    expect(JSON.stringify(JSON.parse(formats.json))).not.toContain(secret);
  });

  test('is found in the title and in descriptions, or not at all', async () => {
    const report = await judged(files, { [rule]: options });
    const paths = new Set(report.findings.map(({ path }) => path.slice(-4)));
    expect([...paths]).toEqual(expect.arrayContaining(['a.md', 'b.md', 'd.md']));
  });
});

describe('whatever looks personal is masked though no rule looks for it', () => {
  test.each([
    ['4111 1111 1111 1111', '4111 **** **** **11'],
    ['карта 4111111111111111.', 'карта 4111**********11.'],
    ['112-233-445 95', '112-2**-*** 95'],
    ['паспорт 4510123456', 'паспорт 4510****56'],
    ['4510 123456', '4510 ****56'],
    ['ИНН 7707083893', 'ИНН 7707****93'],
    ['40702810900000000001', '4070**************01'],
    ['maria.p@mail.example', '*****.*@mail.example'],
    ['https://a.example/?x=1&token=abcdef', 'https://a.example/?x=1&token=******'],
    [['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'AKIA****************'],
    ['+7 921 000-00-34', '+7 921 ***-**-34'],
    ['от Анны Игоревны Лесной', 'от **** ******** ******'],
    ['ул. Лесная, д. 5, кв. 12', 'ул. Лесная, д. 5, кв. **'],
  ])('%s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
    expect(maskPersonal(masked)).toBe(masked);
  });

  test.each([
    'Заказ 12345678901234',
    '2026-11-03T10:00:00+03:00',
    '1 490 ₽',
    '10:00–19:00',
    'youtube.com/@onego',
    'код 7707083893',
    '@anna',
  ])('%s stays', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  test('names, addresses and short values are hidden whole', () => {
    expect(maskValue('Пётр Сергеевич')).toBe('**** *********');
    expect(maskValue('1234')).toBe('****');
    expect(maskValue('')).toBe('');
  });

  test('hostile lines are masked in linear time', () => {
    for (const text of [
      'a'.repeat(200_000),
      '4111 '.repeat(40_000),
      'a@'.repeat(100_000),
      '@'.repeat(200_000),
      '8'.repeat(200_000),
      '-----BEGIN '.repeat(20_000),
    ]) {
      maskPersonal(text);
    }
  });

  test('a replacement that would print a value is not proposed', async () => {
    const report = await judged(
      { a: post({}, 'СКИДКА ТОЛЬКО ANNA@MAIL.EXAMPLE СЕГОДНЯ\n') },
      { 'tone.caps': '{ run: 1 }' },
    );
    for (const { suggestions } of report.findings) {
      for (const { text } of suggestions) expect(text).toBe(maskPersonal(text));
    }
  });
});
