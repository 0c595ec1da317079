import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, git, repository, write } from '../helpers/bundle.ts';
import { post, regulation } from '../helpers/judging.ts';

const RULES = { 'frequency.per-day': '', 'promo.max-share': '', 'tone.caps': '' };
const loud = (word: string) => post({}, `Утро.\n\nСКИДКА ТОЛЬКО ${word}\n`);
const at = (date: string, changes = {}) => post({ publish_at: `${date}T10:00:00+03:00`, ...changes });

/** A repository with one commit, on which the work tree then changes. */
function committed(files: Readonly<Record<string, string>>): string {
  const root = repository(files, RULES);
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'base');
  return root;
}

function against(root: string, base = 'HEAD') {
  const { code, stdout, stderr } = check(root, '--format', 'json', '--base', base);
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
  test('what was there before does not block; what is new does', () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    expect(against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps old.md'] });
    write(root, { 'content/posts/new.md': loud('ЗАВТРА') });
    expect(against(root)).toMatchObject({ code: 1, statuses: ['new tone.caps new.md', 'existing tone.caps old.md'] });
  });

  test('an edit beside an old violation leaves it old', () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    write(root, { 'content/posts/old.md': loud('СЕГОДНЯ').replace('Утро.', 'Доброе утро всем.\n\nИ вечер.') });
    expect(against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps old.md'] });
  });

  test('a second violation of the same words in one file is new', () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    write(root, { 'content/posts/old.md': `${loud('СЕГОДНЯ')}\nСКИДКА ТОЛЬКО СЕГОДНЯ\n` });
    expect(against(root).statuses).toEqual(['existing tone.caps old.md', 'new tone.caps old.md']);
  });

  test('a renamed file keeps its old violations old', () => {
    const root = committed({ 'content/posts/old.md': loud('СЕГОДНЯ') });
    renameSync(join(root, 'content/posts/old.md'), join(root, 'content/posts/renamed.md'));
    git(root, 'add', '-A');
    expect(against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps renamed.md'] });
  });

  const full = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/posts/${name}.md`, at('2026-11-03')]));

  test('a fourth post on a day that had three is new; a typo in one of the three is not', () => {
    const root = committed(full);
    write(root, { 'content/posts/a.md': `${at('2026-11-03')}Опечатка исправлена.\n` });
    expect(against(root)).toMatchObject({ code: 0, statuses: ['existing frequency.per-day a.md'] });
    write(root, { 'content/posts/d.md': at('2026-11-03') });
    expect(against(root)).toMatchObject({ code: 1, statuses: ['new frequency.per-day d.md'] });
  });

  test('a change that takes a violation away never fails', () => {
    const root = committed({
      ...full,
      'content/posts/d.md': at('2026-11-03'),
      'content/posts/loud.md': loud('СЕГОДНЯ'),
    });
    rmSync(join(root, 'content/posts/d.md'));
    expect(against(root).code).toBe(0);
    rmSync(join(root, 'content/posts/c.md'));
    rmSync(join(root, 'content/posts/loud.md'));
    expect(against(root)).toMatchObject({ code: 0, statuses: [] });
  });

  test('taking useful posts away makes a share worse, and that is new', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, day) => [
        `content/posts/p${day}.md`,
        at(`2026-11-${String(day + 10)}`, { purpose: day === 9 || day === 5 ? 'promo' : 'value' }),
      ]),
    );
    const root = committed(files);
    expect(against(root)).toMatchObject({ code: 0, statuses: [] });
    for (const day of [6, 7, 8]) rmSync(join(root, `content/posts/p${day}.md`));
    expect(against(root)).toMatchObject({ code: 1, statuses: ['new promo.max-share p9.md'] });
  });

  test('the policy of the base judges: a change cannot loosen the rule that judges it', () => {
    const root = committed({ 'content/posts/a.md': post() });
    write(root, {
      'content/posts/new.md': loud('ЗАВТРА'),
      'policy/regulations/tone.caps.md': regulation('tone.caps', '{ run: 50 }'),
    });
    const { code, statuses, errors } = against(root);
    expect([code, statuses]).toEqual([1, ['new tone.caps new.md']]);
    expect(errors.join()).toContain('policy/');
  });

  test('a base without a policy leaves judging to the working copy', () => {
    const root = repository({ 'content/posts/a.md': loud('СЕГОДНЯ') }, RULES);
    git(root, 'init', '-q');
    git(root, 'add', 'content');
    git(root, 'commit', '-qm', 'content only');
    expect(against(root)).toMatchObject({ code: 0, statuses: ['existing tone.caps a.md'] });
    expect(against(root).errors).toHaveLength(1);
  });

  test('the merge base is what counts, not what the base did since', () => {
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
    expect(against(root, 'main')).toMatchObject({ code: 1, statuses: ['new tone.caps b.md'] });
  });

  test.each(['nowhere', '--output=x', 'HEAD~99', ''])('the revision %j is refused in words', (base) => {
    const root = committed({ 'content/posts/a.md': post() });
    const { code, stderr } = against(root, base);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
  });

  test('a folder that is no repository is refused in words', () => {
    expect(against(repository({}, RULES))).toMatchObject({ code: 2, stderr: expect.stringContaining('git') });
  });

  test('the commit gives the time of a post that gives none', () => {
    const dateless = post({ publish_at: undefined });
    const root = repository({ 'content/posts/a.md': dateless }, RULES);
    expect(check(root).code).toBe(1);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'base');
    const { code, stdout } = check(root, '--format', 'json');
    expect([code, (JSON.parse(stdout) as { summary: { publications: number } }).summary.publications]).toEqual([0, 1]);
  });
});
