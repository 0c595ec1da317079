import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A checkout of git around a folder, known from files alone: no program is started. */
export interface Checkout {
  /** Absolute. */
  readonly root: string;
  /** From the root to the folder, with forward slashes; empty when they are the same. */
  readonly prefix: string;
  /** What is checked out, as a full id; absent where that is told in a way that we cannot read. */
  readonly commit: string | undefined;
}

const ID = /^[0-9a-f]{40}$/;
/** No file that names a commit or a folder is longer; a list of packed refs may be, and is read up to here. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Refs that lead to refs: git itself follows five. */
const MOST_STEPS = 5;

/**
 * Finds the checkout that holds a folder, the nearest one. Nothing when there is none.
 * @param within nothing is looked for above it.
 */
export function checkoutOf(folder: string, within = '/'): Checkout | undefined {
  const start = resolve(folder);
  const top = resolve(within);
  for (let root = start; ; root = dirname(root)) {
    const git = gitFolderOf(root);
    if (git !== undefined) {
      return { root, prefix: relative(root, start).split(sep).join('/'), commit: commitOf(git) };
    }
    if (root === top || dirname(root) === root) return undefined;
  }
}

/** Where git keeps its own: `.git`, or where that file says (a worktree, a submodule). */
function gitFolderOf(root: string): string | undefined {
  const path = join(root, '.git');
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return path;
  const target = stat?.isFile() === true ? /^gitdir: (.+)$/.exec(textOf(path) ?? '')?.[1] : undefined;
  return target === undefined ? undefined : resolve(root, target);
}

function commitOf(git: string): string | undefined {
  let text = textOf(join(git, 'HEAD'));
  for (let step = 0; step < MOST_STEPS && text !== undefined; step++) {
    if (ID.test(text)) return text;
    const ref = /^ref: (refs\/.+)$/.exec(text)?.[1];
    if (ref === undefined || ref.split('/').includes('..')) return undefined;
    text = refIn(git, ref);
  }
  return undefined;
}

/** A ref of its own, or one in the list of those that are packed. Those of a worktree are the repository's. */
function refIn(git: string, ref: string): string | undefined {
  const common = textOf(join(git, 'commondir'));
  const folders = common === undefined ? [git] : [git, resolve(git, common)];
  for (const folder of folders) {
    const loose = textOf(join(folder, ref));
    if (loose !== undefined) return loose;
    const packed = textOf(join(folder, 'packed-refs'));
    const line = packed?.split('\n').find((candidate) => candidate.slice(41).trimEnd() === ref);
    if (line !== undefined) return line.slice(0, 40);
  }
  return undefined;
}

function textOf(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > MOST_BYTES) return undefined;
  try {
    return readFileSync(path, 'utf8').trimEnd();
  } catch {
    return undefined;
  }
}
