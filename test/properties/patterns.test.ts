import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../action/core/text/normal.ts';
import type { Passage } from '../../action/core/text/passages.ts';
import { Automaton } from '../../action/core/text/patterns/automaton.ts';
import { programOf } from '../../action/core/text/patterns/compile.ts';
import { Lexicon } from '../../action/core/text/patterns/lexicon.ts';
import { readPattern, type WrittenPattern } from '../../action/core/text/patterns/pattern.ts';
import { viewOf } from '../../action/core/text/patterns/view.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const passage = (text: string): Pick<Passage, 'text' | 'normal' | 'roles'> => ({
  text,
  normal: normalise(text),
  roles: undefined,
});

/** Pieces of which patterns and texts are made, so that they meet. */
const LETTERS = ['а', 'б', 'ё', 'е', 'Ё', 'А', 'й', 'a', 'B', 's', 'k', '1'];
const TEXT = [
  ...LETTERS,
  ' ',
  '\u00a0',
  '\n',
  '.',
  '-',
  '\u0301',
  '\u00ad',
  '№',
  '…',
  '🙂',
  '\ufe0f',
  'ſ',
  'K',
  'é',
  'ﬁ',
  '_',
  '\\',
];

const text = fc.array(fc.constantFrom(...TEXT), { maxLength: 30 }).map((parts) => parts.join(''));
const atom = fc.constantFrom(
  ...LETTERS,
  ' ',
  '\\.',
  '-',
  '[аб]',
  '[а-яё]',
  '[^а]',
  '\\w',
  '\\d',
  '.',
  '\\s',
  '\\p{L}',
  '№',
  '…',
  'é',
);
const pattern = fc.letrec<{ node: string; atom: string; sequence: string; either: string; repeat: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, tie('atom'), tie('sequence'), tie('either'), tie('repeat')),
  atom,
  sequence: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  either: fc.tuple(fc.constantFrom('(?:', '('), tie('node'), tie('node')).map(([open, a, b]) => `${open}${a}|${b})`),
  repeat: fc
    .tuple(tie('node'), fc.constantFrom('+', '*', '?', '{2}', '{0,1}'))
    .map(([part, sign]) => `(?:${part})${sign}`),
})).node;
const written = fc
  .record({
    source: fc.oneof(
      pattern,
      fc.tuple(pattern, pattern).map((both) => both.join('|')),
      pattern.map((source) => `\\b${source}\\b`),
      pattern.map((source) => `(?i)${source}`),
    ),
    ignorecase: fc.boolean(),
    nonword: fc.boolean(),
  })
  .map((fields): WrittenPattern => ({ ...fields, at: ['tokens', 0], role: 'token' }));

const spans = (found: readonly { start: number; end: number }[]) =>
  [...new Set(found.map(({ start, end }) => `${start}-${end}`))].sort();

describe('what tells that a pattern may be in a text', () => {
  test('never keeps one from being found', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), text, async (patterns, source) => {
        const lexicon = new Lexicon(new Map([['rule', patterns]]));
        const seen = passage(source);
        const matches = await lexicon.find('rule', 'token', seen);
        const all = patterns.flatMap((one) =>
          readPattern(one).ways.flatMap(({ plan, isFolded }) => {
            const view = viewOf(seen, isFolded);
            return programOf(plan)
              .find(view.text)
              .map(({ start, end }) => view.span(start, end));
          }),
        );
        found += all.length;
        expect(spans(matches)).toEqual(spans(all));
      }),
      { numRuns: 3000 * FUZZ },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('finds what a regular expression with edges of words finds', async () => {
    const WORD = '[\\p{L}\\p{N}\\p{M}]';
    const words = fc.array(fc.constantFrom('аб', 'б', 'аба', 'ба'), { minLength: 1, maxLength: 3 });
    const part = fc.constantFrom('а', 'аб', '(?:аб)?', 'б+', '(?:а|б)', '[аб]{2}', '(?:аб|а)');
    const source = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `б${parts.join('')}`);
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.array(fc.tuple(words, fc.constantFrom(' ', '.', '-', '')), { maxLength: 6 }),
        async (regex, parts) => {
          const line = parts.map(([inside, after]) => inside.join('') + after).join('');
          const lexicon = new Lexicon(
            new Map([['rule', [{ source: regex, at: [], role: 'token', ignorecase: false, nonword: false }]]]),
          );
          const expected = new RegExp(`(?<!${WORD})(?:${regex})(?!${WORD})`, 'gmu');
          const native = [...line.matchAll(expected)].map(({ 0: match, index }) => ({
            start: index,
            end: index + match.length,
          }));
          hits += native.length;
          expect(spans(await lexicon.find('rule', 'token', passage(line)))).toEqual(spans(native));
        },
      ),
      { numRuns: 1000 * FUZZ },
    );
    expect(hits).toBeGreaterThan(50);
  });

  test('is seen by the automaton wherever a plain search sees it', () => {
    const literal = fc
      .array(fc.constantFrom('а', 'б', 'в', 'a'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 12 }),
        fc.array(fc.oneof(literal, fc.constantFrom(' ', '.')), { maxLength: 20 }),
        (literals, parts) => {
          const line = parts.join('');
          const automaton = new Automaton(literals.map((text) => ({ text, atStart: false })));
          const edged = new Automaton(literals.map((text) => ({ text, atStart: true })));
          const seen = automaton.scan(line.toUpperCase(), true);
          const atStart = edged.scan(line.toUpperCase(), true);
          for (const word of literals) {
            const ends = [...line].flatMap((_, at) => (line.startsWith(word, at) ? [at + word.length] : []));
            expect(seen.get(automaton.idOf(word)) ?? []).toEqual(ends);
            expect(edged.scan(line, false).get(edged.idOf(word)) ?? []).toEqual(ends);
            const starts = ends.filter((end) => !/[а-яa-z]/.test(line.charAt(end - word.length - 1)));
            expect(atStart.get(edged.idOf(word)) ?? []).toEqual(starts);
          }
        },
      ),
      { numRuns: 1000 * FUZZ },
    );
  });

  test('folds every unit to a unit that stays as it is', () => {
    const units = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    const bad = units.filter((unit) => {
      const automaton = new Automaton([{ text: unit, atStart: false }]);
      return ![unit, unit.toLowerCase(), unit.toUpperCase()]
        .filter((form) => form.length === 1)
        .every((form) => automaton.scan(form, true).size === 1);
    });
    expect(bad).toEqual([]);
  });
});
