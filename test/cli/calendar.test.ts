import { describe, expect, test } from 'vitest';
import { repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { post } from '../helpers/judging.ts';

const RULES = { 'frequency.per-day': '{ brand: 1 }', 'promo.max-share': '{ max: 0.5, window: 4, min: 2 }' };
const at = (moment: string, changes: Readonly<Record<string, string>> = {}) => post({ publish_at: moment, ...changes });
const files = {
  'content/posts/2026-11-23-utro.md': at('2026-11-23T09:00:00+03:00', { title: 'Утро' }),
  'content/posts/2026-11-23-vecher.md': at('2026-11-23T19:00:00+03:00', { purpose: 'promo' }),
  'content/posts/2026-11-25-vostok.md': at('2026-11-25T20:00:00Z', { accounts: '[vladivostok]', purpose: 'news' }),
  'content/posts/idea.md': at('2026-11-24T10:00:00+03:00', { status: 'idea' }),
};
const FREEZE = `reason: Пожар
from: 2026-11-26T10:00:00+03:00
until: 2026-11-27T10:00:00+03:00
accounts: [vk]
declared_by: anna
`;
const PEOPLE = 'anna: { name: Анна, roles: [lead] }\n';
const team = () => repository({ ...files, 'policy/freezes/fire.yaml': FREEZE, 'policy/people.yaml': PEOPLE }, RULES);

describe('reglament calendar', () => {
  test('shows weeks by account, with purposes, violations and freezes', async () => {
    const { code, stdout } = await reglament(team(), ['calendar', '--account', 'vk', '--locale', 'ru']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/11-23…11-29 {2}п р\* +❄ +❄ /);
    expect(stdout).toContain('frequency.per-day  23 ноября 2026 г. на «vk» выходят 2 публикации');
    expect(stdout).not.toContain('vladivostok');
  });

  test('shows no more than two years, and is not kept by a freeze until further notice', async () => {
    const root = team();
    const long = await reglament(root, ['calendar', '--from', '2026-11-20', '--to', '2199-12-31', '--locale', 'en']);
    expect([long.code, long.stderr]).toEqual([2, expect.stringContaining('The period is too long')]);
    const endless = FREEZE.replace('until: 2026-11-27', 'until: 2199-11-27');
    write(root, { 'policy/freezes/fire.yaml': endless });
    const { stdout } = await reglament(root, [
      'calendar',
      '--account',
      'vk',
      '--format',
      'json',
      '--from',
      '2026-11-23',
      '--to',
      '2026-11-29',
    ]);
    expect(JSON.parse(stdout).accounts[0].frozen).toEqual(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
  });

  test('marks what blocks in Markdown, wherever it stands in its cell', async () => {
    const { stdout } = await reglament(team(), [
      'calendar',
      '--account',
      'vk',
      '--format',
      'markdown',
      '--locale',
      'ru',
    ]);
    expect(stdout).toContain('п **р\\***');
  });

  test('counts the days of each account by its own clock', async () => {
    const { stdout } = await reglament(team(), [
      'calendar',
      '--format',
      'json',
      '--from',
      '2026-11-23',
      '--to',
      '2026-11-29',
    ]);
    const { accounts } = JSON.parse(stdout);
    const named = (id: string) => accounts.find(({ account }: { account: string }) => account === id);
    expect(named('vladivostok').publications).toMatchObject([{ at: '2026-11-26T06:00:00+10:00', title: 'vostok' }]);
    expect(named('vk')).toMatchObject({ frozen: ['2026-11-26', '2026-11-27'] });
    expect(named('vk').publications).toHaveLength(2);
    expect(named('vk').publications[1].findings).toMatchObject([{ rule: 'frequency.per-day', status: 'new' }]);
  });

  test('opens in a calendar program, the same bytes twice', async () => {
    const ics = ['calendar', '--format', 'ics', '--account', 'vk'];
    const { stdout } = await reglament(team(), ics);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(stdout.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(stdout).toContain('DTSTART:20261123T060000Z');
    expect(stdout.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect((await reglament(team(), ics)).stdout).toBe(stdout);
  });

  test('keeps hostile titles inert', async () => {
    const hostile = {
      'content/posts/a.md': at('2026-11-24T10:00:00+03:00', { title: '"::error::x\\r\\nATTENDEE:mailto:a@b\\e[31m"' }),
    };
    const root = repository(hostile, { ...RULES, 'frequency.per-day': '{ brand: 0 }' });
    const { stdout } = await reglament(root, ['calendar', '--account', 'vk']);
    expect(stdout).not.toContain('::error');
    expect(stdout).not.toContain('\u001B');
    const { stdout: ics } = await reglament(root, ['calendar', '--account', 'vk', '--format', 'ics']);
    expect(ics).not.toMatch(/^ATTENDEE/m);
  });

  test.each<[string[], string]>([
    [['--from', '2026-13-01'], 'не похоже на дату'],
    [['--from', '2026-12-01', '--to', '2026-11-01'], 'кончается раньше'],
    [['--account', 'kv'], 'Может быть, «vk»'],
    [['vk'], 'не знает, что делать'],
  ])('refuses %s', async (args, said) => {
    const { code, stderr } = await reglament(team(), ['calendar', ...args, '--locale', 'ru']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test('says so when nothing goes out', async () => {
    const { stdout } = await reglament(team(), ['calendar', '--from', '2027-05-01', '--locale', 'en']);
    expect(stdout).toContain('Nothing goes out in these days.');
  });
});

describe('reglament slots', () => {
  const free = async (...args: readonly string[]): Promise<string[]> => {
    const { stdout } = await reglament(team(), ['slots', '--account', 'vk', '--format', 'json', ...args]);
    return JSON.parse(stdout).slots;
  };

  test('proposes moments after now, on days that are not full and not frozen', async () => {
    const slots = await free('--purpose', 'value', '--count', '3');
    // The clock of the tests stands at 22 November, 13:00 in Moscow: that evening is free, the next day full, two days are frozen.
    expect(slots.map((slot) => slot.slice(0, 10))).toEqual(['2026-11-22', '2026-11-24', '2026-11-24']);
    for (const slot of await free('--count', '20')) expect(slot).not.toMatch(/2026-11-(?:23|27T0)/);
    expect(await free('--count', '20')).not.toContainEqual(expect.stringMatching(/2026-11-26T1/));
  });

  test('asks for an account, and for a number that can be', async () => {
    const ask = async (...args: readonly string[]) =>
      (await reglament(team(), ['slots', ...args, '--locale', 'en'])).stderr;
    expect(await ask()).toContain('Name the account: --account.');
    expect(await ask('--account', 'vk', '--count', '0')).toContain('a whole number from 1 to 50');
    expect(await ask('--account', 'vk', '--purpose', 'prmo')).toContain('promo');
  });
});

describe('a planned post that breaks the calendar', () => {
  test('gets the next free moments', async () => {
    const { stdout } = await reglament(team(), ['check', '--format', 'json']);
    const [finding] = JSON.parse(stdout).findings;
    expect(finding).toMatchObject({ rule: 'frequency.per-day', slots: expect.any(Array) });
    expect(finding.slots).toHaveLength(3);
  });

  test('gets none when it has gone out', async () => {
    const { stdout } = await reglament(team(), ['check', '--format', 'json', '--now', '2026-12-24T00:00:00Z']);
    expect(JSON.parse(stdout).findings[0]).not.toHaveProperty('slots');
  });
});
