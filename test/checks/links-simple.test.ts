import { describe, expect, test } from 'vitest';
import { inBody } from '../helpers/judging.ts';

const told = async (rule: string, options: string, body: string, changes: Record<string, string> = {}) =>
  (await inBody(`${body}\n`, rule, options, changes)).map(({ message, suggestions }) => [
    message.id.slice(rule.length + 1),
    ...suggestions.map(({ text }) => text),
  ]);

describe('links.shortener', () => {
  const short = (body: string, options = '{ domains: [clck.ru, bit.ly] }') => told('links.shortener', options, body);

  test.each([
    'clck.ru/3Xyz',
    '[запись](https://bit.ly/x)',
    'HTTPS://BIT.LY/X',
    'go.bit.ly/a',
    '[x](https://b&#105;t.ly/x)',
  ])('%s is found', async (body) => expect(await short(body)).toEqual([['short']]));

  test.each([
    'https://onego.example/bit.ly',
    'orbit.ly',
    'bit.ly.onego.example',
    '`bit.ly/x`',
    'clckru',
    'https://onego.example/?u=https://bit.ly/x',
  ])('%s is silent', async (body) => expect(await short(body)).toEqual([]));

  test('one’s own is allowed', async () => {
    expect(await short('go.bit.ly/a', '{ domains: [bit.ly], allow: [go.bit.ly] }')).toEqual([]);
  });
});

describe('links.https', () => {
  const found = (body: string, options = '', changes = {}) => told('links.https', options, body, changes);

  test.each([
    ['a typed address', 'http://onego.example/faq', ['plain', 'https']],
    ['a link', '[условия](http://onego.example/faq)', ['plain', 'https']],
    ['a reference', '[условия][a]\n\n[a]: http://onego.example/faq', ['plain', 'https']],
    ['an autolink', '<http://onego.example/faq>', ['plain', 'https']],
    ['an escaped address, which nobody rewrites', 'http:\\//onego.example/faq', ['plain']],
    ['a site that may have no https', 'http://203.0.113.7/menu', ['plain']],
    ['localhost', 'http://localhost:3000/menu', ['plain']],
    ['a script', '[жми](javascript:alert)', ['scheme']],
    ['data', '[жми](data:text/html,x)', ['scheme']],
    ['a file', '[прайс](file:///C:/price.pdf)', ['scheme']],
    ['ftp', 'ftp://onego.example/price', ['scheme']],
  ])('%s is found', async (_, body, expected) => {
    expect(await found(body)).toEqual([expected]);
  });

  test.each([
    ['https', 'https://onego.example'],
    ['an address without a scheme', 'onego.example/faq и www.onego.example'],
    ['mail and calls', '[нам](mailto:a@onego.example) и [звонок](tel:+78142000115)'],
    ['a relative target', '[ниже](#a), [файл](./a.md), [хост](//onego.example)'],
    ['a port', '[стенд](onego.example:8080/x)'],
    ['a sentence about it', 'Было http:// и стало https://, а javascript:void мы не пишем'],
    ['code', '`http://onego.example`'],
    ['http within an address', 'https://web.example/http://onego.example'],
  ])('%s is silent', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });

  test('sites and schemes may be allowed', async () => {
    expect(await found('http://old.example/a', '{ allow: [old.example] }')).toEqual([]);
    expect(await found('[чат](tg://resolve?domain=onego)', '{ schemes: [tg] }')).toEqual([]);
  });

  test('the card is mended with the text', async () => {
    const links = '[{ url: "http://onego.example/a", reason: details }]';
    expect(await found('http://onego.example/a', '', { links })).toEqual([
      ['plain', 'https'],
      ['plain', 'https'],
    ]);
  });
});

describe('links.bare', () => {
  const found = (body: string, accounts = '[vk]', options = '{ never: [telegram], international: [x, telegram] }') =>
    told('links.bare', options, body, { accounts });

  test.each([
    ['a bare domain where none is linked', 'Меню: onego.example/menu', '[telegram]', ['unlinked', 'https://']],
    ['www. there', 'www.onego.example', '[telegram]', ['unlinked', 'https://']],
    ['an international one on X', 'кофейня.рф', '[belgrade]', ['international', 'https://']],
    ['the same in Punycode', 'xn--e1aiboc0b6e.xn--p1ai', '[belgrade]', ['international', 'https://']],
    ['a target without a scheme', '[меню](onego.example/menu)', '[vk]', ['target', 'https://']],
    ['a target of a reference', '[меню][m]\n\n[m]: onego.example/menu', '[vk]', ['target', 'https://']],
  ])('%s is found', async (_, body, accounts, expected) => {
    expect(await found(body, accounts)).toEqual([expected]);
  });

  test.each([
    ['a bare domain that is linked', 'onego.example и кофейня.рф', '[vk]'],
    ['a bare domain on X', 'onego.example/menu', '[belgrade]'],
    ['an address with its scheme', 'https://кофейня.рф', '[belgrade]'],
    ['a target from the same host', '[меню](//onego.example)', '[telegram]'],
    ['a file', '[прайс](price.pdf), README.md', '[telegram]'],
    ['mail', 'hello@onego.example', '[telegram]'],
  ])('%s is silent', async (_, body, accounts) => {
    expect((await found(body, accounts)).filter(([id]) => id !== 'target' || !body.includes('price.pdf'))).toEqual([]);
  });
});
