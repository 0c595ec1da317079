import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkoutOf } from '../../action/sources/checkout.ts';
import { blobId, treeId } from '../../action/sources/git-objects.ts';
import { gitEntryOf, withUnixLineEnds } from '../../action/sources/work-tree-ids.ts';
import { listTree } from '../../action/sources/working-tree.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@onego.example', ...args], {
    encoding: 'utf8',
  }).trim();

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'reglament-checkout-')));
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the commit of a checkout', () => {
  test('is read from a branch, a packed branch, a detached head and a worktree', () => {
    const commit = git('rev-parse', 'HEAD');
    expect(checkoutOf(root)).toEqual({ root, prefix: '', commit });
    git('pack-refs', '--all');
    expect(checkoutOf(root)?.commit).toBe(commit);
    git('checkout', '-q', '--detach');
    expect(checkoutOf(root)?.commit).toBe(commit);
    git('worktree', 'add', '-q', '-b', 'other', join(root, 'tree'), 'HEAD');
    expect(checkoutOf(join(root, 'tree'))).toEqual({ root: join(root, 'tree'), prefix: '', commit });
  });

  test('is that of the nearest checkout around a folder', () => {
    const folder = join(root, 'teams/smm');
    mkdirSync(folder, { recursive: true });
    expect(checkoutOf(folder)).toMatchObject({ root, prefix: 'teams/smm' });
  });

  test.each([
    'ref: refs/heads/nowhere',
    'ref: refs/heads/.invalid',
    'nonsense',
    '',
    'ref: refs/../../config',
    'ref: refs/heads/loop',
  ])('is unknown when HEAD says %j', (head) => {
    writeFileSync(join(root, '.git/refs/heads/loop'), 'ref: refs/heads/loop\n');
    writeFileSync(join(root, '.git/HEAD'), `${head}\n`);
    expect(checkoutOf(root)).toMatchObject({ root, commit: undefined });
  });

  test('is not there without git', () => {
    const bare = mkdtempSync(join(tmpdir(), 'reglament-bare-'));
    expect(checkoutOf(bare)).toBeUndefined();
    rmSync(bare, { recursive: true });
  });
});

describe('ids of git', () => {
  test('are those that git gives', () => {
    mkdirSync(join(root, 'p/a/b'), { recursive: true });
    mkdirSync(join(root, 'p/empty'));
    const files = { 'p/a.md': 'a\n', 'p/a-b.md': '', 'p/a/ж.md': 'ж\r\n', 'p/a/b/c': '\0\x01', 'p/z.sh': '#!' };
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    execFileSync('chmod', ['+x', join(root, 'p/z.sh')]);
    execFileSync('ln', ['-s', '../ж', join(root, 'p/link')]);
    git('add', '-A');
    git('commit', '-q', '-m', 'two');
    const entries = listTree(root, 'p').map((file) => gitEntryOf(root, file));
    const inside = entries.flatMap((entry) => (entry === undefined ? [] : [{ ...entry, path: entry.path.slice(2) }]));
    expect(inside).toHaveLength(6);
    expect(treeId(inside)).toBe(git('rev-parse', 'HEAD:p'));
    expect(blobId(new TextEncoder().encode('a\n'))).toBe(git('rev-parse', 'HEAD:p/a.md'));
    expect(treeId([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  test('line ends of Windows are told apart from a lone CR', () => {
    const bytes = new TextEncoder().encode('a\r\nb\rc\n\r\r\n');
    expect(new TextDecoder().decode(withUnixLineEnds(bytes))).toBe('a\nb\rc\n\r\n');
  });
});
