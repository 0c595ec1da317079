import {
  closeSync,
  fchmodSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** `changed`: the file is not what it was when it was judged. `refused`: it is no regular file within the root, or may not be written. */
export type Replacement = 'written' | 'changed' | 'refused';

/**
 * Puts a text in the place of another, all or nothing: it is written beside the file and moved over it, with the file's own permissions. Links are
 * never followed, and what somebody changed meanwhile is left alone.
 */
export function replaceFile(root: string, path: string, before: string, after: string): Replacement {
  const target = join(root, path);
  const folder = dirname(target);
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || realpathSync(folder) !== join(realpathSync(root), dirname(path))) return 'refused';
  if (!readFileSync(target).equals(Buffer.from(before, 'utf8'))) return 'changed';
  const temporary = join(folder, `.reglament-${process.pid}-${Date.now()}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(descriptor, after);
      fchmodSync(descriptor, stat.mode & 0o777);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
    return 'written';
  } catch {
    rmSync(temporary, { force: true });
    return 'refused';
  }
}
