import * as z from 'zod/mini';
import type { GitHubClient } from './client.ts';
import { type Origin, type PullRequest, pullOf } from './event.ts';
import { pullRequest } from './payload.ts';

/**
 * The open pull requests whose head is still the commit that a run was about, in the repository that it was in: of a fork GitHub names none in the event
 * (facts/github.md §2), and what an artifact says is its author's word. None when the head has moved on: its own run will come.
 * @throws {ApiError}
 */
export async function pullsOf(client: GitHubClient, origin: Origin): Promise<readonly PullRequest[]> {
  const { headSha, headBranch, headRepositoryId, headOwner, numbers } = origin;
  const pulls = await openPulls(client, origin);
  return pulls
    .map(pullOf)
    .filter((pull) => pull.headSha === headSha && pull.headRepositoryId === headRepositoryId && !pull.isClosed)
    .filter(({ headRef }) => headOwner === undefined || headBranch === undefined || headRef === headBranch)
    .filter(({ number }) => numbers.length === 0 || numbers.includes(number));
}

async function openPulls(client: GitHubClient, { headSha, headBranch, headOwner }: Origin) {
  const { owner, repo } = client.repository;
  const shape = z.array(pullRequest);
  if (headOwner !== undefined && headBranch !== undefined) {
    const head = `${headOwner}:${headBranch}`;
    const { items } = await client.readList(
      (request, page) => request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', head, ...page }),
      shape,
    );
    return items;
  }
  // The repository has been deleted, and its branch with it.
  const { items } = await client.readList(
    (request, page) =>
      request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { owner, repo, commit_sha: headSha, ...page }),
    shape,
  );
  return items;
}
