import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../action/core/content/account.ts';
import { accountSchema } from '../../action/core/content/account.ts';
import { type PostData, postSchema } from '../../action/core/content/post.ts';
import { CONDITION_LIMITS, compileCondition } from '../../action/core/policy/condition.ts';

const POST: PostData = {
  accounts: ['vk', 'telegram'],
  title: 'Скидка на кофе',
  purpose: 'promo',
  rubric: 'рецепт',
  topic: 'про кофе',
  publish_at: '2026-12-03T10:00:00+03:00',
  offer: { price: 150.5, stock: 3, discount: '10 %' },
  links: [{ url: 'https://onego.example/a', reason: 'shop' }, { url: 'https://elsewhere.example' }],
};
const ACCOUNT: Account = { id: 'vk', platform: 'vk', kind: 'brand', timeZone: 'Europe/Moscow', language: 'ru' };

async function holds(source: string, post: PostData = POST, account: Account | undefined = ACCOUNT): Promise<boolean> {
  const compiled = await compileCondition(source);
  if (!compiled.ok) throw new Error(`${source}: ${JSON.stringify(compiled.problem)}`);
  expect(compiled.condition.source).toBe(source);
  return compiled.condition.holds({ post, account, date: '2026-12-03' });
}

async function problem(source: string) {
  const compiled = await compileCondition(source);
  if (compiled.ok) throw new Error(`${source} has no problem`);
  return compiled.problem;
}

describe('a condition holds', () => {
  test.each([
    ['post.purpose == "promo"'],
    ["post.purpose in ['promo', 'contest']"],
    ['post.purpose != "news"'],
    ['post.rubric == "рецепт"'],
    ['post.topic.contains("коф")'],
    ['post.title.startsWith("Скидка") && !post.title.endsWith("!")'],
    ['post.topic.matches("к.фе$")'],
    [String.raw`post.topic.matches(r"\p{Cyrillic}+")`],
    ['post.topic.matches("(?i)КОФЕ")'],
    ['post.accounts.exists(a, a == "vk")'],
    ['"telegram" in post.accounts'],
    ['size(post.accounts) > 1'],
    ['post.accounts.size() == 2'],
    ['size(post.topic) == 8'],
    ['post.accounts[0] == "vk"'],
    ['post["purpose"] == "promo"'],
    ['account.kind == "brand" && account.platform == "vk"'],
    ['account.id == "vk" && account.language == "ru"'],
    ['account.time_zone == "Europe/Moscow"'],
    ['date >= "2026-12-01" && date < "2026-12-31"'],
    ['post.publish_at.startsWith("2026-12-03")'],
    ['has(post.offer) && has(post.offer.price)'],
    ['!has(post.contest)'],
    ['!has(post.contest) || post.contest == "winter"'],
    ['has(post.series) ? post.series == "x" : true'],
    ['post.links.exists(l, l.reason == "shop")'],
    ['post.links.filter(l, !has(l.reason)).size() == 1'],
    ['post.links.exists_one(l, has(l.reason))'],
    ['post.links.map(l, l.url).all(u, u.startsWith("https://"))'],
    ['post.links.map(l, has(l.reason), l.reason) == ["shop"]'],
    ['post.accounts.all(a, post.links.exists(l, l.url != a))'],
    ['{"vk": true}[account.id]'],
    ['post.purpose == "promo" // a comment\n  && true'],
    ['!!has(post.offer)'],
  ])('%s', async (source) => {
    expect(await holds(source)).toBe(true);
  });
});

describe('a condition does not hold', () => {
  test.each([
    ['where the key is missing', 'post.series == "x"'],
    ['where the key is missing, the other way round', 'post.series != "x"'],
    ['where the key is missing, negated', '!(post.series == "x")'],
    ['where a part of the key is missing', 'post.disclosure.erid == "x"'],
    ['where a loop comes to nothing', 'post.media.exists(m, m.alt == "x")'],
    ['where an element lacks the key', 'post.links.all(l, l.reason == "shop")'],
    ['where the index is past the end', 'post.accounts[9] == "vk"'],
    ['where the types do not compare', 'post.topic > 5'],
    ['where a number is divided by zero', '1 / 0 == 1'],
    ['where a text is no number', 'int(post.topic) == 1'],
    ['where it comes to something else than yes or no', 'post.offer.discount == "10 %" ? post["to" + "pic"] : true'],
  ])('%s', async (_, source) => {
    expect(await holds(source)).toBe(false);
  });

  test('on no account, where it asks for one', async () => {
    const compiled = await compileCondition('account.kind == "brand"');
    if (!compiled.ok) throw new Error('it compiles');
    expect(compiled.condition.holds({ post: POST, account: undefined, date: null })).toBe(false);
  });

  test('on no date, where it asks for one', async () => {
    const compiled = await compileCondition('date >= "2026-12-01"');
    if (!compiled.ok) throw new Error('it compiles');
    expect(compiled.condition.holds({ post: POST, account: ACCOUNT, date: null })).toBe(false);
  });
});

describe('a number is a number, whole or not', () => {
  const priced = (price: number | string): PostData => ({ accounts: ['vk'], offer: { price } });

  test.each([
    [150, true],
    [150.5, true],
    [100, false],
    [99.9, false],
    ['150', false],
  ])('a price of %j', async (price, expected) => {
    expect(await holds('post.offer.price > 100', priced(price))).toBe(expected);
    expect(await holds('100 < post.offer.price', priced(price))).toBe(expected);
    expect(await holds('post.offer.price * 2 - 1 > 199 && post.offer.price + 1 > 101', priced(price))).toBe(expected);
  });

  test('equals what is written', async () => {
    expect(await holds('post.offer.price == 150 && post.offer.price == 150.0', priced(150))).toBe(true);
    expect(await holds('post.offer.price == 150 || post.offer.price == "150"', priced('150'))).toBe(true);
    expect(await holds('post.offer.price == 150', priced('150'))).toBe(false);
    expect(await holds('post.offer.price / 2 == 75.25', priced(150.5))).toBe(true);
    expect(await holds('post.offer.price / 2 == 3.5', priced(7))).toBe(true);
    expect(await holds('double(post.offer.price) > 100', priced('150'))).toBe(true);
  });
});

describe('a wrong condition says where it is wrong', () => {
  test.each<[string, string, number, Record<string, unknown>]>([
    ['pots.purpose == "promo"', 'condition.unknown-name', 0, { found: 'pots', suggestion: 'post' }],
    ['true && post.purpsoe == "promo"', 'condition.unknown-field', 13, { found: 'purpsoe', suggestion: 'purpose' }],
    ['post["purpsoe"] == "promo"', 'condition.unknown-field', 5, { suggestion: 'purpose', owner: 'post' }],
    ['has(post.ofer)', 'condition.unknown-field', 9, { suggestion: 'offer' }],
    ['post.offer.prise > 1', 'condition.unknown-field', 11, { owner: 'post.offer', suggestion: 'price' }],
    ['post.links.exists(l, l.reasn == "x")', 'condition.unknown-field', 23, { owner: 'l', suggestion: 'reason' }],
    ['post.links[0].reasn == "x"', 'condition.unknown-field', 14, { owner: 'post.links[0]', suggestion: 'reason' }],
    ['post.links.url == "x"', 'condition.unknown-field', 11, { suggestion: 'none', allowed: 'none' }],
    ['post.disclosure.advertiser.in == 1', 'condition.syntax', 27, { reason: 'unexpected', found: 'in' }],
    ['post.disclosure.advertiser.imn == 1', 'condition.unknown-field', 27, { suggestion: 'inn' }],
    ['account.timeZone == "x"', 'condition.unknown-field', 8, { suggestion: 'time_zone' }],
    ['post.purpose == "prmo"', 'condition.unknown-value', 16, { found: 'prmo', suggestion: 'promo' }],
    ['account.kind in ["brand", "medai"]', 'condition.unknown-value', 26, { suggestion: 'media' }],
    ['sise(post.accounts) > 1', 'condition.unknown-function', 0, { found: 'sise', suggestion: 'size' }],
    ['post.topic.contians("x")', 'condition.unknown-function', 11, { suggestion: 'contains' }],
    ['timestamp(post.publish_at) == 1', 'condition.unknown-function', 0, { found: 'timestamp' }],
    ['contains(post.topic, "x")', 'condition.wrong-call', 0, { found: 'contains' }],
    ['post.accounts.exists(1, true)', 'condition.wrong-call', 14, { found: 'exists' }],
    ['has(post)', 'condition.wrong-call', 0, { found: 'has' }],
    ['size(post.accounts)', 'condition.not-boolean', 0, { type: 'number', found: 'size(post.accounts)' }],
    ['post.urgent == true && post.accounts', 'condition.not-boolean', 23, { type: 'list', found: 'post.accounts' }],
    ['post.purpose', 'condition.not-boolean', 0, { type: 'string' }],
    ['!date', 'condition.not-boolean', 1, { type: 'null|string' }],
    ['post.topic.matches("(")', 'condition.pattern', 19, { reason: 'wrong', found: '(' }],
    ['post.topic.matches("(?=a)")', 'condition.pattern', 19, { reason: 'wrong' }],
    ['post.topic.matches(post.title)', 'condition.pattern', 19, { reason: 'not-written' }],
    ['', 'condition.syntax', 0, { reason: 'end' }],
    ['post.purpose ==', 'condition.syntax', 15, { reason: 'end' }],
    ['post.purpose == \n\n', 'condition.syntax', 15, { reason: 'end' }],
    ['post.purpose = "promo"', 'condition.syntax', 13, { reason: 'unexpected', found: '=', suggestion: '==' }],
    ['post.purpose == «promo»', 'condition.syntax', 16, { reason: 'unexpected', found: '«', suggestion: '"' }],
    ['true and false', 'condition.syntax', 5, { found: 'and', suggestion: '&&' }],
    ['true && && false', 'condition.syntax', 8, { found: '&&' }],
    ['true false', 'condition.syntax', 5, { found: 'false' }],
    ['(true', 'condition.syntax', 0, { reason: 'bracket', found: '(' }],
    ['true)', 'condition.syntax', 4, { reason: 'unexpected', found: ')' }],
    ['post.topic == "кофе', 'condition.syntax', 14, { reason: 'quote' }],
    [String.raw`post.topic.matches("\d")`, 'condition.syntax', 20, { reason: 'escape', found: String.raw`\d` }],
    [String.raw`post.topic == "\ud83d"`, 'condition.syntax', 15, { reason: 'escape' }],
    ['post.тема == "x"', 'condition.syntax', 5, { found: 'т' }],
    ['1 == 99999999999999999999', 'condition.syntax', 5, { reason: 'number' }],
    ['b"a" == b"a"', 'condition.syntax', 1, { reason: 'unexpected' }],
    ['post{} == post', 'condition.syntax', 4, { found: '{' }],
  ])('%s', async (source, messageId, offset, data) => {
    const found = await problem(source);
    expect([found.messageId, found.offset]).toEqual([messageId, offset]);
    expect(found.data).toMatchObject(data);
  });

  test('offers the fields that the schemas have', async () => {
    const { data: post } = await problem('post.qqqqqqqq == 1');
    expect(String(post['allowed']).split(', ')).toEqual(Object.keys(postSchema.def.shape));
    const { data: account } = await problem('account.qqqqqqqq == 1');
    expect(String(account['allowed']).split(', ')).toEqual(['id', ...Object.keys(accountSchema.def.shape)]);
  });
});

describe('a prototype is out of reach', () => {
  const NAMES = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'then'];

  test.each(NAMES)('by name: %s', async (name) => {
    for (const source of [
      `post.${name} == null`,
      `has(post.${name})`,
      `account.${name} == null`,
      `post["${name}"] != 1`,
    ])
      expect((await problem(source)).messageId).toBe('condition.unknown-field');
    expect((await problem(`${name} == null`)).messageId).toBe('condition.unknown-name');
    expect((await problem(`post.topic.${name}() == null`)).messageId).toBe('condition.unknown-function');
    expect((await problem(`post.topic.${name} == null`)).messageId).toBe('condition.unknown-field');
  });

  test.each(NAMES)('by an index that only the run knows: %s', async (name) => {
    const index = `["${name.slice(0, 3)}" + "${name.slice(3)}"]`;
    for (const value of ['post', 'post.offer', 'post.topic', 'post.accounts', 'account', '{}', '[]', '"x"']) {
      for (const test of ['== null', '!= null']) expect(await holds(`${value}${index} ${test}`)).toBe(false);
    }
    expect(await holds(`("${name}" + "") in post || ("${name}" + "") in {}`)).toBe(false);
  });

  test('a key of that name is only a key', async () => {
    const post = JSON.parse('{"accounts": ["vk"], "offer": {"__proto__": {"price": 200}}}') as PostData;
    expect(await holds('post.offer.price > 100', post)).toBe(false);
  });
});

describe('a hostile condition', () => {
  const nested = (open: string, close: string, times: number) => `${open.repeat(times)}true${close.repeat(times)}`;
  const wide = (count: number) => Array.from({ length: count }, () => '1').join(' + ');

  test.each<[string, string, string, Record<string, unknown>]>([
    ['of 10,000 brackets', nested('(', ')', 10_000), 'condition.too-long', { limit: CONDITION_LIMITS.length }],
    ['of 10,000 open brackets', '('.repeat(10_000), 'condition.too-long', {}],
    ['of 900 brackets', nested('(', ')', 900), 'condition.too-complex', { reason: 'depth', limit: 32 }],
    ['of 1,900 open brackets', '('.repeat(1900), 'condition.too-complex', { reason: 'depth' }],
    ['of nested lists', nested('[', ']', 900), 'condition.too-complex', { reason: 'depth' }],
    ['of nested maps', nested('{1:', '}', 400), 'condition.too-complex', { reason: 'depth' }],
    ['of nested calls', nested('size(', ')', 300), 'condition.too-complex', { reason: 'depth' }],
    ['of nested indexes', nested('post[', ']', 200), 'condition.too-complex', { reason: 'depth' }],
    ['of nested choices', 'true ? true : '.repeat(130), 'condition.too-complex', { reason: 'depth' }],
    ['of a long sum', `${wide(400)} > 1`, 'condition.too-complex', { reason: 'nodes' }],
    ['of a long path', `post${'.a'.repeat(900)} == 1`, 'condition.too-complex', { reason: 'nodes' }],
    [
      'of three loops',
      'post.links.all(a, post.links.all(b, post.links.all(c, true)))',
      'condition.too-complex',
      { reason: 'loops', limit: 2 },
    ],
    ['of open quotes', '"'.repeat(1999), 'condition.syntax', {}],
    ['of backslashes', `"${'\\'.repeat(1900)}`, 'condition.syntax', {}],
    ['of slashes', '/'.repeat(1999), 'condition.syntax', { reason: 'end' }],
    ['of a repeated repetition', 'post.topic.matches("((a{99}){99}){99}")', 'condition.pattern', { reason: 'wrong' }],
  ])('%s is refused at once', async (_, source, messageId, data) => {
    await compileCondition('true');
    const found = await problem(source);
    expect(found.messageId).toBe(messageId);
    expect(found.data).toMatchObject(data);
  });

  test('of many signs before a value is only long', async () => {
    expect(await holds(`${'!'.repeat(1000)}true`)).toBe(true);
  });

  test.each(['(a+)+$', '(a|aa)+$', '(.*)*(.*)*x$', '(a|b)*a(a|b){400}c'])(
    'with the pattern %s takes linear time',
    async (pattern) => {
      const post: PostData = { accounts: ['vk'], topic: `${'a'.repeat(30_000)}!` };
      const source = `post.topic.matches("${pattern}")`;
      await holds(source, { ...post, topic: 'a' });
      expect(await holds(source, post)).toBe(false);
    },
  );

  test('over a hostile post comes to an end', async () => {
    const url = { url: 'x' };
    const most: PostData = { accounts: ['vk'], links: Array.from({ length: CONDITION_LIMITS.elements }, () => url) };
    expect(await holds('post.links.all(a, post.links.all(b, a.url == b.url))', most)).toBe(true);
    expect(await holds('post.links.map(a, post.links.map(b, a.url)).size() == 250', most)).toBe(true);
    expect(await holds('size(post.links + post.links) > 0', most)).toBe(false);

    const more: PostData = { accounts: ['vk'], links: [...(most.links ?? []), url], topic: 'x' };
    expect(await holds('size(post.links) > 0', more)).toBe(false);
    expect(await holds('!has(post.links)', more)).toBe(false);
    expect(await holds('post.topic == "x"', more)).toBe(true);
  });

  test('of any pieces never throws', async () => {
    const piece = fc.constantFrom(
      ...['post', '.', 'links', 'accounts', 'exists', 'map', 'has', '(', ')', '[', ']', '{', '}', ',', ':', '?', 'x'],
      ...['==', '&&', '||', '!', '-', '+', '1', '1.5', '"a"', 'r"\\"', "'", '"""', '\\', ' ', '\n', '//', 'in', 'true'],
      ...['coffee', 'кофе', '\ud83d', '\u0000', 'matches', 'date', 'account', 'kind', 'size', 'null', '0x1F', '1e9'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const source = pieces.join('');
        const compiled = await compileCondition(source);
        if (compiled.ok)
          expect(compiled.condition.holds({ post: POST, account: ACCOUNT, date: null })).toBeTypeOf('boolean');
        else expect(compiled.problem.offset).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a condition is compiled once', async () => {
  expect(await compileCondition('true && true')).toBe(await compileCondition('true && true'));
});
