import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'links.allowed';
const OPTIONS =
  '{ allowed: [onego.example, github.io, "*.gov.example", docs.sca.coffee], forbidden: [zarya.example, bad.onego.example, telegra.ph] }';
const found = async (body: string, changes: Record<string, string> = {}, options = OPTIONS) =>
  (await inBody(`${body}\n`, RULE, options, changes)).map(({ message }) => [
    message.id.slice(RULE.length + 1),
    message.data['host'],
  ]);

describe(RULE, () => {
  test.each([
    ['a domain of the list', 'https://onego.example/a'],
    ['what is below it', 'https://shop.onego.example/a, www.onego.example'],
    ['a host of the list', 'https://docs.sca.coffee/a'],
    ['everything below a suffix with a star', 'https://city.gov.example/a'],
    ['the account’s own platform', 'https://vk.com/onego и m.vk.com/x'],
    ['mail', 'hello@zarya.example'],
    ['an address in code', '`https://zarya.example`'],
    ['an anchor', '[ниже](#below)'],
  ])('%s is silent', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });

  test.each([
    ['another domain', 'https://other.example/a', ['unlisted', 'other.example']],
    ['a domain that only ends alike', 'https://evilonego.example', ['unlisted', 'evilonego.example']],
    ['another host beside one of the list', 'https://sca.coffee', ['unlisted', 'sca.coffee']],
    ['a name below a suffix that everybody shares', 'https://evil.github.io', ['unlisted', 'evil.github.io']],
    ['a suffix with a star alone', 'https://gov.example', ['unlisted', 'gov.example']],
    ['another platform', 'https://t.me/onego', ['unlisted', 't.me']],
    ['a forbidden domain', '[прайс](https://shop.zarya.example/a)', ['forbidden', 'shop.zarya.example']],
    ['what is forbidden below what is allowed', 'https://bad.onego.example', ['forbidden', 'bad.onego.example']],
    ['an international name, in its letters', 'https://xn--e1aiboc0b6e.xn--p1ai', ['unlisted', 'кофейня.рф']],
    ['an IP address', 'http://203.0.113.7/a', ['unlisted', '203.0.113.7']],
    ['a user name before the host', 'https://onego.example@evil.example', ['unlisted', 'evil.example']],
  ])('%s is found', async (_, body, expected) => {
    expect(await found(body)).toEqual([expected]);
  });

  test('the platform is forbidden when the list says so', async () => {
    expect(await found('https://vk.com/a', {}, '{ forbidden: [vk.com] }')).toEqual([['forbidden', 'vk.com']]);
  });

  test('with no list anything goes but what is forbidden', async () => {
    expect(await found('https://a.example и https://zarya.example', {}, '{ forbidden: [zarya.example] }')).toEqual([
      ['forbidden', 'zarya.example'],
    ]);
  });

  test('a link that stands in the card alone is found there, and one in both in the text', async () => {
    const links = '[{ url: "https://other.example/a", reason: details }]';
    const alone = post({ links });
    const [finding, ...others] = await findings({ a: alone }, RULE, OPTIONS);
    expect(others).toEqual([]);
    expect(finding === undefined ? '' : covered(alone, finding)).toBe('url: "https://other.example/a"');
    const both = post({ links }, 'Вот: https://other.example/a\n');
    const [inText, ...more] = await findings({ a: both }, RULE, OPTIONS);
    expect(more).toEqual([]);
    expect(inText === undefined ? '' : covered(both, inText)).toBe('https://other.example/a');
  });

  test('a link for one account alone is not told again by the card to the others', async () => {
    const body = 'Текст.\n\n:::for{accounts="telegram"}\nhttps://other.example/a\n:::';
    const changes = { accounts: '[vk, telegram]', links: '[{ url: "https://other.example/a", reason: details }]' };
    expect(await found(body, changes)).toEqual([['unlisted', 'other.example']]);
  });
});
