import { afterAll, describe, expect, test } from 'vitest';
import { checkout } from '../github/checkout.ts';
import {
  mergeGroup,
  pullRequest,
  pullRequestReview,
  pullRequestTarget,
  push,
  schedule,
  workflowDispatch,
  workflowRun,
} from '../github/events/index.ts';
import type { PullRequest } from '../github/model/pull-request.ts';
import { forgetTemplates, type Repository } from '../github/model/repository.ts';
import { World } from '../github/model/world.ts';
import { runStep, type StepOptions, type StepResult } from '../github/runner/runner.ts';
import { type Fault, fault } from '../github/server/faults.ts';
import { CONTEST, LOUD, NOW, teamRepository, USUAL } from './team.ts';

/**
 * Event × permission × fault → what was delivered. Each case runs the bundle as a step against a GitHub of its own; the table of all of them stands in
 * `deliveries.md` beside this file, and a change of any cell shows there.
 */

const ALL = 'contents: read, pull-requests: write, issues: write, checks: write, security-events: write';
const EVERYTHING_ON = { 'check-run': 'true', sarif: 'true' };

interface Scene {
  readonly world: World;
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly before: string;
}

type Play = (scene: Scene) => Promise<Pick<StepOptions, 'trigger' | 'workspace'>>;

/** The change breaks a rule, and waits for a lawyer. */
const CHANGES = { 'content/posts/loud.md': LOUD, 'content/posts/contest.md': CONTEST };

const onPull: Play = async ({ pull }) => ({
  trigger: await pullRequest(pull),
  workspace: await pull.checkout('merge'),
});

const onDefaultBranch = async (repository: Repository): Promise<string> =>
  checkout(repository, { sha: await repository.tip(), ref: `refs/heads/${repository.defaultBranch}` });

const EVENTS: Readonly<Record<string, Play>> = {
  pull_request: onPull,
  'pull_request, base checked out': async ({ pull }) => ({
    trigger: await pullRequest(pull),
    workspace: await pull.checkout('base'),
  }),
  'pull_request, nothing checked out': async ({ pull }) => ({ trigger: await pullRequest(pull) }),
  pull_request_target: async ({ pull }) => ({
    trigger: await pullRequestTarget(pull),
    workspace: await pull.checkout('base'),
  }),
  'pull_request_target, default branch': async ({ pull }) => ({
    trigger: await pullRequestTarget(pull),
    workspace: await pull.checkout('default-branch'),
  }),
  pull_request_review: async ({ pull }) => {
    const review = await pull.review('vera-sokolova', 'APPROVED');
    return { trigger: await pullRequestReview(pull, review), workspace: await pull.checkout('merge') };
  },
  merge_group: async ({ pull, repository }) => {
    const trigger = await mergeGroup(pull);
    return { trigger, workspace: await checkout(repository, { sha: trigger.sha }) };
  },
  push: async ({ repository, before }) => {
    await repository.commit(CHANGES);
    return { trigger: await push(repository, { before }), workspace: await onDefaultBranch(repository) };
  },
  schedule: async ({ repository }) => ({
    trigger: await schedule(repository),
    workspace: await onDefaultBranch(repository),
  }),
  workflow_dispatch: async ({ repository }) => ({
    trigger: await workflowDispatch(repository),
    workspace: await onDefaultBranch(repository),
  }),
  workflow_run: async ({ pull, repository }) => {
    const run = repository.workflowRun({ event: 'pull_request', headSha: pull.headSha, headBranch: pull.branch });
    return { trigger: await workflowRun(repository, run), workspace: await onDefaultBranch(repository) };
  },
};

const PERMISSIONS: readonly string[] = [
  USUAL,
  'contents: read, pull-requests: read',
  'contents: read',
  'pull-requests: write',
  'contents: read, issues: write, pull-requests: read',
  ALL,
];

const FAULTS: Readonly<Record<string, readonly [operation: string, Fault, calls?: number | 'all']>> = {
  'the list of files: 502 once': ['repos/compare-commits-with-basehead', fault.serverError()],
  'the list of files: 429, come again in a second': ['repos/compare-commits-with-basehead', fault.tooManyRequests(1)],
  'the list of files: cut short once': ['repos/compare-commits-with-basehead', fault.truncated()],
  'the list of files: no JSON once': ['repos/compare-commits-with-basehead', fault.malformed()],
  'the list of files: HTML of a proxy once': ['repos/compare-commits-with-basehead', fault.unicorn()],
  'the list of files: 404': ['repos/compare-commits-with-basehead', fault.notFound(), 'all'],
  'the tree: connection reset once': ['git/get-tree', fault.resetBefore()],
  'the tree: 403': ['git/get-tree', fault.forbidden('contents=read'), 'all'],
  'the reviews: 403': ['pulls/list-reviews', fault.forbidden('pull_requests=read'), 'all'],
  'the pull request: 404': ['pulls/get', fault.notFound(), 'all'],
  'everything: 401': ['*', fault.unauthorized(), 'all'],
  'everything: the hour is used up': ['*', fault.primaryLimit(Math.floor(Date.parse(NOW) / 1000) + 10 ** 9), 'all'],
  'writing the comment: 403': ['issues/create-comment', fault.forbidden('issues=write; pull_requests=write'), 'all'],
  'writing the comment: 422': ['issues/create-comment', fault.unprocessable('Body is too long'), 'all'],
  'writing the comment: 502 once, nothing done': ['issues/create-comment', fault.serverError()],
  'writing the comment: reset before': ['issues/create-comment', fault.resetBefore()],
  'writing the comment: reset after': ['issues/create-comment', fault.resetAfter()],
  'writing the comment: answer cut short': ['issues/create-comment', fault.truncated()],
  'writing the comment: secondary limit of a second': ['issues/create-comment', fault.secondaryLimit(1)],
  'writing the comment: secondary limit of an hour': ['issues/create-comment', fault.secondaryLimit(3600), 'all'],
  'the list of comments: 404': ['issues/list-comments', fault.notFound(), 'all'],
  'writing the review: 422': ['pulls/create-review', fault.unprocessable('Line could not be resolved'), 'all'],
  'writing the review: 403': ['pulls/create-review', fault.forbidden('pull_requests=write'), 'all'],
  'writing the review: reset after': ['pulls/create-review', fault.resetAfter()],
  'writing the review: 503 once, nothing done': ['pulls/create-review', fault.serverError(503)],
  'labels: 403': ['issues/add-labels', fault.forbidden('issues=write'), 'all'],
  'labels: reset after': ['issues/add-labels', fault.resetAfter()],
  'asking for a review: 422': [
    'pulls/request-reviewers',
    fault.unprocessable('Reviews may only be requested from collaborators.'),
    'all',
  ],
};

interface Row {
  readonly order: number;
  readonly cells: readonly string[];
}
const rows: Row[] = [];

const COLUMNS = [
  'event',
  'permissions',
  'fault',
  'exit',
  'verdict',
  'annotations',
  'summary',
  'comments',
  'reviews',
  'labels',
  'asked',
  'check runs',
  'SARIF',
  'calls',
];

async function play(event: string, permissions: string, faultName = '') {
  const world = await World.create();
  const repository = await teamRepository(world);
  const before = await repository.tip();
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: CHANGES });
  const staged = await EVENTS[event]?.({ world, repository, pull, before });
  if (staged === undefined) throw new Error(`no event ${event}`);
  const [operation, planned, calls] = FAULTS[faultName] ?? [];
  if (operation !== undefined && planned !== undefined) world.faults.add(operation, planned, calls);
  world.log.length = 0;
  const step = await runStep({
    ...{ world, ...staged, token: world.token(repository, permissions) },
    inputs: { now: NOW, ...(permissions === ALL ? EVERYTHING_ON : {}) },
  });
  return { world, repository, pull, step };
}

function record(
  order: number,
  named: readonly string[],
  { world, repository, pull, step }: Awaited<ReturnType<typeof play>>,
): void {
  const { counts, summary, outputs, exitCode }: StepResult = step;
  const cells = [
    ...named,
    String(exitCode),
    outputs.get('verdict') ?? '',
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([level, count]) => `${count} ${level}`)
      .join(', ') || '–',
    summary === '' ? '–' : 'yes',
    String(pull.comments.length),
    String(pull.reviews.filter(({ author }) => author?.login.endsWith('[bot]')).length),
    pull.labels
      .map(({ name }) => name)
      .sort()
      .join(', ') || '–',
    pull.requestedReviewers.map(({ login }) => login).join(', ') || '–',
    String(repository.checkRuns.length),
    String(repository.sarifs.length),
    String(world.log.length),
  ];
  rows.push({ order, cells });
}

const CASES: readonly (readonly [event: string, permissions: string, fault: string])[] = [
  ...Object.keys(EVENTS).map((event) => [event, USUAL, ''] as const),
  ...PERMISSIONS.filter((one) => one !== USUAL).map((one) => ['pull_request', one, ''] as const),
  ['pull_request_target', 'contents: read', ''],
  ['merge_group', 'contents: read', ''],
  ['push', ALL, ''],
  ['schedule', ALL, ''],
  ...Object.keys(FAULTS).map((name) => ['pull_request', USUAL, name] as const),
];

/** What holds in every cell, whatever goes wrong. */
function expectSane({ pull, step }: Awaited<ReturnType<typeof play>>): void {
  expect(step.violations).toEqual([]);
  expect(pull.comments.length).toBeLessThanOrEqual(1);
  expect(pull.reviews.filter(({ author }) => author?.login.endsWith('[bot]')).length).toBeLessThanOrEqual(1);
  expect(pull.reviews.every(({ state, author }) => !author?.login.endsWith('[bot]') || state === 'COMMENTED')).toBe(
    true,
  );
  expect(['pass', 'fail', 'error']).toContain(step.outputs.get('verdict'));
  // What breaks a rule never passes, and whoever is told nothing else is told by the exit code and an annotation.
  expect(step.exitCode).toBe(step.outputs.get('verdict') === 'pass' ? 0 : 1);
  if (step.exitCode !== 0) expect(step.counts.error).toBeGreaterThan(0);
}

describe.concurrent('a run', () => {
  for (const [order, named] of CASES.entries()) {
    const [event, permissions, faultName] = named;
    test(`${event} · ${permissions} · ${faultName || 'no fault'}`, async () => {
      const result = await play(event, permissions, faultName);
      await result.world.close();
      expect(result.world.violations).toEqual([]);
      record(order, named, result);
      expectSane(result);
    });
  }
});

afterAll(forgetTemplates);

test('the table says what was delivered', async () => {
  // A part of the cases, chosen by name, makes no table.
  if (rows.length < CASES.length) return;
  const told = rows.sort((a, b) => a.order - b.order).map(({ cells }) => `| ${cells.join(' | ')} |`);
  const head = [`| ${COLUMNS.join(' | ')} |`, `| ${COLUMNS.map(() => '---').join(' | ')} |`];
  const words = `# What is delivered

Event × permission × fault, each run as a process against the GitHub of \`test/github\`. The change breaks a rule and waits for a lawyer, so it may not pass.
Made by \`matrix.test.ts\`, which fails when a cell changes; \`npx vitest run test/action/matrix.test.ts -u\` writes it anew.

`;
  await expect(`${words}${[...head, ...told].join('\n')}\n`).toMatchFileSnapshot('deliveries.md');
});
