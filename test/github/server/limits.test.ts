import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { story, storyWithPull } from '../story.ts';

describe('limits', () => {
  test('a comment has 65,536 characters, whatever they take', async () => {
    const { request, pull } = await storyWithPull();
    expect((await request('POST', '/issues/1/comments', { body: '😀'.repeat(65_536) })).status).toBe(201);
    const refused = await request('POST', '/issues/1/comments', { body: 'x'.repeat(65_537) });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'Body is too long (maximum is 65536 characters)' }] },
    });
    expect((await request('POST', '/issues/1/comments', { body: ' ' })).status).toBe(422);
    expect(pull.comments).toHaveLength(1);
  });

  test('a hundred labels', async () => {
    const { request, pull } = await storyWithPull();
    const labels = Array.from({ length: 100 }, (_, index) => `label ${index}`);
    expect((await request('POST', '/issues/1/labels', { labels })).status).toBe(200);
    expect((await request('POST', '/issues/1/labels', { labels: ['one more'] })).status).toBe(422);
    expect(pull.labels).toHaveLength(100);
    expect((await request('DELETE', '/issues/1/labels/none')).status).toBe(404);
    expect((await request('DELETE', '/issues/1/labels/label%207')).body).toHaveLength(99);
  });

  test('reviewers are collaborators, and not the author', async () => {
    const { world, request, pull } = await storyWithPull();
    world.user('passer-by');
    for (const [login, expected] of [
      ['vera', 'Review cannot be requested from pull request author.'],
      ['passer-by', /^Reviews may only be requested from collaborators/],
      ['nobody', /^Reviews may only be requested from collaborators/],
    ] as const) {
      const { status, body } = await request('POST', '/pulls/1/requested_reviewers', { reviewers: ['anna', login] });
      expect([status, body.message]).toEqual([422, expect.stringMatching(expected)]);
    }
    expect(pull.requestedReviewers).toEqual([]);
    expect((await request('POST', '/pulls/1/requested_reviewers', { reviewers: ['anna'] })).status).toBe(201);
    expect(pull.requestedReviewers.map(({ login }) => login)).toEqual(['anna']);
  });

  test('fifty annotations in one request, more by further ones; columns on one line only', async () => {
    const { world, request, repository, pull } = await storyWithPull();
    const note = (more: object = {}) => ({
      path: 'a',
      start_line: 1,
      end_line: 1,
      annotation_level: 'warning',
      message: 'm',
      ...more,
    });
    const output = (annotations: readonly object[]) => ({ title: 't', summary: 's', annotations });
    const create = (annotations: readonly object[]) =>
      request('POST', '/check-runs', {
        name: 'Reglament',
        head_sha: pull.headSha,
        status: 'in_progress',
        output: output(annotations),
      });
    expect((await create(Array.from({ length: 51 }, () => note()))).status).toBe(422);
    expect(world.takeViolations().join()).toMatch(/50 items/);
    expect((await create([note({ end_line: 2, start_column: 1 })])).status).toBe(422);
    const { body } = await create(Array.from({ length: 50 }, () => note()));
    await request('PATCH', `/check-runs/${body.id}`, { conclusion: 'failure', output: output([note()]) });
    expect(repository.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'failure', annotations: { length: 51 } },
    ]);
    expect((await request('GET', `/commits/${pull.headSha}/check-runs?check_name=Reglament`)).body.total_count).toBe(1);
  });

  test('a SARIF log is unpacked and looked at later', async () => {
    const { request, repository, pull } = await storyWithPull();
    const upload = (log: unknown) =>
      request('POST', '/code-scanning/sarifs', {
        commit_sha: pull.headSha,
        ref: 'refs/pull/1/head',
        sarif: gzipSync(JSON.stringify(log)).toString('base64'),
      });
    const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Reglament' } }, results: [] }] };
    const { status, body } = await upload(log);
    expect(status).toBe(202);
    expect(JSON.parse(repository.sarifs[0]?.text ?? '')).toEqual(log);
    expect((await request('GET', `/code-scanning/sarifs/${body.id}`)).body.processing_status).toBe('pending');
    expect((await request('GET', `/code-scanning/sarifs/${body.id}`)).body.processing_status).toBe('complete');
    const bad = await upload({
      ...log,
      runs: [{ ...log.runs[0], results: [{ message: { id: 'x' }, locations: [{}] }] }],
    });
    await request('GET', `/code-scanning/sarifs/${bad.body.id}`);
    expect((await request('GET', `/code-scanning/sarifs/${bad.body.id}`)).body.processing_status).toBe('failed');
    const plain = { commit_sha: pull.headSha, ref: 'refs/pull/1/head', sarif: 'bm90IGd6aXA=' };
    expect((await request('POST', '/code-scanning/sarifs', plain)).status).toBe(400);
  });

  test('code scanning that is off is 403', async () => {
    const { request, pull } = await storyWithPull({ codeScanning: false });
    const body = { commit_sha: pull.headSha, ref: 'refs/pull/1/head', sarif: 'eA==' };
    expect((await request('POST', '/code-scanning/sarifs', body)).status).toBe(403);
  });

  test('content is created eighty times a minute', async () => {
    const { request, pull } = await storyWithPull();
    for (let count = 0; count < 80; count++) await request('POST', '/issues/1/comments', { body: String(count) });
    const refused = await request('POST', '/issues/1/comments', { body: 'one more' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '60']);
    expect(refused.body.message).toMatch(/secondary rate limit/);
    expect(pull.comments).toHaveLength(80);
  });

  test('the hour has an end', async () => {
    const { world, request } = await story();
    world.requestsLeft = 1;
    expect((await request('GET', '')).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await request('GET', '');
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  });
});
