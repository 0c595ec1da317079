import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { findings, judged, post } from '../helpers/judging.ts';

const RULE = 'frequency.min-gap';

const at = (time: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
  post({ publish_at: `2026-11-03T${time}+03:00`, ...changes });

describe(RULE, () => {
  test('the later of two close posts is told, with the earlier, and both numbers', async () => {
    const found = await findings({ late: at('11:30:00'), early: at('10:00:00') }, RULE);
    expect(found).toMatchObject([
      {
        path: 'content/posts/late.md',
        range: { start: { line: 3, column: 1 } },
        measure: 30,
        related: [{ path: 'content/posts/early.md' }],
        message: {
          id: 'frequency.min-gap.close',
          data: { minutes: 90, limit: 120, date: { date: '2026-11-03' }, account: 'vk' },
        },
      },
    ]);
  });

  test('exactly the gap is enough; a second less is not', async () => {
    expect(await findings({ a: at('10:00:00'), b: at('12:00:00') }, RULE)).toEqual([]);
    expect(await findings({ a: at('10:00:00'), b: at('11:59:59') }, RULE)).toMatchObject([{ measure: 1 }]);
  });

  test('each pair of neighbours is told by itself', async () => {
    const found = await findings({ a: at('10:00:00'), b: at('10:30:00'), c: at('11:00:00') }, RULE);
    expect(found.map(({ path, measure }) => [path, measure])).toEqual([
      ['content/posts/b.md', 90],
      ['content/posts/c.md', 90],
    ]);
  });

  test('two posts at the same second are told', async () => {
    const found = await findings({ a: at('10:00:00'), b: at('10:00:00') }, RULE);
    expect(found).toMatchObject([
      { path: 'content/posts/b.md', measure: 120, message: { id: 'frequency.min-gap.same-time' } },
    ]);
    expect(await findings({ a: at('10:00:00'), b: at('10:00:00') }, RULE, '{ brand: 0 }')).toEqual([]);
  });

  test('accounts are apart, and so are kinds', async () => {
    expect(await findings({ a: at('10:00:00'), b: at('10:00:00', { accounts: '[telegram]' }) }, RULE)).toEqual([]);
    const two = (minute: string, accounts: string) => ({
      a: at('10:00:00', { accounts }),
      b: at(`10:${minute}:00`, { accounts }),
    });
    expect(await findings(two('19', '[newsroom]'), RULE)).toHaveLength(1);
    expect(await findings(two('20', '[newsroom]'), RULE)).toEqual([]);
    expect(await findings(two('59', '[me]'), RULE)).toHaveLength(1);
    expect(
      await findings({ a: at('10:00:00', { accounts: '[me]' }), b: at('11:00:00', { accounts: '[me]' }) }, RULE),
    ).toEqual([]);
  });

  test.each([['true'], ['{ reason: прорвало трубу }']])('what is urgent (%s) waits for nothing', async (urgent) => {
    const files = { a: at('10:00:00'), b: at('10:10:00', { urgent }) };
    expect(await findings(files, RULE)).toEqual([]);
    expect(await findings(files, RULE, '{ breaking: false }')).toHaveLength(1);
    // It hides no other pair: its neighbours are neighbours of each other.
    expect(await findings({ ...files, c: at('10:20:00') }, RULE)).toMatchObject([
      { path: 'content/posts/c.md', measure: 100, related: [{ path: 'content/posts/a.md' }] },
    ]);
  });

  test('urgent: false is not urgent', async () => {
    expect(await findings({ a: at('10:00:00'), b: at('10:10:00', { urgent: 'false' }) }, RULE)).toHaveLength(1);
  });

  test.each([[{ format: 'story' }], [{ status: 'idea' }], [{ status: 'draft' }]])(
    '%o is not counted',
    async (changes) => {
      expect(await findings({ a: at('10:00:00'), b: at('10:10:00', changes) }, RULE)).toEqual([]);
    },
  );

  test('stories are counted when the rule says so', async () => {
    const files = { a: at('10:00:00'), b: at('10:10:00', { format: 'story' }) };
    expect(await findings(files, RULE, '{ count_stories: true }')).toHaveLength(1);
  });

  test('a date alone is no time: two posts of a day are not at the same midnight', async () => {
    expect(
      await findings({ a: post({ publish_at: '2026-11-03' }), b: post({ publish_at: '2026-11-03' }) }, RULE),
    ).toEqual([]);
    const dateless = post({ publish_at: undefined });
    const named = { 'content/posts/2026-11-03-a.md': dateless, 'content/posts/2026-11-03-b.md': dateless };
    expect(await findings(named, RULE)).toEqual([]);
    // Midnight that is written is meant.
    expect(await findings({ a: at('00:00:00'), b: at('00:00:00') }, RULE)).toHaveLength(1);
  });

  test('the day on which clocks go back has an hour more between its times', async () => {
    const there = (publish_at: string) => post({ accounts: '[belgrade]', publish_at });
    // 01:30 and 02:30 by the clock: an hour, or two when the second is in winter time.
    const files = (second: string) => ({ a: there('2026-10-25T01:30:00+02:00'), b: there(second) });
    expect(await findings(files('2026-10-25T02:30:00+02:00'), RULE)).toMatchObject([{ measure: 60 }]);
    expect(await findings(files('2026-10-25T02:30:00+01:00'), RULE)).toEqual([]);
  });

  test('the finding sits on the changed post when only the earlier one changed', async () => {
    const { findings: found } = await judged(
      { a: at('10:00:00'), b: at('10:10:00') },
      { [RULE]: '' },
      { isTouched: (path) => path.endsWith('a.md') },
    );
    expect(found).toMatchObject([{ path: 'content/posts/a.md', related: [{ path: 'content/posts/b.md' }] }]);
  });

  test('counts minutes in words', () => {
    const say = (minutes: number, limit: number) =>
      translatorFor('ru')('frequency.min-gap.close', { minutes, limit, account: 'vk', date: { date: '2026-11-03' } });
    expect(say(0, 120)).toContain('проходит меньше минуты, а нужно не меньше 120 минут');
    expect(say(1, 21)).toContain('проходит 1 минута, а нужно не меньше 21 минуты');
    expect(say(3, 22)).toContain('проходят 3 минуты, а нужно не меньше 22 минут');
    expect(say(11, 20)).toContain('проходит 11 минут');
  });
});
