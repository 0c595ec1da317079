import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import * as events from '../github/events/index.ts';
import type { Changes } from '../github/model/git.ts';
import type { PullRequestOptions } from '../github/model/pull-request.ts';
import { fault } from '../github/server/faults.ts';
import { testWorld } from '../github/testing.ts';
import { policyFiles, post } from '../helpers/judging.ts';
import { opened } from './opening.ts';

const POLICY = Object.fromEntries(policyFiles({ 'tone.caps': '' }));
const ACCOUNTS = POLICY['policy/accounts.yaml'] ?? '';
const LOOSE = `${ACCOUNTS}loose: { platform: vk, kind: brand, time_zone: Europe/Moscow }\n`;
const text = (lines: number, changed?: number): string =>
  Array.from({ length: lines }, (_, i) => (i === changed ? `LINE ${i}` : `line ${i}`))
    .join('\n')
    .concat('\n');

const FILES: Changes = {
  ...POLICY,
  'content/posts/a.md': text(9),
  'content/posts/b.md': text(9),
  'content/posts/c.md': 'unterminated',
  'content/posts/x.png': Buffer.from([1, 0, 2]),
  'README.md': 'read me\n',
};
const CHANGES: Changes = {
  'content/posts/a.md': text(9, 4),
  'content/posts/b.md': null,
  'content/posts/moved.md': { renamedFrom: 'content/posts/c.md' },
  'content/posts/new.md': 'новый\n',
};
const BEFORE = { 'content/posts/a.md': text(9), 'content/posts/b.md': text(9), 'content/posts/c.md': 'unterminated' };
const AFTER = {
  'content/posts/a.md': text(9, 4),
  'content/posts/moved.md': 'unterminated',
  'content/posts/new.md': 'новый\n',
};
const PICTURE = { 'content/posts/x.png': '(file.binary)' };

async function story(options: PullRequestOptions = {}, files: Changes = FILES) {
  const world = await testWorld();
  const repository = await world.repository({ files });
  const pull = await repository.pullRequest({ changes: CHANGES, ...options });
  return { world, repository, pull };
}

/** The ways in which a workflow may look at a pull request: what triggers it, and what it checks out. */
const WAYS: Readonly<
  Record<string, (pull: Awaited<ReturnType<typeof story>>['pull']) => Promise<Parameters<typeof opened>>>
> = {
  'pull_request on the merge': async (pull) => [await events.pullRequest(pull)],
  'pull_request on the head': async (pull) => [await events.pullRequest(pull), { sha: pull.headSha }],
  'pull_request on the base': async (pull) => [await events.pullRequest(pull), { sha: pull.baseSha }],
  pull_request_target: async (pull) => [await events.pullRequestTarget(pull)],
  pull_request_review: async (pull) => [await events.pullRequestReview(pull, pull.review('olga', 'APPROVED'))],
  merge_group: async (pull) => [await events.mergeGroup(pull)],
};

describe.each(Object.entries(WAYS))('%s', (name, way) => {
  const look = async (
    options: PullRequestOptions = {},
    files: Changes = FILES,
    more: Parameters<typeof opened>[1] = {},
  ) => {
    const made = await story(options, files);
    const [trigger, how] = await way(made.pull);
    const seen = await opened(trigger, { ...how, ...more });
    if (seen === undefined) throw new Error('no sides');
    return { ...made, ...seen };
  };

  test('has both sides, in two calls, and one more for the tip of the base', async () => {
    const { head, base, content, sides, calls, pull } = await look();
    expect(head).toEqual({ ...AFTER, ...PICTURE });
    expect(base).toEqual({ ...BEFORE, ...PICTURE });
    expect(calls).toBe(name === 'merge_group' || /merge$|review$/.test(name) ? 2 : 3);
    expect(sides.headPolicy).toBe(sides.basePolicy);
    expect(content.change).toMatchObject({ headSha: expect.any(String), baseSha: pull.baseSha });
    expect(content.change.unseen).toBeUndefined();
    expect(content.change.files.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'modified content/posts/a.md',
      'removed content/posts/b.md',
      'renamed content/posts/moved.md',
      'added content/posts/new.md',
    ]);
    expect(content.change.files[0]).toMatchObject({ hunks: [{ start: 2, end: 8 }], lines: [{ start: 5, end: 5 }] });
    expect(['a', 'b', 'c', 'moved', 'new'].filter((name) => content.isTouched(`content/posts/${name}.md`))).toEqual([
      'a',
      'moved',
      'new',
    ]);
    expect(content.identityPath('content/posts/moved.md')).toBe('content/posts/c.md');
    expect(content.head.readAsset('content/posts/x.png')).toEqual(new Uint8Array([1, 0, 2]));
  });

  test('judges by the policy of the base, whatever the change makes of it', async () => {
    const changes = {
      'policy/accounts.yaml': LOOSE,
      'policy/regulations/tone.caps.md': null,
      'policy/extra.md': '# x\n',
    };
    const { sides, head } = await look({ changes });
    expect([...sides.basePolicy.files]).toEqual(expect.arrayContaining(Object.entries(POLICY)));
    expect(sides.basePolicy.files.size).toBe(Object.keys(POLICY).length);
    expect(sides.headPolicy.files.get('policy/accounts.yaml')).toBe(LOOSE);
    expect([...sides.headPolicy.files.keys()].sort()).toEqual([
      'policy/accounts.yaml',
      'policy/extra.md',
      'policy/policy.yaml',
    ]);
    expect(head).toEqual({ ...BEFORE, ...PICTURE });
  });

  test('sees a link as a link, whichever way it points', async () => {
    const changes = {
      'content/posts/out.md': { symlink: '../../../../etc/passwd' },
      'content/posts/in.md': { symlink: 'a.md' },
      'content/posts/a.md': { symlink: 'b.md' },
      'content/posts/one-line.md': 'no newline',
      'content/posts/sub.md': { submodule: 'c'.repeat(40) },
    };
    const { head, base } = await look({ changes });
    expect(head).toMatchObject({
      'content/posts/out.md': '(file.symlink)',
      'content/posts/in.md': '(file.symlink)',
      'content/posts/a.md': '(file.symlink)',
      'content/posts/one-line.md': 'no newline',
    });
    // A checkout leaves an empty folder for a submodule.
    expect(head['content/posts/sub.md'] ?? '(file.irregular)').toBe('(file.irregular)');
    expect(base).toEqual({ ...BEFORE, ...PICTURE });
  });

  test('goes without patches', async () => {
    const { head, base } = await look({}, FILES, { withoutPatches: true });
    expect(head).toEqual({ ...AFTER, ...PICTURE });
    expect(base).toEqual({ ...BEFORE, ...PICTURE });
  });

  test('keeps every byte', async () => {
    const odd: Changes = {
      'content/posts/crlf.md': 'a\r\nb\r\nc',
      'content/posts/bom.md': '\ufeffa\n',
      'content/posts/cr.md': 'a\rb\n',
      'content/posts/empty.md': '',
      'content/posts/юникод и пробел.md': '🧵 é\u2028\n',
      'content/posts/bytes.md': Buffer.from([0xff, 0xfe, 10, 65]),
    };
    const edits: Changes = {
      'content/posts/crlf.md': 'a\r\nB\r\nc\r\n',
      'content/posts/bom.md': '\ufeffb\n',
      'content/posts/cr.md': 'a\rB\n',
      'content/posts/empty.md': 'x',
      'content/posts/юникод и пробел.md': '🧶 é\u2028\n',
      'content/posts/bytes.md': Buffer.from([0xff, 0xfe, 10, 66]),
    };
    const { head, base } = await look({ changes: edits }, { ...POLICY, ...odd });
    const unreadable = { 'content/posts/bytes.md': '(file.encoding)' };
    expect(head).toEqual({ ...edits, ...unreadable });
    expect(base).toEqual({ ...odd, ...unreadable });
  });

  test('reads the first policy of a repository from the change', async () => {
    const { sides, head, base } = await look({ changes: { ...POLICY, ...AFTER } }, BEFORE);
    expect(sides.basePolicy.files.size).toBe(0);
    expect(sides.headPolicy.policy?.id).toBe('test');
    expect(head).toMatchObject(AFTER);
    expect(base).toEqual(BEFORE);
  });

  test('reads CODEOWNERS of the base', async () => {
    const files = {
      ...FILES,
      '.github/CODEOWNERS': '* @olga\n',
      'docs/CODEOWNERS': '* @nobody\n',
      CODEOWNERS: '* @root\n',
    };
    const { sides } = await look({ changes: { '.github/CODEOWNERS': '* @vera\n', CODEOWNERS: null } }, files);
    const read = async (path: string) => new TextDecoder().decode(await sides.readBase(path));
    expect(await read('.github/CODEOWNERS')).toBe('* @olga\n');
    expect(await read('CODEOWNERS')).toBe('* @root\n');
    expect(await read('docs/CODEOWNERS')).toBe('* @nobody\n');
    expect(await sides.readBase('docs/none')).toBeUndefined();
  });
});

describe('what a change hides', () => {
  const FLOOD = Object.fromEntries(
    Array.from({ length: 3001 }, (_, i) => [`a/${String(i).padStart(4, '0')}.txt`, `${i}\n`]),
  );

  test.each(['pull_request on the merge', 'pull_request_target'])(
    'behind three thousand other files is seen all the same: %s',
    async (name) => {
      const { pull } = await story({ changes: { ...FLOOD, ...CHANGES, 'policy/accounts.yaml': LOOSE } });
      const seen = await opened(...(((await WAYS[name]?.(pull)) ?? []) as Parameters<typeof opened>));
      expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
      expect(seen?.sides.headPolicy.files.get('policy/accounts.yaml')).toBe(LOOSE);
      expect(seen?.head).toEqual({ ...AFTER, ...PICTURE });
      expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE });
      expect(seen?.content.change.unseen).toBeUndefined();
      expect(seen?.content.isTouched('content/posts/new.md')).toBe(true);
    },
  );

  test('by pushing once more while the run is under way is not taken for the commit that is judged', async () => {
    const { pull } = await story({ changes: { 'content/posts/bad.md': 'bad\n' } });
    const { headSha } = pull;
    for (const trigger of [await events.pullRequest(pull), await events.pullRequestTarget(pull)]) {
      const later = await pull.push({ 'content/posts/bad.md': null, 'content/posts/good.md': 'good\n' });
      expect(later).not.toBe(headSha);
      const seen = await opened(trigger);
      expect(seen?.content.change.headSha).toBe(headSha);
      expect(seen?.head).toEqual({ ...BEFORE, ...PICTURE, 'content/posts/bad.md': 'bad\n' });
      expect(seen?.content.isTouched('content/posts/bad.md')).toBe(true);
    }
  });

  test('in more texts than are fetched one by one is said to be unseen', async () => {
    const posts = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`content/posts/n${i}.md`, `${i}\n`]));
    const { pull } = await story({ changes: posts });
    const seen = await opened(await events.pullRequestTarget(pull), { withoutPatches: true });
    expect(seen?.content.change.unseen).toBe('missing-content');
    expect(seen?.calls).toBeLessThan(70);
  });

  test('in attributes that rewrite files on their way into the checkout', async () => {
    const attributes = 'policy/** working-tree-encoding=UTF-16\ncontent/posts/b.md working-tree-encoding=UTF-16\n';
    const { pull } = await story({ changes: { '.gitattributes': attributes, 'content/posts/a.md': text(9, 4) } });
    const seen = await opened(await events.pullRequest(pull));
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
    expect(seen?.sides.basePolicy.problems).toEqual([]);
    expect(seen?.head).toEqual({ ...BEFORE, 'content/posts/a.md': text(9, 4), ...PICTURE });
    expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE });
  });

  test('in a policy that was slipped into the checkout', async () => {
    const { pull } = await story();
    const meddle = (root: string) => {
      writeFileSync(join(root, 'policy/accounts.yaml'), LOOSE);
      writeFileSync(join(root, 'policy/slipped.md'), '# x\n');
    };
    const seen = await opened(await events.pullRequest(pull), { meddle });
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
    expect(seen?.sides.basePolicy.files.has('policy/slipped.md')).toBe(false);
  });

  test('in a head whose work tree is not to the byte what the change makes of it', async () => {
    const { pull } = await story();
    const meddle = (root: string) => writeFileSync(join(root, 'content/posts/a.md'), 'meddled\n');
    const seen = await opened(await events.pullRequest(pull), { meddle });
    expect(seen?.head['content/posts/a.md']).toBe(text(9, 4));
    expect(seen?.base['content/posts/a.md']).toBe(text(9));
  });

  test('a checkout with the line ends of Windows is the same', async () => {
    const { pull } = await story();
    const meddle = (root: string) => {
      for (const path of ['content/posts/a.md', 'policy/accounts.yaml'])
        writeFileSync(join(root, path), (path.endsWith('yaml') ? ACCOUNTS : text(9, 4)).replaceAll('\n', '\r\n'));
    };
    const seen = await opened(await events.pullRequest(pull), { meddle });
    expect(seen?.head['content/posts/a.md']).toBe(text(9, 4));
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
    expect(seen?.calls).toBe(4);
  });
});

describe('a base that has moved', () => {
  test('judges by the policy that the merge is made with', async () => {
    const { repository, pull } = await story();
    await repository.commit({ 'policy/accounts.yaml': LOOSE, 'content/posts/z.md': 'z\n' });
    await pull.merge();
    const seen = await opened(await events.pullRequest(pull));
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(LOOSE);
    expect(seen?.sides.headPolicy).toBe(seen?.sides.basePolicy);
    expect(seen?.content.change.baseSha).toBe(await repository.tip());
    expect(seen?.head).toEqual({ ...AFTER, ...PICTURE, 'content/posts/z.md': 'z\n' });
    expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE, 'content/posts/z.md': 'z\n' });
  });

  test('in the same file leaves what the reviewer sees: the lines of the head', async () => {
    const { repository, pull } = await story();
    await repository.commit({ 'content/posts/a.md': `first\n${text(9)}` });
    await pull.merge();
    const seen = await opened(await events.pullRequest(pull));
    expect(seen?.head['content/posts/a.md']).toBe(text(9, 4));
  });

  test.each(['tip', 'told'])('is the tip of its branch, whichever base is checked out: %s', async (which) => {
    const { repository, pull } = await story();
    await repository.commit({
      'policy/accounts.yaml': LOOSE,
      'content/posts/z.md': 'z\n',
      'content/posts/b.md': 'other\n',
    });
    const how = which === 'tip' ? {} : { sha: pull.baseSha };
    const seen = await opened(await events.pullRequestTarget(pull), how);
    expect(seen?.content.change.baseSha).toBe(await repository.tip());
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(LOOSE);
    expect(seen?.sides.headPolicy).toBe(seen?.sides.basePolicy);
    const moved = { ...PICTURE, 'content/posts/z.md': 'z\n' };
    expect(seen?.head).toEqual({ ...AFTER, ...moved });
    expect(seen?.base).toEqual({ ...BEFORE, ...moved, 'content/posts/b.md': 'other\n' });
  });

  test('is what the event tells where its branch is gone', async () => {
    const { world, pull } = await story();
    world.faults.add('git/get-ref', fault.forbidden('contents=read'), 'all');
    const seen = await opened(await events.pullRequestTarget(pull));
    expect(seen?.content.change.baseSha).toBe(pull.baseSha);
    expect(seen?.head).toEqual({ ...AFTER, ...PICTURE });
  });

  test('of another branch than the default one has its own policy', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: FILES });
    await repository.commit(
      { 'policy/accounts.yaml': LOOSE, 'content/posts/r.md': 'release\n' },
      { branch: 'release' },
    );
    const pull = await repository.pullRequest({ base: 'release', changes: CHANGES });
    const seen = await opened(await events.pullRequestTarget(pull));
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(LOOSE);
    expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE, 'content/posts/r.md': 'release\n' });
    expect(seen?.head).toEqual({ ...AFTER, ...PICTURE, 'content/posts/r.md': 'release\n' });
  });

  test('too far says what to check out', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: FILES });
    const posts = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`content/posts/n${i}.md`, `${i}\n`]));
    await repository.commit(posts, { branch: 'release' });
    const pull = await repository.pullRequest({ base: 'release', changes: CHANGES });
    await expect(opened(await events.pullRequestTarget(pull))).rejects.toSatisfy(
      (error: { describe: (t: unknown) => string }) =>
        error.describe(translatorFor('ru')).includes('github.event.pull_request.base.ref'),
    );
  });
});

describe('a folder of a repository', () => {
  test('is judged as if it were the whole', async () => {
    const within = (files: Changes) =>
      Object.fromEntries(Object.entries(files).map(([path, change]) => [`teams/smm/${path}`, change]));
    const { pull } = await story(
      {
        changes: {
          'teams/smm/content/posts/a.md': text(9, 4),
          'teams/smm/content/posts/in.md': { renamedFrom: 'drafts/in.md' },
          'drafts/out.md': { renamedFrom: 'teams/smm/content/posts/b.md' },
          'content/posts/elsewhere.md': 'x\n',
          'teams/smm/policy/accounts.yaml': LOOSE,
        },
      },
      { ...within(FILES), 'drafts/in.md': 'a draft\nof two lines\n' },
    );
    for (const trigger of [await events.pullRequest(pull), await events.pullRequestTarget(pull)]) {
      const seen = await opened(trigger, { path: 'teams/smm' });
      expect(seen?.sides.prefix).toBe('teams/smm');
      expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
      expect(seen?.head).toEqual({
        'content/posts/a.md': text(9, 4),
        'content/posts/in.md': 'a draft\nof two lines\n',
        'content/posts/c.md': 'unterminated',
        ...PICTURE,
      });
      expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE });
      expect(seen?.content.change.files.map(({ path }) => path)).not.toContain('content/posts/elsewhere.md');
    }
  });
});

describe('a push', () => {
  test('is compared with what was before', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: FILES });
    const before = await repository.tip();
    await repository.commit({ ...CHANGES, 'policy/accounts.yaml': LOOSE });
    const seen = await opened(await events.push(repository, { before }));
    expect(seen?.head).toEqual({ ...AFTER, ...PICTURE });
    expect(seen?.base).toEqual({ ...BEFORE, ...PICTURE });
    expect(seen?.sides.basePolicy.files.get('policy/accounts.yaml')).toBe(ACCOUNTS);
    expect(seen?.content.change.number).toBeUndefined();
  });

  test('of a new branch, or over what is gone, has nothing to be compared with', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: FILES });
    await repository.commit(CHANGES);
    expect(await opened(await events.push(repository, { before: '0'.repeat(40) }))).toBeUndefined();
    const trigger = await events.push(repository, { before: '0'.repeat(40) });
    const payload = { ...trigger.payload, created: false, before: 'd'.repeat(40) };
    expect(await opened({ ...trigger, payload })).toBeUndefined();
  });
});

describe('GitHub', () => {
  test.each([
    ['repos/compare-commits-with-basehead', fault.serverError()],
    ['git/get-tree', fault.truncated()],
    ['repos/compare-commits-with-basehead', fault.secondaryLimit(2)],
  ])('may fail once at %s', async (operation, broken) => {
    const { world, pull } = await story();
    world.faults.add(operation, broken);
    expect((await opened(await events.pullRequest(pull)))?.head).toEqual({ ...AFTER, ...PICTURE });
  });

  test.each(['git/get-tree', 'git/get-blob'])('that refuses %s ends the run with the permission', async (operation) => {
    const { world, pull } = await story();
    world.faults.add(operation, fault.forbidden('contents=read'), 'all');
    await expect(opened(await events.pullRequestTarget(pull), { withoutPatches: true })).rejects.toMatchObject({
      status: 403,
      permission: 'contents=read',
    });
  });

  test('has what a fork pushed, also when the fork has been deleted', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: FILES });
    const from = await repository.fork('pavel');
    const pull = await repository.pullRequest({ from, changes: CHANGES });
    from.delete();
    const seen = await opened(await events.pullRequestTarget(pull), { withoutPatches: true });
    expect(seen?.head).toEqual({ ...AFTER, ...PICTURE });
  });
});

describe('odd changes', () => {
  const EACH = ['pull_request on the merge', 'pull_request_target'];
  const look = async (name: string, changes: Changes, files: Changes = FILES) => {
    const { pull } = await story({ changes }, files);
    const seen = await opened(...(((await WAYS[name]?.(pull)) ?? []) as Parameters<typeof opened>));
    if (seen === undefined) throw new Error('no sides');
    return seen;
  };

  test.each(EACH)('two files that exchange their names: %s', async (name) => {
    const [one, two] = [text(9), Array.from({ length: 9 }, (_, i) => `other ${i}\n`).join('')];
    const files = { ...POLICY, 'content/posts/1.md': one, 'content/posts/2.md': two };
    const { head, base } = await look(name, { 'content/posts/1.md': two, 'content/posts/2.md': one }, files);
    expect(head).toEqual({ 'content/posts/1.md': two, 'content/posts/2.md': one });
    expect(base).toEqual({ 'content/posts/1.md': one, 'content/posts/2.md': two });
  });

  test.each(EACH)('a file in the place of a folder, and a folder in the place of a file: %s', async (name) => {
    const files = { ...POLICY, 'content/posts/a/1.md': '1\n', 'content/posts/b.md': 'b\n' };
    const changes = {
      'content/posts/a/1.md': null,
      'content/posts/a': 'a\n',
      'content/posts/b.md': null,
      'content/posts/b.md/2.md': '2\n',
    };
    const { head, base } = await look(name, changes, files);
    // What no rule reads is not fetched.
    expect(Object.keys(head).sort()).toEqual(['content/posts/a', 'content/posts/b.md/2.md']);
    expect(head['content/posts/b.md/2.md']).toBe('2\n');
    expect(base).toEqual({ 'content/posts/a/1.md': '1\n', 'content/posts/b.md': 'b\n' });
  });

  test.each(EACH)('pictures: %s', async (name) => {
    const changes = {
      'content/posts/x.png': Buffer.from([1, 0, 3]),
      'content/posts/y.jpg': Buffer.from([9, 0]),
      'content/posts/v.mp4': Buffer.from([7, 0]),
      'content/posts/shows.md': post({ media: '[{ file: x.png, alt: x }, { file: y.jpg, alt: y }]' }, 'x\n'),
    };
    const { content } = await look(name, changes);
    expect(content.head.readAsset('content/posts/x.png')).toEqual(new Uint8Array([1, 0, 3]));
    expect(content.head.readAsset('content/posts/y.jpg')).toEqual(new Uint8Array([9, 0]));
    expect(content.head.files.map(({ path }) => path)).toContain('content/posts/v.mp4');
    expect(content.base.files.map(({ path }) => path)).not.toContain('content/posts/y.jpg');
    expect(content.base.readAsset('content/posts/y.jpg')).toBeUndefined();
    expect(content.base.readAsset('content/posts/x.png')).not.toEqual(new Uint8Array([1, 0, 3]));
    expect(content.change.unseen).toBeUndefined();
  });

  test.each(EACH)('a post that is larger than any that is judged: %s', async (name) => {
    const { head, content } = await look(name, { 'content/posts/big.md': 'x\n'.repeat(600_000) });
    expect(head['content/posts/big.md']).toBe('(file.too-large)');
    expect(content.change.unseen).toBeUndefined();
  });

  test.each(EACH)('the policy as a link: %s', async (name) => {
    const gone = Object.fromEntries(Object.keys(POLICY).map((path) => [path, null]));
    const { sides } = await look(name, { ...gone, policy: { symlink: 'content' } });
    expect(Object.fromEntries(sides.basePolicy.files)).toEqual(POLICY);
    expect(sides.headPolicy.files.size).toBe(0);
    expect(sides.headPolicy.problems[0]).toMatchObject({ path: 'policy', messageId: 'file.symlink' });
  });

  test.each(EACH)('all content as a link: %s', async (name) => {
    const gone = Object.fromEntries(
      Object.keys(FILES).flatMap((path) => (path.startsWith('content/') ? [[path, null]] : [])),
    );
    const { head, base } = await look(name, { ...gone, content: { symlink: 'policy' } });
    expect(head).toEqual({ content: '(file.symlink)' });
    expect(base).toMatchObject(BEFORE);
  });

  test.each(EACH)('nothing at all that matters: %s', async (name) => {
    const { head, base, calls, content } = await look(name, { 'README.md': 'other\n' });
    expect(head).toEqual(base);
    expect(calls).toBe(name === 'pull_request_target' ? 3 : 2);
    expect(content.isTouched('content/posts/a.md')).toBe(false);
  });
});
