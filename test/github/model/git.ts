import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Spawner } from '../../helpers/spawner.ts';

/** Nothing of the machine's own settings reaches git. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C.UTF-8',
  HOME: '/nonexistent',
};

/** Who wrote a commit and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Epoch seconds. */
  readonly at: number;
}

/** What becomes of one path: new content, gone, moved from another path, a link, or another repository. */
export type FileChange =
  | string
  | Uint8Array
  | null
  | { readonly renamedFrom: string; readonly content?: string | Uint8Array }
  | { readonly symlink: string }
  | { readonly submodule: string }
  | { readonly executable: string };
export type Changes = Readonly<Record<string, FileChange>>;

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

let spawner: Spawner | undefined;

/** Runs git in a folder. */
export async function runGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<GitOutput> {
  spawner ??= new Spawner();
  const run = { program: 'git', args, cwd: folder, env: { ...ENVIRONMENT, ...env }, input };
  const { code, stdout, stderr } = await spawner.run(run);
  return { code, stdout: Buffer.from(stdout), stderr };
}

/** One line about an object. */
export interface GitObject {
  readonly sha: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly content: Buffer;
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** Of a blob, in bytes. */
  readonly size?: number;
  readonly path: string;
}

/** A bare repository on disk. */
export class Git {
  readonly folder: string;
  /** First parents of the commits that were made here: what they answer needs no process. */
  readonly #parents = new Map<string, string>();
  /** What git said of things that are named by their ids: it never says anything else, and a process is dear. */
  readonly #said = new Map<string, Promise<Buffer>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs git; a failure throws with what git said. */
  async run(args: readonly string[], options: Parameters<typeof runGit>[2] = {}): Promise<Buffer> {
    const { code, stdout, stderr } = await runGit(this.folder, args, options);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  /** Asks git something about objects. What is named by its id is asked once; what is not there may come yet. */
  #ask(names: readonly string[], args: readonly string[], input?: string): Promise<Buffer> {
    const run = (): Promise<Buffer> => this.run(args, input === undefined ? {} : { input });
    if (!names.every((name) => /^[0-9a-f]{40}(?:\^\{(?:commit|tree)\})?$/.test(name))) return run();
    const key = JSON.stringify([args, input]);
    const known = this.#said.get(key) ?? run();
    this.#said.set(key, known);
    const forget = (): void => void this.#said.delete(key);
    known.then((out) => out.subarray(0, 200).includes(' missing\n') && forget(), forget);
    return known;
  }

  /** A bare repository without a commit, with a store of objects of its own or another's. Written by hand: that is faster than a process. */
  static async init(folder: string, branch: string, { objects }: { readonly objects?: string } = {}): Promise<Git> {
    await mkdir(join(folder, 'refs/heads'), { recursive: true });
    if (objects === undefined) await mkdir(join(folder, 'objects/pack'), { recursive: true });
    else await symlink(objects, join(folder, 'objects'));
    await writeFile(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`);
    await writeFile(
      join(folder, 'config'),
      '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n[fastimport]\n\tunpackLimit = 0\n[gc]\n\tauto = 0\n',
    );
    return new Git(folder);
  }

  /** A commit on a ref, which moves there even when that is no fast-forward. Returns its id. */
  async commit(
    ref: string,
    changes: Changes,
    {
      parent,
      message,
      author,
    }: { readonly parent?: string | undefined; readonly message: string; readonly author: Signature },
  ): Promise<string> {
    const who = `${author.name} <${author.email}> ${author.at} +0000`;
    const parts: (string | Uint8Array)[] = [`reset ${ref}\n`];
    if (parent !== undefined) parts.push(`from ${parent}\n`);
    parts.push('\n', `commit ${ref}\nmark :1\nauthor ${who}\ncommitter ${who}\n`, ...data(message));
    if (parent !== undefined) parts.push(`from ${parent}\n`);
    for (const [path, change] of Object.entries(changes)) parts.push(...fileCommand(path, change));
    parts.push('\nget-mark :1\n');
    const input = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    const said = await this.run(['fast-import', '--quiet', '--force', '--done'], {
      input: Buffer.concat([input, Buffer.from('done\n')]),
    });
    const sha = said.toString().trim();
    if (parent !== undefined) this.#parents.set(sha, parent);
    return sha;
  }

  /** A commit with a given tree, on no ref. */
  async commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    { name, email, at }: Signature,
  ): Promise<string> {
    const env = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: `${at} +0000`,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: `${at} +0000`,
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
    return (await this.run(args, { env })).toString().trim();
  }

  /** The tree of a merge, or undefined when the two sides are in conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    const { code, stdout, stderr } = await runGit(this.folder, [
      'merge-tree',
      '--write-tree',
      '--allow-unrelated-histories',
      ours,
      theirs,
    ]);
    if (code > 1) throw new Error(`git merge-tree: ${stderr}`);
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  async mergeBase(one: string, other: string): Promise<string | undefined> {
    for (let commit: string | undefined = other; commit !== undefined; commit = this.#parents.get(commit))
      if (commit === one) return one;
    const { code, stdout } = await runGit(this.folder, ['merge-base', one, other]);
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  /** Commits of the second that the first does not have, oldest first. */
  async commitsBetween(base: string, head: string): Promise<readonly string[]> {
    const args = ['rev-list', '--reverse', '--topo-order', `${base}..${head}`];
    const text = (await this.#ask([base, head], args)).toString().trim();
    return text === '' ? [] : text.split('\n');
  }

  /** The full id of what a revision names, or undefined. */
  async resolve(revision: string): Promise<string | undefined> {
    const direct = /^refs\/[\w./-]+$/.test(revision) ? await this.#looseRef(revision) : undefined;
    if (direct !== undefined) return direct;
    const [, id, type] = /^([0-9a-f]{40})\^\{(commit|tree)\}$/.exec(revision) ?? [];
    if (id !== undefined && type !== undefined) return this.#peel(id, type);
    const { code, stdout } = await runGit(this.folder, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      revision,
    ]);
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  /** The commit or the tree that an object leads to: a commit says itself which tree is its own. */
  async #peel(id: string, type: string): Promise<string | undefined> {
    const found = await this.object(`${id}^{commit}`);
    if (found !== undefined)
      return type === 'commit' ? found.sha : /^tree ([0-9a-f]{40})/.exec(`${found.content}`)?.[1];
    return (await this.object(`${id}^{${type}}`))?.sha;
  }

  async #looseRef(ref: string): Promise<string | undefined> {
    const text = await readFile(join(this.folder, ref), 'utf8').catch(() => '');
    return /^[0-9a-f]{40}\n$/.test(text) ? text.trim() : undefined;
  }

  /** An object, or undefined when there is none. */
  async object(revision: string): Promise<GitObject | undefined> {
    const out = await this.#ask([revision], ['cat-file', '--batch', '-z'], `${revision}\0`);
    const end = out.indexOf(0x0a);
    const [sha = '', type = '', size] = out.subarray(0, end).toString().split(' ');
    if (size === undefined || !/^\d+$/.test(size)) return undefined;
    return { sha, type: type as GitObject['type'], content: out.subarray(end + 1, end + 1 + Number(size)) };
  }

  /** Entries of a tree. */
  async tree(revision: string, { recursive = false } = {}): Promise<readonly TreeEntry[]> {
    const args = ['ls-tree', '-z', '-l', '--full-tree', ...(recursive ? ['-r', '-t'] : []), revision];
    const out = await this.#ask([revision], args);
    return out
      .toString()
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/);
        const path = line.slice(tab + 1);
        return { mode, type: type as TreeEntry['type'], sha, path, ...(size === '-' ? {} : { size: Number(size) }) };
      });
  }

  /** Points a ref at a commit. */
  async setRef(ref: string, sha: string): Promise<void> {
    const file = join(this.folder, ref);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${sha}\n`);
  }
}

function fileCommand(path: string, change: FileChange): (string | Uint8Array)[] {
  const name = quoted(path);
  if (change === null) return [`D ${name}\n`];
  if (typeof change === 'string' || change instanceof Uint8Array) return [`M 100644 inline ${name}\n`, ...data(change)];
  if ('symlink' in change) return [`M 120000 inline ${name}\n`, ...data(change.symlink)];
  if ('executable' in change) return [`M 100755 inline ${name}\n`, ...data(change.executable)];
  if ('submodule' in change) return [`M 160000 ${change.submodule} ${name}\n`];
  const { renamedFrom, content } = change;
  const moved = `R ${quoted(renamedFrom)} ${name}\n`;
  return content === undefined ? [moved] : [moved, `M 100644 inline ${name}\n`, ...data(content)];
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

const quoted = (path: string): string => `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
