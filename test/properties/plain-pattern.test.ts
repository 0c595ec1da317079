import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainPattern } from '../../action/core/policy/plain-pattern.ts';
import { problemOf } from '../../action/core/text/patterns/compile.ts';
import type { WrittenPattern } from '../../action/core/text/patterns/pattern.ts';
import { readPattern } from '../../action/core/text/patterns/pattern.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'ы',
    'ё',
    ' ',
    '-',
    '.',
    '?',
    '*',
    '+',
    '|',
    '^',
    '$',
    '(',
    '(?:',
    ')',
    '[',
    '[^',
    ']',
    '{',
    '}',
    '{2}',
    '{0,60}',
    '{0}',
    '{5,2}',
    '{3,}',
    ',',
    '/',
    "'",
    '🙂',
  ],
  ...[
    '\\w',
    '\\d',
    '\\s',
    '\\b',
    '\\.',
    '\\-',
    '\\/',
    '\\(',
    '\\]',
    '\\u0041',
    '\\1',
    '\\p{L}',
    '(?=',
    '(?i)',
    '(?<a>',
    'a-z',
    'z-a',
    '\u00AD',
    '\n',
  ],
);

/** What RE2 itself says of it. */
function problemOfRE2(pattern: WrittenPattern) {
  const programs = readPattern(pattern)
    .ways.filter(({ exact }) => exact === undefined)
    .map(({ plan }) => plan);
  return problemOf(pattern.source, programs);
}

test('a pattern that is told to be plain without RE2 is one that RE2 takes', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const source = pieces.join('');
      if (!isPlainPattern(source)) return;
      plain++;
      for (const manner of [
        { ignorecase: false, nonword: false },
        { ignorecase: true, nonword: true },
      ])
        expect(problemOfRE2({ source, at: ['tokens', 0], role: 'token', ...manner }), source).toBeUndefined();
    }),
    { numRuns: 3000 * Number(process.env['FUZZ'] ?? 1) },
  );
  expect(plain).toBeGreaterThan(300);
});

test.each([
  "we'(?:ve|re)",
  'e-mail',
  'log on to',
  '(?:am|is) \\w+ed',
  '[a-z][.?!] +[A-Z]',
  'не явля\\w+.{0,60}лотере\\w*',
])('%s is plain', (source) => {
  expect(isPlainPattern(source)).toBe(true);
});

test.each([
  '',
  ' ',
  'a*',
  '.',
  '.*|a',
  '(?=a)',
  'a{2000}',
  '(a{99}){99}',
  '\\bслово',
  '[^]',
  '[]',
  '(a',
  'a)',
  '(?P<x>a)',
  '[\\b]',
  'a**',
])('%j is not', (source) => {
  expect(isPlainPattern(source)).toBe(false);
});
