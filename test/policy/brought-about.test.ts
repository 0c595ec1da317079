import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { compareWithBase } from '../../action/core/ratchet.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { history, overlaid } from '../helpers/editions.ts';
import { type Files, loaded, NOW, named, policyFiles, post, regulation } from '../helpers/judging.ts';

const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';
const at = (publish_at: string, changes: Readonly<Record<string, string>> = {}, text = LOUD) =>
  post({ publish_at, ...changes }, text);

/** 1.0.0 says nothing of capitals and allows ten posts a day; 2.0.0 is in force now. */
const EDITIONS = await history(
  { version: '1.0.0', effective: '2026-01-01', rules: { 'frequency.per-day': '{ brand: 10 }' } },
  { version: '2.0.0', effective: '2026-06-01', rules: { 'tone.caps': '', 'frequency.per-day': '{ brand: 1 }' } },
);

/** What blocks a change, by file, rule and edition. `moved` names files by where they were. */
async function blocking(
  policy: PolicyFiles,
  before: Files,
  after: Files,
  moved: Readonly<Record<string, string>> = {},
) {
  const [old, own] = [named(before), named(after)];
  const judging = await loaded(policy);
  const options = { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter };
  const pathOf = (name: string): string => `content/posts/${name}.md`;
  const from = new Map(Object.entries(moved).map(([to, name]) => [pathOf(to), pathOf(name)]));
  const identityPath = (path: string): string => from.get(path) ?? path;
  const head = await judge(memoryFiles(own), judging, {
    ...options,
    isTouched: (path) => old[path] !== own[path],
    identityPath,
    baseFiles: memoryFiles(old),
  });
  const { findings } = compareWithBase(head, await judge(memoryFiles(old), judging, options), identityPath);
  return findings
    .filter(({ status, enforcement }) => status === 'new' && enforcement !== 'advisory')
    .map(({ path, rule, version }) => `${path.replace(/^content\/posts\/|\.md$/g, '')} ${rule} ${version}`);
}

describe('what a change brings about in the past is judged by the edition in force now', () => {
  const quiet = at('2026-11-26T10:00:00+03:00', {}, 'Тихое утро.\n');

  test.each<[string, string]>([
    ['before the first edition', '2025-11-27T10:00:00+03:00'],
    ['in the term of an older one', '2026-03-02T10:00:00+03:00'],
    ['in its own term', '2026-11-20T10:00:00+03:00'],
  ])('a new post %s', async (_, moment) => {
    expect(await blocking(EDITIONS, {}, { a: at(moment) })).toEqual(['a tone.caps 2.0.0']);
  });

  test('a post whose moment is moved back', async () => {
    expect(await blocking(EDITIONS, { a: quiet }, { a: at('2025-11-27T10:00:00+03:00') })).toEqual([
      'a tone.caps 2.0.0',
    ]);
    const [march, april] = [at('2026-03-02T10:00:00+03:00'), at('2026-04-02T10:00:00+03:00')];
    expect(await blocking(EDITIONS, { a: march }, { a: april })).toEqual(['a tone.caps 2.0.0']);
    expect(await blocking(EDITIONS, { a: march }, { b: april }, { b: 'a' })).toEqual(['b tone.caps 2.0.0']);
  });

  test('an account that is added, and no other', async () => {
    const both = at('2026-03-02T10:00:00+03:00', { accounts: '[vk, telegram]' });
    expect(await blocking(EDITIONS, { a: at('2026-03-02T10:00:00+03:00') }, { a: both })).toEqual([
      'a tone.caps 2.0.0',
    ]);
  });

  test('a draft that becomes a post', async () => {
    const draft = at('2026-03-02T10:00:00+03:00', { status: 'draft' });
    expect(await blocking(EDITIONS, { a: draft }, { a: at('2026-03-02T10:00:00+03:00') })).toEqual([
      'a tone.caps 2.0.0',
    ]);
  });

  test('the calendar, whatever else went out that day', async () => {
    const day = { a: at('2026-03-02T20:00:00+03:00', {}, 'Тихо.\n') };
    const more = { ...day, b: at('2026-03-02T10:00:00+03:00', {}, 'Светло.\n') };
    expect((await blocking(EDITIONS, day, more)).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'frequency.per-day 2.0.0',
    ]);
  });

  test('and a rule that has come into effect since is in effect for it', async () => {
    const later = regulation('tone.caps').replace('enforcement:', 'effective_on: 2026-10-01\nenforcement:');
    const policy = overlaid(policyFiles({ 'tone.caps': '' }), { 'policy/regulations/tone.caps.md': later });
    expect(await blocking(policy, {}, { a: at('2026-05-04T10:00:00+03:00') })).toEqual(['a tone.caps 1.0.0']);
    const sent = { a: at('2026-05-04T10:00:00+03:00', {}, 'Тихо.\n') };
    expect(await blocking(policy, sent, { a: at('2026-05-04T10:00:00+03:00') })).toEqual([]);
  });

  test('but what it leaves where it was keeps its edition', async () => {
    for (const moment of ['2025-11-27T10:00:00+03:00', '2026-03-02T10:00:00+03:00']) {
      const before = { a: at(moment, {}, 'Тихо.\n') };
      expect(await blocking(EDITIONS, before, { a: at(moment) })).toEqual([]);
      expect(await blocking(EDITIONS, before, { b: at(moment) }, { b: 'a' })).toEqual([]);
      expect(await blocking(EDITIONS, { a: at(moment) }, { a: at(moment), b: quiet })).toEqual([]);
      const both = at(moment, { accounts: '[vk, telegram]' });
      expect(await blocking(EDITIONS, { a: both }, { a: at(moment, { accounts: '[telegram]' }) })).toEqual([]);
    }
  });
});

describe('was there before excuses the same publication alone', () => {
  const rules = policyFiles({ 'tone.caps': '', 'frequency.quiet-hours': '{ from: "22:00", to: "08:00" }' });
  const sent = '2026-10-20T10:00:00+03:00';
  const planned = '2026-11-28T10:00:00+03:00';

  test.each<[string, string, string, readonly string[]]>([
    ['an edit', at(sent), at(sent, { purpose: 'promo' }), []],
    ['what has gone out goes out again', at(sent), at(planned), ['tone.caps']],
    ['what is to come is put off', at(planned), at('2026-11-30T10:00:00+03:00'), []],
    ['what is to come is brought forward', at(planned), at('2026-11-27T10:00:00+03:00'), []],
    ['one more account', at(sent), at(sent, { accounts: '[vk, telegram]' }), ['tone.caps']],
    ['another account', at(sent), at(sent, { accounts: '[telegram]' }), ['tone.caps']],
    ['one more account of what is to come', at(planned), at(planned, { accounts: '[vk, telegram]' }), ['tone.caps']],
    ['an account less', at(sent, { accounts: '[vk, telegram]' }), at(sent), []],
    [
      'an account less, whose clock is ahead',
      at('2026-10-20T10:00', { accounts: '[vk, vladivostok]' }),
      at('2026-10-20T10:00', { accounts: '[vk]' }),
      [],
    ],
    [
      'a finding of the calendar',
      at('2026-10-20T23:00:00+03:00', {}, 'Тихо.\n'),
      at('2026-11-28T23:00:00+03:00', {}, 'Тихо.\n'),
      ['frequency.quiet-hours'],
    ],
  ])('%s', async (_, before, after, expected) => {
    const rulesOf = (lines: readonly string[]) => lines.map((line) => line.split(' ')[1]);
    expect(rulesOf(await blocking(rules, { a: before }, { a: after }))).toEqual(expected);
    expect(rulesOf(await blocking(rules, { a: before }, { b: after }, { b: 'a' }))).toEqual(expected);
  });

  test('a day of the calendar that gets better stays old, whichever post is named', async () => {
    const policy = policyFiles({ 'frequency.per-day': '{ brand: 1 }' });
    const post = (hour: string) => at(`2026-11-20T${hour}:00:00+03:00`, {}, `Час ${hour}.\n`);
    const before = { a: post('09'), b: post('12'), c: post('18') };
    expect(await blocking(policy, before, { b: before.b, c: before.c })).toEqual([]);
    expect(await blocking(policy, before, { a: before.a, b: before.b })).toEqual([]);
  });
});
