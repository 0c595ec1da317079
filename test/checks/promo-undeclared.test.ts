import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../action/commands/workspace.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'promo.undeclared';

/** Options as YAML writes them on one line. */
const by = (signals: Readonly<Record<string, readonly [number, ...string[]]>>, more: object = {}) =>
  JSON.stringify({
    signals: Object.entries(signals).map(([id, [points, ...words]]) => ({ id, points, words })),
    threshold: 1,
    ...more,
  });

const found = async (body: string, options: string, changes: Readonly<Record<string, string>> = {}) =>
  (await inBody(body, RULE, options, changes)).map(({ message, quote }) => [message.data['found'], quote]);

describe('promo.undeclared adds up points', () => {
  const options = by({ price: [1, '{price}'], order: [2, 'закаж*'] }, { threshold: 3 });

  test('and tells the signals, the strongest first, at its words', async () => {
    const [finding, ...others] = await inBody('Пачка 690 ₽.\n\nЗакажите две по 650 ₽.\n', RULE, options);
    expect(others).toEqual([]);
    expect(finding?.quote).toBe('Закажите');
    expect(finding?.message.data).toEqual({
      purpose: 'value',
      found: 'Закажите (2), 690 ₽ (1)',
      points: 3,
      threshold: 3,
    });
  });

  test.each(['Пачка 690 ₽, две 1 200 ₽, три 1 700 ₽.', 'Закажите. Закажите. Закажите.'])(
    'a signal counts once: %s',
    async (body) => expect(await found(`${body}\n`, options)).toEqual([]),
  );

  test('a stretch of text is one signal, the strongest', async () => {
    const old = by({ price: [1, '{price}'], less: [2, 'вместо {price}'] }, { threshold: 3 });
    expect(await found('Раньше вместо 1 990 ₽.\n', old)).toEqual([]);
    expect(await found('1 490 ₽ вместо 1 990 ₽.\n', old)).toHaveLength(1);
  });

  test('what is declared is not judged', async () => {
    expect(await found('Закажите, 690 ₽.\n', options, { purpose: 'promo' })).toEqual([]);
    const text = post({ purpose: undefined }, 'Закажите, 690 ₽.\n');
    expect((await findings({ a: text }, RULE, options))[0]?.message.data['purpose']).toBe('none');
  });

  test('the title is read, too', async () => {
    const text = post({ title: 'Закажите сегодня' }, 'Пачка 690 ₽.\n');
    const [finding] = await findings({ a: text }, RULE, options);
    expect(finding && covered(text, finding)).toBe('Закажите');
  });

  test('a filled-in field is a signal', async () => {
    const card = JSON.stringify({ signals: [{ id: 'card', points: 3, fields: ['offer'] }] });
    expect(await found('Тихо.\n', card)).toEqual([]);
    expect(await found('Тихо.\n', card, { offer: '{ price: 900 }' })).toHaveLength(1);
  });

  test('a link that leads to a purchase is one', async () => {
    const card = JSON.stringify({ signals: [{ id: 'checkout', points: 3, reasons: ['checkout'] }] });
    const links = (reason: string) => `[{ url: "https://a.example", reason: ${reason} }]`;
    expect(await found('Тихо.\n', card, { links: links('details') })).toEqual([]);
    expect(await found('Тихо.\n', card, { links: links('checkout') })).toHaveLength(1);
  });
});

describe('a price is found in any notation', () => {
  const options = by({ price: [1, '{price}'] });
  test.each([
    '1 490 ₽',
    '1\u00A0490\u202F₽',
    '1490₽',
    '1490 руб.',
    '1490 рублей',
    '690 р.',
    '690р',
    '1,5 тыс. руб.',
    '$18',
    '€14.50',
    '€ 14',
    '14 EUR',
    'EUR 14',
    '18 dollars',
    '**690** ₽',
    '6&#57;0 ₽',
  ])('%s', async (price) => expect(await found(`Вот: ${price}, и всё\n`, options)).toHaveLength(1));

  test.each(['5 раз', '18 г', '14 р-н', '100 %', '2026 год', 'A4$', '5 рубрик'])('no price: %s', async (text) =>
    expect(await found(`Вот: ${text} и всё\n`, options)).toEqual([]),
  );
});

describe('a share', () => {
  const options = by({ less: [1, '{-percent}', 'минус {percent}', '{percent} off', 'скидк* {percent}'] });
  test.each([
    '−20 % на всё',
    '-20%',
    '–20 %',
    'минус 20 %',
    'минус 20 процентов',
    '20% off',
    'скидка: 20 %',
    'Скидка — 20 %',
  ])('taken off: %s', async (text) => expect(await found(`${text}\n`, options)).toHaveLength(1));
  test.each(['100 % арабика', '10–20 % влаги', '10 -20 % влаги', 'жирность — 3,5 %', '20% of it'])(
    'not taken off: %s',
    async (text) => expect(await found(`${text}\n`, options)).toEqual([]),
  );
});

describe('a phrase', () => {
  test.each([
    ['in any case', 'скидка', 'СКИДКА'],
    ['«ё» as «е»', 'все за {price}', 'Всё за 5 ₽'],
    ['by its stem', 'скидк*', 'скидками'],
    ['over punctuation', 'to order see', 'To order, see it'],
    ['over a hyphen', 'дрип пакет*', 'дрип-пакетов'],
    ['over an apostrophe', "don't buy", 'don’t buy'],
    ['over markup', 'купите', 'ку**пи**те'],
    ['over a soft hyphen', 'купите', 'ку\u00ADпите'],
    ['over a stress mark', 'купите', 'купи́те'],
    ['over a character reference', 'купите', 'куп&#1080;те'],
    ['in a link', 'купить здесь', '[купить здесь](https://a.example)'],
    ['over lines', 'купить здесь', 'купить\nздесь'],
    ['with a code', 'код {code}', 'код ZIMA20'],
    ['at the start of a sentence', '^buy', 'Snow. Buy two.'],
    ['at the start of a list item', '^buy', '- snow\n- buy'],
  ])('is found %s', async (_, phrase, body) => {
    expect(await found(`${body}\n`, by({ a: [1, phrase] }))).toHaveLength(1);
  });

  test.each([
    ['inside a word', 'buy', 'buyer, rebuy, купи'],
    ['inside a Russian word', 'купи', 'купили, окупи, купите'],
    ['beside a digit', 'sale', 'sale2'],
    ['over the end of a sentence', 'купить здесь', 'Рано купить. Здесь тихо.'],
    ['over paragraphs', 'купить здесь', 'Рано купить\n\nЗдесь тихо'],
    ['in a quotation', 'купите', 'Пишут: «купите и мне».'],
    ['in a block quote', 'купите', '> купите'],
    ['around a quotation', 'купить здесь', 'купить «Марту» здесь'],
    ['in code', 'купите', '`купите`'],
    ['in a hashtag', 'скидк*', '#скидки'],
    ['in the target of a link', 'sale', '[снег](https://a.example/sale)'],
    ['inside a sentence', '^buy', 'Before you buy'],
    ['with a word that is no code', 'code {code}', 'code Review'],
  ])('is not found %s', async (_, phrase, body) => {
    expect(await found(`${body}\n`, by({ a: [1, phrase] }))).toEqual([]);
  });

  test.each(['', '…', '{цена}', '{cost}', 'a* b**', 'ку*пи', '^'])(
    '«%s» is none, and the policy says so',
    async (phrase) => {
      await expect(found('Тихо.\n', by({ a: [1, phrase] }))).rejects.toThrow('schema.value');
    },
  );

  test('is no signal where an exception stands', async () => {
    const options = by({ a: [1, 'скидок', '^buy'] }, { except: ['скидок не', 'скидок нет'] });
    expect(await found('Скидок не будет. И скидок нет.\n', options)).toEqual([]);
    expect(await found('Скидок не будет. А вот и море скидок.\n', options)).toEqual([['скидок (1)', 'скидок']]);
  });

  test('looks at a long text in linear time', async () => {
    const options = by({ a: [1, 'куп* {price}', '{price} {price}', 'а*'] }, { threshold: 9 });
    for (const text of ['1 ', 'куп', 'а ', '1 111 ', '-', 'Я'])
      await found(`${text.repeat(50_000 / text.length)}\n`, options);
  });
});

describe('the words of the policy in this repository', async () => {
  const { policy } = await readPolicy(listTree('.', 'policy'));
  const options = JSON.stringify(policy?.rules.find(({ id }) => id === RULE)?.options);

  test.each([
    'Купите набор из трёх пачек: подарочные наборы по 1 490 ₽.',
    'Дрип-пакеты, десять штук за 690 ₽, успейте до воскресенья.',
    'Скидка 20 % на наши смеси.',
    'Закажите до пятницы, и зерно приедет за 500 ₽.',
    'Кофейням отдаём по 1 650 ₽ за килограмм вместо 1 940 ₽.',
    'Промокод ZIMA20 и −20 % на всё.',
    'Winter blend, €14 a bag. Order here.',
    'Use code SNOW for 15% off.',
    'Buy two gift boxes for €50.',
    'Get yours before Friday, $18.',
  ])('take for an offer: %s', async (text) => expect(await found(`${text}\n`, options)).toHaveLength(1));

  test.each([
    'Рецепт на четверых: продукты стоят 200 ₽. Возьмите муку и масло.',
    'Цена вопроса 500 ₽: столько стоит прокладка для гейзера.',
    'Скидок не будет: наши смеси стоят одинаково круглый год, 690 ₽.',
    'В марте скидки нет, подарочные наборы кончились.',
    'Вчера купили мешок за 40 000 ₽ и обжарили наше зерно.',
    'Спасибо! На ярмарке купили 120 пачек кофе, 9 300 ₽ ушли приюту.',
    'Мария пишет: «Купите скидку на дрип-пакеты за 100 ₽!»',
    'Доставка подорожает на 50 ₽. Заказ, сделанный до 18:00, уедет в среду.',
    'Сделайте скидку на погоду: наш кофе в термосе остынет за час.',
    'Не покупайте чайник за 9 000 ₽: наш кофе сварит и ковшик.',
    'Экскурсия бесплатно, вход в музей 300 ₽, только до пятницы.',
    'Купите на рынке облепиху, литр стоит 400 ₽.',
    'Усушка −13 %: из пятнадцати килограммов выходит тринадцать.',
    'Закажите у бариста стакан воды, это бесплатно.',
    'Сколько стоит партия? Килограмм нашего зерна — 1 650 ₽, и вот из чего.',
    'The buyer paid $40 for a sack, and our beans came late.',
    'Before you buy a grinder: €60 is enough for filter.',
    'In order to brew for four, take 60 g and a free afternoon.',
    'Free parking, sugar-free cake, feel free to ask. Tickets are €5.',
    'No discounts: our blend costs €14 all year.',
    'A reader said: “Order here, 20% off, our coffee!”',
    'The bake sale made $312 for the library.',
    "Don't buy a scale for $90, our coffee forgives a kitchen one.",
    'We ordered 4,000 stickers for €80. The stone won.',
    'Book club on Friday, entry €3.',
    'Humidity is 10-20% off season, and a kilo makes 50 drinks.',
  ])('let pass: %s', async (text) => expect(await found(`${text}\n`, options)).toEqual([]));
});
