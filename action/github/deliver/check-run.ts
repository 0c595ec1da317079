import * as z from 'zod/mini';
import type { Delivery } from '../../core/pull/delivery.ts';
import type { GitHubClient } from '../client.ts';
import { deliver } from './outcome.ts';

const checkRun = z.object({ id: z.number() });
const checkRuns = z.object({
  check_runs: z.array(z.object({ id: z.number(), external_id: z.nullable(z.string()) })),
});

/** An annotation as the API takes it. */
interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly message: string;
}

export interface CheckRun {
  readonly name: string;
  /** The commit that it stands on. */
  readonly head: string;
  readonly conclusion: 'success' | 'failure';
  readonly title: string;
  readonly summary: string;
  /** At most fifty each, as the API takes them. */
  readonly batches: readonly (readonly Annotation[])[];
  /** Tells this run's check from others: the run and its attempt. */
  readonly id: string;
}

/** Writes a check run of our own; annotations beyond the first fifty are added to it one request after another. */
export function deliverCheckRun(client: GitHubClient, check: CheckRun): Promise<Delivery> {
  return deliver('check-run', async () => {
    const { owner, repo } = client.repository;
    const { name, head, conclusion, title, summary, batches, id: external_id } = check;
    const [first = [], ...rest] = batches.map((batch) => batch.map((annotation) => ({ ...annotation })));
    const { id } = await client.write(
      (request) =>
        request('POST /repos/{owner}/{repo}/check-runs', {
          ...{ owner, repo, name, head_sha: head, status: 'completed', conclusion, external_id },
          output: { title, summary, annotations: first },
        }),
      checkRun,
      () => findCheckRun(client, check),
    );
    for (const annotations of rest) {
      await client.write(
        (request) =>
          request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...{ owner, repo, check_run_id: id },
            output: { title, summary, annotations },
          }),
        checkRun,
        // They would stand there twice, which is worse than not at all: all of them are in the summary.
        async () => ({ id }),
      );
    }
    return { outcome: 'delivered' };
  });
}

async function findCheckRun(client: GitHubClient, { name, head, id }: CheckRun): Promise<{ id: number } | undefined> {
  const { owner, repo } = client.repository;
  const { check_runs: runs } = await client.read(
    (request) =>
      request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...{ owner, repo, ref: head, check_name: name, per_page: 100 },
      }),
    checkRuns,
  );
  return runs.find(({ external_id }) => external_id === id);
}
