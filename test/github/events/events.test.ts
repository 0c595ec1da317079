import { describe, expect, test } from 'vitest';
import type { PullRequestOptions } from '../model/pull-request.ts';
import type { Repository } from '../model/repository.ts';
import { testWorld } from '../testing.ts';
import {
  mergeGroup,
  pullRequest,
  pullRequestReview,
  pullRequestTarget,
  push,
  schedule,
  workflowDispatch,
  workflowRun,
} from './index.ts';
import type { Trigger } from './trigger.ts';

async function story(options: PullRequestOptions = {}) {
  const world = await testWorld();
  const repository = await world.repository({ files: { 'a.md': 'a\n' }, collaborators: { anna: 'write' } });
  const pull = await repository.pullRequest({ changes: { 'b.md': 'b\n' }, ...options });
  return { world, repository, pull };
}

const EVENTS: Readonly<Record<string, (story: Awaited<ReturnType<typeof storyOf>>) => Promise<Trigger>>> = {
  pull_request: ({ pull }) => pullRequest(pull),
  'pull_request synchronize': ({ pull }) => pullRequest(pull, 'synchronize', { before: pull.baseSha }),
  'pull_request labeled': ({ pull }) => pullRequest(pull, 'labeled', { label: 'urgent' }),
  pull_request_target: ({ pull }) => pullRequestTarget(pull),
  pull_request_review: ({ pull }) => pullRequestReview(pull, pull.review('anna', 'APPROVED')),
  merge_group: ({ pull }) => mergeGroup(pull),
  push: ({ repository, pull }) => push(repository, { before: pull.baseSha }),
  schedule: ({ repository }) => schedule(repository),
  workflow_dispatch: ({ repository }) => workflowDispatch(repository, { inputs: { why: 'x' } }),
  workflow_run: ({ repository, pull }) => workflowRun(repository, repository.workflowRun({ headSha: pull.headSha })),
};
const storyOf = async () => {
  const told = await story();
  await told.repository.commit({ 'c.md': 'c\n', 'a.md': null });
  await told.pull.merge();
  return told;
};

describe('payloads', () => {
  test.each(Object.entries(EVENTS))('%s speaks of the story alone', async (name, make) => {
    const told = await storyOf();
    const trigger = await make(told);
    const text = JSON.stringify(trigger.payload);
    expect(trigger.name).toBe(name.split(' ')[0]);
    expect(text).not.toMatch(/codertocat|octo|hello-world|api\.github\.com/i);
    expect(trigger.payload['repository']).toMatchObject({ full_name: 'onego/posts', id: told.repository.id });
    expect(trigger.payload['organization']).toMatchObject({ login: 'onego' });
    await expectKnown(told.repository, [...(text.match(/\b[0-9a-f]{40}\b/g) ?? []), trigger.sha]);
  });

  test('of a pull request: its sides, the merge, who opened it', async () => {
    const { pull } = await story({ author: 'gleb', title: 'Hi `x`', body: 'b' });
    const { payload, sha, ref } = await pullRequest(pull);
    expect(payload).toMatchObject({
      action: 'opened',
      number: 1,
      sender: { login: 'gleb' },
      pull_request: {
        title: 'Hi `x`',
        body: 'b',
        head: { sha: pull.headSha },
        base: { sha: pull.baseSha, ref: 'main' },
        changed_files: 1,
      },
    });
    expect([sha, ref]).toEqual([pull.mergeSha, 'refs/pull/1/merge']);
  });

  test('pull_request_target runs on the default branch, whatever the base', async () => {
    const { repository } = await story();
    const release = await repository.commit({ 'r.md': 'r\n' }, { branch: 'release' });
    const pull = await repository.pullRequest({ base: 'release', changes: { 'x.md': 'x\n' } });
    const { payload, sha, ref } = await pullRequestTarget(pull);
    expect([sha, ref]).toEqual([await repository.tip('main'), 'refs/heads/main']);
    expect(payload).toMatchObject({ pull_request: { base: { sha: release, ref: 'release' } } });
  });

  test('the head of a deleted fork is nobody’s', async () => {
    const { repository } = await story();
    const fork = await repository.fork('vera');
    const pull = await repository.pullRequest({ from: fork, changes: { 'x.md': 'x\n' } });
    fork.delete();
    expect((await pullRequest(pull)).payload).toMatchObject({
      pull_request: { head: { repo: null, user: null, sha: pull.headSha } },
    });
  });

  test('a merge group has no number but in the name of its ref', async () => {
    const { repository, pull } = await story();
    const { payload, sha } = await mergeGroup(pull);
    expect(payload).not.toHaveProperty('number');
    expect(payload).toMatchObject({
      merge_group: {
        head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${pull.baseSha}`,
        head_sha: sha,
        base_sha: pull.baseSha,
      },
    });
    expect(await repository.git.resolve(`refs/heads/gh-readonly-queue/main/pr-1-${pull.baseSha}`)).toBe(sha);
  });

  test('a push lists its commits and their files', async () => {
    const { repository } = await story();
    const before = await repository.tip();
    const after = await repository.commit({ 'c.md': 'c\n', 'a.md': null });
    expect((await push(repository, { before })).payload).toMatchObject({
      before,
      after,
      commits: [{ id: after, added: ['c.md'], removed: ['a.md'], modified: [] }],
    });
  });

  test('a run for a fork names no pull request', async () => {
    const { repository } = await story();
    const fork = await repository.fork('vera');
    const pull = await repository.pullRequest({ from: fork, changes: { 'x.md': 'x\n' } });
    const run = repository.workflowRun({
      headSha: pull.headSha,
      headBranch: pull.branch,
      headRepository: fork.fullName,
    });
    expect((await workflowRun(repository, run)).payload).toMatchObject({
      action: 'completed',
      workflow_run: { head_sha: pull.headSha, pull_requests: [], head_repository: { full_name: 'vera/posts' } },
    });
  });

  test('in conflict no workflow starts', async () => {
    const { repository, pull } = await story({ changes: { 'a.md': 'mine\n' } });
    await repository.commit({ 'a.md': 'theirs\n' });
    await pull.merge();
    await expect(pullRequest(pull)).rejects.toThrow('conflict');
  });
});

async function expectKnown({ git }: Repository, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) if (!/^0+$/.test(id)) expect(await git.object(id), id).toBeDefined();
}
