import { describe, expect, test } from 'vitest';
import { inBody } from '../helpers/judging.ts';

const CALLS = JSON.stringify({
  calls: ['купи', 'купите', 'в каталоге', '{price}', 'скидк*', '^buy', 'in shop', 'to order', 'in our shop'],
  except: ['in order to'],
});

const found = async (body: string, options = CALLS, changes: Readonly<Record<string, string>> = {}) =>
  (await inBody(`${body}\n`, 'promo.value-first', options, { purpose: 'promo', ...changes })).map(({ quote }) => quote);

describe('promo.value-first', () => {
  test.each([
    ['a bare call', 'Купи!', 'Купи'],
    ['a bare call in English', 'Buy!', 'Buy'],
    ['a call in the first sentence', 'Крем от ветра — в каталоге. Зимой кожа сохнет: вот схема.', 'в каталоге'],
    ['a greeting and a call', 'Всем привет! Купите крем.', 'Купите'],
    ['hashtags and a call', '#кофе #утро #снег #лёд #кот\n\nКупите кофе.', 'Купите'],
    ['numbers and a call', '1, 2, 3, 4, 5, 6. Купите кофе.', 'Купите'],
    ['short list items and a price', '- воронка\n- фильтры\n- кружка\n\nНабор 690 ₽', '690 ₽'],
    ['a long first sentence with its price', 'Набор из трёх пачек для тех, кто едет в поезде, 690 ₽.', '690 ₽'],
    ['a code block', '```\nвода кофе чашка ложка фильтр\n```\n\nКупите.', 'Купите'],
  ])('tells of %s', async (_, body, quote) => expect(await found(body)).toEqual([quote]));

  test.each([
    ['a useful sentence', 'Зимой кожа сохнет: вот схема. Крем — в каталоге.'],
    ['one that a semicolon ends', "Skin dries in winter, here's a routine; cream in shop"],
    ['a useful sentence after a greeting', 'Привет! Зимой кожа сохнет, вот схема. Купите крем.'],
    ['a useful paragraph over two lines', 'Зимой кожа\nсохнет, вот схема\n\nКупите крем.'],
    ['what a customer said', '«Зимой кожа сохнет и чешется», пишет Анна. Купите крем.'],
    ['no call at all', 'Новый крем. Приходите.'],
    ['a call in a quotation only', 'Кричат «купи!»'],
    ['words that only hold a call', 'Купили, скупи, buyer.'],
    ['an exception', 'Warm it up in order to wait. Cream is late.'],
  ])('is silent about %s', async (_, body) => expect(await found(body)).toEqual([]));

  test('judges offers only', async () => {
    expect(await found('Купи!', CALLS, { purpose: 'value' })).toEqual([]);
  });

  test('the title in the card is of no use', async () => {
    expect(await found('Купите.', CALLS, { title: 'Как сварить кофе в поезде' })).toHaveLength(1);
  });

  test('says what it looked for', async () => {
    const [finding] = await inBody('Купи!\n', 'promo.value-first', CALLS, { purpose: 'promo' });
    expect(finding?.message.data).toEqual({ call: 'Купи', words: 4 });
  });

  test('a team sets the length of a useful sentence', async () => {
    const options = CALLS.replace('{', '{"min_words":2,');
    expect(await found('Всем привет! Купите крем.', options)).toEqual([]);
  });
});
