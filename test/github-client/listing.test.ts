import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { compareCommits, listPullFiles } from '../../action/github/listing.ts';
import { Trees } from '../../action/github/trees.ts';
import type { Changes } from '../github/model/git.ts';
import { fault } from '../github/server/faults.ts';
import { testWorld } from '../github/testing.ts';
import { clientOf } from './asking.ts';

const many = (count: number, folder = 'content/posts'): Changes =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/${String(i).padStart(4, '0')}.md`, `${i}\n`]));

async function story(files: Changes, changes: Changes, permissions = 'contents: read, pull-requests: read') {
  const world = await testWorld();
  const repository = await world.repository({ files });
  const pull = await repository.pullRequest({ changes });
  const client = await clientOf(world, world.token(repository, permissions));
  const { number, baseSha, headSha } = pull;
  const compared = () => compareCommits(client, baseSha, headSha);
  const listed = () => listPullFiles(client, number);
  return { world, repository, pull, client, compared, listed };
}

describe('the files of a pull request', () => {
  test('are told with what happened to them', async () => {
    const { compared, listed } = await story(
      {
        'a.md': 'a\n',
        'b.md': 'b\n',
        'same.md': 'same\nsame\nsame\n',
        'moved.md': '1\n2\n3\n4\n5\n6\n',
        'bin.png': Buffer.from([0, 1]),
      },
      {
        'a.md': 'A\n',
        'b.md': null,
        'c.md': 'c\n',
        'to/same.md': { renamedFrom: 'same.md' },
        'to/moved.md': { renamedFrom: 'moved.md', content: '1\n2\n3\n4\n5\n7\n' },
        'bin.png': Buffer.from([0, 2]),
        link: { symlink: '../../etc/passwd' },
        sub: { submodule: 'c'.repeat(40) },
      },
    );
    const { files, isComplete } = await compared();
    expect(isComplete).toBe(true);
    expect(await listed()).toEqual(files);
    const byPath = Object.fromEntries(
      files.map(({ path, patch, id: _, previousId, ...rest }) => [
        path,
        { ...rest, has: [patch && 'patch', previousId && 'previousId'].filter(Boolean).join() },
      ]),
    );
    expect(byPath).toEqual({
      'a.md': { status: 'modified', has: 'patch' },
      'b.md': { status: 'removed', has: 'patch' },
      'c.md': { status: 'added', has: 'patch' },
      'to/same.md': { status: 'renamed', previousPath: 'same.md', has: 'previousId' },
      'to/moved.md': { status: 'renamed', previousPath: 'moved.md', has: 'patch' },
      'bin.png': { status: 'modified', has: '' },
      link: { status: 'added', has: 'patch' },
      sub: { status: 'added', has: 'patch' },
    });
  });

  test('of a comparison end at three hundred, those of the pull request go on', async () => {
    const { world, compared, listed, pull } = await story({}, many(301));
    expect(await compared()).toMatchObject({ isComplete: false, files: { length: 300 }, mergeBase: pull.baseSha });
    expect(await listed()).toHaveLength(301);
    expect(world.calls('pulls/list-files')).toHaveLength(4);
  });

  test('take no more than the right to read the contents', async () => {
    const { world, compared, listed } = await story({}, many(3), 'contents: read');
    expect(await compared()).toMatchObject({ isComplete: true, files: { length: 3 } });
    expect(await listed()).toEqual([]);
    world.faults.add('repos/compare-commits-with-basehead', fault.forbidden('contents=read'), 'all');
    await expect(compared()).rejects.toMatchObject({ status: 403, permission: 'contents=read' });
  });
});

describe('trees', () => {
  test('tell what stands at a path, and know links from files', async () => {
    const { client, pull } = await story(
      {},
      { 'a/b/c.md': 'c\n', 'a/link': { symlink: 'b/c.md' }, 'a/sub': { submodule: 'c'.repeat(40) } },
    );
    const trees = new Trees(client);
    const at = (path: string) => trees.at(pull.headSha, path);
    expect(await at('a/b/c.md')).toMatchObject({ file: { kind: 'file' } });
    expect(await at('a/link')).toMatchObject({ file: { kind: 'symlink' } });
    expect(await at('a/sub')).toEqual({ file: { kind: 'irregular', id: 'c'.repeat(40) } });
    expect(await at('a/b')).toMatchObject({ folder: expect.stringMatching(/^[0-9a-f]{40}$/) });
    for (const path of ['a/none', 'none/x', 'a/link/x']) expect(await at(path)).toBeUndefined();
    expect(client.calls).toBe(3);
  });

  test('tell a difference as lists do', async () => {
    const { client, pull } = await story(
      {
        'content/a.md': 'a\n',
        'content/b.md': 'b\n',
        'content/moved.md': 'm\n',
        'other/x.md': 'x\n',
        'content/kind': 'k',
      },
      {
        'content/a.md': 'A\n',
        'content/b.md': null,
        'content/new/moved.md': { renamedFrom: 'content/moved.md' },
        'content/c.md': 'c\n',
        'content/kind': { symlink: 'k' },
        'other/x.md': 'X\n',
      },
    );
    const trees = new Trees(client);
    const files = (await trees.difference(pull.baseSha, pull.headSha, 'content')) ?? [];
    expect(
      files.map(({ path, status, kind = '', previousPath = '' }) =>
        [path, status, kind, previousPath].join(' ').trim(),
      ),
    ).toEqual([
      'content/a.md modified file',
      'content/b.md removed',
      'content/c.md added file',
      'content/kind modified symlink',
      'content/new/moved.md renamed file content/moved.md',
    ]);
    expect(client.calls).toBe(4);
    expect(await trees.difference(pull.baseSha, pull.headSha, 'none')).toEqual([]);
    expect(await trees.difference(pull.baseSha, pull.headSha, 'other')).toHaveLength(1);
  });

  test('that GitHub cuts are compared folder by folder, and only where folders differ', async () => {
    const { world, client, pull } = await story(
      { ...many(3, 'content/posts/old'), ...many(2, 'content/replies') },
      { 'content/posts/new/0001.md': 'new\n', 'content/posts/old/0001.md': 'other\n' },
    );
    // Whole trees are cut as if they were too large, single folders are not.
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const response = await real(...request);
      return String(request[0]).includes('recursive=1') ? Response.json({ truncated: true, tree: [] }) : response;
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const files = await new Trees(client).difference(pull.baseSha, pull.headSha, 'content');
    expect(files?.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'added content/posts/new/0001.md',
      'modified content/posts/old/0001.md',
    ]);
    const replies = await new Trees(client).at(pull.headSha, 'content/replies');
    expect(
      world.log.some(({ path }) => replies !== undefined && 'folder' in replies && path.includes(replies.folder)),
    ).toBe(false);
  });
});
