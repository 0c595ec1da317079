import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../action/commands/workspace.ts';
import { isActive } from '../../action/core/content/account.ts';
import { readText } from '../../action/core/content/source-file.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type Calendar, judge } from '../../action/core/judge.ts';
import { Timeline } from '../../action/core/policy/timeline.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { post } from '../helpers/judging.ts';

const YEAR = 'content/posts/2026';
/** The checks of the calendar: what they say of one post depends on its neighbours, its hour, or how often it says a thing. */
const CALENDAR = /^(frequency|promo|mix|community|spam)\.|^links\.external-share$/;
/** The year is over: no month is spared because it goes on. */
const NEW_YEAR = Date.UTC(2027, 0, 1, 12);

const { policy, releases, timeline } = await readPolicy(listTree('.', 'policy'));
const edition = timeline?.find('2.3.0');
if (policy === undefined || releases === undefined || edition === undefined) throw new Error('no edition 2.3.0');
const judging = { policy, releases, timeline: Timeline.always(edition) };

const content: ReadonlyMap<string, string> = new Map(
  listTree('.', 'content').flatMap((file) => {
    const read = readText(file);
    // What is planned beyond the year, such as the contests of the next one, is no part of it.
    const isBeyond = file.path.startsWith('content/posts/') && !file.path.startsWith(`${YEAR}/`);
    return read.ok && !isBeyond ? [[file.path, read.text] as const] : [];
  }),
);

type Files = Map<string, string>;

/** What the rules of the calendar find, waived or not, and the calendar itself. */
async function calendarOf(files: ReadonlyMap<string, string>) {
  let calendar: Calendar | undefined;
  const report = await judge(memoryFiles(Object.fromEntries(files)), judging, {
    engine: 'reglament/test',
    now: NEW_YEAR,
    parseFrontMatter: parseWithGrayMatter,
    isAsked: ({ check }) => CALENDAR.test(check.id),
    onCalendar: (all) => {
      calendar = all;
    },
  });
  const found = report.findings.filter(({ check }) => CALENDAR.test(check));
  if (calendar === undefined) throw new Error('no calendar');
  return { findings: found.filter(({ status }) => status !== 'waived'), all: found, calendar };
}

/** A finding as these tests compare it. */
function told({ rule, path, publication }: Pick<Finding, 'rule' | 'path' | 'publication'>): string {
  return `${rule} ${path.slice(YEAR.length + 1)} ${publication?.account ?? ''}`;
}

/** Replaces a line of a post's front matter. */
function setLine(files: Files, name: string, line: RegExp, by: string): void {
  const text = files.get(`${YEAR}/${name}`) ?? '';
  const changed = text.replace(new RegExp(`^${line.source}$`, 'm'), by);
  if (changed === text) throw new Error(`${name} has no such line: ${line.source}`);
  files.set(`${YEAR}/${name}`, changed);
}

function bodyOf(files: Files, name: string): string {
  return (files.get(`${YEAR}/${name}`) ?? '').replace(/^---\n[\s\S]*?\n---\n/, '');
}

function setBody(files: Files, name: string, body: string): void {
  const text = files.get(`${YEAR}/${name}`) ?? '';
  files.set(`${YEAR}/${name}`, text.slice(0, text.length - bodyOf(files, name).length) + body);
}

const at = (moment: string): string => `publish_at: ${moment}`;

const thanks = (moment: string): string =>
  post({ publish_at: moment, rubric: 'thanks' }, 'Спасибо тому, кто вернул нам зонт с деревянной ручкой.\n');

interface Planted {
  readonly rule: string;
  readonly account: string;
  /** The post with the finding. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly string[];
  readonly plant: (files: Files) => void;
  /** Not always the way back: as a team would mend it. */
  readonly repair: (files: Files) => void;
}

const PLANTED: readonly Planted[] = [
  {
    rule: 'frequency.per-day',
    account: 'vk',
    at: '11/04-tretiy.md',
    data: { count: 3, limit: 2, date: { date: '2026-11-04' } },
    related: ['11/04-kofe-na-rassvete.md', '11/04-podarochnye-nabory.md'],
    plant: (files) => files.set(`${YEAR}/11/04-tretiy.md`, thanks('2026-11-04T18:00:00+03:00')),
    repair: (files) => files.set(`${YEAR}/11/04-tretiy.md`, thanks('2026-11-05T18:00:00+03:00')),
  },
  {
    rule: 'frequency.min-gap',
    account: 'ok',
    at: '11/16-spasibo-za-knigi-osenyu.md',
    data: { minutes: 60, limit: 120 },
    related: ['11/16-spasibo-za-reposty.md'],
    plant: (files) => setLine(files, '11/16-spasibo-za-reposty.md', /publish_at: .*/, at('2026-11-16T12:20:00+03:00')),
    repair: (files) => setLine(files, '11/16-spasibo-za-reposty.md', /publish_at: .*/, at('2026-11-16T11:20:00+03:00')),
  },
  {
    rule: 'frequency.quiet-hours',
    account: 'youtube',
    at: '07/09-your-first-ten-questions.md',
    data: { time: '23:00', zone: 'Europe/Belgrade' },
    related: [],
    plant: (files) =>
      setLine(files, '07/09-your-first-ten-questions.md', /publish_at: .*/, at('2026-07-09T23:00:00+02:00')),
    repair: (files) =>
      setLine(files, '07/09-your-first-ten-questions.md', /publish_at: .*/, at('2026-07-10T08:00:00+02:00')),
  },
  {
    rule: 'frequency.silence',
    account: 'linkedin',
    at: '07/02-garage-with-a-boat.md',
    data: { days: 15, limit: 14, from: { date: '2026-07-02' }, until: { date: '2026-07-17' } },
    related: ['07/17-counting-waste.md'],
    plant: (files) => files.delete(`${YEAR}/07/10-the-shelf-of-samples.md`),
    repair: (files) => setLine(files, '07/17-counting-waste.md', /publish_at: .*/, at('2026-07-16T10:00:00+02:00')),
  },
  {
    rule: 'frequency.min-per-day',
    account: 'newsroom',
    at: '05/07-dvizhenie-devyatogo.md',
    data: { count: 0, limit: 1, days: 1, date: { date: '2026-05-14' } },
    related: [],
    plant: (files) => files.delete(`${YEAR}/05/14-noch-v-muzee.md`),
    repair: (files) =>
      files.set(
        `${YEAR}/05/14-vmesto.md`,
        post(
          { accounts: '[newsroom]', publish_at: '2026-05-14T10:00:00+03:00', purpose: 'news' },
          'Музей в субботу закрыт.\n',
        ),
      ),
  },
  {
    rule: 'promo.max-share',
    account: 'facebook',
    at: '06/12-eleven-at-night-reading.md',
    data: { promo: 2, window: 9, allowed: 1 },
    related: ['05/19-how-to-track.md'],
    plant: (files) => {
      setLine(files, '05/19-how-to-track.md', /purpose: value/, 'purpose: promo');
      setLine(files, '06/12-eleven-at-night-reading.md', /purpose: community/, 'purpose: promo');
    },
    repair: (files) => setLine(files, '05/19-how-to-track.md', /purpose: promo/, 'purpose: value'),
  },
  {
    rule: 'mix.formats',
    account: 'instagram',
    at: '11/18-lamp-at-half-past-three.md',
    data: { format: 'photo', count: 4, limit: 3 },
    related: ['10/23-autumn-light.md', '10/30-cold-brew-in-october.md', '11/12-wrong-label.md'],
    plant: (files) => setLine(files, '10/30-cold-brew-in-october.md', /format: carousel/, 'format: photo'),
    repair: (files) => setLine(files, '10/30-cold-brew-in-october.md', /format: photo/, 'format: graphics'),
  },
  {
    rule: 'community.gratitude',
    account: 'x',
    at: '11/23-storing-beans.md',
    data: { rubrics: 'thanks', days: 33, limit: 14, posts: 8, since: { date: '2026-10-21' } },
    related: [
      '10/21-thanks-for-the-moka-stories.md',
      '10/23-autumn-light.md',
      '10/26-first-wholesale-order.md',
      '11/06-clock-change.md',
      '11/09-which-note-on-parcel.md',
      '11/12-the-label-read-aloud.md',
      '11/16-thanks-for-the-translations.md',
      '11/19-winter-blend.md',
    ],
    plant: (files) => setLine(files, '11/16-thanks-for-the-translations.md', /rubric: thanks/, 'rubric: digest'),
    repair: (files) => setLine(files, '11/16-thanks-for-the-translations.md', /rubric: digest/, 'rubric: thanks'),
  },
  {
    rule: 'links.external-share',
    account: 'dzen',
    at: '12/09-knizhnyy-obmen.md',
    data: { count: 4, window: 10, allowed: 3 },
    related: ['09/29-skolko-zerna-nuzhno.md', '10/11-itogi-sbora-knig.md', '11/20-karta-partnyorov.md'],
    plant: (files) =>
      setLine(
        files,
        '12/09-knizhnyy-obmen.md',
        /author: .*/,
        'author: oleg\nlinks: [{ url: "https://onego.example" }]',
      ),
    repair: (files) =>
      setLine(files, '12/09-knizhnyy-obmen.md', /links: .*/, 'links: [{ url: "https://dzen.ru/onego" }]'),
  },
  {
    rule: 'spam.duplicate',
    account: 'instagram',
    at: '05/18-the-open-pie.md',
    data: { share: 1, date: { date: '2026-03-10' } },
    related: ['03/10-what-green-looks-like.md'],
    plant: (files) => setBody(files, '05/18-the-open-pie.md', bodyOf(files, '03/10-what-green-looks-like.md')),
    repair: (files) =>
      setBody(files, '05/18-the-open-pie.md', 'A pie, open at the top. What you see is what is in it.\n'),
  },
];

describe('the sample year, as edition 2.3.0 sees it', () => {
  test('is a whole one, on all accounts', async () => {
    const { calendar } = await calendarOf(content);
    const months = new Map(
      [...calendar.publications].map(([account, publications]) => [
        account,
        [...new Set(publications.map(({ post: { path } }) => path.slice(YEAR.length + 1, YEAR.length + 3)))].sort(),
      ]),
    );
    const active = [...policy.accounts.values()].filter(isActive).map(({ id }) => id);
    expect([...months.keys()].sort()).toEqual(active.sort());
    const from = (month: number) => Array.from({ length: 13 - month }, (_, i) => String(month + i).padStart(2, '0'));
    // The English accounts opened in the course of the year.
    const opened: Readonly<Record<string, number>> = { x: 3, facebook: 3, instagram: 3, linkedin: 5, youtube: 6 };
    for (const [account, found] of months) expect([account, found]).toEqual([account, from(opened[account] ?? 1)]);
  });

  test('gives the rules of the calendar nothing to say but what the open day was allowed', async () => {
    const { findings, all } = await calendarOf(content);
    expect(findings.map(told)).toEqual([]);
    expect(all.map(({ rule, status }) => [rule, status])).toEqual([['frequency.per-day', 'waived']]);
  });
});

describe('ten violations planted into a copy of it', () => {
  const planted: Files = new Map(content);
  for (const { plant } of PLANTED) plant(planted);

  test('are ten, each of another rule, and exactly these are found', async () => {
    expect(new Set(PLANTED.map(({ rule }) => rule)).size).toBe(10);
    const { findings } = await calendarOf(planted);
    expect(findings.map(told).sort()).toEqual(
      PLANTED.map(({ rule, at: name, account }) => `${rule} ${name} ${account}`).sort(),
    );
    for (const { rule, account, data, related } of PLANTED) {
      const found = findings.find((finding) => finding.rule === rule);
      expect(found?.message.data, rule).toMatchObject({ account, ...data });
      expect(
        found?.related.map(({ path }) => path.slice(YEAR.length + 1)),
        rule,
      ).toEqual(related);
    }
  });

  test.each(PLANTED)('$rule is found alone, too', async ({ rule, account, at: name, plant }) => {
    const files = new Map(content);
    plant(files);
    expect((await calendarOf(files)).findings.map(told)).toEqual([`${rule} ${name} ${account}`]);
  });

  test('are gone when they are mended', async () => {
    const mended = new Map(planted);
    for (const { repair } of PLANTED) repair(mended);
    expect((await calendarOf(mended)).findings.map(told)).toEqual([]);
  });
});
