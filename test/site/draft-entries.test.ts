import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { placeOf, slugOf } from '../../site/client/check/draft-path.ts';
import { bodyOf, setBody, setEntry } from '../../site/client/check/front-matter-entry.ts';
import { stretches } from '../../site/client/check/marks.ts';
import { LONGEST_ADDRESS, pullAddress } from '../../site/client/check/share.ts';

const FILE = `---
# a note
title: Утро
accounts:
- vk
- telegram
links:
  - url: https://onego.example

    reason: details

publish_at: 2026-11-03
---
Текст: первый
---
title: не карточка
`;

const read = (source: string): unknown => {
  const front = parseFrontMatter(source);
  if (!front.ok) throw new Error(front.problem.messageId);
  return front.data;
};

describe('one key of a card', () => {
  test('is set, and all else stays to the byte', () => {
    expect(setEntry(FILE, 'title', 'Вечер')).toBe(FILE.replace('Утро', 'Вечер'));
    expect(setEntry(FILE, 'accounts', ['max'])).toBe(FILE.replace('accounts:\n- vk\n- telegram', 'accounts: [max]'));
    expect(read(setEntry(FILE, 'links', undefined))).toEqual({
      title: 'Утро',
      accounts: ['vk', 'telegram'],
      publish_at: '2026-11-03',
    });
  });

  test('keeps CRLF, a BOM and an empty card', () => {
    expect(setEntry('\uFEFF---\r\na: 1\r\n---\r\nт\r\n', 'title', 'x')).toBe(
      '\uFEFF---\r\ntitle: x\r\na: 1\r\n---\r\nт\r\n',
    );
    expect(setEntry('---\n---\nт', 'title', 'x')).toBe('---\ntitle: x\n---\nт');
    expect(setEntry('только текст', 'title', 'x')).toBe('---\ntitle: x\n---\nтолько текст');
    expect(setEntry('', 'title', undefined)).toBe('');
  });

  test('reads back as it was written, whatever it is', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => text !== '');
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(setEntry(FILE, 'title', text))).toMatchObject({ title: text, publish_at: '2026-11-03' });
      }),
    );
    const links = fc.array(fc.record({ url: texts, reason: texts }), { minLength: 1 });
    fc.assert(
      fc.property(links, fc.array(texts), (all, accounts) => {
        expect(read(setEntry(FILE, 'links', all))).toMatchObject({ links: all });
        expect(read(setEntry(FILE, 'accounts', accounts))).toMatchObject({ accounts });
      }),
    );
  });
});

test('the text under a card is set, and read back', () => {
  expect(bodyOf(FILE)).toBe('Текст: первый\n---\ntitle: не карточка\n');
  expect(setBody(FILE, 'Новый')).toBe(`${FILE.slice(0, FILE.indexOf('Текст'))}Новый`);
  expect(setBody('---\r\na: 1\r\n---\r\nт', 'x\ny')).toBe('---\r\na: 1\r\n---\r\nx\r\ny');
});

test('a draft becomes the file that its date, title and id say', async () => {
  const context = {
    timeZone: 'Europe/Moscow',
    now: Date.UTC(2026, 10, 22),
    pathOfId: new Map([['known', 'content/posts/a.md']]),
  };
  const pathOf = async (card: string) => (await placeOf(`---\n${card}\n---\n`, context)).path;
  expect(await pathOf('title: Щётка и «ёж»!\npublish_at: 2027-01-05T10:00')).toBe(
    'content/posts/2027/01/05-shchetka-i-ezh.md',
  );
  expect(await pathOf('id: known\ntitle: x')).toBe('content/posts/a.md');
  expect(await pathOf('title: [broken')).toBe('content/posts/2026/11/22-draft.md');
  expect(await pathOf('title: x\npublish_at: 2027-02-31')).toBe('content/posts/2026/11/22-x.md');
  expect(slugOf('../../etc')).toBe('etc');
  expect(slugOf('слово '.repeat(40)).length).toBeLessThanOrEqual(60);
});

test('marks cut a text at their edges, and lose nothing of it', () => {
  const range = (start: number, end: number) => ({
    range: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
  });
  const cut = stretches('abcdef', [range(1, 4), range(3, 5), range(2, 2), range(5, 99)]);
  expect(cut.map(({ text, findings }) => [text, findings])).toEqual([
    ['a', []],
    ['bc', [0]],
    ['d', [0, 1]],
    ['e', [1]],
    ['f', [3]],
  ]);
  expect(stretches('', [])).toEqual([]);
});

describe('the page of GitHub that proposes a file', () => {
  const target = { repository: 'onego/rules', branch: 'main', path: 'content/posts/2026/11/22-a.md', isKnown: false };

  test('holds the text, however it is written', () => {
    const { href, isFilled } = pullAddress(target, 'Привет & 100 %\n\uD83D');
    expect(isFilled).toBe(true);
    expect(new URL(href).searchParams.get('value')).toBe('Привет & 100 %\n\uFFFD');
    expect(new URL(href).searchParams.get('filename')).toBe(target.path);
  });

  test('is opened empty for a long text, and to edit for a known file', () => {
    const { href, isFilled } = pullAddress(target, 'Ж'.repeat(2_000));
    expect([isFilled, href.length < LONGEST_ADDRESS]).toEqual([false, true]);
    expect(pullAddress({ ...target, isKnown: true }, 'x').href).toBe(
      'https://github.com/onego/rules/edit/main/content/posts/2026/11/22-a.md',
    );
  });
});
