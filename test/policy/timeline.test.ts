import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../action/core/calendar/moment.ts';
import { Clock } from '../../action/core/judging/clock.ts';
import { EditionFinder } from '../../action/core/judging/editions.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { Timeline } from '../../action/core/policy/timeline.ts';
import { byEdition, type EditionSpec, editionFiles, history, historyAnd, judgedBy } from '../helpers/editions.ts';
import { loaded, post } from '../helpers/judging.ts';

const CAPS = (run: number) => ({ 'tone.caps': `{ run: ${run} }` });
/** Two loud words in a row, then three, then four. */
const LOUD = ['СКИДКА СЕГОДНЯ', 'СКИДКА ТОЛЬКО СЕГОДНЯ', 'СКИДКА ТОЛЬКО СЕГОДНЯ ВЕЧЕРОМ'] as const;
const loud = (publishAt: string, words: string = LOUD[1], changes: Readonly<Record<string, string>> = {}) =>
  post({ publish_at: publishAt, ...changes }, `${words}\n`);

/** Moscow is three hours ahead of UTC all year. */
const HISTORY = (
  [
    { version: '1.0.0', effective: '2026-02-01', run: 3 },
    { version: '1.1.0', effective: '2026-04-01', run: 4 },
    { version: '2.0.0', effective: '2026-06-01', run: 2 },
    { version: '2.1.0', effective: '2027-03-01', run: 3 },
  ] as const
).map(({ version, effective, run }) => ({ version, effective, rules: CAPS(run) }));

const FOUR = await history(...HISTORY);

async function judging(files: PolicyFiles, posts: Readonly<Record<string, string>>, options = {}) {
  const { findings, errors } = await judgedBy(files, posts, options);
  return { findings: findings.map(byEdition), errors: errors.map(({ messageId, data }) => ({ messageId, ...data })) };
}

describe('a publication is judged by the edition in force on its own day', () => {
  test.each<[string, string, string, string | undefined]>([
    ['before the first edition', '2026-01-15T10:00:00+03:00', LOUD[2], undefined],
    ['under the first, three loud words', '2026-02-15T10:00:00+03:00', LOUD[1], '1.0.0'],
    ['under the first, two loud words', '2026-02-15T10:00:00+03:00', LOUD[0], undefined],
    ['under the looser second, three loud words', '2026-04-15T10:00:00+03:00', LOUD[1], undefined],
    ['under the looser second, four loud words', '2026-04-15T10:00:00+03:00', LOUD[2], '1.1.0'],
    ['under the stricter third, two loud words', '2026-06-15T10:00:00+03:00', LOUD[0], '2.0.0'],
    ['planned before the announced fourth', '2027-02-15T10:00:00+03:00', LOUD[0], '2.0.0'],
    ['planned past the announced fourth', '2027-03-15T10:00:00+03:00', LOUD[0], undefined],
    ['planned past the announced fourth, three loud words', '2027-03-15T10:00:00+03:00', LOUD[1], '2.1.0'],
  ])('%s', async (_, at, words, version) => {
    const { findings } = await judging(FOUR, { a: loud(at, words) });
    expect(findings).toEqual(version === undefined ? [] : [`a tone.caps ${version}`]);
  });

  test('whatever the order in which the releases were written down', async () => {
    const backwards = new Map([...FOUR].reverse());
    const posts = { a: loud('2026-02-15'), b: loud('2026-06-15'), c: loud('2027-03-15') };
    expect(await judging(backwards, posts)).toEqual(await judging(FOUR, posts));
    expect((await judging(FOUR, posts)).findings).toEqual([
      'a tone.caps 1.0.0',
      'b tone.caps 2.0.0',
      'c tone.caps 2.1.0',
    ]);
  });

  test('the report names the edition in force now, with its digest', async () => {
    const { timeline } = await loaded(FOUR);
    const at = async (now: number) => (await judgedBy(FOUR, { a: post() }, { now })).policy;
    expect(await at(Date.UTC(2026, 4, 1))).toMatchObject({
      version: '1.1.0',
      digest: timeline.find('1.1.0')?.digest,
    });
    expect(await at(Date.UTC(2027, 5, 1))).toMatchObject({ version: '2.1.0' });
  });

  test('before the first there is no policy, which is told and is no violation', async () => {
    const { findings, errors } = await judging(FOUR, {
      a: loud('2026-01-15'),
      b: loud('2026-01-16'),
      c: loud('2026-04-16'),
    });
    expect(findings).toEqual([]);
    expect(errors).toEqual([{ messageId: 'policy.not-in-force', count: 2 }]);
  });

  test('what cannot be read is told whatever its day', async () => {
    const { findings } = await judging(FOUR, { a: '---\naccounts: [nobody]\npublish_at: 2026-01-15\n---\n' });
    expect(findings).toEqual(['a content.unreadable 2.0.0']);
  });

  test('a post before the first edition still takes its place in the calendar of a later day', async () => {
    const files = editionFiles({
      version: '1.0.0',
      effective: '2026-02-01T12:00:00+03:00',
      rules: { 'frequency.per-day': '{ brand: 1 }' },
    });
    const { findings, errors } = await judging(files, {
      a: post({ publish_at: '2026-02-01T10:00:00+03:00' }),
      b: post({ publish_at: '2026-02-01T14:00:00+03:00' }),
    });
    expect(findings).toEqual(['b frequency.per-day 1.0.0']);
    expect(errors).toHaveLength(1);
  });
});

describe('the day of a change starts at midnight in the zone of the policy', () => {
  const change = (spec: Partial<EditionSpec>) =>
    history(
      { version: '1.0.0', effective: '2026-01-01', rules: CAPS(2), zone: spec.zone ?? 'Europe/Moscow' },
      { version: '2.0.0', effective: '2026-07-01', rules: CAPS(2), ...spec },
    );

  test.each<[string, Partial<EditionSpec>, string, string]>([
    ['in Moscow', {}, '2026-06-30T23:59:00+03:00', '2026-07-01T00:00:00+03:00'],
    [
      'in Vladivostok, which is ten hours ahead',
      { zone: 'Asia/Vladivostok' },
      '2026-06-30T13:59:00Z',
      '2026-06-30T14:00:00Z',
    ],
    [
      'in Los Angeles, which is behind',
      { zone: 'America/Los_Angeles' },
      '2026-07-01T06:59:00Z',
      '2026-07-01T07:00:00Z',
    ],
    [
      'in Belgrade in summer time',
      { zone: 'Europe/Belgrade', effective: '2026-07-01' },
      '2026-06-30T21:59:00Z',
      '2026-06-30T22:00:00Z',
    ],
    [
      'in Belgrade in winter time',
      { zone: 'Europe/Belgrade', effective: '2026-12-01' },
      '2026-11-30T22:59:00Z',
      '2026-11-30T23:00:00Z',
    ],
    [
      'in Belgrade on the day on which clocks go forward',
      { zone: 'Europe/Belgrade', effective: '2026-03-29' },
      '2026-03-28T22:59:00Z',
      '2026-03-28T23:00:00Z',
    ],
    [
      'in Havana, where clocks skip midnight',
      { zone: 'America/Havana', effective: '2026-03-08' },
      '2026-03-08T04:59:00Z',
      '2026-03-08T05:00:00Z',
    ],
    [
      'at a moment that gives its offset',
      { effective: '2026-07-01T12:00:00+05:00' },
      '2026-07-01T06:59:00Z',
      '2026-07-01T07:00:00Z',
    ],
    [
      'at a local time without an offset',
      { effective: '2026-07-01T12:00' },
      '2026-07-01T08:59:00Z',
      '2026-07-01T09:00:00Z',
    ],
  ])('%s', async (_, spec, before, after) => {
    const { findings } = await judging(await change(spec), { a: loud(before), b: loud(after) });
    expect(findings).toEqual(['a tone.caps 1.0.0', 'b tone.caps 2.0.0']);
  });

  test('so two accounts of one post may be judged by two editions', async () => {
    const both = { accounts: '[vk, vladivostok]' };
    const { findings } = await judging(await change({}), { a: loud('2026-07-01 05:00', LOUD[1], both) });
    // Five in the morning: in Vladivostok that is still the last of June in Moscow.
    expect(findings).toEqual(['a tone.caps 2.0.0', 'a tone.caps 1.0.0']);
    const { findings: noon } = await judging(await change({}), { a: loud('2026-07-01 12:00', LOUD[1], both) });
    expect(noon).toEqual(['a tone.caps 2.0.0']);
  });

  test('of two editions of one day the later version is in force', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-07-01', rules: CAPS(4) },
      { version: '1.0.1', effective: '2026-07-01', rules: CAPS(2) },
    );
    expect((await judging(files, { a: loud('2026-07-01') })).findings).toEqual(['a tone.caps 1.0.1']);
  });

  test('a moment of a day comes after the day itself has begun', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-07-01', rules: CAPS(2), zone: 'Asia/Vladivostok' },
      { version: '1.0.1', effective: '2026-07-01T05:00:00+10:00', rules: CAPS(2), zone: 'Asia/Vladivostok' },
    );
    const { findings } = await judging(files, {
      a: loud('2026-07-01T04:59:00+10:00'),
      b: loud('2026-07-01T05:00:00+10:00'),
    });
    expect(findings).toEqual(['a tone.caps 1.0.0', 'b tone.caps 1.0.1']);
  });

  test('a later edition in another zone does not move the days of an older one', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-01-01', rules: CAPS(2), zone: 'Asia/Vladivostok' },
      { version: '2.0.0', effective: '2026-07-01', rules: CAPS(2), zone: 'Asia/Vladivostok' },
      { version: '3.0.0', effective: '2026-09-01', rules: CAPS(2), zone: 'America/Los_Angeles' },
    );
    // One in the afternoon in UTC is eleven in the evening of the last of June in Vladivostok, two is July.
    const { findings } = await judging(files, { a: loud('2026-06-30T13:59:00Z'), b: loud('2026-06-30T14:00:00Z') });
    expect(findings).toEqual(['a tone.caps 1.0.0', 'b tone.caps 2.0.0']);
  });
});

describe('a calendar that reaches over a change', () => {
  const perDay = (first: number, second: number) =>
    history(
      { version: '1.0.0', effective: '2026-01-01', rules: { 'frequency.per-day': `{ brand: ${first} }` } },
      {
        version: '2.0.0',
        effective: '2026-07-01T12:00:00+03:00',
        rules: { 'frequency.per-day': `{ brand: ${second} }` },
      },
    );
  const on = (...hours: readonly number[]) =>
    Object.fromEntries(
      hours.map((hour) => [
        `h${hour}`,
        post({ publish_at: `2026-07-01T${String(hour).padStart(2, '0')}:00:00+03:00` }),
      ]),
    );

  test('a day is counted whole, by the edition in force at its last post', async () => {
    expect((await judging(await perDay(5, 2), on(8, 9, 14))).findings).toEqual(['h14 frequency.per-day 2.0.0']);
    expect((await judging(await perDay(2, 5), on(8, 9, 14))).findings).toEqual([]);
  });

  test('a day that ends before the change is judged by the old edition', async () => {
    expect((await judging(await perDay(2, 5), on(8, 9, 10))).findings).toEqual(['h10 frequency.per-day 1.0.0']);
  });

  test('a day of an account far from the policy straddles midnight of the policy', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-01-01', rules: { 'frequency.per-day': '{ brand: 5 }' } },
      { version: '2.0.0', effective: '2026-07-01', rules: { 'frequency.per-day': '{ brand: 1 }' } },
    );
    const there = (at: string) => post({ accounts: '[vladivostok]', publish_at: at });
    // Seven in the morning of the first of July in Vladivostok is midnight in Moscow.
    const early = { a: there('2026-07-01T05:00:00+10:00'), b: there('2026-07-01T06:59:00+10:00') };
    expect((await judging(files, early)).findings).toEqual([]);
    const { findings } = await judging(files, { ...early, c: there('2026-07-01T07:00:00+10:00') });
    expect(findings).toEqual(['c frequency.per-day 2.0.0']);
  });

  test('a window that is closed under the new edition is judged by it, with the posts of the old one in it', async () => {
    const files = await history(
      { version: '1.0.0', effective: '2026-01-01', rules: { 'promo.max-share': '{ max: 1 }' } },
      { version: '2.0.0', effective: '2026-07-01', rules: { 'promo.max-share': '{ max: 0.2 }' } },
    );
    const days = (promo: readonly string[], ...dates: readonly string[]) =>
      Object.fromEntries(
        dates.map((date) => [
          date,
          post({ publish_at: `${date}T10:00:00+03:00`, purpose: promo.includes(date) ? 'promo' : 'value' }),
        ]),
      );
    const week = ['2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30', '2026-07-02'] as const;
    const { findings } = await judging(files, days(['2026-06-30', '2026-07-02'], ...week));
    expect(findings).toEqual(['2026-07-02 promo.max-share 2.0.0']);
    expect((await judging(files, days(['2026-06-29', '2026-06-30'], ...week))).findings).toEqual([]);
  });

  test('a change in the middle of it does not report anything twice', async () => {
    const { findings } = await judging(await perDay(1, 1), on(8, 9, 14, 15));
    expect(findings).toEqual(['h15 frequency.per-day 2.0.0']);
  });
});

describe('what has no day of its own', () => {
  const draft = post({ publish_at: undefined, status: 'draft' }, `${LOUD[1]}\n`);

  test.each([
    ['the edition in force now', Date.UTC(2026, 1, 15), ['a tone.caps 1.0.0']],
    ['a looser one in force now', Date.UTC(2026, 3, 15), []],
    ['a stricter one in force now', Date.UTC(2026, 5, 15), ['a tone.caps 2.0.0']],
    ['the first one to come, before any is in force', Date.UTC(2026, 0, 15), ['a tone.caps 1.0.0']],
  ])('is judged by %s', async (_, now, findings) => {
    expect(await judging(FOUR, { a: draft }, { now })).toEqual({ findings, errors: [] });
  });
});

describe('a rule that only advises until a day', () => {
  const rule = (effectiveOn: string) =>
    `---\nid: tone-caps\ntitle: T\n---\n## C {#clause}\n\n\`\`\`yaml rule\nid: tone.caps\ncheck: tone.caps\nenforcement: soft-mandatory\neffective_on: ${effectiveOn}\n\`\`\`\n`;

  test('advises what goes out before that day, in the zone of the policy, and blocks from it on', async () => {
    const files = await history({
      version: '1.0.0',
      effective: '2026-01-01',
      rules: CAPS(3),
      files: { 'policy/regulations/tone.caps.md': rule('2026-07-01') },
    });
    const { findings } = await judgedBy(files, {
      a: loud('2026-06-30T23:59:00+03:00'),
      b: loud('2026-07-01T00:00:00+03:00'),
    });
    expect(findings.map(({ enforcement }) => enforcement)).toEqual(['advisory', 'soft-mandatory']);
  });
});

describe('the working policy', () => {
  test('is the newest edition while its version is not released', async () => {
    const files = await historyAnd(
      { version: '2.0.0', effective: '2026-07-01', rules: CAPS(2) },
      ...HISTORY.slice(0, 2),
    );
    const { findings } = await judging(files, { a: loud('2026-06-30', LOUD[0]), b: loud('2026-07-01', LOUD[0]) });
    expect(findings).toEqual(['b tone.caps 2.0.0']);
  });

  test('does not judge once its version is released: the sealed file does', async () => {
    const files = new Map([...FOUR, ...editionFiles({ version: '2.1.0', effective: '2027-03-01', rules: CAPS(9) })]);
    const { findings } = await judging(files, { a: loud('2027-03-15') });
    expect(findings).toEqual(['a tone.caps 2.1.0', 'policy/policy.yaml policy.releases 2.1.0']);
  });

  test('gives its accounts, people, campaigns and freezes to every edition', async () => {
    const files = await history({
      version: '1.0.0',
      effective: '2026-01-01',
      rules: { 'frequency.per-day': '{ brand: 1 }' },
    });
    const campaign =
      'campaigns: [{ id: a, accounts: [vk], from: 2026-02-03, to: 2026-02-03, reason: x, frequency: { brand: 3 } }]\n';
    files.set('policy/policy.yaml', `${files.get('policy/policy.yaml')}${campaign}`);
    const days = (date: string) => ({
      [`a${date}`]: post({ publish_at: date }),
      [`b${date}`]: post({ publish_at: date }),
    });
    const { findings } = await judging(files, { ...days('2026-02-03'), ...days('2026-02-04') });
    expect(findings).toEqual(['b2026-02-04 frequency.per-day 1.0.0']);
  });
});

describe('a pinned time line', () => {
  test('has one edition for every day: of --as-of, of examples, of a replay', async () => {
    const { timeline } = await loaded(FOUR);
    const [first] = timeline.editions;
    if (first === undefined) throw new Error('four editions');
    const pinned = Timeline.always(first);
    expect(pinned.isPinned).toBe(true);
    const finder = new EditionFinder(pinned, new Clock());
    for (const epochMs of [0, Date.UTC(2026, 5, 15), Date.UTC(2030, 1)]) {
      expect((await finder.at(epochMs))?.version).toBe('1.0.0');
      expect(finder.known(epochMs)?.version).toBe('1.0.0');
    }
  });
});

describe('looking up an edition', () => {
  const days = HISTORY.map(({ effective, version }) => [effective, version] as const);

  test('agrees with the plain rule, the greatest start not after the moment, over a year of hours', async () => {
    const { timeline } = await loaded(FOUR);
    const clock = new Clock();
    const finder = new EditionFinder(timeline, clock);
    await clock.load();
    const starts: { version: string; from: number }[] = [];
    for (const [effective, version] of days) {
      const moment = parseMoment(effective);
      if (typeof moment === 'string') throw new Error(effective);
      starts.push({ version, from: (await clock.instant(moment, 'Europe/Moscow')) ?? 0 });
    }
    for (let hour = Date.UTC(2026, 0, 15); hour < Date.UTC(2027, 3, 1); hour += 3_600_000) {
      const expected = starts.findLast(({ from }) => from <= hour)?.version;
      expect((await finder.at(hour))?.version).toBe(expected);
      expect(finder.known(hour)?.version).toBe(expected);
    }
  });
});
