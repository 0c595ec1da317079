import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { parseDuration } from '../../action/core/calendar/duration.ts';
import { parseYaml } from '../../action/core/content/yaml.ts';
import { matrixGaps } from '../../action/core/inbox/matrix-gaps.ts';
import { judge } from '../../action/core/judge.ts';
import type { AnswerClass } from '../../action/core/policy/answering.ts';
import { answeringSchema } from '../../action/core/policy/answering-file.ts';
import { diffPolicies } from '../../action/core/policy/diff.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { writeRelease } from '../../action/core/policy/release-writer.ts';
import { trialOn } from '../../action/core/policy/trial.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { ANSWERING_YAML, PEOPLE_YAML, TEAM } from '../helpers/inbox.ts';
import { type Files, LOAD, loaded, NOW, POLICY_YAML, policyFiles } from '../helpers/judging.ts';

const PATH = 'policy/answering.yaml';
const LOG: Files = { 'content/inbox/mentions-2026-11.csv': 'source,at\nmaps,2026-11-20T10:00:00+03:00\n' };
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems, policy } = await loadPolicy(overlaid(policyFiles({}), { ...TEAM, ...files }), registry, LOAD);
  return [...problems, ...(policy?.registerProblems ?? [])].map(
    ({ messageId, path, position }) => `${messageId} ${path}:${position.line}`,
  );
}

describe('policy/answering.yaml is read', () => {
  test.each<[string, (yaml: string) => string, string[]]>([
    ['as it is', (yaml) => yaml, []],
    ['a clock that is none', (yaml) => yaml.replace('clock: daily', 'clock: dayly'), [`answering.clock ${PATH}:7`]],
    [
      'a duration of ISO days, which are no working days',
      (yaml) => yaml.replace('final: 1d', 'final: P1D'),
      [`schema.value ${PATH}:5`],
    ],
    [
      'shifts that overlap',
      (yaml) => yaml.replace('to: "18:00" }]', 'to: "18:00" }, { days: [mon], from: "17:00", to: "19:00" }]'),
      [`answering.shifts ${PATH}:2`],
    ],
    [
      'a shift that ends before it starts',
      (yaml) => yaml.replace('to: "18:00"', 'to: "08:00"'),
      [`answering.shifts ${PATH}:2`],
    ],
    [
      'a zone that is none',
      (yaml) => yaml.replace('working: { hours', 'working: { time_zone: Europe/Moskow, hours'),
      [`policy.zone ${PATH}:2`],
    ],
    ['an hour that is none', (yaml) => yaml.replace('"09:00"', '"25:00"'), [`schema.value ${PATH}:2`]],
    ['a key that nobody knows', (yaml) => yaml.replace('owner: care', 'owns: care'), [`schema.unknown-key ${PATH}:5`]],
  ])('%s', async (_, change, expected) => {
    expect(await problemsOf({ [PATH]: change(ANSWERING_YAML) })).toEqual(expected);
  });
});

describe('policy/calendars are read', () => {
  const CALENDAR = 'policy/calendars/ru-2026.yaml';
  const calendar = (more: string) => ({ [CALENDAR]: `country: ru\nyear: 2026\nsource: x\nas_of: 2026-11-22\n${more}` });
  test.each<[string, string, string[]]>([
    [
      'as they are',
      'days_off: [{ from: 2026-01-01, to: 2026-01-08 }]\nshort_days: [{ date: 2026-04-30, by: PT1H }]\nworking_days: [{ date: 2026-11-21, like: mon }]',
      [],
    ],
    ['a day of another year', 'days_off: [{ from: 2025-12-31 }]', [`calendar.other-year ${CALENDAR}:5`]],
    ['a day that is none', 'days_off: [{ from: 2026-02-30 }]', [`moment.date ${CALENDAR}:5`]],
    ['days in no order', 'days_off: [{ from: 2026-01-08, to: 2026-01-01 }]', [`period.order ${CALENDAR}:5`]],
    ['a moment', 'days_off: [{ from: "2026-01-08T10:00" }]', [`calendar.other-year ${CALENDAR}:5`]],
    ['without days off', '', [`schema.missing ${CALENDAR}:1`]],
  ])('%s', async (_, more, expected) => {
    expect(await problemsOf(calendar(more))).toEqual(expected);
  });

  test('one with anything wrong in it is a year without data', async () => {
    const { policy } = await loaded(overlaid(policyFiles({}), calendar('days_off: [{ from: 2025-12-31 }]')));
    expect(policy.calendars.size).toBe(0);
  });

  test('ours has the days of facts/frequency.md §4.3', async () => {
    const { policy } = await loaded(overlaid(policyFiles({}), { [CALENDAR]: read(CALENDAR) }));
    const year = policy.calendars.get('ru-2026');
    const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((day) => `2026-01-${day}`);
    const others = ['02-23', '03-09', '05-01', '05-11', '06-12', '11-04', '12-31'].map((day) => `2026-${day}`);
    expect([...(year?.daysOff ?? [])].sort()).toEqual([...days, ...others]);
    expect([...(year?.shortDays ?? [])]).toEqual(
      ['04-30', '05-08', '06-11', '11-03'].map((day) => [`2026-${day}`, 60]),
    );
    expect(year?.workingDays.size).toBe(0);
  });
});

describe('a matrix leaves somebody without an answer', () => {
  const CLASSES = ['question', 'complaint'];
  async function gapsOf(
    answering: (yaml: string) => string,
    people = (yaml: string) => yaml,
    today = '2026-11-18',
    days = 30,
  ) {
    const files = { [PATH]: answering(ANSWERING_YAML), 'policy/people.yaml': people(PEOPLE_YAML) };
    const { policy } = await loaded(overlaid(policyFiles({}), files));
    if (policy.answering === undefined) throw new Error('no matrix');
    const gaps = await matrixGaps(policy, policy.answering, today, { classes: CLASSES, silent: ['spam'], days });
    return gaps.map(({ kind, key }) => `${kind} ${key.join('.')}`);
  }
  const same = (yaml: string): string => yaml;

  test.each([
    ['PT6H', ['unreachable classes.severe.deadlines.first']],
    ['PT361M', []],
  ])('from 15:00 to 21:00 the clock goes six hours without anybody: %s', async (first, expected) => {
    const day = '  day: { hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: "09:00", to: "15:00" }] }\n';
    const change = (yaml: string): string =>
      `${yaml.replace('  daily:', `${day}  daily:`).replace('first: PT30M', `first: ${first}`)}shifts: { lead: day, care: day }\n`;
    expect(await gapsOf(change)).toEqual(expected);
  });

  test.each<[string, (yaml: string) => string, (yaml: string) => string, string[]]>([
    ['not at all', same, same, []],
    ['a class is missing', (yaml) => yaml.replace('  question:', '  ask:'), same, ['class-missing classes']],
    [
      'nobody answers',
      (yaml) => yaml.replace('ru: вопрос }, owner: care, ', 'ru: вопрос }, '),
      same,
      ['no-owner classes.question'],
    ],
    [
      'nobody stands in',
      (yaml) => yaml.replace('ru: вопрос }, owner: care, deputy: editor', 'ru: вопрос }, owner: care'),
      same,
      ['no-deputy classes.question'],
    ],
    [
      'there is no deadline',
      (yaml) => yaml.replace('first: PT6H, final: 1d', 'final: 1d'),
      same,
      ['no-deadline classes.question.deadlines'],
    ],
    [
      'a role that nobody has',
      (yaml) => yaml.replace('to: lead', 'to: boss'),
      same,
      ['nobody classes.complaint.escalation.0.to'],
    ],
    [
      'a role of somebody who has left',
      same,
      (yaml) =>
        yaml.replace(
          'oleg: { name: Олег Тервонен, roles: [editor]',
          'oleg: { name: Олег Тервонен, roles: [editor], until: 2026-11-01',
        ),
      [
        'left classes.question.deputy',
        'left classes.complaint.deputy',
        'left classes.praise.owner',
        'left classes.troll.owner',
        'left classes.spam.owner',
      ],
    ],
    [
      'one person answers and stands in',
      (yaml) => yaml.replace('troll: { owner: editor, deputy: lead', 'troll: { owner: editor, deputy: editor'),
      same,
      ['same-person classes.troll.deputy'],
    ],
    [
      'a deadline by a clock that goes when nobody is there',
      (yaml) =>
        `${yaml.replace('owner: lead, deputy: care, deadlines: { first: PT30M', 'owner: lead, deputy: care, deadlines: { first: PT2H')}shifts: { lead: working, care: working }\n`,
      same,
      ['unreachable classes.severe.deadlines.first'],
    ],
    ['the same with one who is there', (yaml) => `${yaml}shifts: { lead: daily, care: working }\n`, same, []],
    [
      'the same with time enough for a weekend',
      (yaml) => `${yaml.replace('first: PT30M', 'first: PT36H')}shifts: { lead: working, care: working }\n`,
      same,
      [],
    ],
    [
      'a year without a calendar',
      (yaml) => yaml.replace('working: { hours', 'working: { calendar: ru, hours'),
      same,
      ['no-calendar queues.working.calendar'],
    ],
    [
      'a role of a language that nobody has',
      (yaml) => yaml.replace('owner: editor-en, deputy: lead', 'owner: editor-ne, deputy: leed'),
      same,
      ['role languages.en.owner', 'role languages.en.deputy'],
    ],
    [
      'a role of a level, or of a shift, that only somebody who left had',
      (yaml) => `${yaml}levels: [{ id: L1, roles: [care, junior, lawyer] }]\nshifts: { junior: working }\n`,
      (yaml) => yaml.replace('roles: [junior]', 'roles: [junior], until: 2026-10-30'),
      ['role levels.0.roles.1', 'role shifts.junior'],
    ],
    [
      'a level that is not on the list',
      (yaml) =>
        `${yaml.replace('clock: daily', 'clock: daily, level: L9')}levels: [{ id: L1, roles: [care] }]\ncrisis: { items: 3, within: PT24H, level: L2 }\n`,
      same,
      ['level classes.severe.level', 'level crisis.level'],
    ],
    [
      'a crisis of classes that are none',
      (yaml) =>
        `${yaml}levels: [{ id: L1, roles: [care] }]\ncrisis: { items: 3, within: PT24H, of: [complaint, complain], classes: [sever], level: L1 }\n`,
      same,
      ['crisis-class crisis.of.1', 'crisis-class crisis.classes.0'],
    ],
  ])('%s', async (_, answering, people, expected) => {
    expect(await gapsOf(answering, people)).toEqual(expected);
  });

  describe('while people are on leave', () => {
    const leave =
      (who: string, from: string, to: string, more = '') =>
      (yaml: string) =>
        yaml.replace(new RegExp(`^(${who}: .*) }$`, 'm'), `$1, absences: [{ from: ${from}, to: ${to}${more} }] }`);
    const both =
      (more = '') =>
      (yaml: string) =>
        leave('anna', '2026-11-25', '2026-11-29')(leave('oleg', '2026-11-23', '2026-11-27', more)(yaml));
    test.each<[string, (yaml: string) => string, string, number, string[]]>([
      ['the deputy is there', leave('oleg', '2026-11-23', '2026-11-27'), '2026-11-18', 30, []],
      ['the deputy is away, too', both(), '2026-11-18', 30, ['away classes.troll.owner']],
      ['somebody stands in', both(', deputy: maria'), '2026-11-18', 30, []],
      ['that is far', both(), '2026-11-18', 5, []],
      ['that is over', both(), '2026-11-28', 30, []],
    ])('%s', async (_, people, today, days, expected) => {
      expect(await gapsOf(same, people, today, days)).toEqual(expected);
    });
  });
});

describe('policies about answers', () => {
  async function found(rule: string, files: Readonly<Record<string, string>>, options = '', content: Files = {}) {
    const policyFilesOf = overlaid(policyFiles({ [rule]: options }), files);
    const policy = await loaded(policyFilesOf);
    const { findings } = await judge(memoryFiles(content), policy, {
      engine: 'test',
      now: NOW,
      policySide: { ...policy, problems: [], files: policyFilesOf },
      isAsked: ({ id }) => id === rule,
    });
    return findings.map(
      ({ message, path, range }) => `${message.id.slice(rule.length + 1)} ${path}:${range.start.line}`,
    );
  }

  test('without the file each says so', async () => {
    const none = { [PATH]: undefined } as unknown as Record<string, string>;
    expect(await found('policy.answering-matrix', none)).toEqual(['none policy/policy.yaml:1']);
    expect(await found('policy.sharp-situations', none)).toEqual(['none policy/policy.yaml:1']);
    expect(await found('mentions.sources', none)).toEqual(['none policy/policy.yaml:1']);
    expect(await found('policy.negative-comments', none)).toEqual([
      'no-section policy/policy.yaml:1',
      'none policy/policy.yaml:1',
    ]);
  });

  test('mentions.sources: what each source lacks', async () => {
    const yaml = ANSWERING_YAML.replace('queries: [отзывы], tool: карты, owner: editor', 'owner: boss');
    expect(await found('mentions.sources', { ...TEAM, [PATH]: yaml }, '', LOG)).toEqual(
      ['queries', 'tool', 'nobody'].map((id) => `${id} ${PATH}:16`),
    );
    expect(await found('mentions.sources', TEAM, '', LOG)).toEqual([]);
  });

  describe('mentions.sources: a list of which nobody keeps a log', () => {
    const since = (effective: string) => ({
      ...TEAM,
      'policy/policy.yaml': POLICY_YAML.replace('effective: 2026-01-01', `effective: ${effective}`),
    });
    const told = [`no-log ${PATH}:15`];

    test('is told at the list, whatever else came in', async () => {
      expect(await found('mentions.sources', TEAM)).toEqual(told);
      expect(await found('mentions.sources', TEAM, '', { 'content/inbox/a.csv': 'id,received_at\n' })).toEqual(told);
      expect(await found('mentions.sources', TEAM, '', { 'content/posts/mentions.md': '---\n---\n' })).toEqual(told);
    });

    // The Sunday on which it is judged is 22 November 2026.
    test.each([
      ['2026-11-19', told],
      ['2026-11-20', told],
      ['2026-11-21', []],
      ['2026-12-01', []],
    ])('that holds since %s, after its first working day: %j', async (effective, expected) => {
      expect(await found('mentions.sources', since(effective))).toEqual(expected);
    });
  });

  test('roles, levels and classes that are none come with the nearest that are', async () => {
    const policyFilesOf = overlaid(policyFiles({ 'policy.answering-matrix': '' }), {
      ...TEAM,
      [PATH]: `${ANSWERING_YAML.replace('owner: editor-en', 'owner: editor-ne')}levels: [{ id: L1, roles: [care] }]\ncrisis: { items: 3, within: PT24H, of: [complain], level: L2 }\n`,
    });
    const policy = await loaded(policyFilesOf);
    const side = { ...policy, problems: [], files: policyFilesOf };
    const { findings } = await judge([], policy, { engine: 'test', now: NOW, policySide: side });
    const isName = (id: string): boolean => /\.(?:role|level|crisis-class)$/.test(id);
    const named = findings.flatMap(({ message }) => (isName(message.id) ? [message.data['suggestion']] : []));
    expect(named).toEqual(['editor-en', 'complaint', 'L1']);
  });

  describe('policy.sharp-situations', () => {
    const FULL = `scenarios:
  - id: court
    when: { ru: Грозят судом }
    class: complaint
    owner: lead
    approver: lawyer
    first: PT1H
    tone: Ровно
    template: { ru: Приняли }
    forbidden: [не виноваты]
`;
    test.each<[string, (yaml: string) => string, string[]]>([
      ['all is said', (yaml) => yaml, []],
      ['none is there', () => '', [`none ${PATH}:1`]],
      [
        'something is not said',
        (yaml) => yaml.replace('    tone: Ровно\n', '').replace('[не виноваты]', '[]'),
        [`lacks ${PATH}:20`, `lacks ${PATH}:20`],
      ],
      ['a language is missing', (yaml) => yaml.replace('{ ru: Приняли }', '{ en: Received }'), [`language ${PATH}:28`]],
      ['nobody has the role', (yaml) => yaml.replace('approver: lawyer', 'approver: judge'), [`nobody ${PATH}:24`]],
      [
        'one role answers and agrees',
        (yaml) => yaml.replace('approver: lawyer', 'approver: lead'),
        [`same-role ${PATH}:24`],
      ],
      ['a class that is none', (yaml) => yaml.replace('class: complaint', 'class: court'), [`class ${PATH}:22`]],
      ['slower than its class', (yaml) => yaml.replace('first: PT1H', 'first: PT3H'), [`slower ${PATH}:25`]],
      [
        'its own words are forbidden',
        (yaml) => yaml.replace('Приняли', 'Мы не Виноваты'),
        [`says-forbidden ${PATH}:27`],
      ],
    ])('%s', async (_, change, expected) => {
      const found27 = await found('policy.sharp-situations', { ...TEAM, [PATH]: `${ANSWERING_YAML}${change(FULL)}` });
      expect(found27.map((line) => line.split(' ')[0])).toEqual(expected.map((line) => line.split(' ')[0]));
    });
  });

  test('policy.negative-comments: each class has what it needs', async () => {
    const options = '{ classes: [complaint, severe, insult], escalated: [complaint, severe] }';
    const kinds = (await found('policy.negative-comments', TEAM, options)).map((line) => line.split(' ')[0]);
    expect(kinds.sort()).toEqual(['lacks', 'lacks', 'no-class', 'no-section']);
    const plain = { ...TEAM, [PATH]: ANSWERING_YAML.replace('negative: true, tone: Спокойно', 'tone: Спокойно') };
    expect(await found('policy.negative-comments', plain, '{ classes: [complaint] }')).toHaveLength(2);
  });
});

describe('the matrix is a norm, and sealed with the others', () => {
  const yaml = POLICY_YAML.replace('1.0.0', '1.1.0');
  async function released() {
    const { policy } = await loaded(overlaid(policyFiles({ 'inbox.answered': '' }), TEAM));
    const text = writeRelease({
      policy,
      engine: 'test',
      released: '2026-01-01',
      previous: undefined,
      sha256: portableSha256,
    });
    return { policy, text };
  }

  test('a release has it, and reads it back the same', async () => {
    const { policy, text } = await released();
    const files = overlaid(policyFiles({ 'inbox.answered': '' }, yaml), {
      ...TEAM,
      [PATH]: ANSWERING_YAML.replace('PT6H', 'PT3H'),
      'policy/releases/1.0.0.yaml': text,
    });
    const { timeline } = await loaded(files);
    const sealed = await timeline.find('1.0.0')?.load();
    expect(sealed?.answering).toEqual(policy.answering);
    expect((await timeline.find('1.1.0')?.load())?.answering?.classes['question']?.deadlines?.first).toBe('PT3H');
  });

  test('one that is older than the file has none', async () => {
    const { policy } = await loaded(policyFiles({}));
    const text = writeRelease({
      policy,
      engine: 'test',
      released: '2026-01-01',
      previous: undefined,
      sha256: portableSha256,
    });
    expect(text).not.toContain('answering:');
    const { timeline } = await loaded(overlaid(policyFiles({}, yaml), { ...TEAM, 'policy/releases/1.0.0.yaml': text }));
    expect((await timeline.find('1.0.0')?.load())?.answering).toBeUndefined();
  });

  test('a file that was changed after its release is another policy', async () => {
    const { policy } = await released();
    const { policy: changed } = await loaded(
      overlaid(policyFiles({ 'inbox.answered': '' }), { ...TEAM, [PATH]: ANSWERING_YAML.replace('PT6H', 'PT3H') }),
    );
    expect(changed.content).not.toBe(policy.content);
  });

  test('one that came as a whole is told once, by its file', async () => {
    const [before, after] = [await loaded(policyFiles({})), await loaded(overlaid(policyFiles({}), TEAM))];
    const options = { engine: 'test', now: NOW };
    const { settings } = await diffPolicies(before.policy, after.policy, trialOn([], options));
    expect(settings).toEqual([{ key: 'answering', before: undefined, after: PATH, direction: 'neutral' }]);
  });

  test.each<[string, (text: string) => string, string]>([
    ['a shorter deadline', (text) => text.replace('first: PT6H', 'first: PT3H'), 'stricter'],
    ['a longer deadline', (text) => text.replace('first: PT6H', 'first: PT9H'), 'looser'],
    ['a deadline in days for one in hours', (text) => text.replace('first: PT6H', 'first: 1d'), 'unknown'],
    ['a deadline that came', (text) => text.replace('final: 1d', 'interim: PT3H, final: 1d'), 'stricter'],
    ['a deadline that went', (text) => text.replace(', final: 1d', ''), 'looser'],
    ['another owner', (text) => text.replace('owner: care', 'owner: lead'), 'neutral'],
    ['fewer items that make a crisis', (text) => text.replace('items: 3', 'items: 2'), 'stricter'],
    ['more of them', (text) => text.replace('items: 3', 'items: 5'), 'looser'],
    ['another wording', (text) => text.replace('ru: вопрос', 'ru: спросили'), 'text'],
  ])('a change is told by the diff: %s', async (_, change, direction) => {
    const yaml = `${ANSWERING_YAML}crisis: { items: 3, within: PT24H, level: L1 }\n`;
    const [before, after] = [yaml, change(yaml)]
      .map((text) => ({ ...TEAM, [PATH]: text }))
      .map((team) => loaded(overlaid(policyFiles({}), team)));
    const { settings } = await diffPolicies(
      (await before)?.policy as never,
      (await after)?.policy as never,
      trialOn([], { engine: 'test', now: NOW }),
    );
    expect(settings).toMatchObject([{ direction }]);
  });
});

describe('our own regulation and our own matrix say the same', () => {
  const parsed = parseYaml(read(PATH));
  const answering = answeringSchema.parse(parsed.ok ? parsed.data : {});
  const ROLES: Readonly<Record<string, string>> = {
    'клиентская служба': 'customer-care',
    'SMM-редактор': 'smm-editor',
    'младший редактор': 'junior-editor',
    'руководитель SMM': 'head-of-smm',
    'дежурный управляющий': 'duty-manager',
    обжарщик: 'roaster',
    директор: 'director',
    юрист: 'lawyer',
  };
  const rowsOf = (path: string, heading: string): string[][] => {
    const [, after = ''] = read(path).split(`| ${heading} |`);
    const [, ...lines] = (after.split('\n\n')[0] ?? '').split('\n').slice(1);
    return lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };
  /** «6 ч, один раз» → PT6H, «2 рабочих дня» → 2d, «30 мин» → PT30M. */
  const durationOf = (words: string): string | undefined => {
    const found = /(\d+) (ч|мин|рабоч)/.exec(words);
    if (found === null) return undefined;
    return found[2] === 'рабоч' ? `${found[1]}d` : found[2] === 'ч' ? `PT${found[1]}H` : `PT${found[1]}M`;
  };
  const written = (found: AnswerClass | undefined, name: 'first' | 'final'): string | undefined => {
    const deadline = found?.deadlines?.[name];
    return typeof deadline === 'object' ? deadline.in : deadline;
  };

  test('the table of classes', () => {
    const rows = rowsOf('policy/regulations/answering.md', 'Класс');
    const told = rows.flatMap(([names = '', owner = '', deputy = '', first = '', final = '', clock = '']) =>
      [...names.matchAll(/`([a-z_]+)`/g)].map(([, id = '']) => [
        id,
        ROLES[owner],
        ROLES[deputy],
        durationOf(first),
        durationOf(final),
        clock === 'ежедневные' ? 'daily' : 'working',
        first.includes('один раз'),
      ]),
    );
    const kept = Object.entries(answering.classes).map(([id, found]) => [
      id,
      found.owner,
      found.deputy,
      written(found, 'first'),
      written(found, 'final'),
      found.clock,
      found.once === true,
    ]);
    expect(told.length).toBeGreaterThan(15);
    expect(told).toEqual(kept);
  });

  test('the table of sharp situations', () => {
    const rows = rowsOf('policy/regulations/sharp-situations.md', 'Что случилось');
    const told = rows.map(([when = '', owner = '', first = '', approver = '', tone = '']) => [
      when,
      ROLES[owner],
      durationOf(first),
      ROLES[approver],
      tone,
    ]);
    const kept = (answering.scenarios ?? []).map(({ when, owner, first, approver, tone }) => {
      const ru = (text: typeof when | undefined) => (typeof text === 'object' ? text['ru'] : text);
      return [ru(when), owner, first, approver, ru(tone)];
    });
    expect(told).toEqual(kept);
  });

  test('the sources of mentions', () => {
    const rows = rowsOf('policy/regulations/answering.md', 'Где смотрим');
    const sources = answering.mentions?.sources ?? [];
    const title = (source: (typeof sources)[number] | undefined) =>
      typeof source?.title === 'object' ? source.title['ru'] : source?.title;
    expect(rows.map(([where]) => where)).toEqual(sources.map(title));
    expect(rows.map(([, , , when = '']) => /до (\d+:\d+)/.exec(when)?.[1])).toEqual(sources.map(({ by }) => by));
  });

  test('every duration can be read, and a day of work has nine hours', () => {
    for (const { deadlines = {} } of Object.values(answering.classes)) {
      for (const value of Object.values(deadlines))
        expect(parseDuration(typeof value === 'object' ? value.in : value)).toBeDefined();
    }
    expect(answering.queues['working']?.hours).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
    ]);
  });
});
