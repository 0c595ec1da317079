import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../action/core/limits.ts';
import { covered, post } from '../helpers/judging.ts';
import { packPolicy, saidBy, told } from '../helpers/platforms.ts';

const RULE = 'platform.limits';
const PHOTO = '[{ file: media/a.jpg, kind: photo, alt: Окно }]';
const VIDEO = '[{ file: media/a.mp4, kind: video }]';
/** A body has no line break at its end: what is shown has none. */
const inBody = (account: string, body: string, changes = {}) => told(RULE, account, body, changes);

describe('a text is one character too long', () => {
  test.each<[string, string, number, string, Record<string, string>?]>([
    ['platform: vk', 'я', 15_895, 'safe advisory'],
    ['platform: vk', 'я', 16_384, 'unsure advisory'],
    ['platform: telegram', 'я', 4096, 'text soft-mandatory'],
    ['platform: telegram', 'я', 1024, 'caption soft-mandatory', { media: PHOTO }],
    ['platform: telegram, premium: true', 'я', 8192, 'unsure advisory'],
    ['platform: telegram, premium: true', 'я', 4096, 'unsure advisory', { media: PHOTO }],
    ['platform: telegram, mode: rich', 'я', 32_768, 'text soft-mandatory', { media: PHOTO }],
    ['platform: telegram', 'я', 32_768, 'text soft-mandatory', { telegram: '{ mode: rich }' }],
    ['platform: telegram', 'я', 4096, 'text soft-mandatory', { media: PHOTO, telegram: '{ media: preview }' }],
    ['platform: telegram', 'я', 4096, 'text soft-mandatory', { media: PHOTO, telegram: '{ media: separate }' }],
    ['platform: telegram, mode: rich', 'я', 4096, 'text soft-mandatory', { telegram: '{ mode: classic }' }],
    ['platform: telegram', 'я', 200, 'text soft-mandatory', { format: 'story', media: PHOTO }],
    ['platform: max', 'я', 4000, 'text soft-mandatory'],
    ['platform: ok', 'я', 16_000, 'unsure advisory'],
    ['platform: x', 'я', 280, 'text soft-mandatory'],
    ['platform: x, premium: true', 'a', 25_000, 'unsure advisory'],
    ['platform: bluesky', 'я', 300, 'text soft-mandatory'],
    ['platform: mastodon', 'я', 500, 'text soft-mandatory'],
    ['platform: mastodon, max_length: 5000', 'я', 5000, 'text soft-mandatory'],
    ['platform: mastodon, max_length: 300', 'я', 300, 'text soft-mandatory'],
    ['platform: threads', 'я', 500, 'text soft-mandatory'],
    ['platform: instagram', 'я', 2200, 'text soft-mandatory', { media: PHOTO }],
    ['platform: facebook', 'a', 63_206, 'text soft-mandatory'],
    ['platform: facebook, max_length: 5000', 'я', 5000, 'text soft-mandatory'],
    ['platform: linkedin', 'я', 3000, 'text soft-mandatory'],
    ['platform: tiktok', 'я', 2200, 'safe advisory', { media: VIDEO }],
    ['platform: tiktok', 'я', 4000, 'text soft-mandatory', { media: VIDEO }],
    ['platform: youtube', 'я', 2500, 'text soft-mandatory', { media: VIDEO }],
    ['platform: youtube', 'a', 5000, 'text soft-mandatory', { media: VIDEO }],
    ['platform: pinterest', 'я', 500, 'safe advisory', { media: PHOTO }],
    ['platform: pinterest', 'я', 800, 'text soft-mandatory', { media: PHOTO }],
    ['platform: reddit', 'я', 10_000, 'safe advisory'],
    ['platform: reddit', 'я', 40_000, 'unsure advisory'],
    ['platform: google_business', 'я', 1500, 'text soft-mandatory'],
    ['platform: tenchat', 'я', 7000, 'unsure advisory'],
  ])('%s: %s × %i, and one more is "%s"', async (account, char, limit, message, changes = {}) => {
    const before = await inBody(account, char.repeat(limit), changes);
    expect(before.filter((told) => !told.startsWith('safe'))).toEqual([]);
    if (message.startsWith('safe')) expect(before).toEqual([]);
    expect(await inBody(account, char.repeat(limit + 1), changes)).toContain(message);
  });

  test('the number of Dzen is larger than any text that is read', async () => {
    const { policy } = await packPolicy('platform: dzen');
    const rule = policy.rules.find(({ id }) => id === 'platform.limits.dzen');
    expect(rule?.options).toMatchObject({ max: 100_000 });
    expect(LIMITS.bodyLength).toBeLessThan(100_000);
  });
});

describe('what counts is what readers see', () => {
  test.each<[string, string, string, Record<string, string>?]>([
    ['markup does not count', 'platform: telegram', `**${'я'.repeat(4096)}**`],
    ['a comment does not count', 'platform: x', `${'я'.repeat(280)}\n\n<!-- для редактора -->\n`],
    [
      'on Telegram the address under words does not count',
      'platform: telegram',
      `[${'я'.repeat(4096)}](https://onego.example/${'a'.repeat(90)})`,
    ],
    ['a link on X is 23, however long', 'platform: x', `${'я'.repeat(256)} https://onego.example/${'a'.repeat(400)}`],
    [
      'a part for another account does not count',
      'platform: x',
      `${'я'.repeat(280)}\n\n:::for{accounts="b"}\nещё\n:::\n`,
      { accounts: '[a, b]' },
    ],
    ['a line of a list is one line break', 'platform: x', `- ${'я'.repeat(139)}\n- ${'я'.repeat(140)}`],
    ['a picture is no text', 'platform: x', `${'я'.repeat(280)}\n\n![${'описание '.repeat(50)}](media/a.jpg)`],
    ['a Russian title is no text', 'platform: x', 'я'.repeat(280), { title: 'Я'.repeat(100) }],
    ['a family is one on Bluesky', 'platform: bluesky', '👨‍👩‍👧‍👦'.repeat(119)],
    [
      'an emoji is not two where nobody says how',
      'platform: instagram',
      `${'я'.repeat(2190)}${'🔥'.repeat(10)}`,
      { media: PHOTO },
    ],
    [
      'a mention on Mastodon counts without its server',
      'platform: mastodon',
      `${'я'.repeat(493)} @sonya@mastodon.social`,
    ],
    ['CRLF', 'platform: telegram', 'строка\r\n'.repeat(10)],
  ])('%s', async (_, account, body, changes = {}) => {
    const withB = account === 'platform: x' ? `${account} }\nb: { kind: brand, platform: vk` : account;
    expect((await inBody(withB, body, changes)).filter((told) => !told.startsWith('unsure'))).toEqual([]);
  });

  test.each<[string, string, string, Record<string, string>?]>([
    ['a hashtag that a tool adds', 'platform: x', 'я'.repeat(276), { hashtags: '[кофе]' }],
    [
      'the address after words where words cannot be links',
      'platform: vk, max_length: 30',
      '[Таблица](https://onego.example/table)',
    ],
    [
      'one definition that is used many times',
      'platform: vk, max_length: 60',
      '[а][r] [б][r] [в][r]\n\n[r]: https://onego.example/table',
    ],
    ['a link on X that is shorter than 23', 'platform: x', `${'я'.repeat(257)} t.co/a`],
    ['№ and … weigh two on X', 'platform: x', `${'я'.repeat(277)}№…`],
    [
      'the warning above a post on Mastodon',
      'platform: mastodon',
      'я'.repeat(495),
      { mastodon: '{ content_warning: Кофе и вода }' },
    ],
    ['an emoji on Threads is its bytes', 'platform: threads', `${'я'.repeat(497)}🔥`],
    ['emoji on Bluesky by their bytes', 'platform: bluesky', '👨‍👩‍👧‍👦'.repeat(121)],
    [
      'a picture in the text makes a caption of it',
      'platform: telegram',
      `${'я'.repeat(1030)}\n\n![Окно](media/a.jpg)`,
    ],
    [
      'a picture with a definition does, too',
      'platform: telegram',
      `${'я'.repeat(1030)}\n\n![Окно][a]\n\n[a]: media/a.jpg`,
    ],
    ['an empty line between paragraphs', 'platform: x', `${'я'.repeat(139)}\n\n${'я'.repeat(140)}`],
    ['a stress mark on X', 'platform: x', `${'я'.repeat(279)}а\u0301`],
    ['nothing but combining marks', 'platform: telegram', `я${'\u0301'.repeat(4096)}`],
    ['nothing but emoji', 'platform: x', '🔥'.repeat(141)],
  ])('%s counts', async (_, account, body, changes = {}) => {
    expect(await inBody(account, body, changes)).not.toEqual([]);
  });

  test('the place is what is too much', async () => {
    const text = post({ accounts: '[a]' }, `${'я'.repeat(279)} лишнее`);
    const [finding] = await saidBy(RULE, 'platform: x', { a: text });
    expect(finding === undefined ? '' : covered(text, finding)).toBe('лишнее');
    expect(finding?.message.data).toMatchObject({
      count: 286,
      limit: 280,
      unit: 'x_weighted',
      as_of: { date: '2026-11-22' },
    });
  });
});

describe('fields', () => {
  test.each<[string, string, Record<string, string>, string[]]>([
    ['a title of 100 on YouTube', 'platform: youtube', { title: 'Я'.repeat(100) }, []],
    ['a title of 101 on YouTube', 'platform: youtube', { title: 'Я'.repeat(101) }, ['title soft-mandatory']],
    ['an arrow in a title', 'platform: youtube', { title: '"Зерно -> чашка"' }, ['forbidden soft-mandatory']],
    ['tags of 500', 'platform: youtube', { youtube: `{ tags: ["${'а'.repeat(248)}", "${'б'.repeat(249)} "] }` }, []],
    [
      'tags with a space',
      'platform: youtube',
      { youtube: `{ tags: ["${'а'.repeat(248)}", "${'б'.repeat(250)} "] }` },
      ['tags soft-mandatory'],
    ],
    ['a poll of the community tab', 'platform: youtube', { title: 'Я'.repeat(101), format: 'poll' }, []],
    ['a title on Pinterest', 'platform: pinterest', { title: 'Я'.repeat(101) }, ['title soft-mandatory']],
    [
      'an address on Pinterest',
      'platform: pinterest',
      { pinterest: `{ link: "https://onego.example/${'a'.repeat(2048)}" }` },
      ['link soft-mandatory'],
    ],
    ['a title on Reddit', 'platform: reddit', { title: 'Я'.repeat(301) }, ['title-unsure advisory']],
    ['a title on Dzen', 'platform: dzen', { title: 'Я'.repeat(141) }, ['title-unsure advisory']],
    ['a title where it is no field', 'platform: vk', { title: 'Я'.repeat(500) }, []],
  ])('%s', async (_, account, changes, messages) => {
    expect(await inBody(account, 'Тихо.', { media: VIDEO, ...changes })).toEqual(messages);
  });

  test('a sign that YouTube refuses is found as a reader sees it, and not in an address', async () => {
    const account = 'platform: youtube';
    expect(await inBody(account, 'Зерно -> чашка, 2 &lt; 3', { media: VIDEO })).toHaveLength(2);
    expect(await inBody(account, 'Таблица: <https://onego.example/table>', { media: VIDEO })).toEqual([]);
  });

  test('links on Threads are counted once each', async () => {
    const links = (count: number) => Array.from({ length: count }, (_, at) => `https://onego.example/${at}`).join(' ');
    expect(await inBody('platform: threads', `${links(5)} ${links(5)}`)).toEqual([]);
    expect(await inBody('platform: threads', links(6))).toEqual(['links soft-mandatory']);
  });
});

describe('whatever stands in a file', () => {
  test.each([
    ['an empty text', ''],
    ['only spaces', '   \n\n'],
    ['only hidden characters', '\u200B\u200D\u2060'],
    ['a post of 64 KB', 'а.com '.repeat(10_900)],
    ['a lone surrogate', '\ud83d'],
    ['brackets', '('.repeat(60_000)],
  ])('%s', async (_, body) => {
    for (const platform of ['x', 'mastodon', 'bluesky', 'telegram', 'threads', 'youtube']) {
      await expect(inBody(`platform: ${platform}`, body, { media: PHOTO })).resolves.toBeInstanceOf(Array);
    }
  });

  test('a megabyte is told as unreadable, and counted by nobody', async () => {
    expect(await inBody('platform: x', 'я'.repeat(1 << 20))).toEqual([]);
    const unreadable = await saidBy('content.unreadable', 'platform: x', {
      a: post({ accounts: '[a]' }, 'я'.repeat(1 << 20)),
    });
    expect(unreadable.map(({ message }) => message.id)).toEqual(['problem.file.too-large']);
  });

  test('a platform that nobody knows is told with the nearest name', async () => {
    await expect(packPolicy('platform: telegramm')).rejects.toThrow(/telegram/);
  });
});
