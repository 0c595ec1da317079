import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import {
  covered,
  type Files,
  findings,
  inBody,
  judged,
  loaded,
  NOW,
  named,
  policyFiles,
  post,
} from '../helpers/judging.ts';
import { liveOptions } from '../helpers/wording.ts';

const LAW = 'source: x, as_of: 2026-11-22';
const RU = `{ ${LAW}, markets: [ru] }`;
const ERID = '2VtzqwK7mPd';
const ROMASHKA = 'advertiser: { name: ООО «Ромашка», inn: "7707083893" }';
const PAID = { markets: '[ru]', disclosure: `{ kind: paid, ${ROMASHKA}, erid: ${ERID} }` };

const ids = (found: readonly Finding[]) => found.map(({ message }) => message.id.split('.').at(-1));

/** Judges by one rule, with accounts of its own. */
async function withAccounts(
  accounts: string,
  rule: string,
  options: string,
  files: Files,
): Promise<readonly Finding[]> {
  const policy = policyFiles({ [rule]: options });
  policy.set('policy/accounts.yaml', accounts);
  const { findings: found } = await judge(memoryFiles(named(files)), alwaysInForce((await loaded(policy)).policy), {
    engine: 'x',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
  });
  return found;
}

describe('the card', () => {
  const problems = async (changes: Record<string, string>) =>
    (await judged({ a: post(changes) }, {})).findings.map(({ message }) => [
      message.id,
      message.data['suggestion'] ?? message.data['key'],
    ]);

  test.each([
    ['{ kind: payd }', 'problem.schema.choice', 'paid'],
    ['{ kind: ad }', 'problem.schema.choice', 'paid'],
    ['{ kind: Own }', 'problem.schema.choice', 'own'],
    ['{ advertiser: x }', 'problem.schema.missing', 'disclosure.kind'],
    ['{ kind: paid, ai_generated: yes }', 'problem.schema.choice', undefined],
    ['{ kind: paid, platform_label: [ads] }', 'problem.schema.choice', 'ad'],
  ])('%s', async (disclosure, id, hint) => {
    const [found] = await problems({ disclosure });
    expect(found?.[0]).toBe(id);
    if (hint !== undefined && disclosure !== '{ kind: ad }') expect(found?.[1]).toBe(hint);
  });

  test.each([
    '{ kind: paid, advertiser: ООО «Ромашка» }',
    '{ kind: paid, advertiser: { inn: 7707083893 } }',
    '{ kind: own, label: Ad, platform_label: true }',
    '{ kind: none, platform_label: [ad, ai], ai_generated: assisted, label_lang: ru }',
  ])('%s is sound', async (disclosure) => expect(await problems({ disclosure })).toEqual([]));
});

describe('disclosure.declared', () => {
  test('asks each account that has no habit', async () => {
    const accounts = 'a: { platform: vk, kind: brand, disclosure: own }\nb: { platform: vk, kind: brand }\n';
    const text = post({ accounts: '[a, b]' });
    const found = await withAccounts(accounts, 'disclosure.declared', '', { a: text });
    expect(found.map((finding) => [finding.message.data['account'], covered(text, finding)])).toEqual([['b', 'b']]);
    const said = post({ accounts: '[a, b]', disclosure: '{ kind: none }' });
    expect(await withAccounts(accounts, 'disclosure.declared', '', { a: said })).toEqual([]);
  });
});

describe('disclosure.erid', () => {
  const OPTIONS = liveOptions('disclosure.ru.erid');
  const erid = async (body: string, changes: Record<string, string> = {}) =>
    ids(await inBody(`${body}\n`, 'disclosure.erid', OPTIONS, { ...PAID, ...changes }));

  test.each([
    `Реклама. erid: ${ERID}`,
    `Реклама. ERID ${ERID}`,
    `Реклама. erid=${ERID}.`,
    `(erid: ${ERID})`,
    `Реклама|erid:${ERID}`,
    `Молоко: https://a.example/?x=1&erid=${ERID}`,
    `[молоко](https://a.example/?erid=${ERID}#top)`,
    `Реклама. erid: ${ERID}, https://a.example/?erid=${ERID}`,
  ])('is there: %s', async (body) => expect(await erid(body)).toEqual([]));

  test.each([
    'Молоко.',
    `https://a.example/?userid=${ERID}`,
    `https://a.example/?rideerid=${ERID}`,
    '#e_rid',
    `rideerid: ${ERID}`,
    'Мы получили erid marketing для всех.',
    `Реклама. ${ERID}`,
  ])('is missing: %s', async (body) => expect(await erid(body)).toEqual(['missing']));

  test.each([
    ['another one', 'erid: 2VfnxR4tLqe', 'other'],
    ['another one in the link', `erid: ${ERID}, https://a.example/?erid=2VfnxR4tLqe`, 'other'],
    ['other letter case', 'erid: 2vtzqwk7mpd', 'other'],
    ['with a space', 'erid: 2Vtzq wK7mPd', 'shape'],
    ['too short', 'erid: 2Vtz', 'shape'],
    ['of ten thousand letters', `erid: 2V${'ab'.repeat(5000)}`, 'shape'],
    ['Cyrillic letters', 'erid: 2VtzqwK7mРd', 'look-alike'],
    ['a Cyrillic «е» in the word', `еrid: ${ERID}`, 'look-alike'],
    ['Cyrillic in a link', 'https://a.example/?erid=2VtzqwK7mРd', 'look-alike'],
    ['a letter that looks like no other', 'erid: 2VtzqwЖ7mPd', 'shape'],
  ])('%s', async (_, body, id) => expect(await erid(body)).toEqual([id]));

  test.each(['2VtzqXXXX', 'xxxxxxxxxxx', 'aaaaaaaa', '2Vtztest77', '0000000', 'test1234'])(
    'a blank: %s',
    async (blank) => {
      const card = { disclosure: `{ kind: paid, erid: "${blank}" }` };
      expect(await erid(`erid: ${blank}`, card)).toEqual(['placeholder', 'placeholder']);
      expect(await erid('Молоко.', card)).toEqual(['missing', 'placeholder']);
    },
  );

  test('what the card lacks is asked for', async () =>
    expect(await erid(`erid: ${ERID}`, { disclosure: '{ kind: paid }' })).toEqual(['unlisted']));

  test('spaces around it in the card do no harm, Cyrillic letters are told', async () => {
    expect(await erid(`erid: ${ERID}`, { disclosure: `{ kind: paid, erid: " ${ERID} " }` })).toEqual([]);
    expect(await erid(`erid: ${ERID}`, { disclosure: '{ kind: paid, erid: 2VtzqwK7mРd }' })).toEqual(['look-alike']);
    expect(await erid(`erid: ${ERID}`, { disclosure: `{ kind: paid, erid: ${'a1'.repeat(5000)} }` })).toEqual([
      'shape',
      'other',
    ]);
  });

  test('stands at the token', async () => {
    const text = post(PAID, 'Реклама. erid: 2VfnxR4tLqe\n');
    const [finding] = await findings({ a: text }, 'disclosure.erid', OPTIONS);
    expect(finding && covered(text, finding)).toBe('2VfnxR4tLqe');
    expect(finding?.message.data).toMatchObject({ erid: '2VfnxR4tLqe', card: ERID, as_of: { date: '2026-11-22' } });
  });

  test('is asked of paid posts only', async () => {
    expect(await erid('Молоко.', { disclosure: '{ kind: own }' })).toEqual([]);
    expect(await erid('Молоко.', { markets: '[us]' })).toEqual([]);
  });
});

describe('disclosure.erid-reuse', () => {
  const card = (inn: string, erid = ERID) =>
    post({ disclosure: `{ kind: paid, advertiser: { inn: "${inn}" }, erid: ${erid} }` });
  const reused = (files: Files, options = {}) => judged(files, { 'disclosure.erid-reuse': `{ ${LAW} }` }, options);

  test('is told at the later post, or at the one that was changed', async () => {
    const files = { a: card('7707083893'), b: card('7804001159') };
    const { findings: found } = await reused(files);
    expect(found.map(({ path, related }) => [path, related[0]?.path])).toEqual([
      ['content/posts/b.md', 'content/posts/a.md'],
    ]);
    const changed = await reused(files, { isTouched: (path: string) => path.endsWith('a.md') });
    expect(changed.findings.map(({ path }) => path)).toEqual(['content/posts/a.md']);
  });

  test('the same advertiser, another token, or no advertiser is nothing', async () => {
    const other = { a: card('7707083893'), b: card('7707083893'), c: card('7804001159', '2VfnxR4tLqe') };
    expect((await reused({ ...other, d: post({ disclosure: `{ kind: paid, erid: ${ERID} }` }) })).findings).toEqual([]);
  });
});

describe('disclosure.advertiser', () => {
  const named = async (body: string, changes: Record<string, string> = {}) =>
    ids(await inBody(`${body}\n`, 'disclosure.advertiser', RU, { ...PAID, ...changes }));
  test.each([
    'Реклама. ООО «Ромашка»',
    'Реклама. ООО "Ромашка"',
    'Реклама: Ромашка',
    'РЕКЛАМА. ООО РОМАШКА',
    'Реклама. ИНН 7707083893',
  ])('is seen: %s', async (body) => expect(await named(body)).toEqual([]));
  test.each(['Реклама.', 'Ромашковый чай.', 'Ромашками пахнет.', 'ИНН 7707083894'])('is not: %s', async (body) =>
    expect(await named(body)).toEqual(['unseen']),
  );
  test('a link to the site will do, in the text or in the card', async () => {
    const card = { disclosure: '{ kind: paid, advertiser: { site: "https://www.romashka.example/about" } }' };
    expect(await named('Молоко: https://shop.romashka.example/1', card)).toEqual([]);
    expect(await named('[Молоко](https://romashka.example)', card)).toEqual([]);
    expect(await named('Молоко', { ...card, links: '[{ url: "https://romashka.example/1" }]' })).toEqual([]);
    expect(await named('Молоко: https://romashka.example.evil.example', card)).toEqual(['unseen']);
  });
  test.each(['{ kind: paid }', '{ kind: paid, advertiser: {} }'])('a card without one: %s', async (disclosure) =>
    expect(await named('Реклама. ООО «Ромашка»', { disclosure })).toEqual(['unknown']),
  );
});

describe('disclosure.inn', () => {
  const inn = async (value: string, kind = 'paid') =>
    inBody('x\n', 'disclosure.inn', RU, {
      markets: '[ru]',
      disclosure: `{ kind: ${kind}, advertiser: { inn: ${value} } }`,
    });
  test.each(['"7707083893"', '7707083893', '"123456789047"', '"77 07 083893"', '"0277012341"'])(
    'is right: %s',
    async (value) => expect(await inn(value)).toEqual([]),
  );
  test.each(['"7707083894"', '"770708389"', '"12345678904"', '"77O7083893"', '123', `"${'7'.repeat(10_000)}"`])(
    'is wrong: %s',
    async (value) => expect(ids(await inn(value))).toEqual(['wrong']),
  );
  test('a zero that YAML took is told apart', async () => {
    const [finding] = await inn('0277012341');
    expect(finding?.message).toMatchObject({ id: 'disclosure.inn.zero', data: { inn: '0277012341' } });
  });
  test('of our own posts nothing is asked', async () => expect(await inn('"1"', 'own')).toEqual([]));
});

describe('disclosure.carrier', () => {
  const OPTIONS = liveOptions('disclosure.ru.carrier');
  const ACCOUNTS = [
    'instagram',
    'facebook',
    'threads',
    'telegram',
    'youtube',
    'x',
    'linkedin',
    'vk',
    'max',
    'ok',
    'dzen',
  ]
    .map((platform) => `${platform}: { platform: ${platform}, kind: brand }\n`)
    .join('');
  const on = (accounts: string, changes = {}) =>
    withAccounts(ACCOUNTS, 'disclosure.carrier', OPTIONS, {
      a: post({ ...PAID, accounts: `[${accounts}]`, ...changes }),
    });

  test.each([
    ['instagram', 'banned', 'soft-mandatory'],
    ['facebook', 'banned', 'soft-mandatory'],
    ['threads', 'banned', 'soft-mandatory'],
    ['telegram', 'disputed', 'advisory'],
    ['youtube', 'disputed', 'advisory'],
    ['x', 'unconfirmed', 'advisory'],
    ['linkedin', 'unconfirmed', 'advisory'],
  ])('%s is %s', async (platform, state, enforcement) => {
    const [finding] = await on(platform);
    expect(finding?.message.id).toBe(`disclosure.carrier.${state}`);
    expect(finding?.enforcement).toBe(enforcement);
    expect(finding?.message.data['as_of']).toEqual({ date: '2026-11-22' });
  });

  test('a disputed one says until when, and when to look again', async () => {
    const [finding] = await on('telegram');
    expect(finding?.message.data).toMatchObject({
      since: { date: '2026-03-05' },
      transition: { date: '2026-12-31' },
      recheck: { date: '2026-12-15' },
    });
  });

  test('the ban has its first day', async () => {
    expect(await on('instagram', { publish_at: '2025-09-01T00:00:00+03:00' })).toHaveLength(1);
    expect(await on('instagram', { publish_at: '2025-08-31T23:59:00+03:00' })).toEqual([]);
  });

  test('others, our own posts and other markets are free', async () => {
    expect(await on('vk, max, ok, dzen')).toEqual([]);
    expect(await on('instagram', { disclosure: '{ kind: own }' })).toEqual([]);
    expect(await on('instagram', { disclosure: '{ kind: none }' })).toEqual([]);
    expect(await on('instagram', { markets: '[ge]' })).toEqual([]);
  });

  test('each account is told for itself', async () =>
    expect(ids(await on('telegram, instagram, vk'))).toEqual(['disputed', 'banned']));
});

describe('disclosure.register', () => {
  const page = (more: string) => `vk: { platform: vk, kind: brand, url: "https://vk.com/onego"${more} }\n`;
  const OPTIONS = `{ ${LAW}, markets: [ru], unregistered: ["https://vk.com/fun"] }`;
  const on = async (more: string, changes: Record<string, string> = {}) =>
    ids(await withAccounts(page(more), 'disclosure.register', OPTIONS, { a: post({ ...PAID, ...changes }) }));

  test.each([
    [', followers: 10001', ['account']],
    [', followers: 10000', []],
    [', over_10k: true', ['account']],
    [', over_10k: true, followers: 900', []],
    [', followers: 90000, rkn_register_url: x', []],
    ['', []],
  ])('an account with%s', async (more, expected) => expect(await on(more)).toEqual(expected));

  test.each([
    ['vk', ['repost']],
    ['https://vk.com/onego', ['repost']],
    ['https://vk.com/onego/posts/1', ['repost']],
    ['https://vk.com/onegozero', []],
    ['https://vk.com/fun?w=wall1', ['repost']],
    ['https://vk.com/other', []],
  ])('a repost of %s', async (repost_of, expected) =>
    expect(await on(', over_10k: true', { disclosure: '{ kind: own }', repost_of })).toEqual(expected),
  );

  test('another market has no register', async () =>
    expect(await on(', over_10k: true', { markets: '[us]', repost_of: 'vk' })).toEqual([]));
});

describe('disclosure.foreign-agent', () => {
  const OPTIONS = liveOptions('disclosure.ru.foreign-agent');
  const of = async (body: string, agent = 'true') =>
    ids(
      await withAccounts(
        `vk: { platform: vk, kind: media, title: Берег, markets: [ru], foreign_agent: ${agent} }\n`,
        'disclosure.foreign-agent',
        OPTIONS,
        { a: post({}, body) },
      ),
    );
  const NOTE = 'МАТЕРИАЛ СОЗДАН ИНОСТРАННЫМ АГЕНТОМ «БЕРЕГ». ';
  test.each([
    ['Лёд.\n', ['missing']],
    ['Создано иностранным агентом.\n', ['unnamed']],
    [`${NOTE}Лёд.\n`, []],
    [`${'а'.repeat(399)} ${NOTE}\n`, ['missing']],
  ])('%s', async (body, expected) => expect(await of(body)).toEqual(expected));
  test('another name than that of the account', async () => {
    expect(await of(`${NOTE}\n`, 'ООО «Лёд»')).toEqual(['unnamed']);
    expect(await of(`${NOTE}\n`, 'false')).toEqual([]);
  });
});

describe('disclosure.ai', () => {
  const OPTIONS = liveOptions('disclosure.ai');
  const SYNTHETIC = { markets: '[eu]', disclosure: '{ kind: own, ai_generated: synthetic_media }' };
  const made = async (body: string, changes: Record<string, string> = {}) =>
    inBody(`${body}\n`, 'disclosure.ai', OPTIONS, {
      ...SYNTHETIC,
      publish_at: '2027-03-02T10:00:00+01:00',
      ...changes,
    });

  test('blocks what looks real and asks about the rest', async () => {
    const [finding] = await made('The harbour.');
    expect([finding?.message.id, finding?.enforcement]).toEqual(['disclosure.ai.synthetic', 'soft-mandatory']);
    const media = '[{ file: a.jpg }, { file: b.jpg, ai_generated: true }]';
    const [asked] = await made('The harbour.', { disclosure: '{ kind: own }', media });
    expect([asked?.message.id, asked?.enforcement]).toEqual(['disclosure.ai.media', 'advisory']);
  });

  test.each([
    ['2026-08-01', undefined],
    ['2026-08-02', 'early'],
    ['2026-12-01', 'early'],
    ['2026-12-02', 'synthetic'],
  ])('on %s: %s', async (day, id) => expect(ids(await made('x', { publish_at: `${day}T12:00:00+03:00` }))[0]).toBe(id));

  test.each([
    ['words', 'Made with AI.', {}],
    ['a hashtag', 'The harbour. #AIgenerated', {}],
    ['a description', 'The harbour.', { media: '[{ file: a.jpg, alt: AI-generated harbour }]' }],
    [
      'the platform’s own label',
      'The harbour.',
      { disclosure: '{ kind: paid, ai_generated: synthetic_media, platform_label: [ad, ai] }' },
    ],
    [
      'a switch, where it can be nothing else',
      'The harbour.',
      { disclosure: '{ kind: own, ai_generated: synthetic_media, platform_label: true }' },
    ],
    ['another market', 'The harbour.', { markets: '[us]' }],
    ['help of a machine', 'The harbour.', { disclosure: '{ kind: own, ai_generated: assisted }' }],
  ])('is silent: %s', async (_, body, changes) => expect(await made(body, changes)).toEqual([]));

  test('a switch of an ad is that of an ad', async () =>
    expect(
      await made('x', { disclosure: '{ kind: paid, ai_generated: synthetic_media, platform_label: true }' }),
    ).toHaveLength(1));
  test.each(['[de]', '[fr, us]'])('what is for a country of the EU is for the EU: %s', async (markets) =>
    expect(await made('x', { markets })).toHaveLength(1),
  );
});

describe('ru.required-mention', () => {
  const OPTIONS = liveOptions('ru.required-mention');
  const RUSSIAN = { markets: '[ru]' };
  const mention = (body: string, changes = {}) =>
    inBody(`${body}\n`, 'disclosure.required-mention', OPTIONS, { ...RUSSIAN, ...changes });
  const NOTE = '*Meta признана в России экстремистской организацией, её деятельность запрещена.';

  test.each([
    ['Пишем в Instagram.', 'Instagram'],
    ['Пишем в инстаграме.', 'инстаграме'],
    ['Пишем в Инсте.', 'Инсте'],
    ['Фейсбуку двадцать лет.', 'Фейсбуку'],
    ['Читайте в Threads.', 'Threads'],
    ['Компания Meta сменила вывеску.', 'Meta'],
    ['Соцсеть «Инстаграм» упала.', 'Инстаграм'],
    ['В запрещённой соцсети спорят.', 'запрещённой соцсети'],
  ])('%s', async (body, quote) => {
    const found = await mention(body);
    expect(found.map((finding) => finding.quote)).toEqual([quote]);
    expect(await mention(`${body}\n\n${NOTE}`)).toEqual([]);
  });

  test.each(
    [
      ['a common word', 'Мета этой зимы — терпение.'],
      ['Latin, a common word', 'Ушли в meta и не вернулись.'],
      ['MetaTrader', 'Поставили MetaTrader и Meta Trader.'],
      ['a meta tag', 'Забыли meta-тег и <meta> в шапке. Meta-тег нашли.'],
      ['insta diet', 'Инста-диета не для нас, инста-диеты тоже.'],
      ['a quotation', 'Гость спросил: «А в Инстаграм выложите?»'],
      ['an address', 'https://www.instagram.com/onego и #instagram'],
      ['code', '`Instagram`'],
    ].slice(0, 8),
  )('is silent on %s', async (_, body) => expect(await mention(body)).toEqual([]));

  test('the note may stand in another order, and not far apart', async () => {
    expect(await mention('Instagram (запрещена в РФ, принадлежит Meta)')).toEqual([]);
    expect(
      await mention(`Instagram. Meta. ${'Снег. '.repeat(60)}Признана. ${'Снег. '.repeat(60)}В России.`),
    ).toHaveLength(1);
  });

  test('another market needs no note', async () => expect(await mention('Instagram', { markets: '[us]' })).toEqual([]));

  const AGENTS = (profile: string, more = '') =>
    `{ ${LAW}, markets: [ru], profile: ${profile}, entries: [{ id: a, register: foreign_agent, as_of: 2026-10-01, names: [{ name: «Берег», forms: ["«Берега»"] }], note: [["признан*"], ["иноагент*", "иностранн* агент*"]], says: x }]${more} }`;
  const agents = (body: string, profile: string, account = 'vk', more = '') =>
    inBody(`${body}\n`, 'disclosure.required-mention', AGENTS(profile, more), { ...RUSSIAN, accounts: `[${account}]` });

  test('whom to mark depends on who writes', async () => {
    expect(await agents('Пишет «Берег».', 'organisation')).toEqual([]);
    expect(await agents('Пишет «Берег».', 'account')).toEqual([]);
    expect(await agents('Пишет «Берег».', 'account', 'newsroom')).toHaveLength(1);
    const [finding] = await agents('Пишет «Берег».', 'media');
    expect(finding?.message.data['as_of']).toEqual({ date: '2026-10-01' });
    expect(await agents('Гуляли на берег. Берег тихий.', 'media')).toEqual([]);
    expect(await agents('Пишет «Берег» (признан иноагентом).', 'media')).toEqual([]);
  });

  test('an asterisk at each name, where the team asks for it', async () => {
    const note = '«Берег» признан иностранным агентом';
    expect(ids(await agents(`«Берег» пишет. ${note}.`, 'media', 'vk', ', placement: asterisk'))).toEqual(['asterisk']);
    expect(
      await agents('«Берег»* пишет. *Признан иностранным агентом.', 'media', 'vk', ', placement: asterisk'),
    ).toEqual([]);
  });
});

describe('ru.listed-links', () => {
  const OPTIONS = `{ ${LAW}, markets: [ru], lists: [{ register: extremist, domains: [facebook.com, fb.me] }, { register: undesirable, domains: [bad.example] }, { register: foreign_agent, domains: [coast.example] }] }`;
  const links = (body: string, changes = {}) =>
    inBody(`${body}\n`, 'disclosure.listed-links', OPTIONS, { markets: '[ru]', ...changes });
  test.each([
    ['https://www.facebook.com/a', 'listed', 'soft-mandatory'],
    ['[здесь](https://FB.me/x)', 'listed', 'soft-mandatory'],
    ['m.facebook.com', 'listed', 'soft-mandatory'],
    ['https://bad.example', 'listed', 'soft-mandatory'],
    ['https://coast.example/1', 'agent', 'advisory'],
  ])('%s', async (body, id, enforcement) => {
    const [finding] = await links(body);
    expect([finding?.message.id, finding?.enforcement]).toEqual([`disclosure.listed-links.${id}`, enforcement]);
  });
  test.each([
    'https://facebook.com.evil.example',
    'https://notfacebook.com',
    '`https://facebook.com`',
    'Facebook',
    'https://a.example/?u=facebook.com',
  ])('is silent on %s', async (body) => expect(await links(body)).toEqual([]));
  test('what stays on the platform of the account leads nobody there', async () => {
    const accounts = 'fb: { platform: facebook, kind: brand, markets: [ru] }\n';
    expect(
      await withAccounts(accounts, 'disclosure.listed-links', OPTIONS, {
        a: post({ accounts: '[fb]' }, 'https://facebook.com/a\n'),
      }),
    ).toEqual([]);
  });
});

describe('ru.foreign-words', () => {
  const OPTIONS = liveOptions('ru.foreign-words');
  const OWN = { markets: '[ru]', disclosure: '{ kind: own }' };
  const words = async (body: string, changes: Record<string, string> = {}) =>
    (await inBody(`${body}\n`, 'disclosure.foreign-words', OPTIONS, { ...OWN, ...changes })).map(
      ({ message, quote }) => `${message.id.split('.').at(-1)} ${quote}`,
    );

  test.each([
    ['SALE до пятницы на всё зерно.', ['strong SALE']],
    ['Большой Sale, и ещё раз sale на зерно.', ['strong Sale']],
    ['Black Friday у нас в субботу, приходите.', ['strong Black Friday']],
    ['Наш box для новичков стоит тысячу.', ['other box']],
    ['Кешбэк, он же cashback, десять процентов.', []],
    ['Распродажа (sale) на всё зерно.', []],
    ['Sale — распродажа на всё зерно.', []],
    ['Sale начался вчера утром, и вот уже распродажа.', ['strong Sale']],
    ['Подарочный набор (box) на всё лето.', []],
    ['Сравнили V60, AeroPress и Hario.', []],
    ['Весит 250 g, файл price.pdf, модель x-100.', []],
    ['Пишите на https://sale.example, @sale, #sale.', []],
    ['На двери «sale», мы смеялись.', []],
    ['Кнопка `sale` не работает.', []],
    ['Wi-Fi снова работает, гости довольны.', []],
  ])('%s', async (body, expected) => expect(await words(body)).toEqual(expected));

  test('only Russian posts on our own goods, and ads', async () => {
    expect(await words('Sale to Friday, all beans.')).toEqual([]);
    expect(await words('Sale, и всё.', { language: 'en' })).toEqual([]);
    expect(await words('SALE на всё зерно.', { disclosure: '{ kind: none }' })).toEqual([]);
    expect(await words('SALE на всё зерно.', { markets: '[kz]' })).toEqual([]);
  });
});

describe('disclosure.category-warning', () => {
  const OPTIONS = `{ ${LAW}, markets: [ru], topics: [loan], warning: [["оценивайте"], ["риск*"]], says: x }`;
  const warned = (body: string, changes = {}) =>
    inBody(`${body}\n`, 'disclosure.category-warning', OPTIONS, { ...PAID, topic: 'loan', ...changes });
  test('is asked by the topic', async () => {
    expect(await warned('Рассрочка.')).toHaveLength(1);
    expect(await warned('Рассрочка. Оценивайте свои возможности и риски.')).toEqual([]);
    expect(await warned('Рассрочка.', { topic: 'cafe' })).toEqual([]);
    expect(await warned('Рассрочка.', { topic: 'x', markets: '[us]' })).toEqual([]);
  });
});
