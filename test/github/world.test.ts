import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runGit } from './model/git.ts';
import { answerProblems, findOperation, OPERATION_IDS } from './openapi.ts';
import { type Request, requestsOf } from './request.ts';
import { handlers } from './server/routes/index.ts';
import { ALL, POST, story, storyWithPull } from './story.ts';

describe('GitHub’s description', () => {
  test('every operation that is described is answered, and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...OPERATION_IDS].sort());
  });

  test('a path finds the operation that says most', () => {
    const found = (path: string) => findOperation('GET', `/repos/o/r${path}`);
    expect(found('/commits/main/check-runs')?.operation.id).toBe('checks/list-for-ref');
    expect(found('/commits/feature/x')).toMatchObject({
      operation: { id: 'repos/get-commit' },
      params: { ref: 'feature/x' },
    });
    expect(found('/contents/a%2Fb%20c.md')?.params['path']).toBe('a/b c.md');
    expect(found('/contents/')?.params['path']).toBe('');
  });

  test.each([
    ['a path that is not described', (request: Request) => request('GET', '/nonsense'), /no such operation/],
    [
      'a parameter that is not described',
      (request: Request) => request('GET', '/pulls?perpage=3'),
      /query parameter perpage/,
    ],
    [
      'a value that a parameter may not have',
      (request: Request) => request('GET', '/pulls?state=opened'),
      /query state/,
    ],
    ['a number that is none', (request: Request) => request('GET', '/issues/1/comments?per_page=all'), /per_page/],
    [
      'a member that a body does not have',
      (request: Request) => request('POST', '/issues/1/comments', { body: 'x', text: 'y' }),
      /additional/,
    ],
    ['a member that a body lacks', (request: Request) => request('POST', '/issues/1/comments', {}), /required/],
    [
      'a word that is none of the list',
      (request: Request) => request('POST', '/pulls/1/reviews', { event: 'REJECT', body: 'x' }),
      /allowed values/,
    ],
    [
      'a body where there is none',
      (request: Request) => request('DELETE', '/issues/1/labels/x', { a: 1 }),
      /a body is not described/,
    ],
  ])('%s is a violation', async (_, ask, expected) => {
    const { world, request } = await storyWithPull();
    await ask(request);
    expect(world.takeViolations().join('\n')).toMatch(expected);
  });

  test('answers are held to it: what lacks a member, and what has one more', async () => {
    const { request } = await storyWithPull();
    const { body } = await request('GET', '/pulls/1');
    const operation = findOperation('GET', '/repos/o/r/pulls/1')?.operation;
    if (operation === undefined) throw new Error('not found');
    const { mergeable: _, ...lacking } = body;
    expect(answerProblems(operation, 200, body)).toEqual([]);
    expect(answerProblems(operation, 200, lacking).join()).toMatch(/required.*mergeable/);
    expect(answerProblems(operation, 200, { ...body, invented: 1 }).join()).toMatch(/invented/);
    expect(answerProblems(operation, 200, { ...body, state: 'ajar' }).join()).toMatch(/allowed values/);
    expect(answerProblems(operation, 201, body)).toEqual(['status 201 is not described']);
  });
});

describe('permissions', () => {
  test('what a token lacks is told in the header', async () => {
    const { request, pull } = await storyWithPull({}, 'contents: read');
    const refused = await request('POST', '/issues/1/comments', { body: 'x' });
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect(pull.comments).toEqual([]);
  });

  test('either of two permissions is enough for a comment', async () => {
    const { world, repository, pull } = await storyWithPull();
    for (const permissions of ['issues: write', 'pull-requests: write'])
      await requestsOf(world, world.token(repository, permissions))('POST', '/issues/1/comments', {
        body: permissions,
      });
    expect(pull.comments.map(({ body, author }) => [body, author.login])).toEqual([
      ['issues: write', 'github-actions[bot]'],
      ['pull-requests: write', 'github-actions[bot]'],
    ]);
  });

  test('an installation has no account of its own', async () => {
    const { request } = await story();
    expect(await request('GET', '//user')).toMatchObject({ status: 403 });
  });

  test('what is private is not there for strangers, what is public anybody reads and nobody writes', async () => {
    const { world, repository } = await story();
    const open = await world.repository({ fullName: 'onego/open', visibility: 'public', files: { a: 'b' } });
    const stranger = requestsOf(world, world.token(open, ALL));
    expect((await stranger('GET', `//repos/${repository.fullName}`)).status).toBe(404);
    const other = requestsOf(world, world.token(repository, ALL));
    expect((await other('GET', '//repos/onego/open/contents/a')).status).toBe(200);
    await open.pullRequest({ changes: { a: 'c' } });
    expect((await other('POST', '//repos/onego/open/issues/1/comments', { body: 'x' })).status).toBe(403);
    const nobody = requestsOf(world, undefined);
    expect((await nobody('GET', '//repos/onego/open')).status).toBe(200);
    expect((await nobody('POST', '//repos/onego/open/issues/1/comments', { body: 'x' })).status).toBe(401);
  });

  test('a token that nobody gave is bad credentials', async () => {
    const { request } = await story();
    expect(await request('GET', '', undefined, { authorization: 'token ghs_forged' })).toMatchObject({ status: 401 });
  });

  test('a label that does not exist yet takes issues: write', async () => {
    const { world, repository, pull } = await storyWithPull();
    const request = requestsOf(world, world.token(repository, 'pull-requests: write'));
    expect((await request('POST', '/issues/1/labels', { labels: ['new'] })).status).toBe(403);
    repository.label('known');
    expect((await request('POST', '/issues/1/labels', { labels: ['KNOWN'] })).status).toBe(200);
    expect(pull.labels.map(({ name }) => name)).toEqual(['known']);
  });
});

describe('a checkout', () => {
  const head = (folder: string) => readFileSync(`${folder}/.git/HEAD`, 'utf8').trim();

  test('of a pull request is one commit without parents, HEAD names it in full', async () => {
    const { pull, repository } = await storyWithPull();
    const folder = await pull.checkout();
    expect(head(folder)).toBe(pull.mergeSha);
    expect(readFileSync(`${folder}/content/a.md`, 'utf8')).toBe(POST.replace('two', '2'));
    const log = await runGit(folder, ['log', '--format=%H']);
    expect(log.stdout.toString().trim()).toBe(pull.mergeSha);
    expect((await runGit(folder, ['cat-file', '-e', pull.headSha])).code).not.toBe(0);
    expect(readFileSync(`${folder}/.git/config`, 'utf8')).toContain(`url = ${repository.htmlUrl}`);
  });

  test('of the base or the head is that commit; of the default branch HEAD names the branch', async () => {
    const { pull } = await storyWithPull();
    expect(head(await pull.checkout('head'))).toBe(pull.headSha);
    expect(head(await pull.checkout('base'))).toBe(pull.baseSha);
    const folder = await pull.checkout('default-branch');
    expect(head(folder)).toBe('ref: refs/heads/main');
    expect(readFileSync(`${folder}/content/a.md`, 'utf8')).toBe(POST);
  });

  test('keeps links as links, and the token where an old actions/checkout left it', async () => {
    const { repository, token } = await story();
    const pull = await repository.pullRequest({ changes: { 'content/link.md': { symlink: '../.git/config' } } });
    const folder = await pull.checkout('merge', { persistedToken: token.value });
    const credentials = Buffer.from(`x-access-token:${token.value}`).toString('base64');
    expect(readFileSync(`${folder}/content/link.md`, 'utf8')).toContain(credentials);
  });
});
