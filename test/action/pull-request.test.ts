import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMarker } from '../../action/core/pull/marker.ts';
import { checkout } from '../github/checkout.ts';
import { pullRequest, pullRequestReview, pullRequestTarget, workflowRun } from '../github/events/index.ts';
import { runStep } from '../github/runner/runner.ts';
import { fault } from '../github/server/faults.ts';
import { CONTEST, GOOD, judgedPull, LOUD, NOW, stepOn, team, teamPolicy, USUAL } from './team.ts';

const LOUD_PATH = 'content/posts/loud.md';

describe('a pull request', () => {
  test('that breaks a rule is told in every channel, and fails; twelve calls suffice', async () => {
    const { world, pull, step } = await judgedPull({ [LOUD_PATH]: LOUD });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(Object.fromEntries(step.outputs)).toMatchObject({
      verdict: 'fail',
      blocking: '1',
      'policy-version': '1.0.0',
    });
    expect(step.annotations).toMatchObject([{ level: 'error', file: LOUD_PATH, title: 'tone.caps', line: 7 }]);
    expect(pull.comments.map(({ body }) => body)).toEqual([expect.stringContaining('Публиковать нельзя: 1 нарушение')]);
    expect(pull.reviewComments).toMatchObject([{ path: LOUD_PATH, line: 7 }]);
    expect(pull.reviewComments[0]?.body).toContain('```suggestion\nСкидка только сегодня\n```');
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(pull.labels.map(({ name }) => name)).toEqual(['policy: blocked']);
    expect(step.summary).toContain('Публиковать нельзя');
    const report = JSON.parse(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    expect(report.findings.filter(({ status }: { status: string }) => status === 'new')).toHaveLength(1);
    expect(world.log.length).toBeLessThanOrEqual(12);
  });

  test('that breaks none gets one line, and passes', async () => {
    const { pull, step } = await judgedPull({ 'content/posts/good.md': GOOD });
    expect(step).toMatchObject({ exitCode: 0, violations: [] });
    const [comment] = pull.comments;
    expect(pull.comments).toHaveLength(1);
    expect(comment?.body.trim().split('\n')).toHaveLength(2);
    expect(comment?.body).toContain('1.0.0');
    expect(pull.labels).toEqual([]);
    expect(pull.reviews).toEqual([]);
  });

  test('may lie in a folder of the repository: places and links are those of the repository', async () => {
    const inFolder = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`team/${path}`, text]));
    const { world, repository } = await team(inFolder(teamPolicy()));
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: inFolder({ [LOUD_PATH]: LOUD }) });
    const step = await stepOn(world, pull, { inputs: { path: 'team' } });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(step.annotations).toMatchObject([{ file: `team/${LOUD_PATH}` }]);
    expect(pull.reviewComments).toMatchObject([{ path: `team/${LOUD_PATH}` }]);
    expect(pull.comments[0]?.body).toContain(`/blob/${pull.headSha}/team/${LOUD_PATH}`);
    expect(pull.comments[0]?.body).toContain(`/blob/${pull.baseSha}/team/policy/regulations/tone.caps.md`);
  });

  test('is edited in place when it is mended, and what was said in the code is taken back', async () => {
    const { world, pull } = await judgedPull({ [LOUD_PATH]: LOUD });
    const [first] = pull.comments;
    await pull.push({ [LOUD_PATH]: LOUD.replace('СКИДКА ТОЛЬКО СЕГОДНЯ', 'Скидка только сегодня') });
    const step = await stepOn(world, pull, { trigger: await pullRequest(pull, 'synchronize') });
    expect(step).toMatchObject({ exitCode: 0, violations: [] });
    expect(pull.comments).toMatchObject([{ id: first?.id }]);
    expect(parseMarker(pull.comments[0]?.body ?? '')?.head).toBe(pull.headSha);
    expect(pull.reviewComments).toEqual([]);
    expect(pull.labels).toEqual([]);
  });

  test('has nothing said twice when the same run is repeated', async () => {
    const { world, pull } = await judgedPull({ [LOUD_PATH]: LOUD });
    await stepOn(world, pull);
    expect(pull.comments).toHaveLength(1);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviewComments).toHaveLength(1);
  });

  test('keeps what people answered to, even when it is mended', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [LOUD_PATH]: LOUD } });
    await stepOn(world, pull);
    const [said] = pull.reviewComments;
    if (said === undefined) throw new Error('nothing was said');
    pull.reviewComments.push({
      ...said,
      id: world.id(),
      inReplyTo: said.id,
      author: world.user('anna-laine'),
      body: 'Согласна',
    });
    await pull.push({ [LOUD_PATH]: LOUD.replace('СКИДКА ТОЛЬКО СЕГОДНЯ', 'Скидка только сегодня') });
    await stepOn(world, pull);
    expect(pull.reviewComments.map(({ id }) => id)).toContain(said.id);
  });

  test('of a policy in the head is judged by that of the base, and the change of the policy is told beside', async () => {
    const loose = teamPolicy()['policy/regulations/tone.caps.md']?.replace('soft-mandatory', 'advisory') ?? '';
    const { pull, step } = await judgedPull({ [LOUD_PATH]: LOUD, 'policy/regulations/tone.caps.md': loose });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(pull.comments[0]?.body).toContain('tone.caps');
    expect(pull.comments[0]?.body).toContain('Изменение политики');
  });

  test('that was there before does not block', async () => {
    const { step } = await judgedPull({
      'content/posts/old.md': GOOD.replace('Тихое утро', 'ВСЁ ОЧЕНЬ ХОРОШО. Тихое утро'),
    });
    expect(step.exitCode).toBe(0);
  });
});

describe('an approval', () => {
  const path = 'content/posts/contest.md';

  test('is awaited from the role that the policy names: a label says so, and the person is asked', async () => {
    const { pull, step } = await judgedPull({ [path]: CONTEST });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(pull.comments[0]?.body).toContain('Вера Соколова');
    expect(pull.labels.map(({ name }) => name).sort()).toEqual(['needs: legal', 'policy: blocked']);
    expect(pull.requestedReviewers.map(({ login }) => login)).toEqual(['vera-sokolova']);
  });

  test('counts on the head commit; an edit after it un-meets it and says so', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [path]: CONTEST } });
    const review = await pull.review('vera-sokolova', 'APPROVED');
    const approved = await stepOn(world, pull, { trigger: await pullRequestReview(pull, review) });
    expect(approved).toMatchObject({ exitCode: 0, violations: [] });
    expect(pull.labels).toEqual([]);
    await pull.push({ [path]: CONTEST.replace('пачку', 'три пачки') });
    const edited = await stepOn(world, pull, { trigger: await pullRequest(pull, 'synchronize') });
    expect(edited.exitCode).toBe(1);
    expect(pull.comments[0]?.body).toContain('после согласования были правки');
  });

  test('of the author counts for nothing, nor that of somebody without the role', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'vera-sokolova', changes: { [path]: CONTEST } });
    await pull.review('anna-laine', 'APPROVED');
    expect((await stepOn(world, pull)).exitCode).toBe(1);
  });

  test('of the person that a proposed waiver names lets the waiver count', async () => {
    const waiver =
      'id: loud\nrules: [tone.caps]\ntargets: { paths: [content/posts/loud.md] }\nreason: Так называется ярмарка\napproved_by: anna\nissued: 2026-11-22\nexpires: 2026-12-01\n';
    const { world, repository } = await team();
    const changes = { [LOUD_PATH]: LOUD, 'policy/waivers/loud.yaml': waiver };
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes });
    expect((await stepOn(world, pull)).outputs.get('blocking')).not.toBe('0');
    await pull.review('anna-laine', 'APPROVED');
    const approved = await stepOn(world, pull);
    expect(approved.outputs.get('blocking')).toBe('0');
    expect(approved.outputs.get('waived')).toBe('1');
    expect(pull.labels.map(({ name }) => name)).toEqual(['policy: waived']);
  });
});

test('a waiver waits for whom it names, added or altered, even where it excuses nothing yet', async () => {
  const waiver = (expires: string) =>
    `id: loud\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: Ярмарка\napproved_by: anna\nissued: 2026-11-22\nexpires: ${expires}\n`;
  const path = 'policy/waivers/loud.yaml';
  for (const files of [{}, { [path]: waiver('2026-12-01') }]) {
    const { world, repository } = await team(files);
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [path]: waiver('2030-12-01') } });
    const alone = await stepOn(world, pull);
    expect(alone.exitCode).toBe(1);
    expect(pull.requestedReviewers.map(({ login }) => login)).toEqual(['anna-laine']);
    await pull.review('anna-laine', 'APPROVED');
    expect((await stepOn(world, pull)).exitCode).toBe(0);
  }
});

test('a policy that nobody can read is mended by a pull request: that of the change judges, and it is said', async () => {
  const { world, repository } = await team({ 'policy/policy.yaml': 'id: [broken\n' });
  const mended = { 'policy/policy.yaml': teamPolicy()['policy/policy.yaml'] ?? '' };
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: mended });
  const step = await stepOn(world, pull);
  expect(step.outputs.get('verdict')).toBe('pass');
  expect(pull.comments[0]?.body).toContain('Политику основы');
});

test('of several pull requests of one branch a run that follows judges each', async () => {
  const { world, repository } = await team();
  const first = await repository.pullRequest({
    author: 'oleg-tervonen',
    branch: 'feat',
    changes: { [LOUD_PATH]: LOUD },
  });
  const run = repository.workflowRun({ event: 'pull_request', headSha: first.headSha, headBranch: 'feat' });
  const step = await runStep({
    ...{
      world,
      trigger: await workflowRun(repository, run),
      token: world.token(repository, USUAL),
      inputs: { now: NOW },
    },
    workspace: await checkout(repository, { sha: await repository.tip(), ref: 'refs/heads/main' }),
  });
  expect(step.outputs.get('verdict')).toBe('fail');
  expect(first.comments).toHaveLength(1);
});

describe('a pull request from a fork', () => {
  test('has the same verdict with a token that may only read, and says what could not be delivered', async () => {
    const { world, repository } = await team({}, { visibility: 'public' });
    const fork = await repository.fork('stranger');
    const pull = await repository.pullRequest({ author: 'stranger', from: fork, changes: { [LOUD_PATH]: LOUD } });
    const step = await stepOn(world, pull, { permissions: 'contents: read, pull-requests: read' });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(step.annotations).toHaveLength(1);
    expect(step.summary).toContain('Публиковать нельзя');
    expect(step.summary).toContain('pull_requests=write');
    expect(pull.comments).toEqual([]);
  });

  test('is commented on by pull_request_target without its code ever being checked out', async () => {
    const { world, repository } = await team({}, { visibility: 'public' });
    const fork = await repository.fork('stranger');
    const pull = await repository.pullRequest({ author: 'stranger', from: fork, changes: { [LOUD_PATH]: LOUD } });
    const step = await stepOn(world, pull, { trigger: await pullRequestTarget(pull), side: 'base' });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(pull.comments).toHaveLength(1);
    expect(pull.reviewComments).toMatchObject([{ path: LOUD_PATH, line: 7 }]);
  });

  test('is judged when the fork has been deleted', async () => {
    const { world, repository } = await team({}, { visibility: 'public' });
    const fork = await repository.fork('stranger');
    const pull = await repository.pullRequest({ author: 'stranger', from: fork, changes: { [LOUD_PATH]: LOUD } });
    await fork.delete();
    const step = await stepOn(world, pull, { trigger: await pullRequestTarget(pull), side: 'base' });
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(step.outputs.get('blocking')).toBe('1');
  });
});

describe('writes', () => {
  test('whose answer was lost are not repeated: one comment, one review', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [LOUD_PATH]: LOUD } });
    world.faults.add('issues/create-comment', fault.resetAfter());
    world.faults.add('pulls/create-review', fault.resetAfter());
    const step = await stepOn(world, pull);
    expect(step).toMatchObject({ exitCode: 1, violations: [] });
    expect(pull.comments).toHaveLength(1);
    expect(pull.reviews).toHaveLength(1);
  });

  test('of an older run never take the place of a newer one’s', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [LOUD_PATH]: LOUD } });
    const old = { trigger: await pullRequest(pull), workspace: await pull.checkout('merge') };
    await pull.push({ [LOUD_PATH]: GOOD });
    await stepOn(world, pull, { trigger: await pullRequest(pull, 'synchronize') });
    const body = pull.comments[0]?.body;
    const step = await stepOn(world, pull, old);
    expect(step.exitCode).toBe(1);
    expect(step.outputs.get('verdict')).toBe('fail');
    expect(step.summary).toContain('уже другие коммиты');
    expect(pull.comments.map((one) => one.body)).toEqual([body]);
    expect(pull.reviews).toEqual([]);
    expect(pull.labels).toEqual([]);
  });

  test('heal duplicates, and touch nobody else’s comment, whatever marker it bears', async () => {
    const { world, pull } = await judgedPull({ [LOUD_PATH]: LOUD });
    const [ours] = pull.comments;
    if (ours === undefined) throw new Error('there is no comment');
    const forged = await pull.comment('stranger', ours.body.replace('Публиковать нельзя', 'Публиковать можно'));
    pull.comments.push({ ...ours, id: world.id() });
    await stepOn(world, pull);
    expect(pull.comments.map(({ id }) => id)).toEqual([ours.id, forged.id]);
    expect(forged.body).toContain('Публиковать можно');
  });

  test('write no second comment where the first may stand beyond the three thousand that are read', async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [LOUD_PATH]: LOUD } });
    const chatter = await pull.comment('stranger', 'Спасибо!');
    for (let i = 1; i < 3_000; i++) pull.comments.push({ ...chatter, id: world.id() });
    for (let run = 0; run < 2; run++) {
      const step = await stepOn(world, pull);
      expect(step.exitCode).toBe(1);
      expect(step.summary).toContain('Комментариев так много');
      expect(pull.comments).toHaveLength(3_000);
    }
  });
});

test('what the step is told wrong is said in words: file, input, what is allowed', async () => {
  const { world, repository } = await team();
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [LOUD_PATH]: LOUD } });
  for (const [inputs, words] of [
    [{ 'fail-on': 'always' }, 'fail-on'],
    [{ locale: 'de' }, 'locale'],
    [{ comment: 'yes' }, 'comment'],
    [{ path: '../..' }, '../..'],
    [{ token: '' }, 'token'],
    [{ now: 'yesterday' }, 'yesterday'],
  ] as const) {
    const step = await stepOn(world, pull, { inputs: { now: NOW, ...inputs } });
    expect(step.exitCode, JSON.stringify(inputs)).toBe(1);
    expect(step.outputs.get('verdict')).toBe('error');
    expect(step.annotations[0]?.message, JSON.stringify(inputs)).toContain(words);
  }
  expect(pull.comments).toEqual([]);
});
