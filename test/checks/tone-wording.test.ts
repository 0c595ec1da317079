import { describe, expect, test } from 'vitest';
import { findings, inBody, post } from '../helpers/judging.ts';
import { HOSTILE, liveOptions } from '../helpers/wording.ts';

const told = async (rule: string, body: string, changes: Readonly<Record<string, string>> = {}) =>
  (await findings({ a: post(changes, `${body}\n`) }, rule, liveOptions(rule))).map(({ message }) =>
    message.id.replace(`${rule}.`, ''),
  );

describe('tone.clickbait, facts/tone.md §7', () => {
  const RULE = 'tone.clickbait';
  test.each([
    'Вы не поверите, что делает соль с кофе.',
    'ШОК! Кофе подорожал.',
    'Шок: цены на кофе.',
    'То, что произошло дальше, видел весь двор.',
    'То что было дальше, не забыть.',
    'Производители это скрывают.',
    'Об этом вам не расскажут в кофейне.',
    'Результат вас удивит.',
    'Секрет, о котором никто не знает.',
    'Лайфхак, о котором молчат бариста.',
    '7 самых важных причин бросить растворимый.',
    "You won't believe what happened.",
    'What happens next will surprise you.',
    'Baristas hate this.',
    'One simple trick for a clean cup.',
    'It will blow your mind.',
  ])('bait: %s', async (body) => expect((await told(RULE, body)).length).toBeGreaterThan(0));
  test.each([
    'Горький шоколад к эспрессо.',
    'Мы в шоколаде, особенно фартуки.',
    'Анафилактический шок — повод вызвать скорую.',
    'Шок от холодной воды проходит за минуту.',
    'Заголовок «Вы не поверите, что делает соль» мы прочли вчера.',
    'Пять причин промыть фильтр: две смешные.',
    'I wrote down what happens next.',
    'Believe it or not, it rained.',
  ])('none: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test.each([
    ['Мы долго решались…', ['dangling']],
    ['Мы долго решались...', ['dangling']],
    ['Смотрите 👇', ['dangling']],
    ['Смотрите 👇🏽', ['dangling']],
    ['"👇"', ['dangling']],
    ['Раз… и готово', []],
  ])('a title: %s', async (title, expected) => expect(await told(RULE, 'Тихо.', { title })).toEqual(expected));
});

describe('tone.grievance, facts/advice-map.md S2.5c', () => {
  const RULE = 'tone.grievance';
  test.each([
    'Как же достали клиенты-халявщики.',
    'Надоело? Нет, нам надоели эти звонки.',
    'Опять эти покупатели без сдачи.',
    'Поставщик подвёл, молока нет.',
    'Поставщик опять подвел.',
    'Ненавижу, когда стучат в закрытую дверь.',
    'Халявщики, мимо.',
    'Sick of people who ask for discounts.',
    'Fed up with freeloaders.',
  ])('a complaint: %s', async (body) => expect((await told(RULE, body)).length).toBeGreaterThan(0));
  test.each([
    'Частые вопросы о скидках — ответы.',
    'Достали из печи калитки.',
    'Уже достали вторую партию из барабана.',
    'Надоел растворимый? Начните с воронки.',
    'Опять эти облака, и опять красиво.',
    'Итог подвёл Илья: две партии из трёх.',
    'Пишут: «Как же достали клиенты».',
    'Common questions about discounts, answered.',
    'Sick days and holidays: when we are closed.',
  ])('none: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
});

describe('style.officialese, facts/tone.md §8', () => {
  const RULE = 'style.officialese';
  const plain = (words: number) => Array.from({ length: words }, () => 'слово').join(' ');
  test('is one finding with the words, by density', async () => {
    const body = `В целях порядка осуществляется уборка. ${plain(40)}`;
    const [finding, ...others] = await inBody(`${body}\n`, RULE, liveOptions(RULE));
    expect(others).toEqual([]);
    expect(finding?.quote).toBe('В целях');
    expect(finding?.message.data).toMatchObject({ found: 'в целях, осуществляется', count: 2, words: 45 });
  });
  test.each([
    [95, ['dense']],
    [94, ['dense']],
    [96, []],
  ])('two in %i words and five more: %j', async (words, expected) =>
    expect(await told(RULE, `В целях порядка осуществляется. ${plain(words - 0)}`)).toEqual(expected),
  );
  test('an empty word is half of one', async () => {
    expect(await told(RULE, 'Уникальный качественный кофе, просто эффективный.')).toEqual(['dense']);
    expect(await told(RULE, 'Уникальный качественный кофе, просто горячий.')).toEqual([]);
  });
  test('one alone is no sin', async () => expect(await told(RULE, 'В целях порядка метём двор.')).toEqual([]));
  test.each([
    'Персональные данные не собираем. Данные опроса в журнале.',
    'В рамках закона и в рамках бюджета всё просто сделать.',
    '> В целях осуществления вышеуказанного\n\nТак писали в 1995 году.',
    'Табличка «В целях осуществления вышеуказанного» висит у кассы.',
  ])('silent: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('three nouns of doing in a row count', async () => {
    expect(
      await told(
        RULE,
        'Проведение осуществления оценки. Улучшение исполнения решения. Изучение получения согласования.',
      ),
    ).toEqual(['dense']);
  });
});

describe('voice.self-centred, facts/advice-map.md S2.3a', () => {
  const RULE = 'voice.self-centred';
  const US = 'Мы открылись. Мы растём. Наша печь новая. Нам дали цех. Нас поздравили. Мы рады.';
  test('us, us, us', async () => expect(await told(RULE, US)).toEqual(['only-us']));
  test.each([
    `${US} А вы?`,
    `${US} Ваша чашка ждёт.`,
    `${US} Приходите в субботу.`,
    'Мы открылись. Мы растём. Печь новая. Цех дали. Нас поздравили. Снег идёт.',
    'Мы открылись. Мы растём. Наша печь новая.',
  ])('silent: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('above the share, not at it', async () => {
    const sentences = (ours: number, others: number) =>
      'Мы пьём кофе. '.repeat(ours) + 'Снег идёт весь день. '.repeat(others);
    expect(await told(RULE, sentences(6, 4))).toEqual([]);
    expect(await told(RULE, sentences(7, 4))).toEqual(['only-us']);
  });
  test('«вы» in the title is to the reader, in a quotation it is not', async () => {
    expect(await told(RULE, US, { title: 'Вы просили' })).toEqual([]);
    expect(await told(RULE, `${US} Пишут: «вы молодцы».`)).toEqual(['only-us']);
  });
  test('English', async () => {
    const us = 'We grow. We roast. Our oven is new. Our team is large. We won. We are glad.';
    expect(await told(RULE, us)).toEqual(['only-us']);
    expect(await told(RULE, `${us} Your turn.`)).toEqual([]);
  });
});

describe('bad input', () => {
  const RULES = ['tone.clickbait', 'tone.grievance', 'style.officialese', 'voice.self-centred'];
  test.each(HOSTILE.flatMap(([name, body]) => RULES.map((rule) => [rule, name, body] as const)))(
    '%s: %s',
    async (rule, _, body) => {
      await told(rule, body);
    },
  );
  test.each(RULES)('%s without options finds nothing', async (rule) => {
    expect(await inBody('Мы достали. Вы не поверите. В целях осуществления. We hate it.\n', rule)).toEqual([]);
  });
});
