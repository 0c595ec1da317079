import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { git, repository, temporaryFolder, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { type EditionSpec, historyAnd } from '../helpers/editions.ts';
import { post, regulation } from '../helpers/judging.ts';

/** What must reach no terminal, no log and no page as anything but text. */
const NASTY = '::error::x ##[error]y @org/team #12 `code` <img src=x> ![a](b) \u001B[31m \u202E |';

const edition = (version: string, effective: string, run: number, more: Partial<EditionSpec> = {}): EditionSpec => ({
  version,
  effective,
  rules: { 'tone.caps': `{ run: ${run} }`, 'links.reason': '' },
  ...more,
});

const PEOPLE = 'anna: { name: Анна, roles: [lead] }\nboris: { name: Борис, roles: [editor] }\n';
const WAIVER =
  'id: market\nrules: [tone.caps]\ntargets: { accounts: [vk], from: 2026-11-03, to: 2026-11-03 }\nreason: Ярмарка\napproved_by: anna\nissued: 2026-11-01\nexpires: 2026-12-01\n';
const FREEZE =
  'reason: Авария\nfrom: 2026-11-22T12:00:00+03:00\nuntil: 2026-11-23\naccounts: [telegram]\nallow: [notice]\ndeclared_by: boris\n';
const settings = (off: string, changed: string, removed: string): string => `rules:
  links.reason: { enforcement: off, reason: ${JSON.stringify(off)} }
  tone.caps: { with: { share: 0.4 }, reason: ${JSON.stringify(changed)} }
removed:
  old.rule: { version: "1.1.0", reason: { ru: ${JSON.stringify(removed)}, en: Needless }, instead: tone.caps }
`;
const SETTINGS = settings('Пока без ссылок', 'Решили на планёрке', 'Не нужно');

const loud = (words: string, changes: Record<string, string> = {}) => post(changes, `${words}\n`);
const TWO_WORDS = 'СКИДКА СЕГОДНЯ';
const THREE_WORDS = 'СКИДКА ТОЛЬКО СЕГОДНЯ';
const CONTENT = {
  'content/posts/past.md': loud(THREE_WORDS, { author: 'boris' }),
  'content/posts/later.md': loud(THREE_WORDS, { publish_at: '2026-11-05T10:00:00+03:00', accounts: '[telegram]' }),
  'content/posts/planned.md': loud(TWO_WORDS, { publish_at: '2026-12-10T10:00:00+03:00', author: 'boris' }),
  'content/posts/quiet.md': post({ accounts: '[telegram]' }),
};

/** A team with two releases, a stricter working policy, one waiver and one freeze. */
async function team(extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = await historyAnd(
    edition('2.0.0', '2026-12-01', 2, { yaml: SETTINGS }),
    edition('1.0.0', '2026-01-01', 4),
    edition('1.1.0', '2026-06-01', 3),
  );
  return repository(
    {
      ...Object.fromEntries(files),
      'policy/people.yaml': PEOPLE,
      'policy/waivers/market.yaml': WAIVER,
      'policy/freezes/outage.yaml': FREEZE,
      ...CONTENT,
      ...extra,
    },
    { 'tone.caps': '', 'links.reason': '' },
  );
}

const ROOT = await team();
const said = async (...args: readonly string[]) => (await reglament(ROOT, args)).stdout;
const data = async (...args: readonly string[]) => JSON.parse(await said(...args, '--format', 'json'));

describe('reglament at', () => {
  test.each([
    ['2026-01-01', '1.0.0', '1.1.0'],
    ['2026-05-31', '1.0.0', '1.1.0'],
    ['2026-06-01', '1.1.0', '2.0.0'],
    ['2026-11-30T23:59:00+03:00', '1.1.0', '2.0.0'],
    ['2026-12-01', '2.0.0', undefined],
    ['2026-11-30T21:00:00Z', '2.0.0', undefined],
  ])('%s tells the edition in force, %s, and the next', async (date, version, next) => {
    const found = await data('at', date);
    expect(found).toMatchObject({ id: 'test', version, digest: expect.stringMatching(/^sha256:/) });
    expect(found.next?.version).toBe(next);
  });

  test('tells where the edition is written, each rule with its level, and what is off and why', async () => {
    expect(await data('at', '2026-03-01')).toMatchObject({ path: 'policy/releases/1.0.0.yaml', off: [] });
    const working = await data('at', '2026-12-01');
    expect(working).toMatchObject({
      path: 'policy/policy.yaml',
      rules: [{ id: 'tone.caps', with: { run: 2, share: 0.4 }, level: 'soft-mandatory' }],
      off: [{ id: 'links.reason', reason: 'Пока без ссылок' }],
    });
    expect(await said('at', '2026-12-01')).toContain('Пока без ссылок');
  });

  test('tells one rule in full, with its words', async () => {
    const text = await said('at', '2026-06-01', '--rule', 'tone.caps', '--locale', 'en');
    expect(text).toContain('Clause');
    expect(text).toMatch(/run: 3$/m);
    expect(text).toContain('policy/regulations/tone.caps.md#clause');
    expect(await data('at', '2026-06-01', '--rule', 'tone.caps')).toMatchObject({ rules: [{ id: 'tone.caps' }] });
  });

  test('tells a rule that only advises until a day by the level of the day asked for', async () => {
    const root = await team({
      'policy/regulations/tone.caps.md': regulation('tone.caps').replace(
        'enforcement:',
        'effective_on: 2027-01-10\nenforcement:',
      ),
    });
    const level = async (date: string) =>
      JSON.parse((await reglament(root, ['at', date, '--format', 'json'])).stdout).rules[0].level;
    expect([await level('2027-01-09'), await level('2027-01-10')]).toEqual(['advisory', 'soft-mandatory']);
  });

  test.each([
    [[], '2026-03-12'],
    [['2026-01-01', '2026-01-02'], '2026-03-12'],
    [['someday'], 'someday'],
    [['2026-02-30'], '2026-02-30'],
    [['2025-12-31'], '1.0.0'],
    [['2026-06-01', '--rule', 'tone.cpas'], 'tone.caps'],
    [['2026-06-01', '--format', 'xml'], 'markdown'],
  ])('with %j is refused in words', async (args, hint) => refused(['at', ...args], hint));
});

describe('reglament diff', () => {
  test('tells what got stricter, with the version that it needs', async () => {
    expect(await data('diff', '1.0.0', '1.1.0')).toMatchObject({
      from: { version: '1.0.0' },
      to: { version: '1.1.0' },
      rules: [{ id: 'tone.caps', verdict: 'stricter', changes: [{ key: 'with.run', before: 4, after: 3 }] }],
      bump: 'major',
    });
  });

  test('tells the same backwards as looser', async () => {
    expect(await data('diff', '1.1.0', '1.0.0')).toMatchObject({ rules: [{ verdict: 'looser' }], bump: 'minor' });
  });

  test('takes the working policy for an edition, and tells why a rule went', async () => {
    const found = await data('diff', '1.1.0', 'working');
    expect(found.rules.map(({ id, verdict, reason }: Record<string, unknown>) => [id, verdict, reason])).toEqual([
      ['links.reason', 'removed', 'Пока без ссылок'],
      ['tone.caps', expect.stringMatching(/./), 'Решили на планёрке'],
    ]);
  });

  test('takes a git revision for an edition', async () => {
    const root = await team();
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'base');
    write(root, { 'policy/regulations/tone.caps.md': regulation('tone.caps', '{ run: 1 }') });
    const { stdout } = await reglament(root, ['diff', 'HEAD', 'working', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ rules: [{ id: 'tone.caps', verdict: 'stricter' }], bump: 'major' });
    expect(await reglament(root, ['diff', 'HEAD~9', 'working'])).toMatchObject({ code: 2 });
    expect(await reglament(root, ['diff', '--', '--output=x', 'working'])).toMatchObject({ code: 2 });
  });

  test('of an edition with itself says so', async () => {
    expect(await said('diff', '1.0.0', '1.0.0', '--locale', 'en')).toContain('Both editions say the same.');
  });

  test('shows changed words one by one', async () => {
    const text = (words: string) =>
      regulation('tone.caps', '{ run: 2 }').replace('{#clause}\n', `{#clause}\n${words}\n`);
    const root = await team({ 'policy/regulations/tone.caps.md': text('Мы никогда не кричим.') });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'base');
    write(root, { 'policy/regulations/tone.caps.md': text('Мы почти не кричим.') });
    const { stdout } = await reglament(root, ['diff', 'HEAD', 'working']);
    expect(stdout).toContain('Мы [-никогда-]{+почти+} не кричим.');
  });

  test.each([
    [[], 'diff 1.2.0'],
    [['1.0.0'], 'diff 1.2.0'],
    [['1.0.0', '1.1.0', '2.0.0'], 'diff 1.2.0'],
    [['1.0.0', '1.0.1'], '1.0.0'],
    [['1.0.0', 'workin'], 'working'],
  ])('with %j is refused in words', async (args, hint) => refused(['diff', ...args], hint));
});

describe('reglament impact', () => {
  test('compares the edition in force with the working one, planned posts first, and fails when plans break', async () => {
    const { code, stdout } = await reglament(ROOT, ['impact', '--format', 'json']);
    const found = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(found).toMatchObject({
      from: { version: '1.1.0' },
      to: { version: '2.0.0' },
      broken: ['content/posts/planned.md'],
    });
    expect(found.items).toMatchObject([
      { kind: 'newly-failing', rule: 'tone.caps', path: 'content/posts/planned.md', planned: true, authors: ['boris'] },
    ]);
  });

  test('passes when no planned post breaks', async () => {
    expect((await reglament(ROOT, ['impact', '--from', '1.0.0', '--to', '1.1.0'])).code).toBe(0);
    const found = await data('impact', '--from', '1.0.0', '--to', '1.1.0');
    expect(found).toMatchObject({ broken: [], items: [{ path: 'content/posts/later.md', planned: false }] });
    expect(await data('impact', '--from', '1.0.0', '--to', '1.1.0', '--since', '2026-11-06')).toMatchObject({
      since: '2026-11-06',
      items: [],
    });
  });

  test('sums up by account, month and author', async () => {
    const text = await said('impact', '--locale', 'en');
    for (const row of [/^ *vk +1 +0 +0$/m, /^ *2026-12 +1 +0 +0$/m, /^ *boris +1 +0 +0$/m]) expect(text).toMatch(row);
    expect(text).toContain('1 planned post would break');
  });

  test.each([
    [['1.0.0', '1.1.0'], '--from'],
    [['--from', '9.9.9'], '9.9.9'],
    [['--to', 'workin'], 'working'],
    [['--since', 'ages'], 'ages'],
    [['--now', 'soon'], 'soon'],
    [['--fro', '1.0.0'], '--from'],
  ])('with %j is refused in words', async (args, hint) => refused(['impact', ...args], hint));
});

describe('reglament explain', () => {
  test('a rule: where it is written, its options, who changed them and why, what excuses it, how it became so', async () => {
    const found = await data('explain', 'tone.caps');
    expect(found).toMatchObject({
      id: 'tone.caps',
      rule: { check: 'tone.caps', options: { run: 2, share: 0.4 }, override: { options: ['share'] } },
      waivers: [{ id: 'market' }],
    });
    expect(found.history.map(({ version, verdict }: Record<string, string>) => [version, verdict])).toEqual([
      ['1.0.0', 'added'],
      ['1.1.0', 'stricter'],
      ['2.0.0', 'mixed'],
    ]);
    const text = await said('explain', 'tone.caps', '--locale', 'en');
    for (const words of [
      'policy/regulations/tone.caps.md#clause',
      'Решили на планёрке',
      'market',
      'changed in policy.yaml',
    ])
      expect(text).toContain(words);
  });

  test('a rule that is off, with the reason', async () => {
    expect(await said('explain', 'links.reason', '--locale', 'en')).toContain(
      'Switched off in policy.yaml: Пока без ссылок',
    );
  });

  test('a rule that was removed, with the reason in the language of the page, and what stands instead', async () => {
    expect(await said('explain', 'old.rule', '--locale', 'en')).toContain(
      'Removed in 1.1.0: Needless tone.caps holds now.',
    );
    expect(await said('explain', 'old.rule', '--locale', 'ru')).toContain('Не нужно');
  });

  test('a rule of the engine itself', async () => {
    expect(await data('explain', 'content.unreadable')).toMatchObject({ rule: { check: 'content.unreadable' } });
  });

  test('a file: what each rule said, and by which edition', async () => {
    const found = await data('explain', 'content/posts/past.md');
    const row = (rule: string) => found.rules.find((other: { rule: string }) => other.rule === rule);
    expect(row('tone.caps')).toMatchObject({
      version: '1.1.0',
      outcome: 'found',
      found: 1,
      waivers: ['market'],
      looked: [{ account: 'vk', publications: 1 }],
    });
    expect(row('links.reason')).toMatchObject({ outcome: 'quick' });
    expect(row('policy.releases')).toMatchObject({ outcome: 'other-kind' });
    expect(await said('explain', 'content/posts/past.md', '--locale', 'en')).toContain('by edition 1.1.0');
  });

  test('a file from a folder below, by its name there', async () => {
    const { code, stdout } = await reglament(join(ROOT, 'content/posts'), ['explain', 'past.md', '--format', 'json']);
    expect([code, JSON.parse(stdout).path]).toEqual([0, 'content/posts/past.md']);
  });

  test('a rule whose condition does not hold for the file', async () => {
    const root = await team({
      'policy/regulations/tone.caps.md': regulation('tone.caps', '{ run: 2 }').replace(
        'enforcement:',
        'where: post.purpose == "promo"\nenforcement:',
      ),
    });
    const { stdout } = await reglament(root, ['explain', 'content/posts/planned.md', '--format', 'json']);
    const rows = JSON.parse(stdout).rules as { rule: string; outcome: string }[];
    expect(rows.find(({ rule }) => rule === 'tone.caps')?.outcome).toBe('condition');
  });

  test.each([
    [[], 'frequency.per-day'],
    [['tone.caps', 'links.reason'], 'frequency.per-day'],
    [['tone.cap'], 'tone.caps'],
    [['content/posts/nowhere.md'], 'nowhere.md'],
    [['policy/policy.yaml'], 'policy.yaml'],
    [['../../etc/passwd'], 'passwd'],
  ])('with %j is refused in words', async (args, hint) => refused(['explain', ...args], hint));
});

describe('reglament waivers', () => {
  test('lists waivers with the days that they have, and freezes with their state', async () => {
    expect(await data('waivers')).toMatchObject({
      waivers: [{ id: 'market', days_left: 9, excused: 1, faults: [] }],
      freezes: [{ reason: 'Авария', state: 'in-force' }],
    });
    const text = await said('waivers', '--locale', 'en');
    for (const words of [
      'market',
      'Ярмарка',
      '9 days left',
      'approved by Анна',
      'excused 1 finding',
      'Declared by Борис',
    ])
      expect(text).toContain(words);
  });

  test.each([
    ['2026-11-22T11:59:00+03:00', 9, 'ahead'],
    ['2026-11-22T12:00:00+03:00', 9, 'in-force'],
    ['2026-11-23T00:00:00+03:00', 8, 'over'],
    ['2026-12-01T23:59:00+03:00', 0, 'over'],
    ['2026-12-02T00:00:00+03:00', -1, 'over'],
  ])('at %s', async (now, days, state) => {
    const found = await data('waivers', '--now', now);
    expect([found.waivers[0].days_left, found.freezes[0].state]).toEqual([days, state]);
  });

  test('tells why a waiver excuses nothing', async () => {
    const root = await team({
      'policy/waivers/bad.yaml': WAIVER.replace('market', 'bad').replace('tone.caps', 'no.such'),
    });
    const { stdout } = await reglament(root, ['waivers', '--format', 'json']);
    expect(JSON.parse(stdout).waivers).toMatchObject([
      { id: 'bad', excused: 0, faults: ['unknown-rule'] },
      { id: 'market' },
    ]);
  });

  test('of a team that has none says so', async () => {
    const root = repository({}, { 'tone.caps': '' });
    const { code, stdout } = await reglament(root, ['waivers', '--locale', 'en']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('There are no waivers.')]);
    expect(stdout).toContain('There are no freezes.');
  });

  test('takes no arguments', async () => {
    expect((await reglament(ROOT, ['waivers', 'market'])).code).toBe(2);
  });
});

const FAILS = '```markdown fails\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ\n```\n';
const PASSES = '```markdown passes\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\nТихо.\n```\n';

describe('reglament test', () => {
  const root = (examples: string, extra: Readonly<Record<string, string>> = {}) =>
    repository(
      { 'policy/regulations/tone.caps.md': `${regulation('tone.caps')}\n${examples}`, ...extra },
      { 'tone.caps': '' },
    );
  const run = async (folder: string, ...args: readonly string[]) => {
    const { code, stdout } = await reglament(folder, ['test', ...args, '--format', 'json']);
    return { code, ...JSON.parse(stdout) };
  };

  test('passes when each rule has an example that fails and one that passes', async () => {
    expect(await run(root(FAILS + PASSES))).toMatchObject({
      code: 0,
      ok: true,
      examples: 2,
      proved: 2,
      failed: [],
      unproved: [],
    });
  });

  test.each<[string, string, readonly string[]]>([
    ['no example at all', '', ['fails', 'passes']],
    ['no example that passes', FAILS, ['passes']],
    ['no example that fails', PASSES, ['fails']],
    ['only a known gap', FAILS + PASSES.replace('passes', 'todo-passes'), ['passes']],
  ])('fails with %s', async (_, examples, lacks) => {
    expect(await run(root(examples))).toMatchObject({ code: 1, ok: false, unproved: [{ rule: 'tone.caps', lacks }] });
  });

  test('says that nothing was run', async () => {
    const { code, stdout } = await reglament(root(''), ['test', '--locale', 'en']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('Not a single example was run.')]);
  });

  test('tells an example that comes out otherwise, at its line', async () => {
    const found = await run(root(`${FAILS}${PASSES}${FAILS.replace('СКИДКА ТОЛЬКО СЕГОДНЯ', 'Тихо.')}`));
    expect(found).toMatchObject({
      code: 1,
      failed: [{ rule: 'tone.caps', kind: 'fails', outcome: 'silent', line: 27 }],
    });
    const { stdout } = await reglament(root(`${FAILS}${PASSES.replace('Тихо.', 'СКИДКА ТОЛЬКО СЕГОДНЯ')}`), ['test']);
    expect(stdout).toContain('policy/regulations/tone.caps.md:20');
  });

  test('counts a known gap, and tells one that is closed', async () => {
    const gap = FAILS.replace('fails', 'todo-fails').replace('СКИДКА ТОЛЬКО СЕГОДНЯ', 'скидка!!!');
    expect(await run(root(FAILS + PASSES + gap))).toMatchObject({ code: 0, todo: 1, done: [] });
    const closed = FAILS.replace('fails', 'todo-fails');
    expect(await run(root(FAILS + PASSES + closed))).toMatchObject({
      code: 0,
      todo: 0,
      done: [{ kind: 'todo-fails' }],
    });
  });

  test('runs the rules that are named, in full or by their family', async () => {
    const two = root(FAILS + PASSES, { 'policy/regulations/privacy.phone.md': regulation('privacy.phone') });
    expect(await run(two)).toMatchObject({ code: 1 });
    expect(await run(two, 'tone.caps')).toMatchObject({ code: 0, rules: 1, examples: 2 });
    expect(await run(two, 'tone')).toMatchObject({ code: 0, rules: 1 });
    expect(await run(two, 'privacy', 'tone')).toMatchObject({ code: 1, rules: 2 });
    for (const locale of ['ru', 'en']) {
      const { code, stderr } = await reglament(two, ['test', 'tone.cpas', '--locale', locale]);
      expect([code, stderr.includes('tone.caps')]).toEqual([2, true]);
    }
  });

  test('proves the packs of the repository, extended or not', async () => {
    const pack = {
      'policy/packs/quiet/pack.yaml': 'id: quiet\ntitle: Quiet\nversion: "1.0.0"\n',
      'policy/packs/quiet/phone.md': regulation('privacy.phone'),
    };
    expect(await run(root(FAILS + PASSES, pack))).toMatchObject({
      code: 1,
      rules: 2,
      unproved: [{ rule: 'privacy.phone' }],
    });
  });

  test('says in words what is wrong with a policy', async () => {
    const broken = root('', { 'policy/accounts.yaml': 'vk: { platform: vkk, kind: brand }\n' });
    expect(await reglament(broken, ['test'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('accounts.yaml:1'),
    });
  });

  test('--watch runs again when a regulation changes', async () => {
    const folder = root(FAILS);
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'test', '--watch', '--locale', 'en'], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    /** Does something every second until the watcher has said what is waited for. */
    const until = async (pattern: RegExp, act: () => void = () => {}): Promise<void> => {
      for (let tries = 0; !pattern.test(output); tries++) {
        if (tries > 200) throw new Error(`no ${pattern} in ${output}`);
        if (tries % 10 === 0) act();
        await setTimeout(100);
      }
    };
    try {
      await until(/The policy is not proved[\s\S]*Waiting for changes/);
      const proved = { 'policy/regulations/tone.caps.md': `${regulation('tone.caps')}\n${FAILS}${PASSES}` };
      await until(/2 examples came out as they say[\s\S]*Waiting for changes/, () => write(folder, proved));
      const broken = { 'policy/accounts.yaml': 'vk: { platform: vkk, kind: brand }\n' };
      await until(/accounts\.yaml:1[\s\S]*Waiting for changes/, () => write(folder, broken));
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill();
    }
  });
});

describe('check --as-of', () => {
  test('judges every post by the policy of that day', async () => {
    const found = async (date: string) =>
      (await data('check', '--as-of', date)).findings
        .filter(({ rule }: Record<string, string>) => rule === 'tone.caps')
        .map(({ path, version }: Record<string, string>) => [path, version]);
    expect(await found('2026-03-01')).toEqual([]);
    expect(await found('2026-07-01')).toEqual([
      ['content/posts/later.md', '1.1.0'],
      ['content/posts/past.md', '1.1.0'],
    ]);
    expect(await found('2026-12-01')).toEqual([
      ['content/posts/later.md', '2.0.0'],
      ['content/posts/past.md', '2.0.0'],
      ['content/posts/planned.md', '2.0.0'],
    ]);
  });

  test.each([
    ['2025-12-31', '1.0.0'],
    ['never', 'never'],
  ])('%s is refused in words', async (date, hint) => refused(['check', '--as-of', date], hint));
});

describe('every command about the policy', () => {
  const COMMANDS: Readonly<Record<string, readonly string[]>> = {
    at: ['2026-12-01'],
    diff: ['1.1.0', 'working'],
    impact: [],
    explain: ['tone.caps'],
    waivers: [],
    test: [],
  };

  test.each(Object.keys(COMMANDS))('%s has help in both languages, with examples', async (command) => {
    for (const locale of ['ru', 'en']) {
      const { code, stdout, stderr } = await reglament(ROOT, [command, '--help', '--locale', locale]);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`reglament ${command}`);
      expect(stdout).toContain('--format');
      expect(await reglament(ROOT, ['help', command, '--locale', locale])).toMatchObject({ stdout });
    }
  });

  test.each(Object.entries(COMMANDS))('%s speaks each format and each language', async (command, args) => {
    const outputs = new Set<string>();
    for (const locale of ['ru', 'en']) {
      for (const format of ['terminal', 'markdown', 'json']) {
        const { code, stdout, stderr } = await reglament(ROOT, [
          command,
          ...args,
          '--locale',
          locale,
          '--format',
          format,
        ]);
        expect(code).toBeLessThan(2);
        expect(stderr).toBe('');
        expect(stdout).toMatch(/\S\n$/);
        if (format === 'json') JSON.parse(stdout);
        else outputs.add(stdout);
      }
    }
    expect(outputs.size).toBe(4);
  });

  test.each(Object.entries(COMMANDS))('%s gives the same bytes twice', async (command, args) => {
    expect(await reglament(ROOT, [command, ...args])).toEqual(await reglament(ROOT, [command, ...args]));
  });

  test.each(Object.entries(COMMANDS))('%s says where a broken policy is wrong', async (command, args) => {
    const root = await team({ 'policy/accounts.yaml': 'vk: { platform: vkk, kind: brand }\n' });
    for (const locale of ['ru', 'en']) {
      const { code, stdout, stderr } = await reglament(root, [command, ...args, '--locale', locale]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('policy/accounts.yaml:1:');
    }
  });

  test.each(Object.entries(COMMANDS))(
    '%s says where a broken release is wrong, when it is asked for one',
    async (command, args) => {
      const root = await team();
      const path = join(root, 'policy/releases/1.1.0.yaml');
      rmSync(path);
      write(root, { 'policy/releases/1.1.0.yaml': 'digest: x\n' });
      expect(await reglament(root, [command, ...args])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('policy/releases/1.1.0.yaml:1:'),
      });
    },
  );

  test('tells where there is no policy', async () => {
    for (const [command, args] of Object.entries(COMMANDS)) {
      expect(await reglament(temporaryFolder(), [command, ...args])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('policy/policy.yaml'),
      });
    }
  });

  describe('makes text of the policy inert', () => {
    const quoted = JSON.stringify(NASTY);
    const nasty = async (): Promise<string> => {
      const text = regulation('tone.caps', '{ run: 2 }').replace('## Clause', `## ${NASTY.replace('`code`', '')}`);
      const yaml = settings(NASTY, NASTY, NASTY);
      const files = await historyAnd(edition('2.0.0', '2026-12-01', 2, { yaml }), edition('1.0.0', '2026-01-01', 4));
      return team({
        'policy/policy.yaml': files.get('policy/policy.yaml') ?? '',
        'policy/regulations/tone.caps.md': text.replace('{#clause}\n', `{#clause}\n${NASTY}\n\n`),
        'policy/people.yaml': PEOPLE.replace('Анна', quoted).replace('Борис', quoted),
        'policy/waivers/market.yaml': WAIVER.replace('Ярмарка', quoted),
        'policy/freezes/outage.yaml': FREEZE.replace('Авария', quoted).replace('[notice]', `[${quoted}]`),
        'content/posts/planned.md': loud(TWO_WORDS, { publish_at: '2026-12-10T10:00:00+03:00', author: quoted }),
      });
    };

    test('and its commands all work on it', async () => {
      const root = await nasty();
      for (const call of CALLS) {
        const { code, stderr } = await reglament(root, call);
        expect([call, code < 2, stderr]).toEqual([call, true, '']);
      }
    });

    const CALLS: readonly (readonly string[])[] = [
      ['at', '2026-12-01'],
      ['at', '2026-12-01', '--rule', 'tone.caps'],
      ['diff', '1.1.0', 'working'],
      ['impact'],
      ['explain', 'tone.caps'],
      ['explain', 'links.reason'],
      ['explain', 'content/posts/planned.md'],
      ['waivers'],
      ['test'],
      ['check'],
    ];

    test.each(CALLS.map((call) => [call.join(' '), call] as const))('in a terminal: %s', async (_, call) => {
      const { stdout, stderr } = await reglament(await nasty(), call);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]|##\[/);
    });

    // The runner takes a line for a command whatever white space stands before it.
    const COMMAND = /^\s*::/m;
    test.each(
      CALLS.filter((call) => !['waivers', 'impact'].includes(call[0] ?? '') && call[2] !== '--rule').map(
        (call) => [call.join(' '), call] as const,
      ),
    )('no line is a command of the runner: %s', async (_, call) => {
      const { stdout, stderr } = await reglament(await nasty(), call);
      expect(stdout + stderr).not.toMatch(COMMAND);
    });
    test.each([[['waivers']], [['impact']], [['at', '2026-12-01', '--rule', 'tone.caps']]])(
      'no line is a command of the runner: %j',
      async (call) => {
        expect((await reglament(await nasty(), call)).stdout).not.toMatch(COMMAND);
      },
    );

    test.each(CALLS.map((call) => [call.join(' '), call] as const))('as Markdown: %s', async (_, call) => {
      const { stdout } = await reglament(await nasty(), [...call, '--format', 'markdown']);
      const withoutCode = stdout.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
      expect(withoutCode).not.toMatch(/@org|(?<!\\)<img|(?<!\\)!\[|#12/);
    });

    test.each(CALLS.map((call) => [call.join(' '), call] as const))('as JSON: %s', async (_, call) => {
      const { stdout } = await reglament(await nasty(), [...call, '--format', 'json']);
      JSON.parse(stdout);
      expect(stdout).not.toMatch(/^\s*::/m);
    });
  });

  test('tells an error of a user without repeating what could be a command', async () => {
    for (const args of [['at', NASTY], ['diff', NASTY, 'working'], ['explain', NASTY], ['test', NASTY], [NASTY]]) {
      const { code, stderr } = await reglament(ROOT, args);
      expect(code).toBe(2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(stderr).not.toMatch(/^\s*::|\u001B|\u202E|##\[/m);
    }
  });
});

/** The command is refused with exit code 2, in both languages, with a hint and nothing on stdout. */
async function refused(args: readonly string[], hint: string): Promise<void> {
  const messages = new Set<string>();
  for (const locale of ['ru', 'en']) {
    const { code, stdout, stderr } = await reglament(ROOT, [...args, '--locale', locale]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
    messages.add(stderr);
  }
  expect(messages.size).toBe(2);
}
