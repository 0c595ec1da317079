import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { join } from 'node:path';
import { isTable } from '../core/content/kinds.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import { LIMITS, mostBytes } from '../core/limits.ts';

/** Bytes of a read after which there may be more. */
const READ_AGAIN = 64 * 1024;

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
    for (const entry of entriesOf(root, directory, files)) {
      const path = directory === '.' ? entry.name : `${directory}/${entry.name}`;
      // Of a whole repository these are no part that a team writes, and they hold more files than all the rest.
      if (folder === '.' && entry.isDirectory() && (entry.name === '.git' || entry.name === 'node_modules')) continue;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) files.push(regularFile(path, join(root, path)));
      else files.push({ path, kind: entry.isSymbolicLink() ? 'symlink' : 'irregular', read: unreadable });
    }
  }
  return files;
}

/** What is in a folder. A folder that may not be read is handed on as a file that cannot be read, so that it is a finding. */
function entriesOf(root: string, directory: string, files: SourceFile[]): Dirent[] {
  try {
    return readdirSync(join(root, directory), { withFileTypes: true });
  } catch (error) {
    const read = (): never => {
      throw error;
    };
    files.push({ path: directory, kind: 'unreadable', read });
    return [];
  }
}

/** Only exports may be larger than other files, and are read piece by piece. */
function regularFile(path: string, file: string): SourceFile {
  const read = (): Uint8Array => readLimited(file, mostBytes(path));
  return { path, kind: 'file', read, ...(isTable(path) ? { chunks: () => chunksOf(file) } : {}) };
}

/** Bytes of one piece of a large file. */
const PIECE = 256 * 1024;

function* chunksOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = fstatSync(descriptor);
    if (size > LIMITS.inboxBytes) throw Object.assign(new Error('too large'), { code: 'EFBIG', size });
    const piece = Buffer.allocUnsafe(PIECE);
    for (let total = 0; total <= LIMITS.inboxBytes; ) {
      const count = readSync(descriptor, piece, 0, PIECE, null);
      if (count === 0) return;
      total += count;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Room for the largest file of its kind, and one byte more to see that a file is larger. Taken on the first read. */
let buffer: Buffer | undefined;

/**
 * Reads a file unless it is larger than any that is judged, into a buffer that the next read overwrites: that takes three quarters of
 * the time of `readFileSync`. A link put in the file's place meanwhile is refused by the system.
 */
function readLimited(path: string, limit: number): Uint8Array {
  if (buffer === undefined || buffer.length <= limit) buffer = Buffer.allocUnsafeSlow(limit + 1);
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    let length = 0;
    for (let count = -1; count !== 0 && length < buffer.length; length += count) {
      count = readSync(descriptor, buffer, length, buffer.length - length, null);
      // A regular file gives all it has at once; only a large one is asked again.
      if (count < READ_AGAIN) return buffer.subarray(0, length + count);
    }
    if (length < buffer.length) return buffer.subarray(0, length);
    throw Object.assign(new Error('too large'), { code: 'EFBIG', size: fstatSync(descriptor).size });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads pictures of the work tree by their paths from the root: as much of each as is looked at, in bytes of its own. Nothing for what is not there, is no
 * regular file, or stands behind a link.
 */
export function assetsOf(root: string): (path: string) => Uint8Array | undefined {
  let base: string | undefined;
  return (path) => {
    const file = join(root, path);
    let descriptor: number | undefined;
    try {
      const parts = path.split('/');
      base ??= realpathSync(root);
      if (parts.includes('..') || realpathSync.native(file) !== join(base, ...parts)) return undefined;
      // A pipe would keep whoever opens it waiting.
      descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return undefined;
      const bytes = new Uint8Array(Math.min(stat.size, LIMITS.assetBytes));
      let length = 0;
      for (let count = -1; count !== 0 && length < bytes.length; length += count) {
        count = readSync(descriptor, bytes, length, bytes.length - length, null);
      }
      return bytes.subarray(0, length);
    } catch {
      return undefined;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };
}

function unreadable(): never {
  throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
}
