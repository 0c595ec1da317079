import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { lengthIn, longestIn, UNITS, type Unit } from '../../action/core/text/lengths.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);

const FAMILY = '👨‍👩‍👧‍👦';

describe('a text is counted', () => {
  test.each<[Unit, string, number]>([
    ['utf16', '', 0],
    ['utf16', FAMILY, 11],
    ['codepoint', FAMILY, 7],
    ['grapheme', FAMILY, 1],
    ['utf8_bytes', FAMILY, 25],
    ['x_weighted', FAMILY, 2],
    ['utf8_bytes', 'Привет', 12],
    ['utf8_bytes', '\ud800', 3],
    ['grapheme', 'за\u0301мок', 5],
    ['grapheme', '\u0301\u0301\u0301', 1],
    ['codepoint', '\u0301\u0301\u0301', 3],
    ['mastodon', 'Каталог: https://onego.example/catalog?from=mastodon', 9 + 23],
    ['mastodon', 'onego.example/catalog', 21],
    ['mastodon', 'Привет, @anna@mastodon.social!', 14],
    ['mastodon', 'anna@mastodon.social', 20],
    ['threads', 'Кофе ☕', 8],
    ['threads', '🔥🔥', 8],
    ['threads', FAMILY, 25],
    ['threads', '№ 1 — ок', 8],
  ])('%s: %j is %i', (unit, text, length) => {
    expect(lengthIn(unit, text)).toBe(length);
  });
});

const weight = (text: string): number => twitter.parseTweet(text).weightedLength;

/**
 * What is left of a difference, on purpose: emoji sequences that are younger than Unicode 11, which twitter-text 3.1.0 takes apart; top-level domains
 * that came after its list of 2020; and `.example`, which stands for a real domain in this repository.
 */
test.each<[string, number, number]>([
  ['🧑‍🌾', 2, 5],
  ['❤️‍🔥', 2, 5],
  ['onego.example', 23, 13],
])('%s is %i here, and %i by twitter-text', (text, ours, theirs) => {
  expect([lengthIn('x_weighted', text), weight(text)]).toEqual([ours, theirs]);
});

describe('X weighs a text as twitter-text does', () => {
  test.each<[string, number]>([
    ['Привет', 6],
    ['№', 2],
    ['₽', 2],
    ['…', 2],
    ['...', 3],
    ['•→✅™€−', 12],
    ['«»—„“', 5],
    ['example.ru', 23],
    ['правительство.рф', 16],
    ['https://правительство.рф', 23],
    ['за\u0301мок', 6],
    ['й', 1],
    ['и\u0306', 1],
  ])('%j: %i (facts/platforms.yaml, x_weight_examples)', (text, expected) => {
    expect([lengthIn('x_weighted', text), weight(text)]).toEqual([expected, expected]);
  });

  test.each([
    '',
    ' ',
    '🔥',
    FAMILY,
    '👍🏽 👍',
    '🇷🇺🇬🇪 🇷',
    '1️⃣ #️⃣ 1',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '❤️ ❤ ❤\uFE0E © ©️ ™️',
    '故人西辞黄鹤楼，烟花三月下扬州。',
    '\u{10000}\u{10FFFF}',
    '\u200B\u200D\u2060\u00AD',
    'שּׁ',
    '\u0958',
    'Сайт https://example.com/a.',
    'Сайт (https://example.com/a), а ещё «https://example.com/б»…',
    'https://example.com/(a)_(b(c)d) https://example.com/(a',
    'https://example.com/a(b(c(d)))',
    'https://example.com?x=1&y=2. https://example.com/?x=(1)!',
    'example.com?x=1 example.com/?x=1',
    'https://example.com:8080/a http://example.com: 5',
    'HTTPS://WWW.EXAMPLE.COM/INDEX',
    'http://user:pass@example.com/a',
    'http://192.168.0.1/a 192.168.0.1',
    'http://☃.net/ http://ああ.com http://あ-あ.com',
    'http://-a.com http://a-.com http://a_b.c-d.com http://a.b_c.com http://_a.com',
    'a_b.com x_y.example.com',
    'foo.comだよね.comtest/hogehoge',
    'http://example.comだよね.comtest/hogehoge',
    'これは日本語です。example.com/path/index.html中国語example.com/path한국',
    'twitter.comこれは日本語です。example.com中国語t.co/abcde한국twitter.com example2.comテストtwitter.com/abcde',
    'приветexample.com',
    'привет.example.com/путь',
    'сайт.example.рф',
    'example.рф example.москва https://кофе.москва/меню',
    'http://xn--80aaxitdbjk.xn--p1ai/ xn--80aaxitdbjk.xn--p1ai',
    'http://xn--はじめよう.com/index.html',
    'domain.com-that-you-should',
    'http://domain.com-that-you-should',
    'anna@example.com @example.com #example.com $example.com',
    '@anna.com/x #тег.example.com',
    '/example.com -example.com .example.com _example.com',
    'http:// example.com/path',
    'a.b.c.d.e.com a..com .com com.',
    'файл.txt price.pdf 10.30 т.е. и т.д.',
    'http://no-tld http://tld-too-short.x http://a.b.cd',
    'https://t.co/abcDEF123 https://t.co/abc/def https://t.co/a.b https://t.co/abc?x=1',
    `https://t.co/${'a'.repeat(41)}`,
    `http://${'a'.repeat(64)}.com/foo ${'a'.repeat(63)}.com`,
    `http://${'あいうえおかきくけこ'.repeat(5)}あいう.com http://${'あいうえおかきくけこ'.repeat(5)}あい.com`,
    `https://example.com/${'a'.repeat(5000)}`,
    'https://example.com/Hatfield–McCoy_feud https://example.com/a-— https://example.com/a+',
    'https://example.com/@anna/1 https://example.com/a|b https://example.com/"a"',
    '\u2066\u202Ahttp://foobar.com/\u202C\u2069',
    'ABC\u202A\uFFFFABC\uFFFE',
    '\uFEFFexample.com \u200Eexample.com',
    'example.com/a#b example.com#b example.com!',
    'foo.com foo.net foo.org,foo.edu;foo.gov|foo.co.uk',
    '#привет #Ёлка #e_rid #1мая #2024 #тег-дефис текст#нет',
  ])('%j', (text) => {
    expect(lengthIn('x_weighted', text)).toBe(weight(text));
  });

  const PIECES = [
    ...[
      'http://',
      'https://',
      'HTTPS://',
      'www.',
      'kettle',
      'onego',
      'a',
      'é',
      'я',
      'сайт',
      'あ',
      '.com',
      '.ru',
      '.рф',
      '.co.uk',
      '.x',
    ],
    ...[
      '.',
      '-',
      '_',
      '/',
      '?',
      '#',
      '@',
      '$',
      ':',
      ':8080',
      '(',
      ')',
      '[',
      ']',
      '&',
      '=',
      '!',
      ',',
      ';',
      '…',
      '—',
      '«',
      '»',
      '"',
      ' ',
      '\n',
    ],
    ...[
      't.co/',
      '1',
      '9',
      '%20',
      '+',
      '~',
      '|',
      "'",
      '\u200D',
      '\uFE0F',
      '\u0301',
      '\u2066',
      '\uFEFF',
      '🔥',
      '👍🏽',
      FAMILY,
      '🇷🇺',
      '1️⃣',
      '№',
      '₽',
    ],
  ];

  test('on whatever such pieces make together', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => {
        expect(lengthIn('x_weighted', source), JSON.stringify(source)).toBe(weight(source));
      }),
      { numRuns: 3000 * FUZZ },
    );
  });

  test('on any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        expect(lengthIn('x_weighted', source)).toBe(weight(source));
      }),
      { numRuns: 2000 * FUZZ },
    );
  });
});

test('no text is longer than a look at it promises', () => {
  const pieces = [
    'a.co',
    'https://a.co/x',
    '🔥',
    '👩‍🌾',
    'я',
    'Ё',
    '№',
    '\u0958',
    'שּׁ',
    '\u0301',
    'е\u0308',
    '@a@b.co',
    '.',
    ' ',
    '中',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''));
  fc.assert(
    fc.property(text, (source) => {
      for (const unit of UNITS) {
        expect(lengthIn(unit, source), `${unit} ${JSON.stringify(source)}`).toBeLessThanOrEqual(
          longestIn(unit, source),
        );
      }
    }),
    { numRuns: 2000 * FUZZ },
  );
});

test('the time grows with the length of the text, whatever it is made of', () => {
  const most = 1 << 16;
  const pieces = ['a', 'a.', 'あ', 'あ.', 'a_', 'a.com ', 'a.com/(', 'http://a.', '\u0301', '🔥', '🇷', '@a@b'];
  for (const piece of pieces) {
    const text = piece.repeat(most / piece.length);
    for (const unit of UNITS) lengthIn(unit, text);
  }
});
