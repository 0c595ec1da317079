import { appendFile, mkdtemp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGit } from './model/git.ts';
import type { Repository } from './model/repository.ts';

/** What actions/checkout is asked for: a ref at a commit, as it does by itself, or a commit alone (`ref: <sha>`). */
export interface CheckoutOptions {
  readonly sha: string;
  readonly ref?: string;
  /** A token that is left in `.git/config`, as actions/checkout did before version 6 unless it was told not to. */
  readonly persistedToken?: string;
}

/**
 * A work tree as actions/checkout makes it: one commit deep, so no parents. A pull request and a bare commit leave HEAD detached at the full id; a branch is
 * checked out as a branch, and HEAD names it. Returns its folder.
 */
export async function checkout(repository: Repository, { sha, ref, persistedToken }: CheckoutOptions): Promise<string> {
  const folder = await realpath(await mkdtemp(join(repository.world.root, 'checkout-')));
  const git = async (...args: readonly string[]): Promise<void> => {
    const { code, stderr } = await runGit(folder, [
      '-c',
      'advice.detachedHead=false',
      '-c',
      'init.defaultBranch=main',
      ...args,
    ]);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  const source = pathToFileURL(repository.git.folder).href;
  const branch = ref?.match(/^refs\/heads\/(.+)$/)?.[1];
  const local = branch === undefined ? ref?.replace(/^refs\//, 'refs/remotes/') : `refs/remotes/origin/${branch}`;
  await git('init', '--quiet');
  await git('fetch', '--quiet', '--no-tags', '--depth=1', source, local === undefined ? sha : `+${sha}:${local}`);
  if (branch === undefined) await git('checkout', '--quiet', '--force', '--detach', local ?? sha);
  else await git('checkout', '--quiet', '--force', '-B', branch, local ?? sha);
  // The address is that of GitHub: the runner compares it when it looks for the repository of a file.
  let config = `[remote "origin"]\n\turl = ${repository.htmlUrl}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
  if (persistedToken !== undefined) {
    const credentials = Buffer.from(`x-access-token:${persistedToken}`).toString('base64');
    config += `[http "${repository.world.serverUrl}/"]\n\textraheader = AUTHORIZATION: basic ${credentials}\n`;
  }
  await appendFile(join(folder, '.git/config'), config);
  return folder;
}
