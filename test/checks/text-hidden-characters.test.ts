import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'text.hidden-characters';

/** The texts after all suggestions are taken. */
async function repaired(text: string, options = ''): Promise<string> {
  const found = await findings({ a: text }, RULE, options);
  const edits = found
    .flatMap(({ suggestions }) => suggestions)
    .sort((a, b) => b.range.start.offset - a.range.start.offset);
  return edits.reduce(
    (now, { range, text: by }) => now.slice(0, range.start.offset) + by + now.slice(range.end.offset),
    text,
  );
}

describe('characters that nobody sees', () => {
  test.each([
    ['bidi', 'U+202E', 'a\u202Eb'],
    ['bidi', 'U+2066', 'Счёт \u2066100'],
    ['bidi', 'U+200F', 'Счёт\u200F'],
    ['invisible', 'U+200B', 'Зер\u200Bно'],
    ['invisible', 'U+200D', 'Зер\u200Dно'],
    ['invisible', 'U+FEFF', 'Зер\uFEFFно'],
    ['invisible', 'U+2060 U+2061', 'Зер\u2060\u2061но'],
    ['invisible', 'U+FE0F', 'Зерно\uFE0F'],
    ['invisible', 'U+FE01 U+FE02 U+FE03 U+FE04 +2', 'a\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06'],
    ['invisible', 'U+E0041 U+E0042', '🙂\u{E0041}\u{E0042}'],
    ['invisible', 'U+0007', 'Зер\u0007но'],
    ['invisible', 'U+0085', 'Зер\u0085но'],
    ['invisible', 'U+2028', 'Зер\u2028но'],
    ['invisible', 'U+3164', 'Зер\u3164но'],
    ['soft_hyphen', 'U+00AD', 'Зер\u00ADно'],
    ['rtl', 'U+200F', 'שלום\u200F!'],
  ])('%s: %s', async (kind, codes, body) => {
    const text = post({}, `${body}\n`);
    const [finding, ...others] = await findings({ a: text }, RULE);
    expect(others).toEqual([]);
    expect(finding?.message).toEqual({ id: `${RULE}.${kind}`, data: { codes } });
    expect(finding?.enforcement).toBe(kind === 'rtl' || kind === 'soft_hyphen' ? 'advisory' : 'soft-mandatory');
  });

  test('the front matter and code are parts of the source, too', async () => {
    expect(await inBody('Тихо.\n', RULE, '', { title: '"Зер\u200Bно"' })).toHaveLength(1);
    expect(await inBody('Тихо.\n', RULE, '', { 'topic\u200B': 'x' })).toHaveLength(1);
    expect(await inBody('`a\u202E`\n\n<!-- b\u202E -->\n', RULE)).toHaveLength(2);
  });

  test('an override in a line of Hebrew is no mark', async () => {
    expect(await inBody('שלום \u202Eabc\n', RULE)).toMatchObject([{ message: { id: `${RULE}.bidi` } }]);
  });

  test.each([
    ['families and professions', '👨‍👩‍👧 👩🏽‍🌾 🏳️‍🌈 🏴‍☠️ ❤️‍🔥'],
    ['signs in colour, keycaps', '☕️ ❗️ 1️⃣ #️⃣ №️ →️'],
    ['flags of regions', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['joiners of Persian and Hindi', 'می\u200Cخواهم क्\u200Dष'],
    ['Thai', 'กาแฟ\u200Bร้อน'],
    ['Chinese forms', '葛\u{E0100}'],
    ['spaces that do not break', '10\u00A0₽ и 5\u202F%'],
    ['stress', 'за\u0301мок и й, ё'],
    ['Hebrew and Arabic without marks', 'שלום مرحبا'],
  ])('%s are silent', async (_, body) => {
    expect(await inBody(`${body}\n`, RULE)).toEqual([]);
  });

  test('a BOM at the start is none, one inside is', async () => {
    expect(await findings({ a: `\uFEFF${post()}` }, RULE)).toEqual([]);
  });
});

describe('words of two alphabets', () => {
  test.each([
    ['Cкидка', 'Скидка'],
    ['рaспродaжа', 'распродажа'],
    ['кoфe', 'кофе'],
    ['coffеe', 'coffee'],
    ['Теst', 'Test'],
    ['кBт', 'кВт'],
    ['Μосква', 'Москва'],
    ['cаt', 'cat'],
  ])('%s', async (word, right) => {
    const text = post({}, `Вот ${word} тут\n`);
    const found = await findings({ a: text }, RULE);
    if (right === undefined) {
      expect(found).toEqual([]);
      return;
    }
    expect(found.map((finding) => covered(text, finding))).toEqual([word]);
    expect(found[0]?.suggestions.map(({ text: by }) => by)).toEqual([right]);
    expect(JSON.stringify(found[0]?.message.data)).toContain('U+');
  });

  test.each([
    'IT-отдел',
    'X-ray',
    "iPhone'ом",
    'iPhone’ом',
    'SMMщики',
    'PRщик',
    'HRами',
    'COVID-19',
    '5G-сеть',
    '15 µm и 15 μm',
    'Vкусно',
    'ґанок їжак Ђурђевдан Ѕвоно',
    'naïve café Ångström',
    'α-частицы',
    'T-shirt',
    'кофеshop',
    'cold brew в меню',
  ])('%s is silent', async (body) => {
    expect(await inBody(`${body}\n`, RULE)).toEqual([]);
  });

  test('brands may be allowed, and the look for them may be switched off', async () => {
    expect(await inBody('Cкидка\n', RULE, '{ allow: [Cкидка] }')).toEqual([]);
    expect(await inBody('Cкидка\n', RULE, '{ mixed_scripts: false }')).toEqual([]);
  });
});

test('what is proposed repairs all, and nothing new is found', async () => {
  const text = post({ title: '"Cкид\u200Bка"' }, 'Хл\u00ADеб, кoфe\u202E и cыр\u2060\u2060. Xлеб\r\n🙂\u{E0041}\n');
  const once = await repaired(text);
  const twice = await repaired(once);
  expect(await findings({ a: twice }, RULE)).toEqual([]);
  expect(twice).toContain('Хлеб, кофе и сыр. Хлеб');
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['emoji', '👩🏽‍🌾'.repeat(5000)],
    ['marks', '\u0301'.repeat(30_000)],
    ['hidden', '\u200B'.repeat(60_000)],
    ['hidden and seen', 'a\u200B'.repeat(30_000)],
    ['right to left', 'שלום\u200F '.repeat(8000)],
    ['tags', '🏴\u{E0067}'.repeat(10_000)],
    ['two alphabets in a word', 'aа'.repeat(30_000)],
    ['two alphabets in words', 'aа '.repeat(20_000)],
    ['halves of pairs', '\uD83D\u200D'.repeat(5000)],
  ])('%s', async (_, body) => {
    await inBody(`${body}\n`, RULE);
  });
});
