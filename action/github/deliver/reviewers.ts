import * as z from 'zod/mini';
import { bare } from '../../core/pull/approvers.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { ApiError } from '../api-error.ts';
import type { GitHubClient } from '../client.ts';
import { deliver } from './outcome.ts';

/** Asks people for a review who have not been asked. Nobody is ever taken off: who asked them may have had another reason. */
export function deliverReviewers(
  client: GitHubClient,
  number: number,
  /** Logins. */
  wanted: readonly string[],
  /** Logins of those who have been asked already, or have answered since the last push: GitHub takes them off its list, and would write to them again. */
  requested: readonly string[],
): Promise<Delivery> {
  return deliver('reviewers', async () => {
    if (wanted.length === 0) return { outcome: 'skipped', reason: 'nothing' };
    const known = new Set(requested.map(bare));
    const missing = wanted.filter((login) => !known.has(bare(login)));
    if (missing.length === 0) return { outcome: 'unchanged' };
    const refused = await ask(client, number, missing);
    if (refused.length === 0) return { outcome: 'delivered' };
    const data = { people: refused.join(', ') };
    return { outcome: refused.length < missing.length ? 'degraded' : 'refused', reason: 'no-collaborator', data };
  });
}

/** One login that is no collaborator's refuses all, so then each is asked alone. @returns whom GitHub does not ask. */
async function ask(client: GitHubClient, number: number, logins: readonly string[]): Promise<readonly string[]> {
  const { owner, repo } = client.repository;
  try {
    await client.write(
      (request) =>
        request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
          ...{ owner, repo, pull_number: number },
          reviewers: [...logins],
        }),
      z.unknown(),
      // Who is asked twice is asked once.
      async () => undefined,
    );
    return [];
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    if (logins.length === 1) return logins;
    const refused: string[] = [];
    for (const login of logins) refused.push(...(await ask(client, number, [login])));
    return refused;
  }
}
