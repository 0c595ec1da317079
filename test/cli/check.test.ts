import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { liveCopy, type Outcome, repository, runBundle, temporaryFolder } from '../helpers/bundle.ts';
import { check, reglament } from '../helpers/command-line.ts';
import { post } from '../helpers/judging.ts';

const RULES = {
  'frequency.per-day': '',
  'promo.max-share': '',
  'links.reason': '',
  'tone.caps': '',
  'privacy.phone': '',
};

interface JsonFinding {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly enforcement: string;
  readonly status: string;
  readonly quote?: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number; readonly offset: number } };
}

function reported(outcome: Outcome) {
  return {
    ...outcome,
    report: JSON.parse(outcome.stdout) as {
      findings: JsonFinding[];
      summary: Record<string, number>;
      unmatched: string[];
      errors: string[];
    },
  };
}

const json = async (root: string, ...args: readonly string[]) =>
  reported(await check(root, '--format', 'json', ...args));

describe('the content of this repository', () => {
  const ARGS = ['check', '--format', 'json', '--now', '2026-11-22T10:00:00Z'];
  const outcome = runBundle('cli', '.', ARGS);

  test('is judged green by its own policy, with some advice', () => {
    const { code, report, stderr } = reported(outcome);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(report.summary).toMatchObject({ blocking: 0, existing: 0 });
    expect(report.summary['advisory']).toBeGreaterThan(0);
    expect(report.unmatched).toEqual([]);
  });

  test('holds what the live example promises', () => {
    const posts = readdirSync('content/posts', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    expect(posts.length).toBeGreaterThanOrEqual(90);
    const texts = posts.map((path) => readFileSync(join('content/posts', path), 'utf8'));
    expect(texts.filter((text) => /^language: ru$/m.test(text)).length).toBeGreaterThanOrEqual(60);
    expect(texts.filter((text) => /^language: en$/m.test(text)).length).toBeGreaterThanOrEqual(30);
    expect(texts.filter((text) => /TODO|lorem ipsum/i.test(text))).toEqual([]);
    expect(new Set(texts.map((text) => text.slice(text.indexOf('\n---\n')))).size).toBe(texts.length);
    const accounts = new Set(texts.flatMap((text) => /^accounts: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? []));
    expect([...accounts].sort()).toEqual(
      ['dzen', 'facebook', 'instagram', 'linkedin', 'max', 'newsroom', 'ok', 'telegram', 'vk', 'x', 'youtube'].sort(),
    );
  });

  test('gives the same bytes twice', () => {
    expect(runBundle('cli', '.', ARGS).stdout).toBe(outcome.stdout);
  });
});

describe('a violation of each rule, planted into a copy of the live example', () => {
  const PATH = 'content/posts/2027/planted';
  const on = (day: string) => ({ publish_at: `2027-02-${day}T10:00:00+03:00` });

  /** Files with what is wrong, where it is found, and the same files mended. Each goes out on days of its own. */
  interface Planted {
    readonly files: Readonly<Record<string, string>>;
    readonly found: readonly (readonly [rule: string, path: string, line: number, column: number])[];
    readonly mended: Readonly<Record<string, string>>;
  }

  function inOne(rule: string, line: number, column: number, broken: string, mended: string): [string, Planted] {
    const path = `${PATH}-${rule}.md`;
    return [rule, { files: { [path]: broken }, found: [[rule, path, line, column]], mended: { [path]: mended } }];
  }

  const link = 'Ещё: https://other.example/a\n';
  const day = (hour: string, date = '2027-02-12') => post({ publish_at: `${date}T${hour}:00+03:00` });
  const promo = (purpose: string) =>
    Object.fromEntries(
      ['01', '02', '03'].map((date) => [
        `content/posts/2027/promo-${date}.md`,
        post({ accounts: '[newsroom]', publish_at: `2027-02-${date}`, purpose }),
      ]),
    );
  const crowded = {
    'content/posts/2027/a.md': day('09:00'),
    'content/posts/2027/b.md': day('12:00'),
    'content/posts/2027/c.md': day('20:00'),
  };

  const PLANTED: readonly (readonly [string, Planted])[] = [
    inOne(
      'tone.caps',
      9,
      6,
      post(on('01'), 'Раз.\n\n☕️ И СКИДКА ТОЛЬКО СЕГОДНЯ!\n'),
      post(on('01'), 'Раз.\n\n☕️ И скидка только сегодня!\n'),
    ),
    inOne(
      'privacy.phone',
      7,
      12,
      post(on('03'), 'Звоните: **+7 921 000-00-34**\n'),
      post(on('03'), 'Звоните: **+7 (8142) 00-01-15**\n'),
    ),
    inOne(
      'links.reason',
      7,
      6,
      post(on('05'), link),
      post({ ...on('05'), links: '[{ url: "https://other.example/a", reason: proof }]' }, link),
    ),
    inOne(
      'content.unreadable',
      3,
      9,
      '---\naccounts: [vk]\ntitle: a: b\n---\n',
      post({ ...on('07'), title: '"a: b"' }),
    ),
    inOne('content.unknown-key', 6, 1, post({ ...on('09'), publsh_at: 'x' }), post(on('09'))),
    [
      'frequency.per-day',
      {
        files: crowded,
        found: [['frequency.per-day', 'content/posts/2027/c.md', 3, 1]],
        mended: { ...crowded, 'content/posts/2027/c.md': day('20:00', '2027-02-14') },
      },
    ],
    // Which of the rules about promo it is depends on the kind of the account.
    [
      'promo',
      {
        files: promo('promo'),
        found: [
          ['promo', 'content/posts/2027/promo-02.md', 4, 1],
          ['promo', 'content/posts/2027/promo-03.md', 4, 1],
        ],
        mended: promo('value'),
      },
    ],
    [
      'content.unmatched',
      {
        files: { 'content/postz/a.md': post() },
        found: [['content.unmatched', 'content/postz/a.md', 1, 1]],
        mended: {},
      },
    ],
  ];

  /** What is found in files that are planted, beside what is found without them. */
  async function planted(root: string, files: Readonly<Record<string, string>>, before: readonly JsonFinding[]) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const told = ({ rule, path, range, message, status }: JsonFinding) =>
      JSON.stringify([rule, path, range, message, status]);
    const known = new Set(before.map(told));
    return (await json(root)).report.findings.filter((finding) => !known.has(told(finding)));
  }

  /** One copy, judged as it is, with all that is broken, and with all that is mended. */
  const judgedThrice = (async () => {
    const root = liveCopy();
    const before = (await json(root)).report.findings;
    const all = (which: 'files' | 'mended') => Object.assign({}, ...PLANTED.map(([, { [which]: files }]) => files));
    return { broken: await planted(root, all('files'), before), mended: await planted(root, all('mended'), before) };
  })();

  // One more post also moves what the calendar says of those after it; that is not what is planted.
  const within = (findings: readonly JsonFinding[], files: Readonly<Record<string, string>>) =>
    findings.filter(({ path }) => Object.hasOwn(files, path));

  test.each(PLANTED)('%s', async (rule, { files, found, mended: repaired }) => {
    const { broken, mended } = await judgedThrice;
    const places = within(broken, files).map(({ rule: id, path, range }) => [
      rule === 'promo' ? id.split('.')[0] : id,
      path,
      range.start.line,
      range.start.column,
    ]);
    expect(places).toEqual(found);
    expect(within(mended, repaired)).toEqual([]);
  });
});

describe('the exit code', () => {
  test('is 0 when nothing blocks, 1 when something does, 2 when nobody could judge', () => {
    const leave = (root: string) => runBundle('cli', root, ['check', '--now', '2026-11-22T10:00:00Z']);
    expect(leave(repository({ 'content/posts/a.md': post() }, RULES)).code).toBe(0);
    expect(leave(repository({ 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') }, RULES)).code).toBe(1);
    const broken = repository({ 'policy/policy.yaml': 'id: [\n' });
    const outcome = leave(broken);
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toContain('policy/policy.yaml:2:1');
  });

  test('is 0 with advice only', async () => {
    const files = { 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') };
    const root = repository(files, RULES);
    const path = join(root, 'policy/regulations/tone.caps.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('soft-mandatory', 'advisory'));
    const { code, report } = await json(root);
    expect([code, report.summary['advisory']]).toEqual([0, 1]);
  });
});

describe('bad input', () => {
  test('a folder without a policy is said in the language asked for', async () => {
    const root = temporaryFolder();
    expect((await check(root, '--locale', 'ru')).stderr).toContain('Политики нет: нужен файл policy/policy.yaml');
    expect((await check(root, '--locale', 'en')).stderr).toContain('There is no policy');
    expect((await check(root)).code).toBe(2);
  });

  test('no content, or empty folders, are no error', async () => {
    const root = repository({});
    expect((await json(root)).report.summary['files']).toBe(0);
    mkdirSync(join(root, 'content/posts'), { recursive: true });
    expect((await check(root)).code).toBe(0);
  });

  test('strange names are judged and printed on one line', async () => {
    const bad = post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');
    const names = [
      'с пробелом и кириллицей.md',
      'new\nline.md',
      '::error::x.md',
      'per%cent.md',
      'quo"te\'s.md',
      '\u202Egnp.md',
      'a\u001B[31m.md',
    ];
    const files = Object.fromEntries(names.map((name) => [`content/posts/${name}`, bad]));
    const root = repository(files, { 'tone.caps': '' });
    const { report } = await json(root);
    expect(report.findings.map(({ path }) => path).sort()).toEqual(names.map((name) => `content/posts/${name}`).sort());
    for (const format of ['terminal', 'github', 'markdown']) {
      const { stdout } = await check(root, '--format', format);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not come through
      expect(stdout).not.toMatch(/[\u001B\u202E]|new\nline/);
      if (format === 'github') expect(stdout.match(/^::\w+/gm)?.length).toBe(names.length);
    }
  });

  test('links out of the tree are findings and their targets stay unread', async () => {
    const secret = mkdtempSync(join(tmpdir(), 'reglament-secret-'));
    writeFileSync(join(secret, 's.md'), post({}, 'TOP SECRET KEY SALE\n'));
    const root = repository({ 'content/posts/good.md': post() }, RULES);
    symlinkSync(join(secret, 's.md'), join(root, 'content/posts/link.md'));
    symlinkSync(secret, join(root, 'content/posts/folder'));
    const { report, stdout } = await json(root);
    expect(report.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['content.unreadable', 'content/posts/folder'],
      ['content.unreadable', 'content/posts/link.md'],
    ]);
    expect(stdout).not.toContain('SECRET');
    expect(report.summary['publications']).toBe(1);
  });

  test('a folder of content that is a link is a finding', async () => {
    const elsewhere = temporaryFolder();
    const root = repository({}, RULES);
    symlinkSync(elsewhere, join(root, 'content'));
    expect((await json(root)).report.findings.map(({ path }) => path)).toEqual(['content']);
  });

  test('files of all wrong kinds stand beside good ones', async () => {
    const root = repository(
      {
        'content/posts/empty.md': '',
        'content/posts/huge.md': 'x'.repeat(10 * 1024 * 1024),
        'content/posts/binary.md': new Uint8Array([0, 1, 2, 3]),
        'content/posts/latin1.md': new Uint8Array([0x2d, 0xe9]),
        'content/posts/good.md': `\uFEFF${post().replaceAll('\n', '\r\n')}`,
      },
      RULES,
    );
    const { code, report } = await json(root);
    expect(code).toBe(1);
    expect(report.findings.map(({ rule }) => rule)).toEqual(Array(4).fill('content.unreadable'));
    expect(report.summary).toMatchObject({ files: 5, publications: 1 });
  });
});

describe('the command line', () => {
  const root = repository(
    {
      'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
      'content/posts/sub/b.md': post({}, 'СКИДКА ТОЛЬКО ЗАВТРА\n'),
    },
    RULES,
  );

  test.each([
    [['chek'], 'check'],
    [['check', '--fromat', 'json'], '--format'],
    [['check', '--format', 'jsn'], 'json'],
    [['check', '--format'], '--format'],
    [['check', '--now', 'tomorrow'], '--now'],
    [['check', '--locale', 'de'], 'ru, en'],
    [['check', 'nowhere'], 'nowhere'],
    [['check', '/etc'], '/etc'],
  ])('%j is refused with exit code 2 and a hint', async (args, hint) => {
    for (const env of [{ LANG: 'ru_RU.UTF-8' }, { LANG: 'en_US.UTF-8' }]) {
      const { code, stdout, stderr } = await reglament(root, args, { env });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(hint);
      expect(stderr.startsWith(env.LANG.startsWith('ru') ? 'Ошибка: ' : 'Error: ')).toBe(true);
    }
  });

  test.each(['ru', 'en'])('help in %s names every command and option', async (locale) => {
    const overview = await reglament(root, ['--help', '--locale', locale]);
    expect([overview.code, overview.stderr]).toEqual([0, '']);
    expect(overview.stdout).toContain('check');
    const help = (await reglament(root, ['check', '--help', '--locale', locale])).stdout;
    for (const option of ['--base', '--now', '--format', '--locale', 'sarif', 'junit', 'github', 'markdown'])
      expect(help).toContain(option);
    expect(/[а-яё]/i.test(help)).toBe(locale === 'ru');
  });

  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(runBundle('cli', root, ['--version']).stdout).toBe(`${version}\n`);
  });

  test('paths narrow the report, from any folder below the root', async () => {
    const paths = async (cwd: string, ...args: string[]) =>
      (await json(cwd, ...args)).report.findings.map(({ path }) => path);
    expect(await paths(root, 'content/posts/sub')).toEqual(['content/posts/sub/b.md']);
    expect(await paths(root, 'content/posts/a.md')).toEqual(['content/posts/a.md']);
    expect(await paths(join(root, 'content/posts'), 'sub')).toEqual(['content/posts/sub/b.md']);
    expect(await paths(join(root, 'content/posts'))).toHaveLength(2);
  });

  test('the calendar of a narrowed report is that of all posts', async () => {
    const day = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/posts/${name}.md`, post()]));
    const { report } = await json(repository(day, RULES), 'content/posts/a.md');
    expect(report.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['frequency.per-day', 'content/posts/a.md'],
    ]);
  });

  test('colour is for terminals: none when piped, some when forced, none with NO_COLOR', () => {
    const sequence = '\u001B[';
    expect(runBundle('cli', root, ['check']).stdout).not.toContain(sequence);
    expect(runBundle('cli', root, ['check'], { FORCE_COLOR: '1' }).stdout).toContain(sequence);
  });

  test('works on the Node that the machine has', () => {
    const { code } = runBundle('cli', root, ['check', '--format', 'json'], {});
    expect(code).toBe(1);
  });
});
