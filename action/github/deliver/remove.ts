import * as z from 'zod/mini';
import { ApiError } from '../api-error.ts';
import type { Ask, GitHubClient } from '../client.ts';

/** Removes something. That it is gone already is as good: an answer that got lost, or somebody else was faster. */
export async function removeBy(client: GitHubClient, ask: Ask): Promise<void> {
  try {
    await client.write(ask, z.unknown(), async () => undefined);
  } catch (error) {
    if (!(error instanceof ApiError) || error.reason !== 'not-found') throw error;
  }
}
