import { describe, expect, test } from 'vitest';
import { findBareLinks } from '../../action/core/text/bare-links.ts';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

/** What asks for a reason for every link finds every link. */
const RULE = 'links.reason';
const linksIn = async (body: string) => {
  const text = post({}, `${body}\n`);
  return (await findings({ a: text }, RULE)).map((finding) => covered(text, finding));
};

describe('an address in a text', () => {
  test.each([
    ['a new suffix', 'Меню на onego.coffee, заходите.', 'onego.coffee'],
    ['a suffix of several labels', 'По-английски: onego.co.uk.', 'onego.co.uk'],
    ['a Russian suffix', 'Столики на кафе.онлайн.', 'кафе.онлайн'],
    ['.рф', 'Соседи: кофейня.рф!', 'кофейня.рф'],
    ['Punycode', 'Соседи: xn--e1aiboc0b6e.xn--p1ai/menu', 'xn--e1aiboc0b6e.xn--p1ai/menu'],
    ['letters of other alphabets', 'कॉफी.भारत и https://onego.example/faq', 'कॉफी.भारत'],
    ['a port', 'Стенд: onego.example:8080/menu', 'onego.example:8080/menu'],
    ['a port after a Russian domain', 'Стенд: кофейня.рф:8080/меню', 'кофейня.рф:8080/меню'],
    ['a name and a password', 'Вход: https://guest:tea@onego.example/wifi', 'https://guest:tea@onego.example/wifi'],
    ['capitals', 'Заходите на ONEGO.EXAMPLE', 'ONEGO.EXAMPLE'],
    ['2,000 characters', `Вот: https://onego.example/${'a'.repeat(2000)}`, `https://onego.example/${'a'.repeat(2000)}`],
    ['an IP address with a scheme', 'Точка: http://203.0.113.7/menu', 'http://203.0.113.7/menu'],
    ['localhost with a scheme', 'Макет: http://localhost:3000/menu', 'http://localhost:3000/menu'],
    ['brackets around it', 'Меню (https://onego.example/menu).', 'https://onego.example/menu'],
    ['brackets in it', 'https://onego.example/a_(b), вот', 'https://onego.example/a_(b)'],
    ['Russian quotation marks around it', 'Пишите «https://onego.example/faq», и всё.', 'https://onego.example/faq'],
    ['an ellipsis after it', 'https://onego.example/faq… дальше сами', 'https://onego.example/faq'],
    ['www. and a closing quotation mark', '«www.onego.example/a»', 'www.onego.example/a'],
    ['a file below it', 'Прайс: onego.example/price.pdf', 'onego.example/price.pdf'],
    ['a domain of a country that is a file ending, with a path', 'Карта: point.md/ru', 'point.md/ru'],
    ['a target that begins with //', '[меню](//onego.example/menu)', '[меню](//onego.example/menu)'],
  ])('%s is found, once', async (_, body, link) => {
    const found = await linksIn(body);
    expect(found.filter((text) => text === link)).toHaveLength(1);
    expect(found.length).toBe(body.includes('faq') && link !== 'https://onego.example/faq' ? 2 : 1);
  });

  test.each([
    ['names of files', 'README.md, price.pdf, архив.zip, clip.mov, install.sh и main.py'],
    ['abbreviations and numbers', 'Т.е. 1.5 кг в 10.30, и т.д., п.2.3, версия 2.0.1'],
    ['a sentence that lost its space', 'Приходите.Дети бесплатно. It is done.So we rest'],
    ['words with a full stop between', 'кофе.чай, Точка.Запятая'],
    ['a suffix alone', 'Домены .рф и co.uk'],
    ['what is no address', 'http://[ и http:// и https://, и //onego'],
    ['a script in words', 'Написано javascript:alert(1), и только'],
    ['code', 'Введите `https://onego.example/a` и\n\n```\nonego.coffee\n```'],
    ['a target that leads nowhere', '[раз](//localhost) и [два](http:onego)'],
  ])('%s are none', async (_, body) => {
    expect(await linksIn(body)).toEqual([]);
  });

  test('written in both forms of an international name it is one site', async () => {
    const links = '[{ url: "https://xn--e1aiboc0b6e.xn--p1ai/menu", reason: details }]';
    expect(
      await inBody('https://кофейня.рф/menu\n', 'links.allowed', '{ allowed: [xn--e1aiboc0b6e.xn--p1ai] }', { links }),
    ).toEqual([]);
    expect(await inBody('xn--e1aiboc0b6e.xn--p1ai\n', 'links.allowed', '{ allowed: [кофейня.рф] }')).toEqual([]);
  });

  test('with a declared port needs no other reason', async () => {
    const links = '[{ url: "onego.example:8080/menu", reason: details }]';
    expect(await inBody('Стенд: onego.example:8080/menu\n', RULE, '', { links })).toEqual([]);
  });

  test('is found in time that grows with the text', () => {
    for (const piece of [
      'https://a.example/x ',
      'a.',
      'a.b/c?',
      'x.y:',
      'www.',
      'a.b,',
      '«a.ru»',
      '(a.ru',
      'слово.слово ',
    ]) {
      expect(findBareLinks(piece.repeat(64_000 / piece.length)).length, piece).toBeLessThan(64_000);
    }
  });
});
