import * as z from 'zod/mini';
import type { GitHubClient } from '../client.ts';
import { login, sha } from '../payload.ts';

const pull = z.object({
  state: z.enum(['open', 'closed']),
  head: z.object({ sha }),
  labels: z.array(z.object({ name: z.string() })),
  requested_reviewers: z.optional(z.nullable(z.array(z.object({ login })))),
});

/** A pull request as it stands at the moment of writing, which may be minutes after the event. */
export interface PullState {
  readonly headSha: string;
  readonly isClosed: boolean;
  readonly labels: readonly string[];
  /** Logins of those who have been asked for a review and have not given it. */
  readonly requested: readonly string[];
}

/** @throws {ApiError} */
export async function readPullState(client: GitHubClient, number: number): Promise<PullState> {
  const { owner, repo } = client.repository;
  const found = await client.read(
    (request) => request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }),
    pull,
  );
  return {
    headSha: found.head.sha,
    isClosed: found.state === 'closed',
    labels: found.labels.map(({ name }) => name),
    requested: (found.requested_reviewers ?? []).map(({ login: name }) => name),
  };
}
