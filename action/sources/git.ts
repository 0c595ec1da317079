import { isTable } from '../core/content/kinds.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import { LIMITS, mostBytes } from '../core/limits.ts';

/** git said no. `reason` is its own first line. */
export class GitError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`git: ${reason}`);
    this.reason = reason;
  }
}

/** A change between two sides, by paths from the root of the judged repository. */
export interface Changes {
  /** Files of the newer side that differ from the older. */
  readonly touched: ReadonlySet<string>;
  /** Newer path → older path of files that were renamed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Room for everything that one call of git prints: a base side is read whole. */
const MOST_OUTPUT = 2 ** 31 - 1;

function git(root: string, args: readonly string[], input?: string): Buffer {
  // The configuration of a cloned repository is not ours: nothing in it may start a program.
  const guarded = ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args];
  // Loaded here and not above: most runs ask git nothing.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const result = spawnSync('git', guarded, { input, maxBuffer: MOST_OUTPUT, stdio: ['pipe', 'pipe', 'pipe'] });
  if (result.error !== undefined) throw new GitError(result.error.message);
  if (result.status !== 0) {
    throw new GitError(
      result.stderr
        .toString('utf8')
        .split('\n')[0]
        ?.replace(/^(?:fatal|error): /, '') ?? '',
    );
  }
  return result.stdout;
}

/** Whether the folder lies in a git work tree. */
export function isRepository(root: string): boolean {
  try {
    return git(root, ['rev-parse', '--is-inside-work-tree']).toString().trim() === 'true';
  } catch {
    return false;
  }
}

/** The commit that a revision names. */
export function commitOf(root: string, revision: string): string {
  return git(root, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])
    .toString()
    .trim();
}

/** The commit where the work tree's branch left the revision: what a pull request would be compared with. */
export function mergeBase(root: string, revision: string): string {
  const commit = commitOf(root, revision);
  try {
    return git(root, ['merge-base', commit, 'HEAD']).toString().trim();
  } catch {
    return commit;
  }
}

/** The files of a revision below the given folders, read through one `cat-file` process when the first is asked for. */
export function listRevision(root: string, commit: string, folders: readonly string[]): SourceFile[] {
  return filesOfRevision(
    root,
    commit,
    folders.map((folder) => `${folder}/`),
  );
}

/** The files of a revision at some paths; a path that ends in a slash is of all files below it. */
export function filesOfRevision(root: string, commit: string, paths: readonly string[]): SourceFile[] {
  const listing = git(root, ['ls-tree', '-r', '-z', '-l', commit, '--', ...paths]);
  const entries = splitNul(listing).map((line) => {
    const tab = line.indexOf('\t');
    const [mode, , object, size] = line.slice(0, tab).split(/ +/);
    return { mode: mode ?? '', object: object ?? '', size: Number(size), path: line.slice(tab + 1) };
  });
  const most = (path: string): number => (isTable(path) ? LIMITS.inboxBytes : mostBytes(path));
  const wanted = entries.filter(({ mode, size, path }) => mode.startsWith('100') && size <= most(path));
  let blobs: Map<string, Uint8Array> | undefined;
  return entries.map(
    ({ mode, object, size, path }): SourceFile => ({
      path,
      kind: mode.startsWith('100') ? 'file' : mode === '120000' ? 'symlink' : 'irregular',
      size: Number.isNaN(size) ? 0 : size,
      read: () => {
        blobs ??= readBlobs(
          root,
          wanted.map((entry) => entry.object),
        );
        const blob = blobs.get(object);
        if (blob === undefined) throw Object.assign(new Error('no such object'), { code: 'ENOENT' });
        return blob;
      },
    }),
  );
}

/** Reads pictures of a revision by their paths from the root, as those of the work tree are read. The tree is listed when the first is asked for. */
export function assetsOfRevision(root: string, commit: string): (path: string) => Uint8Array | undefined {
  let objects: Map<string, string> | undefined;
  return (path) => {
    try {
      objects ??= new Map(
        splitNul(git(root, ['ls-tree', '-r', '-z', commit])).flatMap((line) => {
          const tab = line.indexOf('\t');
          const [mode = '', , object = ''] = line.slice(0, tab).split(/ +/);
          return mode.startsWith('100') ? [[line.slice(tab + 1), object] as const] : [];
        }),
      );
      const object = objects.get(path);
      return object === undefined ? undefined : git(root, ['cat-file', 'blob', object]).subarray(0, LIMITS.assetBytes);
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  };
}

/** `git cat-file --batch` prints `<id> blob <size>\n<bytes>\n` for each id. */
function readBlobs(root: string, objects: readonly string[]): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (objects.length === 0) return blobs;
  const output = git(root, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const headEnd = output.indexOf(10, at);
    const [object, type, size] = output.toString('latin1', at, headEnd).split(' ');
    at = headEnd + 1;
    if (object === undefined || type !== 'blob') continue;
    blobs.set(object, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** The root of the repository in which a folder lies, and the way from there to the folder; empty where they are the same. */
export function placeInRepository(folder: string): { readonly top: string; readonly prefix: string } {
  const ask = (what: string): string => git(folder, ['rev-parse', what]).toString().replace(/\n$/, '');
  return { top: ask('--show-toplevel'), prefix: ask('--show-prefix').replace(/\/$/, '') };
}

/** Every path below the folder that differs between the work tree and a commit, on either side, files that git does not know yet included. */
export function pathsChangedSince(root: string, commit: string): readonly string[] {
  const names = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative', commit];
  const others = ['ls-files', '--others', '--exclude-standard', '-z'];
  return [...new Set([...splitNul(git(root, names)), ...splitNul(git(root, others))])];
}

/** What the work tree changes against a commit, files that git does not know yet included. */
export function changesSince(root: string, commit: string, folders: readonly string[]): Changes {
  const touched = new Set<string>();
  const renamed = new Map<string, string>();
  const diff = splitNul(
    git(root, [
      'diff',
      '--name-status',
      '-z',
      // Broken pairs, so that files which exchanged their names are seen as renamed and not as rewritten.
      '-B',
      '-M',
      '--no-ext-diff',
      '--no-textconv',
      '--relative',
      commit,
      '--',
      ...folders,
    ]),
  );
  for (let i = 0; i < diff.length; ) {
    const status = diff[i++] ?? '';
    const path = diff[i++] ?? '';
    if (!/^[RC]/.test(status)) {
      if (status !== 'D') touched.add(path);
      continue;
    }
    const target = diff[i++] ?? '';
    touched.add(target);
    if (status.startsWith('R')) renamed.set(target, path);
  }
  for (const path of splitNul(git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...folders]))) {
    touched.add(path);
  }
  return { touched, renamed };
}

/** The times of the commits that touched a file, as ISO 8601. */
interface CommitTimes {
  readonly first: string;
  readonly last: string;
}

/**
 * The time of the first or the last commit that touched each file below the folders, as ISO 8601; a file that was moved keeps its first one.
 * Asked once, when a post gives no time itself.
 */
export function commitTimes(
  root: string,
  folders: readonly string[],
): (path: string, which: 'first' | 'last') => string | undefined {
  let times: Map<string, CommitTimes> | undefined;
  return (path, which) => {
    times ??= readCommitTimes(root, folders);
    return times.get(path)?.[which];
  };
}

function readCommitTimes(root: string, folders: readonly string[]): Map<string, CommitTimes> {
  const times = new Map<string, CommitTimes>();
  let log: string[];
  try {
    const format = ['--format=format:%x01%cI', '--name-status', '--relative', '-M', '-z'];
    log = splitNul(git(root, ['log', ...format, '--', ...folders]));
  } catch {
    return times;
  }
  /** What a file is called today, by its name in the commit that is read; from the newest to the oldest. */
  const today = new Map<string, string>();
  let time = '';
  const touch = (name: string): string => {
    const path = today.get(name) ?? name;
    times.set(path, { first: time, last: times.get(path)?.last ?? time });
    return path;
  };
  for (let i = 0; i < log.length; i++) {
    // With -z a commit's head is followed by a line break and its first status, the other parts by NUL.
    const [head = '', ...rest] = (log[i] ?? '').split('\n');
    const isHead = head.startsWith('\u0001');
    if (isHead) time = head.slice(1);
    const status = isHead ? rest.join('\n') : head;
    if (status === '') continue;
    const name = log[++i] ?? '';
    if (!/^[RC]/.test(status)) {
      touch(name);
      continue;
    }
    const path = touch(log[++i] ?? '');
    if (status.startsWith('R')) today.set(name, path);
  }
  return times;
}

function splitNul(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
