import { describe, expect, test } from 'vitest';
import { inBody } from '../helpers/judging.ts';

const found = async (body: string, options = '') =>
  (await inBody(body, 'promo.repeated-cta', options)).map(({ message, quote }) => [message.data['count'], quote]);

describe('promo.repeated-cta', () => {
  test('the same line and link four times fire, at the second', async () => {
    const line = 'Вступайте в группу: https://vk.com/onego';
    expect(await found(`${[line, 'Совет.', line, 'Ещё совет.', line, 'И ещё.', line].join('\n\n')}\n`)).toEqual([
      [4, 'https://vk.com/onego'],
    ]);
  });

  test.each([
    ['however the link is written', '[раз](https://onego.example/a) и [два](http://www.onego.example/a/)'],
    ['by reference', '[раз][a] и [два][a]\n\n[a]: https://onego.example/a'],
    ['in words and as an address', '[магазин](https://onego.example/a), https://onego.example/a'],
  ])('twice %s', async (_, body) => {
    expect(await found(`${body}\n`)).toHaveLength(1);
  });

  test.each([
    ['one link', 'Записаться: https://onego.example/a'],
    ['two pages of one site', 'https://onego.example/a и https://onego.example/b'],
    ['a link that shows its address', '[https://onego.example/a](https://onego.example/a)'],
    ['a link in code', 'https://onego.example/a, так: `https://onego.example/a`'],
  ])('is silent about %s', async (_, body) => {
    expect(await found(`${body}\n`)).toEqual([]);
  });

  test('a team may allow more', async () => {
    expect(await found('https://onego.example/a и https://onego.example/a\n', '{ max: 2 }')).toEqual([]);
  });
});
