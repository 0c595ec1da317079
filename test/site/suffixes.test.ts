import fc from 'fast-check';
import { getDomain, parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { type SuffixTrie, suffixParts } from '../../site/build/suffix-parts.ts';
import { complete } from '../../site/client/check/on-demand.ts';
import { SuffixLookup } from '../../site/client/check/suffixes.ts';

const LIST = '../../node_modules/tldts/dist/es6/src/data/trie.js';
const trie: SuffixTrie = await import(new URL(LIST, import.meta.url).href);
const { always, rest, large } = suffixParts(trie);

/** A lookup to which nothing was loaded, and what it loads. */
function fresh() {
  const loaded: string[] = [];
  const loads = [...rest].map(([name, rules]): [string, () => Promise<string>] => [
    name,
    async () => {
      loaded.push(name);
      return rules;
    },
  ]);
  const { lookup } = new SuffixLookup({ always, rest: new Map(loads), large: new Set(large) });
  const suffixOf = (host: string, allowPrivateDomains: boolean) =>
    complete(
      async () => {
        const out = { publicSuffix: null, isIcann: null, isPrivate: null };
        lookup(host, { allowIcannDomains: true, allowPrivateDomains }, out);
        return out;
      },
      () => {},
    );
  return { loaded, suffixOf };
}

async function expectSame(suffixOf: ReturnType<typeof fresh>['suffixOf'], host: string): Promise<void> {
  for (const allowPrivateDomains of [false, true]) {
    const { publicSuffix, isIcann, isPrivate } = parse(host, {
      ...{ allowPrivateDomains, extractHostname: false, validateHostname: false },
    });
    // Of the suffixes that everybody knows tldts does not say that they are not private.
    const own = await suffixOf(host, allowPrivateDomains);
    expect([host, allowPrivateDomains, own]).toEqual([
      host,
      allowPrivateDomains,
      { publicSuffix, isIcann, isPrivate: isPrivate ?? false },
    ]);
  }
}

/** Every rule of the list, as it is written in the parts. */
const RULES = [...new Map([...always.split('\n').map((line) => line.split(/ (.*)/s)), ...rest] as [string, string][])]
  .flatMap(([name, rules]) => rules.split(' ').map((rule) => [rule.replace(/^!|~$/g, ''), name] as const))
  .map(([rule, name]) => (rule === '@' ? name : `${rule}.${name}`));

describe('the Public Suffix List in parts', () => {
  test('has every rule', () => {
    expect(RULES.length).toBeGreaterThan(10_000);
    expect(always.length).toBeLessThan(40_000);
  });

  test('answers as tldts does, for every rule and names below it', async () => {
    const { suffixOf } = fresh();
    for (const rule of RULES) {
      for (const name of [rule, `shop.${rule}`, `a.b.${rule}`]) await expectSame(suffixOf, name.replaceAll('*', 'any'));
    }
  });

  test('answers as tldts does, for any names', async () => {
    const { suffixOf } = fresh();
    const label = fc.oneof(
      fc.constantFrom(
        'co',
        'com',
        'github',
        'io',
        'uk',
        'kawasaki',
        'city',
        'jp',
        'рф',
        'ck',
        'www',
        '',
        '*',
        '1',
        'q',
      ),
      fc.constantFrom(...RULES).map((rule) => rule.split('.')[0] ?? ''),
    );
    const labels = fc.array(label, { minLength: 1, maxLength: 5 });
    // tldts takes a last dot off before it looks.
    const host = labels.map((all) => all.join('.')).filter((name) => !name.endsWith('.'));
    await fc.assert(fc.asyncProperty(host, (name) => expectSame(suffixOf, name)));
  });

  test('loads what a host needs and nothing else', async () => {
    const { loaded, suffixOf } = fresh();
    await suffixOf('shop.onego.ru', false);
    await suffixOf('price.pdf', true);
    await suffixOf('кофейня.рф', true);
    expect(loaded).toEqual([]);
    await suffixOf('onego.github.io', true);
    await suffixOf('a.co.jp', false);
    await suffixOf('b.co.jp', true);
    expect(loaded).toEqual(['io', 'jp']);
    expect(getDomain('onego.github.io', { allowPrivateDomains: true })).toBe('onego.github.io');
  });
});
