import { describe, expect, test } from 'vitest';
import { pullRequestTarget } from '../../github/events/index.ts';
import { post } from '../../helpers/judging.ts';
import { LOUD, stepOn, team } from '../team.ts';
import { attacked, EVERYTHING, expectHarmless, foundIn, reportOf } from './hostile.ts';

const MEGABYTE = 1024 * 1024;
/** What a run may take, whatever it is sent: runners have gigabytes. */
const MOST_MEMORY = 700 * MEGABYTE;

describe('T13: more than can be looked at', () => {
  test('three thousand posts and more: the one beyond the end of GitHub’s list is judged, too', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3050 }, (_, index) => [
        `content/posts/${String(index).padStart(4, '0')}.md`,
        post({ publish_at: '2027-01-10T10:00:00+03:00' }),
      ]),
    );
    const { step, world } = await attacked({ ...many, 'content/posts/zz.md': LOUD });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(world.calls('pulls/list-files')).toHaveLength(30);
    expect(foundIn(step, 'content/posts/zz.md')).toContain('tone.caps');
    expect(step.peakMemory).toBeLessThan(MOST_MEMORY);
  });

  test('contents that GitHub does not show: what was not seen fails, and every channel says so', async () => {
    const posts = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [
        `content/posts/${index}.md`,
        post({ publish_at: `2027-01-${10 + (index % 15)}T10:00:00+03:00` }),
      ]),
    );
    const changes = Object.fromEntries(
      Object.entries(posts).map(([path, text]) => [path, `${text}Ещё строка ${path}.\n`]),
    );
    const { world, repository } = await team(posts, { fullName: 'onego/content' });
    const pull = await repository.pullRequest({ author: 'mallory', changes, withoutPatch: Object.keys(changes) });
    const step = await stepOn(world, pull, {
      ...{ trigger: await pullRequestTarget(pull), side: 'base', permissions: EVERYTHING },
      inputs: { 'check-run': 'true' },
    });
    expectHarmless(step);
    expect(step).toMatchObject({ exitCode: 1 });
    expect(step.outputs.get('verdict')).toBe('fail');
    const told = 'Решить нельзя';
    expect(pull.comments[0]?.body).toContain(told);
    expect(step.summary).toContain(told);
    expect(step.log).toContain(told);
    expect(repository.checkRuns).toMatchObject([
      { conclusion: 'failure', output: { title: expect.stringContaining(told) } },
    ]);
  });

  test.each(['merge', 'base'] as const)(
    'a post of a hundred megabytes is a finding, and is not read (%s checked out)',
    async (side) => {
      const { world, repository } = await team({}, { fullName: 'onego/content' });
      const pull = await repository.pullRequest({
        author: 'mallory',
        changes: {
          'content/posts/huge.md': Buffer.alloc(100 * MEGABYTE, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
          'content/posts/loud.md': LOUD,
        },
      });
      const step = await stepOn(world, pull, {
        side,
        permissions: EVERYTHING,
        ...(side === 'base' ? { trigger: await pullRequestTarget(pull) } : {}),
      });
      expectHarmless(step);
      expect(step.exitCode).toBe(1);
      expect(foundIn(step, 'content/posts/huge.md')).toEqual(['content.unreadable']);
      expect(foundIn(step, 'content/posts/loud.md')).toContain('tone.caps');
      expect(step.peakMemory).toBeLessThan(400 * MEGABYTE);
    },
  );

  test('twenty-five thousand findings: each channel has as much as it takes, and counts the rest', async () => {
    const body = `${Array.from({ length: 1900 }, (_, index) => `Звоните: +7 921 000-${String(1000 + index).replace(/(..)$/, '-$1')}`).join('\n')}\n`;
    const changes = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [
        `content/posts/${index}.md`,
        post({ publish_at: `2027-01-${10 + index}T10:00:00+03:00` }, body),
      ]),
    );
    const { step, pull, repository } = await attacked(changes);
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    const { findings, summary } = reportOf(step);
    expect(findings.length).toBeGreaterThan(25_000);
    expect(Number(step.outputs.get('blocking'))).toBe(summary.blocking);
    expect(step.counts).toEqual({ error: 10, warning: 0, notice: 0 });
    expect(step.log).toMatch(/Всего 26\s600 замечаний/);
    const [comment] = pull.comments;
    expect([...(comment?.body ?? '')].length).toBeLessThanOrEqual(65_536);
    expect(comment?.body).toContain('Сюда не поместилось');
    expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(MEGABYTE);
    expect(step.summary).not.toBe('');
    expect(pull.reviewComments.length).toBeLessThanOrEqual(30);
    const [sarif] = repository.sarifs;
    expect(sarif?.errors).toEqual([]);
    expect(JSON.parse(sarif?.text ?? '').runs[0].results).toHaveLength(5000);
    expect(step.peakMemory).toBeLessThan(MOST_MEMORY);
  });
});
