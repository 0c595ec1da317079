import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { covered, judged, NOW, policyWith, post } from '../helpers/judging.ts';
import { plan } from '../helpers/plans.ts';

async function problems(text: string | Uint8Array, path = 'content/posts/a.md'): Promise<readonly Finding[]> {
  const report = await judged({ [path]: text, 'content/posts/good.md': post() }, { 'content.unknown-key': '' });
  expect(report.summary.publications, 'the good post is still judged').toBeGreaterThanOrEqual(1);
  return report.findings;
}

const ids = (found: readonly Finding[]): string[] => found.map(({ message }) => message.id.replace('problem.', ''));

describe('content.unreadable', () => {
  test.each<[string, string, string, number, number]>([
    ['no front matter', 'Просто текст.\n', 'front-matter.missing', 1, 1],
    ['an empty file', '', 'front-matter.missing', 1, 1],
    ['JavaScript front matter', '---js\n{ accounts: ["vk"] }\n---\n', 'front-matter.engine', 1, 4],
    ['JavaScript after a space', '--- javascript\n{}\n---\n', 'front-matter.engine', 1, 4],
    ['a front matter that is never closed', '---\naccounts: [vk]\nТекст\n', 'front-matter.unclosed', 1, 1],
    ['a closing line with more in it', '---\naccounts: [vk]\n---x\nТекст\n', 'front-matter.fence', 3, 1],
    ['CR line endings', '---\raccounts: [vk]\r---\rТекст\r', 'front-matter.line-endings', 1, 1],
    ['a list for a front matter', '---\n- vk\n---\n', 'front-matter.not-a-map', 2, 1],
    ['a key twice', '---\naccounts: [vk]\ntitle: a\ntitle: b\n---\n', 'yaml.duplicate-key', 4, 1],
    ['an alias', '---\naccounts: &a [vk]\nmarkets: *a\n---\n', 'yaml.alias', 3, 11],
    ['a foreign tag', '---\ntitle: !!js/function x\n---\n', 'yaml.tag', 2, 8],
    ['a broken line', '---\naccounts: [vk]\ntitle: a: b\n---\n', 'yaml.indent', 3, 9],
    ['an open bracket', '---\naccounts: [vk\n---\n', 'yaml.unclosed', 3, 1],
  ])('%s', async (_, text, id, line, column) => {
    const [finding, ...others] = await problems(text);
    expect(others).toEqual([]);
    expect(ids(finding === undefined ? [] : [finding])).toEqual([id]);
    expect(finding?.range.start).toMatchObject({ line, column });
    expect(finding?.enforcement).toBe('hard-mandatory');
  });

  test.each<[string, Record<string, string | undefined>, string, string]>([
    ['no accounts', { accounts: undefined }, 'schema.missing', '---'],
    ['an empty list of accounts', { accounts: '[]' }, 'schema.empty', 'accounts: []'],
    ['a wrong type', { accounts: 'vk' }, 'schema.type', 'accounts: vk'],
    ['a wrong value', { purpose: 'promoo' }, 'schema.choice', 'purpose: promoo'],
    ['a wrong type far inside', { links: '[{ url: 5 }]' }, 'schema.type', 'url: 5'],
    ['an unknown account', { accounts: '[vk, telegrm]' }, 'account.unknown', 'telegrm'],
    ['an account twice', { accounts: '[vk, vk]' }, 'account.twice', 'vk'],
    ['no such day', { publish_at: '2026-02-30' }, 'moment.date', 'publish_at: 2026-02-30'],
    ['no such hour', { publish_at: '2026-02-03T25:00:00Z' }, 'moment.time', 'publish_at: 2026-02-03T25:00:00Z'],
    [
      'no such offset',
      { publish_at: '2026-02-03T10:00:00+15:00' },
      'moment.offset',
      'publish_at: 2026-02-03T10:00:00+15:00',
    ],
    ['no date at all', { publish_at: 'завтра' }, 'moment.format', 'publish_at: завтра'],
    ['no moment', { publish_at: undefined }, 'moment.missing', 'status: scheduled'],
    [
      'an hour that clocks skip',
      { accounts: '[belgrade]', publish_at: '2026-03-29T02:30' },
      'moment.skipped',
      'publish_at: 2026-03-29T02:30',
    ],
  ])('%s is found at its key', async (_, changes, id, source) => {
    const text = post(changes);
    const found = await problems(text);
    expect(ids(found)).toEqual([id]);
    expect(found.map((finding) => covered(text, finding))).toEqual([source]);
  });

  test('"did you mean" names the nearest allowed value', async () => {
    const [choice] = await problems(post({ purpose: 'promoo' }));
    expect(choice?.message.data['suggestion']).toBe('promo');
    const [account] = await problems(post({ accounts: '[telegrm]' }));
    expect(account?.message.data['suggestion']).toBe('telegram');
  });

  test('the hour that clocks show twice is taken the first time', async () => {
    const text = post({ accounts: '[belgrade]', publish_at: '2026-10-25T02:30' });
    const report = await judged({ a: text, b: text, c: text }, { 'frequency.per-day': '' });
    expect(report.findings[0]?.publication?.at).toBe('2026-10-25T02:30:00+02:00');
  });

  test('several things wrong are said at once', async () => {
    expect(ids(await problems(post({ purpose: 'x', format: 'y' })))).toEqual(['schema.choice', 'schema.choice']);
  });

  test.each<[string, Uint8Array, string]>([
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'file.binary'],
    ['invalid UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd0]), 'file.encoding'],
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024).fill(0x61), 'file.too-large'],
  ])('%s', async (_, bytes, id) => {
    expect(ids(await problems(bytes))).toEqual([id]);
  });

  test('BOM and CRLF are read, and offsets count them', async () => {
    const text = `\uFEFF${post({ purpose: 'promoo' }).replaceAll('\n', '\r\n')}`;
    const [finding] = await problems(text);
    expect(finding === undefined ? '' : covered(text, finding)).toBe('purpose: promoo');
    expect(finding?.range.start).toMatchObject({ line: 4, column: 1 });
  });

  test('symbolic links and irregular files are findings and are never opened', async () => {
    const opened: string[] = [];
    const read = (): never => {
      opened.push('read');
      throw new Error('opened');
    };
    const files = [
      { path: 'content/posts/link.md', kind: 'symlink', read },
      { path: 'content/posts/pipe.md', kind: 'irregular', read },
    ] as const;
    const report = await judge(files, await policyWith({}), { engine: 'test', now: NOW });
    expect(ids(report.findings)).toEqual(['file.symlink', 'file.irregular']);
    expect(opened).toEqual([]);
  });

  test('a part for an account that the post does not go to is found', async () => {
    const text = post({}, 'Всем.\n\n:::for{accounts="telegram"}\nТелефон +7 921 000-00-34\n:::\n');
    const [finding] = await problems(text);
    expect(ids(finding === undefined ? [] : [finding])).toEqual(['directive.accounts']);
    expect(finding?.range.start).toMatchObject({ line: 9, column: 1 });
  });

  test.each<[string, string]>([
    ['emphasis', 'a**b'.repeat(20_000)],
    ['directives', ':::a\n'.repeat(5_000)],
    ['brackets', '[a]('.repeat(20_000)],
    ['quotations', '>'.repeat(20_000)],
    ['strikethrough', '~a~~b'.repeat(12_000)],
    ['footnotes', '[^a]'.repeat(16_000)],
    ['length', 'слово '.repeat(30_000)],
  ])('a text with too much of %s is refused instead of parsed', async (_, body) => {
    const [id] = ids(await problems(post({}, body)));
    expect(id).toMatch(/^markdown\./);
  });
});

describe('content.unknown-key', () => {
  test('a misspelt key is found at its place, with the nearest one; the post is still judged', async () => {
    const text = post({ publsh_at: '2026-11-04', links: '[{ url: "https://t.me/a", resaon: details }]' });
    const found = await problems(text);
    expect(ids(found)).toEqual(['schema.unknown-key', 'schema.unknown-key']);
    expect(found.map((finding) => covered(text, finding))).toEqual(['publsh_at: 2026-11-04', 'resaon: details']);
    expect(found.map(({ message }) => message.data['suggestion'])).toEqual(['publish_at', 'reason']);
  });

  test('keys of other tools can be allowed', async () => {
    const report = await judged({ a: post({ layout: 'x' }) }, { 'content.unknown-key': '{ allow: [layout] }' });
    expect(report.findings).toEqual([]);
  });
});

describe('content.unmatched', () => {
  test.each([
    ['content/postz/a.md', 'content.unmatched.folder', 'posts'],
    ['content/a.md', 'content.unmatched.folder', 'none'],
    ['content/posts/a.txt', 'content.unmatched.extension', 'none'],
    ['content/posts/a.MD', 'content.unmatched.extension', 'none'],
  ])('%s is reported loudly, with or without a rule for it', async (path, id) => {
    const report = await judged({ [path]: post() }, {});
    expect(report.unmatched).toEqual([path]);
    expect(report.findings.map(({ message, enforcement }) => [message.id, enforcement])).toEqual([
      [id, 'soft-mandatory'],
    ]);
  });

  test.each(['content/posts/a.jpg', 'content/README.md', 'content/posts/README.en.md', 'content/media/clip.MP4'])(
    '%s is known and not judged',
    async (path) => {
      const report = await judged({ [path]: 'x' }, {});
      expect([report.unmatched, report.findings]).toEqual([[], []]);
    },
  );

  test('files of every known kind are judged', async () => {
    const report = await judged({ 'content/inbox/a.md': 'x', 'content/plans/a.md': plan('{ text: 100 }') }, {});
    expect(report.errors).toEqual([]);
    expect(report.findings.map(({ path, message }) => [path, message.id])).toEqual([
      ['content/inbox/a.md', 'problem.front-matter.missing'],
    ]);
  });
});

describe('content.duplicate-id', () => {
  test('the second post with an id is found at it, and the first is named', async () => {
    const report = await judged(
      { a: post({ id: 'x' }), b: post({ id: 'x' }), c: post({ id: 'y' }) },
      { 'content.duplicate-id': '' },
    );
    expect(report.findings.map(({ path, quote, related }) => [path, quote, related[0]?.path])).toEqual([
      ['content/posts/b.md', 'id: x', 'content/posts/a.md'],
    ]);
  });
});
