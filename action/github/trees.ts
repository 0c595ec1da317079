import * as z from 'zod/mini';
import type { GitHubClient } from './client.ts';
import type { ListedFile } from './listing.ts';
import { sha } from './payload.ts';

const entry = z.object({
  path: z.string(),
  mode: z.string().check(z.regex(/^[0-7]{6}$/)),
  type: z.enum(['blob', 'tree', 'commit']),
  sha,
});
type Entry = z.infer<typeof entry>;
const tree = z.object({ tree: z.array(entry), truncated: z.boolean() });
type Tree = z.infer<typeof tree>;

/** A file of a commit. */
export interface TreeFile {
  readonly kind: 'file' | 'symlink' | 'irregular';
  /** The git id of its content; that of a submodule is a commit. */
  readonly id: string;
}

/** Files by their paths. */
export type TreeFiles = ReadonlyMap<string, TreeFile>;

/** What a commit has at a path: a folder with the id of its tree, something else, or nothing. */
export type Place = { readonly folder: string } | { readonly file: TreeFile } | undefined;

/** Trees of git, each asked for once, and only those of folders that are asked about. */
export class Trees {
  readonly #client: GitHubClient;
  readonly #known = new Map<string, Promise<Tree>>();

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  /**
   * What stands at a path of a commit; `.` is its root.
   * @throws {ApiError} `not-found` when there is no such commit.
   */
  async at(commit: string, path: string): Promise<Place> {
    let place: Place = { folder: commit };
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
      if (place === undefined || 'file' in place) return undefined;
      const { tree: entries } = await this.#read(place.folder, false);
      const found = entries.find((candidate) => candidate.path === name);
      if (found === undefined) return undefined;
      place = found.type === 'tree' ? { folder: found.sha } : { file: fileOf(found) };
    }
    return place;
  }

  /**
   * All files at a path of a commit, by their paths from its root. Nothing when GitHub does not give them whole.
   * @throws {ApiError}
   */
  async files(commit: string, path: string): Promise<TreeFiles | undefined> {
    const place = await this.at(commit, path);
    if (place === undefined) return new Map();
    if ('file' in place) return new Map([[path, place.file]]);
    const { tree: entries, truncated } = await this.#read(place.folder, true);
    const prefix = prefixOf(path);
    const files = entries.filter(({ type }) => type !== 'tree');
    return truncated ? undefined : new Map(files.map((file) => [`${prefix}${file.path}`, fileOf(file)]));
  }

  /**
   * What differs between two commits at a path. What is too large to be given whole is compared folder by folder, as far as folders differ. Nothing when a
   * single folder is too large for that.
   * @throws {ApiError}
   */
  async difference(from: string, to: string, path: string): Promise<readonly ListedFile[] | undefined> {
    const difference = new Difference();
    const [before, after] = [await this.at(from, path), await this.at(to, path)];
    if (before !== undefined && 'file' in before) difference.add('before', path, before.file);
    if (after !== undefined && 'file' in after) difference.add('after', path, after.file);
    const isWhole = await this.#compare(folderOf(before), folderOf(after), { prefix: prefixOf(path), difference });
    return isWhole ? difference.files() : undefined;
  }

  async #compare(
    before: string | undefined,
    after: string | undefined,
    into: { readonly prefix: string; readonly difference: Difference },
  ): Promise<boolean> {
    if (before === after) return true;
    const { prefix, difference } = into;
    const whole = await Promise.all([this.#entries(before, true), this.#entries(after, true)]);
    const isDeep = whole.every((side) => side !== undefined);
    const sides = isDeep ? whole : await Promise.all([this.#entries(before, false), this.#entries(after, false)]);
    const [old, fresh] = sides;
    if (old === undefined || fresh === undefined) return false;
    for (const [side, entries] of [
      ['before', old],
      ['after', fresh],
    ] as const) {
      for (const found of entries) {
        if (found.type !== 'tree') difference.add(side, `${prefix}${found.path}`, fileOf(found));
      }
    }
    if (isDeep) return true;
    const [oldFolders, freshFolders] = [foldersIn(old), foldersIn(fresh)];
    for (const name of new Set([...oldFolders.keys(), ...freshFolders.keys()])) {
      const inner = { prefix: `${prefix}${name}/`, difference };
      if (!(await this.#compare(oldFolders.get(name), freshFolders.get(name), inner))) return false;
    }
    return true;
  }

  async #entries(folder: string | undefined, isRecursive: boolean): Promise<readonly Entry[] | undefined> {
    if (folder === undefined) return [];
    const { tree: entries, truncated } = await this.#read(folder, isRecursive);
    return truncated ? undefined : entries;
  }

  #read(id: string, isRecursive: boolean): Promise<Tree> {
    const key = `${id} ${isRecursive}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { owner, repo } = this.#client.repository;
    const parameters = { owner, repo, tree_sha: id, ...(isRecursive ? { recursive: '1' } : {}) };
    const found = this.#client.read(
      (request) => request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters),
      tree,
    );
    this.#known.set(key, found);
    return found;
  }
}

function fileOf({ mode, sha: id }: Entry): TreeFile {
  return { kind: mode.startsWith('100') ? 'file' : mode === '120000' ? 'symlink' : 'irregular', id };
}

function folderOf(place: Place): string | undefined {
  return place !== undefined && 'folder' in place ? place.folder : undefined;
}

function foldersIn(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.filter(({ type }) => type === 'tree').map(({ path, sha: id }) => [path, id]));
}

/** What stands before the paths in a folder. */
function prefixOf(path: string): string {
  return path === '' || path === '.' ? '' : `${path}/`;
}

interface Sides {
  before?: TreeFile;
  after?: TreeFile;
}

/** Two sides of files, and what differs between them. */
class Difference {
  readonly #sides = new Map<string, Sides>();

  add(side: keyof Sides, path: string, file: TreeFile): void {
    const known = this.#sides.get(path);
    if (known === undefined) this.#sides.set(path, { [side]: file });
    else known[side] = file;
  }

  /** The changes by path. A file that stands elsewhere with the same content has been moved there. */
  files(): readonly ListedFile[] {
    const changed = [...this.#sides].filter(
      ([, { before, after }]) => before?.id !== after?.id || before?.kind !== after?.kind,
    );
    const gone = new Map<string, string>();
    for (const [path, { before, after }] of changed)
      if (before !== undefined && after === undefined) gone.set(before.id, path);
    const moved = new Set<string>();
    const files: ListedFile[] = [];
    for (const [path, { before, after }] of changed) {
      if (after === undefined) continue;
      const { id, kind } = after;
      const origin = before === undefined ? gone.get(id) : undefined;
      if (before !== undefined) files.push({ path, status: 'modified', id, kind, previousId: before.id });
      else if (origin === undefined || moved.has(origin)) files.push({ path, status: 'added', id, kind });
      else {
        moved.add(origin);
        files.push({ path, status: 'renamed', previousPath: origin, id, kind, previousId: id });
      }
    }
    for (const [path, { before, after }] of changed) {
      if (before !== undefined && after === undefined && !moved.has(path))
        files.push({ path, status: 'removed', id: before.id });
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}
