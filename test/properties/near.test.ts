import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearPairs } from '../../action/core/text/near.ts';
import { comparableWords, shingleSet, shinglesOf, similarity } from '../../action/core/text/shingles.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const word = fc.integer({ min: 0, max: 2500 }).map((number) => `с${number.toString(36).replace(/\d/g, 'ж')}`);
const text = fc.array(word, { minLength: 3, maxLength: 70 });
/** A text and a copy of it in which some words are others. */
const copied = fc.tuple(text, fc.array(fc.tuple(fc.nat(69), word), { maxLength: 8 })).map(([words, changes]) => {
  const copy = [...words];
  for (const [place, other] of changes) if (place < copy.length) copy[place] = other;
  return [words, copy];
});

describe('near-duplicates', () => {
  test.each([0.6, 0.85])('of %s and more are found, nearly all, and nothing else', (least) => {
    let exactly = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(copied, { minLength: 10, maxLength: 25 }), (families) => {
        const texts = families.flat().map((words) => shinglesOf(words.join(' ')));
        const pairs = new Set(nearPairs(texts, least, () => true).map(({ first, second }) => `${first} ${second}`));
        const exact = new Set<string>();
        const sets = texts.map(shingleSet);
        sets.forEach((a, first) => {
          sets.forEach((b, second) => {
            if (first < second && similarity(a, b) >= least) exact.add(`${first} ${second}`);
          });
        });
        for (const pair of pairs) expect(exact.has(pair), 'every pair is one').toBe(true);
        exactly += exact.size;
        found += [...exact].filter((pair) => pairs.has(pair)).length;
      }),
      { numRuns: 40 * FUZZ },
    );
    expect(exactly).toBeGreaterThan(100);
    expect(found / exactly, `${found} of ${exactly}`).toBeGreaterThanOrEqual(0.99);
  });

  test('only wanted pairs are compared, and each once', () => {
    const same = shinglesOf('одни и те же слова много раз подряд в каждом посте');
    const asked: string[] = [];
    nearPairs([same, same, same], 0.6, (first, second) => asked.push(`${first} ${second}`) < 0);
    expect(nearPairs([same, same, same], 0.6, () => true)).toHaveLength(3);
    expect(nearPairs([same, same, same], 0.6, (first) => first === 0)).toHaveLength(2);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('a text is like itself, and similarity does not depend on the order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [shingleSet(shinglesOf(a.join(' '))), shingleSet(shinglesOf(b.join(' ')))];
        expect(similarity(left, right)).toBe(similarity(right, left));
        if (left.length > 0) expect(similarity(left, left)).toBe(1);
      }),
      { numRuns: 200 * FUZZ },
    );
  });

  test('words are compared without what does not make them others', () => {
    expect(comparableWords('Ёлка № 12 #тег @имя [зелёная](https://a.example/б) www.a.example/x')).toEqual([
      'елка',
      'no',
      '00',
      'зелена',
    ]);
  });

  // A mark that belongs to nothing changes no word, and a text that has one is normalised as a whole.
  test('a text of plain letters is read in one pass just as one that is normalised first', () => {
    const pieces = fc.constantFrom(
      ...['Ёлка', 'ёж', 'Straße', 'ΣΊΣΥΦΟΣ', 'İstanbul', '½', '№ 7', '…', '™', 'ﬁne', '①', 'и\u0306', 'e\u0301', '가'],
      ...[
        '\u1100\u1161',
        '🔥',
        '❤️',
        '👩‍🚀',
        '🄐',
        '𝐁old',
        '\ud800',
        '12 345',
        'a_b',
        "don't",
        'по-русски',
        '\u00ad',
        '\u200b',
        'ſ',
      ],
      ...['#тег', '@имя', 'https://a.example/б', '[в](г)', ':::for', '\n', ' ', '.', '-', 'слово', 'words'],
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), (parts, between) => {
        const source = parts.join(between);
        expect(shinglesOf(source)).toEqual(shinglesOf(`${source} \u0301`));
      }),
      { numRuns: 500 * FUZZ },
    );
  });
});
