import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { plain } from '../../reporters/escape.ts';
import { UserError } from '../command.ts';

/**
 * The judged folder: it lies inside the workspace, behind no link, since one in the checkout is its author's word (facts/github.md, T3), and holds something.
 * @throws {UserError}
 */
export function judgedFolder(workspace: string, path: string): string {
  const folder = resolve(workspace, path);
  const data = { path: plain(path) };
  if (folder !== workspace && !folder.startsWith(workspace + sep)) {
    throw new UserError((translate) => translate('cli.error.outside', data));
  }
  if (isBehindLink(workspace, folder)) throw new UserError((translate) => translate('github.error.link', data));
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && readdirSync(folder).length > 0) return folder;
  throw new UserError((translate) => translate('github.error.no-checkout', data));
}

function isBehindLink(workspace: string, folder: string): boolean {
  const parts = relative(workspace, folder)
    .split(sep)
    .filter((part) => part !== '');
  return parts.some((_, index) => {
    const above = join(workspace, ...parts.slice(0, index + 1));
    return lstatSync(above, { throwIfNoEntry: false })?.isSymbolicLink();
  });
}
