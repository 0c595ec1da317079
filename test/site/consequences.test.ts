import { describe, expect, test } from 'vitest';
import { type Calendar, judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { Replay, WINDOW_DAYS } from '../../site/data/consequences.ts';
import { overlaid } from '../helpers/editions.ts';
import { type Files, loaded, NOW, named, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

const DAY = 86_400_000;
const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';
const at = (days: number): string => new Date(NOW + days * DAY).toISOString();
const loud = (days: number, changes = {}) => post({ publish_at: at(days), ...changes }, LOUD);

async function policyOf(run: number, version: string, enforcement?: string): Promise<Policy> {
  const options = `{ run: ${run} }`;
  const files = policyFiles({ 'tone.caps': options }, POLICY_YAML.replace('"1.0.0"', `"${version}"`));
  return (
    await loaded(overlaid(files, { 'policy/regulations/tone.caps.md': regulation('tone.caps', options, enforcement) }))
  ).policy;
}

const LOOSE = await policyOf(5, '1.0.0');
const STRICT = await policyOf(3, '1.1.0');
const ADVICE = await policyOf(3, '1.0.5', 'advisory');
const edition = (policy: Policy, from = NOW - 1000 * DAY, until?: number) => ({ policy, from, until });
const CAPS = new Set(['tone.caps']);

async function replayOf(content: Files): Promise<Replay> {
  const files = memoryFiles(named(content));
  const options = { engine: 'test', now: NOW };
  let calendar: Calendar | undefined;
  await judge(files, alwaysInForce(LOOSE), {
    ...options,
    onCalendar: (whole) => {
      calendar = whole;
    },
  });
  return new Replay(files, [...(calendar?.publications.values() ?? [])].flat(), options);
}

const names = (posts: readonly { path: string }[]) =>
  posts.map(({ path }) => path.replace(/^content\/posts\/|\.md$/g, ''));

describe('what a change of the text does to posts', () => {
  test('counts those of the window, under the old and under the new text', async () => {
    const replay = await replayOf({
      old: loud(-WINDOW_DAYS - 1),
      first: loud(-WINDOW_DAYS + 1),
      last: loud(-1),
      quiet: post({ publish_at: at(-2) }, 'Спокойный пост\n'),
      planned: loud(5),
    });
    const told = await replay.consequence(edition(LOOSE), edition(STRICT), CAPS);
    expect(told.of).toBe(3);
    expect([names(told.before), names(told.after), names(told.planned)]).toEqual([[], ['first', 'last'], ['planned']]);
    const back = await replay.consequence(edition(STRICT), edition(LOOSE), CAPS);
    expect([names(back.before), names(back.after), names(back.planned)]).toEqual([['first', 'last'], [], []]);
  });

  test('counts a post once, with all its accounts', async () => {
    const replay = await replayOf({ a: loud(-3, { accounts: '[vk, telegram]' }) });
    const { of, after } = await replay.consequence(edition(LOOSE), edition(STRICT), CAPS);
    expect(of).toBe(1);
    expect(after).toEqual([
      { path: 'content/posts/a.md', accounts: ['telegram', 'vk'], at: NOW - 3 * DAY, isStopped: true },
    ]);
  });

  test('tells a post that stops from one that only gets advice, though it is flagged under both texts', async () => {
    const replay = await replayOf({ a: loud(-3), b: loud(5) });
    const told = await replay.consequence(edition(ADVICE), edition(STRICT), CAPS);
    const stops = (posts: readonly { isStopped: boolean }[]) => posts.map(({ isStopped }) => isStopped);
    expect([names(told.before), names(told.after)]).toEqual([['a'], ['a']]);
    expect([stops(told.before), stops(told.after), stops(told.planned)]).toEqual([[false], [true], [true]]);
  });

  test('of planned posts tells only those that the new edition will judge', async () => {
    const replay = await replayOf({ early: loud(2), within: loud(10), late: loud(30) });
    const { planned } = await replay.consequence(edition(LOOSE), edition(STRICT, NOW + 5 * DAY, NOW + 20 * DAY), CAPS);
    expect(names(planned)).toEqual(['within']);
  });

  test('asks only the rules that it is asked about', async () => {
    const replay = await replayOf({ a: loud(-3) });
    expect((await replay.consequence(edition(LOOSE), edition(STRICT), new Set(['tone.emoji']))).after).toEqual([]);
  });

  test('has nothing to count where there are no posts', async () => {
    const told = await (await replayOf({})).consequence(edition(LOOSE), edition(STRICT), CAPS);
    expect(told).toEqual({ of: 0, before: [], after: [], planned: [] });
  });

  test('tells which way a rule went that only a trial can tell', async () => {
    const replay = await replayOf({ a: loud(-3) });
    expect(await replay.trial(LOOSE, STRICT, ['tone.caps'])).toEqual(new Map([['tone.caps', 'stricter']]));
    expect(await replay.trial(STRICT, LOOSE, ['tone.caps'])).toEqual(new Map([['tone.caps', 'looser']]));
    expect(await replay.trial(LOOSE, LOOSE, ['tone.caps'])).toEqual(new Map([['tone.caps', 'neutral']]));
  });

  test('judges each edition once', async () => {
    const replay = await replayOf({ a: loud(-3) });
    expect(replay.verdictOf(STRICT)).toBe(replay.verdictOf(STRICT));
  });
});
