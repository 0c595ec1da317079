import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../core/content/source-file.ts';
import { LIMITS } from '../core/limits.ts';

const SKIPPED = new Set(['.git', 'node_modules', '.DS_Store']);

/**
 * The files below a folder of the work tree. Reads are synchronous: promises are 4-9 times slower (facts/engine.md §2). Links are listed
 * and never followed.
 */
export function listTree(root: string, folder: string): SourceFile[] {
  const files: SourceFile[] = [];
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (top === undefined) return files;
  if (!top.isDirectory())
    return [{ path: folder, kind: top.isSymbolicLink() ? 'symlink' : 'irregular', read: unreadable }];
  const pending = [folder];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      const path = `${directory}/${entry.name}`;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) files.push({ path, kind: 'file', read: () => readLimited(join(root, path)) });
      else files.push({ path, kind: entry.isSymbolicLink() ? 'symlink' : 'irregular', read: unreadable });
    }
  }
  return files;
}

/** Reads a file unless it is larger than any that is judged. A link put in its place meanwhile is refused by the system. */
function readLimited(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = fstatSync(descriptor);
    if (size > LIMITS.fileBytes) throw Object.assign(new Error('too large'), { code: 'EFBIG', size });
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function unreadable(): never {
  throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
}
