import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { matrixGaps } from '../../action/core/inbox/matrix-gaps.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { overlaid } from '../helpers/editions.ts';
import { ANSWERING_YAML, PEOPLE_YAML } from '../helpers/inbox.ts';
import { LOAD, loaded, policyFiles } from '../helpers/judging.ts';

const ACCOUNTS = 'vk: { platform: vk, kind: brand, language: ru }\nx: { platform: x, kind: brand, language: en }\n';
const CLASSES = ['question', 'complaint', 'severe', 'praise', 'troll', 'spam'];

async function gaps(yaml: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const files = { 'policy/answering.yaml': yaml, 'policy/people.yaml': PEOPLE_YAML, 'policy/accounts.yaml': ACCOUNTS };
  const { policy } = await loaded(overlaid(policyFiles({}), { ...files, ...more }));
  if (policy.answering === undefined) throw new Error('no matrix');
  const options = { classes: CLASSES, silent: ['spam'], days: 0 };
  const found = await matrixGaps(policy, policy.answering, '2026-11-18', options);
  return found.map(({ kind, key, data }) => {
    const suggestion = data['suggestion'] === undefined ? '' : ` → ${data['suggestion']}`;
    return `${kind} ${key.join('.')}${suggestion}`;
  });
}
const changed = (from: string, to: string): string => {
  expect(ANSWERING_YAML).toContain(from);
  return ANSWERING_YAML.replace(from, to);
};
const SCENARIO = 'id: court, when: { ru: Суд }, class: severe, approver: lawyer';

describe('a matrix that contradicts itself', () => {
  test.each<[string, string, string[]]>([
    ['not at all', ANSWERING_YAML, []],
    ['a deadline of no time', changed('first: PT2H', 'first: PT0M'), ['zero classes.complaint.deadlines.first']],
    [
      'an answer before anybody has it',
      changed('route: PT1H', 'route: PT7H'),
      ['order classes.question.deadlines.route'],
    ],
    [
      'an end before the answer, and word on the way after it',
      changed('first: PT2H, final: 2d', 'first: 5d, interim: 1d, final: PT30M'),
      ['order classes.complaint.deadlines.first', 'order classes.complaint.deadlines.interim'],
    ],
    [
      'an end by another clock, which comes first on a weekend only',
      changed(
        'final: { in: 5d, clock: working } }, clock: daily',
        'final: { in: PT8H, clock: daily } }, clock: working',
      ),
      ['order classes.severe.deadlines.first'],
    ],
    ['a language that no account has', changed('en: { owner', 'eng: { owner'), ['language languages.eng → en']],
    [
      'silence for a class that is none',
      changed('spam: [spam]', 'spam: [spamm]'),
      ['silence-class silence.spam.0 → spam'],
    ],
    ['two sources of one name', changed('id: partners', 'id: maps'), ['twice mentions.sources.1.id']],
    [
      'two situations of one name',
      `${ANSWERING_YAML}scenarios: [{ ${SCENARIO} }, { ${SCENARIO} }]\n`,
      ['twice scenarios.1.id'],
    ],
    [
      'agreement that comes after the answer',
      `${ANSWERING_YAML}scenarios: [{ ${SCENARIO}, approval: PT5H, first: PT10M }]\n`,
      ['approval-order scenarios.0.approval'],
    ],
    [
      'agreement by somebody who is away on weekends',
      `${ANSWERING_YAML}scenarios: [{ ${SCENARIO}, approval: PT15M }]\nshifts: { lawyer: working }\n`,
      ['approver scenarios.0.approval'],
    ],
    [
      'nobody takes it up in time, though an answer would be',
      `${changed('first: PT30M, final', 'route: PT15M, first: PT48H, final')}shifts: { lead: working, care: working }\n`,
      ['unreachable classes.severe.deadlines.route'],
    ],
  ])('%s', async (_, yaml, expected) => {
    expect(await gaps(yaml)).toEqual(expected);
  });

  test('holidays of those who answer count: eleven days of twelve hours are more than forty-eight', async () => {
    const calendar = (days: string) => ({
      'policy/calendars/ru-2026.yaml': `country: ru\nyear: 2026\nsource: x\nas_of: 2026-11-22\ndays_off: [${days}]\n`,
    });
    const yaml = `${changed('first: PT30M', 'first: PT48H').replace('working: { hours', 'working: { calendar: ru, hours')}shifts: { lead: working, care: working }\n`;
    expect(await gaps(yaml, calendar('{ from: 2026-01-01, to: 2026-01-11 }'))).toEqual([
      'unreachable classes.severe.deadlines.first',
    ]);
    expect(await gaps(yaml, calendar('{ from: 2026-01-01 }'))).toEqual([]);
  });
});

async function problems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const read = await loadPolicy(overlaid(policyFiles({}), files), registry, LOAD);
  const found = [...read.problems, ...(read.policy?.registerProblems ?? [])];
  return found.map(({ messageId, position }) => `${messageId} ${position.line}`);
}

describe('a calendar that contradicts itself is told, and not used', () => {
  const calendar = (more: string) => ({
    'policy/calendars/ru-2026.yaml': `country: ru\nyear: 2026\nsource: x\nas_of: 2026-11-22\ndays_off: [{ from: 2026-11-04 }]\n${more}\n`,
  });
  test.each<[string, string, string[]]>([
    ['not at all', 'short_days: [{ date: 2026-11-03, by: PT1H }]', []],
    [
      'a Saturday that is worked, and short',
      'working_days: [{ date: 2026-11-21, like: fri }]\nshort_days: [{ date: 2026-11-21, by: PT1H }]',
      [],
    ],
    ['a day off that is worked', 'working_days: [{ date: 2026-11-04, like: mon }]', ['calendar.both 6']],
    [
      'a working day with the hours of a weekend',
      'working_days: [{ date: 2026-11-05, like: sat }]',
      ['calendar.no-hours 6'],
    ],
    [
      'a day moved twice',
      'working_days: [{ date: 2026-11-21, like: mon }, { date: 2026-11-21, like: fri }]',
      ['calendar.twice 6'],
    ],
    [
      'a short day twice',
      'short_days: [{ date: 2026-11-03, by: PT1H }, { date: 2026-11-03, by: PT2H }]',
      ['calendar.twice 6'],
    ],
    ['a short day off', 'short_days: [{ date: 2026-11-04, by: PT1H }]', ['calendar.short-off 6']],
    ['a short Saturday', 'short_days: [{ date: 2026-11-21, by: PT1H }]', ['calendar.short-free 6']],
    ['a day that ends before it begins', 'short_days: [{ date: 2026-11-03, by: PT20H }]', ['calendar.short-by 6']],
  ])('%s', async (_, more, expected) => {
    expect(await problems(calendar(more))).toEqual(expected);
    const { policy } = await loaded(overlaid(policyFiles({}), calendar(more)));
    expect(policy.calendars.has('ru-2026')).toBe(expected.length === 0);
  });

  test('where the weekend is Friday and Saturday, a Sunday may be short and a Friday may not', async () => {
    const israel = (date: string) => ({
      'policy/calendars/il-2026.yaml': `country: il\nyear: 2026\nsource: x\nas_of: 2026-11-22\ndays_off: []\nshort_days: [{ date: ${date}, by: PT1H }]\n`,
    });
    expect(await problems(israel('2026-11-22'))).toEqual([]);
    expect(await problems(israel('2026-11-20'))).toEqual(['calendar.short-free 6']);
  });
});

describe('leave that nobody can cover', () => {
  const person = (absence: string) => ({
    'policy/people.yaml': `maria: { name: Мария, roles: [care], absences: [${absence}] }\n`,
  });
  test.each<[string, string, string[]]>([
    ['a deputy whom nobody knows', '{ from: 2026-11-01, to: 2026-11-05, deputy: petya }', ['person.unknown 1']],
    ['an end before the start', '{ from: 2026-11-05, to: 2026-11-01 }', ['period.order 1']],
    ['a day that is none', '{ from: 2026-02-30, to: 2026-11-01 }', ['moment.date 1']],
  ])('%s', async (_, absence, expected) => {
    expect(await problems(person(absence))).toEqual(expected);
  });
});
