import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { findings, inBody, loaded, NOW, named, policyFiles, post } from '../helpers/judging.ts';
import { HOSTILE, liveOptions } from '../helpers/wording.ts';

const told = async (rule: string, body: string, changes: Readonly<Record<string, string>> = {}) =>
  (await findings({ a: post(changes, `${body}\n`) }, rule, liveOptions(rule))).map(({ message }) =>
    message.id.replace(`${rule}.`, ''),
  );

describe('honesty.persona', () => {
  const PEOPLE = `anna: { name: Анна, roles: [editor] }
oleg: { name: Олег, roles: [editor], until: 2026-11-03 }
`;
  const by = async (changes: Readonly<Record<string, string>>, people = PEOPLE, options = '') => {
    const files = policyFiles({ 'honesty.persona': options });
    files.set('policy/people.yaml', people);
    const judging = await loaded(files);
    const { findings: found } = await judge(memoryFiles(named({ a: post(changes) })), judging, {
      engine: 't',
      now: NOW,
    });
    return found.map(({ message: { id, data } }) => [
      id.replace('honesty.persona.', ''),
      data['field'],
      data['found'] ?? data['name'],
    ]);
  };
  test('knows its people', async () => expect(await by({ author: 'anna', reviewer: 'anna' })).toEqual([]));
  test('knows nobody else', async () => {
    expect(await by({ author: 'olya' })).toEqual([['unknown', 'author', 'olya']]);
    expect(await by({ author: 'anna', reviewer: 'Anna' })).toEqual([['unknown', 'reviewer', 'Anna']]);
  });
  test('tells who is meant', async () => {
    const files = policyFiles({ 'honesty.persona': '' });
    files.set('policy/people.yaml', PEOPLE);
    const {
      findings: [finding],
    } = await judge(memoryFiles(named({ a: post({ author: 'ana' }) })), await loaded(files), { engine: 't', now: NOW });
    expect(finding?.message.data['suggestion']).toBe('anna');
  });
  test('the last day counts, by the clock of the account', async () => {
    expect(await by({ author: 'oleg', publish_at: '2026-11-03T23:59:00+03:00' })).toEqual([]);
    expect(await by({ author: 'oleg', publish_at: '2026-11-04T00:00:00+03:00' })).toEqual([['left', 'author', 'Олег']]);
    expect(await by({ author: 'oleg', publish_at: '2026-11-03T22:00:00+03:00', accounts: '[vladivostok]' })).toEqual([
      ['left', 'author', 'Олег'],
    ]);
  });
  test('a declared character may write', async () =>
    expect(await by({ author: 'marta' }, PEOPLE, '{ personas: [marta] }')).toEqual([]));
  test('who is not asked about is not judged', async () =>
    expect(await by({ reviewer: 'olya' }, PEOPLE, '{ fields: [author] }')).toEqual([]));
  test('a policy without people knows nothing', async () => expect(await by({ author: 'olya' }, '{}')).toEqual([]));
});

describe('honesty.testimonial', () => {
  const RULE = 'honesty.testimonial';
  test.each([
    'Я купила у вас смесь.',
    'Нам пишут: «Я заказал у них зерно».',
    '> Я у вас заказываю с осени.\n> Я у вас купил турку.',
    'I ordered from you twice.',
    'She says: “I bought your beans.”',
  ])('no card: %s', async (body) => expect(await told(RULE, body)).toEqual(['no-card']));
  test.each(['Я купил мешок на рынке.', 'Мы заказали у вас книги.', 'Вы купили у нас смесь.', 'I bought a kettle.'])(
    'none: %s',
    async (body) => expect(await told(RULE, body)).toEqual([]),
  );
  test.each([
    ['{ customer_ref: письмо, consent: 2026-11-01, unedited: true }', []],
    ['{ customer_ref: письмо, consent: true, unedited: true }', []],
    ['{ customer_ref: письмо, consent: true }', ['unedited']],
    ['{ customer_ref: письмо, consent: false, unedited: false }', ['consent, unedited']],
    ['{}', ['customer_ref, consent, unedited']],
  ])('a card %s lacks %j', async (testimonial, missing) => {
    const found = await inBody('Я купила у вас смесь.\n', RULE, liveOptions(RULE), { testimonial });
    expect(found.map(({ message }) => message.data['missing'])).toEqual(missing);
  });
  test('a newsroom has no customers', async () =>
    expect(await told(RULE, 'Я купила у вас смесь.', { accounts: '[newsroom]' })).toEqual([]));
});

describe('honesty.stat', () => {
  const RULE = 'honesty.stat';
  test.each([
    '80 % гостей пьют стоя.',
    'Исследование показало: кофе вреден.',
    'Учёные доказали, что снег белый.',
    'По статистике, нас больше.',
    '60% of customers agree.',
    'Studies show it.',
    'Nine out of ten baristas rinse.',
  ])('unsourced: %s', async (body) => expect(await told(RULE, body)).toEqual(['unsourced']));
  test.each([
    'Зерно на 12 % состоит из воды.',
    'Скидка 20 %.',
    '100 % арабика.',
    'Пишут: «80 % гостей пьют стоя».',
    'Humidity is 12%.',
    'Двое из трёх пришли.',
  ])('none: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('a source answers for it', async () => {
    const link = (reason: string) => ({ links: `[{ url: "https://a.example", reason: ${reason} }]` });
    expect(await told(RULE, '80 % гостей пьют стоя.', link('proof'))).toEqual([]);
    expect(await told(RULE, '80 % гостей пьют стоя.', link('checkout'))).toEqual(['unsourced']);
    expect(await told(RULE, '80 % гостей пьют стоя.', { claims: '[{ text: 80 %, source: журнал }]' })).toEqual([]);
    expect(await told(RULE, '80 % гостей пьют стоя.', { claims: '[{ text: 80 % }]' })).toEqual(['unsourced']);
  });
});

describe('honesty.fake-scarcity', () => {
  const RULE = 'honesty.fake-scarcity';
  test.each([
    ['Осталось 3 места.', ['stock']],
    ['Осталось всего 5 коробок.', ['stock']],
    ['Only 3 left.', ['stock']],
    ['Только сегодня калитки по 50.', ['time']],
    ['Today only: pies.', ['time']],
    ['Только сегодня, осталось 3 коробки.', ['stock', 'time']],
  ])('%s', async (body, expected) => expect((await told(RULE, body)).sort()).toEqual(expected));
  test.each([
    'Осталось 10 дней до весны.',
    'Только сегодня заметили снег.',
    'До закрытия осталось 5 минут.',
    'За последние 3 года выросли.',
    'Не торопитесь.',
    'Пишут: «осталось 3 места».',
  ])('none: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('the card answers for it', async () => {
    expect(await told(RULE, 'Осталось 3 места.', { offer: '{ stock: 3 }' })).toEqual([]);
    expect(await told(RULE, 'Осталось 3 места.', { offer: '{ ends_at: 2026-11-05 }' })).toEqual(['stock']);
    expect(await told(RULE, 'Только сегодня.', { offer: '{ ends_at: 2026-11-03 }' })).toEqual([]);
  });
});

describe('honesty.repeated-scarcity', () => {
  const RULE = 'honesty.repeated-scarcity';
  const two = async (first: string, second: string, later: Readonly<Record<string, string>> = {}) =>
    (
      await findings(
        { a: post({}, `${first}\n`), b: post({ publish_at: '2026-11-10T10:00:00+03:00', ...later }, `${second}\n`) },
        RULE,
        liveOptions(RULE),
      )
    ).map(({ path, related, message }) => [path, related.map((other) => other.path), message.data['text']]);
  const SAID = 'Только сегодня калитки по 50 ₽.';
  const again = [['content/posts/b.md', ['content/posts/a.md'], 'Только сегодня']];
  test('the same on two days', async () => expect(await two(SAID, SAID)).toEqual(again));
  test('in other words, half of them the same', async () =>
    expect(await two(SAID, 'Лишь сегодня калитки по 50 ₽!')).toEqual([
      ['content/posts/b.md', ['content/posts/a.md'], 'Лишь сегодня'],
    ]));
  test.each([
    ['of another thing', SAID, 'Только сегодня раф с кардамоном вместо сиропа.', {}],
    ['on one day', SAID, SAID, { publish_at: '2026-11-03T18:00:00+03:00' }],
    ['a month later', SAID, SAID, { publish_at: '2026-12-04T10:00:00+03:00' }],
    ['on another account', SAID, SAID, { accounts: '[telegram]' }],
    ['as a draft', SAID, SAID, { status: 'draft' }],
    ['in a quotation', SAID, `Мы писали: «${SAID}»`, {}],
  ])('not %s', async (_, first, second, later) => expect(await two(first, second, later)).toEqual([]));
  test('thirty days are remembered', async () =>
    expect(await two(SAID, SAID, { publish_at: '2026-12-03T10:00:00+03:00' })).toEqual(again));
});

describe('honesty.fake-activity', () => {
  const RULE = 'honesty.fake-activity';
  test.each([
    'Накрутка лайков недорого.',
    'Купить подписчиков.',
    'Купим 5 000 подписчиков.',
    'Взаимная подписка.',
    'Взаимный лайк.',
    'Follow for follow?',
    'like4like',
  ])('%s', async (body) => expect((await told(RULE, body)).length).toBeGreaterThan(0));
  test.each([
    'Не покупаем подписчиков.',
    'Без накрутки.',
    'Взаимная выручка соседей.',
    'We do not buy followers.',
    "Don't buy likes.",
    'Пишут: «купить подписчиков».',
    'Купить кофе и подписаться.',
  ])('none: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
});

describe('bad input', () => {
  const RULES = ['testimonial', 'stat', 'fake-scarcity', 'repeated-scarcity', 'fake-activity'].map(
    (name) => `honesty.${name}`,
  );
  test.each(HOSTILE.flatMap(([name, body]) => RULES.map((rule) => [rule, name, body] as const)))(
    '%s: %s',
    async (rule, _, body) => {
      await told(rule, body);
    },
  );
});
