import type { Review, WorkflowRun } from '../model/conversation.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { Repository } from '../model/repository.ts';
import type { User } from '../model/user.ts';
import { workflowRun as workflowRunShape } from '../server/routes/actions.ts';
import { type ParsedCommit, readCommit } from '../server/shapes/commit.ts';
import { review as reviewShape } from '../server/shapes/conversation.ts';
import { label as labelShape, pullRequest as pullRequestShape } from '../server/shapes/pull-request.ts';
import { repository as repositoryShape } from '../server/shapes/repository.ts';
import { simpleUser } from '../server/shapes/user.ts';
import { exampleOf, fill, type Members } from './example.ts';
import type { Trigger } from './trigger.ts';

export type PullRequestAction =
  | 'opened'
  | 'synchronize'
  | 'reopened'
  | 'edited'
  | 'ready_for_review'
  | 'labeled'
  | 'unlabeled'
  | 'closed';

const NOTHING = '0'.repeat(40);

/** A pull request's workflow runs on the merge of its two sides. GitHub starts none when they are in conflict. */
export async function pullRequest(
  pull: PullRequest,
  action: PullRequestAction = 'opened',
  { before = NOTHING, label }: { readonly before?: string; readonly label?: string } = {},
): Promise<Trigger> {
  if (pull.mergeSha === null) throw new Error('the sides are in conflict: GitHub starts no workflow');
  const { repository, number, author } = pull;
  const shown = { ...(await pullRequestShape(pull)), url: pull.apiUrl };
  const example = exampleOf('pull_request', (payload) => payload['action'] === action);
  const named = label === undefined ? {} : { label: labelShape(repository, repository.label(label)) };
  const pushed = action === 'synchronize' ? { before, after: pull.headSha } : {};
  const payload = fill(
    example,
    { ...common(repository, author), number, pull_request: shown, ...named, ...pushed },
    repository,
    { action, ...named, ...pushed },
  );
  return {
    ...onPullRequest(pull),
    name: 'pull_request',
    payload,
  };
}

/** The same payload, but the workflow runs on the default branch, with its rights (facts/github.md §1.2). */
export async function pullRequestTarget(
  pull: PullRequest,
  ...rest: Parameters<typeof pullRequest> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Trigger> {
  const { payload } = await pullRequest(pull, ...rest);
  const branch = pull.repository.defaultBranch;
  return {
    ...onPullRequest(pull),
    name: 'pull_request_target',
    payload,
    sha: await pull.repository.tip(),
    ref: `refs/heads/${branch}`,
  };
}

/** Somebody reviewed. */
export async function pullRequestReview(
  pull: PullRequest,
  review: Review,
  action: 'submitted' | 'dismissed' = 'submitted',
): Promise<Trigger> {
  const { repository } = pull;
  const shown = reviewShape(pull, review);
  const ours = {
    ...common(repository, review.author ?? pull.author),
    pull_request: await pullRequestShape(pull),
    // Here, and only here, in small letters.
    review: { ...shown, state: shown.state.toLowerCase() },
  };
  const example = exampleOf('pull_request_review', (payload) => payload['action'] === action);
  return { ...onPullRequest(pull), name: 'pull_request_review', payload: fill(example, ours, repository, { action }) };
}

/** A group of the merge queue: the pull request on top of the base as it is now. The payload has no number; the ref's name has it. */
export async function mergeGroup(pull: PullRequest): Promise<Trigger> {
  const { repository, number, base, author } = pull;
  const baseSha = await repository.tip(base);
  const tree = await repository.git.mergeTree(baseSha, pull.headSha);
  if (tree === undefined) throw new Error('the sides are in conflict: the queue takes no such pull request');
  const headSha = await repository.git.commitTree(tree, [baseSha, pull.headSha], `Merge pull request #${number}`, {
    name: 'GitHub',
    email: 'noreply@github.com',
    at: repository.world.seconds(),
  });
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${number}-${baseSha}`;
  await repository.git.setRef(ref, headSha);
  const ours = {
    ...common(repository, author),
    merge_group: {
      head_sha: headSha,
      head_ref: ref,
      base_sha: baseSha,
      base_ref: `refs/heads/${base}`,
      head_commit: headCommit(await readCommit(repository, headSha)),
    },
  };
  const payload = fill(exampleOf('merge_group'), ours, repository);
  return { name: 'merge_group', payload, repository, actor: author, sha: headSha, ref, headRef: '', baseRef: '' };
}

/** A push to a branch. `before` is all zeros for a branch that is new. */
export async function push(
  repository: Repository,
  {
    before,
    branch = repository.defaultBranch,
    by = 'anna',
  }: { readonly before: string; readonly branch?: string; readonly by?: string },
): Promise<Trigger> {
  const { git, world, htmlUrl } = repository;
  const after = await repository.tip(branch);
  const actor = world.user(by);
  const ids = before === NOTHING ? [after] : await git.commitsBetween(before, after);
  const commits = await Promise.all(
    ids.map(async (id) => {
      const parsed = await readCommit(repository, id);
      const files = parsed.parents[0] === undefined ? [] : await repository.diff(parsed.parents[0], id);
      const paths = (...statuses: readonly string[]) =>
        files.filter(({ status }) => statuses.includes(status)).map(({ path }) => path);
      return {
        ...headCommit(parsed),
        distinct: true,
        url: `${htmlUrl}/commit/${id}`,
        added: paths('added', 'renamed'),
        removed: [...paths('removed'), ...files.flatMap(({ previousPath }) => previousPath ?? [])],
        modified: paths('modified', 'changed'),
      };
    }),
  );
  const ours = {
    ...common(repository, actor),
    ref: `refs/heads/${branch}`,
    before,
    after,
    created: before === NOTHING,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${htmlUrl}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: actor.login, email: `${actor.login}@onego.example` },
  };
  const example = exampleOf(
    'push',
    ({ deleted, commits: pushed }) => deleted === false && Array.isArray(pushed) && pushed.length > 0,
  );
  return { ...onBranch(repository, after, branch, actor), name: 'push', payload: fill(example, ours, repository) };
}

/** The clock. The package has no example; docs ("Events that trigger workflows") name no webhook, and this is what the runner gets. */
export async function schedule(repository: Repository, cron = '17 5 * * *'): Promise<Trigger> {
  const actor = repository.owner;
  const { repository: shown, organization } = fill(exampleOf('merge_group'), common(repository, actor), repository);
  const payload = {
    schedule: cron,
    workflow: WORKFLOW,
    repository: shown,
    ...(organization === undefined ? {} : { organization }),
  };
  return {
    ...onBranch(repository, await repository.tip(), repository.defaultBranch, actor),
    name: 'schedule',
    payload,
  };
}

/** Somebody started it by hand. */
export async function workflowDispatch(
  repository: Repository,
  { inputs = {}, by = 'anna' }: { readonly inputs?: Readonly<Record<string, string>>; readonly by?: string } = {},
): Promise<Trigger> {
  const actor = repository.world.user(by);
  const ref = `refs/heads/${repository.defaultBranch}`;
  const ours = { ...common(repository, actor), ref, workflow: WORKFLOW };
  const payload = fill(exampleOf('workflow_dispatch'), ours, repository, { inputs });
  return {
    ...onBranch(repository, await repository.tip(), repository.defaultBranch, actor),
    name: 'workflow_dispatch',
    payload,
  };
}

/** Another workflow's run ended: this one runs on the default branch, with its rights. Of a fork the payload names no pull request. */
export async function workflowRun(repository: Repository, run: WorkflowRun): Promise<Trigger> {
  const shown = workflowRunShape(repository, run);
  const head = headCommit(await readCommit(repository, run.headSha));
  const ours = {
    ...common(repository, run.actor),
    workflow: { name: run.name, path: run.path, state: 'active' },
    workflow_run: { ...shown, head_commit: head },
  };
  const payload = fill(
    exampleOf('workflow_run', ({ action }) => action === 'completed'),
    ours,
    repository,
    { action: 'completed' },
  );
  return {
    ...onBranch(repository, await repository.tip(), repository.defaultBranch, run.actor),
    name: 'workflow_run',
    payload,
  };
}

const WORKFLOW = '.github/workflows/policy.yml';

function common(repository: Repository, sender: User): Members {
  return { repository: repositoryShape(repository), sender: simpleUser(repository.world, sender) };
}

function onPullRequest({
  repository,
  author,
  number,
  mergeSha,
  branch,
  base,
}: PullRequest): Omit<Trigger, 'name' | 'payload'> {
  return {
    repository,
    actor: author,
    sha: mergeSha ?? '',
    ref: `refs/pull/${number}/merge`,
    headRef: branch,
    baseRef: base,
  };
}

function onBranch(repository: Repository, sha: string, branch: string, actor: User): Omit<Trigger, 'name' | 'payload'> {
  return { repository, actor, sha, ref: `refs/heads/${branch}`, headRef: '', baseRef: '' };
}

function headCommit({ sha, tree, message, author, committer }: ParsedCommit): Members {
  const { name, email } = author;
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: author.date,
    author: { name, email },
    committer: { name: committer.name, email: committer.email },
  };
}
