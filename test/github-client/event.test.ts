import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EventError, type Occasion, readOccasion } from '../../action/github/event.ts';
import { pullsOf } from '../../action/github/follow-up.ts';
import { exampleOf, type Members } from '../github/events/example.ts';
import * as events from '../github/events/index.ts';
import type { Trigger } from '../github/events/trigger.ts';
import { testWorld } from '../github/testing.ts';
import { clientOf } from './asking.ts';

const folder = mkdtempSync(join(tmpdir(), 'reglament-event-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

function payloadFile(payload: unknown): string {
  const path = join(folder, `event-${count++}.json`);
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return path;
}

const SHA = 'a'.repeat(40);
const variables = (event: string, payload: unknown) => ({
  GITHUB_EVENT_NAME: event,
  GITHUB_EVENT_PATH: payloadFile(payload),
  GITHUB_SHA: SHA,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'onego/posts',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com/',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
});
const occasion = (event: string, payload: unknown): Occasion => readOccasion(variables(event, payload));
const of = ({ name, payload, sha }: Trigger) => readOccasion({ ...variables(name, payload), GITHUB_SHA: sha });

/** What a payload is refused for. */
function fault(event: string, payload: unknown, changes: Readonly<Record<string, string>> = {}) {
  try {
    readOccasion({ ...variables(event, payload), ...changes });
  } catch (error) {
    if (error instanceof EventError) return `${error.problem} ${error.key}`;
    throw error;
  }
  return 'nothing';
}

const changed = (payload: Members, path: string, value: unknown): Members => {
  const [head = '', ...rest] = path.split('.');
  const inner = payload[head] as Members;
  return { ...payload, [head]: rest.length === 0 ? value : changed(inner, rest.join('.'), value) };
};

describe('the run', () => {
  test('is told with its addresses', () => {
    expect(occasion('schedule', {}).run).toEqual({
      event: 'schedule',
      owner: 'onego',
      repo: 'posts',
      repositoryUrl: 'https://github.com/onego/posts',
      apiUrl: 'https://api.github.com',
      sha: SHA,
      ref: 'refs/heads/main',
      id: 42,
      attempt: 2,
      url: 'https://github.com/onego/posts/actions/runs/42',
    });
  });

  test.each([
    ['GITHUB_REPOSITORY', '', 'missing'],
    ['GITHUB_REPOSITORY', '../etc', 'malformed'],
    ['GITHUB_REPOSITORY', 'a/b/c', 'malformed'],
    ['GITHUB_SHA', 'main', 'malformed'],
    ['GITHUB_API_URL', 'file:///etc/passwd', 'malformed'],
    ['GITHUB_API_URL', 'https://token@evil.example', 'malformed'],
    ['GITHUB_RUN_ATTEMPT', '0', 'malformed'],
    ['GITHUB_EVENT_NAME', 'pull\nrequest', 'malformed'],
  ])('with %s=%j is refused', (name, value, problem) => {
    expect(fault('schedule', {}, { [name]: value })).toBe(`${problem} ${name}`);
  });
});

describe('every real payload', () => {
  test.each(['pull_request', 'pull_request_review', 'merge_group', 'push', 'workflow_run', 'workflow_dispatch'])(
    'of %s is understood',
    (event) => {
      const seen = new Set<Members>();
      exampleOf(event, (payload) => {
        seen.add(payload);
        return false;
      });
      expect(seen.size).toBeGreaterThan(1);
      for (const payload of seen) expect(occasion(event, payload).run.event).toBe(event);
    },
  );
});

describe('a pull request', () => {
  test('of the same repository', async () => {
    const world = await testWorld();
    const repository = await world.repository();
    const pull = await repository.pullRequest({ author: 'vera', draft: true, changes: { 'a.md': 'a' } });
    const { headSha, baseSha } = pull;
    for (const trigger of [await events.pullRequest(pull), await events.pullRequestTarget(pull)]) {
      expect(of(trigger)).toMatchObject({
        kind: 'pull-request',
        pull: {
          number: 1,
          headSha,
          baseSha,
          author: 'vera',
          isFork: false,
          isDraft: true,
          isClosed: false,
        },
      });
    }
    const review = await events.pullRequestReview(pull, pull.review('boris', 'APPROVED'));
    expect(of(review)).toMatchObject({ kind: 'pull-request', pull: { headSha } });
    pull.close();
    expect(of(await events.pullRequest(pull, 'closed'))).toMatchObject({ pull: { isClosed: true } });
  });

  test('of a fork, also when that has been deleted since', async () => {
    const world = await testWorld();
    const repository = await world.repository();
    const from = await repository.fork('pavel');
    const pull = await repository.pullRequest({ from, changes: { 'a.md': 'a' } });
    expect(of(await events.pullRequest(pull))).toMatchObject({ pull: { isFork: true, headRepositoryId: from.id } });
    from.delete();
    expect(of(await events.pullRequest(pull))).toMatchObject({ pull: { isFork: true, headRepositoryId: undefined } });
  });

  const example = exampleOf('pull_request');
  test.each<[string, unknown]>([
    ['pull_request.head.sha', 'refs/heads/main'],
    ['pull_request.head.sha', `${SHA}\n`],
    ['pull_request.base.sha', null],
    ['pull_request.number', '1; rm -rf /'],
    ['pull_request.number', -1],
    ['pull_request.state', 'open\n::error::x'],
    ['pull_request.head.ref', 'a\u001bb'],
    ['pull_request.user.login', '../../x'],
    ['pull_request', undefined],
  ])('with a hostile %s is refused', (path, value) => {
    expect(fault('pull_request', changed(example, path, value))).toBe(`malformed ${path}`);
  });

  test.each<[string, string]>([
    ['', 'malformed GITHUB_EVENT_PATH'],
    ['{"pull_request": {', 'malformed GITHUB_EVENT_PATH'],
    ['[]', 'malformed GITHUB_EVENT_PATH'],
    ['null', 'malformed GITHUB_EVENT_PATH'],
  ])('in a file with %j is refused', (text, said) => {
    expect(fault('pull_request', text)).toBe(said);
  });

  test('in a file that is not there, or is a folder, is refused', () => {
    expect(fault('pull_request', {}, { GITHUB_EVENT_PATH: join(folder, 'none') })).toBe('unreadable GITHUB_EVENT_PATH');
    expect(fault('pull_request', {}, { GITHUB_EVENT_PATH: folder })).toBe('unreadable GITHUB_EVENT_PATH');
    expect(fault('pull_request', {}, { GITHUB_EVENT_PATH: '' })).toBe('missing GITHUB_EVENT_PATH');
  });

  test('takes nothing from a prototype', () => {
    const text = JSON.stringify(example).replace('{', '{"__proto__": {"number": 7},');
    expect(occasion('pull_request', text)).toMatchObject({ kind: 'pull-request' });
    expect(Object.hasOwn(Object.prototype, 'number')).toBe(false);
  });
});

describe('other events', () => {
  test('a group of the merge queue has its commits, and a number by hearsay', async () => {
    const world = await testWorld();
    const repository = await world.repository();
    const pull = await repository.pullRequest({ changes: { 'a.md': 'a' } });
    const trigger = await events.mergeGroup(pull);
    expect(of(trigger)).toMatchObject({
      kind: 'merge-group',
      headSha: trigger.sha,
      baseSha: pull.baseSha,
      numberHint: 1,
    });
    const other = changed(trigger.payload, 'merge_group.head_ref', 'refs/heads/gh-readonly-queue/main/pr-x');
    expect(occasion('merge_group', other)).toMatchObject({ numberHint: undefined });
  });

  test('a push has what was before, unless it is the first', () => {
    const push = {
      ref: 'refs/heads/main',
      before: 'b'.repeat(40),
      after: SHA,
      created: false,
      deleted: false,
      forced: false,
    };
    const zero = '0'.repeat(40);
    expect(occasion('push', push)).toMatchObject({ kind: 'push', before: 'b'.repeat(40), after: SHA, isForced: false });
    expect(occasion('push', { ...push, forced: true })).toMatchObject({ isForced: true });
    expect(occasion('push', { ...push, before: zero, created: true })).toMatchObject({
      kind: 'push',
      before: undefined,
    });
    expect(occasion('push', { ...push, after: zero, deleted: true })).toMatchObject({ kind: 'deletion' });
    expect(fault('push', { ...push, after: 'HEAD' })).toBe('malformed after');
  });

  test('a schedule, a run by hand and whatever else judge all there is', () => {
    for (const event of ['schedule', 'workflow_dispatch', 'release', 'repository_dispatch'])
      expect(occasion(event, {})).toMatchObject({ kind: 'repository' });
  });
});

describe('a run that follows another', () => {
  async function story() {
    const world = await testWorld();
    const repository = await world.repository();
    const fork = await repository.fork('pavel');
    const pull = await repository.pullRequest({
      from: fork,
      branch: 'posts',
      author: 'pavel',
      changes: { 'a.md': 'a' },
    });
    const run = (changes = {}) =>
      repository.workflowRun({ headSha: pull.headSha, headBranch: 'posts', headRepository: fork.fullName, ...changes });
    const client = await clientOf(world, world.token(repository, 'contents: read, pull-requests: write'));
    const numbers = async (changes = {}) => {
      const found = of(await events.workflowRun(repository, run(changes)));
      if (found.kind !== 'follow-up') return found.kind;
      return (await pullsOf(client, found.origin)).map(({ number }) => number);
    };
    return { world, repository, fork, pull, numbers };
  }

  test('finds the pull request of a fork by its head', async () => {
    const { repository, numbers } = await story();
    await repository.pullRequest({ branch: 'posts', changes: { 'b.md': 'b' } });
    expect(await numbers()).toEqual([1]);
  });

  test('finds none when the head has moved on, or the pull request is closed', async () => {
    const { pull, numbers } = await story();
    const headSha = pull.headSha;
    await pull.push({ 'a.md': 'b' });
    expect(await numbers({ headSha })).toEqual([]);
    expect(await numbers()).toEqual([1]);
    pull.close();
    expect(await numbers()).toEqual([]);
  });

  test('finds none by the commit alone: another repository may have it, too', async () => {
    const { repository, pull, numbers } = await story();
    expect(await numbers({ headRepository: repository.fullName })).toEqual([]);
    expect(await numbers({ headSha: pull.baseSha })).toEqual([]);
  });

  test('of something else than a pull request judges all there is', async () => {
    const { numbers } = await story();
    expect(await numbers({ event: 'push' })).toBe('repository');
  });
});
