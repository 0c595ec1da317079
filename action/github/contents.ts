import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { sha } from './payload.ts';

const RAW = { accept: 'application/vnd.github.raw+json' };

/**
 * The bytes of a blob.
 * @param limit bytes; of a larger one nothing is kept.
 * @throws {ApiError} `too-large`; `not-found` for what is no blob, as the commit of a submodule.
 */
export function readBlob(client: GitHubClient, id: string, limit: number): Promise<Uint8Array> {
  const { owner, repo } = client.repository;
  return client.readBytes(
    (request) => request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: id, headers: RAW }),
    limit,
  );
}

/**
 * The bytes of a picture; nothing when it is larger, or no blob.
 * @param limit bytes.
 * @throws {ApiError}
 */
export async function readPicture(client: GitHubClient, id: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    return await readBlob(client, id, limit);
  } catch (error) {
    if (error instanceof ApiError && (error.reason === 'too-large' || error.reason === 'not-found')) return undefined;
    throw error;
  }
}

const reference = z.object({ object: z.object({ sha }) });

/**
 * The commit at the tip of a branch; nothing when there is no such branch, or the token may not see it.
 * @throws {ApiError}
 */
export async function tipOf(client: GitHubClient, branch: string): Promise<string | undefined> {
  const { owner, repo } = client.repository;
  try {
    const { object } = await client.read(
      (request) => request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }),
      reference,
    );
    return object.sha;
  } catch (error) {
    if (error instanceof ApiError && (error.reason === 'forbidden' || error.reason === 'not-found')) return undefined;
    throw error;
  }
}

const commit = z.object({ parents: z.array(z.object({ sha })) });

/**
 * The commits that a commit was made from, in their order.
 * @throws {ApiError}
 */
export async function parentsOf(client: GitHubClient, id: string): Promise<readonly string[]> {
  const { owner, repo } = client.repository;
  const { parents } = await client.read(
    (request) => request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: id }),
    commit,
  );
  return parents.map(({ sha: parent }) => parent);
}
