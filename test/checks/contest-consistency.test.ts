import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { messageOf } from '../../action/reporters/reporter.ts';
import { announcement, CONTEST, contest, messagesOf, ofRule, POST, RULES } from '../helpers/contests.ts';
import { covered, post } from '../helpers/judging.ts';

const withText = (rule: string, body: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
  ofRule(rule, { [CONTEST]: contest(changes), [POST]: announcement(body) });
const inRules = (rule: string, body: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
  ofRule(rule, { [CONTEST]: contest({ rules_file: 'rules/mugs.md', ...changes }), [RULES]: `${body}\n` });

describe('dates of a contest', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['in order', {}, []],
    ['reversed', { ends_at: '2027-03-01T10:00:00+03:00' }, ['order']],
    ['at one moment', { ends_at: '2027-03-10T10:00:00+03:00' }, ['order']],
    ['with results before the end', { results_at: '2027-03-15T10:00:00+03:00' }, ['order']],
    ['in order by their offsets', { starts_at: '2027-03-10T10:00:00+12:00', ends_at: '2027-03-10T09:00:00-03:00' }, []],
    ['without an offset', { ends_at: '2027-03-20T23:59:00' }, ['offset']],
    ['as a plain day', { starts_at: '2027-03-10' }, ['offset']],
    ['missing', { results_at: undefined }, ['missing']],
    [
      'all missing',
      { starts_at: undefined, ends_at: undefined, results_at: undefined },
      ['missing', 'missing', 'missing'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(messagesOf(await ofRule('contest.dates', { [CONTEST]: contest(changes) })).toSorted()).toEqual(expected);
  });

  test('are shown at their keys', async () => {
    const text = contest({ ends_at: '2027-03-20T23:59' });
    const [found] = await ofRule('contest.dates', { [CONTEST]: text });
    expect(found && covered(text, found)).toBe('ends_at: 2027-03-20T23:59');
  });

  test.each([
    'Участвуйте до 20 марта!',
    'Принимаем ответы 10–20 марта.',
    'Принимаем ответы с 10 по 20 марта 2027 года.',
    'Итоги объявим 22 марта.',
    'Розыгрыш идёт до 20.03.2027.',
    'Дарим призы до 20 000 ₽.',
    'Итоги года мы уже подвели, а розыгрыш только начинается.',
    'Вручаем до 10 апреля.',
    'Отвечайте с 10:00 до 20:00.',
    'До 8 марта два дня, цветы стоят в каждом окне.',
    '«Участвуйте до Нового года», шутит Илья.',
    'Enter by 20 March. Winners are drawn on March 22, 2027.',
    'The giveaway runs 10–20 March.',
    'Open 9–21 every day.',
    'Прошлый розыгрыш кончился 1 февраля, победителей было двое.',
    'Итоги зимнего розыгрыша были 16 января, новый — до 20 марта.',
    'Если победитель не откликнется до 4 апреля, 5 апреля выберем другого.',
    'Все призы розыгрыша отправим 22–24 апреля.',
    'Голосование за новый сорт до 30 марта, а розыгрыш — до 20 марта.',
    'Last year’s contest ended on 1 February.',
    'The last giveaway ended on 1 February, this one runs until 20 March.',
    'Выставка в кофейне идёт до 30 марта.',
    'The café opens on 25 March.',
    'Итоги года подведём 30 декабря.',
    'Новый сорт объявим 25 марта.',
    'Участвуйте до 20.03, итоги 22.03.',
    'Розыгрыш: до 12.50 ₽ за чашку скидки нет.',
    'Конкурс начинается в 10.03 по часам в кофейне.',
    'Конкурс до 4.05 кг зерна.',
  ])('agree with “%s”', async (body) => {
    expect(await withText('contest.dates', body)).toEqual([]);
  });

  test.each([
    ['Участвуйте до 25 марта!', '25 марта', 'ends_at'],
    ['Принимаем ответы 10–25 марта.', '10–25 марта', 'ends_at'],
    ['Принимаем ответы с 11 по 20 марта.', '11 по 20 марта', 'starts_at'],
    ['Итоги объявим 23 марта.', '23 марта', 'results_at'],
    ['Участвуйте до 20 марта 2026 года.', '20 марта 2026', 'ends_at'],
    ['Розыгрыш идёт до **21 марта**.', '21 марта', 'ends_at'],
    ['Enter by March 25.', 'March 25', 'ends_at'],
    ['Winners are announced on 30 March 2027.', '30 March 2027', 'results_at'],
    ['The giveaway runs until 02.04.2027.', '02.04.2027', 'ends_at'],
    ['Участвуйте до 25.03!', '25.03', 'ends_at'],
    ['Итоги розыгрыша 26.03.', '26.03', 'results_at'],
    ['On 25 March, winners are drawn.', '25 March', 'results_at'],
    ['Розыгрыш — до 25 марта, а голосование за сорт до 30 марта.', '25 марта', 'ends_at'],
    ['Мы продлили приём заявок до 25 марта.', '25 марта', 'ends_at'],
    ['Розыгрыш начался и продлится до 25 марта.', '25 марта', 'ends_at'],
    ['25 марта победителей выберет генератор случайных чисел.', '25 марта', 'results_at'],
  ])('contradict “%s”', async (body, words, key) => {
    const text = announcement(body);
    const found = await ofRule('contest.dates', { [CONTEST]: contest(), [POST]: text });
    expect(found.map(({ path, message }) => [path, message.data['key']])).toEqual([[POST, key]]);
    expect(found[0] && covered(text, found[0])).toBe(words);
  });

  test('may name the day before midnight', async () => {
    const changes = { ends_at: '2027-03-21T00:00:00+03:00' };
    for (const day of ['20 марта', '21 марта']) {
      expect(await withText('contest.dates', `Участвуйте до ${day}.`, changes), day).toEqual([]);
    }
    expect(await withText('contest.dates', 'Участвуйте до 19 марта.', changes)).toHaveLength(1);
  });

  test('are compared with the rules, too, but for days of laws', async () => {
    expect(await inRules('contest.dates', 'Заявки принимаем до 25 марта 2027 года.')).toHaveLength(1);
    expect(await inRules('contest.dates', 'Участник соглашается по закону 152-ФЗ с 1 сентября 2025 года.')).toEqual([]);
    expect(await inRules('contest.dates', 'Правила утверждены 5 марта 2027 года.')).toEqual([]);
  });

  test('of a post with results are its own', async () => {
    const files = {
      [CONTEST]: contest(),
      [POST]: announcement('Розыгрыш закончен, вручаем до 30 апреля.', { publish_at: '2027-03-22T18:00:00+03:00' }),
    };
    expect(await ofRule('contest.dates', files)).toEqual([]);
  });

  test('are not looked for in posts that name no contest', async () => {
    const files = {
      [CONTEST]: contest(),
      [POST]: post({}, 'Призы «Кубка города» вручат до 25 марта, участвуют шесть команд.\n'),
    };
    expect(await ofRule('contest.dates', files)).toEqual([]);
  });
});

describe('prizes of a contest', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['complete', {}, []],
    ['none', { prizes: '[]' }, ['missing']],
    ['no key', { prizes: undefined }, ['missing']],
    ['without a currency', { prizes: '[{ name: Кружка, count: 1, value: 5 }]' }, ['missing']],
    ['free of charge', { prizes: '[{ name: Открытка, count: 1, value: 0, currency: RUB }]' }, []],
    ['with a blank name', { prizes: '[{ name: " ", count: 1, value: 5, currency: RUB }]' }, ['missing']],
  ])('%s', async (_, changes, expected) => {
    expect(messagesOf(await ofRule('contest.prizes', { [CONTEST]: contest(changes) }))).toEqual(expected);
  });

  test.each([
    'Две кружки ищут дом.',
    'Два приза ждут вас.',
    '2 приза и 2 победителя.',
    'Призов 2.',
    '1 главный приз.',
    'Приз за 3 500 ₽ и ещё один.',
    '20 000 рублей призов.',
    'За 3 дня до приза.',
    'Пять призёров прошлого года.',
    '2-й приз мы уже отдали.',
    'Two winners, two mugs.',
    'Our 3rd prize draw.',
    'Розыгрыш № 5. Призы как всегда.',
    '25 марта назовём победителей.',
    '25 марта победителей выберет генератор случайных чисел.',
    'Ровно в 6 вечера назовём победителей.',
    'В 18:00 победителей выберет генератор.',
    'В 6 победителей назовёт генератор.',
    'On 25 March winners are drawn.',
    'At 6 pm winners are drawn.',
    'Первые 10 комментариев получат призы.',
    'Среди 500 участников разыграем призы.',
    'The first 10 comments win prizes.',
    'Among 500 entrants we draw the prizes.',
    'В прошлый раз победителей было 7.',
    'Призов два.',
    'Победителей будет двое.',
    'Призов 5 марта ещё не было.',
  ])('agree with “%s”', async (body) => {
    expect(
      await withText('contest.prizes', body, { prizes: '[{ name: Кружка, count: 2, value: 5, currency: RUB }]' }),
    ).toEqual([]);
  });

  test.each([
    ['Пять призов ищут дом.', 'Пять призов'],
    ['Разыграем 3 приза!', '3 приза'],
    ['10 поощрительных призов.', '10 поощрительных призов'],
    ['Выберем трёх победителей.', 'трёх победителей'],
    ['Win one of 5 prizes.', '5 prizes'],
    ['Four lucky winners.', 'Four lucky winners'],
    ['Призов пять.', 'Призов пять'],
    ['Победителей будет пятеро!', 'Победителей будет пятеро'],
    ['Пятеро победителей получат кружки.', 'Пятеро победителей'],
    ['Winners: 3.', 'Winners: 3'],
  ])('contradict “%s”', async (body, words) => {
    const text = announcement(body);
    const [found, ...others] = await ofRule('contest.prizes', { [CONTEST]: contest(), [POST]: text });
    expect(others).toEqual([]);
    expect(found && covered(text, found)).toBe(words);
  });

  test('may be told one kind by one', async () => {
    const prizes =
      '[{ name: Кофемолка, count: 1, value: 9, currency: RUB }, { name: Кружка, count: 10, value: 5, currency: RUB }]';
    for (const body of [
      'Один главный приз и десять поощрительных призов.',
      'Всего 11 призов.',
      'Всего 11 победителей.',
    ]) {
      expect(await withText('contest.prizes', body, { prizes }), body).toEqual([]);
    }
    expect(await withText('contest.prizes', 'Всего 12 призов.', { prizes })).toHaveLength(1);
  });
});

describe('a contradiction', () => {
  test('quotes what is written, letter by letter', async () => {
    const quoted = async (rule: string, body: string) => (await withText(rule, body))[0]?.message.data['what'];
    expect(await quoted('contest.organizer', 'Организатор: ООО «Ромашка».')).toBe('ООО «Ромашка»');
    expect(await quoted('contest.prizes', 'Три Весёлых приза.')).toBe('Три Весёлых приза');
    expect(await quoted('contest.dates', 'The giveaway runs until 1 February.')).toBe('1 February');
  });

  test('says first what is wrong, and then what is demanded', async () => {
    const [found] = await withText('contest.prizes', '', { prizes: '[]' });
    expect(found && messageOf(found, translatorFor('ru'))).toMatch(
      /^Нет ни одного приза.* Требование: У каждого приза/u,
    );
    expect(found && messageOf(found, translatorFor('en'))).toMatch(/^There is no prize.* Required: Each prize/u);
  });
});

describe('the organiser of a contest', () => {
  test.each([
    'Организатор: ООО «Онежский обжиг».',
    'Организатор — «Онежский обжиг», Петрозаводск.',
    'Организатор розыгрыша: Онежский Обжиг.',
    'Вопросы организатору: hello@onego.example.',
    'Организаторы фестиваля — музей и библиотека.',
    'Организатор — мы.',
    'Кто организует такие вечера? Соседи.',
  ])('is that of “%s”', async (body) => {
    expect(await withText('contest.organizer', body)).toEqual([]);
  });

  test.each(['Организатор: ООО «Ромашка».', 'Организатор — Музей гавани.', 'Promoter: Harbour Museum.'])(
    'is not that of “%s”',
    async (body) => {
      expect(messagesOf(await withText('contest.organizer', body))).toEqual(['organizer']);
    },
  );

  test('may have a name in each language', async () => {
    const organizer = '{ name: { ru: «Онежский обжиг», en: Onego Roast Ltd }, phone: "+7 (8142) 00-01-15" }';
    expect(await withText('contest.organizer', 'Promoter: Onego Roast.', { organizer })).toEqual([]);
  });

  test.each(['{ name: Онего }', '{ email: hello@onego.example }', '{ name: "", address: "" }'])(
    'lacks something in %s',
    async (organizer) => {
      expect(await ofRule('contest.organizer', { [CONTEST]: contest({ organizer }) })).not.toEqual([]);
    },
  );
});

describe('hostile texts', () => {
  test.each([
    ['empty', ''],
    ['only emoji', '🎉'.repeat(500)],
    ['dates', 'Розыгрыш до 25 марта. '.repeat(2900)],
    ['numbers', '1 '.repeat(32_000)],
    ['prizes', '5 призов '.repeat(7000)],
    ['organisers', 'Организатор: '.repeat(5000)],
    ['one word', 'организатор'.repeat(5900)],
  ])('come to an end: %s', async (_, body) => {
    await withText('contest.dates', body);
    await inRules('contest.prizes', body);
  });
});
