import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mergeGroup, pullRequest, pullRequestTarget } from '../github/events/index.ts';
import { testWorld } from '../github/testing.ts';
import { policyFiles } from '../helpers/judging.ts';
import { opened } from './opening.ts';

/** The files that are opened from now on, whoever imported `node:fs` when: test files share their modules, so a mocked module would come too late. */
function watchedOpens(): () => readonly string[] {
  const open = vi.spyOn(fs, 'openSync');
  syncBuiltinESMExports();
  onTestFinished(() => {
    open.mockRestore();
    syncBuiltinESMExports();
  });
  return () => open.mock.calls.map(([path]) => String(path));
}

test.each([
  [pullRequest, 2],
  [pullRequestTarget, 3],
  [mergeGroup, 2],
] as const)('three posts among hundreds: few calls, and no other post is read (%o)', async (trigger, calls) => {
  const world = await testWorld();
  const posts = Object.fromEntries(
    Array.from({ length: 600 }, (_, i) => [`content/posts/2026/${i}.md`, `post ${i}\n`]),
  );
  const files = { ...Object.fromEntries(policyFiles({ 'tone.caps': '' })), ...posts };
  const repository = await world.repository({ files });
  const changes = {
    'content/posts/2026/7.md': 'seven\n',
    'content/posts/2026/8.md': null,
    'content/posts/2026/new.md': 'new\n',
  };
  const pull = await repository.pullRequest({ changes });
  const opens = watchedOpens();
  const seen = await opened(await trigger(pull), { isShown: false });
  const read = opens().map((path) => path.replace(/^.*\/content\//, 'content/'));
  expect(read, 'what is opened is seen').not.toEqual([]);
  expect(read.filter((path) => path.startsWith('content/') && !(path in changes))).toEqual([]);
  expect(seen?.calls).toBe(calls);
  expect(seen?.content.head.files).toHaveLength(600);
});
