import { describe, expect, test } from 'vitest';
import { fixAll } from '../../action/core/fixing.ts';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { inBody, NOW, policyWith, post } from '../helpers/judging.ts';

/** What `reglament fix` makes of a post. */
async function fixed(rules: Record<string, string>, text: string): Promise<string> {
  const policy = await policyWith(rules);
  const files = memoryFiles({ 'content/posts/a.md': text });
  const { files: changed, refused } = await fixAll(files, {
    judge: (sources) => judge(sources, policy, { engine: 'reglament/test', now: NOW }),
    isWanted: () => true,
  });
  expect(refused).toEqual([]);
  return changed[0]?.after ?? text;
}

const UTM =
  '{ domains: [onego.example], required: [utm_source, utm_medium], values: { utm_source: "{account}", utm_medium: social } }';
const MARKED = UTM.replace('{ domains', '{ purposes: [promo], domains');

describe('links.utm', () => {
  const RULE = 'links.utm';
  const found = async (body: string, options = UTM, changes: Record<string, string> = {}) =>
    (await inBody(`${body}\n`, RULE, options, changes)).map(({ message, suggestions }) => [
      message.id.slice(RULE.length + 1),
      ...suggestions.map(({ text }) => text),
    ]);
  const good = 'https://onego.example/a?utm_source=vk&utm_medium=social';

  test.each([
    ['no marks', 'https://onego.example/a', ['missing', good]],
    ['one of two', 'https://onego.example/a?utm_source=vk', ['missing', good]],
    ['an empty one', 'https://onego.example/a?utm_source=vk&utm_medium=', ['missing', good]],
    [
      'other parameters, a fragment',
      'https://onego.example/a?b=1#c',
      ['missing', 'https://onego.example/a?b=1&utm_source=vk&utm_medium=social#c'],
    ],
    ['no scheme', 'onego.example/a', ['missing', 'onego.example/a?utm_source=vk&utm_medium=social']],
    ['capitals', good.replace('=vk', '=VK'), ['form', good]],
    ['capitals in the key', good.replace('utm_source', 'UTM_Source'), ['form', good]],
    ['Russian letters', good.replace('=vk', '=вк'), ['form', good.replace('=vk', '=vk')]],
    [
      'Russian words with spaces',
      `${good}&utm_campaign=зимний%20сад+2027`,
      ['form', `${good}&utm_campaign=zimniy-sad-2027`],
    ],
    ['an emoji, which nobody can write in letters', `${good}&utm_campaign=☕`, ['form']],
    ['a broken escape', `${good}&utm_campaign=%E0%A4`, ['form', `${good}&utm_campaign=e0-a4`]],
  ])('%s: found, with what to write', async (_, body, expected) => {
    expect(await found(body)).toEqual([expected]);
  });

  test.each([
    ['all marks', good],
    ['more marks', `${good}&utm_campaign=winter-2027.1_b`],
    ['another site', 'https://other.example/a?utm_source=VK'],
    ['mail', 'hello@onego.example'],
    ['code', '`https://onego.example/a`'],
  ])('%s: silent', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });

  test('in posts of other purposes only links with a mark are asked for the rest', async () => {
    expect(await found('https://onego.example/a', MARKED)).toEqual([]);
    expect(await found('https://onego.example/a?utm_source=vk', MARKED)).toEqual([['missing', good]]);
    expect(await found('https://onego.example/a', MARKED, { purpose: 'promo' })).toEqual([['missing', good]]);
  });

  test('a link that several accounts see names them all, and each its own in its own part', async () => {
    const both = { accounts: '[vk, telegram]' };
    expect(await found('https://onego.example/a', UTM, both)).toEqual([
      ['missing', 'https://onego.example/a?utm_source=vk-telegram&utm_medium=social'],
    ]);
    const part = ':::for{accounts="telegram"}\nhttps://onego.example/a\n:::';
    expect(await found(part, UTM, both)).toEqual([['missing', good.replace('=vk', '=telegram')]]);
  });

  test('a fix changes the text and the card, so that no other rule breaks', async () => {
    const links = '[{ url: "https://onego.example/a", reason: details }]';
    const text = post({ links }, 'Вот [каталог](https://onego.example/a), а вот ещё: https://onego.example/a\n');
    const after = await fixed({ [RULE]: UTM, 'links.reason': '' }, text);
    expect(after).toBe(text.replaceAll('https://onego.example/a', good));
  });

  test('a fix mends form and absence one after the other', async () => {
    const text = post(
      { links: '\n  - url: https://onego.example/a?utm_source=ВК\n    reason: details' },
      'https://onego.example/a?utm_source=ВК\n',
    );
    const after = await fixed({ [RULE]: UTM, 'links.reason': '' }, text);
    expect(after).toBe(text.replaceAll('?utm_source=ВК', '?utm_source=vk&utm_medium=social'));
  });
});

describe('links.tracking', () => {
  const RULE = 'links.tracking';
  const OPTIONS = '{ personal: [fbclid, yclid, "mc_*"], affiliate: [ref, partner_id], own: [onego.example] }';
  const found = async (body: string, kind?: string) =>
    (await inBody(`${body}\n`, RULE, OPTIONS, kind === undefined ? {} : { disclosure: `{ kind: ${kind} }` })).map(
      ({ message, suggestions }) => [message.id.slice(RULE.length + 1), ...suggestions.map(({ text }) => text)],
    );

  test.each([
    ['a mark of a click', 'https://a.example/x?fbclid=1', ['personal', 'https://a.example/x']],
    [
      'several, among others',
      'https://a.example/x?b=1&yclid=2&mc_eid=3&c=4#d',
      ['personal', 'https://a.example/x?b=1&c=4#d'],
    ],
    ['in capitals', 'https://a.example/x?FBCLID=1', ['personal', 'https://a.example/x']],
    ['on our own site', 'https://onego.example/x?fbclid=1', ['personal', 'https://onego.example/x']],
    ['behind words', '[x](https://a.example/x?fbclid=1 "y")', ['personal', 'https://a.example/x']],
  ])('%s is found, with the address without it', async (_, body, expected) => {
    expect(await found(body)).toEqual([expected]);
  });

  test.each(['none', 'own'])('a mark of an affiliate is found when the card says %s', async (kind) => {
    expect(await found('https://a.example/x?ref=onego', kind)).toEqual([['affiliate', 'https://a.example/x']]);
  });

  test.each([
    ['an affiliate’s mark in a post that says so', 'https://a.example/x?ref=onego', 'affiliate'],
    ['an affiliate’s mark where nothing is said', 'https://a.example/x?ref=onego', undefined],
    ['our own mark', 'https://onego.example/x?ref=menu', 'own'],
    ['a name that only contains one', 'https://a.example/x?href=1&prefbclid=2', 'none'],
    ['a path and a fragment', 'https://a.example/ref=1/fbclid#fbclid=1', 'none'],
    ['words', 'Параметр fbclid=1 и ?ref=2', 'none'],
  ])('%s is silent', async (_, body, kind) => {
    expect(await found(body, kind)).toEqual([]);
  });

  test('a fix cleans the text and the card', async () => {
    const links = '[{ url: "https://a.example/x?fbclid=1", reason: details }]';
    const text = post({ links }, 'https://a.example/x?fbclid=1\r\n');
    expect(await fixed({ [RULE]: OPTIONS, 'links.reason': '' }, text)).toBe(text.replaceAll('?fbclid=1', ''));
  });
});
