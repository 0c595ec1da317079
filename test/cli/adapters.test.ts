import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { POLICY_YAML, post } from '../helpers/judging.ts';

const ADAPTERS = `adapters:
  - { id: news, folders: [news/], accounts: media, publish_at: [first-commit] }
  - { id: old, folders: [archive], accounts: { default: [vk] }, publish_at: [path] }
`;
const RULES = { 'tone.caps': '' };
const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';

const files = {
  'policy/policy.yaml': POLICY_YAML + ADAPTERS,
  'news/a.md': `---\nmedia: [vk]\n---\n${LOUD}`,
  'archive/2026-02-01-b.md': LOUD,
  'archive/note.txt': LOUD,
  'other/c.md': LOUD,
  'content/posts/d.md': post({}, LOUD),
};

async function checked(root: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await reglament(root, ['check', '--format', 'json', ...args]);
  expect(stderr).toBe('');
  const { findings, summary, unmatched } = JSON.parse(stdout) as {
    findings: { rule: string; path: string; status: string; publication?: { at: string } }[];
    summary: { files: number };
    unmatched: string[];
  };
  const told = findings.map(({ rule, path, status }) => `${status} ${rule} ${path}`);
  return { code, files: summary.files, unmatched, told, at: findings.map(({ publication }) => publication?.at) };
}

function committed(root: string, date: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'x', '--date', date);
}

describe('check with adapters', () => {
  test('judges posts wherever they stand, dated by the commit that brought them', async () => {
    const root = repository(files, RULES);
    git(root, 'init', '-q');
    committed(root, '2026-03-01T10:00:00+03:00');
    const { told, files: judged, unmatched } = await checked(root);
    expect(told).toEqual([
      'new tone.caps archive/2026-02-01-b.md',
      'new tone.caps content/posts/d.md',
      'new tone.caps news/a.md',
    ]);
    expect([judged, unmatched]).toEqual([3, []]);
  });

  test('a file that was moved and changed keeps the day of its first commit', async () => {
    const root = repository(files, RULES);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, '-c', 'core.editor=true', 'commit', '-qm', 'first');
    const before = await checked(root, 'news');
    renameSync(join(root, 'news/a.md'), join(root, 'news/renamed.md'));
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'moved');
    write(root, { 'news/renamed.md': `---\nmedia: [vk]\n---\n${LOUD}Ещё.\n` });
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'changed');
    const after = await checked(root, 'news');
    expect(after.told).toEqual(['new tone.caps news/renamed.md']);
    expect(after.at).toEqual(before.at);
  });

  test('--base compares them, too, renames and all', async () => {
    const root = repository(files, RULES);
    git(root, 'init', '-q');
    committed(root, '2026-03-01T10:00:00+03:00');
    renameSync(join(root, 'archive/2026-02-01-b.md'), join(root, 'archive/2026-02-01-renamed.md'));
    write(root, { 'news/new.md': `---\nmedia: [vk]\n---\n${LOUD}` });
    git(root, 'add', '-A');
    const { code, told } = await checked(root, '--base', 'HEAD');
    expect(code).toBe(1);
    expect(told).toEqual([
      'existing tone.caps archive/2026-02-01-renamed.md',
      'existing tone.caps content/posts/d.md',
      'existing tone.caps news/a.md',
      'new tone.caps news/new.md',
    ]);
  });

  test('a change cannot bring an adapter that hides posts from the base', async () => {
    const root = repository(files, RULES);
    git(root, 'init', '-q');
    committed(root, '2026-03-01T10:00:00+03:00');
    write(root, { 'policy/policy.yaml': POLICY_YAML, 'news/new.md': `---\nmedia: [vk]\n---\n${LOUD}` });
    git(root, 'add', '-A');
    const { told } = await checked(root, '--base', 'HEAD');
    expect(told).toContain('new tone.caps news/new.md');
  });

  test('follows no link out of a folder', async () => {
    const root = repository(files, RULES);
    symlinkSync(join(root, 'other/c.md'), join(root, 'news/link.md'));
    symlinkSync(join(root, 'other'), join(root, 'news/folder'));
    const { told } = await checked(root);
    expect(told).toContain('new content.unreadable news/link.md');
    expect(told.filter((line) => line.includes('folder'))).toEqual([]);
  });

  test('the calendar and free moments know of them', async () => {
    const root = repository(files, RULES);
    const { stdout } = await reglament(root, [
      'calendar',
      '--from',
      '2026-02-01',
      '--to',
      '2026-02-02',
      '--format',
      'json',
    ]);
    expect(stdout).toContain('archive/2026-02-01-b.md');
    const { code } = await reglament(root, ['slots', '--account', 'vk']);
    expect(code).toBe(0);
  });

  test('explain tells what rules say of one', async () => {
    const root = repository(files, RULES);
    const { code, stdout } = await reglament(root, ['explain', 'archive/2026-02-01-b.md', '--locale', 'en']);
    expect([code, stdout.includes('tone.caps')]).toEqual([0, true]);
  });

  test('the whole repository may hold posts, but what is not written by the team', async () => {
    const adapter = 'adapters: [{ id: all, folders: [.], accounts: { default: [vk] }, publish_at: [path] }]\n';
    const root = repository(
      {
        ...files,
        'policy/policy.yaml': POLICY_YAML + adapter,
        'node_modules/x/2026-01-01.md': LOUD,
        '2026-02-03.md': LOUD,
      },
      RULES,
    );
    const { told } = await checked(root);
    expect(told.filter((line) => line.includes('tone.caps'))).toEqual([
      'new tone.caps 2026-02-03.md',
      'new tone.caps archive/2026-02-01-b.md',
      'new tone.caps content/posts/d.md',
      'new tone.caps news/a.md',
      'new tone.caps other/c.md',
    ]);
  });
});
