import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainPattern } from '../../action/core/policy/plain-pattern.ts';
import { patternProblem } from '../../action/core/policy/rule-patterns.ts';

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

test('a pattern that is told to be plain without RE2 is one that RE2 takes', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const source = pieces.join('');
      if (!isPlainPattern(source)) return;
      plain++;
      expect(
        await patternProblem({ source, at: ['tokens', 0], role: 'token', ignorecase: false, nonword: false }),
        source,
      ).toBeUndefined();
      expect(
        await patternProblem({ source, at: ['tokens', 0], role: 'token', ignorecase: true, nonword: true }),
        source,
      ).toBeUndefined();
    }),
    { numRuns: 3000 * Number(process.env['FUZZ'] ?? 1) },
  );
  expect(plain).toBeGreaterThan(300);
});

test.each(["we'(?:ve|re)", 'e-mail', 'log on to', '(?:am|is) \\w+ed', '[a-z][.?!] +[A-Z]'])('%s is plain', (source) => {
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
