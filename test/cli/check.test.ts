import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, liveCopy, repository, runBundle, temporaryFolder } from '../helpers/bundle.ts';
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

function json(root: string, ...args: readonly string[]) {
  const outcome = check(root, '--format', 'json', ...args);
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

describe('the content of this repository', () => {
  test('is judged green by its own policy, with some advice', () => {
    const { code, report, stderr } = json('.');
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
    expect(check('.', '--format', 'json').stdout).toBe(check('.', '--format', 'json').stdout);
  });
});

describe('a violation of each rule, planted into a copy of the live example', () => {
  const root = liveCopy();
  const before = json(root).report.findings;
  const ours = new Set<string>();

  function planted(files: Readonly<Record<string, string>>): JsonFinding[] {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    // One more post also moves what the calendar says of those after it; that is not what is planted.
    for (const path of Object.keys(files)) ours.add(path);
    const told = ({ rule, path, range, message, status }: JsonFinding) =>
      JSON.stringify([rule, path, range, message, status]);
    const known = new Set(before.map(told));
    return json(root).report.findings.filter((finding) => ours.has(finding.path) && !known.has(told(finding)));
  }

  const PATH = 'content/posts/2027/planted.md';
  const value = { publish_at: '2027-02-01T10:00:00+03:00' };

  test.each<[string, Record<string, string>, number, number, Record<string, string>]>([
    [
      'tone.caps',
      { [PATH]: post(value, 'Раз.\n\n☕️ И СКИДКА ТОЛЬКО СЕГОДНЯ!\n') },
      9,
      6,
      { [PATH]: post(value, 'Раз.\n\n☕️ И скидка только сегодня!\n') },
    ],
    [
      'privacy.phone',
      { [PATH]: post(value, 'Звоните: **+7 921 000-00-34**\n') },
      7,
      12,
      { [PATH]: post(value, 'Звоните: **+7 (8142) 00-01-15**\n') },
    ],
    [
      'links.reason',
      { [PATH]: post(value, 'Ещё: https://other.example/a\n') },
      7,
      6,
      {
        [PATH]: post(
          { ...value, links: '[{ url: "https://other.example/a", reason: proof }]' },
          'Ещё: https://other.example/a\n',
        ),
      },
    ],
    [
      'content.unreadable',
      { [PATH]: '---\naccounts: [vk]\ntitle: a: b\n---\n' },
      3,
      9,
      { [PATH]: post({ ...value, title: '"a: b"' }) },
    ],
    ['content.unknown-key', { [PATH]: post({ ...value, publsh_at: 'x' }) }, 6, 1, { [PATH]: post(value) }],
  ])('%s', (rule, files, line, column, repaired) => {
    const found = planted(files).filter((finding) => finding.path === PATH);
    expect(found.map((finding) => [finding.rule, finding.range.start.line, finding.range.start.column])).toEqual([
      [rule, line, column],
    ]);
    expect(planted(repaired)).toEqual([]);
  });

  test('frequency.per-day', () => {
    const day = (hour: string, date = '2027-02-03') => post({ publish_at: `${date}T${hour}:00+03:00` });
    const files = {
      'content/posts/2027/a.md': day('09:00'),
      'content/posts/2027/b.md': day('12:00'),
      'content/posts/2027/c.md': day('20:00'),
    };
    expect(planted(files).map(({ rule, path, range }) => [rule, path, range.start.line, range.start.column])).toEqual([
      ['frequency.per-day', 'content/posts/2027/c.md', 3, 1],
    ]);
    expect(planted({ 'content/posts/2027/c.md': day('20:00', '2027-02-04') })).toEqual([]);
  });

  test('promo.max-share', () => {
    const promo = (date: string, purpose: string) =>
      post({ accounts: '[newsroom]', publish_at: `2027-02-${date}`, purpose });
    const files = Object.fromEntries(
      ['01', '02', '03'].map((date) => [`content/posts/2027/promo-${date}.md`, promo(date, 'promo')]),
    );
    // Which of the rules about promo it is depends on the kind of the account.
    const found = planted(files).map(({ rule, path, range }) => [rule.split('.')[0], path, range.start.line]);
    expect(found).toContainEqual(['promo', 'content/posts/2027/promo-03.md', 4]);
    expect(new Set(found.map(([family]) => family))).toEqual(new Set(['promo']));
    const useful = ['01', '02', '03'].map((date) => [`content/posts/2027/promo-${date}.md`, promo(date, 'value')]);
    expect(planted(Object.fromEntries(useful))).toEqual([]);
  });

  test('content.unmatched', () => {
    const found = planted({ 'content/postz/a.md': post() });
    expect(found.map(({ rule, path }) => [rule, path])).toEqual([['content.unmatched', 'content/postz/a.md']]);
  });
});

describe('the exit code', () => {
  test('is 0 when nothing blocks, 1 when something does, 2 when nobody could judge', () => {
    expect(check(repository({ 'content/posts/a.md': post() }, RULES)).code).toBe(0);
    expect(check(repository({ 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') }, RULES)).code).toBe(1);
    const broken = repository({ 'policy/policy.yaml': 'id: [\n' });
    const outcome = check(broken);
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toContain('policy/policy.yaml:2:1');
  });

  test('is 0 with advice only', () => {
    const files = { 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') };
    const root = repository(files, RULES);
    const path = join(root, 'policy/regulations/tone.caps.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('soft-mandatory', 'advisory'));
    const { code, report } = json(root);
    expect([code, report.summary['advisory']]).toEqual([0, 1]);
  });
});

describe('bad input', () => {
  test('a folder without a policy is said in the language asked for', () => {
    const root = temporaryFolder();
    expect(check(root, '--locale', 'ru').stderr).toContain('Политики нет: нужен файл policy/policy.yaml');
    expect(check(root, '--locale', 'en').stderr).toContain('There is no policy');
    expect(check(root).code).toBe(2);
  });

  test('no content, or empty folders, are no error', () => {
    const root = repository({});
    expect(json(root).report.summary['files']).toBe(0);
    mkdirSync(join(root, 'content/posts'), { recursive: true });
    expect(check(root).code).toBe(0);
  });

  test('strange names are judged and printed on one line', () => {
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
    const { report } = json(root);
    expect(report.findings.map(({ path }) => path).sort()).toEqual(names.map((name) => `content/posts/${name}`).sort());
    for (const format of ['terminal', 'github', 'markdown']) {
      const { stdout } = check(root, '--format', format);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not come through
      expect(stdout).not.toMatch(/[\u001B\u202E]|new\nline/);
      if (format === 'github') expect(stdout.match(/^::\w+/gm)?.length).toBe(names.length);
    }
  });

  test('links out of the tree are findings and their targets stay unread', () => {
    const secret = mkdtempSync(join(tmpdir(), 'reglament-secret-'));
    writeFileSync(join(secret, 's.md'), post({}, 'TOP SECRET KEY SALE\n'));
    const root = repository({ 'content/posts/good.md': post() }, RULES);
    symlinkSync(join(secret, 's.md'), join(root, 'content/posts/link.md'));
    symlinkSync(secret, join(root, 'content/posts/folder'));
    const { report, stdout } = json(root);
    expect(report.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['content.unreadable', 'content/posts/folder'],
      ['content.unreadable', 'content/posts/link.md'],
    ]);
    expect(stdout).not.toContain('SECRET');
    expect(report.summary['publications']).toBe(1);
  });

  test('a folder of content that is a link is a finding', () => {
    const elsewhere = temporaryFolder();
    const root = repository({}, RULES);
    symlinkSync(elsewhere, join(root, 'content'));
    expect(json(root).report.findings.map(({ path }) => path)).toEqual(['content']);
  });

  test('files of all wrong kinds stand beside good ones', () => {
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
    const { code, report } = json(root);
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
  ])('%j is refused with exit code 2 and a hint', (args, hint) => {
    for (const env of [{ LANG: 'ru_RU.UTF-8' }, { LANG: 'en_US.UTF-8' }]) {
      const { code, stdout, stderr } = runBundle('cli', root, args, env);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(hint);
      expect(stderr.startsWith(env.LANG.startsWith('ru') ? 'Ошибка: ' : 'Error: ')).toBe(true);
    }
  });

  test.each(['ru', 'en'])('help in %s names every command and option', (locale) => {
    const overview = runBundle('cli', root, ['--help', '--locale', locale]);
    expect([overview.code, overview.stderr]).toEqual([0, '']);
    expect(overview.stdout).toContain('check');
    const help = runBundle('cli', root, ['check', '--help', '--locale', locale]).stdout;
    for (const option of ['--base', '--now', '--format', '--locale', 'sarif', 'junit', 'github', 'markdown'])
      expect(help).toContain(option);
    expect(/[а-яё]/i.test(help)).toBe(locale === 'ru');
  });

  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(runBundle('cli', root, ['--version']).stdout).toBe(`${version}\n`);
  });

  test('paths narrow the report, from any folder below the root', () => {
    const paths = (cwd: string, ...args: string[]) => json(cwd, ...args).report.findings.map(({ path }) => path);
    expect(paths(root, 'content/posts/sub')).toEqual(['content/posts/sub/b.md']);
    expect(paths(root, 'content/posts/a.md')).toEqual(['content/posts/a.md']);
    expect(paths(join(root, 'content/posts'), 'sub')).toEqual(['content/posts/sub/b.md']);
    expect(paths(join(root, 'content/posts'))).toHaveLength(2);
  });

  test('the calendar of a narrowed report is that of all posts', () => {
    const day = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/posts/${name}.md`, post()]));
    expect(
      json(repository(day, RULES), 'content/posts/a.md').report.findings.map(({ rule, path }) => [rule, path]),
    ).toEqual([['frequency.per-day', 'content/posts/a.md']]);
  });

  test('colour is for terminals: none when piped, some when forced, none with NO_COLOR', () => {
    const sequence = '\u001B[';
    expect(check(root).stdout).not.toContain(sequence);
    expect(runBundle('cli', root, ['check'], { FORCE_COLOR: '1' }).stdout).toContain(sequence);
  });

  test('works on the Node that the machine has', () => {
    const { code } = runBundle('cli', root, ['check', '--format', 'json'], {});
    expect(code).toBe(1);
  });
});
