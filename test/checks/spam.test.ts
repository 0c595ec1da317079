import { describe, expect, test } from 'vitest';
import { findings, inBody, post } from '../helpers/judging.ts';

const STORAGE =
  'Зёрна храним в закрытой пачке, в шкафу, подальше от плиты и солнца. Холодильник оставим сыру: кофе берёт запахи и сыреет, когда пачку открывают.';
const at = (date: string, body = STORAGE, changes: Readonly<Record<string, string>> = {}) =>
  post({ publish_at: `${date}T10:00:00+03:00`, ...changes }, `${body}\n`);

describe('spam.duplicate', () => {
  const found = async (files: Readonly<Record<string, string>>, options = '') =>
    (await findings(files, 'spam.duplicate', options)).map(
      ({ path, message, related }) =>
        `${path.replace('content/posts/', '')} ${message.id.replace('spam.duplicate.', '')} ${related.map((other) => other.path.replace('content/posts/', '')).join()}`,
    );

  test('tells the same text on one account within 90 days, with the first one', async () => {
    expect(await found({ a: at('2026-10-01'), b: at('2026-11-01') })).toEqual(['b.md same a.md']);
  });

  test.each<[string, string]>([
    ['letter case, punctuation and ё', STORAGE.toUpperCase().replaceAll('Ё', 'Е').replaceAll('.', '!')],
    ['Markdown marks', STORAGE.replace('закрытой пачке', '**закрытой** _пачке_')],
    ['another link, hashtag and number', `${STORAGE} [тут](https://onego.example/a?utm=1) #кофе`],
    ['an address in place of words', `https://onego.example/storage ${STORAGE}`],
    ['decomposed letters', STORAGE.normalize('NFD')],
  ])('is not deceived by %s', async (_, body) => {
    expect(await found({ a: at('2026-10-01'), b: at('2026-11-01', body) })).toEqual(['b.md same a.md']);
  });

  test.each<[string, Record<string, string>]>([
    ['on different accounts', { a: at('2026-10-01'), b: at('2026-10-02', STORAGE, { accounts: '[telegram]' }) }],
    ['after 91 days', { a: at('2026-08-01'), b: at('2026-10-31') }],
    ['of one series', { a: at('2026-10-01', STORAGE, { series: 's' }), b: at('2026-10-02', STORAGE, { series: 's' }) }],
    ['in one file for two accounts', { a: at('2026-10-01', STORAGE, { accounts: '[vk, telegram]' }) }],
    ['of a few words', { a: at('2026-10-01', 'Доброе утро, город!'), b: at('2026-10-02', 'Доброе утро, город!') }],
    ['in a draft', { a: at('2026-10-01'), b: at('2026-10-02', STORAGE, { status: 'draft' }) }],
    ['without any words', { a: at('2026-10-01', '😀'), b: at('2026-10-02', '😀') }],
  ])('lets pass what repeats %s', async (_, files) => {
    expect(await found(files)).toEqual([]);
  });

  test.each([
    ['one word', STORAGE.replace('сыру', 'маслу')],
    ['the end', STORAGE.replace('когда пачку открывают', 'а нам это ни к чему')],
  ])('tells a text of which %s is another as advice', async (_, alike) => {
    const [finding] = await findings({ a: at('2026-10-01'), b: at('2026-11-01', alike) }, 'spam.duplicate');
    expect(finding).toMatchObject({ message: { id: 'spam.duplicate.similar' }, enforcement: 'advisory' });
  });

  test('of many equal posts each is told once, against another', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, day) => [
        `p${String(day).padStart(2, '0')}`,
        at(`2026-0${day < 30 ? 9 : 8}-${String((day % 30) + 1).padStart(2, '0')}`),
      ]),
    );
    expect(await found(files)).toHaveLength(59);
  });

  test('counts days of the calendar: clocks that go back make 90 days no longer', async () => {
    const x = { accounts: '[belgrade]' };
    const files = (later: string) => ({
      a: post({ ...x, publish_at: '2026-09-10T10:00' }, `${STORAGE}\n`),
      b: post({ ...x, publish_at: later }, `${STORAGE}\n`),
    });
    expect(await found(files('2026-12-09T10:00'))).toEqual(['b.md same a.md']);
    expect(await found(files('2026-12-10T10:00'))).toEqual([]);
  });

  describe('on several accounts of one platform', () => {
    const across = async (files: Readonly<Record<string, string>>, options = '') =>
      (await findings(files, 'spam.duplicate', options)).map(
        ({ path, message, enforcement, publication, related }) =>
          `${path.replace('content/posts/', '')} ${publication?.account} ${message.id.replace('spam.duplicate.', '')} ${enforcement} ${related.map((other) => other.publication?.account).join()}`,
      );

    test('is told on the later one', async () => {
      const files = { a: at('2026-10-01'), b: at('2026-10-05', STORAGE, { accounts: '[newsroom]' }) };
      expect(await across(files)).toEqual(['b.md newsroom across advisory vk']);
    });

    test('is forbidden where the platform forbids it, the same file included', async () => {
      const forbidden = '{ forbidden_across: [vk] }';
      const files = { a: at('2026-10-01'), b: at('2026-10-05', STORAGE, { accounts: '[newsroom]' }) };
      expect(await across(files, forbidden)).toEqual(['b.md newsroom across-forbidden soft-mandatory vk']);
      const both = { a: at('2026-10-01', STORAGE, { accounts: '[vk, newsroom]' }) };
      expect(await across(both, forbidden)).toEqual(['a.md vk across-forbidden soft-mandatory newsroom']);
    });

    test('is nothing when the texts are only alike, long apart, or drafts', async () => {
      const alike = STORAGE.replace('Холодильник оставим сыру', 'Полку у окна отдадим цветам, а холодильник сыру');
      const other = { accounts: '[newsroom]' };
      expect(await across({ a: at('2026-10-01'), b: at('2026-10-05', alike, other) })).toEqual([]);
      expect(await across({ a: at('2026-05-01'), b: at('2026-10-05', STORAGE, other) })).toEqual([]);
      expect(
        await across({ a: at('2026-10-01'), b: at('2026-10-05', STORAGE, { ...other, status: 'draft' }) }),
      ).toEqual([]);
    });

    test('leaves what an account repeats of its own the first thing to say', async () => {
      const files = {
        a: at('2026-10-01', STORAGE, { accounts: '[newsroom]' }),
        b: at('2026-10-02'),
        c: at('2026-10-20'),
      };
      expect(await across(files)).toEqual(['b.md vk across advisory newsroom', 'c.md vk same soft-mandatory vk']);
    });
  });
});

describe('spam.same-link', () => {
  const linked = (date: string, url = 'https://onego.example/classes', reason = 'details') =>
    at(date, `Утро ${date}.`, { links: `[{ url: "${url}", reason: ${reason} }]` });
  const three = { a: linked('2026-11-01'), b: linked('2026-11-03'), c: linked('2026-11-05') };
  const found = async (files: Readonly<Record<string, string>>, options = '') =>
    (await findings(files, 'spam.same-link', options)).map(({ path, related }) => [path, related.length]);

  test('tells the fourth time within 14 days', async () => {
    expect(await found({ ...three, d: linked('2026-11-14') })).toEqual([['content/posts/d.md', 3]]);
  });

  test('takes one address as one, however it is written', async () => {
    expect(await found({ ...three, d: linked('2026-11-06', 'http://www.Onego.example/classes/') })).toHaveLength(1);
  });

  test.each<[string, Record<string, string>, string]>([
    ['three times', three, ''],
    ['the fourth time after 14 days', { ...three, d: linked('2026-11-15') }, ''],
    ['another page of the site', { ...three, d: linked('2026-11-06', 'https://onego.example/faq') }, ''],
    ['a reason that may repeat', { ...three, d: linked('2026-11-06') }, '{ allow_reasons: [details] }'],
  ])('lets pass %s', async (_, files, options) => {
    expect(await found(files, options)).toEqual([]);
  });
});

describe('spam.hashtags', () => {
  test('marks the stretch from the first one too many', async () => {
    const body = 'Снег.\n\n#один #два #три #четыре #пять #шесть #семь\n';
    const [finding] = await inBody(body, 'spam.hashtags');
    expect(finding?.message.data).toEqual({ count: 7, limit: 5 });
    expect(finding?.quote).toBe('#шесть #семь');
  });

  test.each([
    ['five', '#a1 #b1 #c1 #d1 #e1'],
    [
      'numbers, anchors and headings',
      '# Заголовок\n\n№ #1 #2 #3 #4 #5 #6 a#b c&#39; https://onego.example/#x#y#z#q#w#e',
    ],
    ['hashtags in code', '`#a #b #c #d #e #f #g`'],
  ])('is silent about %s', async (_, body) => {
    expect(
      await inBody(`${body}\n`, 'spam.hashtags', '', { links: '[{ url: "https://onego.example/", reason: details }]' }),
    ).toEqual([]);
  });

  test('a platform may have a number of its own', async () => {
    expect(await inBody('#a1 #b1 #c1\n', 'spam.hashtags', '{ platforms: { vk: 2 } }')).toHaveLength(1);
  });
});

describe('spam.mentions', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => `@person_${index}`).join(' ');

  test('counts people, not how often they are named', async () => {
    expect(await inBody(`${people(6)}\n`, 'spam.mentions')).toHaveLength(1);
    expect(await inBody(`${people(5)} ${people(5)}\n`, 'spam.mentions')).toEqual([]);
    expect(await inBody(`${'anna@onego.example '.repeat(9)}\n`, 'spam.mentions')).toEqual([]);
  });
});
