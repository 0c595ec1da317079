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

/** A copy of the live example, or of some of its folders. */
export function liveCopy(folders: readonly string[] = ['policy', 'content']): string {
  const root = temporaryFolder();
  for (const folder of folders) cpSync(folder, join(root, folder), { recursive: true });
  return root;
}

/**
 * Runs a bundle of `dist/` in a process of its own, as users do. Nothing of the machine's environment reaches it but PATH. What is not about the
 * bundle or the process is proved in this process, ten times as fast: see command-line.ts.
 */
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

const IDENTITY = [
  'user.name=Anna',
  'user.email=anna@onego.example',
  'commit.gpgsign=false',
  'init.defaultBranch=main',
].flatMap((setting) => ['-c', setting]);

export function git(cwd: string, ...args: readonly string[]): string {
  return started(cwd, 'git', [...IDENTITY, ...args]);
}

/** Makes a folder a repository with one commit of all that is in it. One start of a process, not three: each costs the more the more memory we hold. */
export function commitAll(cwd: string): void {
  const commands = ['init -q', 'add -A', 'commit -qm base'].map((command) => `git ${IDENTITY.join(' ')} ${command}`);
  started(cwd, 'sh', ['-c', commands.join(' && ')]);
}

function started(cwd: string, program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}
