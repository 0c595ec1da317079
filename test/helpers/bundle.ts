import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Files } from './judging.ts';
import { policyFiles } from './judging.ts';

const DIST = resolve('dist');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-'));
  folders.push(folder);
  return folder;
}

export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A folder with the test policy of the given rules, and files. */
export function repository(files: Files, rules: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  write(root, { ...Object.fromEntries(policyFiles(rules)), ...files });
  return root;
}

/** A copy of the live example. */
export function liveCopy(): string {
  const root = temporaryFolder();
  for (const folder of ['policy', 'content']) cpSync(folder, join(root, folder), { recursive: true });
  return root;
}

/** Runs a bundle of `dist/` in a process of its own, as users do. Nothing of the machine's environment reaches it but PATH. */
export function runBundle(
  bundle: 'cli' | 'main',
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const result = spawnSync(process.execPath, [join(DIST, `${bundle}.cjs`), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: 60_000,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

const NOW_ARGS = ['--now', '2026-11-22T10:00:00Z'];

/** `reglament check` in a folder. */
export function check(cwd: string, ...args: readonly string[]): Outcome {
  return runBundle('cli', cwd, ['check', ...NOW_ARGS, ...args]);
}

export function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Anna',
    '-c',
    'user.email=anna@onego.example',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  const result = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}
