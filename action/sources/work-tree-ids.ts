import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../core/content/source-file.ts';
import { blobId, type GitEntry } from './git-objects.ts';

/**
 * A file of the work tree as git would keep it, or nothing for what cannot be read: it is none that git has.
 * @param file as `listTree` gives it.
 */
export function gitEntryOf(root: string, file: SourceFile): GitEntry | undefined {
  const { path, kind } = file;
  try {
    if (kind === 'symlink') return { path, mode: '120000', id: blobId(Buffer.from(readlinkSync(join(root, path)))) };
    if (kind !== 'file') return undefined;
    const isExecutable = (lstatSync(join(root, path)).mode & 0o100) !== 0;
    return { path, mode: isExecutable ? '100755' : '100644', id: blobId(file.read()) };
  } catch {
    return undefined;
  }
}

/** Bytes with each CR LF as LF, as git keeps a text that a checkout on Windows rewrites. */
export function withUnixLineEnds(bytes: Uint8Array): Uint8Array {
  const CR = 13;
  const LF = 10;
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}
