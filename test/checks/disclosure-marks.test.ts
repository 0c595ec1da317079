import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { covered, findings, inBody, loaded, NOW, named, policyFiles, post } from '../helpers/judging.ts';
import { HOSTILE, liveOptions, repaired } from '../helpers/wording.ts';

const LAW = 'source: x, as_of: 2026-11-22';
const RU = `{ ${LAW}, markets: [ru], marks: [реклама, на правах рекламы], names: [ООО, ИП] }`;
const AD = { markets: '[ru]', disclosure: '{ kind: paid, advertiser: { name: ООО «Ромашка», inn: "7707083893" } }' };
const inRussia = (body: string, changes = {}) => inBody(body, 'disclosure.label', RU, { ...AD, ...changes });

describe('disclosure.label: a mark is a word by itself', () => {
  test.each([
    'Реклама\n\nМолоко.',
    'РЕКЛАМА. Молоко.',
    '**Реклама.** Молоко.',
    '📢 Реклама\nМолоко.',
    'Молоко.\n\nРеклама',
    'Молоко. Реклама',
    'Молоко. Реклама. ООО «Ромашка»',
    'Молоко (реклама).',
    'Молоко [реклама]',
    'Молоко · реклама',
    'Реклама ООО «Ромашка»: молоко.',
    'Реклама ромашка, молоко.',
    'Реклама ИП Иванов. Молоко.',
    'Реклама, ООО «Ромашка». Молоко.',
    'Молоко. #реклама',
    '#Реклама #молоко',
    'На правах рекламы. Молоко.',
    'На\u00A0правах рекламы\nМолоко.',
    'Рекла\u00ADма. Молоко.',
    'Рекла́ма. Молоко.',
    'Реклама | ООО «Ромашка» | erid: 2Vtzq',
    'Реклама — ООО «Ромашка»',
    '> Реклама. ООО «Ромашка». erid: 2VtzqwK7mPd\n\nМолоко.',
    '`Реклама. ООО «Ромашка». erid: 2VtzqwK7mPd`\n\nМолоко.',
    'Молоко.\n\n```\nРеклама\n```',
  ])('a mark: %j', async (body) => expect(await inRussia(`${body}\n`)).toEqual([]));

  test.each([
    'Молоко.',
    'Наша реклама на ТВ удивила всех.',
    'Социальная реклама на остановке.',
    'Рекламация принята.',
    'Не реклама.',
    'Это не реклама: молоко вкусное.',
    'Реклама на ТВ вернулась, и молоко тоже.',
    'Реклама, которую мы любим, снята на плёнку.',
    'Пишут: «Реклама. ООО „Ромашка“».',
    '> Пишут: «Реклама. ООО „Ромашка“».',
    'Пишут: "Реклама"',
    '#рекламация #антиреклама #реклама_молока',
    'Саморек­лама.',
    '',
  ])('no mark: %j', async (body) => {
    const [finding, ...others] = await inRussia(`${body}\n`);
    expect(others).toEqual([]);
    expect(finding?.message).toMatchObject({ id: 'disclosure.label.missing', data: { kind: 'paid', fold: 0 } });
    expect(finding?.quote).toContain('paid');
  });

  test.each([
    ['of another kind', { disclosure: '{ kind: own }' }],
    ['for another market', { markets: '[us]' }],
    ['for no market', { markets: '[]' }],
  ])('a post %s is not asked', async (_, changes) => expect(await inRussia('Молоко.\n', changes)).toEqual([]));

  test('what an account is by habit counts', async () => {
    const files = policyFiles({ 'disclosure.label': RU });
    files.set('policy/accounts.yaml', 'vk: { platform: vk, kind: brand, disclosure: affiliate, markets: [ru] }\n');
    const sources = memoryFiles(named({ a: post({}, 'Молоко.\n') }));
    const policy = alwaysInForce((await loaded(files)).policy);
    const { findings: found } = await judge(sources, policy, {
      engine: 'x',
      now: NOW,
      parseFrontMatter: parseWithGrayMatter,
    });
    expect(found.map(({ rule }) => rule)).toEqual(['disclosure.label']);
  });
});

describe('disclosure.label: before "more"', () => {
  const US = `{ ${LAW}, markets: [us], marks: [ad], phrases: ["i work for"], before_fold: true }`;
  const onX = {
    accounts: '[belgrade]',
    markets: '[us]',
    disclosure: '{ kind: paid }',
    publish_at: '2026-11-03T10:00:00+01:00',
  };
  const inAmerica = (body: string, changes = {}) => inBody(body, 'disclosure.label', US, { ...onX, ...changes });
  const FOLD = 280;

  test('the whole mark has to be seen', async () => {
    const text = (before: number) => `${'a'.repeat(before - 2)}. #ad\n`;
    expect(await inAmerica(text(FOLD - 3))).toEqual([]);
    const [finding] = await inAmerica(text(FOLD - 2));
    expect(finding?.message).toMatchObject({ id: 'disclosure.label.late', data: { fold: FOLD } });
    expect(finding?.quote).toBe('ad');
  });

  test('where nobody knows the fold the whole post is looked at', async () => {
    const far = `${'a'.repeat(900)}. #ad\n`;
    expect(await inAmerica(far, { accounts: '[vk]' })).toEqual([]);
  });

  test.each(['Ad: milk', 'AD | milk', 'Ad — milk', '(ad) milk', 'Ad\n\nmilk', 'Milk. #ad', 'I work for them. Milk.'])(
    'a mark: %j',
    async (body) => expect(await inAmerica(`${body}\n`)).toEqual([]),
  );
  test.each([
    'An ad hoc talk.',
    'Ad hoc talk on milk.',
    'This is not an ad',
    'Add milk.',
    '#adventure',
    '#ad_free',
    'He works for me.',
  ])('no mark: %j', async (body) => expect(await inAmerica(`${body}\n`)).toHaveLength(1));

  test('a title is seen before anything else', async () =>
    expect(await inAmerica('Milk.\n', { title: '"Ad: milk"' })).toEqual([]));

  test('hashtags that a tool adds come last', async () => {
    expect(await inAmerica('Milk.\n', { hashtags: '[ad]' })).toEqual([]);
    expect(await inAmerica(`${'a'.repeat(300)}\n`, { hashtags: '[ad]' })).toHaveLength(1);
  });
});

describe('disclosure.label: the EU and its countries', () => {
  const DE = `{ ${LAW}, markets: [de], marks: [werbung], eu_languages: [de] }`;
  const german = (changes: Record<string, string>) =>
    inBody('Milch.\n', 'disclosure.label', DE, { disclosure: '{ kind: paid }', ...changes });
  test.each([
    ['[de]', undefined, 1],
    ['[de]', 'en', 1],
    ['[eu]', 'de', 1],
    ['[eu]', 'en', 0],
    ['[eu]', undefined, 0],
    ['[fr]', 'de', 0],
  ])('markets %s, language %s: %i', async (markets, language, count) =>
    expect(await german({ markets, ...(language === undefined ? {} : { language }) })).toHaveLength(count),
  );
  test('the card may say the language of the mark', async () =>
    expect(
      await german({ markets: '[eu]', language: 'en', disclosure: '{ kind: paid, label_lang: de }' }),
    ).toHaveLength(1));
});

describe('the marks of the packs', () => {
  const kinds = { ru: 'paid', us: 'paid', gb: 'paid', de: 'paid', fr: 'paid' };
  const marked = (market: keyof typeof kinds, body: string, kind = 'paid') =>
    inBody(`${body}\n`, 'disclosure.label', liveOptions(`disclosure.${market}.label`), {
      markets: `[${market}]`,
      language: { ru: 'ru', us: 'en', gb: 'en', de: 'de', fr: 'fr' }[market],
      disclosure: `{ kind: ${kind} }`,
    });
  test.each([
    ['ru', 'Пост на правах рекламы.'],
    ['us', 'Ad / Werbung: quiet grinder'],
    ['gb', 'Ad / Werbung: quiet grinder'],
    ['de', 'Ad / Werbung: leise Mühle'],
    ['us', 'Ad/ quiet grinder'],
    ['gb', 'Ad, gifted: a quiet grinder'],
    ['de', 'Werbung wegen Markennennung: leise Mühle'],
    ['de', 'Werbung, weil Hario die Mühle geschickt hat.'],
    ['us', 'A quiet grinder. #paidpartnership'],
    ['gb', 'A quiet grinder. #paidad'],
    ['fr', 'Collaboration commerciale avec Hario : un moulin.'],
    ['fr', 'Un moulin. #CollaborationCommerciale'],
  ] as const)('%s: %s', async (market, body) => expect(await marked(market, body)).toEqual([]));

  test.each(['us', 'gb'] as const)('%s: whoever is employed says so', async (market) => {
    for (const body of ['I’m a Hario employee, and I like this one.', "I'm an employee of Hario."])
      expect(await marked(market, body, 'employee')).toEqual([]);
  });

  test.each([
    ['ru', 'Пост не на правах рекламы.'],
    ['ru', 'Статья о том, что такое «на правах рекламы».'],
    ['us', 'An ad/marketing agency wrote to us.'],
    ['us', 'Ad hoc / quiet grinder'],
    ['de', 'Die Werbung wegen der Mühle war laut.'],
    ['gb', 'A Hario employee came by.'],
  ] as const)('%s: no mark: %s', async (market, body) => expect(await marked(market, body)).toHaveLength(1));
});

describe('disclosure.weak-label', () => {
  const OPTIONS = `{ ${LAW}, markets: [us], weak: [spon, collab], weak_phrases: ["thanks to"], marks: [ad] }`;
  const US = { markets: '[us]', disclosure: '{ kind: barter }' };
  const weak = (body: string, changes = {}) =>
    findings({ a: post({ ...US, ...changes }, body) }, 'disclosure.weak-label', OPTIONS);

  test('is replaced by one that is clear', async () => {
    const text = post(US, 'Milk. #spon #coffee\n');
    const found = await findings({ a: text }, 'disclosure.weak-label', OPTIONS);
    expect(found.map(({ message }) => message.data['word'])).toEqual(['#spon']);
    const fixed = repaired(text, found);
    expect(fixed).toContain('Milk. #ad #coffee');
    expect(await findings({ a: fixed }, 'disclosure.weak-label', OPTIONS)).toEqual([]);
  });

  test('a phrase is told and not replaced', async () => {
    const [finding] = await weak('Thanks to Ветер for the milk.\n');
    expect([finding?.quote, finding?.suggestions]).toEqual(['Thanks to', []]);
  });

  test('a hashtag of the card is told and not replaced', async () => {
    const [finding, ...others] = await weak('Milk.\n', { hashtags: '[spon]' });
    expect([others, finding?.suggestions]).toEqual([[], []]);
  });

  test.each(['Milk. #spon #ad', 'Ad: milk. #collab', 'Milk. #sponge', 'Milk `#spon`', 'Milk.'])(
    'is silent: %s',
    async (body) => expect(await weak(`${body}\n`)).toEqual([]),
  );
});

describe('disclosure.hashtag-string', () => {
  const OPTIONS = `{ ${LAW}, marks: [ad, реклама] }`;
  const lost = (body: string, changes = {}) =>
    findings({ a: post(changes, body) }, 'disclosure.hashtag-string', OPTIONS);

  test.each([
    ['Milk. #one #two #ad #three\n', 'Milk. #ad #one #two #three\n'],
    ['Молоко.\n\n#раз #два #реклама\n', 'Молоко.\n\n#реклама #раз #два\n'],
    ['#one, #two, #three, #Ad\n', '#Ad #one, #two, #three\n'],
    ['#one\n#two\n#ad\n', '#ad #one\n#two\n'],
  ])('%j is mended: %j', async (body, mended) => {
    const text = post({}, body);
    const found = await findings({ a: text }, 'disclosure.hashtag-string', OPTIONS);
    expect(found).toHaveLength(1);
    expect(found[0] && covered(text, found[0]).toLowerCase()).toMatch(/^#(?:ad|реклама)$/);
    const fixed = repaired(text, found);
    expect(fixed).toBe(post({}, mended));
    expect(await findings({ a: fixed }, 'disclosure.hashtag-string', OPTIONS)).toEqual([]);
  });

  test.each([
    '#one #ad',
    '#ad #one #two',
    '#one and #two and #ad',
    '#one #two #adventure',
    '`#one #two #ad`',
    '#one #two #bad',
  ])('is silent: %s', async (body) => expect(await lost(`${body}\n`)).toEqual([]));

  test('a post of the kind none is left to declared-unused', async () =>
    expect(await lost('#one #two #ad\n', { disclosure: '{ kind: none }' })).toEqual([]));

  test('of hashtags of the card nothing is proposed', async () => {
    const [finding] = await lost('Milk.\n', { hashtags: '[one, two, ad]' });
    expect(finding?.suggestions).toEqual([]);
    expect(finding?.message.data['count']).toBe(2);
  });
});

describe('disclosure.declared-unused', () => {
  const OPTIONS = '{ marks: [реклама, ad], names: [ООО] }';
  const unused = (body: string, changes = {}) =>
    inBody(body, 'disclosure.declared-unused', OPTIONS, { disclosure: '{ kind: none }', ...changes });
  test.each(['Реклама. ООО «Ромашка»', 'Milk. #ad', 'Ad: milk', 'Ad / Werbung: milk'])('%s', async (body) =>
    expect(await unused(`${body}\n`)).toHaveLength(1),
  );
  test.each([
    'Наша реклама на ТВ.',
    'Рекламация.',
    'An ad we saw.',
    '«Реклама.»',
    '> Реклама. ООО «Ромашка»',
    '`Реклама.` стояла в письме.',
  ])('is silent: %s', async (body) => expect(await unused(`${body}\n`)).toEqual([]));
  test.each(['own', 'paid'])('a post of the kind %s may be marked', async (kind) =>
    expect(await unused('Реклама.\n', { disclosure: `{ kind: ${kind} }` })).toEqual([]),
  );
  test('an account without a habit says nothing', async () =>
    expect(await inBody('Реклама.\n', 'disclosure.declared-unused', OPTIONS)).toEqual([]));
});

describe('disclosure.undeclared-signal', () => {
  const rule = 'disclosure.undeclared-signal';
  const OPTIONS = liveOptions(rule);
  const looks = (body: string, changes = {}) => inBody(`${body}\n`, rule, OPTIONS, changes);

  test.each([
    ['a code and a tagged link', 'Промокод ВЕСНА: https://a.example/?ref=onego'],
    ['a sponsor and a code', 'При поддержке соседей. Промокоды в конце.'],
    ['a partner and a present', 'Партнёрский материал: кофемолку прислали на пробу.'],
    ['in English', 'Gifted! Use my code: https://a.example/?utm_medium=affiliate'],
    ['with c/o', 'Mug c/o the pottery. Use code MUG10.'],
    ['on the rights of advertising', 'На правах рекламы. Спонсор — «Ветер».'],
  ])('%s', async (_, body) => expect(await looks(body)).toHaveLength(1));

  test.each([
    ['one sponsor, however often', 'Спонсор матча — типография. Спонсоры рады, спонсорам спасибо.'],
    ['our own code', 'Промокод ЗИМА: скидка 20 % на наш кофе. Купите сегодня.'],
    ['a link alone', 'Каталог: https://a.example/?ref=onego'],
    ['another parameter', 'Промокод: https://a.example/?reference=x&utm_medium=social'],
    ['a quotation', 'Пишут: «по промокоду от спонсора дешевле».'],
  ])('is silent on %s', async (_, body) => expect(await looks(body)).toEqual([]));

  test.each([
    ['paid', 0],
    ['partner', 0],
    ['none', 1],
    ['own', 1],
  ])('a post of the kind %s: %i', async (kind, count) =>
    expect(await looks('Промокод от спонсора.', { disclosure: `{ kind: ${kind} }` })).toHaveLength(count),
  );

  test('an answer to a reader is not looked at', async () => {
    const answer = post({}, 'Промокод спонсора работает до пятницы.\n');
    expect(await findings({ 'content/replies/a.md': answer }, rule, OPTIONS)).toEqual([]);
  });

  test.each([
    ['Кофемолка «Ветер» за 9 900 ₽, купите до пятницы.', 1],
    ['Кофемолка «Ветер» за 9 900 ₽.', 0],
    ['Ветер на набережной. Пачка 690 ₽, купите до пятницы.', 0],
  ])('a partner’s brand, a price and a call: %s', async (body, count) => {
    const files = policyFiles({ [rule]: OPTIONS });
    files.set('policy/policy.yaml', `${files.get('policy/policy.yaml')}partners: [{ name: «Ветер» }]\n`);
    const { policy } = await loaded(files);
    const { findings: found } = await judge(memoryFiles(named({ a: post({}, `${body}\n`) })), alwaysInForce(policy), {
      engine: 'x',
      now: NOW,
      parseFrontMatter: parseWithGrayMatter,
    });
    expect(found).toHaveLength(count);
  });
});

describe('hostile texts come to an end', () => {
  const card = { markets: '[ru, us, eu]', disclosure: '{ kind: paid, advertiser: ООО «Ромашка», erid: 2VtzqwK7mPd }' };
  test.each(HOSTILE)('%s', async (_, body) => {
    await inRussia(body);
    for (const rule of [
      'disclosure.us.weak-label',
      'disclosure.hashtag-string',
      'disclosure.ru.erid',
      'ru.foreign-words',
      'ru.required-mention',
      'ru.listed-links',
      'disclosure.ru.advertiser',
    ])
      await inBody(body, checkOf(rule), liveOptions(rule), card);
    for (const rule of ['disclosure.undeclared-signal', 'disclosure.declared-unused'])
      await inBody(body, rule, liveOptions(rule), { disclosure: '{ kind: none }' });
  });
});

/** The check of a live rule. */
function checkOf(rule: string): string {
  return `disclosure.${rule.split('.').at(-1)}`;
}
