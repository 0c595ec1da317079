import { expect, test } from 'vitest';
import { commitTimesOf } from '../../action/commands/action/commit-times.ts';
import { NO_HISTORY } from '../../action/core/content/read-post.ts';
import { pullRequestTarget } from '../github/events/index.ts';
import { post, regulation } from '../helpers/judging.ts';
import { judgedPull, LOUD, stepOn, team, teamPolicy } from './team.ts';

const ADAPTER = `adapters:
  - id: blog
    folders: [posts]
    accounts: { key: media, values: { tg: telegram }, default: [vk] }
`;
const plain = (title: string): string => `---\ntitle: ${title}\n---\nТихий текст про ${title}.\n`;

test('without history what the change commits is committed now, and nothing else has a time', () => {
  const { commitTime, errors } = commitTimesOf(
    [
      { path: 'new.md', status: 'added' },
      { path: 'edited.md', status: 'modified' },
      { path: 'gone.md', status: 'removed' },
    ],
    0,
  );
  expect(commitTime('new.md', 'first')).toBe('1970-01-01T00:00:00.000Z');
  expect(commitTime('edited.md', 'last')).toBe('1970-01-01T00:00:00.000Z');
  expect(commitTime('gone.md', 'last')).toBe(NO_HISTORY);
  expect(errors()).toEqual([]);
  expect(commitTime('edited.md', 'first')).toBe(NO_HISTORY);
  expect(commitTime('old.md', 'last')).toBe(NO_HISTORY);
  expect(errors()).toEqual([{ messageId: 'content.undated', data: { count: 2, path: 'edited.md' } }]);
});

test('an archive that only commits date does not go out today with a new post', async () => {
  const files = { ...teamPolicy(ADAPTER), 'posts/a.md': plain('утро'), 'posts/b.md': plain('день') };
  const { step, pull } = await judgedPull({ 'posts/c.md': plain('вечер') }, { files });
  expect(step.exitCode).toBe(0);
  expect(pull.comments[0]?.body).toContain('Своей даты нет у 2 постов');
  expect(pull.comments[0]?.body).toContain('1 публикация');
});

test('a post without a date is judged all the same', async () => {
  const { step } = await judgedPull({
    'content/posts/a.md': post({ publish_at: undefined }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
  });
  expect(step.annotations.map(({ title }) => title)).toEqual(['tone.caps']);
});

test('a rule that the base got since the head was pushed judges in pull_request_target, too', async () => {
  const { world, repository } = await team({ 'policy/regulations/tone.caps.md': '# Ничего\n' });
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes: { 'content/posts/loud.md': LOUD } });
  await repository.commit({ 'policy/regulations/tone.caps.md': regulation('tone.caps') });
  for (const side of ['base', 'default-branch'] as const) {
    const step = await stepOn(world, pull, { trigger: await pullRequestTarget(pull), side });
    expect([step.exitCode, step.annotations.map(({ title }) => title)], side).toEqual([1, ['tone.caps']]);
  }
});
