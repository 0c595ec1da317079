import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod/mini';
import { mergeGroupEvent, type pullRequest, pullRequestEvent, pushEvent, workflowRunEvent } from './payload.ts';

/** The run of a workflow, as the runner tells it. */
export interface Run {
  /** `pull_request`, `schedule`, … */
  readonly event: string;
  readonly owner: string;
  readonly repo: string;
  /** `https://github.com/owner/name`, without a slash at its end. */
  readonly repositoryUrl: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** What the run is about, and what is checked out unless the workflow says otherwise. */
  readonly sha: string;
  /** The branch, tag or merge that it is about: `refs/heads/main`. */
  readonly ref: string;
  /** Counted up by repository; a run that starts later has a higher one. */
  readonly id: number;
  /** From 1; counted up when somebody runs it again. */
  readonly attempt: number;
  /** The page of the run, for people. */
  readonly url: string;
}

/** A pull request under review. */
export interface PullRequest {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
  /** Branches. */
  readonly baseRef: string;
  readonly headRef: string;
  /** The repository of the head; absent when it has been deleted. */
  readonly headRepositoryId: number | undefined;
  /** Whether the head comes from another repository, whether or not that is a fork of anything. */
  readonly isFork: boolean;
  readonly isDraft: boolean;
  readonly isClosed: boolean;
  /** Login; absent when the account has been deleted. */
  readonly author: string | undefined;
}

/** What a run is to judge. */
export type Occasion =
  | { readonly kind: 'pull-request'; readonly run: Run; readonly pull: PullRequest }
  /** A group of the merge queue. The number is a hint, read from the name of its branch. */
  | {
      readonly kind: 'merge-group';
      readonly run: Run;
      readonly baseSha: string;
      readonly headSha: string;
      readonly numberHint: number | undefined;
    }
  /** Commits on a branch or a tag. Nothing came before when it is new. */
  | {
      readonly kind: 'push';
      readonly run: Run;
      readonly before: string | undefined;
      readonly after: string;
      readonly isForced: boolean;
    }
  /** A branch or a tag that is gone: there is nothing to judge. */
  | { readonly kind: 'deletion'; readonly run: Run }
  /** A run that follows one of a pull request. Which pull request that is, the API is asked: see `pullsOf`. */
  | { readonly kind: 'follow-up'; readonly run: Run; readonly origin: Origin }
  /** All content as it is: a schedule, a run by hand, any other event. */
  | { readonly kind: 'repository'; readonly run: Run };

/** Where the run came from that this one follows. */
export interface Origin {
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly headRepositoryId: number | undefined;
  readonly headOwner: string | undefined;
  /** Pull requests that GitHub names; none for those of forks. */
  readonly numbers: readonly number[];
}

/** The run cannot be understood. `key`: the variable, or the place in the payload. */
export class EventError extends Error {
  readonly problem: 'missing' | 'unreadable' | 'malformed';
  readonly key: string;

  constructor(problem: EventError['problem'], key: string) {
    super(`${key}: ${problem}`);
    this.problem = problem;
    this.key = key;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub sends no larger payload than 25 MB ("Webhook events and payloads"). */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads what a run is about from the variables and the file that the runner gives it.
 * @throws {EventError} when one of them is not there, or is not what GitHub documents.
 */
export function readOccasion(env: Environment): Occasion {
  const run = runOf(env);
  const payload = (): unknown => readPayload(expectVariable(env, 'GITHUB_EVENT_PATH', /^[^\0]+$/));
  switch (run.event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
      return { kind: 'pull-request', run, pull: pullOf(expectShape(pullRequestEvent, payload()).pull_request) };
    case 'merge_group':
      return mergeGroup(run, payload());
    case 'push':
      return push(run, payload());
    case 'workflow_run':
      return followUp(run, payload());
    default:
      return { kind: 'repository', run };
  }
}

/** A pull request out of a payload, or as the API gives it. */
export function pullOf({ number, state, draft, user, base, head }: z.infer<typeof pullRequest>): PullRequest {
  return {
    number,
    baseSha: base.sha,
    baseRef: base.ref,
    headSha: head.sha,
    headRef: head.ref,
    headRepositoryId: head.repo?.id,
    isFork: head.repo?.id !== base.repo.id,
    isDraft: draft === true,
    isClosed: state === 'closed',
    author: user?.login,
  };
}

/** `gh-readonly-queue/main/pr-104-<sha>` */
const QUEUE_BRANCH = /\/pr-([1-9]\d{0,8})-[0-9a-f]{40}$/;

function mergeGroup(run: Run, payload: unknown): Occasion {
  const { base_sha: baseSha, head_sha: headSha, head_ref } = expectShape(mergeGroupEvent, payload).merge_group;
  const number = QUEUE_BRANCH.exec(head_ref)?.[1];
  return { kind: 'merge-group', run, baseSha, headSha, numberHint: number === undefined ? undefined : Number(number) };
}

const NO_COMMIT = '0'.repeat(40);

function push(run: Run, payload: unknown): Occasion {
  const { before, after, created, deleted, forced: isForced } = expectShape(pushEvent, payload);
  if (deleted || after === NO_COMMIT) return { kind: 'deletion', run };
  return { kind: 'push', run, before: created || before === NO_COMMIT ? undefined : before, after, isForced };
}

function followUp(run: Run, payload: unknown): Occasion {
  const { event, head_sha, head_branch, head_repository, pull_requests } = expectShape(
    workflowRunEvent,
    payload,
  ).workflow_run;
  if (!/^pull_request(?:_target|_review)?$/.test(event)) return { kind: 'repository', run };
  const origin: Origin = {
    headSha: head_sha,
    headBranch: head_branch ?? undefined,
    headRepositoryId: head_repository?.id,
    headOwner: head_repository?.owner?.login,
    numbers: pull_requests.map(({ number }) => number),
  };
  return { kind: 'follow-up', run, origin };
}

function runOf(env: Environment): Run {
  const [owner = '', repo = ''] = expectVariable(env, 'GITHUB_REPOSITORY', /^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+$/).split(
    '/',
  );
  const id = expectVariable(env, 'GITHUB_RUN_ID', /^\d{1,15}$/);
  const repositoryUrl = `${expectUrl(env, 'GITHUB_SERVER_URL')}/${owner}/${repo}`;
  return {
    event: expectVariable(env, 'GITHUB_EVENT_NAME', /^[a-z_]+$/),
    owner,
    repo,
    repositoryUrl,
    apiUrl: expectUrl(env, 'GITHUB_API_URL'),
    sha: expectVariable(env, 'GITHUB_SHA', /^[0-9a-f]{40}$/),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is ruled out
    ref: expectVariable(env, 'GITHUB_REF', /^refs\/[^\0-\x1f\x7f]{1,1000}$/),
    id: Number(id),
    attempt: Number(expectVariable(env, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,5}$/)),
    url: `${repositoryUrl}/actions/runs/${id}`,
  };
}

function expectVariable(env: Environment, name: string, pattern: RegExp): string {
  const value = env[name] ?? '';
  if (value === '') throw new EventError('missing', name);
  if (!pattern.test(value)) throw new EventError('malformed', name);
  return value;
}

function expectUrl(env: Environment, name: string): string {
  const text = expectVariable(env, name, /^https?:\/\/[^\s@?#]+$/);
  if (!URL.canParse(text)) throw new EventError('malformed', name);
  return text.replace(/\/+$/, '');
}

function readPayload(path: string): unknown {
  let text: string;
  try {
    if (statSync(path).size > MOST_BYTES) throw new EventError('unreadable', 'GITHUB_EVENT_PATH');
    text = readFileSync(path, 'utf8');
  } catch {
    throw new EventError('unreadable', 'GITHUB_EVENT_PATH');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new EventError('malformed', 'GITHUB_EVENT_PATH');
  }
}

function expectShape<T>(shape: z.core.$ZodType<T>, payload: unknown): T {
  const result = z.safeParse(shape, payload);
  if (result.success) return result.data;
  throw new EventError('malformed', result.error.issues[0]?.path.join('.') || 'GITHUB_EVENT_PATH');
}
