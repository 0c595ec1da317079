import { describe, expect, it } from 'vitest';
import { whoJson } from '../../action/reporters/who.ts';
import { Matrix, type MatrixFacts, windowsFrom } from '../../site/client/matrix.ts';
import { answerWords } from '../../site/data/answer-words.ts';
import { classesByLevel, matrixFacts, shownMatrix } from '../../site/data/answering.ts';
import { escalationPaths } from '../../site/data/escalation.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { workedExamples } from '../../site/data/worked-examples.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { answerView } from '../../site/text/answer.ts';
import { afterIn, durationIn, weekdaysIn } from '../../site/text/durations.ts';
import { wrapped } from '../../site/text/wrap.ts';
import { repository } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { TEAM } from '../helpers/inbox.ts';

const NOW = '2026-11-18T12:00:00+03:00';

/** Clocks that change twice a year, a night shift, days off, a short day and a Saturday that is worked. */
const BELGRADE = {
  ...TEAM,
  'policy/answering.yaml': `queues:
  working: { time_zone: Europe/Belgrade, calendar: rs, hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "18:00" }] }
  night: { time_zone: Europe/Belgrade, hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "06:00" }, { days: [mon, tue, wed, thu, fri, sat, sun], from: "20:00", to: "24:00" }] }
  always: { hours: always }
classes:
  question: { owner: care, deputy: editor, deadlines: { route: PT1H, first: PT6H, final: 1d }, clock: working, escalation: [{ to: lead, after: 1d }, { to: lawyer, after: PT2H }] }
  severe: { owner: lead, deputy: care, deadlines: { first: PT3H, final: { in: 2d, clock: working } }, clock: night }
  fire: { owner: lead, deadlines: { first: PT15M }, clock: always }
  spam: { owner: editor, clock: working }
languages: { en: { owner: editor-en, deputy: lead } }
shifts: { care: working, lead: night }
`,
  'policy/accounts.yaml':
    'vk: { platform: vk, kind: brand, language: ru }\nx: { platform: x, kind: brand, language: en }\n',
  'policy/calendars/rs-2026.yaml': `country: rs
year: 2026
source: a test
as_of: 2026-01-01
days_off: [{ from: 2026-11-11 }, { from: 2026-12-31 }]
short_days: [{ date: 2026-11-10, by: PT1H }]
working_days: [{ date: 2026-11-14, like: fri }]
`,
};

const MOMENTS = [
  // An ordinary Wednesday, before, during and after the day; its very edges.
  '2026-11-18T03:00:00Z',
  '2026-11-18T08:00:00Z',
  '2026-11-18T16:59:00Z',
  '2026-11-18T17:00:00Z',
  '2026-11-18T22:30:00Z',
  // A short day before a holiday, the holiday, a worked Saturday, a Sunday.
  '2026-11-10T15:45:00Z',
  '2026-11-11T10:00:00Z',
  '2026-11-14T16:00:00Z',
  '2026-11-15T09:00:00Z',
  // Clocks go forward and back, in the night shift.
  '2026-03-28T23:30:00Z',
  '2026-03-29T00:59:00Z',
  '2026-10-24T23:30:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  // Into a year of which nobody knows the days off.
  '2026-12-30T16:00:00Z',
];

function siteOf(root: string, now = NOW): Promise<Site> {
  return readSite({ root, now, packageRoot: process.cwd() });
}

function browserOf(site: Site): Matrix {
  return new Matrix(JSON.parse(JSON.stringify(matrixFacts(site))) as MatrixFacts);
}

async function said(root: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await reglament(root, ['who', ...args, '--format', 'json'], { now: Date.parse(NOW) });
  return JSON.parse(stdout);
}

describe('the wizard answers as the command line does', () => {
  it('on days off, at night, and when clocks change', async () => {
    const root = repository(BELGRADE, { 'sla.avg-first-response': '' });
    const browser = browserOf(await siteOf(root));
    for (const at of MOMENTS) {
      for (const id of ['question', 'severe', 'fire', 'spam']) {
        const answer = browser.ask({ class: id, at: Date.parse(at) });
        expect(answer && whoJson(answer), `${id} ${at}`).toEqual(await said(root, ['--class', id, '--at', at]));
      }
    }
  });

  it('for an account in another language', async () => {
    const root = repository(BELGRADE, { 'sla.avg-first-response': '' });
    const at = '2026-11-18T10:00:00+03:00';
    const answer = browserOf(await siteOf(root)).ask({ class: 'question', account: 'x', at: Date.parse(at) });
    expect(answer?.people[0]?.person.id).toBe('nina');
    expect(answer && whoJson(answer)).toEqual(await said(root, ['--class', 'question', '--account', 'x', '--at', at]));
  });

  it('for each class of this repository, before the matrix is in force and after', async () => {
    const browser = browserOf(await openSite());
    const classes = Object.keys(browser.at(Date.parse(NOW))?.answering.classes ?? {});
    expect(classes.length).toBeGreaterThan(10);
    for (const at of ['2026-11-20T20:45:00+03:00', '2027-03-01T10:00:00+03:00']) {
      for (const id of classes.filter((_, index) => index % 4 === 0)) {
        const answer = browser.ask({ class: id, account: 'vk', at: Date.parse(at) });
        const args = ['--class', id, '--account', 'vk', '--at', at];
        expect(answer && whoJson(answer), `${id} ${at}`).toEqual(await said(process.cwd(), args));
      }
    }
    expect(browser.ask({ class: 'complaint', at: Date.parse(NOW) })?.isInForce).toBe(false);
    expect(browser.ask({ class: 'complaint', at: Date.parse('2027-03-01T10:00:00+03:00') })?.isInForce).toBe(true);
  });
});

describe('times of the form', () => {
  it('are those of the policy’s zone, there and back; what is none, or is skipped, is none', async () => {
    const settings = { ...(await openSite()).judging };
    expect(settings.policy.settings.time_zone).toBe('Europe/Moscow');
    const moscow = browserOf(await openSite());
    expect(moscow.instantOf('2026-11-20T20:45')).toBe(Date.parse('2026-11-20T20:45:00+03:00'));
    expect(moscow.writtenAt(Date.parse('2026-11-20T20:45:00+03:00'))).toBe('2026-11-20T20:45');
    for (const wrong of ['', '2026-11-20', '2026-13-40T10:00']) expect(moscow.instantOf(wrong)).toBeUndefined();
    const belgrade = new Matrix({ ...moscow.facts, timeZone: 'Europe/Belgrade' });
    expect(belgrade.instantOf('2026-03-29T02:30')).toBeUndefined();
  });
});

describe('what is sent to the browser', () => {
  it('says of people who they are and when they are away, and no more', async () => {
    const people =
      'maria: { name: Мария, roles: [care], email: m@team.example, github: maria, absences: [{ from: 2026-11-09, to: 2026-11-20, reason: операция }] }\n';
    const site = await siteOf(repository({ ...BELGRADE, 'policy/people.yaml': people }));
    const [maria] = matrixFacts(site).people;
    const absences = [{ from: '2026-11-09', to: '2026-11-20' }];
    expect(maria).toEqual({ id: 'maria', name: 'Мария', roles: ['care'], absences });
  });
});

describe('a policy without a matrix', () => {
  it('has nothing to show, and answers nothing', async () => {
    const site = await siteOf(repository({}));
    expect(shownMatrix(site)).toBeUndefined();
    expect(browserOf(site).ask({ class: 'question', at: site.now })).toBeUndefined();
    expect(workedExamples(browserOf(site), site.now)).toEqual([]);
  });
});

describe('the page', () => {
  it('shows the coming matrix of this repository, level by level', async () => {
    const shown = shownMatrix(await openSite());
    expect(shown?.edition).toMatchObject({ version: '2.3.0', status: 'coming' });
    const levels = shown === undefined ? [] : classesByLevel(shown.answering, 'ru');
    expect(levels.map(({ level }) => level)).toEqual(['L1', 'L2', 'L3']);
    expect(levels.flatMap(({ rows }) => rows)).toHaveLength(Object.keys(shown?.answering.classes ?? {}).length);
  });

  it('draws the ways up in order of time, and those of one moment as one step', async () => {
    const { answering } = shownMatrix(await openSite()) ?? {};
    const paths = answering === undefined ? [] : escalationPaths(answering);
    const severe = paths.find(({ id }) => id === 'complaint_severe');
    expect(severe?.steps.map(({ roles }) => roles)).toEqual([
      ['duty-manager', 'head-of-smm'],
      ['lawyer', 'director'],
    ]);
    const site = await siteOf(repository(BELGRADE));
    const own = shownMatrix(site);
    const question = own === undefined ? [] : escalationPaths(own.answering);
    expect(question[0]?.steps.map(({ after }) => after)).toEqual(['PT6H', 'PT2H', '1d']);
  });

  it('works examples out: at work, in the evening, at night, before the longest rest', async () => {
    const site = await openSite();
    const examples = workedExamples(browserOf(site), site.now);
    expect(examples).toHaveLength(5);
    for (const { deadlines } of examples) expect(deadlines.every(({ due }) => 'at' in due)).toBe(true);
  });

  it('says an answer in words, in both languages', async () => {
    const site = await openSite();
    const answer = browserOf(site).ask({ class: 'complaint', at: Date.parse('2026-11-20T17:30:00+03:00') });
    if (answer === undefined) throw new Error('the class is there');
    const view = (lang: 'ru' | 'en') =>
      answerView(answer, { lang, words: answerWords(translatorOf(lang), ['customer-care']), zone: site.timeZone });
    expect(view('ru').heading).toBe('Жалоба. Пришло пт, 20\u00A0ноября\u00A02026\u00A0года, 17:30');
    expect(view('ru').rows[0]?.lines[0]).toEqual({ text: 'Мария Котова', note: 'отвечает, забота о\u00A0клиентах' });
    expect(view('ru').rows.find(({ term }) => term === 'Первый ответ')?.lines[0]?.text).toMatch(/^пн, 23.*, 10:30$/);
    expect(view('en').notes[0]).toContain('2.3.0');
    expect(JSON.stringify(view('en'))).not.toMatch(/\{\w+\}/);
  });

  it('says by name whose calendar of working days is missing', async () => {
    const site = await openSite();
    const answer = browserOf(site).ask({ class: 'question', at: Date.parse('2026-12-30T17:30:00+03:00') });
    if (answer === undefined) throw new Error('the class is there');
    const finalOf = (lang: 'ru' | 'en') =>
      answerView(answer, { lang, words: answerWords(translatorOf(lang), []), zone: site.timeZone }).rows.at(-2)?.lines;
    expect(finalOf('ru')?.[0]?.note ?? finalOf('ru')?.[0]?.text).toContain('на\u00A02027 год (Россия)');
    expect(finalOf('en')?.[0]?.note ?? finalOf('en')?.[0]?.text).toContain('for 2027 (Russia)');
  });
});

describe('the clock', () => {
  it('joins shifts that go on over midnight', async () => {
    const site = await siteOf(repository(BELGRADE));
    const browser = browserOf(site);
    const clock = browser.clockOf('night', site.now);
    const day = 86_400_000;
    const windows = clock === undefined ? [] : windowsFrom(clock, site.now, site.now + 3 * day);
    expect(windows.map(([from, to]) => (to - from) / 3_600_000)).toEqual([10, 10, 10]);
  });
});

describe('words', () => {
  it('of when a matter is passed on have no «через сразу»', () => {
    const told = ['PT0M', 'PT0H', 'PT1H', '1d'].map((written) =>
      afterIn(translatorOf('ru'), written).replaceAll('\u00A0', ' '),
    );
    expect(told).toEqual(['сразу', 'сразу', 'через 1 час', 'через 1 рабочий день']);
  });

  it('of lengths of time are declined', () => {
    const ru = translatorOf('ru');
    const told = ['PT1H', 'PT2H', 'PT6H', 'PT1H30M', 'PT0M', '1d', '5d', '21d', 'soon'].map((written) =>
      durationIn(ru, written).replaceAll('\u00A0', ' '),
    );
    expect(told).toEqual([
      '1 час',
      '2 часа',
      '6 часов',
      '1 час 30 минут',
      'сразу',
      '1 рабочий день',
      '5 рабочих дней',
      '21 рабочий день',
      'soon',
    ]);
  });

  it('of days in a row are a range', () => {
    expect(weekdaysIn('ru', ['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('пн–пт');
    expect(weekdaysIn('en', ['fri', 'tue'])).toBe('Tue, Fri');
    expect(weekdaysIn('ru', ['mon', 'tue', 'sun'])).toBe('пн, вт, вс');
  });

  it('in a drawing are broken into lines, and what does not fit is told by an ellipsis', () => {
    expect(wrapped('тяжёлая жалоба: здоровье, деньги', 20, 3)).toEqual(['тяжёлая жалоба:', 'здоровье, деньги']);
    expect(wrapped('a'.repeat(30), 10, 1)).toEqual(['aaaaaaaaa…']);
    expect(wrapped('one two three four', 8, 2)).toEqual(['one two', 'three…']);
  });
});
