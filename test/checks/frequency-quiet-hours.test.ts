import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { findings, LOAD, policyFiles, post } from '../helpers/judging.ts';

const RULE = 'frequency.quiet-hours';

async function isQuiet(
  publish_at: string | undefined,
  options = '',
  changes: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return (await findings({ a: post({ publish_at, ...changes }) }, RULE, options)).length > 0;
}

describe(RULE, () => {
  test('a night post is told at its publish_at, with the time by the account’s clock', async () => {
    expect(await findings({ a: post({ publish_at: '2026-11-02T20:10:00Z' }) }, RULE)).toMatchObject([
      {
        range: { start: { line: 3, column: 1 } },
        message: {
          id: 'frequency.quiet-hours.quiet',
          data: { time: '23:10', from: '22:00', to: '08:00', zone: 'Europe/Moscow', date: { date: '2026-11-02' } },
        },
      },
    ]);
  });

  test.each([
    ['21:59:59', false],
    ['22:00:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['07:59:59', true],
    ['08:00:00', false],
    ['12:00:00', false],
  ])('the hours wrap midnight: %s', async (time, quiet) => {
    expect(await isQuiet(`2026-11-03T${time}+03:00`)).toBe(quiet);
  });

  test.each([
    ['12:59', false],
    ['13:00', true],
    ['13:59', true],
    ['14:00', false],
    ['00:00', false],
  ])('hours of one day do not: %s', async (time, quiet) => {
    expect(await isQuiet(`2026-11-03T${time}:00+03:00`, '{ from: "13:00", to: "14:00" }')).toBe(quiet);
  });

  test('each account has its own night, or all have that of the zone', async () => {
    const files = { a: post({ accounts: '[vk, vladivostok]', publish_at: '2026-11-03T10:00:00+10:00' }) };
    const quiet = async (options = '') =>
      (await findings(files, RULE, options)).flatMap(({ accounts, publication }) => publication?.account ?? accounts);
    expect(await quiet()).toEqual(['vk']);
    expect(await quiet('{ zone: Asia/Vladivostok }')).toEqual([]);
    expect(await quiet('{ zone: Europe/Moscow }')).toEqual(['vk', 'vladivostok']);
    const [finding] = await findings(files, RULE, '{ zone: Asia/Tbilisi }');
    expect(finding?.message.data).toMatchObject({ time: '04:00', zone: 'Asia/Tbilisi' });
  });

  describe('when the clocks change in Belgrade', () => {
    const belgrade = { accounts: '[belgrade]' };
    test.each([
      ['2026-03-28T06:30:00Z', true, '07:30 in winter time'],
      ['2026-03-29T06:30:00Z', false, '08:30 in summer time'],
      ['2026-03-28T20:30:00Z', false, '21:30 in winter time'],
      ['2026-03-29T20:30:00Z', true, '22:30 in summer time'],
      ['2026-10-24T06:30:00Z', false, '08:30 in summer time'],
      ['2026-10-25T06:30:00Z', true, '07:30 in winter time'],
      ['2026-10-24T20:30:00Z', true, '22:30 in summer time'],
      ['2026-10-25T20:30:00Z', false, '21:30 in winter time'],
    ])('%s: %s, %s', async (publish_at, quiet) => {
      expect(await isQuiet(publish_at, '', belgrade)).toBe(quiet);
    });

    test('an hour that comes twice is quiet twice, one that is skipped has no moments', async () => {
      const hour = '{ from: "02:00", to: "03:00" }';
      expect(await isQuiet('2026-10-25T00:30:00Z', hour, belgrade), '02:30, summer time').toBe(true);
      expect(await isQuiet('2026-10-25T01:30:00Z', hour, belgrade), '02:30, winter time').toBe(true);
      expect(await isQuiet('2026-10-25T02:00:00Z', hour, belgrade), '03:00, winter time').toBe(false);
      expect(await isQuiet('2026-03-29T00:59:59Z', hour, belgrade), '01:59:59, winter time').toBe(false);
      expect(await isQuiet('2026-03-29T01:00:00Z', hour, belgrade), '03:00, summer time').toBe(false);
    });
  });

  const NIGHT = '2026-11-03T23:00:00+03:00';

  test('urgent posts and allowed rubrics go out at any hour', async () => {
    expect(await isQuiet(NIGHT, '', { urgent: 'true' })).toBe(false);
    expect(await isQuiet(NIGHT, '', { urgent: '{ reason: прорвало трубу }' })).toBe(false);
    expect(await isQuiet(NIGHT, '', { urgent: 'false' })).toBe(true);
    expect(await isQuiet(NIGHT, '{ allow: [notice] }', { rubric: 'notice' })).toBe(false);
    expect(await isQuiet(NIGHT, '{ allow: [notice] }', { rubric: 'guide' })).toBe(true);
    expect(await isQuiet(NIGHT, '{ allow: [notice] }')).toBe(true);
  });

  test('it may hold for some platforms and kinds only', async () => {
    expect(await isQuiet(NIGHT, '{ platforms: [telegram] }')).toBe(false);
    expect(await isQuiet(NIGHT, '{ platforms: [vk] }')).toBe(true);
    expect(await isQuiet(NIGHT, '{ kinds: [media] }')).toBe(false);
    expect(await isQuiet(NIGHT, '{ kinds: [media] }', { accounts: '[newsroom]' })).toBe(true);
  });

  test('stories, ideas, drafts and posts with a date alone are left out', async () => {
    expect(await isQuiet(NIGHT, '', { status: 'idea' })).toBe(false);
    expect(await isQuiet(NIGHT, '', { status: 'draft' })).toBe(false);
    expect(await isQuiet(NIGHT, '', { format: 'story' })).toBe(false);
    expect(await isQuiet(NIGHT, '{ count_stories: true }', { format: 'story' })).toBe(true);
    expect(await isQuiet('2026-11-03')).toBe(false);
    const dateless = { 'content/posts/2026-11-03-a.md': post({ publish_at: undefined }) };
    expect(await findings(dateless, RULE)).toEqual([]);
    expect(await findings(dateless, RULE, '{ zone: Asia/Tbilisi }')).toEqual([]);
    expect(await isQuiet('2026-11-03T00:00'), 'midnight that is written is meant').toBe(true);
  });

  test.each([
    ['{ from: "24:00" }', 'schema.value'],
    ['{ from: "8:00" }', 'schema.value'],
    ['{ to: "08:60" }', 'schema.value'],
    ['{ to: 8 }', 'schema.type'],
    ['{ zone: Europe/Nowhere }', 'schema.value'],
    ['{ from: "08:00", to: "08:00" }', 'schema.value'],
    ['{ platforms: [icq] }', 'schema.choice'],
  ])('the options %s are refused', async (options, problem) => {
    const { policy, problems } = await loadPolicy(policyFiles({ [RULE]: options }), registry, LOAD);
    expect(policy).toBeUndefined();
    expect(problems.map(({ messageId }) => messageId)).toEqual([problem]);
  });
});
