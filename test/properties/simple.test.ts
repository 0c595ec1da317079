import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postSchema } from '../../action/core/content/post.ts';
import { readSimpleYaml } from '../../action/core/content/simple-yaml.ts';
import { parseYaml } from '../../action/core/content/yaml.ts';
import { quickSchema } from '../../action/core/quick-schema.ts';
import { validate } from '../../action/core/schema.ts';
import { listTree } from '../../action/sources/working-tree.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

describe('the reader of simple YAML', () => {
  const word = fc.constantFrom(
    'кофе',
    'Coffee',
    'true',
    'null',
    'yes',
    '2026-11-03',
    '2026-12',
    '12:30',
    '450',
    '0x1F',
    '1e5',
    '1_000',
    '0123',
    '.5',
    '-1',
    '~',
    'a:b',
    'a: b',
    'a #b',
    '#b',
    'b:',
    '"x"',
    "'x'",
    '"a\\"b"',
    '«ё»',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '@x',
    '%x',
    '[a, b]',
    '[a,b]',
    '[]',
    '[a, "b"]',
    '{a: b}',
    '- x',
    '? x',
    'https://onego.example/a',
    '☕',
    '',
    ' ',
    '250 ложек',
    '1 2',
    '0o17',
    '.inf',
    'é',
    '=',
    '<<',
  );
  const key = fc.constantFrom('id', 'title', 'links', 'url', 'media', 'a_b', 'A', '"q"', '__proto__', 'id ', '1');
  const odd = fc
    .tuple(
      fc.constantFrom('', '', '', '  - ', '    ', '  ', ' ', '- ', '\t', '      '),
      fc.oneof(key, word),
      fc.constantFrom(': ', ':', ' : ', ''),
      word,
      fc.constantFrom('', '', '', ' ', ' # c', '\r'),
    )
    .map((parts) => parts.join(''));
  const plain = fc
    .tuple(fc.constantFrom('', '', '  - ', '    ', '  '), key, word)
    .map(([indent, name, text]) => `${indent}${name}: ${text}`);
  const opening = fc.constantFrom('links:', 'media:', 'id:');
  const line = fc.oneof(
    { arbitrary: plain, weight: 6 },
    { arbitrary: opening, weight: 2 },
    { arbitrary: odd, weight: 1 },
  );
  const yaml = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`);

  test('reads what js-yaml reads, or gives up', () => {
    let read = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const simple = readSimpleYaml(text);
        if (simple === undefined) return;
        read++;
        expect(parseYaml(text), text).toEqual({ ok: true, data: Object.keys(simple).length === 0 ? null : simple });
      }),
      { numRuns: 20_000 * FUZZ },
    );
    expect(read, 'the fuzzer reached what it understands').toBeGreaterThan(150);
  });

  test('reads nearly every post of this repository', () => {
    const posts = listTree('.', 'content/posts').map(({ path }) => readFileSync(path, 'utf8'));
    const simple = posts.filter((text) => readSimpleYaml(text.slice(4, text.indexOf('\n---\n', 3) + 1)) !== undefined);
    expect(simple.length / posts.length).toBeGreaterThan(0.9);
  });
});

describe('the quick yes of a schema', () => {
  const accepts = quickSchema(postSchema);
  const text = fc.constantFrom('vk', 'promo', 'photo', 'draft', '', 'x');
  const value: fc.Arbitrary<unknown> = fc.oneof(
    text,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(text, { maxLength: 2 }),
  );
  const nested = fc.dictionary(
    fc.constantFrom('url', 'reason', 'file', 'kind', 'alt', 'text', 'other', 'captions'),
    value,
    { maxKeys: 3 },
  );
  const keys = [...Object.keys(postSchema._zod.def.shape), 'unknown'];
  const data = fc.dictionary(fc.constantFrom(...keys), fc.oneof(value, nested, fc.array(nested, { maxLength: 2 })), {
    maxKeys: 4,
  });

  test('says yes only to what the schema itself accepts, unchanged', () => {
    let yes = 0;
    fc.assert(
      fc.property(data, text, (fields, account) => {
        const post = { accounts: [account], ...fields };
        if (!accepts(post)) return;
        yes++;
        expect(validate(postSchema, post)).toEqual({ ok: true, value: post });
      }),
      { numRuns: 5000 * FUZZ },
    );
    expect(yes).toBeGreaterThan(100);
  });

  test('says yes to nearly every post of this repository', () => {
    const posts = listTree('.', 'content/posts').map(({ path }) => readFileSync(path, 'utf8'));
    const accepted = posts.filter((post) => {
      const result = parseYaml(post.slice(4, post.indexOf('\n---\n', 3) + 1));
      return result.ok && accepts(result.data);
    });
    expect(accepted.length / posts.length).toBeGreaterThan(0.9);
  });
});
