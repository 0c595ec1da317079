import { inRepository } from '../core/pull/change.ts';
import type { GitHubClient } from '../github/client.ts';
import { parentsOf, tipOf } from '../github/contents.ts';
import type { Run } from '../github/event.ts';
import { Trees } from '../github/trees.ts';
import { checkoutOf } from '../sources/checkout.ts';
import { type Ground, isSameFolder } from './alignment.ts';
import { ChangedContents, type Ends } from './side-contents.ts';

/** Where a run stands: what is checked out, and which side of the change that is. */
export interface Standing {
  readonly ground: Ground;
  /** Where the repository is checked out, absolute. */
  readonly checkout: string;
  /** What is checked out. */
  readonly commit: string;
  /** `merge`: the change and its base, merged by GitHub. `head`: the change. `base`: what it is made to. `other`: a commit that is none of these. */
  readonly holds: 'merge' | 'head' | 'base' | 'other';
}

/** Where a run finds its files. */
export interface Place {
  /** The judged folder, absolute. */
  readonly root: string;
  /** The folder around it that the run was given: nothing above it is looked at. */
  readonly workspace?: string | undefined;
}

/** The folder that holds the policy, in the judged folder. */
export const POLICY = 'policy';

/** Finds out where a run stands, by files alone. What cannot be told by them is what the run is about. */
export function standingOf(
  run: Run,
  { baseSha, headSha }: Ends,
  client: GitHubClient,
  { root, workspace }: Place,
): Standing {
  const found = checkoutOf(root, workspace);
  const { prefix = '', commit = run.sha } = found ?? {};
  const trees = new Trees(client);
  const contents = new ChangedContents(client, trees, (path) => inRepository(prefix, path));
  // Of these two the run is about GitHub's own merge, unless the workflow checks something else out.
  const isOfMerge = /^pull_request(?:_review)?$/.test(run.event) && commit === run.sha;
  const holds = commit === headSha ? 'head' : commit === baseSha ? 'base' : isOfMerge ? 'merge' : 'other';
  return { ground: { root, prefix, trees, contents }, checkout: found?.root ?? root, commit, holds };
}

/**
 * The base that a change is judged against. GitHub tells that of a pull request as it was when its head was last pushed, and merges with the base as it is: then that
 * one's policy holds. Where the merge itself is not checked out, it is the tip of the base branch.
 * @param branch the base branch of a pull request; of other changes the base does not move.
 * @throws {ApiError}
 */
export async function baseOf(
  { ground, commit, holds }: Standing,
  { ends, branch }: { readonly ends: Ends; readonly branch: string | undefined },
  client: GitHubClient,
): Promise<string> {
  const { baseSha, headSha } = ends;
  if (holds !== 'merge') return (branch === undefined ? undefined : await tipOf(client, branch)) ?? baseSha;
  if (await isSameFolder(ground, baseSha, POLICY)) return baseSha;
  const [first, second] = await parentsOf(client, commit);
  return first !== undefined && second === headSha ? first : baseSha;
}
