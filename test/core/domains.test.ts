import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asHost, bareAddress, hostOf } from '../../action/core/text/address.ts';
import { Domains } from '../../action/core/text/domains.ts';
import { hasPublicSuffix, registrableDomain } from '../../action/core/text/public-suffix.ts';
import { toUnicode } from '../../action/core/text/punycode.ts';
import { queryOf, urlOf } from '../../action/core/text/query.ts';
import { transliterate } from '../../action/core/text/transliterate.ts';

describe('the host of an address', () => {
  test.each([
    ['https://Onego.Example./a', 'onego.example'],
    ['onego.example:8080/a', 'onego.example'],
    ['//onego.example', 'onego.example'],
    ['http:onego.example', 'onego.example'],
    ['https://user:pass@onego.example', 'onego.example'],
    ['https://кофейня.рф', 'xn--e1aiboc0b6e.xn--p1ai'],
    ['http://[::1]:80/', '[::1]'],
    ['http://localhost:3000', 'localhost'],
  ])('%s: %s', (url, host) => expect(hostOf(url)).toBe(host));

  test.each([
    'http://[',
    'javascript:alert(1)',
    'mailto:a@onego.example',
    'mailto:12@12.ru',
    'tel:+7',
    '//localhost',
    '#a',
    './a.md',
    '&a.example',
    'http://www.)',
    'localhost:3000',
    'data:x.ru',
    '',
  ])('%s has none', (url) => expect(hostOf(url)).toBeUndefined());

  test('is the same with a scheme and without it', () => {
    for (const url of ['onego.example/a', 'кофейня.рф', 'onego.example:80/x?y#z']) {
      expect(hostOf(url)).toBe(hostOf(`https://${url}`));
      expect(bareAddress(url)).toBe(bareAddress(`https://${url}`));
    }
  });
});

test.each([
  ['onego.coffee', true, 'onego.coffee'],
  ['shop.onego.co.uk', true, 'onego.co.uk'],
  ['a.b.github.io', true, 'b.github.io'],
  ['onego.example', true, 'onego.example'],
  ['xn--e1aiboc0b6e.xn--p1ai', true, 'xn--e1aiboc0b6e.xn--p1ai'],
  ['co.uk', false, 'co.uk'],
  ['price.pdf', false, 'price.pdf'],
  ['203.0.113.7', false, '203.0.113.7'],
  ['localhost', false, 'localhost'],
])('%s is a domain that somebody registered: %s, %s', (host, is, domain) => {
  expect(hasPublicSuffix(host)).toBe(is);
  expect(registrableDomain(host)).toBe(domain);
});

test('a list covers what is below a domain, and a shared suffix only itself', () => {
  const list = Domains.of(['onego.example', 'github.io', '*.gov.uk', 'кофейня.рф']);
  const has = ['onego.example', 'a.b.onego.example', 'github.io', 'x.gov.uk', asHost('меню.кофейня.рф')];
  const lacks = ['nonego.example', 'example', 'evil.github.io', 'gov.uk', 'onego.example.evil.example'];
  expect(has.filter((host) => !list.has(host))).toEqual([]);
  expect(lacks.filter((host) => list.has(host))).toEqual([]);
});

test('Punycode is read back as a browser wrote it', () => {
  const label = fc
    .array(fc.constantFrom(...'абвяё日本üñøa0-z'), { minLength: 1, maxLength: 20 })
    .map((letters) => `x${letters.join('')}x`);
  fc.assert(
    fc.property(label, (written) => {
      const host = hostOf(`https://${written}.example`);
      if (host === undefined) return;
      expect(hostOf(`https://${toUnicode(host)}`)).toBe(host);
      if (host.startsWith('xn--')) expect(toUnicode(host)).toMatch(/[^\0-\x7f]/);
    }),
  );
});

test.each(['xn--', 'xn--.ru', 'xn--a', 'xn--99999999999.ru', 'xn--%%.ru', 'plain.ru', ''])(
  '%s does no harm',
  (host) => {
    expect(typeof toUnicode(host)).toBe('string');
  },
);

test('an address put together again is as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('https://a.example', '/x', '?', '&', 'a=1', 'b', '=', '#', 'ё', '%20')),
      (pieces) => {
        const url = pieces.join('');
        // A question mark with nothing after it says nothing.
        expect(urlOf(queryOf(url))).toBe(url.replace(/^([^?#]*)\?(?=#|$)/, '$1'));
      },
    ),
  );
});

test('Russian letters have Latin ones', () => {
  expect(transliterate('Съешь ещё этих мягких французских булок, ДА! Їжак и ўрок')).toBe(
    'sesh eshche etikh myagkikh frantsuzskikh bulok, da! izhak i urok',
  );
});
