import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from '../../action/github/api-error.ts';
import type { Ask, GitHubClient } from '../../action/github/client.ts';
import { GitHubClient as Client } from '../../action/github/client.ts';
import { readBlob } from '../../action/github/contents.ts';
import { type Fault, fault } from '../github/server/faults.ts';
import { testWorld } from '../github/testing.ts';
import { clientOf, testPace } from './asking.ts';

const shape = z.object({ number: z.number(), title: z.string() });
const comment = z.object({ id: z.number(), body: z.string() });

async function story(permissions = 'contents: read, pull-requests: write') {
  const world = await testWorld();
  const repository = await world.repository({ files: { 'a.md': 'a\n' } });
  const pull = await repository.pullRequest({ changes: { 'b.md': 'b\n' } });
  const token = world.token(repository, permissions);
  const pace = testPace();
  const open = (options = {}) => clientOf(world, token, { pace, ...options });
  return { world, repository, pull, token, pace, open };
}

const PULL: Ask = (request) =>
  request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner: 'onego', repo: 'posts', pull_number: 1 });
const SAY: Ask = (request) =>
  request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner: 'onego',
    repo: 'posts',
    issue_number: 1,
    body: 'We say it once.',
  });

/** What a caller looks for after a lost answer: its own comment. */
const lookFor = (client: GitHubClient) => async () => {
  const { items } = await client.readList(
    (request, page) =>
      request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner: 'onego',
        repo: 'posts',
        issue_number: 1,
        ...page,
      }),
    z.array(comment),
  );
  return items.find(({ body }) => body === 'We say it once.');
};

const refused = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error(`no ApiError but ${String(error)}`);
  return error;
};

describe('reading', () => {
  test('asks GitHub as it wants to be asked', async () => {
    const { world, token, open } = await story();
    const client = await open();
    expect(await client.read(PULL, shape)).toMatchObject({ number: 1 });
    expect(client.calls).toBe(1);
    expect(world.log[0]?.headers).toMatchObject({
      authorization: `token ${token.value}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringMatching(/^reglament\/test /),
    });
  });

  test.each<[string, Fault]>([
    ['a reset', fault.resetBefore()],
    ['a reset after the work', fault.resetAfter()],
    ['a 500', fault.serverError(500)],
    ['a 502 in HTML', fault.unicorn()],
    ['a 503', fault.serverError(503)],
    ['an answer that breaks off', fault.truncated()],
    ['an answer that is no JSON', fault.malformed()],
    ['no answer at all', fault.hang()],
  ])('is repeated after %s, later each time', async (_, broken) => {
    const { world, pace, open } = await story();
    world.faults.add('pulls/get', broken, [1, 2]);
    const client = await open({ timeout: 300 });
    expect(await client.read(PULL, shape)).toMatchObject({ number: 1 });
    expect(client.calls).toBe(3);
    expect(pace.waits).toEqual([750, 1500]);
  });

  test.each<[string, Fault, string, number | undefined]>([
    ['a reset', fault.resetBefore(), 'unavailable', undefined],
    ['a 502', fault.serverError(), 'unavailable', 502],
    ['a broken answer', fault.truncated(), 'unavailable', undefined],
    ['nonsense', fault.malformed(), 'malformed', 200],
    ['no answer', fault.hang(), 'timeout', undefined],
  ])('gives up after five times %s', async (_, broken, reason, status) => {
    const { world, open } = await story();
    world.faults.add('pulls/get', broken, 'all');
    const client = await open({ timeout: 100 });
    const error = await refused(client.read(PULL, shape));
    expect(error).toMatchObject({ reason, status, route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}' });
    expect(client.calls).toBe(5);
  });

  test('waits as long as GitHub says, or a minute where it does not say', async () => {
    const { world, pace, open } = await story();
    world.faults
      .add('pulls/get', fault.secondaryLimit(7), 1)
      .add('pulls/get', fault.tooManyRequests(3), 2)
      .add('pulls/get', fault.secondaryLimit(), 3)
      .add('pulls/get', fault.primaryLimit(Math.ceil(pace.now() / 1000) + 90), 4);
    const client = await open({ time: 600_000 });
    await client.read(PULL, shape);
    expect(pace.waits.map((wait) => Math.round(wait / 1000))).toEqual([7, 4, 61, expect.any(Number)]);
    expect(world.log).toHaveLength(5);
  });

  test('gives up at once when the wait is longer than the run has time', async () => {
    const { world, pace, open } = await story();
    world.faults.add('pulls/get', fault.primaryLimit(Math.ceil(pace.now() / 1000) + 3600), 'all');
    const client = await open();
    expect(await refused(client.read(PULL, shape))).toMatchObject({ reason: 'rate-limited', status: 403 });
    expect(pace.waits).toEqual([]);
  });

  test.each<[string, Fault, Partial<ApiError>]>([
    ['401', fault.unauthorized(), { reason: 'unauthorized', status: 401 }],
    [
      '403',
      fault.forbidden('pull_requests=read'),
      { reason: 'forbidden', status: 403, permission: 'pull_requests=read' },
    ],
    ['404', fault.notFound(), { reason: 'not-found', status: 404 }],
    ['422', fault.unprocessable('Body is too long'), { reason: 'rejected', status: 422, detail: 'Body is too long' }],
  ])('is not repeated after %s', async (_, broken, facts) => {
    const { world, open } = await story();
    world.faults.add('pulls/get', broken, 'all');
    expect(await refused((await open()).read(PULL, shape))).toMatchObject({ ...facts, isUnclear: false });
    expect(world.log).toHaveLength(1);
  });

  test('takes no permission from GitHub that is none', async () => {
    const { world, open } = await story();
    world.faults.add('pulls/get', fault.forbidden('pull_requests=read; <img src=x>'), 'all');
    expect((await refused((await open()).read(PULL, shape))).permission).toBeUndefined();
  });

  test('ends with the calls and the time of the run', async () => {
    const { world, open } = await story();
    world.faults.add('pulls/get', fault.serverError(), 'all');
    expect(await refused((await open({ calls: 2 })).read(PULL, shape))).toMatchObject({ reason: 'budget' });
    expect(world.log).toHaveLength(2);
    expect(await refused((await open({ time: 1000 })).read(PULL, shape))).toMatchObject({ reason: 'unavailable' });
    expect(world.log).toHaveLength(4);
  });

  test('asks four things at a time and no more', async () => {
    let [open, most] = [0, 0];
    const server = createServer((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.setHeader('content-type', 'application/json').end('{"number":1,"title":"x"}');
      }, 20);
    });
    const apiUrl = await listening(server);
    const client = await Client.open({ ...BARE, apiUrl });
    await Promise.all(Array.from({ length: 12 }, () => client.read(PULL, shape)));
    expect(most).toBe(4);
  });

  test('of a list goes on to its end, and says when it stopped before', async () => {
    const { pull, open } = await story();
    for (let i = 0; i < 205; i++) pull.review('boris', 'COMMENTED');
    const client = await open();
    const ask = (most?: number) =>
      client.readList(
        (request, page) =>
          request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
            owner: 'onego',
            repo: 'posts',
            pull_number: 1,
            ...page,
          }),
        z.array(z.object({ id: z.number() })),
        most,
      );
    expect(await ask()).toMatchObject({ isComplete: true, items: { length: 205 } });
    expect(await ask(2)).toMatchObject({ isComplete: false, items: { length: 200 } });
  });
});

describe('reading bytes', () => {
  test('gives them as they are, and never more than was asked for', async () => {
    const world = await testWorld();
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0, 13, 10]);
    const repository = await world.repository({ files: { 'x.bin': bytes, 'empty.md': '' } });
    const client = await clientOf(world, world.token(repository, 'contents: read'));
    const id = (await repository.git.resolve('main:x.bin')) ?? '';
    expect(await readBlob(client, id, 7)).toEqual(bytes);
    expect(await readBlob(client, (await repository.git.resolve('main:empty.md')) ?? '', 7)).toHaveLength(0);
    expect(await refused(readBlob(client, id, 6))).toMatchObject({ reason: 'too-large' });
    expect(await refused(readBlob(client, 'b'.repeat(40), 6))).toMatchObject({ reason: 'not-found' });
  });
});

describe('writing', () => {
  test.each<[string, Fault]>([
    ['a reset before', fault.resetBefore()],
    ['a reset after', fault.resetAfter()],
    ['a 502', fault.serverError()],
    ['a 502 in HTML', fault.unicorn()],
    ['half an answer', fault.truncated()],
    ['an answer that is no JSON', fault.malformed()],
    ['a hang before', fault.hang('before')],
    ['a hang after', fault.hang('after')],
    ['a secondary limit', fault.secondaryLimit(1)],
    ['a 429', fault.tooManyRequests(1)],
  ])('ends in one comment after %s', async (_, broken) => {
    const { world, pull, open } = await story();
    world.faults.add('issues/create-comment', broken);
    const client = await open({ timeout: 300 });
    const said = await client.write(SAY, comment, lookFor(client));
    expect(said).toMatchObject({ body: 'We say it once.' });
    expect(pull.comments.map(({ body }) => body)).toEqual(['We say it once.']);
  });

  test('looks twice before it writes again: a list may lag behind', async () => {
    const { world, pull, open } = await story();
    world.faults.add('issues/create-comment', fault.resetAfter()).add('issues/list-comments', fault.stale(1));
    const client = await open();
    await client.write(SAY, comment, lookFor(client));
    expect(pull.comments).toHaveLength(1);
    expect(world.calls('issues/create-comment')).toHaveLength(1);
    expect(world.calls('issues/list-comments')).toHaveLength(2);
  });

  test('is not repeated when nobody can tell whether it took place', async () => {
    const { world, pull, open } = await story();
    world.faults.add('issues/create-comment', fault.resetAfter()).add('issues/list-comments', fault.notFound(), 'all');
    const client = await open();
    const error = await refused(client.write(SAY, comment, lookFor(client)));
    expect(error).toMatchObject({
      isUnclear: true,
      route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    });
    expect(world.calls('issues/create-comment')).toHaveLength(1);
    expect(pull.comments).toHaveLength(1);
  });

  test('that is refused names what is missing', async () => {
    const { open } = await story('contents: read, pull-requests: read');
    const client = await open();
    expect(await refused(client.write(SAY, comment, lookFor(client)))).toMatchObject({
      reason: 'forbidden',
      status: 403,
      permission: 'issues=write; pull_requests=write',
      isUnclear: false,
    });
  });

  test('goes one after another', async () => {
    const { world, open } = await story();
    const client = await open();
    const writes = Array.from({ length: 3 }, () => client.write(SAY, comment, async () => undefined));
    world.faults.add('issues/create-comment', fault.slow(50), [1]);
    const ids = (await Promise.all(writes)).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });
});

const BARE = {
  token: 'ghs_SECRETsecretSECRET',
  owner: 'onego',
  repo: 'posts',
  userAgent: 'reglament/test',
  pace: testPace(),
  env: {},
};

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the token', () => {
  test('goes nowhere but to the API', async () => {
    const asked: string[] = [];
    const foreign = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{}');
    });
    const elsewhere = await listening(foreign);
    const apiUrl = await listening(
      createServer((_, response) => response.writeHead(302, { location: `${elsewhere}/x` }).end()),
    );
    const client = await Client.open({ ...BARE, apiUrl });
    expect(await refused(client.read(PULL, shape))).toMatchObject({ reason: 'foreign' });
    expect(asked).toEqual([]);
  });

  test('follows a repository that was renamed, and no write', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/repositories/1')
        response.setHeader('content-type', 'application/json').end('{"number":1,"title":"x"}');
      else response.writeHead(301, { location: '/repositories/1' }).end();
    });
    const client = await Client.open({ ...BARE, apiUrl: await listening(server) });
    expect(await client.read(PULL, shape)).toMatchObject({ number: 1 });
    expect(await refused(client.write(SAY, comment, async () => undefined))).toBeInstanceOf(ApiError);
    expect(asked.filter((line) => line.endsWith('/repositories/1'))).toEqual(['GET /repositories/1']);
  });

  test('is in no error, and nothing is printed', async () => {
    const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const server = createServer((_, response) =>
      response
        .writeHead(422, {
          'content-type': 'application/json',
          deprecation: 'true',
          sunset: '::error::x',
          link: '<https://x.example>; rel="deprecation"',
        })
        .end(JSON.stringify({ message: `no ${BARE.token}`, errors: [{ value: BARE.token }] })),
    );
    const client = await Client.open({ ...BARE, apiUrl: await listening(server) });
    const error = await refused(client.read(PULL, shape));
    expect(JSON.stringify([error, error.message, error.stack, error.cause ?? null])).not.toContain('SECRET');
    expect(error.detail).toContain('no ***');
    expect(printed).not.toHaveBeenCalled();
    expect(warned).not.toHaveBeenCalled();
  });
});
