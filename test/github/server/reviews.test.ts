import { describe, expect, test } from 'vitest';
import { requestsOf } from '../request.ts';
import { ALL, POST, storyWithPull } from '../story.ts';

describe('reviews', () => {
  const at = (line: number, more: object = {}) => ({ path: 'content/a.md', line, body: 'x', ...more });

  test('are all or nothing: one line outside the hunks refuses them whole', async () => {
    const { request, pull } = await storyWithPull();
    const refused = await request('POST', '/pulls/1/reviews', {
      event: 'COMMENT',
      body: 'b',
      comments: [at(2), at(9)],
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: ['Line could not be resolved'] } });
    expect([pull.reviews, pull.reviewComments]).toEqual([[], []]);
    const taken = await request('POST', '/pulls/1/reviews', {
      event: 'COMMENT',
      body: 'b',
      comments: [at(2), at(5, { start_line: 3 })],
    });
    expect(taken).toMatchObject({ status: 200, body: { state: 'COMMENTED', commit_id: pull.headSha } });
    expect(
      pull.reviewComments.map(({ line, position, diffHunk }) => [line, position, diffHunk.split('\n').length]),
    ).toEqual([
      [2, 3, 4],
      [5, 6, 7],
    ]);
  });

  test.each([
    ['a file that is not in the change', { path: 'none.md', line: 1 }, 'Path could not be resolved'],
    [
      'a range that is no range',
      at(3, { start_line: 3 }),
      'Pull request review thread start line must precede the end line.',
    ],
    [
      'a range out of the hunk',
      at(3, { start_line: 0 }),
      'Pull request review thread start line must be part of the same hunk as the line.',
    ],
    ['a removed line of the right side', at(11), 'Line could not be resolved'],
    ['no place at all', { path: 'content/a.md' }, 'Line could not be resolved'],
  ])('%s', async (_, comment, expected) => {
    const { request } = await storyWithPull();
    const { status, body } = await request('POST', '/pulls/1/reviews', {
      event: 'COMMENT',
      body: 'b',
      comments: [{ body: 'x', ...comment }],
    });
    expect([status, body.errors]).toEqual([422, [expected]]);
  });

  test('a removed line can be commented on the left', async () => {
    const { request } = await storyWithPull();
    expect(
      (await request('POST', '/pulls/1/reviews', { event: 'COMMENT', body: 'b', comments: [at(2, { side: 'LEFT' })] }))
        .status,
    ).toBe(200);
  });

  test('Actions does not approve, nor does the author', async () => {
    const { world, repository, request } = await storyWithPull();
    expect((await request('POST', '/pulls/1/reviews', { event: 'APPROVE' })).body.errors).toEqual([
      'GitHub Actions is not permitted to approve pull requests.',
    ]);
    const author = requestsOf(world, world.token(repository, ALL, 'vera'));
    expect((await author('POST', '/pulls/1/reviews', { event: 'APPROVE' })).body.errors).toEqual([
      'Can not approve your own pull request',
    ]);
    const anna = requestsOf(world, world.token(repository, ALL, 'anna'));
    expect((await anna('POST', '/pulls/1/reviews', { event: 'APPROVE' })).body.state).toBe('APPROVED');
  });

  test('an approval names its commit, and can be dismissed', async () => {
    const { request, pull } = await storyWithPull();
    const { id } = pull.review('anna', 'APPROVED');
    const approved = pull.headSha;
    await pull.push({ 'content/a.md': POST.replace('two', 'II') });
    const { body } = await request('GET', '/pulls/1/reviews');
    expect(body).toMatchObject([{ state: 'APPROVED', commit_id: approved, user: { login: 'anna' } }]);
    expect((await request('PUT', `/pulls/1/reviews/${id}/dismissals`, { message: 'old' })).body.state).toBe(
      'DISMISSED',
    );
    expect((await request('PUT', `/pulls/1/reviews/${id}/dismissals`, { message: 'old' })).status).toBe(422);
  });

  test('a comment moves with its line, and is outdated when the line changes', async () => {
    const { request, pull } = await storyWithPull();
    await request('POST', '/pulls/1/reviews', { event: 'COMMENT', body: 'b', comments: [at(2)] });
    await pull.push({ 'content/a.md': `zero\n${POST.replace('two', '2')}` });
    expect((await request('GET', '/pulls/1/comments')).body).toMatchObject([
      { line: 3, original_line: 2, commit_id: pull.headSha },
    ]);
    await pull.push({ 'content/a.md': POST.replace('two', 'II') });
    expect((await request('GET', '/pulls/1/comments')).body).toMatchObject([
      { line: null, position: null, original_line: 2 },
    ]);
  });

  test('one comment alone is refused in other words', async () => {
    const { request, pull } = await storyWithPull();
    const { status, body } = await request('POST', '/pulls/1/comments', { ...at(9), commit_id: pull.headSha });
    expect([status, body.errors[0].message]).toEqual([422, 'pull_request_review_thread.line must be part of the diff']);
    const file = await request('POST', '/pulls/1/comments', {
      path: 'content/a.md',
      subject_type: 'file',
      body: 'x',
      commit_id: pull.headSha,
    });
    expect(file).toMatchObject({ status: 201, body: { subject_type: 'file', line: null } });
    expect((await request('DELETE', `/pulls/comments/${file.body.id}`)).status).toBe(204);
    expect(pull.reviews).toEqual([]);
  });
});
