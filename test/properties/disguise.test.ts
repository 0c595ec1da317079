import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDisguised } from '../../action/core/text/disguise.ts';
import { normalise } from '../../action/core/text/normal.ts';
import { type Root, Roots } from '../../action/core/text/roots.ts';
import { typedText } from '../../action/core/text/typed-words.ts';
import { UnparsedDisguise } from '../../action/core/text/unparsed-disguise.ts';
import { livePolicy } from '../labelled/figures.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const policy = await livePolicy();
const options = ['tone.profanity', 'tone.profanity.mild'].map(
  (id) => policy.rules.find((rule) => rule.id === id)?.options as { roots: readonly Root[]; words: readonly string[] },
);
const [strong, mild] = options.map(({ roots, words }) => Roots.of(roots, words));
if (strong === undefined || mild === undefined) throw new Error('the policy has no lists');

/** Words that the strong list makes: its roots with each prefix and ending. */
const LISTED = (options[0]?.roots ?? [])
  .flatMap(({ root, prefixes, endings }) =>
    ['', ...prefixes].flatMap((prefix) => endings.map((ending) => prefix + root + ending.replace('*', ''))),
  )
  .filter((word) => word.length >= 3 && strong.isWord(word, 0, word.length));

/** Words of the posts and the regulations of this repository. */
const ORDINARY = ['ru', 'en'].map((language) =>
  readFileSync(new URL(`../labelled/ordinary-${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/),
);

const find = (text: string, roots = strong) => findDisguised(typedText(normalise(text).text), roots);

const NOTHING = ['\u200B', '\u00AD', '\u2060', '\u200D', '\u0301', '\u0336'];
/** Signs for letters, one way each. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a@',
  е: 'e',
  о: 'o0',
  с: 'c',
  р: 'p',
  х: 'xχ',
  у: 'y',
  з: '3',
  и: 'u!1',
  ё: 'e',
  i: '1!і',
  a: 'а',
  o: '0о',
  s: '$ѕ5',
  c: 'с',
  e: '3е',
};

const word = fc.constantFrom(...LISTED);
const at = fc.nat(100);

const disguised = fc.oneof(
  fc
    .tuple(word, at, fc.constantFrom(...NOTHING))
    .map(([text, i, sign]) => put(text, 1 + (i % (text.length - 1)), sign)),
  fc.tuple(word, at, fc.nat(5)).map(([text, i, which]) => twin(text, i % text.length, which)),
  fc.tuple(word, at, fc.integer({ min: 2, max: 9 })).map(([text, i, count]) => {
    const place = i % text.length;
    return put(text, place, text.charAt(place).repeat(count));
  }),
  fc.tuple(word, fc.constantFrom(' ', '.', '-', '_', '*', '  ', '/')).map(([text, gap]) => [...text].join(gap)),
  word.map((text) => text.toUpperCase()),
  word.map((text) => text.replace(/е/, 'ё')),
);

function put(text: string, i: number, sign: string): string {
  return text.slice(0, i) + sign + text.slice(i);
}

/** One letter, not the last of a word that has too few others, as its twin. */
function twin(text: string, i: number, which: number): string {
  const twins = TWINS[text.charAt(i)] ?? text.charAt(i);
  const sign = twins.charAt(which % twins.length);
  // A digit or a sign at the edge of a word is one, unless it opens it.
  return /[\d!@]/.test(sign) && (i === text.length - 1 || i === 0) ? text : text.slice(0, i) + sign + text.slice(i + 1);
}

describe('a listed word', () => {
  test('the lists make many', () => expect(LISTED.length).toBeGreaterThan(400));

  test('is found however it is disguised, at its place', () => {
    fc.assert(
      fc.property(disguised, fc.constantFrom('', 'Кофе ', 'so '), (text, before) => {
        const [found, ...others] = findDisguised(typedText(normalise(before + text).text), strong);
        expect(found, JSON.stringify(text)).toBeDefined();
        expect(others).toEqual([]);
        const span = normalise(before + text).span(found?.start ?? 0, found?.end ?? 0);
        expect(span.start).toBeGreaterThanOrEqual(before.length);
      }),
      { numRuns: 3000 * FUZZ },
    );
  });

  test('is promised by the look at its source, with any markup', () => {
    const marked = fc
      .tuple(word, at, fc.constantFrom('**', '_', '~~', '\\', '`'))
      .map(([text, i, mark]) => put(text, i % text.length, mark));
    fc.assert(
      fc.property(fc.oneof(disguised, marked), (text) => {
        expect(new UnparsedDisguise(`Кофе ${text}, и всё`).mayHold(strong), JSON.stringify(text)).toBe(true);
      }),
      { numRuns: 1000 * FUZZ },
    );
  });
});

describe('a text without a listed word', () => {
  const joined = (words: readonly string[]) =>
    fc
      .array(
        fc.tuple(
          fc.constantFrom(...words),
          fc.constantFrom(' ', ' ', ', ', '. ', '-', '/', '\n', ' — ', '_', '* ', '! '),
        ),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((pairs) => pairs.flat().join(''));

  test.each([
    ['Russian', 0],
    ['English', 1],
  ] as const)('of ordinary %s words is silent', (_, language) => {
    const words = ORDINARY[language] ?? [];
    expect(words.length).toBeGreaterThan(2000);
    for (const roots of [strong, mild]) for (const one of words) expect(find(one, roots), one).toEqual([]);
    fc.assert(
      fc.property(joined(words), (text) => {
        expect(find(text), JSON.stringify(text)).toEqual([]);
      }),
      { numRuns: 1000 * FUZZ },
    );
  });

  test('of ordinary words in capitals, or with a letter of the other alphabet, is silent', () => {
    const words = ORDINARY.flat();
    const changed = fc
      .tuple(fc.constantFrom(...words), at, fc.nat(5))
      .map(([text, i, which]) => twin(text, i % text.length, which));
    fc.assert(
      fc.property(
        fc.oneof(
          changed,
          fc.constantFrom(...words).map((text) => text.toUpperCase()),
        ),
        (text) => {
          expect(find(text), JSON.stringify(text)).toEqual([]);
        },
      ),
      { numRuns: 3000 * FUZZ },
    );
  });
});

describe('a hostile text of 64 KB', () => {
  const SHAPES: Readonly<Record<string, (count: number) => string>> = {
    'one letter': (n) => 'х'.repeat(n),
    'letters and stars': (n) => 'х*'.repeat(n / 2),
    'words of stars': (n) =>
      Array.from({ length: n / 6 }, (_, i) => `п**${String.fromCharCode(1072 + (i % 32))} `).join(' '),
    stars: (n) => `на${'*'.repeat(n)}й`,
    'letters apart': (n) => 'х у '.repeat(n / 4),
    pieces: (n) => 'ху-'.repeat(n / 3),
    dots: (n) => 'х.'.repeat(n / 2),
    'dots in a row': (n) => `х${'.'.repeat(n)}й`,
    'digits in a word': (n) => `п${'1'.repeat(n)}здец`,
    'mixed alphabets': (n) => 'xyхy'.repeat(n / 4),
    signs: (n) => '@$!'.repeat(n / 3),
    marks: (n) => `х${'\u0301'.repeat(n)}уй`,
    'many finds': (n) => 'х*й '.repeat(n / 4),
    prefixes: (n) => 'пере'.repeat(n / 4),
    fs: (n) => `${'f'.repeat(n)}uck`,
  };

  test.each(Object.keys(SHAPES))('%s', (name) => {
    const text = SHAPES[name]?.(64 * 1024) ?? '';
    find(text.slice(0, 2000));
    find(text);
    new UnparsedDisguise(text).mayHold(strong);
    // 50 ms are the goal on a quiet machine; the tests share theirs.
  });
});
