import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { covered, findings, inBody, NOW, named, POLICY_YAML, policyWith, post } from '../helpers/judging.ts';

const COMPETITORS = `${POLICY_YAML}competitors: [{ name: "«Лента»", forms: ["«Ленты»"] }, { name: Магнит, forms: [Магнита] }, { name: Big Roast }]\n`;

async function about(rule: string, options: string, body: string, changes: Readonly<Record<string, string>> = {}) {
  const policy = await policyWith({ [rule]: options }, COMPETITORS);
  const report = await judge(memoryFiles(named({ a: post(changes, `${body}\n`) })), policy, {
    engine: 'reglament/test',
    now: NOW,
  });
  return report.findings.filter((finding) => finding.rule === rule);
}

const ids = async (...all: Parameters<typeof about>) =>
  (await about(...all)).map(({ message }) => message.id.split('.').at(-1));

describe('tone.insult', () => {
  const OPTIONS =
    '{ words: [тупой, "идиот*", loser], phrases: ["вы клоуны"], addressees: [вы, вам, you], except: ["тупой нож"] }';
  const found = (body: string) => inBody(`${body}\n`, 'tone.insult', OPTIONS);

  test('an insult to somebody who is spoken to is found at its place', async () => {
    const text = post({}, 'Ну **вы** же идиоты.\n');
    const [finding, ...others] = await findings({ a: text }, 'tone.insult', OPTIONS);
    expect(others).toEqual([]);
    expect(finding && covered(text, finding)).toBe('идиоты');
  });

  test.each([
    ['before', 'Вы идиоты', 1],
    ['after', 'Идиоты вы', 1],
    ['four words before', 'Вы раз два три идиоты', 1],
    ['five words before', 'Вы раз два три четыре идиоты', 0],
    ['four words after', 'Идиоты раз два три вам', 1],
    ['five words after', 'Идиоты раз два три четыре вам', 0],
    ['in another sentence', 'Вам. Идиоты раз', 0],
    ['in the sentence after', 'Идиоты раз. Вам', 0],
    ['in another paragraph', 'Вы\n\nидиоты', 0],
    ['nowhere', 'Идиоты все', 0],
    ['in English', 'You, loser', 1],
    ['as a phrase', 'Вы клоуны', 1],
  ])('the addressee %s', async (_, body, count) => expect(await found(body)).toHaveLength(count));

  test.each(['Вам тупой нож.', 'Вы читали «Идиота»?', '> Вы идиоты', 'Вы видели клоунов?', '`вы идиоты`', '', '🤡'])(
    'silent: %s',
    async (body) => expect(await found(body)).toEqual([]),
  );

  test('a hostile text is looked at in linear time', async () => {
    for (const shape of ['идиот ', 'вы ', 'вы идиот ', 'тупой нож ']) await found(shape.repeat(50_000 / shape.length));
  });
});

describe('tone.competitor-attack', () => {
  const RULE = 'tone.competitor-attack';
  const OPTIONS = '{ words: ["обман*", хуже, fake], except: ["не обман*", "не хуже"], breaks: [а] }';
  const found = (body: string, changes = {}) => ids(RULE, OPTIONS, body, changes);

  test.each([
    ['У «Ленты» обманывают.', ['attack']],
    ['Обман в «Ленте».', []],
    ['Там, в Магните, обман.', []],
    ['Говорят, Магнит обманывает.', ['attack']],
    ['Магнит обманывает.', ['may-attack']],
    ['Big Roast is fake.', ['attack']],
    ['It is a fake, says big roast.', []],
    ['Лента обманывает.', []],
    ['лента хуже бечёвки.', []],
    ['магнит хуже держит.', []],
    ['«Лента» не хуже нас.', []],
    ['«Лента» не обманывает.', []],
    ['«Лента» закрыта, а обманщики звонят.', []],
    ['«Лента» рядом. Обманщики звонят.', []],
    ['«Лента» рядом\n\nОбманщики звонят.', []],
    ['Гость пишет: «В „Ленте“ обман».', []],
    ['Гость пишет: «Магнит обманывает».', []],
    ['> Говорят, Магнит обманывает.', []],
    [`«Лента» ${'слово '.repeat(14)}обман`, []],
    [`«Лента» ${'слово '.repeat(12)}обман`, ['attack']],
    ['', []],
  ])('%s', async (body, expected) => expect(await found(body)).toEqual(expected));

  test('is looked for in the title', async () =>
    expect(await found('Тихо.', { title: 'У «Ленты» обман' })).toEqual(['attack']));

  test('what may be a common word never blocks', async () => {
    const [finding] = await about(RULE, OPTIONS, 'Магнит обманывает.');
    expect(finding?.enforcement).toBe('advisory');
  });

  test('without competitors nothing is looked for', async () =>
    expect(await findings({ a: post({}, 'У «Ленты» обман.\n') }, RULE, OPTIONS)).toEqual([]));

  test('a hostile text is looked at in linear time', async () => {
    for (const shape of ['«Лента» ', 'обман ', '«Лента» обман ', '«Лента» а обман '])
      await found(shape.repeat(50_000 / shape.length));
  });
});

describe('tone.competitor-mention', () => {
  const OPTIONS = '{ comparisons: ["дешевле чем", "better than"] }';
  const found = (body: string, changes = {}) => ids('tone.competitor-mention', OPTIONS, body, changes);
  const claim = (text: string, more = 'criterion: цена, source: журнал') => ({
    claims: `[{ text: "${text}", ${more} }]`,
  });

  test.each([
    ['Дешевле, чем у «Ленты».', 1],
    ['Дешевле, чем у соседней «Ленты».', 1],
    ['Better than Big Roast.', 1],
    ['Дешевле, чем раз два три четыре «Ленты».', 0],
    ['Дешевле, чем вчера. «Лента» рада.', 0],
    ['Дешевле, чем шёлковая лента.', 0],
    ['«Лента» дешевле, чем бечёвка.', 0],
    ['Better than a big roast.', 0],
  ])('%s', async (body, count) => expect(await found(body)).toHaveLength(count));

  test('a claim with a criterion and a source proves it', async () => {
    const body = 'Кофе дешевле, чем у «Ленты», на рубль.';
    expect(await found(body, claim('дешевле, чем у «Ленты»'))).toEqual([]);
    expect(await found(body, claim('кофе дешевле, чем у Ленты'))).toEqual([]);
    expect(await found(body, claim('дешевле, чем у «Ленты»', 'criterion: цена'))).toHaveLength(1);
    expect(await found(body, claim('дешевле всех'))).toHaveLength(1);
  });
});

describe('reply.no-arguing', () => {
  const OPTIONS = '{ words: [бред, "вы ошиблись", "calm down"], except: ["если вы ошиблись"] }';
  const found = async (body: string) =>
    (await inBody(`${body}\n`, 'reply.no-arguing', OPTIONS)).map(({ quote }) => quote);

  test.each([
    ['Вы ошиблись.', ['Вы ошиблись']],
    ['Это бред!', ['бред']],
    ['Calm\ndown', ['Calm\ndown']],
    ['Если вы ошиблись адресом, напишите.', []],
    ['Ловим бреднем.', []],
    ['Гость: «Бред».', []],
    ['> Бред', []],
    ['', []],
  ])('%s', async (body, expected) => expect(await found(body)).toEqual(expected));
});
