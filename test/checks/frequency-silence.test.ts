import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { findings, judged, loaded, NOW, named, policyFiles, post } from '../helpers/judging.ts';

const RULE = 'frequency.silence';

const on = (date: string, changes: Readonly<Record<string, string>> = {}) =>
  post({ publish_at: `${date}T10:00:00+03:00`, ...changes });

/** Two posts, and one that keeps the time up to now from being silent. */
const pair = (first: string, second: string) => ({ a: on(first), b: on(second), z: on('2026-11-20') });

/** The findings with `now` at noon of a day. */
async function asOf(date: string, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  return (await judged(files, { [RULE]: '' }, { now: Date.parse(`${date}T12:00:00+03:00`) })).findings;
}

describe(RULE, () => {
  test('a silence is told on the publication before it, with the one after it', async () => {
    expect(await findings(pair('2026-10-25', '2026-11-09'), RULE)).toMatchObject([
      {
        path: 'content/posts/a.md',
        measure: 15,
        related: [{ path: 'content/posts/b.md' }],
        message: {
          id: 'frequency.silence.gap',
          data: { days: 15, limit: 14, from: { date: '2026-10-25' }, until: { date: '2026-11-09' }, account: 'vk' },
        },
      },
    ]);
  });

  test('fourteen days are none', async () => {
    expect(await findings(pair('2026-10-26', '2026-11-09'), RULE)).toEqual([]);
    expect(await findings(pair('2026-10-26', '2026-11-09'), RULE, '{ days: 13 }')).toHaveLength(1);
  });

  test('since the last publication it goes up to now', async () => {
    const files = { a: on('2026-11-01') };
    expect(await asOf('2026-11-15', files)).toEqual([]);
    expect(await asOf('2026-11-16', files)).toMatchObject([
      { path: 'content/posts/a.md', measure: 15, message: { id: 'frequency.silence.ongoing', data: { days: 15 } } },
    ]);
    expect(await asOf('2026-10-01', files), 'what is still to come is not silent').toEqual([]);
  });

  test('a post that will end it makes it no longer, and a plan with a hole is told', async () => {
    const files = { a: on('2026-11-01'), b: on('2026-12-01') };
    expect(await asOf('2026-11-20', files)).toMatchObject([
      { measure: 19, message: { id: 'frequency.silence.ongoing' }, related: [{ path: 'content/posts/b.md' }] },
    ]);
    expect(await asOf('2026-11-10', files)).toMatchObject([{ measure: 30, message: { id: 'frequency.silence.gap' } }]);
    expect(await asOf('2026-12-02', files)).toMatchObject([{ measure: 30, message: { id: 'frequency.silence.gap' } }]);
  });

  test('a post in the middle leaves the rest the same silence', async () => {
    const whole = await findings(pair('2026-09-01', '2026-11-09'), RULE);
    const halved = await findings({ ...pair('2026-09-01', '2026-11-09'), m: on('2026-09-10') }, RULE);
    expect(halved).toHaveLength(1);
    expect(halved[0]?.identity).toBe(whole[0]?.identity);
    expect(halved[0]?.measure).toBeLessThan(whole[0]?.measure ?? 0);
  });

  test('days are those on the account’s clock, also when clocks change', async () => {
    const there = (publish_at: string) => post({ accounts: '[belgrade]', publish_at });
    // 00:30 on the 12th in Belgrade is 22:30Z on the 11th.
    const spring = (second: string) => ({ a: there('2026-10-11T22:30:00Z'), b: there(second), z: there('2026-11-08') });
    expect(await findings(spring('2026-10-26T22:59:00Z'), RULE)).toEqual([]);
    expect(await findings(spring('2026-10-26T23:00:00Z'), RULE)).toMatchObject([{ measure: 15 }]);
  });

  test.each([[{ format: 'story' }], [{ status: 'idea' }], [{ status: 'draft' }]])(
    '%o does not break it',
    async (changes) => {
      const files = { ...pair('2026-10-25', '2026-11-09'), m: on('2026-11-01', changes) };
      expect(await findings(files, RULE)).toHaveLength(1);
      expect(await findings(files, RULE, '{ count_stories: true }')).toHaveLength('format' in changes ? 0 : 1);
    },
  );

  test.each([
    ['active', 2],
    ['paused', 0],
    ['closed', 0],
  ])('an account that is %s has so many: %i', async (status, count) => {
    const files = policyFiles({ [RULE]: '' });
    files.set(
      'policy/accounts.yaml',
      `vk: { platform: vk, kind: brand, time_zone: Europe/Moscow, status: ${status} }\n`,
    );
    const content = memoryFiles(named({ a: on('2026-09-01'), b: on('2026-10-01') }));
    const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
    expect((await judge(content, await loaded(files), options)).findings).toHaveLength(count);
  });

  test('counts days in words', () => {
    const say = (days: number, limit: number) =>
      translatorFor('ru')('frequency.silence.ongoing', { days, limit, account: 'vk', from: { date: '2026-11-03' } });
    expect(say(21, 14)).toContain('с 3 ноября 2026 г.: уже 21 день, а перерыв у нас не больше 14 дней');
    expect(say(23, 21)).toContain('уже 23 дня, а перерыв у нас не больше 21 дня');
    expect(say(25, 2)).toContain('уже 25 дней, а перерыв у нас не больше 2 дней');
  });
});
