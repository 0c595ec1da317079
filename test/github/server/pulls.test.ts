import { describe, expect, test } from 'vitest';
import type { RepositoryOptions } from '../model/repository.ts';
import { POST, story, storyWithPull } from '../story.ts';

describe('pull requests', () => {
  test('files: added, changed, renamed, removed, and those without a patch', async () => {
    const { repository, request } = await story({
      files: { 'a.md': POST, 'b.md': 'b\n', 'c.md': 'c\n', 'd.png': Buffer.from([0, 1, 2, 0]) },
    });
    await repository.pullRequest({
      withoutPatch: ['e.md'],
      changes: {
        'a.md': POST.replace('two', '2'),
        'moved/b.md': { renamedFrom: 'b.md' },
        'c.md': null,
        'd.png': Buffer.from([0, 3]),
        'e.md': 'e\n',
        'f.md': 'lone\r@@ -1 +1 @@\rdiff --git a/x b/x\r',
      },
    });
    const { body } = await request('GET', '/pulls/1/files');
    expect(
      body.map(({ filename, status, previous_filename, additions, deletions, patch }: Record<string, unknown>) => [
        filename,
        status,
        previous_filename,
        additions,
        deletions,
        patch,
      ]),
    ).toEqual([
      ['a.md', 'modified', undefined, 1, 1, '@@ -1,5 +1,5 @@\n one\n-two\n+2\n three\n four\n five'],
      ['c.md', 'removed', undefined, 0, 1, '@@ -1 +0,0 @@\n-c'],
      ['d.png', 'modified', undefined, 0, 0, undefined],
      ['e.md', 'added', undefined, 1, 0, undefined],
      [
        'f.md',
        'added',
        undefined,
        1,
        0,
        '@@ -0,0 +1 @@\n+lone\r@@ -1 +1 @@\rdiff --git a/x b/x\r\n\\ No newline at end of file',
      ],
      ['moved/b.md', 'renamed', 'b.md', 0, 0, undefined],
    ]);
  });

  test('a list comes in pages of thirty, a hundred at most, with links', async () => {
    const { repository, request } = await story();
    const many = Array.from({ length: 205 }, (_, index) => [`content/p${String(index).padStart(4, '0')}.md`, 'x\n']);
    await repository.pullRequest({ changes: Object.fromEntries(many) });
    expect((await request('GET', '/pulls/1/files')).body).toHaveLength(30);
    const first = await request('GET', '/pulls/1/files?per_page=1000');
    expect(first.body).toHaveLength(100);
    expect(first.headers.get('link')).toMatch(/page=2>; rel="next", <[^>]+page=3>; rel="last"/);
    const last = await request('GET', '/pulls/1/files?per_page=100&page=3');
    expect(last.body).toHaveLength(5);
    expect(last.headers.get('link')).not.toContain('next');
  });

  test('the list of files ends at 3,000, a comparison at 300; the number of files is told all the same', async () => {
    const { repository, request } = await story();
    const many = Array.from({ length: 3002 }, (_, index) => [
      `content/p${String(index).padStart(4, '0')}.md`,
      `${index}\n`,
    ]);
    const pull = await repository.pullRequest({ changes: Object.fromEntries(many) });
    expect((await request('GET', '/pulls/1')).body.changed_files).toBe(3002);
    expect((await request('GET', '/pulls/1/files?per_page=100&page=30')).body).toHaveLength(100);
    expect((await request('GET', '/pulls/1/files?per_page=100&page=31')).body).toHaveLength(0);
    const compared = await request('GET', `/compare/${pull.baseSha}...${pull.headSha}`);
    expect(compared.body).toMatchObject({ status: 'ahead', ahead_by: 1 });
    expect(compared.body.files).toHaveLength(300);
    const diff = await request('GET', '/pulls/1', undefined, { accept: 'application/vnd.github.diff' });
    expect(diff.status).toBe(406);
  });

  test('the merge ref joins both sides, and moves with them', async () => {
    const { repository, request, pull } = await storyWithPull();
    const before = pull.mergeSha;
    const base = await repository.commit({ 'content/other.md': 'x\n' });
    await pull.merge();
    expect(pull.mergeSha).not.toBe(before);
    const { body } = await request('GET', `/git/commits/${pull.mergeSha}`);
    expect(body.parents.map(({ sha }: { sha: string }) => sha)).toEqual([base, pull.headSha]);
    expect((await request('GET', '/git/ref/pull/1/merge')).body.object.sha).toBe(pull.mergeSha);
  });

  test('sides in conflict have no merge', async () => {
    const { repository, request, pull } = await storyWithPull();
    await repository.commit({ 'content/a.md': POST.replace('two', 'II') });
    await pull.merge();
    expect((await request('GET', '/pulls/1')).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
      merge_commit_sha: null,
    });
  });

  test('a fork’s commits can be read through the base, also when the fork is gone', async () => {
    const { repository, request } = await story();
    const fork = await repository.fork('vera');
    const pull = await repository.pullRequest({ from: fork, changes: { 'content/b.md': 'b\n' } });
    expect((await request('GET', '/pulls/1')).body.head).toMatchObject({
      label: 'vera:change-1',
      repo: { full_name: 'vera/posts', fork: true },
    });
    fork.delete();
    expect((await request('GET', '/pulls/1')).body.head).toMatchObject({ repo: null, user: null });
    const [file] = (await request('GET', '/pulls/1/files')).body;
    const blob = await request('GET', `/git/blobs/${file.sha}`);
    expect(Buffer.from(blob.body.content, 'base64').toString()).toBe('b\n');
    expect((await request('GET', `/contents/content/b.md?ref=${pull.headSha}`)).status).toBe(200);
  });
});

describe('contents', () => {
  const read = async (path: string, files: RepositoryOptions['files'] = {}, accept?: string) => {
    const { request } = await story({ files });
    return request('GET', `/contents/${path}`, undefined, accept === undefined ? {} : { accept });
  };

  test('a file comes in base64, in lines', async () => {
    const { body } = await read('a%20b.md', { 'a b.md': POST });
    expect(body).toMatchObject({ type: 'file', encoding: 'base64', size: POST.length, path: 'a b.md' });
    expect(body.content).toMatch(/^[^\n]{60}\n/);
    expect(Buffer.from(body.content, 'base64').toString()).toBe(POST);
  });

  test('above a megabyte only the raw form has the content', async () => {
    const big = 'x'.repeat(1024 * 1024 + 1);
    expect((await read('big.md', { 'big.md': big })).body).toMatchObject({
      encoding: 'none',
      content: '',
      size: big.length,
    });
    expect((await read('big.md', { 'big.md': big }, 'application/vnd.github.raw+json')).body).toBe(big);
  });

  test('a link to a file of the repository is followed in silence; one that leads elsewhere is told', async () => {
    const files = {
      'a.md': POST,
      'x/link.md': { symlink: '../a.md' },
      'x/out.md': { symlink: '../../../etc/passwd' },
    } as const;
    expect((await read('x/link.md', files)).body).toMatchObject({ type: 'file', name: 'link.md', size: POST.length });
    expect((await read('x/out.md', files)).body).toMatchObject({ type: 'symlink', target: '../../../etc/passwd' });
    expect((await read('x', files)).body.map(({ type }: { type: string }) => type)).toEqual(['symlink', 'symlink']);
    expect((await read('x', files, 'application/vnd.github.object')).body).toMatchObject({
      type: 'dir',
      entries: [{}, {}],
    });
  });

  test('what is not there is 404', async () => {
    expect((await read('none/none.md')).status).toBe(404);
    expect((await read('a?ref=none', { a: 'b' })).status).toBe(404);
  });
});
