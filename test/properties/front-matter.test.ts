import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { locateYaml, nearestYamlPlace, parseYaml } from '../../action/core/content/yaml.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';

const odd = [
  '',
  '---',
  '---\n',
  '---\n---',
  '---\n---\n',
  '---\r\n---\r\n',
  '\uFEFF---\na: 1\n---\n',
  '\uFEFF\uFEFF---\na: 1\n---\n',
  ' ---\na: 1\n---\n',
  '---\na: 1\n---',
  '---\na: 1\n---\r\ntext',
  '---\na: 1\n--- \ntext',
  '---\na: 1\n----\n',
  '---\n# only a comment\n---\ntext',
  '---\n\n\n---\ntext',
  '---\na: 1\n...\n---\n',
  '---\na: |\n  x\n  ---\n  y\n---\ntext',
  '---yaml\na: 1\n---\n',
  '---json\n{}\n---\n',
  '---constructor\n---\n',
  '---__proto__\n---\n',
  '---\n__proto__: { x: 1 }\n---\n',
  '---\na: 12:30\nb: 0123\nc: 1_000\nd: 2026-11-03\ne: yes\n---\n',
  '---\r---\r',
  '---\na: 1\r---\r\n',
  '---\n'.repeat(5),
];

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

describe('front matter', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    '\r',
    'a: 1',
    'b: [x',
    ' ',
    '- ',
    'text',
    '\uFEFF',
    '#',
    '...',
    '"',
    'js',
    ': ',
  );
  const document = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  test.each(odd)('gray-matter behind the guard and the guard alone agree: %j', (text) => {
    expect(parseWithGrayMatter(text)).toEqual(parseFrontMatter(text));
  });

  test('they agree on whatever the fuzzer makes', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(parseWithGrayMatter(text)).toEqual(parseFrontMatter(text));
        expect(parseWithGrayMatter(`---\n${text}`)).toEqual(parseFrontMatter(`---\n${text}`));
      }),
      { numRuns: 1500 * FUZZ },
    );
  });

  test('gray-matter splits where the guard says', () => {
    const text = '---\r\na: 1\r\n---\r\n\r\nтекст';
    const result = parseWithGrayMatter(text);
    expect(result.ok && text.slice(result.split.bodyStart)).toBe('\r\nтекст');
  });

  test.each(['js', 'javascript', ' js', 'JS', 'JAVASCRIPT', 'coffee', 'json', 'toml', 'constructor'])(
    'nothing runs after ---%s',
    (engine) => {
      const folder = mkdtempSync(join(tmpdir(), 'reglament-'));
      const marker = join(folder, 'ran');
      const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x')`;
      for (const body of [code, `{ a: ${code} }`, `module.exports = ${code}`]) {
        expect(parseWithGrayMatter(`---${engine}\n${body}\n---\n`).ok).toBe(false);
      }
      expect(existsSync(marker)).toBe(false);
      rmSync(folder, { recursive: true });
    },
  );

  test('a key named __proto__ changes no prototype', () => {
    const result = parseFrontMatter('---\n__proto__: { polluted: true }\n---\n');
    expect(result.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('types are those of YAML 1.2: times, dates and yes stay as they are written', () => {
    const result = parseFrontMatter('---\na: 12:30\nb: 2026-11-03\nc: yes\nd: 010\n---\n');
    expect(result.ok && { ...result.data }).toEqual({ a: '12:30', b: '2026-11-03', c: 'yes', d: 10 });
  });

  test('an alias bomb, deep nesting and many blank lines are refused at once', () => {
    const bomb = `a: &a [x]\n${'bcdefghij'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]},`.repeat(9)}]`)
      .join('\n')}`;
    expect(parseFrontMatter(`---\n${bomb}\n---\n`)).toMatchObject({ problem: { messageId: 'yaml.alias' } });
    expect(parseFrontMatter(`---\na: ${'['.repeat(5000)}\n---\n`)).toMatchObject({
      problem: { messageId: 'yaml.depth' },
    });
    expect(parseFrontMatter(`---\na: 1\n${'\n'.repeat(20_000)}---\n`)).toMatchObject({
      problem: { messageId: 'front-matter.blank-lines' },
    });
    expect(parseFrontMatter(`---\na: ${'x'.repeat(40_000)}\n---\n`)).toMatchObject({
      problem: { messageId: 'front-matter.too-long' },
    });
  });
});

describe('the place of a key', () => {
  const source =
    'title: "a: b"\nlinks:\n  - url: x # c\n    reason: y\n  - { url: z, reason: w }\n"quoted key": |\n  one\n  two\nlast: [1, 2]\n';
  test.each([
    [['title'], 'title: "a: b"'],
    [['links', 0, 'reason'], 'reason: y'],
    [['links', 1], '{ url: z, reason: w }'],
    [['links', 1, 'reason'], 'reason: w'],
    [['quoted key'], '"quoted key": |\n  one\n  two'],
    [['last', 1], '2'],
    [['last'], 'last: [1, 2]'],
  ])('%j', (path, text) => {
    const place = locateYaml(source, path)?.entry;
    expect(source.slice(place?.start, place?.end)).toBe(text);
  });

  test('a key that is not there has none, and the value around it is nearest', () => {
    expect(locateYaml(source, ['links', 0, 'nope'])).toBeUndefined();
    const place = nearestYamlPlace(source, ['links', 0, 'nope'])?.entry;
    expect(source.slice(place?.start, place?.end)).toBe('url: x # c\n    reason: y');
  });

  test('every key of any YAML leads to text that reads as its value', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1, maxKeys: 4 }), (data) => {
        const text = JSON.stringify(data, undefined, 1);
        fc.pre(!text.includes('__proto__'));
        for (const [key, expected] of Object.entries(data)) {
          const place = locateYaml(text, [key])?.value;
          const read = parseYaml(text.slice(place?.start, place?.end));
          expect(read).toEqual({ ok: true, data: expected });
        }
      }),
      { numRuns: 300 * FUZZ },
    );
  });
});
