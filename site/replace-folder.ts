import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts a folder where another may stand, which is gone only when the new one is whole. Tells what there is now. */
export function replaceFolder(made: string, out: string): { readonly pages: number; readonly bytes: number } {
  const [next, previous] = [`${out}.building`, `${out}.previous`];
  for (const leftover of [next, previous]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  try {
    moveBeside(made, next);
    const isThere = existsSync(out);
    if (isThere) renameSync(out, previous);
    try {
      renameSync(next, out);
    } catch (error) {
      if (isThere) renameSync(previous, out);
      throw error;
    }
  } finally {
    for (const leftover of [next, previous]) rmSync(leftover, { recursive: true, force: true });
  }
  return measured(out);
}

/** Renames, or copies where another disk holds it: what follows is only names then. */
function moveBeside(made: string, next: string): void {
  try {
    renameSync(made, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(made, next, { recursive: true });
  }
}

function measured(folder: string): { readonly pages: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}
