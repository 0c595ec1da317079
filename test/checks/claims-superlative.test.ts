import { describe, expect, test } from 'vitest';
import { findings, inBody, post } from '../helpers/judging.ts';
import { HOSTILE, liveOptions } from '../helpers/wording.ts';

const RULE = 'claims.superlative';
const LIVE = liveOptions(RULE);

const told = async (body: string, changes: Readonly<Record<string, string>> = {}, options = LIVE) =>
  (await inBody(`${body}\n`, RULE, options, changes)).map(({ message }) => message.id.replace(`${RULE}.`, ''));
const claims = (entry: object) => JSON.stringify([entry]);
const PROOF = {
  text: 'самая большая сеть кофеен города',
  criterion: 'число точек',
  source: 'https://a.example',
  as_of: '2026-06-01',
};
const BODY = 'По числу точек мы самая большая сеть кофеен города.';
const PAID = { disclosure: '{ kind: paid }' };

describe('facts/tone.md §5: superiority is found', () => {
  test.each([
    'У нас самый вкусный кофе в городе.',
    'Самая большая сеть кофеен Карелии.',
    'Мы самые быстрые в городе.',
    'Лучший кофе на набережной.',
    'Наш кофе лучший.',
    'Наилучшее качество за эти деньги.',
    'Кофейня № 1 на набережной.',
    'Кофейня номер один.',
    'Мы номер 1 по обжарке.',
    'The #1 roastery of the north.',
    'Единственная обжарка на озере.',
    'Мы лидер рынка.',
    '100 % гарантия свежести.',
    'Стопроцентный результат.',
    'Гарантируем результат каждому.',
    'Наш эспрессо не имеет аналогов.',
    'The best coffee in town.',
    'We are the leading roastery.',
    'World-class beans.',
    'Unrivalled taste, guaranteed results.',
  ])('%s', async (text) => expect((await told(text)).length).toBeGreaterThan(0));
});

describe('facts/tone.md §5: the traps stay silent', () => {
  test.each([
    'Тот самый вкус, за которым возвращаются.',
    'Самое время для какао.',
    'На самом деле всё просто.',
    'Всего лучшего и до субботы.',
    'Дела идут к лучшему.',
    'Улучшенный помол и новая упаковка.',
    'Полка №12, третий ряд.',
    'Дом №1.5 по набережной.',
    'Единственный ребёнок в семье пекаря пьёт какао.',
    'Лидер группы Иван играет в пятницу.',
    'Нам дали награду «Лучший работодатель 2025».',
    'Фартук: 100 % хлопок.',
    'Первый взнос за аренду, первые лица города.',
    'В первую очередь прогрейте чашку.',
    'Best regards, the roastery.',
    'Best before June.',
    'At best, two cups.',
  ])('%s', async (text) => expect(await told(text)).toEqual([]));

  test('quotations, code, addresses and hashtags are not ours', async () => {
    expect(await told('Пишут: «лучший кофе в городе». `лучший кофе` #лучшийкофе https://best-coffee.example')).toEqual(
      [],
    );
  });
});

describe('a claim proves it', () => {
  test('when it is whole and covers the words', async () =>
    expect(await told(BODY, { claims: claims(PROOF) })).toEqual([]));
  test.each([
    'По числу точек\nмы **самая большая** сеть кофеен города.',
    'Мы САМАЯ бо́льшая сеть кофеен города.',
    'Самая большая сеть, кофеен города!',
  ])('as it is read, whatever the markup: %s', async (body) =>
    expect(await told(body, { claims: claims(PROOF) })).toEqual([]),
  );
  test('not when it covers other words', async () => {
    expect(await told(`${BODY} И лучший кофе.`, { claims: claims(PROOF) })).toEqual(['own-unproven']);
    expect(await told(BODY, { claims: claims({ ...PROOF, text: 'сеть кофеен города' }) })).toEqual(['own-unproven']);
  });
  test.each(['criterion', 'source', 'as_of'])('not without %s', async (key) => {
    const { [key as 'source']: _, ...rest } = PROOF;
    expect(await told(BODY, { claims: claims(rest) })).toEqual(['own-incomplete']);
  });
  test.each([
    ['2025-11-04', []],
    ['2025-11-03', ['own-stale']],
  ])('of %s on 2026-11-03: %j', async (as_of, expected) => {
    expect(await told(BODY, { claims: claims({ ...PROOF, as_of }) })).toEqual(expected);
  });
  test('one whole claim is enough beside a broken one', async () => {
    expect(await told(BODY, { claims: JSON.stringify([{ text: PROOF.text }, PROOF]) })).toEqual([]);
  });
  test('in the title, too', async () => {
    const title = 'Мы самая большая сеть кофеен города';
    expect(await findings({ a: post({ title }) }, RULE, LIVE)).toHaveLength(1);
    expect(await findings({ a: post({ title, claims: claims(PROOF) }) }, RULE, LIVE)).toEqual([]);
  });
});

describe('in advertising', () => {
  test('it blocks, elsewhere it advises', async () => {
    const levels = async (changes: Readonly<Record<string, string>>, options = LIVE) =>
      (await inBody(`${BODY}\n`, RULE, options, changes)).map(({ enforcement }) => enforcement);
    expect(await levels({})).toEqual(['advisory']);
    expect(await levels(PAID)).toEqual(['soft-mandatory']);
    expect(await levels({ disclosure: '{ kind: own }' })).toEqual(['advisory']);
    expect(await levels({}, JSON.stringify({ ...JSON.parse(LIVE), advise_own: false }))).toEqual(['soft-mandatory']);
  });
  test('the criterion stands in the post', async () => {
    expect(await told(BODY, { ...PAID, claims: claims({ ...PROOF, criterion: 'числу точек' }) })).toEqual([]);
    expect(await told(BODY, { ...PAID, claims: claims(PROOF) })).toEqual(['criterion-unseen']);
    expect(await told(BODY, { ...PAID, claims: claims({ text: PROOF.text }) })).toEqual(['incomplete']);
  });
});

describe('bad input', () => {
  test.each(HOSTILE)('%s', async (_, body) => {
    await told(body, { claims: JSON.stringify([PROOF, { ...PROOF, text: 'лучший лучший' }]) });
  });
  test('no options find nothing', async () => expect(await told(BODY, {}, '')).toEqual([]));
});
