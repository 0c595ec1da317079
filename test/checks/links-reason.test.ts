import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'links.reason';

describe('links.reason', () => {
  test.each([
    ['a bare address', 'Смотрите https://onego.example/faq сегодня.', 'https://onego.example/faq'],
    [
      'a link in Markdown',
      'Смотрите [каталог](https://onego.example/catalog).',
      '[каталог](https://onego.example/catalog)',
    ],
    ['a domain', 'Заходите на onego.example, там всё.', 'onego.example'],
    ['a domain of digits at the start of a line', '123.ru открылся', '123.ru'],
    ['a domain after a colon', 'Сайт:onego.example сегодня', 'onego.example'],
    ['a Russian domain', 'Заходите на кофейня.рф сегодня.', 'кофейня.рф'],
    ['an address with www', 'Заходите на www.onego.example.', 'www.onego.example'],
    ['an address with an at sign', 'Канал: youtube.com/@onego', 'youtube.com/@onego'],
    ['an autolink', 'Адрес: <https://onego.example/>', '<https://onego.example/>'],
    ['a reference', 'Смотрите [каталог][c].\n\n[c]: https://onego.example/catalog', '[каталог][c]'],
    ['an escaped address', 'Адрес onego\\.example, пишите.', 'onego\\.example'],
    ['an address with an entity', 'Адрес onego&#46;example, пишите.', 'onego&#46;example'],
  ])('%s without a reason fires once, at its place', async (_, body, source) => {
    const text = post({}, `Строка.\n\n${body}\n`);
    const [finding, ...others] = await findings({ a: text }, RULE);
    expect(others).toEqual([]);
    expect(finding?.message.id).toBe('links.reason.missing');
    expect(finding === undefined ? '' : covered(text, finding)).toBe(source);
  });

  const declared = (url: string, reason = 'details') => ({ links: `[{ url: "${url}", reason: ${reason} }]` });

  test.each([
    ['the same address', 'https://onego.example/faq', 'https://onego.example/faq'],
    ['without the scheme', 'onego.example/faq', 'https://onego.example/faq'],
    ['with a closing slash', 'https://onego.example/faq/', 'https://onego.example/faq'],
    ['with a full stop after it', 'https://onego.example/faq.', 'https://onego.example/faq'],
  ])('a declared link is silent: %s', async (_, typed, url) => {
    expect(await inBody(`Смотрите ${typed}\n`, RULE, '', declared(url))).toEqual([]);
    expect(await inBody(`Смотрите [тут](${url})\n`, RULE, '', declared(url))).toEqual([]);
  });

  test('a reason off the list is found at its key, with the nearest one', async () => {
    const text = post({ links: '[{ url: "https://onego.example", reason: detials }]' });
    const [finding] = await findings({ a: text }, RULE);
    expect(finding?.message.id).toBe('links.reason.unknown-reason');
    expect(finding?.message.data['suggestion']).toBe('details');
    expect(finding === undefined ? '' : covered(text, finding)).toBe('reason: detials');
  });

  test('a link without a reason is found in the front matter', async () => {
    const text = post({ links: '[{ url: "https://onego.example" }]' });
    const [finding] = await findings({ a: text }, RULE);
    expect(finding?.message.id).toBe('links.reason.no-reason');
    expect(finding === undefined ? '' : covered(text, finding)).toBe('{ url: "https://onego.example" }');
  });

  test('a link stays on the platform for one account and leads off it for another', async () => {
    const body = 'Читайте https://t.me/onego сегодня.\n';
    expect(await inBody(body, RULE, '', { accounts: '[telegram]' })).toEqual([]);
    const [finding] = await inBody(body, RULE, '', { accounts: '[telegram, vk]' });
    expect(finding?.publication?.account).toBe('vk');
  });

  test.each([
    ['mail addresses', 'Пишите hello@onego.example или [нам](mailto:hello@onego.example).'],
    ['code', 'Введите `https://onego.example/admin` и ждите.'],
    ['abbreviations', 'Т.е. кофе, чай и т.д., 1.5 кг, в 10.30, файл price.pdf.'],
    ['a look-alike that is no domain', 'Точка.Запятая. Слово.слово'],
    ['the platform itself', 'Обсуждаем в vk.com/onego и на https://m.vk.com/onego'],
    ['anchors and relative paths', 'Смотрите [ниже](#nizhe) и [файл](./a.md).'],
  ])('%s are silent', async (_, body) => {
    expect(await inBody(`${body}\n`, RULE)).toEqual([]);
  });

  test('a domain that only ends like the platform is another site', async () => {
    expect(await inBody('https://evilvk.com/a и https://vk.com.evil.example/b\n', RULE)).toHaveLength(2);
  });
});
