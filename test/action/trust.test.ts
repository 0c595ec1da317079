import { expect, test } from 'vitest';
import { regulation } from '../helpers/judging.ts';
import { CONTEST, GOOD, LOUD, stepOn, team, teamPolicy } from './team.ts';

const CONTEST_PATH = 'content/posts/contest.md';
const byOleg = { author: 'oleg-tervonen' } as const;

/** The policy of the team with a rule about files. */
const guarded = (options: string) => ({ 'policy/regulations/guard.md': regulation('people.file-approval', options) });

test('a new post that is dated before the policy is judged by the policy of today', async () => {
  const { world, repository } = await team();
  const changes = { 'content/posts/d.md': LOUD.replace('2026-11-27', '2025-11-27') };
  const step = await stepOn(world, await repository.pullRequest({ ...byOleg, changes }));
  expect(step).toMatchObject({ exitCode: 1, annotations: [{ file: 'content/posts/d.md' }] });
});

test('an old post that goes out again is judged again', async () => {
  const text = LOUD.replace('2026-11-27', '2026-10-20');
  const { world, repository } = await team({ 'content/posts/l.md': text });
  const edited = await repository.pullRequest({ ...byOleg, changes: { 'content/posts/l.md': `${text}\nТихо.\n` } });
  expect((await stepOn(world, edited)).exitCode).toBe(0);
  for (const content of [LOUD, text.replace('[vk]', '[vk, telegram]')]) {
    const changes = { 'content/posts/m.md': { renamedFrom: 'content/posts/l.md', content } };
    const step = await stepOn(world, await repository.pullRequest({ ...byOleg, changes }));
    expect(step).toMatchObject({ exitCode: 1, annotations: [{ file: 'content/posts/m.md' }] });
  }
});

test('owners are looked up from the root of the repository, whichever folder is judged', async () => {
  const inFolder = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`team/${path}`, text]));
  const policy = { ...teamPolicy(), ...guarded('{ paths: [/content/], code_owners: true }') };
  const { world, repository } = await team({
    ...inFolder(policy),
    '.github/CODEOWNERS': '/team/content/ @vera-sokolova\n',
  });
  const pull = await repository.pullRequest({ ...byOleg, changes: inFolder({ 'content/posts/good.md': GOOD }) });
  expect((await stepOn(world, pull, { inputs: { path: 'team' } })).exitCode).toBe(1);
  pull.review('vera-sokolova', 'APPROVED');
  expect((await stepOn(world, pull, { inputs: { path: 'team' } })).exitCode).toBe(0);
});

test('files are guarded wherever they stand', async () => {
  const { world, repository } = await team({
    ...guarded('{ paths: [/.github/], roles: [lawyer] }'),
    '.github/CODEOWNERS': '* @vera-sokolova\n',
  });
  for (const changes of [
    { '.github/CODEOWNERS': '* @oleg-tervonen\n' },
    { '.github/CODEOWNERS': null },
    { 'docs/owners.md': { renamedFrom: '.github/CODEOWNERS' } },
  ]) {
    const pull = await repository.pullRequest({ ...byOleg, changes });
    expect((await stepOn(world, pull)).exitCode).toBe(1);
    pull.review('vera-sokolova', 'APPROVED');
    expect((await stepOn(world, pull)).exitCode).toBe(0);
  }
});

test('nobody approves what they have committed themselves, in whichever commit', async () => {
  const { world, repository } = await team();
  const pull = await repository.pullRequest({ ...byOleg, changes: { [CONTEST_PATH]: CONTEST } });
  pull.review('vera-sokolova', 'APPROVED');
  const by = (login: string) => ({ author: { login }, committer: { login: 'web-flow' } });
  const body = [by('vera-sokolova'), by('oleg-tervonen')];
  world.faults.add('pulls/list-commits', { kind: 'answer', status: 200, body });
  expect((await stepOn(world, pull)).exitCode).toBe(1);
  expect((await stepOn(world, pull)).exitCode).toBe(0);
});

test('of two who may approve both have to be content', async () => {
  const people = (teamPolicy()['policy/people.yaml'] ?? '').replace('[head-of-smm]', '[head-of-smm, lawyer]');
  const { world, repository } = await team({ 'policy/people.yaml': people });
  const pull = await repository.pullRequest({ ...byOleg, changes: { [CONTEST_PATH]: CONTEST } });
  pull.review('vera-sokolova', 'APPROVED');
  pull.review('anna-laine', 'CHANGES_REQUESTED');
  expect((await stepOn(world, pull)).exitCode).toBe(1);
  pull.review('anna-laine', 'APPROVED');
  expect((await stepOn(world, pull)).exitCode).toBe(0);
});
