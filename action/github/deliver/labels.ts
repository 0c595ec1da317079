import * as z from 'zod/mini';
import type { Delivery } from '../../core/pull/delivery.ts';
import type { Labels } from '../../core/pull/requests.ts';
import { ApiError } from '../api-error.ts';
import type { GitHubClient } from '../client.ts';
import { deliver, REFUSALS } from './outcome.ts';
import { removeBy } from './remove.ts';

const labels = z.array(z.object({ name: z.string() }));

/** GitHub's own number (facts/github.md §4). */
const MOST_LABELS = 100;

/** Names of labels are compared without regard to case, as GitHub does. */
const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();

/** Brings the labels that the policy keeps in line with the verdict, and touches no others. */
export function deliverLabels(
  client: GitHubClient,
  number: number,
  { present, absent }: Labels,
  /** The labels that stand there. */
  standing: readonly string[],
  /** Whether somebody else of ours keeps a label. */
  isKept: (label: string) => boolean,
): Promise<Delivery> {
  return deliver('labels', async () => {
    const removed = standing.filter((name) => absent.some(same(name)) && !present.some(same(name)) && !isKept(name));
    const missing = present.filter((name) => !standing.some(same(name)));
    const room = MOST_LABELS - (standing.length - removed.length);
    const added = missing.slice(0, Math.max(0, room));
    for (const name of removed) await remove(client, number, name);
    const unknown = added.length === 0 ? [] : await addAll(client, number, added);
    if (unknown.length > 0) {
      const data = { labels: unknown.join(', ') };
      // Setting a label that does not exist makes it, which takes more than to set one.
      return { outcome: 'degraded', reason: 'no-label', data, permission: 'issues=write' };
    }
    if (added.length < missing.length) return { outcome: 'degraded', reason: 'too-many-labels' };
    if (removed.length + added.length > 0) return { outcome: 'delivered' };
    return present.length > 0 ? { outcome: 'unchanged' } : { outcome: 'skipped', reason: 'nothing' };
  });
}

/**
 * One label that the repository does not have refuses all, so then each is set alone.
 * @returns those that the repository does not have.
 * @throws {ApiError} when the token may set none.
 */
async function addAll(client: GitHubClient, number: number, names: readonly string[]): Promise<readonly string[]> {
  try {
    await add(client, number, names);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refused: string[] = [];
    if (names.length > 1) {
      for (const name of names) if (!(await isAdded(client, number, name))) refused.push(name);
    }
    // Some were set, so the token may set labels; else GitHub's words tell that it is a label that would have to be made.
    if (names.length > 1 && refused.length < names.length) return refused;
    if (/create labels/i.test(error.detail ?? '')) return names;
    throw error;
  }
}

async function isAdded(client: GitHubClient, number: number, name: string): Promise<boolean> {
  try {
    await add(client, number, [name]);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && REFUSALS.includes(error.reason);
}

async function add(client: GitHubClient, number: number, names: readonly string[]): Promise<void> {
  const { owner, repo } = client.repository;
  const issue = { owner, repo, issue_number: number };
  await client.write(
    (request) => request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { ...issue, labels: [...names] }),
    labels,
    async () => {
      const now = await client.read(
        (request) => request('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', { ...issue, per_page: 100 }),
        labels,
      );
      return names.every((name) => now.some(({ name: other }) => same(name)(other))) ? now : undefined;
    },
  );
}

async function remove(client: GitHubClient, number: number, name: string): Promise<void> {
  const { owner, repo } = client.repository;
  const label = { owner, repo, issue_number: number, name };
  await removeBy(client, (request) =>
    request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', label),
  );
}
