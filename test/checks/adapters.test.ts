import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import type { Report } from '../../action/core/report.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { covered, loaded, NOW, POLICY_YAML, policyFiles } from '../helpers/judging.ts';

const BLOG = `adapters:
  - id: blog
    folders: [blog]
    accounts: { key: media, values: { tg: telegram, vk-page: vk, everyone: [vk, telegram] } }
    publish_at: [{ key: date }, { key: day, format: DD.MM.YYYY }, path, first-commit]
    keys:
      title: title
      purpose: { key: type, values: { ad: promo, tip: value }, default: news }
      rubric: meta.category
    hashtags: tags
    retries: retry-*_
`;

/** Judges files of a team that writes otherwise. */
async function read(
  files: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, string>> = { 'spam.hashtags': '{ max: 3 }' },
  adapters = BLOG,
): Promise<Report & { readonly calendar: readonly string[] }> {
  const calendar: string[] = [];
  const policy = await loaded(policyFiles(rules, POLICY_YAML + adapters));
  const commits = { first: '2019-05-01T09:00:00+03:00', last: '2020-05-01T09:00:00+03:00' };
  const report = await judge(memoryFiles(files), policy, {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    commitTime: (_, which) => commits[which],
    onCalendar: async ({ publications, context }) => {
      await context.clock.load();
      for (const publication of [...publications.values()].flat()) {
        const { post } = publication;
        const told = [post.data.purpose, post.data.rubric, post.data.title].filter((value) => value !== undefined);
        calendar.push([context.clock.reference(publication).at, publication.account.id, ...told].join(' '));
      }
    },
  });
  return { ...report, calendar: calendar.sort() };
}

const said = ({ findings }: Report) => findings.map(({ message, path }) => `${message.id} ${path}`);

describe('an adapter', () => {
  test('reads accounts, words, dates and keys as it is told', async () => {
    const { calendar, findings, unmatched } = await read({
      'blog/list.md':
        '---\nmedia: [tg, vk]\ndate: 2026-02-01T10:00:00+03:00\ntype: ad\ntitle: Тёплый свитер\n---\nТекст.\n',
      'blog/text.md': '---\nmedia: tg; vk-page\nday: 05.02.2026\nmeta: { category: recipe }\n---\nТекст.\n',
      'blog/map.md': '---\nmedia: { tg: true, vk: false }\ndate: 2026-02-07\n---\nТекст.\n',
      'blog/2026/02/08-name.md': '---\nmedia: everyone\ntype: tip\n---\nТекст.\n',
      'blog/2026-02-09-bundle/index.md': '---\nmedia: tg\n---\nТекст.\n',
      'blog/commit.md': '---\nmedia: tg\n---\nТекст.\n',
    });
    expect(findings).toEqual([]);
    expect(unmatched).toEqual([]);
    expect(calendar).toEqual(
      [
        '2026-02-01T10:00:00+03:00 telegram promo Тёплый свитер',
        '2026-02-01T10:00:00+03:00 vk promo Тёплый свитер',
        '2026-02-05T00:00:00+03:00 telegram news recipe',
        '2026-02-05T00:00:00+03:00 vk news recipe',
        '2026-02-07T00:00:00+03:00 telegram news',
        '2026-02-08T00:00:00+03:00 telegram value',
        '2026-02-08T00:00:00+03:00 vk value',
        '2026-02-09T00:00:00+03:00 telegram news',
        '2019-05-01T09:00:00+03:00 telegram news',
      ].sort(),
    );
  });

  test.each([
    ['an account that nobody knows', 'media: [tg, ok-page]', 'account.unknown', 'ok-page'],
    ['a value that is none of ours', 'media: [tg]\ntype: advert', 'schema.choice', 'type: advert'],
    ['a date of another form', 'media: [tg]\nday: 2026-02-01', 'moment.other-format', 'day: 2026-02-01'],
    ['a date that is none', 'media: [tg]\ndate: yesterday', 'moment.format', 'date: yesterday'],
    ['a day that no month has', 'media: [tg]\nday: 31.02.2026', 'moment.date', 'day: 31.02.2026'],
    ['no account at all', 'title: x', 'schema.missing', '---'],
    ['an account that is no name', 'media:\n  - { name: tg }\n  - vk', 'schema.type', '{ name: tg }'],
    [
      'hashtags of an account that nobody knows',
      'media: [tg]\ntags: { x-page: [a] }',
      'account.unknown',
      'x-page: [a]',
    ],
  ])('shows %s where it stands', async (_, lines, problem, place) => {
    const text = `---\n${lines}\n---\nТекст.\n`;
    const { findings } = await read({ 'blog/2026-02-01-a.md': text });
    expect(findings.map(({ message }) => message.id)).toEqual([`problem.${problem}`]);
    const [finding] = findings;
    expect(finding && covered(text, finding)).toContain(place);
  });

  test('calls keys in messages by the names that they have in the file', async () => {
    const { findings } = await read({ 'blog/2026-02-01-a.md': '---\nmedia: [tg]\ntype: advert\n---\nТекст.\n' });
    expect(findings[0]?.message.data).toMatchObject({ key: 'type', found: 'advert' });
  });

  test('takes a file without front matter for all text', async () => {
    const adapter = 'adapters: [{ id: notes, folders: [notes], accounts: { default: [vk] }, publish_at: [path] }]\n';
    const { calendar, findings } = await read({ 'notes/2026-03-01.md': 'Просто текст.\n' }, {}, adapter);
    expect(findings).toEqual([]);
    expect(calendar).toEqual(['2026-03-01T00:00:00+03:00 vk']);
  });

  test('finds a date of another form in the path', async () => {
    const adapter = `adapters: [{ id: notes, folders: ['.'], accounts: { default: [vk] }, publish_at: [{ path: YYYYMMDD }] }]\n`;
    const { calendar } = await read({ 'a/x20260301-b.md': 'Текст.\n', 'a/120260301.md': 'Текст.\n' }, {}, adapter);
    expect(calendar).toEqual(['2026-03-01T00:00:00+03:00 vk']);
  });

  test('counts the hashtags that a tool adds to each account, and those of the text', async () => {
    const tags = 'tags:\n  tg: [кофе, "#чай", "лёд снег"]\n  vk-page: кофе';
    const text = `---\nmedia: [tg, vk]\ndate: 2026-02-01\n${tags}\n---\nТекст. #раз\n`;
    const { findings } = await read({ 'blog/a.md': text });
    expect(findings.map(({ publication, message }) => [publication?.account, message.data['count']])).toEqual([
      ['telegram', 5],
    ]);
    const [finding] = findings;
    expect(finding && covered(text, finding)).toBe(tags);
  });

  test('reads no other files, and leaves those beside to nobody', async () => {
    const { summary, unmatched } = await read({
      'blog/a.txt': 'x',
      'blog/README.md': '# Как писать\n',
      'blog/node_modules/x/a.md': 'x',
      'blog/.drafts/a.md': 'x',
      'blog/2026-02-01-a.md': '---\nmedia: tg\n---\nТекст.\n',
    });
    expect(summary).toMatchObject({ files: 1, publications: 1 });
    expect(unmatched.filter((path) => path.endsWith('2026-02-01-a.md'))).toEqual([]);
  });

  test('that finds nothing, or looks for a key that nobody has, is told', async () => {
    const none = await read({});
    expect(none.errors.map(({ messageId }) => messageId)).toEqual(['adapter.no-files']);
    const wrong = await read({ 'blog/2026-02-01-a.md': '---\nmedia: tg\nrubrik: x\n---\nТекст.\n' });
    expect(wrong.errors.map(({ data }) => data['key'])).toEqual(['title', 'meta.category']);
  });

  test('tells a name with a space from two names', async () => {
    const adapter = BLOG.replace('vk-page: vk', '"Page in VK": vk');
    const { calendar, findings } = await read(
      { 'blog/2026-02-01-a.md': '---\nmedia: tg, Page in VK\n---\nТекст.\n' },
      {},
      adapter,
    );
    expect(findings).toEqual([]);
    expect(calendar).toHaveLength(2);
  });

  test.each(['+++\ntitle = "x"\n+++\n', ';;;\n{}\n;;;\n', '{\n"title": "x"\n}\n'])(
    'says that it does not read %j',
    async (front) => {
      const { findings, calendar } = await read({ 'blog/2026-02-01-a.md': `${front}Текст.\n` });
      expect(findings.map(({ message }) => message.id)).toEqual(['problem.front-matter.other']);
      expect(calendar).toEqual([]);
    },
  );

  test('leaves what is written for Reglament alone when it reads all the rest', async () => {
    const adapter = 'adapters: [{ id: all, folders: [.], accounts: { default: [vk] }, publish_at: [path] }]\n';
    const { calendar, findings } = await read(
      {
        'content/posts/a.md': '---\naccounts: [telegram]\npublish_at: 2026-02-01\n---\nТекст.\n',
        'content/plans/2026-02.md': '---\naccounts: [vk]\nperiod: 2026-02\n---\nПлан.\n',
        '2026-02-03.md': 'Текст.\n',
      },
      {},
      adapter,
    );
    expect(findings).toEqual([]);
    expect(calendar).toEqual(['2026-02-01T00:00:00+03:00 telegram', '2026-02-03T00:00:00+03:00 vk']);
  });

  test('that stands behind another is told so', async () => {
    const adapter = `${BLOG}  - { id: late, folders: [blog/sub], accounts: media }\n`;
    const { errors } = await read(
      { 'blog/sub/2026-02-01-a.md': '---\nmedia: tg\ntitle: x\nmeta: { category: y }\n---\nТекст.\n' },
      {},
      adapter,
    );
    expect(errors.map(({ messageId, data }) => [messageId, data['by']])).toEqual([['adapter.shadowed', 'blog']]);
  });

  test('keeps hostile front matter at bay as ever', async () => {
    const { findings } = await read({
      'blog/js.md': '---js\nprocess.exit(1)\n---\nТекст.\n',
      'blog/proto.md': '---\nmedia: { __proto__: { tg: true }, constructor: true }\n---\nТекст.\n',
      'blog/alias.md': '---\nmedia: &a [tg]\ntags: *a\n---\nТекст.\n',
      'blog/bom.md': '\uFEFF---\r\nmedia: tg\r\ndate: 2026-02-01\r\n---\r\nТекст.\r\n',
    });
    expect(findings.map(({ path }) => path)).not.toContain('blog/bom.md');
    for (const name of ['js', 'proto', 'alias']) expect(findings.map(({ path }) => path)).toContain(`blog/${name}.md`);
  });
});

describe('a post that is sent again', () => {
  const rules = { 'spam.duplicate': '', 'frequency.per-day': '{ brand: 1 }' };
  const text =
    'Посылки в Сортавалу уходят по средам, в Костомукшу по пятницам, а по городу возим каждый вечер после семи.';
  const failed = `---\nmedia: [tg, vk]\ndate: 2026-02-01\n---\n${text}\n`;
  const again = `---\nmedia: [tg]\ndate: 2026-02-01\n---\n${text}\n`;

  test('takes the place of the one that failed, on its accounts alone', async () => {
    const report = await read({ 'blog/parcels.md': failed, 'blog/retry-7_parcels.md': again }, rules);
    expect(said(report)).toEqual([]);
    expect(report.calendar).toHaveLength(2);
  });

  test('has the date of its own name, and a draft of one replaces nothing', async () => {
    const dated = {
      'blog/2026-02-01-x.md': `---\nmedia: tg\n---\n${text}\n`,
      'blog/retry-7_2026-02-01-x.md': `---\nmedia: tg\n---\n${text}\n`,
    };
    const report = await read(dated, rules);
    expect([said(report), report.calendar]).toEqual([[], ['2026-02-01T00:00:00+03:00 telegram news']]);
    const front = (lines: string) => `---\naccounts: [vk]\npublish_at: 2026-02-01T10:00:00+03:00\n${lines}---\n`;
    const files = {
      'content/posts/a.md': `${front('')}Раз.\n`,
      'content/posts/b.md': `${front('')}Два.\n`,
      'content/posts/c.md': `${front('retry_of: a.md\nstatus: draft\n')}Три.\n`,
    };
    expect(said(await read(files, { 'frequency.per-day': '{ brand: 1 }' }, ''))).toHaveLength(1);
  });

  test('may have failed itself', async () => {
    const files = { 'blog/a.md': again, 'blog/retry-7_a.md': again, 'blog/retry-9_retry-7_a.md': again };
    expect(said(await read(files, rules))).toEqual([]);
  });

  test('is named by its id, too, and only a name that is said makes it one', async () => {
    const front = (lines: string) =>
      `---\naccounts: [vk]\npublish_at: 2026-02-01T10:00:00+03:00\n${lines}---\n${text}\n`;
    const files = { 'content/posts/a.md': front('id: parcels\n'), 'content/posts/retry-1_a.md': front('') };
    expect(said(await read(files, rules, ''))).toHaveLength(2);
    const named = { ...files, 'content/posts/retry-1_a.md': front('retry_of: parcels\n') };
    expect(said(await read(named, rules, ''))).toEqual([]);
  });
});

describe('adapters of a policy', () => {
  test.each([
    ['folders: [../posts], accounts: media', 'adapter.folder'],
    ['folders: [/etc], accounts: media', 'adapter.folder'],
    ["folders: ['C:/x'], accounts: media", 'adapter.folder'],
    ['folders: [a], accounts: { values: { a: vk } }', 'adapter.accounts'],
    ['folders: [a], accounts: { key: m, values: { a: vkk } }', 'account.unknown'],
    ['folders: [a], accounts: { default: vkk }', 'account.unknown'],
    ['folders: [a], accounts: m, publish_at: [{ key: d, format: DD.MM }]', 'schema.value'],
    ['folders: [a], accounts: m, publish_at: [yesterday]', 'schema.type'],
    ['folders: [a], accounts: m, keys: { colour: x }', 'schema.unknown-key'],
    ['folders: [], accounts: m', 'schema.empty'],
    ['accounts: m', 'schema.missing'],
  ])('%s: %s', async (line, problem) => {
    const yaml = `${POLICY_YAML}adapters: [{ id: a, ${line} }]\n`;
    await expect(loaded(policyFiles({}, yaml))).rejects.toThrow(problem);
  });

  test('two of one name are one too many', async () => {
    const one = '{ id: a, folders: [a], accounts: m }';
    await expect(loaded(policyFiles({}, `${POLICY_YAML}adapters: [${one}, ${one}]\n`))).rejects.toThrow(
      'adapter.twice',
    );
  });
});
