import { expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import { type Files, loaded, NOW, policyFiles, post } from '../helpers/judging.ts';
import { reply } from '../helpers/replies.ts';

const FILES: Files = {
  'content/inbox/a.md': card(),
  'content/inbox/b.md': card({ id: 'b' }),
  'content/replies/a.md': reply(),
  'content/posts/a.md': post(),
};

async function told(
  rules: Readonly<Record<string, string>>,
  files = FILES,
  isAsked: (id: string) => boolean = () => true,
) {
  const policy = await loaded(overlaid(policyFiles(rules), TEAM));
  const asked = ({ id }: { readonly id: string }): boolean => isAsked(id);
  const { errors } = await judge(memoryFiles(files), policy, { engine: 'test', now: NOW, isAsked: asked });
  return errors.map(({ messageId, data }) => `${messageId} ${data['kind']} ${data['count']}`);
}

test('files that no rule of the edition is about are not called checked in silence', async () => {
  expect(await told({ 'frequency.max-per-day': '' })).toEqual(['policy.no-rules inbox 2', 'policy.no-rules reply 1']);
  expect(await told({ 'inbox.answered': '' })).toEqual(['policy.no-rules reply 1']);
  expect(await told({ 'reply.greeting': '' })).toEqual(['policy.no-rules inbox 2']);
  // Rules about words judge replies as well as posts.
  expect(await told({ 'inbox.answered': '', 'tone.caps': '' })).toEqual([]);
});

test('nothing is said where there are no such files, or where somebody asked for one rule only', async () => {
  expect(await told({ 'frequency.max-per-day': '' }, { 'content/posts/a.md': post() })).toEqual([]);
  expect(await told({ 'inbox.answered': '', 'tone.caps': '' }, FILES, (id) => id === 'x')).toEqual([]);
});
