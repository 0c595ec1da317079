import { describe, expect, test } from 'vitest';
import { inBody } from '../helpers/judging.ts';

describe('links.text-target', () => {
  const RULE = 'links.text-target';
  const found = async (body: string, accounts = '[telegram]', options = '') =>
    (await inBody(`${body}\n`, RULE, options, { accounts })).map(({ message: { id, data } }) => [
      id.slice(RULE.length + 1),
      data['named'],
      data['host'],
    ]);

  test.each([
    ['another domain', '[onego.example](https://evil.example/pay)', ['words', 'onego.example', 'evil.example']],
    [
      'an address of another',
      '[https://onego.example/pay](https://evil.example/pay)',
      ['words', 'onego.example', 'evil.example'],
    ],
    [
      'a domain among words',
      '[оплата на onego.example](https://evil.example)',
      ['words', 'onego.example', 'evil.example'],
    ],
    ['a bold one', '[**onego.example**](https://evil.example)', ['words', 'onego.example', 'evil.example']],
    ['another name on one hosting', '[a.github.io](https://b.github.io)', ['words', 'a.github.io', 'b.github.io']],
    ['by a reference', '[onego.example][a]\n\n[a]: https://evil.example', ['words', 'onego.example', 'evil.example']],
    ['a Russian domain', '[кофейня.рф](https://evil.example)', ['words', 'кофейня.рф', 'evil.example']],
    ['a domain before the @', 'https://onego.example@evil.example/a', ['user', 'onego.example', 'evil.example']],
    ['with a password', 'https://onego.example:443@evil.example/a', ['user', 'onego.example', 'evil.example']],
  ])('%s is found', async (_, body, expected) => {
    expect(await found(body)).toEqual([expected]);
  });

  test.each([
    ['another page of the site', '[onego.example](https://onego.example/pay)'],
    [
      'below the same domain',
      '[onego.example](https://shop.onego.example), [shop.onego.example/a](https://onego.example)',
    ],
    ['with www.', '[www.onego.example](https://onego.example)'],
    ['in both forms of its name', '[кофейня.рф](https://xn--e1aiboc0b6e.xn--p1ai)'],
    ['words', '[каталог](https://evil.example), [Что такое т.е. и price.pdf](https://evil.example)'],
    ['mail', '[hello@onego.example](mailto:hello@onego.example)'],
    ['two sites, one of which opens', '[onego.example и vk.com](https://vk.com/onego)'],
    ['a picture', '[![onego.example](a.jpg)](https://evil.example)'],
    ['a user name that is none', 'https://anna:tea@onego.example'],
    ['a channel with an at sign', 'https://youtube.com/@onego.example'],
    ['code', '[`onego`](https://evil.example) и `https://onego.example@evil.example`'],
  ])('%s is silent', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });

  test('a platform that shows the address deceives nobody, but for user names', async () => {
    expect(await found('[onego.example](https://evil.example)', '[vk]')).toEqual([]);
    expect(await found('https://onego.example@evil.example', '[vk]')).toHaveLength(1);
  });

  test('domains of one owner are one', async () => {
    const options = '{ own: [onego.example, onego-shop.example] }';
    expect(await found('[onego.example](https://onego-shop.example)', '[telegram]', options)).toEqual([]);
    expect(await found('[onego.example](https://evil.example)', '[telegram]', options)).toHaveLength(1);
  });
});

describe('links.look-alike', () => {
  const RULE = 'links.look-alike';
  const found = async (body: string, options = '{ domains: [onego.example, кофейня.рф] }') =>
    (await inBody(`${body}\n`, RULE, options)).map(({ message: { id, data }, enforcement }) => [
      id.slice(RULE.length + 1),
      data['domain'] ?? '',
      data['letters'] ?? '',
      enforcement,
    ]);
  const BLOCKS = 'soft-mandatory';

  test.each([
    ['a Russian letter', 'https://оnego.example/a', ['similar', 'onego.example', 'о (U+043E)', BLOCKS]],
    ['the same in Punycode', 'https://xn--nego-45d.example/a', ['similar', 'onego.example', 'о (U+043E)', BLOCKS]],
    ['below it', 'https://shop.оnego.example', ['similar', 'onego.example', 'о (U+043E)', BLOCKS]],
    ['a Greek letter', 'https://onεgo.example', ['similar', 'onego.example', 'ε (U+03B5)', BLOCKS]],
    ['an accent', 'https://onégo.example', ['similar', 'onego.example', 'é (U+00E9)', BLOCKS]],
    ['a digit', 'https://0nego.example', ['similar', 'onego.example', '0 (U+0030)', BLOCKS]],
    ['a platform', 'https://vк.com/onego', ['similar', 'vk.com', 'к (U+043A)', BLOCKS]],
    ['a capital I for an l', 'https://teIegram.org/a', ['similar', 'telegram.org', 'i (U+0069)', BLOCKS]],
    ['a Latin letter in a Russian name', 'https://кoфейня.рф', ['similar', 'кофейня.рф', 'o (U+006F)', BLOCKS]],
    ['a name that begins like it', 'https://onego.example.evil.example', ['begins', 'onego.example', '', BLOCKS]],
    ['two alphabets in one name', 'https://кoфе-дом.example', ['mixed', '', 'o (U+006F)', BLOCKS]],
    ['Punycode that reads well', 'https://xn--80aswg.example', ['punycode', '', '', 'advisory']],
  ])('%s is found', async (_, body, expected) => {
    const [first, ...others] = await found(body);
    expect(others).toEqual([]);
    expect(first).toEqual(expected);
  });

  test.each([
    ['the domain itself', 'https://onego.example, shop.onego.example, https://кофейня.рф'],
    ['the same in Punycode, behind words', '[соседи](https://xn--e1aiboc0b6e.xn--p1ai)'],
    ['a name of one alphabet', 'https://президент.рф и https://кофе.com'],
    ['a domain that only shares letters', 'https://onego-roast.example и https://nonego.example'],
    ['Latin with digits and hyphens', 'https://web-2-0.example'],
    ['code', '`https://оnego.example`'],
    ['an IP address', 'http://203.0.113.7'],
  ])('%s is silent', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });

  test('a known twin is allowed', async () => {
    expect(await found('https://0nego.example', '{ domains: [onego.example], allow: [0nego.example] }')).toEqual([]);
  });
});
