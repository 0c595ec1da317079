import { describe, expect, test } from 'vitest';
import { parseMarker } from '../../action/core/pull/marker.ts';
import { checkout } from '../github/checkout.ts';
import { pullRequestReview, schedule } from '../github/events/index.ts';
import { runStep } from '../github/runner/runner.ts';
import { regulation } from '../helpers/judging.ts';
import { CONTEST, GOOD, judgedPull, LOUD, NOW, stepOn, team, teamPolicy } from './team.ts';

const LOUD_PATH = 'content/posts/loud.md';
const CONTEST_PATH = 'content/posts/contest.md';
const ALL = 'contents: read, pull-requests: write, issues: write, checks: write, security-events: write';

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const namesOf = (labels: readonly { readonly name: string }[]) => labels.map(({ name }) => name).sort();
const lineAbout = (log: string, word: string) => log.split('\n').filter((line) => line.startsWith(word));

test('paths of four thousand bytes leave room for the verdict, and end no run', async () => {
  const owned = regulation('people.file-approval', '{ paths: ["/content/"], roles: [lawyer] }');
  const { world, repository } = await team({ ...teamPolicy(), 'policy/regulations/owned.md': owned });
  const folder = Array.from({ length: 13 }, () => 'ж'.repeat(120)).join('/');
  const changes: Record<string, string> = {};
  for (let i = 0; i < 3; i++) {
    changes[`content/posts/${folder}/${i}.md`] = CONTEST.replace('28T10', `28T1${i}`);
    changes[`content/posts/${folder}/${i}.xyz`] = 'x';
  }
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes });
  const step = await stepOn(world, pull, { permissions: ALL, inputs: { 'check-run': 'true' } });
  expect(step).toMatchObject({ exitCode: 1, violations: [] });
  expect(step.outputs.get('verdict')).toBe('fail');
  expect(pull.comments).toMatchObject([{ body: expect.stringContaining('Вера Соколова') }]);
  expect(pull.comments[0]?.body).not.toContain('%D0%B6'.repeat(120));
  expect(repository.checkRuns).toHaveLength(1);
  expect(step.summary).toContain('Вера Соколова');
});

describe('two policies in two folders', () => {
  const twoFolders = async (a: Record<string, string>, b: Record<string, string>) => {
    const { world, repository } = await team({ ...inFolder('a', teamPolicy()), ...inFolder('b', teamPolicy()) });
    const changes = { ...inFolder('a', a), ...inFolder('b', b) };
    return { world, repository, pull: await repository.pullRequest({ author: 'oleg-tervonen', changes }) };
  };

  test('leave each other’s labels, line comments and checks alone, run after run', async () => {
    const { world, repository, pull } = await twoFolders({ [LOUD_PATH]: LOUD }, { 'content/posts/good.md': GOOD });
    const inputs = { 'check-run': 'true', sarif: 'true' };
    for (let round = 0; round < 2; round++) {
      for (const path of ['a', 'b']) {
        const step = await stepOn(world, pull, { permissions: ALL, inputs: { ...inputs, path } });
        expect(step.exitCode).toBe(path === 'a' ? 1 : 0);
      }
      expect(namesOf(pull.labels)).toEqual(['policy: blocked']);
      expect(pull.reviewComments).toMatchObject([{ path: `a/${LOUD_PATH}` }]);
      expect(pull.reviews).toHaveLength(1);
      expect(pull.comments).toHaveLength(2);
    }
    expect(new Set(repository.checkRuns.map(({ name }) => name))).toEqual(new Set(['Reglament: a', 'Reglament: b']));
  });

  test('a label goes when the last of them has no more need of it', async () => {
    const { world, pull } = await twoFolders({ [LOUD_PATH]: LOUD }, { [LOUD_PATH]: LOUD });
    for (const path of ['a', 'b']) await stepOn(world, pull, { inputs: { path } });
    const mended = LOUD.replace('СКИДКА ТОЛЬКО СЕГОДНЯ', 'Скидка только сегодня');
    await pull.push({ [`a/${LOUD_PATH}`]: mended });
    for (const path of ['a', 'b']) await stepOn(world, pull, { inputs: { path } });
    expect(namesOf(pull.labels)).toEqual(['policy: blocked']);
    await pull.push({ [`b/${LOUD_PATH}`]: mended });
    for (const path of ['a', 'b']) await stepOn(world, pull, { inputs: { path } });
    expect(pull.labels).toEqual([]);
  });
});

test('one folder written in two ways has one comment', async () => {
  const { world, pull } = await judgedPull({ 'content/posts/good.md': GOOD });
  await stepOn(world, pull, { inputs: { path: './' } });
  expect(pull.comments).toHaveLength(1);
});

describe('of two runs on one head', () => {
  const twoRuns = async () => {
    const { world, repository } = await team();
    const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { [CONTEST_PATH]: CONTEST } });
    const run = () => repository.workflowRun({ event: 'pull_request', headSha: pull.headSha });
    return { world, pull, first: run(), second: run() };
  };
  const at = (minute: number) => ({ now: NOW.replace('10:00', `10:0${minute}`) });

  test('the one judged earlier that ends later writes nothing at all', async () => {
    const { world, pull, first, second } = await twoRuns();
    const review = pull.review('vera-sokolova', 'APPROVED');
    await stepOn(world, pull, { trigger: await pullRequestReview(pull, review), run: second, inputs: at(2) });
    const [said] = pull.comments;
    // The earlier run read the reviews when there was none.
    const reviews = pull.reviews.splice(0);
    const late = await stepOn(world, pull, { run: first, inputs: at(1) });
    expect(late).toMatchObject({ exitCode: 1, violations: [] });
    pull.reviews.push(...reviews);
    expect(pull.comments).toMatchObject([{ id: said?.id, body: said?.body }]);
    expect(pull.labels).toEqual([]);
    expect(pull.requestedReviewers).toEqual([]);
    expect(pull.reviewComments).toEqual([]);
  });

  test('an older one that is repeated has the later word', async () => {
    const { world, pull, first, second } = await twoRuns();
    await stepOn(world, pull, { run: first, inputs: at(1) });
    await stepOn(world, pull, { run: second, inputs: at(2) });
    expect(pull.comments[0]?.body).toContain('⏳');
    pull.review('vera-sokolova', 'APPROVED');
    const repeated = { ...first, attempt: 2 };
    const step = await stepOn(world, pull, { run: repeated, inputs: at(3) });
    expect(step.exitCode).toBe(0);
    expect(pull.comments[0]?.body).not.toContain('⏳');
    expect(parseMarker(pull.comments[0]?.body ?? '')).toMatchObject({ run: String(first.id) });
  });
});

test('a label that the repository does not have keeps no other from being set, and is named', async () => {
  const { world, repository } = await team();
  const known = repository.labels.findIndex(({ name }) => name === 'needs: legal');
  (repository.labels as unknown[]).splice(known, 1);
  const changes = { [LOUD_PATH]: LOUD, [CONTEST_PATH]: CONTEST };
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes });
  const step = await stepOn(world, pull);
  expect(step.violations).toEqual([]);
  expect(namesOf(pull.labels)).toEqual(['policy: blocked']);
  const [line] = lineAbout(step.log, 'метки');
  expect(line).toContain('needs: legal');
  expect(line).toMatch(/issues=write$/);
});

test('who has answered is not asked again', async () => {
  const { world, pull } = await judgedPull({ [CONTEST_PATH]: CONTEST });
  expect(pull.requestedReviewers.map(({ login }) => login)).toEqual(['vera-sokolova']);
  // GitHub takes whoever answers off the list.
  (pull.requestedReviewers as unknown[]).splice(0);
  const review = pull.review('vera-sokolova', 'CHANGES_REQUESTED', { body: 'Нет.' });
  (pull.requestedReviewers as unknown[]).splice(0);
  await stepOn(world, pull, { trigger: await pullRequestReview(pull, review) });
  expect(pull.requestedReviewers).toEqual([]);
});

test('what is wrong in the policy is said at its line', async () => {
  const path = 'policy/regulations/tone.caps.md';
  const { pull } = await judgedPull({ [path]: teamPolicy()[path]?.replace('soft-mandatory', 'sometimes') ?? '' });
  expect(pull.reviewComments).toMatchObject([{ path, body: expect.stringContaining('sometimes') }]);
});

test('where there is nothing to compare with each channel is told, and those that need no pull request are used', async () => {
  const { world, repository } = await team();
  const step = await runStep({
    ...{ world, trigger: await schedule(repository), token: world.token(repository, ALL) },
    workspace: await checkout(repository, { sha: await repository.tip(), ref: 'refs/heads/main' }),
    inputs: { now: NOW, 'check-run': 'true', sarif: 'true' },
  });
  expect(step.violations).toEqual([]);
  expect(repository.checkRuns).toMatchObject([{ name: 'Reglament', headSha: await repository.tip() }]);
  expect(repository.sarifs).toHaveLength(1);
  for (const channel of ['комментарий', 'метки', 'замечания в коде', 'отдельная проверка', 'SARIF']) {
    expect(lineAbout(step.log, channel).length, channel).toBeGreaterThan(0);
    expect(step.summary).toContain(channel);
  }
});

test('a review by an account with an old login is passed over', async () => {
  const { world, repository } = await team();
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { 'content/posts/good.md': GOOD } });
  world.user('-legacy');
  pull.review('-legacy', 'COMMENTED', { body: 'x' });
  expect(await stepOn(world, pull)).toMatchObject({ exitCode: 0, violations: [] });
});
