import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, git, repository, runBundle, write } from '../helpers/bundle.ts';
import { check, reglament } from '../helpers/command-line.ts';
import { type EditionSpec, history, released, releasePath } from '../helpers/editions.ts';
import { POLICY_YAML, post, regulation } from '../helpers/judging.ts';

const RULES = { 'frequency.per-day': '', 'promo.max-share': '', 'tone.caps': '' };
const loud = (word: string) => post({}, `Утро.\n\nСКИДКА ТОЛЬКО ${word}\n`);
const at = (date: string, changes = {}) => post({ publish_at: `${date}T10:00:00+03:00`, ...changes });

/** A repository with one commit, on which the work tree then changes. */
function committed(files: Readonly<Record<string, string>>): string {
  const root = repository(files, RULES);
  commitAll(root);
  return root;
}

async function against(root: string, base = 'HEAD') {
  const { code, stdout, stderr } = await check(root, '--format', 'json', '--base', base);
  if (stdout === '') return { code, stderr, statuses: [], errors: [] };
  const report = JSON.parse(stdout) as { findings: { rule: string; path: string; status: string }[]; errors: string[] };
  return {
    code,
    stderr,
    statuses: report.findings.map(
      ({ rule, path, status }) => `${status} ${rule} ${path.replace('content/posts/', '')}`,
    ),
    errors: report.errors,
  };
}

describe('check --base', () => {
  test('what was there before does not block; what is new does', async () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    expect(await against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps old.md'] });
    write(root, { 'content/posts/new.md': loud('ЗАВТРА') });
    expect(await against(root)).toMatchObject({
      code: 1,
      statuses: ['new tone.caps new.md', 'existing tone.caps old.md'],
    });
  });

  test('the bundle says the same, and leaves with the same code', async () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    const args = ['check', '--format', 'json', '--base', 'HEAD', '--now', '2026-11-22T10:00:00Z'];
    expect(runBundle('cli', root, args)).toEqual(await reglament(root, args));
    write(root, { 'content/posts/new.md': loud('ЗАВТРА') });
    expect(runBundle('cli', root, args)).toEqual({ ...(await reglament(root, args)), code: 1 });
  });

  test('an edit beside an old violation leaves it old', async () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    write(root, { 'content/posts/old.md': loud('СЕГОДНЯ').replace('Утро.', 'Доброе утро всем.\n\nИ вечер.') });
    expect(await against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps old.md'] });
  });

  test('a second violation of the same words in one file is new', async () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    write(root, { 'content/posts/old.md': `${loud('СЕГОДНЯ')}\nСКИДКА ТОЛЬКО СЕГОДНЯ\n` });
    expect((await against(root)).statuses).toEqual(['existing tone.caps old.md', 'new tone.caps old.md']);
  });

  test('a renamed file keeps its old violations old', async () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    renameSync(join(root, 'content/posts/old.md'), join(root, 'content/posts/renamed.md'));
    git(root, 'add', '-A');
    expect(await against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps renamed.md'] });
  });

  const full = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/posts/${name}.md`, at('2026-11-03')]));

  test('a fourth post on a day that had three is new; a typo in one of the three is not', async () => {
    const root = committed(full);
    write(root, { 'content/posts/a.md': `${at('2026-11-03')}Опечатка исправлена.\n` });
    expect(await against(root)).toMatchObject({ code: 0, statuses: ['existing frequency.per-day a.md'] });
    write(root, { 'content/posts/d.md': at('2026-11-03') });
    expect(await against(root)).toMatchObject({ code: 1, statuses: ['new frequency.per-day d.md'] });
  });

  test('a change that takes a violation away never fails', async () => {
    const root = committed({
      ...full,
      'content/posts/d.md': at('2026-11-03'),
      'content/posts/loud.md': loud('СЕГОДНЯ'),
    });
    rmSync(join(root, 'content/posts/d.md'));
    expect((await against(root)).code).toBe(0);
    rmSync(join(root, 'content/posts/c.md'));
    rmSync(join(root, 'content/posts/loud.md'));
    expect(await against(root)).toMatchObject({ code: 0, statuses: [] });
  });

  test('taking useful posts away makes a share worse, and that is new', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, day) => [
        `content/posts/p${day}.md`,
        at(`2026-11-${String(day + 10)}`, { purpose: day === 9 || day === 5 ? 'promo' : 'value' }),
      ]),
    );
    const root = committed(files);
    expect(await against(root)).toMatchObject({ code: 0, statuses: [] });
    for (const day of [6, 7, 8]) rmSync(join(root, `content/posts/p${day}.md`));
    expect(await against(root)).toMatchObject({ code: 1, statuses: ['new promo.max-share p9.md'] });
  });

  test('the policy of the base judges: a change cannot loosen the rule that judges it', async () => {
    const root = committed({ 'content/posts/a.md': post() });
    write(root, {
      'content/posts/new.md': loud('ЗАВТРА'),
      'policy/regulations/tone.caps.md': regulation('tone.caps', '{ run: 50 }'),
    });
    const { code, statuses, errors } = await against(root);
    expect([code, statuses]).toEqual([1, ['new tone.caps new.md']]);
    expect(errors.join()).toContain('policy/');
  });

  test('a base without a policy leaves judging to the working copy', async () => {
    const root = repository({ 'content/posts/a.md': loud('СЕГОДНЯ') }, RULES);
    git(root, 'init', '-q');
    git(root, 'add', 'content');
    git(root, 'commit', '-qm', 'content only');
    expect(await against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps a.md'] });
    expect((await against(root)).errors).toHaveLength(1);
  });

  test('the merge base is what counts, not what the base did since', async () => {
    const root = committed({ 'content/posts/a.md': post() });
    git(root, 'checkout', '-qb', 'change');
    write(root, { 'content/posts/b.md': loud('СЕГОДНЯ') });
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'change');
    git(root, 'checkout', '-q', 'main');
    write(root, { 'content/posts/b.md': loud('СЕГОДНЯ') });
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'the same on main');
    git(root, 'checkout', '-q', 'change');
    expect(await against(root, 'main')).toMatchObject({ code: 1, statuses: ['new tone.caps b.md'] });
  });

  test.each(['nowhere', '--output=x', 'HEAD~99', ''])('the revision %j is refused in words', async (base) => {
    const root = committed({ 'content/posts/a.md': post() });
    const { code, stderr } = await against(root, base);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
  });

  test('a folder that is no repository is refused in words', async () => {
    expect(await against(repository({}, RULES))).toMatchObject({ code: 2, stderr: expect.stringContaining('git') });
  });

  test('the commit gives the time of a post that gives none', async () => {
    const dateless = post({ publish_at: undefined });
    const root = repository({ 'content/posts/a.md': dateless }, RULES);
    expect((await check(root)).code).toBe(1);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'base');
    const { code, stdout } = await check(root, '--format', 'json');
    expect([code, (JSON.parse(stdout) as { summary: { publications: number } }).summary.publications]).toEqual([0, 1]);
  });
});

describe('check --base on a change of the policy itself', () => {
  const edition = (version: string, effective: string, run: number): EditionSpec => ({
    version,
    effective,
    rules: { 'tone.caps': `{ run: ${run} }` },
    files: { 'policy/people.yaml': 'anna: { name: Anna, roles: [lead] }\n' },
  });
  const ONE = edition('1.0.0', '2026-01-01', 3);
  const TWO = edition('2.0.0', '2026-06-01', 2);
  const [FIRST, SECOND] = [releasePath('1.0.0'), releasePath('2.0.0')];

  /** A repository with two releases and an old violation, committed. */
  async function team(): Promise<{ root: string; policy: ReadonlyMap<string, string> }> {
    const policy = await history(ONE, TWO);
    const root = committed({ ...Object.fromEntries(policy), 'content/posts/old.md': loud('СЕГОДНЯ') });
    for (const rule of Object.keys(RULES)) {
      if (!policy.has(`policy/regulations/${rule}.md`)) rmSync(join(root, `policy/regulations/${rule}.md`));
    }
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '--amend', '-m', 'base');
    return { root, policy };
  }

  /** What a check of the work tree against the last commit finds: `new policy.releases releases/1.0.0.yaml:3`. */
  async function found(root: string) {
    const { code, stdout, stderr } = await reglament(root, ['check', '--base', 'HEAD', '--format', 'json']);
    if (stdout === '') return { code, stderr, findings: [] };
    const report = JSON.parse(stdout) as {
      findings: { rule: string; path: string; status: string; range: { start: { line: number } } }[];
    };
    const findings = report.findings.map(
      ({ rule, path, status, range }) =>
        `${status} ${rule} ${path.replace(/^(?:content\/posts|policy)\//, '')}:${range.start.line}`,
    );
    return { code, stderr, findings };
  }

  const OLD = 'existing tone.caps old.md:9';

  test('none: what was there before does not block', async () => {
    const { root } = await team();
    expect(await found(root)).toEqual({ code: 0, stderr: '', findings: [OLD] });
  });

  test('an edit of a released file blocks at its seal', async () => {
    const { root, policy } = await team();
    write(root, { [FIRST]: (policy.get(FIRST) ?? '').replace('run: 3', 'run: 9') });
    const { code, findings } = await found(root);
    expect(code).toBe(1);
    expect(findings).toEqual([OLD, 'new policy.releases releases/1.0.0.yaml:3']);
  });

  test('an edit that leaves a released file unreadable is told at its place, and content is still judged', async () => {
    const { root, policy } = await team();
    write(root, {
      [FIRST]: (policy.get(FIRST) ?? '').replace('run: 3', 'rnu: 3'),
      'content/posts/new.md': loud('ЗАВТРА'),
    });
    const { code, findings } = await found(root);
    const line = (policy.get(FIRST) ?? '').split('\n').findIndex((text) => text.includes('run: 3')) + 1;
    expect(code).toBe(1);
    expect(findings).toEqual(['new tone.caps new.md:9', OLD, `new policy.unreadable releases/1.0.0.yaml:${line}`]);
  });

  test('a release that is taken away blocks at the version of the policy', async () => {
    const { root } = await team();
    rmSync(join(root, SECOND));
    expect(await found(root)).toMatchObject({ code: 1, findings: [OLD, 'new policy.releases policy.yaml:3'] });
  });

  test('a release that is sealed anew blocks, although its seal is right', async () => {
    const { root } = await team();
    const forged = await history(ONE, edition('2.0.0', '2026-06-01', 9));
    write(root, {
      [SECOND]: forged.get(SECOND) ?? '',
      'policy/regulations/tone.caps.md': regulation('tone.caps', '{ run: 9 }'),
    });
    expect(await found(root)).toMatchObject({ code: 1, findings: [OLD, 'new policy.releases releases/2.0.0.yaml:3'] });
  });

  test('checked out with other line ends is no edit', async () => {
    const { root, policy } = await team();
    write(root, Object.fromEntries([...policy].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])));
    expect(await found(root)).toEqual({ code: 0, stderr: '', findings: [OLD] });
  });

  test('a new release beside the old ones is welcome, and does not judge its own change', async () => {
    const { root, policy } = await team();
    const next = new Map([
      ...policy,
      ['policy/policy.yaml', (policy.get('policy/policy.yaml') ?? '').replace('"2.0.0"', '"3.0.0"')],
      ['policy/regulations/tone.caps.md', regulation('tone.caps', '{ run: 9 }')],
    ]);
    write(root, {
      ...Object.fromEntries(await released(next)),
      'content/posts/new.md': loud('ЗАВТРА'),
    });
    expect(await found(root)).toMatchObject({ code: 1, findings: ['new tone.caps new.md:9', OLD] });
  });

  const WAIVER =
    'id: w\nrules: [tone.caps]\ntargets: { paths: [content/posts/] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2027-12-31\n';

  test('a waiver does not excuse the change that brings it', async () => {
    const { root } = await team();
    write(root, { 'policy/waivers/w.yaml': WAIVER, 'content/posts/new.md': loud('ЗАВТРА') });
    expect(await found(root)).toMatchObject({ code: 1, findings: ['new tone.caps new.md:9', OLD] });
    git(root, 'add', 'policy');
    git(root, 'commit', '-qm', 'the waiver lands first');
    expect(await found(root)).toMatchObject({
      code: 0,
      findings: ['waived tone.caps new.md:9', 'waived tone.caps old.md:9'],
    });
  });

  test('a freeze of the base stops a change that would lift it', async () => {
    const { root } = await team();
    const freeze = 'policy/freezes/f.yaml';
    write(root, {
      [freeze]: 'reason: r\nfrom: 2026-11-22T09:00:00Z\nuntil: 2026-11-24\ndeclared_by: anna\n',
    });
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'freeze');
    rmSync(join(root, freeze));
    write(root, { 'content/posts/new.md': post({ publish_at: '2026-11-23T10:00:00+03:00' }) });
    expect(await found(root)).toMatchObject({ code: 1, findings: ['new frequency.freeze new.md:3', OLD] });
  });

  test.each<[string, Record<string, string>, string]>([
    ['a broken policy.yaml', { 'policy/policy.yaml': POLICY_YAML.replace('title: Test', 'title: [') }, 'policy.yaml:3'],
    ['an unknown key in policy.yaml', { 'policy/policy.yaml': `tilte: x\n${POLICY_YAML}` }, 'policy.yaml:1'],
    [
      'an unknown check',
      { 'policy/regulations/tone.caps.md': regulation('tone.caps', '', 'soft-mandatory', 'tone.cpas') },
      'regulations/tone.caps.md:9',
    ],
    [
      'a waiver that nobody approved',
      { 'policy/waivers/w.yaml': WAIVER.replace('anna', 'nobody') },
      'waivers/w.yaml:5',
    ],
    [
      'a freeze without an end',
      { 'policy/freezes/f.yaml': 'reason: r\nfrom: 2026-11-22\ndeclared_by: anna\n' },
      'freezes/f.yaml:1',
    ],
  ])('%s blocks at its place, and content is judged by the base', async (_, changes, place) => {
    const { root } = await team();
    write(root, { ...changes, 'content/posts/new.md': loud('ЗАВТРА') });
    expect(await found(root)).toEqual({
      code: 1,
      stderr: '',
      findings: ['new tone.caps new.md:9', OLD, `new policy.unreadable ${place}`],
    });
  });

  test('without its policy.yaml blocks', async () => {
    const { root } = await team();
    rmSync(join(root, 'policy/policy.yaml'));
    expect(await found(root)).toMatchObject({ code: 1, findings: [OLD, 'new policy.unreadable policy.yaml:1'] });
  });

  test('a base whose own policy is broken cannot judge, and says where', async () => {
    const { root } = await team();
    write(root, { 'policy/policy.yaml': `tilte: x\n${POLICY_YAML}` });
    git(root, 'commit', '-qam', 'broken');
    expect(await found(root)).toMatchObject({ code: 2, stderr: expect.stringContaining('policy/policy.yaml:1:1') });
  });
});
