import { describe, expect, test } from 'vitest';
import type { Person } from '../../action/core/content/person.ts';
import { pullOf } from '../../action/github/event.ts';
import { approvalsIn, type Review, readApprovals } from '../../action/github/reviews.ts';
import { fault } from '../github/server/faults.ts';
import { testWorld } from '../github/testing.ts';
import { clientOf } from './asking.ts';

const person = (id: string, github?: string): [string, Person] => [
  id,
  { id, name: id, roles: [], ...(github === undefined ? {} : { github }) },
];
const people = new Map([person('boris', 'Boris-K'), person('olga', '@olga'), person('nobody')]);
const HEAD = 'a'.repeat(40);
const OLD = 'b'.repeat(40);

let last = 0;
const review = (login: string | null, state: string, changes: Partial<Review> = {}): Review => ({
  id: ++last,
  user: login === null ? null : { login, type: 'User' },
  state,
  submitted_at: '2026-11-22T10:00:00Z',
  commit_id: HEAD,
  ...changes,
});
function told(...reviews: Review[]): string {
  const { current, stale } = approvalsIn(reviews, { headSha: HEAD, own: ['Vera'], people });
  const names = (list: typeof current) => list.map(({ person: id }) => id).join(' ');
  return `${names(current)} | ${names(stale)}`.trim();
}

describe('approvals', () => {
  test('are those of people of the register, however their names are written', () => {
    expect(told(review('boris-k', 'APPROVED'), review('OLGA', 'APPROVED'), review('stranger', 'APPROVED'))).toBe(
      'boris olga |',
    );
  });

  test('whoever asks for changes has refused, on whatever commit, until they approve or it is dismissed', () => {
    const refused = (...reviews: Review[]) => approvalsIn(reviews, { headSha: HEAD, own: ['Vera'], people }).refused;
    const asked = review('boris-k', 'CHANGES_REQUESTED', { commit_id: OLD });
    expect(refused(asked, review('boris-k', 'COMMENTED'))).toEqual(['boris']);
    expect(refused(asked, review('boris-k', 'APPROVED'))).toBeUndefined();
    expect(refused(review('boris-k', 'DISMISSED'))).toBeUndefined();
    expect(refused(review('stranger', 'CHANGES_REQUESTED'))).toBeUndefined();
  });

  test.each<[string, string, Review[]]>([
    ['a comment takes nothing back', 'boris |', [review('boris-k', 'APPROVED'), review('boris-k', 'COMMENTED')]],
    ['a request for changes does', '|', [review('boris-k', 'APPROVED'), review('boris-k', 'CHANGES_REQUESTED')]],
    ['whoever dismisses it does', '|', [review('boris-k', 'DISMISSED')]],
    ['and it may be given again', 'boris |', [review('boris-k', 'CHANGES_REQUESTED'), review('boris-k', 'APPROVED')]],
    ['what is pending is not said yet', '|', [review('boris-k', 'PENDING', { submitted_at: null })]],
    ['the author approves nothing', '|', [review('vera', 'APPROVED')]],
    ['a bot approves nothing', '|', [review('boris-k', 'APPROVED', { user: { login: 'boris-k', type: 'Bot' } })]],
    ['an account that is gone approves nothing', '|', [review(null, 'APPROVED')]],
    ['of another commit it is stale', '| boris', [review('boris-k', 'APPROVED', { commit_id: OLD })]],
    ['of no commit it is nothing', '|', [review('boris-k', 'APPROVED', { commit_id: null })]],
    ['without a time it is nothing', '|', [review('boris-k', 'APPROVED', { submitted_at: 'soon' })]],
    [
      'an approval of the head is current, although one of before is stale',
      'boris |',
      [review('boris-k', 'APPROVED', { commit_id: OLD }), review('boris-k', 'APPROVED')],
    ],
    [
      'the order is that of time, not of the list',
      '|',
      [
        review('boris-k', 'CHANGES_REQUESTED', { submitted_at: '2026-11-22T12:00:00Z' }),
        review('boris-k', 'APPROVED', { submitted_at: '2026-11-22T11:00:00Z' }),
      ],
    ],
  ])('%s', (_, expected, reviews) => {
    expect(told(...reviews)).toBe(expected);
  });
});

describe('approvals of a pull request', () => {
  async function story() {
    const world = await testWorld();
    const repository = await world.repository();
    const pull = await repository.pullRequest({ author: 'vera', changes: { 'a.md': 'a' } });
    const client = await clientOf(world, world.token(repository, 'contents: read, pull-requests: read'));
    const read = () =>
      readApprovals(
        client,
        pullOf({
          number: pull.number,
          state: 'open',
          user: { login: 'vera', type: 'User' },
          base: { sha: pull.baseSha, ref: 'main', repo: { id: 1 } },
          head: { sha: pull.headSha, ref: 'x', repo: { id: 1 } },
        }),
        people,
      );
    return { world, pull, read };
  }

  test('are on the head commit, and stale when that is edited', async () => {
    const { world, pull, read } = await story();
    world.user('boris-k');
    const { headSha } = pull;
    pull.review('boris-k', 'APPROVED');
    expect(await read()).toMatchObject({ approvals: { current: [{ person: 'boris', commit: headSha }], stale: [] } });
    await pull.push({ 'a.md': 'b' });
    expect(await read()).toMatchObject({ approvals: { current: [], stale: [{ person: 'boris', commit: headSha }] } });
  });

  test('take one call as long as nobody approves', async () => {
    const { world, pull, read } = await story();
    pull.review('boris-k', 'COMMENTED');
    expect(await read()).toEqual({ approvals: { current: [], stale: [], answered: ['boris-k'] } });
    expect(world.log).toHaveLength(1);
  });

  test('do not count for whoever made any of the commits', async () => {
    const { world, pull, read } = await story();
    world.user('boris-k');
    world.user('olga');
    pull.review('boris-k', 'APPROVED');
    pull.review('olga', 'APPROVED');
    const body = [
      { author: { login: 'Boris-K' }, committer: { login: 'web-flow' } },
      { author: { login: 'vera' }, committer: null },
    ];
    world.faults.add('pulls/list-commits', { kind: 'answer', status: 200, body });
    expect(await read()).toMatchObject({ approvals: { current: [{ person: 'olga' }], stale: [] } });
    world.faults.add('pulls/list-commits', { kind: 'answer', status: 200, body: [{ author: {}, committer: null }] });
    expect(await read()).toMatchObject({ approvals: { current: [{ person: 'boris' }, { person: 'olga' }] } });
  });

  test('count for nobody when GitHub does not list all commits', async () => {
    const { world, pull, read } = await story();
    world.user('boris-k');
    pull.review('boris-k', 'APPROVED');
    const page = (count: number) => ({
      kind: 'answer' as const,
      status: 200,
      body: Array.from({ length: count }, () => ({ author: { login: 'vera' }, committer: null })),
    });
    for (const [index, count] of [100, 100, 50].entries())
      world.faults.add('pulls/list-commits', page(count), index + 1);
    expect(await read()).toMatchObject({ approvals: { current: [], stale: [] }, isUnsigned: true });
  });

  test('are read to the last page, and of too many nothing is said', async () => {
    const { world, pull, read } = await story();
    world.user('boris-k');
    for (let i = 0; i < 150; i++) pull.review('stranger', 'COMMENTED');
    pull.review('boris-k', 'APPROVED');
    expect(await read()).toMatchObject({ approvals: { current: [{ person: 'boris' }] } });
    for (let i = 0; i < 1900; i++) pull.review('stranger', 'COMMENTED');
    expect(await read()).toEqual({ problem: 'too-many-reviews' });
  });

  test.each([403, 404] as const)('fail clearly after a %i', async (status) => {
    const { world, read } = await story();
    world.faults.add(
      'pulls/list-reviews',
      status === 403 ? fault.forbidden('pull_requests=read') : fault.notFound(),
      'all',
    );
    await expect(read()).rejects.toMatchObject({ status });
  });
});
