import { describe, expect, test } from 'vitest';
import { judged, NOW, post } from '../helpers/judging.ts';
import { reply, replyFindings, told } from '../helpers/replies.ts';

const GREETINGS = 'greetings: [привет, добрый|доброе день|утро, hello]';

describe('reply.respect', () => {
  const OPTIONS =
    '{ mockery: ["гуглить|погуглить не пробовали", "глупый вопрос", "ever tried google"], familiar: [ты, тебя, тебе, твой|твоя], except: ["на ты", "не глупый вопрос"] }';
  const said = (body: string) => told(body, 'reply.respect', OPTIONS);

  test.each<[string, readonly string[]]>([
    ['Гуглить не пробовали? Чай мокрый.', ['mockery']],
    ['Ждём тебя до девяти.', ['familiar']],
    ['Ты зря волнуешься, твой заказ едет.', ['familiar']],
    ['Ever tried Google? It is wet.', ['mockery']],
    ['Глупый вопрос, но отвечу тебе.', ['mockery', 'familiar']],
    // Traps: quotations, titles, songs, another language, words that hold the letters.
    ['Утром играла «Ты неси меня, река».', []],
    ['В книге «Где ты был вчера» есть рецепт.', []],
    ['> Ты где?\n\nМы на набережной.', []],
    ['You are welcome, and your mug is ready.', []],
    ['Мокрый, и вопрос совсем не глупый. Не глупый вопрос, правда.', []],
    ['Мы с гостями на ты не переходим.', []],
    ['Цветы и мечты, тыква с пшеном, ответы до вечера.', []],
    ['`ты` в коде', []],
    ['', []],
  ])('%j', async (body, expected) => {
    expect(await said(body)).toEqual(expected);
  });
});

describe('reply.no-arguing', () => {
  const WORDS = '{ words: ["читайте внимательн*", "вы сами виноват*", "calm down", "бред"] }';

  test.each<[string, number]>([
    ['Читайте внимательнее.', 1],
    ['Вы сами виноваты.', 1],
    ['Calm down, please.', 1],
    ['Вы правы, мы ошиблись.', 0],
    ['Прочитайте, пожалуйста, инструкцию.', 0],
    ['Это наша проблема, решаем.', 0],
    ['Рыбаки тянут бредень.', 0],
    ['Вы написали «это бред», и мы вас поняли.', 0],
  ])('in a reply it blocks: %s', async (body, count) => {
    const found = await replyFindings({ a: reply({}, body) }, 'reply.no-arguing', WORDS);
    expect(found.map(({ enforcement }) => enforcement)).toEqual(Array(count).fill('soft-mandatory'));
  });

  test('in a post it advises', async () => {
    const { findings } = await judged({ a: post({}, 'Читайте внимательнее.\n') }, { 'reply.no-arguing': WORDS });
    expect(findings).toMatchObject([{ enforcement: 'advisory', message: { id: 'reply.no-arguing.found' } }]);
  });
});

describe('tone.insult', () => {
  const OPTIONS = '{ words: ["идиот*"], addressees: [вы] }';

  test('needs nobody addressed in a reply, and blocks there', async () => {
    const found = await replyFindings({ a: reply({}, 'Какой-то идиот написал.') }, 'tone.insult', OPTIONS);
    expect(found).toMatchObject([{ enforcement: 'soft-mandatory', message: { id: 'tone.insult.reply' } }]);
    const { findings } = await judged({ a: post({}, 'Какой-то идиот написал.\n') }, { 'tone.insult': OPTIONS });
    expect(findings).toEqual([]);
  });
});

describe('reply.calm', () => {
  const OPTIONS = `{ ${GREETINGS}, irony: ["ну конечно"], allow: [СДЭК], min: 10, max: 60, classes: [complaint] }`;
  const said = (body: string, item: Readonly<Record<string, string>> = { class: 'complaint' }) =>
    told(body, 'reply.calm', OPTIONS, {}, item);

  test.each<[string, readonly string[]]>([
    ['ЧТО?! Мы НИКОГДА так не делаем', ['exclamation', 'caps']],
    ['Мы разобрались: коробка повреждена.', []],
    ['Ирина, добрый день! Мы разобрались.', []],
    ['Ирина, добрый день! Разобрались!', ['exclamation']],
    ['Добрый день!! Разобрались.', ['exclamation']],
    ['Разберёмся сегодня 🙂', ['emoji']],
    ['Разберёмся сегодня ❗', ['exclamation']],
    ['Ну конечно, разберёмся.', ['irony']],
    ['Отправим через СДЭК завтра.', []],
    ['Партия 12 ABCD34, НДС и ООО.', []],
    ['Коробка? Проверим её сегодня.', []],
    ['Вы пишете «ЭТО ОБМАН!!!», мы проверим.', []],
    ['Жаль.', ['short']],
    ['а'.repeat(61), ['long']],
    ['', []],
  ])('%j', async (body, expected) => {
    expect(await said(body)).toEqual(expected);
  });

  test('is about angry people alone, by the class of the reply or of the message', async () => {
    expect(await said('УРА!!! 🎉', { class: 'praise' })).toEqual([]);
    expect(
      await told('УРА, спасибо вам!!!', 'reply.calm', OPTIONS, { class: 'complaint' }, { class: 'praise' }),
    ).toEqual(['exclamation']);
  });

  test('the length only advises', async () => {
    const found = await replyFindings({ a: reply({ class: 'complaint' }, 'Жаль.') }, 'reply.calm', OPTIONS);
    expect(found.map(({ enforcement }) => enforcement)).toEqual(['advisory']);
  });

  test.each([
    ['question marks', '?'.repeat(64_000)],
    ['capitals', 'КРИК '.repeat(2000)],
    ['emoji', '🤡'.repeat(4000)],
  ])('64 KB of %s are judged at once', async (_, body) => {
    const start = performance.now();
    await said(body);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('reply.greeting and reply.thanks-or-sorry', () => {
  const GREETING = `{ ${GREETINGS}, thanks: [спасибо] }`;

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['Есть, помол мелкий.', {}, ['missing']],
    ['Ирина, добрый день! Есть.', {}, []],
    ['Спасибо за вопрос. Есть.', {}, []],
    ['Есть, помол мелкий, спросите у кассы утром. Добрый день бывает с кофе.', {}, ['missing']],
    ['Отложили две пачки.', { stage: 'final' }, []],
    ['**Добрый** день! Есть.', {}, []],
    ['', {}, []],
  ])('greeting in %j', async (body, changes, expected) => {
    expect(await told(body, 'reply.greeting', GREETING, changes)).toEqual(expected);
  });

  test('whoever was greeted in this conversation is not greeted again', async () => {
    const found = await replyFindings(
      {
        'content/inbox/a.md':
          '---\nid: a\nreceived_at: 2026-11-16T10:00:00+03:00\nthread: t\nauthor_hash: ab12cd34ef56\n---\nЕсть?\n',
        'content/inbox/b.md':
          '---\nid: b\nreceived_at: 2026-11-16T12:00:00+03:00\nthread: t\nauthor_hash: ab12cd34ef56\n---\nТочно?\n',
        a: reply({}, 'Добрый день! Есть.'),
        b: reply({ in_reply_to: 'b', sent_at: '2026-11-16T12:30:00+03:00' }, 'Точно.'),
      },
      'reply.greeting',
      GREETING,
    );
    expect(found).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['Добрый день! Напишите в поддержку.', { class: 'complaint' }, ['missing']],
    ['Добрый день! Понимаем досаду, проверим.', { class: 'complaint' }, []],
    ['Добрый день! Есть.', { class: 'question' }, []],
  ])('thanks in %j', async (body, item, expected) => {
    const options = '{ classes: [complaint], words: [спасибо, понима*] }';
    expect(await told(body, 'reply.thanks-or-sorry', options, {}, item)).toEqual(expected);
  });
});

describe('reply.next-step', () => {
  const OPTIONS =
    '{ classes: [complaint, severe], severe: [severe], actions: [проверим, "will|ll check"], times: ["до {number}", сегодня, "by {number}", "by *pm"], done: ["вернули деньги"] }';
  const said = (body: string, given = 'complaint', changes: Readonly<Record<string, string>> = {}) =>
    told(body, 'reply.next-step', OPTIONS, changes, { class: given });

  test.each<[string, string, readonly string[]]>([
    ['Нам очень жаль.', 'complaint', ['action']],
    ['Проверим заказ.', 'complaint', ['time']],
    // Any verb will do where a day or an hour is named.
    ['Перемелем сегодня.', 'complaint', []],
    ['Перемелем сегодня.', 'severe', []],
    ['Проверим и напишем до 15:00.', 'complaint', []],
    ["I'll check and write by 3 pm.", 'complaint', []],
    ['I will check by 3pm.', 'complaint', []],
    ['Вернули деньги.', 'complaint', []],
    ['Нам очень жаль.', 'severe', ['severe']],
    ['Проверим.', 'severe', ['severe']],
    ['Проверим сегодня.', 'severe', []],
    ['Нам очень жаль.', 'question', []],
  ])('%j to a %s', async (body, given, expected) => {
    expect(await said(body, given)).toEqual(expected);
  });

  test('what stands in the card alone nobody hears', async () => {
    expect(await said('Проверим заказ.', 'complaint', { next_step: '{ by: 2026-11-16T15:00:00+03:00 }' })).toEqual([
      'untold',
    ]);
  });

  test('it blocks for the gravest class only', async () => {
    const levels = async (given: string) =>
      (await replyFindings({ a: reply({ class: given }, 'Жаль.') }, 'reply.next-step', OPTIONS)).map(
        ({ enforcement }) => enforcement,
      );
    expect(await levels('severe')).toEqual(['soft-mandatory']);
    expect(await levels('complaint')).toEqual(['advisory']);
  });
});

describe('reply.provocation', () => {
  const OPTIONS = '{ classes: [troll], accusations: ["вам заплатили", "конкурент*", "это бот"] }';
  const POLICY = {
    'policy/policy.yaml':
      'id: test\ntitle: Test\nversion: "1.0.0"\neffective: 2026-01-01\nlanguages: [ru]\ntime_zone: Europe/Moscow\ncompetitors: [{ name: "«Заря»", forms: [Zarya] }]\n',
  };
  const item = (id: string, more = '') =>
    `---\nid: ${id}\nreceived_at: 2026-11-16T10:00:00+03:00\nclass: troll\nthread: t\nauthor_hash: ab12cd34ef56\n${more}---\nВсе знают.\n`;

  test.each<[string, readonly string[]]>([
    ['Сколько вам заплатили конкуренты?', ['accused', 'accused']],
    ['А «Заря» думает иначе.', ['competitor']],
    ['Zarya pays better.', ['competitor']],
    ['Встретим вместе зарю. Напишите в личные сообщения.', []],
    ['Наш чат-бот ответит ночью.', []],
    ['Жаль, что так вышло.', []],
  ])('%j', async (body, expected) => {
    const files = { 'content/inbox/a.md': item('a'), a: reply({}, body) };
    const found = await replyFindings(files, 'reply.provocation', OPTIONS, POLICY);
    expect(found.map(({ message }) => message.id.split('.').at(-1))).toEqual(expected);
  });

  test('the second public answer to one person in one conversation is told, whatever the order of the files', async () => {
    const files = {
      'content/inbox/a.md': item('a'),
      'content/inbox/b.md': item('b'),
      'content/inbox/c.md': item('c', 'owner: oleg\n').replace('ab12cd34ef56', 'ab12cd34ef57'),
      z: reply({}, 'Жаль.'),
      a: reply({ in_reply_to: 'b', sent_at: '2026-11-16T12:00:00+03:00' }, 'Жаль.'),
      dm: reply({ in_reply_to: 'b', sent_at: '2026-11-16T12:10:00+03:00', kind: 'dm' }, 'Жаль.'),
      other: reply({ in_reply_to: 'c', sent_at: '2026-11-16T12:20:00+03:00' }, 'Жаль.'),
    };
    const found = await replyFindings(files, 'reply.provocation', OPTIONS, POLICY);
    expect(found).toMatchObject([
      { path: 'content/replies/a.md', message: { data: { count: 2, other: 'content/replies/z.md' } } },
    ]);
  });
});

describe('reply.signature', () => {
  const OPTIONS = '{ nobody: [администрация, "support team"], names: { nina: [Нина] } }';
  const said = (body: string, author = 'maria') => told(body, 'reply.signature', OPTIONS, { author });

  test.each<[string, string, readonly string[]]>([
    ['Мокрый.\n\n— Мария', 'maria', []],
    ['Мокрый. — Мария, клиентская служба', 'maria', []],
    ['Wet. — Nina, Onego Roast', 'nina', []],
    ['Мокрый. — Нина', 'nina', []],
    ['Мокрый.', 'maria', ['missing']],
    ['Мокрый. С уважением, администрация', 'maria', ['nobody']],
    ['Wet. Your support team', 'nina', ['nobody']],
    ['Мокрый. — Олег', 'maria', ['other']],
    ['Администрация города закрыла мост. — Мария', 'maria', []],
    // Latin letters that look like Russian ones.
    ['Мокрый. — Мaрия', 'maria', ['look-alike']],
    ['Мокрый. — Олeг', 'oleg', ['look-alike']],
    ['Мария вам сказала верно.\n\nПриходите ещё', 'maria', ['missing']],
    ['', 'maria', []],
  ])('%j by %s', async (body, author, expected) => {
    expect(await said(body, author)).toEqual(expected);
  });
});

describe('reply.official-account', () => {
  const OPTIONS = '{ employer: ["я из онежского обжига", "i work at onego roast"] }';

  test.each<[string, string, readonly string[]]>([
    ['main', 'Мокрый.', []],
    ['vk', 'Мокрый.', ['unofficial']],
    ['me', 'Мокрый.', ['undisclosed']],
    ['me', 'Я из Онежского обжига. Мокрый.', []],
    ['me', 'I work at Onego Roast. Wet.', []],
  ])('%s says %s', async (account, body, expected) => {
    expect(await told(body, 'reply.official-account', OPTIONS, { account })).toEqual(expected);
  });

  test('it stands at the account', async () => {
    const text = reply({ account: 'vk' }, 'Мокрый.');
    const [found] = await replyFindings({ a: text }, 'reply.official-account', OPTIONS);
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toContain('account: vk');
  });
});

describe('reply.sharp-approval', () => {
  const OPTIONS = '{ classes: [severe], instead: { lawyer: [lead] } }';
  const said = (changes: Readonly<Record<string, string>>, item: Readonly<Record<string, string>> = {}) =>
    told('Проверим.', 'reply.sharp-approval', OPTIONS, { sent_at: '2026-11-16T10:25:00+03:00', ...changes }, item);
  const by = (person: string, time?: string) =>
    `[{ person: ${person}${time === undefined ? '' : `, at: 2026-11-16T${time}:00+03:00`} }]`;

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['nobody', { scenario: 'court' }, ['missing']],
    ['the lawyer in time', { scenario: 'court', approved_by: by('vera', '10:20') }, []],
    ['whoever stands in', { scenario: 'court', approved_by: by('anna', '10:20') }, []],
    ['somebody else', { scenario: 'court', approved_by: by('oleg', '10:20') }, ['role']],
    ['the author', { scenario: 'court', author: 'vera', approved_by: by('vera', '10:20') }, ['self']],
    ['without a time', { scenario: 'court', approved_by: by('vera') }, ['no-date']],
    ['after it was sent', { scenario: 'court', approved_by: by('vera', '10:40') }, ['late']],
    [
      'a line that was approved long ago',
      { scenario: 'court', approved_by: '[{ person: vera, at: 2026-10-01T10:00:00+03:00 }]' },
      [],
    ],
    ['of no situation', { sharp: 'true' }, ['no-scenario']],
    ['of an unknown situation', { scenario: 'cuort' }, ['scenario']],
    ['of a situation that asks nobody', { scenario: 'calm' }, []],
    ['of a class that is sharp', { class: 'severe' }, ['no-scenario']],
    ['calm', {}, []],
  ])('%s', async (_, changes, expected) => {
    expect(await said(changes)).toEqual(expected);
  });

  test('the message says that it is sharp, and which', async () => {
    expect(await said({}, { sharp: 'court' })).toEqual(['missing']);
    expect(await said({}, { sharp: 'true' })).toEqual(['no-scenario']);
    expect(await said({ sharp: 'false' }, { sharp: 'true' })).toEqual([]);
  });

  test('an approval after the time of the first answer is told, and blocks nothing', async () => {
    const approved = { scenario: 'court', approved_by: by('vera', '10:31'), sent_at: '2026-11-16T10:35:00+03:00' };
    const files = {
      'content/inbox/a.md': '---\nid: a\nreceived_at: 2026-11-16T10:00:00+03:00\nclass: severe\n---\nВ суд.\n',
      a: reply(approved, 'Проверим.'),
    };
    const found = await replyFindings(files, 'reply.sharp-approval', OPTIONS);
    expect(found).toMatchObject([{ enforcement: 'advisory', message: { data: { minutes: 1 } } }]);
    const inTime = { ...approved, approved_by: by('vera', '10:30') };
    expect(await replyFindings({ ...files, a: reply(inTime, 'Проверим.') }, 'reply.sharp-approval', OPTIONS)).toEqual(
      [],
    );
  });

  test('the time of the first answer binds no later word', async () => {
    const message = '---\nid: a\nreceived_at: 2026-11-16T10:00:00+03:00\nclass: severe\n---\nВ суд.\n';
    const approved = { scenario: 'court', approved_by: by('vera', '13:00'), sent_at: '2026-11-16T13:05:00+03:00' };
    const stages = ['first', 'interim', 'final'].map(async (stage) => {
      const files = { 'content/inbox/a.md': message, a: reply({ ...approved, stage }, 'Проверим.') };
      return (await replyFindings(files, 'reply.sharp-approval', OPTIONS)).length;
    });
    expect(await Promise.all(stages)).toEqual([1, 0, 0]);
  });

  test('a draft may still be dated', async () => {
    const draft = { sent_at: undefined, status: 'draft', scenario: 'court', approved_by: by('vera') };
    expect(await replyFindings({ a: reply(draft, 'Проверим.') }, 'reply.sharp-approval', OPTIONS)).toEqual([]);
  });
});

describe('reply.forbidden', () => {
  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['Это ваше право, идите.', { scenario: 'court' }, 1],
    ['Это ваше право, идите.', { scenario: 'calm' }, 0],
    ['Это ваше право, идите.', {}, 0],
    ['Вы пишете «увидимся в суде», мы ответим.', { scenario: 'court' }, 0],
  ])('%j %j', async (body, changes, count) => {
    expect(await told(body, 'reply.forbidden', '', changes)).toHaveLength(count);
  });
});

describe('reply.answers-question', () => {
  const OPTIONS = `{ ${GREETINGS} }`;

  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['', 'Где каталог?', {}, ['empty']],
    ['', 'Спасибо', { class: 'praise' }, ['empty']],
    ['https://onego.example/catalog', 'Где каталог?', {}, ['only-link']],
    ['Добрый день! https://onego.example/catalog', 'Где каталог?', {}, ['only-link']],
    ['👍', 'Открыты?', { class: 'praise' }, ['no-words']],
    ['Добрый день!', 'Открыты', {}, ['no-words']],
    ['Да.', 'Открыты?', {}, []],
    ['5', 'Сколько пачек?', {}, []],
    ['❤️', 'Сырники — любовь', { class: 'praise' }, []],
    ['[каталог](https://onego.example/catalog)', 'Где каталог?', {}, []],
    ['\u200B\u00AD', 'Открыты?', {}, ['no-words']],
  ])('%j to %j', async (body, asked, item, expected) => {
    expect(await told(body, 'reply.answers-question', OPTIONS, {}, item, asked)).toEqual(expected);
  });
});

describe('reply.answer-before-link', () => {
  test.each<[string, readonly string[]]>([
    ['https://onego.example/faq', ['found']],
    ['См. [здесь](https://onego.example/faq), там всё про возврат и про обмен пачек.', ['found']],
    [`${'а'.repeat(39)} https://onego.example/faq`, ['found']],
    [`${'а'.repeat(40)} https://onego.example/faq`, []],
    ['Пишите: hello@onego.example', []],
    ['Возврат две недели.', []],
    ['`https://onego.example/faq`', []],
  ])('%j', async (body, expected) => {
    expect(await told(body, 'reply.answer-before-link')).toEqual(expected);
  });
});

describe('links.requested', () => {
  const OPTIONS = '{ requests: [где, пришлите, link], reasons: [proof] }';
  const LINK = 'Каталог: https://onego.example/catalog';

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['Спасибо, вкусно', {}, ['unasked']],
    ['Спасибо, вкусно', { links: '[{ url: "https://onego.example/catalog", reason: requested }]' }, ['unasked']],
    ['Спасибо, вкусно', { links: '[{ url: "https://onego.example/catalog", reason: proof }]' }, []],
    ['Спасибо, а где каталог', {}, []],
    ['Каталог есть?', {}, []],
    ['Please send me the link', {}, []],
  ])('to %j with %j', async (asked, changes, expected) => {
    expect(await told(LINK, 'links.requested', OPTIONS, changes, {}, asked)).toEqual(expected);
  });

  test('a link inside the platform leads nobody away; of an export nobody knows the words', async () => {
    expect(await told('Вот: https://vk.com/onego', 'links.requested', OPTIONS, {}, {}, 'Вкусно')).toEqual([]);
    expect(await replyFindings({ a: reply({}, LINK) }, 'links.requested', OPTIONS)).toEqual([]);
  });
});

describe('reply.private-data-in-public', () => {
  const OPTIONS =
    '{ asks: [напишите|пришлите, leave], things: [телефон, "номер заказа", phone], private_places: ["в личные сообщения", dm] }';

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['Напишите номер заказа и телефон.', {}, 1],
    ['Please leave your phone here.', {}, 1],
    ['Пришлите номер заказа в личные сообщения.', {}, 0],
    ['Пришлите номер заказа. Лучше в личные сообщения.', {}, 0],
    ['Напишите номер заказа.', { kind: 'dm' }, 0],
    ['Напишите нам. Телефон есть на сайте.', {}, 0],
    ['Напишите, если телефон не отвечает ни утром, ни днём, ни вечером, ни ночью.', {}, 1],
    ['Напишите, что вам было не так и когда это случилось, а наш телефон на сайте.', {}, 0],
    ['Вы пишете «пришлите телефон», мы не просили.', {}, 0],
  ])('%j %j', async (body, changes, count) => {
    expect(await told(body, 'reply.private-data-in-public', OPTIONS, changes)).toHaveLength(count);
  });
});

describe('reply.thanks-for-praise', () => {
  const OPTIONS = '{ classes: [praise], thanks: [спасибо], offers: [скидк*] }';

  test.each<[string, string, readonly string[]]>([
    ['Рады слышать.', 'praise', ['no-thanks']],
    ['Спасибо, прочли вслух!', 'praise', []],
    ['Спасибо! Вам скидка.', 'praise', ['sells']],
    ['❤️', 'praise', ['no-thanks']],
    ['Рады слышать.', 'question', []],
  ])('%j to %s', async (body, given, expected) => {
    expect(await told(body, 'reply.thanks-for-praise', OPTIONS, {}, { class: given })).toEqual(expected);
  });
});

describe('reply.card', () => {
  const said = (
    changes: Readonly<Record<string, string | undefined>>,
    item: Readonly<Record<string, string | undefined>> = {},
  ) => told('Мокрый.', 'reply.card', '', changes, { first_reply_at: '2026-11-16T11:00:00+03:00', ...item });

  test.each<[string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    ['as it should be', {}, []],
    ['to nothing', { in_reply_to: 'b' }, ['unknown']],
    ['to nobody knows what', { in_reply_to: undefined }, ['missing']],
    ['begun by ourselves, in private', { in_reply_to: undefined, kind: 'dm' }, []],
    ['before the message came', { sent_at: '2026-11-16T09:59:59+03:00' }, ['early', 'other-moment']],
    ['at the very moment, by another clock', { sent_at: '2026-11-16T08:00:00Z' }, []],
    ['a minute off, as people write it down', { sent_at: '2026-11-16T11:04:00+03:00' }, []],
    ['when the inbox says otherwise', { sent_at: '2026-11-16T16:10:00+03:00' }, ['other-moment']],
    ['later words are no first answer', { sent_at: '2026-11-16T16:10:00+03:00', stage: 'final' }, []],
    ['of an unknown class', { class: 'qestion' }, ['class']],
    ['of another class', { class: 'praise' }, ['other-class']],
    ['of a class from the prototype', { class: 'constructor' }, ['class']],
  ])('%s', async (_, changes, expected) => {
    expect(await said(changes)).toEqual(expected);
  });

  test('that the inbox does not know of, or that leaves from elsewhere', async () => {
    expect(await said({}, { first_reply_at: undefined })).toEqual(['unrecorded']);
    expect(await said({ status: 'draft' }, { first_reply_at: undefined })).toEqual([]);
    expect(await said({}, { account: 'vk' })).toEqual([]);
    expect(await said({ account: 'telegram' }, { account: 'vk' })).toEqual(['other-account']);
  });

  test('an unknown class is named with the one that was meant', async () => {
    const [found] = await replyFindings({ a: reply({ class: 'qestion' }, 'Мокрый.') }, 'reply.card');
    expect(found?.message.data).toMatchObject({ found: 'qestion', suggestion: 'question' });
  });

  test('two replies to one message, unless they are of different stages', async () => {
    const later = { sent_at: '2026-11-16T12:00:00+03:00' };
    const files = (changes: object) => ({ a: reply({}, 'Уточню.'), b: reply({ ...later, ...changes }, 'Едет.') });
    expect(await replyFindings(files({}), 'reply.card')).toMatchObject([
      { path: 'content/replies/b.md', message: { id: 'reply.card.twice', data: { other: 'content/replies/a.md' } } },
    ]);
    expect(await replyFindings(files({ stage: 'final' }), 'reply.card')).toEqual([]);
    expect(await replyFindings(files({ kind: 'dm' }), 'reply.card')).toEqual([]);
  });

  test('a team that keeps no inbox is not asked for one', async () => {
    expect(await replyFindings({ a: reply({}, 'Мокрый.') }, 'reply.card')).toEqual([]);
  });
});

describe('spam.unsolicited', () => {
  const AD = { in_reply_to: undefined, kind: 'dm', purpose: 'promo' };

  test.each<[string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    ['without consent', {}, ['no-consent']],
    ['on somebody’s page', { kind: 'comment_elsewhere' }, ['no-consent']],
    ['below our own post', { kind: 'comment' }, []],
    ['about an order', { purpose: 'service' }, []],
    ['with consent', { consent: '{ at: 2026-10-12T12:00:00+03:00, how: кнопка }' }, []],
    ['with consent of a day', { consent: '{ at: 2026-10-12, how: кнопка }' }, []],
    ['without a way', { consent: '{ at: 2026-10-12T12:00:00+03:00 }' }, ['no-how']],
    ['without a day', { consent: '{ how: кнопка }' }, ['no-date']],
    ['with consent that came later', { consent: '{ at: 2026-11-16T11:00:01+03:00, how: кнопка }' }, ['late']],
  ])('%s', async (_, changes, expected) => {
    expect(await told('Партия пришла.', 'spam.unsolicited', '', { ...AD, ...changes })).toEqual(expected);
  });
});

describe('spam.unsolicited: what no card declares', () => {
  const BEGUN = { in_reply_to: undefined, kind: 'dm' };
  const OFFERS = '{ offers: ["скидк*", "купите", "{percent}"] }';
  const looks = (body: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
    told(body, 'spam.unsolicited', OFFERS, { ...BEGUN, ...changes });

  test('a cold message that sells is told, and blocks nothing', async () => {
    const files = { a: reply(BEGUN, 'Скидка на всё, купите две пачки.') };
    expect(await replyFindings(files, 'spam.unsolicited', OFFERS)).toMatchObject([{ enforcement: 'advisory' }]);
    expect(await looks('Скидка 20 % на всё.')).toEqual(['looks']);
  });

  test.each<[string, string, Readonly<Record<string, string | undefined>>]>([
    ['one sign of an offer', 'Скидка по вашей карте учтена.', {}],
    ['an answer to who wrote to us', 'Скидка есть, купите две пачки.', { in_reply_to: 'a' }],
    ['with consent', 'Скидка, купите.', { consent: '{ at: 2026-10-12, how: кнопка }' }],
    ['below our own post', 'Скидка, купите.', { kind: 'comment' }],
  ])('%s is fine', async (_, body, changes) => {
    expect(await looks(body, changes)).toEqual([]);
  });
});

describe('spam.opt-out', () => {
  const HASH = 'ab12cd34ef56ab12cd34ef56ab12cd34';
  const LIST = (at: string, hash = HASH) => `opt_outs:\n  - { hash: "${hash}", at: ${at} }\n`;
  const DM = { in_reply_to: undefined, kind: 'dm', recipient_hash: `"${HASH}"` };
  const found = (list: string, changes: Readonly<Record<string, string | undefined>> = {}, more = {}) =>
    replyFindings(
      { 'content/opt-outs.yaml': list, a: reply({ ...DM, ...changes }, 'Партия пришла.'), ...more },
      'spam.opt-out',
    );

  test('a message after it blocks, one before it does not', async () => {
    expect(await found(LIST('2026-11-16T10:59:00+03:00'))).toMatchObject([{ enforcement: 'soft-mandatory' }]);
    expect(await found(LIST('2026-11-16T11:01:00+03:00'))).toEqual([]);
    expect(await found(LIST('2026-11-16T10:59:00+03:00', HASH.toUpperCase()))).toHaveLength(1);
    expect(await found(LIST('2026-11-16T10:59:00+03:00'), { recipient_hash: `"${HASH.replace('a', 'b')}"` })).toEqual(
      [],
    );
    expect(await found(LIST('2026-11-01'), { sent_at: undefined, status: 'draft' })).toHaveLength(1);
  });

  test('who wrote what we answer is known by the card of the message, too', async () => {
    const message = (at: string, hash = HASH) => ({
      'content/inbox/a.md': `---\nid: a\nreceived_at: ${at}\nauthor_hash: "${hash}"\n---\nГде моя посылка?\n`,
    });
    const unnamed = { in_reply_to: 'a', recipient_hash: undefined };
    const before = message('2026-11-05T10:00:00+03:00');
    expect(await found(LIST('2026-11-10'), unnamed, before)).toMatchObject([
      { message: { id: 'spam.opt-out.found' }, enforcement: 'soft-mandatory' },
    ]);
    expect(await found(LIST('2026-11-10'), unnamed, message('2026-11-16T10:00:00+03:00'))).toEqual([]);
    expect(await found(LIST('2026-11-10', HASH.replace('a', 'b')), unnamed, before)).toEqual([]);
  });

  test('a message that we begin says to whom, where anybody asked for silence', async () => {
    const unknown = await found(LIST('2026-11-10'), { recipient_hash: undefined });
    expect(unknown).toMatchObject([{ message: { id: 'spam.opt-out.unknown' }, enforcement: 'advisory' }]);
    expect(await found('opt_outs: []\n', { recipient_hash: undefined })).toEqual([]);
    expect(await found(LIST('2026-11-10'), { recipient_hash: undefined, kind: 'comment' })).toEqual([]);
  });

  test('whoever writes again is answered, and sold nothing', async () => {
    const again = {
      'content/inbox/a.md': '---\nid: a\nreceived_at: 2026-11-16T10:00:00+03:00\n---\nГде моя посылка?\n',
    };
    expect(await found(LIST('2026-11-10'), { in_reply_to: 'a' }, again)).toEqual([]);
    expect(await found(LIST('2026-11-10'), { in_reply_to: 'a', purpose: 'promo' }, again)).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['ivan@mail.example', 'email'],
    ['+7 912 345-67-89', 'phone'],
    ['79123456789', 'phone'],
    ['@ivan_petrov', 'name'],
    ['Иван Петров', 'name'],
    ['ivan-2', 'other'],
  ])('a list with %s is told, and shows nothing of it', async (value, form) => {
    const report = await judged(
      { 'content/opt-outs.yaml': LIST('2026-11-10', value), a: post() },
      { 'tone.caps': '' },
      { now: NOW },
    );
    expect(report.findings).toMatchObject([
      {
        rule: 'content.unreadable',
        path: 'content/opt-outs.yaml',
        message: { id: 'problem.hash.plain', data: { form } },
      },
    ]);
    const shown = JSON.stringify({ ...report.findings[0], identity: '' });
    for (const part of ['ivan_petrov', 'Иван', 'Петров', '345', 'ivan@']) expect(shown).not.toContain(part);
  });
});
