import { describe, expect, test } from 'vitest';
import { type Request, requestsOf } from '../request.ts';
import { fault } from '../server/faults.ts';
import { storyWithPull } from '../story.ts';

describe('faults', () => {
  const comment = (request: Request) => request('POST', '/issues/1/comments', { body: 'x' });

  test.each([
    ['401', fault.unauthorized(), 401, {}],
    ['403, a permission', fault.forbidden('issues=write'), 403, { 'x-accepted-github-permissions': 'issues=write' }],
    ['403, too fast', fault.secondaryLimit(7), 403, { 'retry-after': '7' }],
    ['403, too fast, without a word when to come again', fault.secondaryLimit(), 403, {}],
    [
      '403, the hour is used up',
      fault.primaryLimit(1_800_000_000),
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' },
    ],
    ['404', fault.notFound(), 404, {}],
    ['422', fault.unprocessable(), 422, {}],
    ['429', fault.tooManyRequests(3), 429, { 'retry-after': '3' }],
    ['500', fault.serverError(500), 500, {}],
    ['503', fault.serverError(503), 503, {}],
    ['502 in HTML', fault.unicorn(), 502, { 'content-type': 'text/html; charset=utf-8' }],
  ])('%s comes instead of the answer, once, and nothing is done', async (_, planned, status, headers) => {
    const { world, request, pull } = await storyWithPull();
    world.faults.add('issues/create-comment', planned);
    const failed = await comment(request);
    expect(failed.status).toBe(status);
    for (const [name, value] of Object.entries(headers)) expect(failed.headers.get(name)).toBe(value);
    expect(pull.comments).toEqual([]);
    expect((await comment(request)).status).toBe(201);
    expect(world.log.map(({ status: seen, isDone, faults }) => [seen, isDone, faults])).toEqual([
      [status, false, ['answer']],
      [201, true, []],
    ]);
  });

  test.each([
    ['a reset before the write', fault.resetBefore(), 0],
    ['a reset after the write', fault.resetAfter(), 1],
    ['no answer, nothing done', fault.hang('before'), 0],
    ['no answer, all done', fault.hang('after'), 1],
    ['half of an answer', fault.truncated(), 1],
    ['an answer that is no JSON', fault.malformed(), 1],
  ])('%s', async (_, planned, written) => {
    const { world, token, pull } = await storyWithPull();
    world.faults.add('issues/create-comment', planned);
    await expect(comment(requestsOf(world, token, { timeout: 300 }))).rejects.toThrow();
    expect(pull.comments).toHaveLength(written);
    expect(world.calls('issues/create-comment')).toMatchObject([{ isDone: written === 1 }]);
  });

  test('a list can be behind', async () => {
    const { world, request } = await storyWithPull();
    await comment(request);
    world.faults.add('issues/list-comments', fault.stale(), [1, 3]);
    const seen = [];
    for (let call = 0; call < 3; call++) seen.push((await request('GET', '/issues/1/comments')).body.length);
    expect(seen).toEqual([0, 1, 0]);
  });

  test('a list that begins with the newest is behind at its beginning', async () => {
    const { world, repository, request } = await storyWithPull();
    await repository.pullRequest();
    world.faults.add('pulls/list', fault.stale());
    const numbers = async () => (await request('GET', '/pulls')).body.map(({ number }: { number: number }) => number);
    expect([await numbers(), await numbers()]).toEqual([[1], [2, 1]]);
  });

  test('several meet in one call, and the count starts when they are planned', async () => {
    const { world, request } = await storyWithPull();
    await comment(request);
    world.faults
      .add('issues/create-comment', fault.slow(30), 2)
      .add('issues/create-comment', fault.serverError(), 2)
      .add('*', fault.slow(1), 'all');
    expect([(await comment(request)).status, (await comment(request)).status, (await comment(request)).status]).toEqual(
      [201, 502, 201],
    );
    expect(world.log.map(({ faults }) => faults)).toEqual([[], ['slow'], ['slow', 'answer', 'slow'], ['slow']]);
  });

  test('the log has what was asked, in order', async () => {
    const { world, request } = await storyWithPull();
    await request('GET', '/issues/1/comments?per_page=100');
    await comment(request);
    expect(world.log).toMatchObject([
      {
        method: 'GET',
        path: '/repos/onego/posts/issues/1/comments?per_page=100',
        operation: 'issues/list-comments',
        status: 200,
      },
      { method: 'POST', operation: 'issues/create-comment', body: { body: 'x' }, status: 201, isDone: true },
    ]);
    expect(world.writes).toHaveLength(1);
  });
});
