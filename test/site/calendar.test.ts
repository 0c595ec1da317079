import { describe, expect, test } from 'vitest';
import { FORMATS, PURPOSES } from '../../action/core/content/post.ts';
import { LOCALES } from '../../action/core/messages.ts';
import {
  calendarOf,
  daysOf,
  entriesIn,
  levelOf,
  monthAfter,
  periodsOf,
  type TeamCalendar,
} from '../../site/data/calendar.ts';
import { type JudgedContent, judgeContent } from '../../site/data/content.ts';
import { dayMapOf } from '../../site/data/day-map.ts';
import { dayNotesOf, holidaysIn, notesIn, runsOf, silentDays } from '../../site/data/day-notes.ts';
import { freeTimeOf } from '../../site/data/free-time.ts';
import { readSite, type Site } from '../../site/data/site.ts';
import { calendar as messages } from '../../site/locales/calendar.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { formatWord, offsetOf, purposeWord, tallied } from '../../site/text/calendar-words.ts';
import { repository } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { type Files, NOW, POLICY_YAML, post } from '../helpers/judging.ts';

const now = new Date(NOW).toISOString();

interface Opened {
  readonly site: Site;
  readonly content: JudgedContent;
  readonly calendar: TeamCalendar;
}

async function opened(files: Files, rules: Readonly<Record<string, string>> = {}): Promise<Opened> {
  return openedIn(repository(files, rules));
}

async function openedIn(root: string): Promise<Opened> {
  const site = await readSite({ root, now, packageRoot: process.cwd() });
  const content = await judgeContent(site);
  return { site, content, calendar: calendarOf(site, content) };
}

/** The live example, judged once. */
let example: Promise<Opened> | undefined;
function live(): Promise<Opened> {
  example ??= openedIn(process.cwd());
  return example;
}

const at = (publish_at: string, changes = {}): string => post({ publish_at, ...changes });

describe('the calendar of the live example', () => {
  test('has the publications and findings that `reglament calendar` tells', async () => {
    const { calendar } = await live();
    const { stdout } = await reglament(process.cwd(), [
      ...['calendar', '--from', '2026-10-01', '--to', '2027-01-31', '--format', 'json'],
    ]);
    const told = (
      JSON.parse(stdout) as {
        accounts: { account: string; publications: { path: string; at: string; findings: { rule: string }[] }[] }[];
      }
    ).accounts.flatMap(({ account, publications }) =>
      publications.map(({ path, at, findings }) => [account, at.slice(0, 10), path, findings.map(({ rule }) => rule)]),
    );
    const shown = entriesIn(calendar, '2026-10-01', '2027-01-31').map(({ account, date, path, findings }) => [
      ...[account, date, path],
      findings.map(({ rule }) => rule),
    ]);
    expect(told.length).toBeGreaterThan(100);
    expect(shown.map(String).sort()).toEqual(told.map(String).sort());
  });

  test('counts in its maps every publication of a month once', async () => {
    const { calendar, site } = await live();
    const notes = await dayNotesOf(site);
    for (const month of periodsOf(calendar, 'month')) {
      const { from, to } = daysOf(month);
      const { rows, out, planned } = dayMapOf(calendar, notes, month);
      const cells = rows.flatMap((row) => [...row.cells.values()]);
      expect(cells.reduce((sum, cell) => sum + cell.out, 0)).toBe(out);
      expect(cells.reduce((sum, cell) => sum + cell.planned, 0)).toBe(planned);
      expect(out + planned).toBe(entriesIn(calendar, from, to).length);
    }
  });

  test('knows the crisis stop, the holidays and the editions of its days', async () => {
    const { calendar, site } = await live();
    const notes = await dayNotesOf(site);
    expect(notesIn(notes, '2026-10-14', '2026-10-14').map(({ kind }) => kind)).toContain('freeze');
    expect([...(calendar.frozen.get('vk') ?? [])]).toEqual(['2026-10-14', '2026-10-15']);
    expect(holidaysIn(notes, '2026-11-01', '2026-11-30')).toEqual(new Set(['2026-11-04']));
    expect(notes.filter(({ kind }) => kind === 'edition').map(({ text }) => text)).toEqual(
      site.editions.map(({ version }) => version),
    );
  });
});

test('weeks and months have a page when anything is in them, and the present ones always', async () => {
  const { calendar } = await opened({
    'content/posts/a.md': at('2026-01-01T10:00:00+03:00'),
    'content/posts/b.md': at('2027-01-03T10:00:00+03:00'),
    'content/posts/draft.md': at('2026-07-01T10:00:00+03:00', { status: 'draft' }),
  });
  expect(periodsOf(calendar, 'month')).toEqual(['2026-01', '2026-11', '2027-01']);
  // The first of January is in the first week, the third of the next one still in the last of the old year.
  expect(periodsOf(calendar, 'week')).toEqual(['2026-W01', '2026-W47', '2026-W53']);
});

test('what is older than fifteen months has no page, and is told of', async () => {
  const { calendar } = await opened({
    'content/posts/old.md': at('2025-07-31T10:00:00+03:00', { status: 'published' }),
    'content/posts/just.md': at('2025-08-01T10:00:00+03:00', { status: 'published' }),
  });
  expect(calendar.older).toBe(1);
  expect(periodsOf(calendar, 'month')).toEqual(['2025-08', '2026-11']);
});

test('a post that went out before the first edition is shown and said to be unjudged', async () => {
  const { calendar } = await opened({
    'content/posts/before.md': at('2025-12-31T23:59:00+03:00', { status: 'published' }),
    'content/posts/after.md': at('2026-01-01T00:00:00+03:00', { status: 'published' }),
  });
  expect(calendar.entries.map(({ isJudged }) => isJudged)).toEqual([false, true]);
});

test('a day is the account’s own, on both sides of a change of clocks', async () => {
  const { calendar } = await opened({
    // 2026-10-25: clocks in Belgrade go from UTC+2 to UTC+1 at three; in Vladivostok it is always UTC+10.
    'content/posts/a.md': at('2026-10-24T22:30:00Z', { accounts: '[belgrade, vladivostok, vk]' }),
    'content/posts/b.md': at('2026-10-25T22:30:00Z', { accounts: '[belgrade, vladivostok, vk]' }),
  });
  const shown = calendar.entries.map(({ account, date, time }) => `${account} ${date} ${time}`).sort();
  expect(shown).toEqual([
    'belgrade 2026-10-25 00:30',
    'belgrade 2026-10-25 23:30',
    'vk 2026-10-25 01:30',
    'vk 2026-10-26 01:30',
    'vladivostok 2026-10-25 08:30',
    'vladivostok 2026-10-26 08:30',
  ]);
  expect(offsetOf('Europe/Belgrade', Date.parse('2026-10-24T12:00:00Z'))).toBe('GMT+2');
  expect(offsetOf('Europe/Belgrade', Date.parse('2026-10-26T12:00:00Z'))).toBe('GMT+1');
});

test('a post with a day alone has no hour', async () => {
  const { calendar } = await opened({ 'content/posts/a.md': at('2026-12-01') });
  expect(calendar.entries.map(({ date, time }) => [date, time])).toEqual([['2026-12-01', undefined]]);
});

test('published and planned are told apart by status, not by the day', async () => {
  const { calendar, site } = await opened({
    'content/posts/out.md': at('2026-11-20T10:00:00+03:00', { status: 'published' }),
    'content/posts/late.md': at('2026-11-20T12:00:00+03:00', { status: 'scheduled' }),
  });
  expect(calendar.entries.map(({ isOut }) => isOut)).toEqual([true, false]);
  const { rows } = dayMapOf(calendar, await dayNotesOf(site), '2026-11');
  expect(rows[0]?.cells.get('2026-11-20')).toEqual({ out: 1, planned: 1, mark: undefined });
});

test('findings block, advise, or are excused', async () => {
  const { calendar } = await opened(
    {
      'content/posts/a.md': at('2026-11-20T10:00:00+03:00'),
      'content/posts/b.md': at('2026-11-20T12:00:00+03:00'),
      'content/posts/c.md': at('2026-11-21T10:00:00+03:00'),
      'content/posts/d.md': at('2026-11-21T12:00:00+03:00'),
      'policy/people.yaml': 'anna: { name: Anna, roles: [head] }\noleg: { name: Oleg, roles: [editor] }\n',
      'policy/waivers/day.yaml': `id: day
rules: [frequency.per-day]
targets: { accounts: [vk], from: 2026-11-21, to: 2026-11-21 }
reason: an open day
requested_by: oleg
approved_by: anna
issued: 2026-11-01
expires: 2026-12-01
`,
    },
    { 'frequency.per-day': '{ brand: 1 }' },
  );
  const shown = calendar.entries.map(({ path, mark }) => `${path.slice(14, 15)} ${mark}`);
  expect(shown).toEqual(['a undefined', 'b blocking', 'c undefined', 'd waived']);
  expect(calendar.entries.flatMap(({ findings }) => findings.map(levelOf))).toEqual(['blocking', 'waived']);
});

test('a post without a title shows its first words, and nobody’s number', async () => {
  const body =
    '![кружка](mug.jpg)\n\n## **Звоните** [нам](https://onego.example) на +7 912 345-67-89, и мы всё расскажем про этот кофе.\n';
  const { calendar } = await opened({
    'content/posts/a.md': at('2026-11-20T10:00:00+03:00', {}).replace(/(---\n)[^-]*$/, `$1${body}`),
    'content/posts/2026-11-21-no-words.md': post({ publish_at: '2026-11-21T10:00:00+03:00' }, ''),
    'content/posts/c.md': at('2026-11-22T10:00:00+03:00', { title: 'Пишите на anna@onego.example' }),
  });
  const titles = calendar.entries.map(({ title }) => title);
  expect(titles[0]).toMatch(/^кружка|^Звоните/);
  expect(titles.join()).not.toMatch(/345|67-89|anna@/);
  expect(titles[1]).toBe('no words');
});

describe('when there is little or nothing', () => {
  test('no content: an empty calendar with the present month and week', async () => {
    const { calendar, site, content } = await opened({});
    expect(calendar.entries).toEqual([]);
    expect(periodsOf(calendar, 'month')).toEqual(['2026-11']);
    expect(await freeTimeOf(site, content)).toEqual([]);
  });

  test('no accounts: nothing, and no error', async () => {
    const { calendar } = await opened({ 'policy/accounts.yaml': '{}\n' });
    expect(calendar.accounts).toEqual([]);
    expect(calendar.entries).toEqual([]);
  });

  test('an account without posts is silent, a month without any has no rows', async () => {
    const { calendar, site } = await opened({ 'content/posts/a.md': at('2026-11-20T10:00:00+03:00') });
    const notes = await dayNotesOf(site);
    expect(dayMapOf(calendar, notes, '2026-11').silent.map(({ id }) => id)).toContain('telegram');
    expect(dayMapOf(calendar, notes, '2026-12').rows).toEqual([]);
  });

  test('what nobody can read is told by its path, once', async () => {
    const { calendar } = await opened(
      {
        'content/posts/broken.md': '---\naccounts: [vk\n---\nТекст\n',
        'content/posts/binary.md': new Uint8Array([0xff, 0xfe, 0x00]),
        'content/posts/good.md': at('2026-11-20T10:00:00+03:00'),
      },
      { 'content.unreadable': '' },
    );
    expect([...calendar.unreadable].sort()).toEqual(['content/posts/binary.md', 'content/posts/broken.md']);
    expect(calendar.entries).toHaveLength(1);
  });
});

test('campaigns and days of silence are notes of their days', async () => {
  const { site } = await opened({
    'policy/policy.yaml': `${POLICY_YAML}campaigns: [{ id: winter, accounts: [vk], from: 2026-12-07, to: 2026-12-10, reason: Зимний сад }]
blackouts: [{ from: 2026-11-25, to: 2026-11-26, reason: Траур, allow: [notice] }]
`,
  });
  const notes = await dayNotesOf(site);
  expect(notes.map(({ kind, from, to, text }) => [kind, from, to, text])).toEqual([
    ['edition', '2026-01-01', '2026-01-01', '1.0.0'],
    ['blackout', '2026-11-25', '2026-11-26', 'Траур'],
    ['campaign', '2026-12-07', '2026-12-10', 'Зимний сад'],
  ]);
  expect(silentDays(notes, '2026-11-26', '2026-12-31')).toEqual(new Set(['2026-11-26']));
});

test('free time keeps the cap of a day', async () => {
  const files = Object.fromEntries(
    [23, 24, 25].map((day) => [`content/posts/${day}.md`, at(`2026-11-${day}T10:00:00+03:00`)]),
  );
  const { site, content } = await opened(files, { 'frequency.per-day': '{ brand: 1 }' });
  const [vk] = await freeTimeOf(site, content);
  expect(vk?.account.id).toBe('vk');
  const days = vk?.slots.map((slot) => slot.slice(0, 10)) ?? [];
  expect(days).toContain('2026-11-26');
  expect(days.filter((day) => ['2026-11-23', '2026-11-24', '2026-11-25'].includes(day))).toEqual([]);
  expect(new Set(days).size).toBe(days.length);
});

test('months follow one another over the end of a year', () => {
  expect([monthAfter('2026-11', 2), monthAfter('2026-01', -1), monthAfter('2026-11', -15)]).toEqual([
    ...['2027-01', '2025-12', '2025-08'],
  ]);
  expect(runsOf(['2026-12-31', '2027-01-01', '2027-01-03'])).toEqual([
    { from: '2026-12-31', to: '2027-01-01' },
    { from: '2027-01-03', to: '2027-01-03' },
  ]);
});

describe.each(LOCALES)('the words in %s', (lang) => {
  test('there is one for every purpose and format', () => {
    const t = translatorOf(lang);
    const words = [...FORMATS.map((format) => formatWord(format, t)), ...PURPOSES.map((each) => purposeWord(each, t))];
    expect(new Set(words).size).toBe(words.length);
    expect(tallied(['b', 'a', 'b'])).toBe('b × 2, a');
    expect(tallied(['b', 'a', 'b'], 1)).toBe('b × 2, …');
  });

  test('are there in both languages', () => {
    expect(Object.keys(messages[lang]).sort()).toEqual(Object.keys(messages.ru).sort());
  });
});
