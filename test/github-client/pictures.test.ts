import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../action/core/limits.ts';
import { mergeGroup, pullRequest, pullRequestTarget, push } from '../github/events/index.ts';
import type { Changes } from '../github/model/git.ts';
import { testWorld } from '../github/testing.ts';
import { policyFiles, post } from '../helpers/judging.ts';
import { opened } from './opening.ts';

const POLICY = Object.fromEntries(policyFiles({ 'tone.caps': '' }));
const TRIGGERS = { pullRequest, pullRequestTarget };
const OLD = Buffer.from([1, 0, 2]);
const NEW = Buffer.from([1, 0, 3]);
const shows = (file: string): string => post({ media: `[{ file: ${file}, alt: "Чашка" }]` }, 'Тихое утро.\n');

async function look(trigger: 'pullRequest' | 'pullRequestTarget', changes: Changes, files: Changes = {}) {
  const world = await testWorld();
  const repository = await world.repository({
    files: { ...POLICY, 'content/posts/a.md': shows('/media/a.png'), ...files },
  });
  const pull = await repository.pullRequest({ changes });
  const seen = await opened(await TRIGGERS[trigger](pull), { isShown: false });
  if (seen === undefined) throw new Error('no sides');
  return { ...seen.content, calls: seen.calls };
}

describe.each(['pullRequest', 'pullRequestTarget'] as const)('pictures of a change: %s', (trigger) => {
  test('stand outside the folders of content, too', async () => {
    const { head, base, change } = await look(trigger, { 'media/a.png': NEW }, { 'media/a.png': OLD });
    expect(head.readAsset('media/a.png')).toEqual(new Uint8Array(NEW));
    expect(base.readAsset('media/a.png')).not.toEqual(new Uint8Array(NEW));
    expect(change.unseen).toBeUndefined();
  });

  test('that are too large to be looked at are unseen, as soon as somebody looks', async () => {
    const large = new Uint8Array(LIMITS.assetBytes + 1);
    const { head, change } = await look(trigger, { 'media/a.png': large });
    expect(change.unseen).toBeUndefined();
    head.readAsset('media/a.png');
    expect(change.unseen).toBe('pictures');
  });

  test('that no post shows cost nothing, however many they are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 61 }, (_, i) => [`content/posts/p${i}.png`, Buffer.from([i, 0])]),
    );
    const { calls, change } = await look(trigger, { ...many, 'content/posts/b.md': post({}, 'Текст\n') });
    expect(calls).toBeLessThan(4);
    expect(change.unseen).toBeUndefined();
  });
});

test('pictures that posts show are fetched up to a number, and the rest is unseen', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 101 }, (_, i) => [
      [`content/posts/p${i}.png`, Buffer.from([i, 0])] as const,
      [`content/posts/n${i}.md`, shows(`p${i}.png`)] as const,
    ]).flat(),
  );
  const { head, change } = await look('pullRequestTarget', many);
  const read = Object.keys(many).filter((path) => path.endsWith('.png') && head.readAsset(path) !== undefined);
  expect(read).toHaveLength(100);
  expect(change.unseen).toBe('pictures');
});

test('a change of many files without a list of theirs passes, and what was before counts as nothing', async () => {
  const world = await testWorld();
  const at = (i: number) => `content/posts/n${String(i).padStart(3, '0')}.md`;
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [at(i), `one\ntwo ${i}\n`]));
  const changes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}three\n`]));
  const repository = await world.repository({ files: { ...POLICY, ...files } });
  const before = await repository.tip();
  await repository.commit(changes);
  const seen = await opened(await push(repository, { before }));
  expect(seen?.content.change.unseen).toBeUndefined();
  expect(seen?.head).toEqual(changes);
  expect(seen?.content.unseenBefore).toBe(40);
  expect(Object.keys(seen?.base ?? {})).toHaveLength(360);
  expect(Object.entries(seen?.base ?? {}).filter(([path, text]) => files[path] !== text)).toEqual([]);
});

test('a group of the merge queue has the patches of its pull request', async () => {
  const world = await testWorld();
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`content/posts/n${i}.md`, `one\ntwo ${i}\n`]),
  );
  const changes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}three\n`]));
  const repository = await world.repository({ files: { ...POLICY, ...files } });
  const pull = await repository.pullRequest({ changes });
  const seen = await opened(await mergeGroup(pull));
  expect(seen?.content.unseenBefore).toBe(0);
  expect(seen?.base).toEqual(files);
});
