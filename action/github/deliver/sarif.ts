import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Delivery } from '../../core/pull/delivery.ts';
import type { GitHubClient } from '../client.ts';
import { deliver } from './outcome.ts';

const upload = z.object({ id: z.string() });

/** GitHub takes ten megabytes, compressed (facts/github.md §4). */
const MOST_BYTES = 10 * 1000 * 1000;

export interface SarifUpload {
  readonly text: string;
  /** The commit that was judged. */
  readonly commit: string;
  /** `refs/pull/7/merge`, `refs/heads/main`. */
  readonly ref: string;
}

/** Uploads the report to code scanning, which shows it among the alerts of the repository. */
export function deliverSarif(client: GitHubClient, { text, commit, ref }: SarifUpload): Promise<Delivery> {
  return deliver('sarif', async () => {
    const packed = gzipSync(text);
    if (packed.length > MOST_BYTES) return { outcome: 'refused', reason: 'sarif-too-large' };
    const { owner, repo } = client.repository;
    await client.write(
      (request) =>
        request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
          ...{ owner, repo, commit_sha: commit, ref },
          sarif: packed.toString('base64'),
          tool_name: 'Reglament',
        }),
      upload,
      // Of the same tool and category the later upload takes the place of the earlier.
      async () => undefined,
    );
    return { outcome: 'delivered' };
  });
}
