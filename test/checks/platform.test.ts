import fc from 'fast-check';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { PLATFORM_IDS, PLATFORMS } from '../../action/core/platforms.ts';
import { hashtagsIn } from '../../action/core/text/hashtags.ts';
import { covered, post } from '../helpers/judging.ts';
import { packPolicy, saidBy, told } from '../helpers/platforms.ts';

const files = (count: number, extension = 'jpg') =>
  `[${Array.from({ length: count }, (_, at) => `{ file: media/${at}.${extension}, alt: Кадр }`).join(', ')}]`;
const MIXED = '[{ file: media/a.jpg, alt: Окно }, { file: media/b.mp4 }]';
type Case = [string, string, string, Record<string, string>, string[]];

describe('platform.media', () => {
  test.each<Case>([
    ['ten attachments on VK', 'platform: vk', 'Тихо.', { media: files(10) }, []],
    ['eleven attachments on VK', 'platform: vk', 'Тихо.', { media: files(11) }, ['many soft-mandatory']],
    ['eleven in MAX, unconfirmed', 'platform: max', 'Тихо.', { media: files(11) }, ['unsure advisory']],
    ['fifty in a long post on Telegram', 'platform: telegram, mode: rich', 'Тихо.', { media: files(50) }, []],
    [
      'fifty-one in a long post',
      'platform: telegram, mode: rich',
      'Тихо.',
      { media: files(51) },
      ['many soft-mandatory'],
    ],
    [
      'four pictures and one in the text on X',
      'platform: x',
      'Тихо.\n\n![э](media/5.jpg)',
      { media: files(4) },
      ['many soft-mandatory'],
    ],
    [
      'four pictures, one of them in the text, too',
      'platform: x',
      'Тихо.\n\n![э](/media/0.jpg)',
      { media: files(4) },
      [],
    ],
    ['two GIFs on X', 'platform: x', 'Тихо.', { media: files(2, 'gif') }, ['many soft-mandatory']],
    [
      'a picture beside a video on X, of which sources differ',
      'platform: x',
      'Тихо.',
      { media: MIXED },
      ['unsure advisory'],
    ],
    ['a picture beside a video on Mastodon', 'platform: mastodon', 'Тихо.', { media: MIXED }, ['mixed soft-mandatory']],
    ['a BMP on X', 'platform: x', 'Тихо.', { media: files(1, 'bmp') }, ['format soft-mandatory']],
    ['a JPEG by its other name, in capitals', 'platform: x', 'Тихо.', { media: files(1, 'JPEG') }, []],
    [
      'a PNG on TikTok, of which sources differ',
      'platform: tiktok',
      'Тихо.',
      { media: files(1, 'png') },
      ['unsure advisory'],
    ],
    ['nothing on Instagram', 'platform: instagram', 'Тихо.', {}, ['required soft-mandatory']],
    ['nothing on Instagram but an HTML tag', 'platform: instagram', '<img src=a.jpg>', {}, ['required soft-mandatory']],
    ['a story without a file in the card', 'platform: instagram', 'Тихо.', { format: 'story' }, []],
    ['a poll on YouTube', 'platform: youtube', 'Тихо.', { format: 'poll' }, []],
    [
      'a video on YouTube without a file',
      'platform: youtube',
      'Тихо.',
      { format: 'video' },
      ['required soft-mandatory'],
    ],
    [
      'a carousel of one',
      'platform: pinterest',
      'Тихо.',
      { format: 'carousel', media: files(1) },
      ['few soft-mandatory'],
    ],
    [
      'a carousel of six',
      'platform: pinterest',
      'Тихо.',
      { format: 'carousel', media: files(6) },
      ['many soft-mandatory'],
    ],
    [
      'a carousel of twenty-one',
      'platform: instagram',
      'Тихо.',
      { format: 'carousel', media: files(21) },
      ['many soft-mandatory'],
    ],
    [
      'a carousel of eleven',
      'platform: instagram',
      'Тихо.',
      { format: 'carousel', media: files(11) },
      ['sure advisory'],
    ],
    ['five pictures on Bluesky', 'platform: bluesky', 'Тихо.', { media: files(5) }, ['sure advisory']],
    ['twenty-one on Bluesky', 'platform: bluesky', 'Тихо.', { media: files(21) }, ['many soft-mandatory']],
    ['a platform that nothing is known of', 'platform: ok', 'Тихо.', { media: files(40, 'xyz') }, []],
    ['a post without text', 'platform: vk', '', { media: files(1) }, []],
  ])('%s', async (_, account, body, changes, messages) => {
    expect(await told('platform.media', account, body, changes)).toEqual(messages);
  });
});

describe('platform.hashtags', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, at) => `#тег${at}`).join(' ');

  test.each<Case>([
    ['five on Instagram', 'platform: instagram', tags(5), {}, []],
    ['six on Instagram', 'platform: instagram', tags(6), {}, ['over soft-mandatory']],
    [
      'five in the text and one in the card',
      'platform: instagram',
      tags(5),
      { hashtags: '[ещё]' },
      ['over soft-mandatory'],
    ],
    ['tags of another account', 'platform: instagram', tags(5), { hashtags: '{ b: [ещё] }' }, []],
    ['numbers, a cut tag, a glued sign, code', 'platform: threads', '#2024 #тег-дефис текст#нет `#код` #1', {}, []],
    ['two on Threads', 'platform: threads', '#раз #1мая', {}, ['over soft-mandatory']],
    ['six on TikTok, unconfirmed', 'platform: tiktok', tags(6), {}, ['over-unsure advisory']],
    ['sixteen on YouTube', 'platform: youtube', tags(16), {}, ['many advisory']],
    ['sixty-one on YouTube', 'platform: youtube', tags(61), {}, ['over soft-mandatory']],
    ['three on X', 'platform: x', tags(3), {}, ['many advisory']],
    ['a tag of 64 on Bluesky', 'platform: bluesky', `#${'я'.repeat(64)}`, {}, []],
    ['a tag of 500', 'platform: bluesky', `#${'я'.repeat(500)}`, {}, ['long soft-mandatory']],
    ['the end of an address', 'platform: threads', '#раз https://onego.example/a#два', {}, []],
    ['only emoji', 'platform: threads', '#️⃣ #🔥 #️⃣', {}, []],
  ])('%s', async (_, account, body, changes, messages) => {
    expect(await told('platform.hashtags', account, body, changes)).toEqual(messages);
  });

  test.each(['❤️#тег', '#️⃣ #a_ #_1 #_', '#тег: http://a.com/', '«#кофе», (#чай)!', '#раз#два', 'a#b #c'])(
    '%s',
    (text) => {
      expect(hashtagsIn(text).map((tag) => tag.text.slice(1))).toEqual(twitter.extractHashtags(text));
    },
  );

  test('are what twitter-text takes for hashtags', () => {
    const pieces = [
      '#',
      '＃',
      '##',
      'тег',
      'a',
      '1',
      '_',
      '-',
      ' ',
      '.',
      ',',
      '«',
      '»',
      '🔥',
      '\u0301',
      '&',
      '@',
      'é',
      '中',
      '·',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (some) => {
        const text = some.join('');
        expect(
          hashtagsIn(text).map((tag) => tag.text.slice(1)),
          JSON.stringify(text),
        ).toEqual(twitter.extractHashtags(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('platform.alt-text', () => {
  test.each<Case>([
    ['a picture without words', 'platform: x', 'Тихо.', { media: '[{ file: a.jpg }]' }, ['missing advisory']],
    ['a picture that is decoration', 'platform: x', 'Тихо.', { media: '[{ file: a.jpg, alt: "" }]' }, []],
    ['a picture in the text without words', 'platform: x', 'Тихо.\n\n![](a.jpg)', {}, ['missing advisory']],
    ['a picture in the text with words', 'platform: x', 'Тихо.\n\n![Окно](a.jpg)', {}, []],
    ['a video, for which X has no field', 'platform: x', 'Тихо.', { media: '[{ file: a.mp4 }]' }, []],
    ['a video on Mastodon', 'platform: mastodon', 'Тихо.', { media: '[{ file: a.mp4 }]' }, ['missing advisory']],
    ['1000 characters on X', 'platform: x', 'Тихо.', { media: `[{ file: a.jpg, alt: ${'я'.repeat(1000)} }]` }, []],
    [
      '1001 characters on X',
      'platform: x',
      'Тихо.',
      { media: `[{ file: a.jpg, alt: ${'я'.repeat(1001)} }]` },
      ['long soft-mandatory'],
    ],
    [
      '1001 on Threads, unconfirmed',
      'platform: threads',
      'Тихо.',
      { media: `[{ file: a.jpg, alt: ${'я'.repeat(1001)} }]` },
      ['long-unsure advisory'],
    ],
    ['a platform without a field', 'platform: vk', 'Тихо.', { media: '[{ file: a.jpg }]' }, []],
    ['a document', 'platform: linkedin', 'Тихо.', { media: '[{ file: a.pdf, kind: document }]' }, []],
  ])('%s', async (_, account, body, changes, messages) => {
    expect(await told('platform.alt-text', account, body, changes)).toEqual(messages);
  });
});

describe('platform.dead-link', () => {
  test.each<Case>([
    ['an address on Instagram', 'platform: instagram', 'https://onego.example/a', {}, ['dead advisory']],
    ['a bare address on TikTok', 'platform: tiktok', 'onego.example/a', {}, ['dead advisory']],
    [
      'a link under words on Instagram',
      'platform: instagram',
      '[таблица](https://onego.example/a)',
      {},
      ['dead advisory'],
    ],
    ['a name and a mail address', 'platform: instagram', '@onego_roast, hello@onego.example', {}, []],
    ['an address in code', 'platform: instagram', '`https://onego.example/a`', {}, []],
    [
      'a short video on YouTube',
      'platform: youtube',
      'https://onego.example/a',
      { format: 'short_video' },
      ['dead advisory'],
    ],
    ['a video on YouTube', 'platform: youtube', 'https://onego.example/a', { format: 'video' }, []],
    ['a video of no format on YouTube', 'platform: youtube', 'https://onego.example/a', {}, []],
    ['an address on VK', 'platform: vk', 'https://onego.example/a', {}, []],
    ['a bare address on Mastodon', 'platform: mastodon', 'onego.example/a', {}, ['bare advisory']],
    ['a whole address on Mastodon', 'platform: mastodon', 'https://onego.example/a', {}, []],
  ])('%s', async (_, account, body, changes, messages) => {
    expect(await told('platform.dead-link', account, body, changes)).toEqual(messages);
  });

  test('Mastodon: the scheme is proposed', async () => {
    const text = post({ accounts: '[a]' }, 'Таблица: onego.example/a, смотрите.\n');
    const [finding] = await saidBy('platform.dead-link', 'platform: mastodon', { a: text });
    const [{ range, text: added } = { range: undefined, text: '' }] = finding?.suggestions ?? [];
    const at = range?.start.offset ?? 0;
    expect(text.slice(0, at) + added + text.slice(range?.end.offset)).toContain(
      'Таблица: https://onego.example/a, смотрите.',
    );
  });
});

describe('platform.raw-markdown', () => {
  test.each<Case>([
    ['bold on VK', 'platform: vk', '**Жирно** и **ещё**', {}, ['raw advisory']],
    ['bold and a heading', 'platform: vk', '# Жирно\n\nи **ещё**', {}, ['raw advisory', 'raw advisory']],
    ['a heading by underlines', 'platform: vk', 'Жирно\n-----', {}, ['raw advisory']],
    ['bold on Telegram', 'platform: telegram', '**Жирно** [там](https://t.me/a)', {}, []],
    ['a table on Telegram', 'platform: telegram', '|а|б|\n|-|-|\n|1|2|', {}, ['raw advisory']],
    [
      'a table in a long post on Telegram',
      'platform: telegram',
      '|а|б|\n|-|-|\n|1|2|',
      { telegram: '{ mode: rich }' },
      [],
    ],
    ['a link under words', 'platform: x', '[там](https://onego.example)', {}, ['raw advisory']],
    [
      'an address in brackets',
      'platform: x',
      '<https://onego.example> [https://onego.example](https://onego.example)',
      {},
      [],
    ],
    [
      'lists, quotations, an indent, lines',
      'platform: vk',
      '- раз\n- два\n\n> цитата\n\n    отступ\n\n---\n\nтри',
      {},
      [],
    ],
    [
      'signs that are no markup',
      'platform: vk',
      '2 * 2 * 2, помол_пять_шесть, #кофе, ~10 г, 5 | 6, \\*звёзды\\*',
      {},
      [],
    ],
    [
      'what the account does not see',
      'platform: vk',
      'Тихо.\n\n:::for{accounts="b"}\n**жирно**\n:::',
      { accounts: '[a, b]' },
      [],
    ],
    ['a platform that nothing is known of', 'platform: reddit', '**Жирно**', {}, []],
  ])('%s', async (_, account, body, changes, messages) => {
    const withB = changes['accounts'] === undefined ? account : `${account} }\nb: { kind: brand, platform: telegram`;
    expect(await told('platform.raw-markdown', withB, body, changes)).toEqual(messages);
  });

  test('the text without its signs is proposed, wherever it stands', async () => {
    const text = post({ accounts: '[a]' }, '**Жирно** и _косо_, **ещё**.\n');
    const found = await saidBy('platform.raw-markdown', 'platform: vk', { a: text });
    expect(found.map((finding) => covered(text, finding))).toEqual(['**Жирно**', '_косо_']);
    expect(found.flatMap(({ suggestions }) => suggestions.map((suggestion) => suggestion.text))).toEqual([
      'Жирно',
      'ещё',
      'косо',
    ]);
  });
});

describe('platform.fold', () => {
  const long = `Слово ${'слово '.repeat(24)}конец.`;

  test.each<Case>([
    ['a first sentence of 150', 'platform: instagram', long, {}, ['sentence advisory']],
    ['a short first sentence', 'platform: instagram', `Окно. ${long}`, {}, []],
    ['a text that fits', 'platform: instagram', 'слово '.repeat(20), {}, []],
    ['a text of one line without an end', 'platform: facebook', 'слово '.repeat(40), {}, ['sentence advisory']],
    ['nothing but hashtags first', 'platform: tiktok', `${'#кофе '.repeat(20)}\n\nОкно.`, {}, ['tags advisory']],
    ['an emoji first', 'platform: instagram', `🔥\n\nОкно. ${long}`, {}, []],
    ['a platform whose fold nobody knows', 'platform: vk', long, {}, []],
    ['X counts by weight', 'platform: x', 'ко’'.repeat(80), {}, []],
    ['and so do signs', 'platform: x', `${'漢字'.repeat(80)}。`, {}, ['sentence advisory']],
    ['only emoji', 'platform: tiktok', '🔥'.repeat(200), {}, ['tags advisory']],
  ])('%s', async (_, account, body, changes, messages) => {
    expect(await told('platform.fold', account, body, changes)).toEqual(messages);
  });

  test('the pack and the engine cut at the same place', async () => {
    const { policy } = await packPolicy('platform: vk');
    const options = policy.rules.find(({ id }) => id === 'platform.fold')?.options as Record<
      string,
      { fold: number } | undefined
    >;
    const folds = (of: (id: (typeof PLATFORM_IDS)[number]) => number | undefined) =>
      PLATFORM_IDS.map((id) => [id, of(id)]);
    expect(folds((id) => options[id]?.fold)).toEqual(folds((id) => PLATFORMS[id].fold));
  });
});

describe('platform.feature-use', () => {
  const ACCOUNT = 'platform: vk, strategy: { features: { use: [polls, widgets], avoid: [stories] } }';
  const year = (count: number, format: (index: number) => string, step = 3) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(2026, 5, 1 + index * step)).toISOString().slice(0, 10);
        return [`p${index}`, post({ accounts: '[a]', publish_at: `${day}T10:00:00+03:00`, format: format(index) })];
      }),
    );
  const of = async (account: string, posts: Record<string, string>) =>
    (await saidBy('platform.feature-use', account, posts)).map(({ message, path }) => {
      return `${message.id.split('.').at(-1)} ${message.data['feature']} ${path.replace('content/posts/', '')}`;
    });

  test.each<[string, string, Record<string, string>, string[]]>([
    ['a quarter without a poll', ACCOUNT, year(10, () => 'text'), ['unused polls p9.md']],
    ['a poll in the quarter', ACCOUNT, year(10, (index) => (index === 2 ? 'poll' : 'text')), []],
    ['nine posts say nothing', ACCOUNT, year(9, () => 'text'), []],
    [
      'a poll ninety days before the last post',
      ACCOUNT,
      year(31, (index) => (index === 0 ? 'poll' : 'text')),
      ['unused polls p30.md'],
    ],
    ['a poll eighty-seven days before', ACCOUNT, year(30, (index) => (index === 0 ? 'poll' : 'text')), []],
    [
      'a story that was left alone',
      ACCOUNT,
      year(2, (index) => (index === 0 ? 'story' : 'text')),
      ['avoided stories p0.md'],
    ],
    [
      'a plain list is what is used',
      'platform: vk, strategy: { features: [polls] }',
      year(10, () => 'text'),
      ['unused polls p9.md'],
    ],
    [
      'a name that nobody knows',
      'platform: vk, strategy: { features: [pols] }',
      year(1, () => 'text'),
      ['unknown pols p0.md'],
    ],
    ['no strategy', 'platform: vk', year(12, () => 'story'), []],
    ['an empty calendar', ACCOUNT, {}, []],
  ])('%s', async (_, account, posts, expected) => {
    expect(await of(account, posts)).toEqual(expected);
  });
});
