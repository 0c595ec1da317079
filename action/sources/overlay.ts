import type { SourceFile } from '../core/content/source-file.ts';

/**
 * What stands at a path instead of what the tree has there: bytes; a link or something else that is no file; a file that is there and was not fetched,
 * with its size in bytes; or nothing.
 */
export type OverlayEntry = Uint8Array | 'symlink' | 'irregular' | { readonly size: number } | 'removed';

/** Changes to a tree by path, from its root, with forward slashes. */
export type Overlay = ReadonlyMap<string, OverlayEntry>;

/** An overlay that no change in git can be. */
export class OverlayError extends Error {
  readonly path: string;

  constructor(path: string) {
    super('a path of the overlay does not fit the tree');
    this.path = path;
  }
}

/**
 * The files of a tree with an overlay laid on them: in their order, each change in its place, and what is new after them by path.
 * @throws {OverlayError} for a path that leaves the tree, or stands behind a link or a file.
 */
export function overlaid(tree: readonly SourceFile[], overlay: Overlay): readonly SourceFile[] {
  if (overlay.size === 0) return tree;
  const known = new Set(tree.map(({ path }) => path));
  const files = tree.flatMap((file) => {
    const entry = overlay.get(file.path);
    return entry === undefined ? [file] : fileOf(file.path, entry);
  });
  const added = [...overlay.keys()].filter((path) => !known.has(path)).sort();
  files.push(...added.flatMap((path) => fileOf(path, overlay.get(path) ?? 'removed')));
  expectTree(files, overlay);
  return files;
}

function fileOf(path: string, entry: OverlayEntry): SourceFile[] {
  if (entry === 'removed') return [];
  if (entry === 'symlink' || entry === 'irregular') return [{ path, kind: entry, read: () => refuse('EINVAL') }];
  if (entry instanceof Uint8Array) return [{ path, kind: 'file', size: entry.length, read: () => entry }];
  const { size } = entry;
  return [{ path, kind: 'file', size, read: () => refuse('EFBIG', size) }];
}

function refuse(code: string, size?: number): never {
  throw Object.assign(new Error('not read'), { code, size });
}

/** Each path of the overlay has folders above it, and no folder in its place. */
function expectTree(files: readonly SourceFile[], overlay: Overlay): void {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set<string>();
  for (const { path } of files) {
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  for (const [path, entry] of overlay) {
    if (!isTreePath(path)) throw new OverlayError(path);
    if (entry === 'removed') continue;
    if (folders.has(path) || foldersAbove(path).some((folder) => paths.has(folder))) throw new OverlayError(path);
  }
}

/** The folders that a path stands in, the nearest first. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
}

/** Whether a path is one that a tree of git can have. */
export function isTreePath(path: string): boolean {
  return !path.includes('\0') && path.split('/').every((part) => part !== '' && !/^(?:\.{1,2}|\.git)$/i.test(part));
}
