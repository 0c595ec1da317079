import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, git, repository, runBundle, write } from '../helpers/bundle.ts';
import { check, reglament } from '../helpers/command-line.ts';
import { findings, inBody, judged, post } from '../helpers/judging.ts';

/** What a tester once broke. Each stays mended. */
describe('once broken', () => {
  const loud = (word: string) => post({ publish_at: '2026-11-04' }, `СКИДКА ТОЛЬКО ${word}\n`);

  test('--locale before the command does not turn it into help', async () => {
    const root = repository({ 'content/posts/a.md': loud('СЕГОДНЯ') }, { 'tone.caps': '' });
    expect((await reglament(root, ['--locale', 'en', 'check'])).code).toBe(1);
    expect((await reglament(root, ['--locale=en', 'chek'])).code).toBe(2);
    expect((await reglament(root, ['nonsense', '--help'])).code).toBe(2);
    expect((await reglament(root, ['help', 'check'])).stdout).toContain('--base');
  });

  test.each(['--__proto__', '--toString', '--help=yes'])('%s is no option', async (option) => {
    expect((await check(repository({}, {}), option)).code).toBe(2);
  });

  test('a policy without rules judges nobody and says so', async () => {
    const root = repository({}, { 'tone.caps': '' });
    renameSync(join(root, 'policy/regulations/tone.caps.md'), join(root, 'policy/regulations/tone.caps.MD'));
    const { code, stderr } = await check(root);
    expect(code).toBe(2);
    expect(stderr).toContain('tone.caps.MD');
    const { code: none } = await check(
      repository({ 'policy/regulations/policy.languages.md': '---\nid: a\ntitle: A\n---\n' }, {}),
    );
    expect(none).toBe(2);
  });

  test('a misspelt rule fence is an error', async () => {
    const root = repository(
      { 'policy/regulations/z.md': '---\nid: z\ntitle: Z\n---\n## A {#a}\n\n```yaml rules\nid: a.b\n```\n' },
      { 'tone.caps': '' },
    );
    expect((await check(root)).stderr).toContain('z.md:7:1');
  });

  test('a broken people.yaml is the one problem, not one for each name', async () => {
    const root = repository(
      { 'policy/people.yaml': 'anna: [\n', 'policy/accounts.yaml': 'vk: { platform: vk, kind: brand, owner: anna }\n' },
      { 'tone.caps': '' },
    );
    expect((await check(root)).stderr.trim().split('\n')).toHaveLength(2);
  });

  test.each([
    ['campaigns: [{ id: a, accounts: [vk], from: 2026-12-07, to: 2026-12-01, reason: x }]', '2026-12-01'],
    ['campaigns: [{ id: a, accounts: [vkk], from: 2026-12-01, to: 2026-12-07, reason: x }]', 'vk'],
    [
      'campaigns: [{ id: a, accounts: [vk], from: 2026-12-01, to: 2026-12-07, reason: x, frequency: { brnd: 3 } }]',
      'brnd',
    ],
    ['blackouts: [{ from: 2026-02-30, to: 2026-03-01, reason: x }]', '2026-02-30'],
    ['extends: [nope]', 'nope'],
  ])('policy.yaml with %s is refused', async (line, hint) => {
    const { POLICY_YAML } = await import('../helpers/judging.ts');
    const root = repository({ 'policy/policy.yaml': `${POLICY_YAML}${line}\n` }, { 'tone.caps': '' });
    const { code, stderr } = await check(root);
    expect([code, stderr.includes(hint)]).toEqual([2, true]);
  });

  test('a campaign raises the cap of its accounts on its days', async () => {
    const { POLICY_YAML, policyFiles } = await import('../helpers/judging.ts');
    const yaml = `${POLICY_YAML}campaigns: [{ id: a, accounts: [vk], from: 2026-11-03, to: 2026-11-04, reason: x, frequency: { brand: 4 } }]\n`;
    const posts = (date: string) =>
      Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((name) => [`content/posts/${name}-${date}.md`, post({ publish_at: date })]),
      );
    const files = Object.fromEntries(policyFiles({ 'frequency.per-day': '' }, yaml));
    const during = repository({ ...files, ...posts('2026-11-03') }, { 'frequency.per-day': '' });
    const after = repository({ ...files, ...posts('2026-11-05') }, { 'frequency.per-day': '' });
    expect([(await check(during)).code, (await check(after)).code]).toEqual([0, 1]);
  });

  test('a folder named node_modules hides nothing', async () => {
    const report = await judged({ 'content/posts/node_modules/x.md': loud('СЕГОДНЯ') }, { 'tone.caps': '' });
    expect(report.findings).toHaveLength(1);
    const root = repository(
      { 'content/posts/node_modules/x.md': loud('СЕГОДНЯ'), 'content/.DS_Store': 'x' },
      { 'tone.caps': '' },
    );
    expect((await check(root, '--format', 'json')).stdout).toContain('node_modules/x.md');
  });

  test('a link given as a path is judged as a link', async () => {
    const root = repository({ 'content/posts/a.md': post() }, { 'tone.caps': '' });
    symlinkSync('a.md', join(root, 'content/posts/link.md'));
    expect((await check(root, 'content/posts/link.md')).code).toBe(1);
  });

  test('a path that holds no content is said, not passed over', async () => {
    const root = repository({ 'content/posts/a.md': post() }, { 'tone.caps': '' });
    expect((await check(root, 'policy')).stdout).toContain('policy');
  });

  describe('--base', () => {
    function committed(files: Readonly<Record<string, string>>): string {
      const root = repository(files, {
        'tone.caps': '',
        'privacy.phone': '',
        'promo.max-share': '',
        'content.duplicate-id': '',
      });
      commitAll(root);
      return root;
    }
    const code = async (root: string) => (await check(root, '--base', 'HEAD')).code;
    const long = (word: string, date: string) =>
      post({ publish_at: date }, `СКИДКА ТОЛЬКО ${word}\n\n${`Рассказ про ${word}. `.repeat(30)}\n`);

    test('two files that exchange their names keep their old findings', async () => {
      const root = committed({
        'content/posts/a.md': long('СЕГОДНЯ', '2026-11-03'),
        'content/posts/b.md': long('ЗАВТРА', '2026-11-05').replaceAll('про', 'о том, как было'),
      });
      renameSync(join(root, 'content/posts/a.md'), join(root, 'content/posts/c.md'));
      renameSync(join(root, 'content/posts/b.md'), join(root, 'content/posts/a.md'));
      renameSync(join(root, 'content/posts/c.md'), join(root, 'content/posts/b.md'));
      expect(await code(root)).toBe(0);
    });

    test('a number taken out of a title with two leaves the other old, and so does a typo', async () => {
      const titled = (title: string) => ({ 'content/posts/a.md': post({ title: `"${title}"` }) });
      const root = committed(titled('Звоните +7 921 000-00-34 и +7 921 000-00-35'));
      write(root, titled('Звоните +7 921 000-00-34'));
      expect(await code(root)).toBe(0);
      write(root, titled('Позвоните нам: 8 (921) 000 00 34'));
      expect(await code(root)).toBe(0);
    });

    test('a promo post moved into another window is new', async () => {
      const posts = Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => {
          const day = index + 1;
          const purpose = [16, 18, 22, 24].includes(day) ? 'promo' : 'value';
          return [
            `content/posts/p${day}.md`,
            post({ publish_at: `2026-10-${String(day).padStart(2, '0')}T10:00:00+03:00`, purpose }),
          ];
        }),
      );
      const root = committed(posts);
      write(root, { 'content/posts/p22.md': post({ publish_at: '2026-10-17T12:00:00+03:00', purpose: 'promo' }) });
      expect(await code(root)).toBe(1);
    });

    test('two posts with one id stay an old finding whichever of them is renamed', async () => {
      const root = committed({ 'content/posts/b.md': post({ id: 'x' }), 'content/posts/c.md': post({ id: 'x' }) });
      renameSync(join(root, 'content/posts/c.md'), join(root, 'content/posts/a.md'));
      git(root, 'add', '-A');
      expect(await code(root)).toBe(0);
    });
  });

  describe('places in HTML and code', () => {
    test('the number is found where it stands, and no other is masked', async () => {
      const body = '<p>a</p>8 921 000 00 34, наш 8 (8142) 00-01-15</p>\n';
      const [finding, ...others] = await inBody(body, 'privacy.phone');
      expect(others).toEqual([]);
      expect(finding?.range.start).toMatchObject({ line: 7, column: 9 });
      expect(finding?.excerpt.text).not.toContain('000 00 34');
    });

    test('an attribute is no text', async () => {
      const [finding] = await inBody('<div class="ВНИ">\n<b>ВНИМАНИЕ</b> <i>ВСЕМ</i> ГОСТЯМ\n</div>\n', 'tone.caps');
      expect(finding?.range.start).toMatchObject({ line: 8, column: 4 });
    });

    test('the info string of a fence is no text', async () => {
      const [finding] = await inBody('```8\n89000000012\n```\n', 'privacy.phone');
      expect(finding?.range.start).toMatchObject({ line: 8, column: 1 });
    });
  });

  describe('links', () => {
    test('the first definition of a reference counts, wherever it stands', async () => {
      expect(
        await inBody('[каталог][a]\n\n[a]: https://evil.example/x\n[a]: https://vk.com/x\n', 'links.reason'),
      ).toHaveLength(1);
      expect(await inBody('[каталог][a]\n\n> [a]: https://evil.example/x\n', 'links.reason')).toHaveLength(1);
    });
  });

  describe('phones', () => {
    test.each([
      'Набережная, 85 (8 921 000-00-34)',
      'кв. 78 8 921 000 00 34',
      '8 (81430) 4-50-12',
      '![звоните 89000000012](x.jpg)',
      '[Позвоните](tel:+79210000034)',
      '[Напишите](https://wa.me/79210000034)',
    ])('%s', async (body) => {
      expect(await inBody(`${body}\n`, 'privacy.phone', '', { accounts: '[telegram]' })).toHaveLength(1);
    });

    test.each([
      'https://vk.com/wall-89000000012_5',
      'заказ ORD-89000000012',
      '61.78910000001',
      '№89000000012',
      'ABC89000000012',
      '7.8912345678',
      'ISBN 7-5600-0000-12',
      '8 2026 2027 20',
    ])('%s is none', async (body) => {
      expect(await inBody(`${body}\n`, 'privacy.phone')).toEqual([]);
    });

    test('the bundle knows the numbers of other countries, though it leaves out how to write them', () => {
      const numbers = [
        '+44 20 7946 0018',
        '+381 64 123 45 67',
        '+995 32 212 34 56',
        '+49 30 901820',
        '+1 212 555 0123',
      ];
      const files = Object.fromEntries(
        numbers.map((number, index) => [`content/posts/p${index}.md`, post({}, `Звоните ${number}\n`)]),
      );
      const root = repository(
        { ...files, 'content/posts/views.md': post({}, 'Уже +10 000 000 000 просмотров\n') },
        { 'privacy.phone': '' },
      );
      const { findings: found } = JSON.parse(runBundle('cli', root, ['check', '--format', 'json']).stdout) as {
        findings: { path: string }[];
      };
      expect(found.map(({ path }) => path)).toEqual(Object.keys(files));
    });

    test('no number is printed raw, whatever is wrong with its file', async () => {
      const files = {
        date: post({ publish_at: '"+7 921 000-00-34"' }),
        reason: post({ links: '[{ url: "https://e.example/x", reason: "+7 921 000-00-34" }]' }),
        host: post({}, 'https://79210000034.evil.example/\n'),
        broken: post({ title: 'Звоните: +7 921 000-00-34' }),
        id: post({ id: '"+79210000034"' }),
        twin: post({ id: '"+79210000034"' }),
        key: post({ phone: '"+7 921 000-00-34"' }),
        line: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ ![+7 921 000-00-34](a.jpg)\n'),
      };
      const rules = {
        'links.reason': '',
        'tone.caps': '',
        'content.duplicate-id': '',
        'content.unknown-key': '',
        'privacy.phone': '',
      };
      const root = repository(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/posts/${name}.md`, text])),
        rules,
      );
      for (const format of ['terminal', 'json', 'sarif', 'junit', 'github', 'markdown']) {
        expect((await check(root, '--format', format)).stdout, format).not.toMatch(/000-00-34|9210000034/);
      }
    });
  });

  describe('dates', () => {
    test.each([
      ['embargo_until', '2026-02-30'],
      ['offer', '{ ends_at: 99-99 }'],
      ['claims', '[{ text: a, as_of: 2026-02-31 }]'],
    ])('%s: %s is no date', async (key, value) => {
      expect(await findings({ a: post({ [key]: value }) }, 'content.unreadable')).toHaveLength(1);
    });

    test('a day that starts without its midnight starts at its first moment', async () => {
      const { policyFiles } = await import('../helpers/judging.ts');
      const root = repository(
        {
          ...Object.fromEntries(policyFiles({ 'tone.caps': '' })),
          'policy/accounts.yaml': 'vk: { platform: vk, kind: brand, time_zone: Asia/Beirut }\n',
          'content/posts/a.md': post({ publish_at: '2026-03-29' }),
        },
        { 'tone.caps': '' },
      );
      expect((await check(root)).code).toBe(0);
    });
  });

  describe('capitals', () => {
    test('soft hyphens and zero-width spaces do not hide a word', async () => {
      const [finding] = await inBody('ВНИ\u00ADМАНИЕ ВСЕМ ГОС\u200BТЯМ кафе\n', 'tone.caps');
      expect(finding?.quote).toBe('ВНИ\u00ADМАНИЕ ВСЕМ ГОС\u200BТЯМ');
    });

    test('a hard break is no pause', async () => {
      expect(await inBody('ВНИМАНИЕ  \nВСЕМ  \nГОСТЯМ\n', 'tone.caps')).toHaveLength(1);
    });

    test('British quotation marks are quotation marks', async () => {
      expect(await inBody('The sign said ‘TURN WATER OFF FIRST’ and we did.\n', 'tone.caps')).toEqual([]);
    });
  });

  test('a file that cannot be written to is no verdict', () => {
    const root = repository({ 'content/posts/a.md': post() }, { 'tone.caps': '' });
    writeFileSync(join(root, 'run.sh'), `"${process.execPath}" "$1" check > /dev/full; echo code=$?`);
    const { stdout } = runShell(root);
    expect(stdout).toContain('code=2');
  });
});

function runShell(root: string): { stdout: string } {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { resolve } = process.getBuiltinModule('node:path');
  return spawnSync('sh', ['run.sh', resolve('dist/cli.cjs')], { cwd: root, encoding: 'utf8' });
}
