import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { plain } from '../reporters/escape.ts';
import { UserError } from './command.ts';

/** The files that the paths name, as a predicate. A folder selects what is in it. */
export function selection(paths: readonly string[], root: string, cwd: string): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const prefixes = paths.map((path) => {
    const absolute = resolve(cwd, path);
    if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined)
      throw new UserError((translate) => translate('cli.error.path', { path: plain(path) }));
    // The path's own last part stays as it is: a link is judged as a link.
    const real = absolute === root ? realpathSync(root) : join(realpathSync(dirname(absolute)), basename(absolute));
    const inside = relative(realpathSync(root), real).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../')) {
      throw new UserError((translate) => translate('cli.error.outside', { path: plain(path) }));
    }
    return inside;
  });
  return (path) => prefixes.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`));
}
