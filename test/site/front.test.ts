import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../site/data/answering.ts';
import { judgeContent, judgedContent } from '../../site/data/content.ts';
import { alike, dutyOf, HORIZON } from '../../site/data/duty.ts';
import { exceptionsOf } from '../../site/data/exceptions.ts';
import { clipped, comingEditions, indexOf, inForceAt, subjectOf } from '../../site/data/front.ts';
import { regulationsOf } from '../../site/data/regulations.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { clockText } from '../../site/text/clock-words.ts';
import { repository } from '../helpers/bundle.ts';
import { TEAM } from '../helpers/inbox.ts';

const siteOf = (files: Readonly<Record<string, string>>, now: string): Promise<Site> =>
  readSite({ root: repository(files), now, packageRoot: process.cwd() });
const at = (time: string): number => Date.parse(`2026-11-${time}:00+03:00`);

describe('what the front page tells of this repository', () => {
  it('what changes next, and against what it is read', async () => {
    const coming = comingEditions(await openSite());
    expect(coming.map(({ edition, before }) => [edition.version, before?.version])).toEqual([
      ['2.2.0', '2.1.0'],
      ['2.3.0', '2.2.0'],
    ]);
    expect(coming.every(({ edition }) => (edition.policy.settings.changes ?? []).length > 0)).toBe(true);
  });

  it('every regulation once, with what it is about, and those that are coming', async () => {
    const site = await openSite();
    for (const lang of site.languages) {
      const index = indexOf(site, lang, regulationsOf);
      expect(new Set(index.map(({ regulation }) => regulation.id)).size).toBe(index.length);
      expect(index.find(({ regulation }) => regulation.id === 'disclosure')?.coming?.version).toBe('2.3.0');
      for (const { regulation } of index) expect(subjectOf(regulation).length).toBeLessThanOrEqual(130);
      for (const { regulation } of index) expect(subjectOf(regulation)).not.toBe('');
    }
  });

  it('what is excused today', async () => {
    const site = await openSite();
    const { waivers, freezes } = inForceAt(await exceptionsOf(site, (await judgedContent()).report), site.now);
    expect(waivers.map(({ id }) => id)).toEqual(['2026-11-29-open-day']);
    expect(freezes).toEqual([]);
  });
});

describe('who answers now', () => {
  it('is told for the days to come without a gap, as the matrix answers', async () => {
    const site = await siteOf(TEAM, '2026-11-20T12:00:00+03:00');
    const { plans, until } = dutyOf(site);
    expect(until).toBe(site.now + HORIZON);
    expect(plans[0]?.from).toBe(site.now);
    expect(plans.at(-1)?.until).toBe(until);
    for (const [index, plan] of plans.entries()) if (index > 0) expect(plan.from).toBe(plans[index - 1]?.until);
    const matrix = matrixOf(site);
    for (let moment = site.now; moment < until; moment += 7_000_000) {
      const plan = plans.find(({ from, until: end }) => from <= moment && moment < end);
      for (const { first, classes } of plan?.rows ?? []) {
        for (const id of classes) expect(matrix.ask({ class: id, at: moment })?.people[0]?.person.name).toBe(first);
      }
    }
  });

  it('holds a plan that comes again once, with each of its times', async () => {
    const { plans } = dutyOf(await openSite());
    const merged = alike(plans);
    expect(new Set(merged.map(({ rows }) => JSON.stringify(rows))).size).toBe(merged.length);
    expect(merged.flatMap(({ spans }) => spans).length).toBe(plans.length);
  });

  it('changes when somebody is back', async () => {
    // Until Friday night she is away; whoever writes then is answered on Monday.
    const { plans } = dutyOf(await siteOf(TEAM, '2026-11-20T12:00:00+03:00'));
    const names = plans.map(({ rows }) => rows.flatMap(({ first, others }) => [first, ...others]));
    expect(names[0]).not.toContain('Ира Отпуск');
    expect(plans[1]?.from).toBe(at('20T18:00'));
    expect(names[1]).toContain('Ира Отпуск');
  });

  it('says nothing where there is no matrix', async () => {
    const { plans, clocks } = dutyOf(await siteOf({}, '2026-11-20T12:00:00+03:00'));
    expect([plans.map(({ rows }) => rows), clocks]).toEqual([[[]], {}]);
  });

  const words = { on: 'до {when}', off: 'с {when}', always: 'всегда', unknown: 'неизвестно' };
  const told = (windows: readonly (readonly [number, number])[], now: number): string =>
    clockText(windows, now, words, { lang: 'ru', zone: 'Europe/Moscow' }).replaceAll('\u00A0', ' ');

  it('tells whether the clock goes, and until when', () => {
    const windows = [
      [at('20T09:00'), at('20T18:00')],
      [at('23T09:00'), at('23T18:00')],
    ] as const;
    expect(told(windows, at('20T10:00'))).toBe('до 18:00');
    expect(told(windows, at('20T18:00'))).toBe('с пн, 23 ноября в 09:00');
    expect(told(windows, at('23T08:00'))).toBe('с 09:00');
    expect(told(windows, at('23T18:00'))).toBe('неизвестно');
    expect(told([[at('20T09:00'), Number.POSITIVE_INFINITY]], at('20T10:00'))).toBe('всегда');
  });
});

describe('a team with little', () => {
  it('has an index all the same', async () => {
    const site = await siteOf({}, '2026-11-22T10:00:00Z');
    expect(comingEditions(site)).toEqual([]);
    const held = inForceAt(await exceptionsOf(site, (await judgeContent(site)).report), site.now);
    expect(Object.values(held).flat()).toEqual([]);
  });
});

it('cuts what is too long at the end of a word', () => {
  expect(clipped('one two three', 20)).toBe('one two three');
  expect(clipped('one two, three', 10)).toBe('one two…');
  expect(clipped('x'.repeat(50), 10)).toHaveLength(10);
});
