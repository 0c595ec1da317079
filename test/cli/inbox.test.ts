import { describe, expect, test } from 'vitest';
import { git, repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import type { Files } from '../helpers/judging.ts';

/** Wednesday, 18 November 2026, at noon in Moscow. */
const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const root = (files: Files, rules = { 'sla.avg-first-response': '' }): string =>
  repository({ ...TEAM, ...files }, rules);
const items = (...list: readonly Readonly<Record<string, string | undefined>>[]): Files =>
  Object.fromEntries(list.map((one, index) => [`content/inbox/${index}.md`, card({ id: `i${index}`, ...one })]));
const day = (at: string): string => `2026-11-${at}:00+03:00`;

const MONTH = items(
  { received_at: day('09T09:00'), first_reply_at: day('09T10:00') },
  { received_at: day('10T09:00'), first_reply_at: day('10T12:00') },
  { received_at: day('16T10:00') },
  { received_at: day('17T10:00'), first_reply_at: day('17T12:30'), class: 'complaint', owner: 'oleg' },
  { received_at: day('17T10:00'), class: 'spam', no_reply_reason: 'spam' },
  { received_at: day('18T11:00'), class: 'complaint' },
);

describe('reglament sla', () => {
  const sla = (files: Files, ...args: readonly string[]) => reglament(root(files), ['sla', ...args], { now: NOW });

  test('counts by week and by class, and names who waits longest', async () => {
    const { code, stdout, stderr } = await sla(MONTH, '--format', 'json');
    expect([code, stderr]).toEqual([0, '']);
    const table = JSON.parse(stdout);
    expect(table).toMatchObject({
      ...{ from: '2026-10-26', to: '2026-11-18', target_hours: 6, slow_weeks: 0, unread: 0 },
      total: { items: 5, answered: 3, open: 2, overdue: 1, breached: 2, average_minutes: 397, median_minutes: 165 },
      weeks: [
        { week: '2026-11-09', items: 2, answered: 2, average_minutes: 120, inside: 1 },
        { week: '2026-11-16', items: 3, open: 2, overdue: 1, breached: 2, average_minutes: 675, inside: 0 },
      ],
      open: [
        { id: 'i2', class: 'question', age_minutes: 1200, overdue: true },
        { id: 'i5', class: 'complaint', age_minutes: 60, overdue: false },
      ],
    });
    expect(table.classes.map(({ class: id }: { class: string }) => id)).toEqual(['question', 'complaint']);
  });

  test('shows it to people in both languages', async () => {
    const ru = (await sla(MONTH, '--locale', 'ru')).stdout;
    expect(ru).toContain('По неделям');
    expect(ru).toMatch(/11-09…11-15 +2 +2 +0 +0 +2 ч +2 ч/);
    expect(ru).toContain('Мария Котова');
    const en = (await sla(MONTH, '--locale', 'en', '--format', 'markdown')).stdout;
    expect(en).toContain('| Week | Items |');
  });

  test('only some days', async () => {
    const { stdout } = await sla(MONTH, '--from', '2026-11-09', '--to', '2026-11-15', '--format', 'json');
    expect(JSON.parse(stdout).total).toMatchObject({ items: 2, open: 0 });
  });

  test('fails when a finished week is above the target', async () => {
    const slow = items({ received_at: day('09T09:00'), first_reply_at: day('10T12:00') });
    const one = { 'sla.avg-first-response': '{ min: 1 }' };
    const code = async (rules: typeof one, now = NOW, ...args: readonly string[]) =>
      (await reglament(root(slow, rules), ['sla', ...args], { now })).code;
    expect(await code(one)).toBe(1);
    expect(await code(one, Date.parse(day('13T12:00')))).toBe(0);
    // As the rule says: one item is no mean, and one day is no week.
    expect(await code({ 'sla.avg-first-response': '{ min: 2 }' })).toBe(0);
    expect(await code(one, NOW, '--from', '2026-11-09', '--to', '2026-11-09')).toBe(0);
    const checked = await reglament(root(slow, one), ['check', '--format', 'json'], { now: NOW });
    expect(JSON.parse(checked.stdout).findings.map(({ rule }: { rule: string }) => rule)).toContain(
      'sla.avg-first-response',
    );
  });

  test('as a table, in which nothing runs', async () => {
    const evil = {
      'policy/answering.yaml': (TEAM['policy/answering.yaml'] ?? '').replace('  question:', '  "=cmd()":'),
    };
    const { stdout } = await sla(
      { ...evil, ...items({ class: '=cmd()', received_at: day('10T09:00'), first_reply_at: day('10T09:30') }) },
      '--format',
      'csv',
    );
    expect(stdout.split('\r\n')[1]).toBe("2026-11-09,'=cmd(),1,1,0,0,0,30,30,30,1");
  });

  test('says what it could not read and count', async () => {
    const files = {
      ...items({ received_at: '2026-11-16' }),
      'policy/answering.yaml': (TEAM['policy/answering.yaml'] ?? '').replace(
        'working: { hours',
        'working: { calendar: ru, hours',
      ),
    };
    const { stdout } = await sla(
      { ...files, 'content/inbox/z.md': card({ id: 'z', received_at: day('10T09:00') }) },
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ unread: 1, missing_calendars: { 'ru-2026': 1 }, weeks: [] });
    const { code, stdout: said } = await sla(files, '--locale', 'ru');
    expect(code).toBe(1);
    expect(said).toContain('Не прочитано 1 строка');
    expect(said).not.toContain('ничего не приходило');
  });

  test('counts all rows that it could not read, and names files of which it knows nothing', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `a${index},yesterday,question,maria,`);
    const head = 'id,received_at,class,owner,first_reply_at';
    const files = {
      'content/inbox/a.csv': [head, ...rows].join('\n'),
      'content/inbox/b.csv': '',
      'content/inbox/c.csv': 'Номер,Дата\n1,2\n',
    };
    const { code, stdout } = await sla(files, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      unread: 300,
      unread_files: ['content/inbox/b.csv', 'content/inbox/c.csv'],
    });
  });

  test('an inbox without a word is no failure', async () => {
    const { code, stdout } = await sla({ 'content/inbox/a.csv': 'id,received_at\n' }, '--locale', 'ru');
    expect([code, stdout.includes('ничего не приходило')]).toEqual([0, true]);
  });

  test.each([
    [['--from', 'x'], 'x'],
    [['--from', '2026-11-20', '--to', '2026-11-10'], '2026-11-20'],
    [['week'], 'week'],
  ])('%j is refused', async (args, named) => {
    const { code, stderr } = await sla(MONTH, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });

  test('without a matrix there is nothing to count by', async () => {
    const { code, stderr } = await reglament(repository({}, {}), ['sla'], { now: NOW });
    expect(code).toBe(2);
    expect(stderr).toContain('policy/answering.yaml');
  });
});

describe('reglament who', () => {
  const who = (...args: readonly string[]) => reglament(root({}), ['who', ...args], { now: NOW });

  test('tells who answers, and by when to the minute', async () => {
    const { code, stdout } = await who('--class', 'complaint', '--at', '2026-11-20T16:45:00+03:00', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      at: '2026-11-20T16:45:00+03:00',
      people: [
        { id: 'maria', as: 'owner' },
        { id: 'sonya', as: 'stand-in' },
        { id: 'oleg', as: 'deputy' },
      ],
      deadlines: { first: { at: '2026-11-23T09:45:00+03:00' }, final: { at: '2026-11-24T16:45:00+03:00' } },
      escalation: [{ role: 'lead', due: { at: '2026-11-23T16:45:00+03:00' }, people: [{ id: 'anna' }] }],
    });
  });

  test('on a day on which some are on leave', async () => {
    const { stdout } = await who('--class', 'complaint', '--at', '2026-11-18T10:00:00+03:00', '--format', 'json');
    expect(JSON.parse(stdout).people.map(({ id, as }: { id: string; as: string }) => `${id} ${as}`)).toEqual([
      'maria owner',
      'sonya stand-in',
      'oleg deputy',
    ]);
  });

  test('on an account of another language', async () => {
    const accounts = { 'policy/accounts.yaml': 'x: { platform: x, kind: brand, language: en }\n' };
    const { stdout } = await reglament(
      root(accounts),
      ['who', '--class', 'question', '--account', 'x', '--format', 'json'],
      { now: NOW },
    );
    expect(JSON.parse(stdout).people[0]).toMatchObject({ id: 'nina' });
  });

  test('in words', async () => {
    const { stdout } = await who('--class', 'question', '--locale', 'ru');
    expect(stdout).toContain('Пришло 18 ноября 2026 г. в 12:00: вопрос');
    expect(stdout).toMatch(/первый ответ +ср 18 ноября 2026 г., 18:00/);
    expect((await who('--class', 'spam', '--locale', 'en')).stdout).toContain('No answer');
  });

  test('of a year without a calendar no deadline is told, and that is said plainly', async () => {
    const answering = (TEAM['policy/answering.yaml'] ?? '').replace(
      'working: { hours',
      'working: { calendar: ru, hours',
    );
    const { code, stdout } = await reglament(
      root({ 'policy/answering.yaml': answering }),
      ['who', '--class', 'question', '--at', '2027-01-15T10:00:00+03:00', '--locale', 'ru'],
      { now: NOW },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('срок не посчитать: нет календаря ru на 2027 год (policy/calendars/ru-2027.yaml)');
  });

  test('on a day on which a role has no shift, nobody of it is named', async () => {
    const answering = `${TEAM['policy/answering.yaml']}shifts: { lead: daily, care: working }\n`;
    const people = (at: string) =>
      reglament(
        root({ 'policy/answering.yaml': answering }),
        ['who', '--class', 'severe', '--at', at, '--format', 'json'],
        {
          now: NOW,
        },
      ).then(({ stdout }) => JSON.parse(stdout).people.map(({ as }: { as: string }) => as));
    expect(await people('2026-11-21T10:00:00+03:00')).toEqual(['owner']);
    expect(await people('2026-11-23T10:00:00+03:00')).toContain('deputy');
  });

  test('in the evening those of the next working day are named', async () => {
    const people =
      'maria: { name: Мария, roles: [care], absences: [{ from: 2026-11-23, to: 2026-11-23 }] }\noleg: { name: Олег, roles: [editor] }\n';
    const named = async (at: string): Promise<readonly string[]> => {
      const args = ['who', '--class', 'question', '--at', at, '--format', 'json'];
      const { stdout } = await reglament(root({ 'policy/people.yaml': people }), args, { now: NOW });
      return JSON.parse(stdout).people.map(({ id }: { id: string }) => id);
    };
    // Friday at noon, and Friday night, when the clock goes again on Monday.
    expect(await named('2026-11-20T12:00:00+03:00')).toContain('maria');
    expect(await named('2026-11-20T22:00:00+03:00')).not.toContain('maria');
  });

  test('nobody is there: exit code 1', async () => {
    const people = { 'policy/people.yaml': 'maria: { name: Мария, roles: [care], until: 2026-11-01 }\n' };
    const { code, stdout } = await reglament(root(people), ['who', '--class', 'question', '--locale', 'ru'], {
      now: NOW,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Отвечать некому');
  });

  test.each([
    [['--class', 'complant'], 'complaint'],
    [[], '--class'],
    [['--class', 'question', '--at', '2026-11-20T16:45'], '2026-11-20T16:45'],
    [['--class', 'question', '--at', 'вчера'], '2026-11-20T16:45:00+03:00'],
    [['--class', 'question', '--at', '2026-02-30'], '2026-11-20T16:45:00+03:00'],
    [['--class', 'question', '--account', 'vkk'], 'vkk'],
  ])('%j is refused', async (args, named) => {
    const { code, stderr } = await who(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });
});

describe('reglament check --base', () => {
  test('knows the rows of a large export again, wherever they stand now', async () => {
    const head = 'id,received_at,class,owner,first_reply_at';
    const fill = Array.from({ length: 15_000 }, (_, index) => {
      return `b${index},2026-11-10T10:00:00+03:00,question,maria,2026-11-10T11:00:00+03:00`;
    });
    const late = (id: string): string => `${id},2026-11-10T10:00:00+03:00,question,maria,`;
    const path = 'content/inbox/year.csv';
    const folder = root({ [path]: [head, late('old'), ...fill].join('\n') }, { 'inbox.answered': '' } as never);
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'base'],
    ])
      git(folder, ...args);
    write(folder, { [path]: [head, ...fill, late('old'), late('new')].join('\n') });
    const { code, stdout } = await reglament(folder, ['check', '--base', 'HEAD', '--format', 'json'], { now: NOW });
    const { findings } = JSON.parse(stdout) as { findings: { status: string; range: { start: { line: number } } }[] };
    expect(findings.map(({ status, range }) => [status, range.start.line])).toEqual([
      ['existing', 15_002],
      ['new', 15_003],
    ]);
    expect(code).toBe(1);
  });
});

describe('our own month', () => {
  const cwd = new URL('../..', import.meta.url).pathname;
  const AS_OF = ['--as-of', '2027-03-01', '--now', '2026-11-22T10:00:00Z'];

  test('is judged by the working edition as it was: two wait too long, six were late, one look is missing, five complaints have no topic', async () => {
    const { stdout } = await reglament(cwd, ['check', 'content/inbox', ...AS_OF, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string }[] };
    const counts = new Map<string, number>();
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    expect([...counts].sort()).toEqual([
      ['inbox.answered', 2],
      ['inbox.crisis', 1],
      ['mentions.cadence', 1],
      ['mentions.covered', 1],
      ['sla.first-response', 6],
    ]);
  });

  test('has more than a hundred and fifty items, no two of them alike', async () => {
    const { stdout } = await reglament(cwd, ['sla', '--now', '2026-11-22T10:00:00Z', '--format', 'json']);
    const { total, unread } = JSON.parse(stdout);
    expect(unread).toBe(0);
    expect(total.items).toBeGreaterThan(140);
  });
});
