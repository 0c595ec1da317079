import { decodeNamedCharacterReference as decode } from 'decode-named-character-reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml as parse } from '../../action/core/content/yaml.ts';
import { findBareLinks as find } from '../../action/core/text/bare-links.ts';
import { findBareLinks } from '../../site/client/check/lazy/bare-links.ts';
import { directive, directiveFromMarkdown } from '../../site/client/check/lazy/directives.ts';
import { decodeNamedCharacterReference, USUAL } from '../../site/client/check/lazy/entities.ts';
import { gfm, gfmFromMarkdown } from '../../site/client/check/lazy/gfm.ts';
import { locateYaml, nearestYamlPlace, parseYaml, rememberYaml } from '../../site/client/check/lazy/yaml.ts';
import { complete, LoadError, noted } from '../../site/client/check/on-demand.ts';

/** Runs something that lacks a part: it cannot be had at once, and then comes. */
async function loaded<T>(run: () => T): Promise<T> {
  expect(run).toThrow(/is not loaded yet/);
  let runs = 0;
  const found = await complete(
    async () => {
      runs++;
      return run();
    },
    () => {},
  );
  expect(runs).toBe(2);
  expect(run).not.toThrow();
  return found;
}

describe('what few drafts need', () => {
  test('references that people write are what HTML says, and the whole list comes for any other', async () => {
    for (const [name, text] of Object.entries(USUAL)) {
      expect([name, decodeNamedCharacterReference(name)]).toEqual([name, decode(name)]);
      expect(text).toBe(decode(name));
    }
    const names = ['check', 'amp', 'constructor', 'toString', 'нет'];
    const found = await loaded(() => names.map(decodeNamedCharacterReference));
    expect(found).toEqual(names.map((name) => decode(name)));
  });

  test('addresses are looked for where there can be one', async () => {
    expect(findBareLinks('Тихое утро, и кофе: горячий. «Да!» — 5 % и 3 / 4')).toEqual([]);
    const text = 'Пишите на a@onego.example, смотрите onego.рф и https://onego.example/x';
    expect(await loaded(() => findBareLinks(text))).toEqual(find(text));
  });

  test('a text without the signs of an address has none', () => {
    const word = fc.constantFrom(
      'www',
      'onego',
      'ru',
      '.',
      ':',
      '/',
      '//',
      '@',
      'http',
      'mailto',
      ' ',
      '\n',
      'кофе',
      '8',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        if (find(any).length > 0) expect(() => findBareLinks(any)).not.toThrow();
        expect(findBareLinks(any)).toEqual(find(any));
      }),
    );
  });

  test('YAML that is not simple is read, and pointed at', async () => {
    rememberYaml('c: {}\n', { c: {} });
    expect(parseYaml('c: {}\n')).toEqual(parse('c: {}\n'));
    expect(parseYaml('c: {}\n')).not.toBe(parseYaml('c: {}\n'));
    const source = 'a: [1, { b: 2 }]\n';
    expect(await loaded(() => parseYaml(source))).toEqual(parse(source));
    expect(locateYaml(source, ['a', 1])?.value).toEqual({ start: 7, end: 15 });
    expect(nearestYamlPlace(source, ['a', 7])?.value).toEqual({ start: 3, end: 16 });
  });

  test('GFM and directives come for a text with their signs', async () => {
    expect(await loaded(() => [gfm(), gfmFromMarkdown()])).toHaveLength(2);
    expect(await loaded(() => [directive(), directiveFromMarkdown()])).toHaveLength(2);
  });

  test('a part that does not come is told, even when whoever asked for it swallows that', async () => {
    let isDown = true;
    const run = async () => {
      const part = isDown ? Promise.reject(new Error('gone')) : Promise.resolve('here');
      return noted(part).catch(() => 'swallowed');
    };
    await expect(complete(run, () => {})).rejects.toThrow(new LoadError('gone'));
    isDown = false;
    expect(await complete(run, () => {})).toBe('here');
  });
});
