import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, judged, loaded, NOW, named, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

const front = (yaml: string): string => `---\n${yaml.trim()}\n---\nТекст.\n`;
const ids = (found: readonly Finding[]) => found.map(({ message }) => message.id.split('.').at(-1));
const problems = async (path: string, text: string, now = NOW) =>
  (await judged({ [path]: text }, { 'tone.caps': '' }, { now })).findings.map(({ message }) =>
    message.id.replace('problem.', ''),
  );

/** The findings of a rule by a policy with some of its files changed: registers are judged with the policy itself. */
async function inPolicy(rule: string, policy: Files, files: Files = {}, options = '', now = NOW) {
  const own = new Map([...policyFiles({ [rule]: options }), ...Object.entries(policy)]) as Map<string, string>;
  const side = await loaded(own);
  const report = await judge(memoryFiles(named(files)), side, {
    engine: 'reglament/test',
    now,
    parseFrontMatter: parseWithGrayMatter,
    policySide: { ...side, problems: [], files: own },
  });
  return report.findings.filter((found) => found.rule === rule);
}
const ACCOUNTS = 'policy/accounts.yaml';
const PEOPLE = 'policy/people.yaml';

describe('a review', () => {
  const review = (more = '', metric = 'metric: записи, target: 5, actual: 6') =>
    front(`period: 2026-10\naccounts: [vk]\ndecision: keep\nmetrics: [{ ${metric} }]\n${more}`);
  const PATH = 'content/reviews/2026-10.md';

  test('is read like a plan: what is wrong is told at its place', async () => {
    expect(await problems(PATH, review())).toEqual([]);
    expect(await problems(PATH, review().replace('keep', 'kepe'))).toEqual(['schema.choice']);
    expect(await problems(PATH, review().replace('[vk]', '[vkk]'))).toEqual(['account.unknown']);
    expect(await problems(PATH, review().replace('2026-10', '2026-13'))).toEqual(['moment.date']);
    expect(await problems(PATH, review('consulted: { person: anna, date: завтра }'))).toEqual(['moment.format']);
    expect(await problems(PATH, review('consulted: { outside: Знакомая кофейня, date: 2026-11-02 }'))).toEqual([]);
    expect(await problems(PATH, front('period: 2026-10\naccounts: [vk]\ndecision: keep\nmetrics: []'))).toEqual([
      'schema.empty',
    ]);
    expect(await problems(PATH, 'Не зашло.\n')).toEqual(['front-matter.missing']);
    expect(await problems('content/reviews/a.yaml', 'period: 2026-10\n')).toEqual(['content.unmatched.extension']);
  });

  test('of a month to come is told', async () => {
    const future = review().replace('2026-10', '2027-09');
    expect(ids((await judged({ [PATH]: future }, { 'review.present': '' })).findings)).toEqual(['future']);
  });

  test.each<[string, string[]]>([
    ['target: 3 %, actual: "1,2 %"', ['why']],
    ['target: 3 %, actual: "1,2 %", cause: Обед', ['why']],
    ['target: 3 %, actual: "1,2 %", cause: Обед, action: В 19:00', []],
    ['target: 3 %, actual: "1,2 %", cause: Просто не зашло, action: b', ['excuse']],
    ['target: 3 %, actual: "1,2 %", cause: "Не зашло: вышли в 13:00", action: b', []],
    ['target: 3 %, actual: "1,2 %", cause: Не зашло тем кто читает утром и спешит на работу, action: b', []],
    ['target: 6, actual: 4, better: less', []],
    ['target: 6, actual: 8, better: less', ['why']],
    ['target: хорошо, actual: плохо', ['uncomparable']],
    ['target: 100, actual: неизвестно', ['uncomparable']],
    ['target: 3 %, actual: 45 мин', ['uncomparable']],
    ['target: 45 мин, actual: 50', ['uncomparable']],
    ['target: 5 п. п., actual: 3 %', ['uncomparable']],
    ['target: 3 %, actual: "1,2"', ['why']],
    ['target: "2,500", actual: "300"', ['why']],
    ['target: "1,5 млн", actual: 900 тыс.', ['why']],
    ['target: 10k, actual: 9500', ['why']],
    ['target: 10k, actual: 10 500', []],
    ['target: 45 мин, actual: 1 ч 30 мин, better: less', ['why']],
    ['target: 1 ч 30 мин, actual: 45 мин, better: less', []],
    ['target: хорошо, actual: плохо, met: false', ['why']],
    ['target: 3, actual: 1, met: true', []],
  ])('a miss says why: %s', async (metric, expected) => {
    const text = review('', `metric: ответы, ${metric}`);
    const { findings } = await judged({ [PATH]: text }, { 'review.present': '{ excuses: ["не зашло"] }' });
    expect(ids(findings)).toEqual(expected);
  });

  test('is asked for after the fifth working day, of accounts that published, for two months back', async () => {
    const at = (day: string, account = 'vk') =>
      post({ accounts: `[${account}]`, publish_at: `2026-${day}T10:00:00+03:00`, status: 'published' });
    const files = { a: at('10-05'), b: at('10-31', 'telegram'), c: at('08-01', 'me') };
    const said = async (more: Files, now = NOW) =>
      (await judged({ ...files, ...more }, { 'review.present': '' }, { now })).findings;
    const [finding, ...others] = await said({});
    expect(others).toEqual([]);
    expect([finding?.path, finding?.message.data]).toMatchObject(['content/posts/b.md', { accounts: 'telegram, vk' }]);
    expect(await said({}, Date.UTC(2026, 10, 6, 10))).toEqual([]);
    expect(ids(await said({}, Date.UTC(2026, 10, 7, 10)))).toEqual(['missing']);
    expect((await said({ [PATH]: review() }))[0]?.message.data).toMatchObject({ accounts: 'telegram' });
    expect(await said({ [PATH]: review().replace('[vk]', '[vk, telegram]') })).toEqual([]);
    expect(
      ids(
        await said({ [PATH]: review().replace('2026-10', '2026-10-02/2026-10-31').replace('[vk]', '[vk, telegram]') }),
      ),
    ).toEqual(['missing']);
  });
});

describe('the day by which a review is due', () => {
  const CALENDAR =
    '{ country: ru, year: 2026, source: a, as_of: 2026-11-22, days_off: [{ from: 2026-11-04 }], working_days: [{ date: 2026-10-03, like: fri }] }\n';
  const said = async (
    day: string,
    published: string,
    calendars: Files = { 'policy/calendars/ru-2026.yaml': CALENDAR },
  ) =>
    (
      await inPolicy(
        'review.present',
        calendars,
        { a: post({ publish_at: `${published}T10:00:00+03:00`, status: 'published' }) },
        '{ calendar: ru, months: 1 }',
        Date.parse(`${day}T12:00:00+03:00`),
      )
    ).map(({ message }) => [message.id.split('.').at(-1), message.data['file']].filter((part) => part !== undefined));

  test('a holiday is no working day, and a Saturday that is worked is one', async () => {
    expect(await said('2026-11-09', '2026-10-20')).toEqual([]);
    expect(await said('2026-11-10', '2026-10-20')).toEqual([['missing']]);
    expect(await said('2026-10-06', '2026-09-20')).toEqual([]);
    expect(await said('2026-10-07', '2026-09-20')).toEqual([['missing']]);
  });

  test('a year without a calendar is told where a review is missing, and nothing is guessed', async () => {
    const told = [['no-calendar', 'policy/calendars/ru-2026.yaml']];
    expect(await said('2026-11-02', '2026-10-20', {})).toEqual(told);
    expect(await said('2026-11-20', '2026-10-20', {})).toEqual(told);
    expect(await said('2026-11-20', '2026-08-20', {})).toEqual([]);
    // Of December the days are those of the next year.
    expect(await said('2027-01-20', '2026-12-20')).toEqual([['no-calendar', 'policy/calendars/ru-2027.yaml']]);
  });
});

describe('review.consulted', () => {
  const month = (period: string, actual: number, more = '', metric = 'Ответы на опросы') =>
    [
      `content/reviews/${period}.md`,
      front(
        `period: ${period}\naccounts: [vk]\ndecision: keep\nmetrics: [{ metric: ${metric}, target: 3, actual: ${actual}${more} }]`,
      ),
    ] as const;
  const said = async (...months: (readonly [string, string])[]) =>
    (await judged(Object.fromEntries(months), { 'review.consulted': '' })).findings.map(({ path }) =>
      path.slice(-10, -3),
    );

  test('the second miss in a row and each after it, whatever the letters of the metric', async () => {
    expect(await said(month('2026-08', 1))).toEqual([]);
    expect(await said(month('2026-08', 1), month('2026-09', 1, '', 'ОТВЕТЫ на опросы'))).toEqual(['2026-09']);
    expect(await said(month('2026-07', 1), month('2026-08', 1), month('2026-09', 1))).toEqual(['2026-08', '2026-09']);
    expect(await said(month('2026-08', 1), month('2026-09', 4), month('2026-10', 1))).toEqual([]);
    expect(await said(month('2026-08', 1), month('2026-09', 1, '', 'Записи'))).toEqual([]);
  });

  test('a talk begins the count anew', async () => {
    const asked = ', consulted: { outside: a, date: 2026-10-01 }';
    expect(await said(month('2026-08', 1), month('2026-09', 1, asked), month('2026-10', 1))).toEqual([]);
  });
});

describe('a decision', () => {
  const decision = (changes: Readonly<Record<string, string | undefined>> = {}) => {
    const fields: Record<string, string | undefined> = {
      id: '"001"',
      date: '2026-10-14',
      title: 'Решили',
      decided_by: 'anna',
      ...changes,
    };
    return front(
      Object.entries(fields)
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
        .join('\n'),
    );
  };
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['whole', {}, []],
    ['of two people', { decided_by: '[anna, vera]' }, []],
    ['of nobody', { decided_by: undefined }, ['schema.missing']],
    ['of an empty list', { decided_by: '[]' }, ['schema.empty']],
    ['that ends before it begins', { review_by: '2026-10-13' }, ['period.order']],
    ['of a day that no month has', { date: '2026-02-30' }, ['moment.date']],
    ['about an account that nobody has', { about: '{ accounts: [vkk] }' }, ['account.unknown']],
    ['that changes what nobody knows', { changes: '[golas]' }, ['schema.choice']],
    ['with a key of its own', { mood: 'good' }, ['schema.unknown-key']],
  ])('%s', async (_, changes, expected) => {
    expect(await problems('content/decisions/001.md', decision(changes))).toEqual(
      expected.filter((id) => id !== 'schema.unknown-key'),
    );
  });

  test('of somebody unknown names the nearest', async () => {
    const files = new Map([...policyFiles({ 'tone.caps': '' }), [PEOPLE, 'anna: { name: Анна, roles: [editor] }\n']]);
    const report = await judge(
      memoryFiles({ 'content/decisions/a.md': decision({ decided_by: 'ana', about: '{ people: [ann] }' }) }),
      await loaded(files),
      { engine: 'reglament/test', now: NOW },
    );
    expect(report.findings.map(({ message }) => message)).toMatchObject([
      { id: 'problem.person.unknown', data: { found: 'ana', suggestion: 'anna' } },
      { id: 'problem.person.unknown', data: { found: 'ann', suggestion: 'anna' } },
    ]);
  });

  test('strategy.churn: two changes of one account in thirty days', async () => {
    const changed = (date: string, account = 'vk') =>
      decision({ date, about: `{ accounts: [${account}] }`, changes: '[goals]' });
    const pair = (text: string): [string, string] => {
      const [date = '', account = 'vk'] = text.split(' ');
      return [date, account];
    };
    const said = async (...dates: string[]) =>
      ids(
        (
          await judged(
            Object.fromEntries(dates.map((date, index) => [`content/decisions/${index}.md`, changed(...pair(date))])),
            { 'strategy.churn': '' },
          )
        ).findings,
      );
    expect(await said('2026-10-01', '2026-10-30')).toEqual(['often']);
    expect(await said('2026-10-01', '2026-10-31')).toEqual([]);
    expect(await said('2026-10-01', '2026-10-02 telegram')).toEqual([]);
    expect(await said('2026-10-30', '2026-10-01', '2026-10-15')).toEqual(['often', 'often']);
  });

  test('a thousand decisions of one day are judged in no time that would show', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `content/decisions/${index}.md`,
        decision({ about: '{ accounts: [vk] }', changes: '[goals]' }),
      ]),
    );
    expect((await judged(files, { 'strategy.churn': '' })).findings).toHaveLength(999);
  }, 30_000);
});

describe('review.before-stop', () => {
  const RULE = 'review.before-stop';
  const closed = (more = 'closed_at: 2026-11-20') => ({
    [ACCOUNTS]: `ok: { platform: ok, kind: brand, status: closed${more === '' ? '' : `, ${more}`} }\nvk: { platform: vk, kind: brand }\n`,
  });
  const review = (period: string, decision: string) =>
    front(`period: ${period}\naccounts: [ok]\ndecision: ${decision}\nmetrics: [{ metric: a, target: 1, actual: 1 }]`);
  const said = async (policy: Files, ...reviews: [string, string][]) =>
    ids(
      await inPolicy(
        RULE,
        policy,
        Object.fromEntries(
          reviews.map(([period, decision], index) => [`content/reviews/${index}.md`, review(period, decision)]),
        ),
      ),
    );

  test('twelve weeks of reviews, of which one says to stop, before the day', async () => {
    expect(await said(closed())).toEqual(['none']);
    expect(await said(closed(''))).toEqual(['undated']);
    expect(await said(closed(), ['2026-11', 'stop'])).toEqual(['none']);
    expect(await said(closed(), ['2026-10', 'stop'])).toEqual(['short']);
    expect(await said(closed(), ['2026-08-25/2026-11-16', 'stop'])).toEqual([]);
    expect(await said(closed(), ['2026-08-26/2026-11-16', 'stop'])).toEqual(['short']);
    expect(await said(closed(), ['2026-08', 'keep'], ['2026-09', 'change'], ['2026-10', 'stop'])).toEqual([]);
    // The same days twice are no more days.
    expect(await said(closed(), ['2026-10', 'keep'], ['2026-10', 'stop'], ['2026-10-01/2026-10-30', 'keep'])).toEqual([
      'short',
    ]);
    expect(await said(closed('closed_at: 2026-11-20, closed_for: law'))).toEqual([]);
  });

  test('dates that are none stop the policy from being read', async () => {
    await expect(said(closed('closed_at: вчера'))).rejects.toThrow('moment.format');
  });

  describe('of a campaign', () => {
    const stopped = (more: string, to = '2026-12-31'): Files => ({
      'policy/policy.yaml': `${POLICY_YAML}campaigns: [{ id: garden, accounts: [vk], from: 2026-08-01, to: ${to}, reason: a, status: closed${more} }]\n`,
    });
    const reviews = (period: string, more = 'campaign: garden\n') => ({
      'content/reviews/a.md': front(
        `period: ${period}\naccounts: [vk]\n${more}decision: stop\nmetrics: [{ metric: a, target: 1, actual: 1 }]`,
      ),
    });
    const told = async (policy: Files, files: Files = {}) => await inPolicy(RULE, policy, files);

    test('that is stopped before its end: the same weeks of reviews that carry its name', async () => {
      const early = stopped(', closed_at: 2026-11-16');
      const [finding] = await told(early);
      expect(finding).toMatchObject({
        path: 'policy/policy.yaml',
        message: { id: 'review.before-stop.none', data: { kind: 'campaign', name: 'garden' } },
      });
      expect(ids(await told(stopped('')))).toEqual(['undated']);
      expect(ids(await told(early, reviews('2026-08-25/2026-11-16')))).toEqual([]);
      expect(ids(await told(early, reviews('2026-08-26/2026-11-16')))).toEqual(['short']);
      expect(ids(await told(early, reviews('2026-08-25/2026-11-16', '')))).toEqual(['none']);
    });

    test('that ran to its end, or did harm: nobody waits', async () => {
      expect(await told(stopped(', closed_at: 2026-11-16', '2026-11-16'))).toEqual([]);
      expect(await told(stopped(', closed_at: 2026-09-01, closed_for: harm'))).toEqual([]);
      await expect(told(stopped(', closed_at: вчера'))).rejects.toThrow('moment.format');
    });

    test('says nothing of its accounts', async () => {
      const ofAccount = await inPolicy(RULE, closed(), {
        'content/reviews/a.md': review('2026-08-25/2026-11-16', 'stop').replace(
          'decision',
          'campaign: garden\ndecision',
        ),
      });
      expect(ids(ofAccount)).toEqual(['none']);
    });
  });
});

describe('the registers', () => {
  test('account.rationale: the phrase alone is no reason, beside a figure it is let pass', async () => {
    const said = async (rationale: string) =>
      ids(
        await inPolicy(
          'account.rationale',
          { [ACCOUNTS]: `vk: { platform: vk, kind: brand${rationale === '' ? '' : `, rationale: "${rationale}"`} }\n` },
          {},
          '{ phrases: ["все там", "так делают все", "everyone is there"] }',
        ),
      );
    expect(await said('')).toEqual(['missing']);
    expect(await said('Все там')).toEqual(['everyone']);
    expect(await said('ВСЁ так же: Everyone is there!')).toEqual(['everyone']);
    expect(await said('Все там, и 42 % наших гостей тоже')).toEqual([]);
    expect(await said('Весь отдел опта сидит там')).toEqual([]);
  });

  test('strategy.present and voice.persona-declared ask active accounts alone', async () => {
    const text =
      'vk: { platform: vk, kind: brand }\nok: { platform: ok, kind: brand, status: paused }\nx: { platform: x, kind: brand, status: closed }\n';
    for (const rule of [
      'strategy.present',
      'voice.persona-declared',
      'strategy.research',
      'account.audience',
      'account.rationale',
    ]) {
      const found = await inPolicy(rule, { [ACCOUNTS]: text });
      expect(
        found.map(({ excerpt }) => excerpt.text.slice(0, 3)),
        rule,
      ).toEqual(['vk:']);
    }
    const whole =
      'vk: { platform: vk, kind: brand, owner: a, strategy: { goal: a, role: b, features: { avoid: [stories] }, frequency: c }, voice: { person: a, traits: [a, a, b], examples: [a, b] } }\n';
    expect(await inPolicy('strategy.present', { [ACCOUNTS]: whole, [PEOPLE]: 'a: { name: А, roles: [b] }\n' })).toEqual(
      [],
    );
    const [few] = await inPolicy('voice.persona-declared', {
      [ACCOUNTS]: whole,
      [PEOPLE]: 'a: { name: А, roles: [b] }\n',
    });
    expect(few?.message.data).toMatchObject({ traits: 2, examples: 2 });
  });

  test.each<[string, string[]]>([
    ['2025-11-22', []],
    ['2025-11-21', ['old']],
    ['2026-11-22', []],
    ['2026-11-23', ['future']],
  ])('strategy.research of %s: %j', async (at, expected) => {
    const text = `vk: { platform: vk, kind: brand, strategy: { research: { at: ${at} } } }\n`;
    expect(ids(await inPolicy('strategy.research', { [ACCOUNTS]: text }))).toEqual(expected);
  });
});

describe('people and the guide', () => {
  const VERSIONS = (version: string, effective: string) =>
    POLICY_YAML.replace('1.0.0', version).replace('2026-01-01', effective);
  const said = async (read: string, { version = '3.0.0', effective = '2026-10-01', role = 'editor', more = '' } = {}) =>
    (
      await inPolicy(
        'people.guide-ack',
        {
          'policy/policy.yaml': VERSIONS(version, effective),
          [PEOPLE]: `anna: { name: Анна, roles: [${role}]${read === '' ? '' : `, guide_read: { ${read} }`}${more} }\n`,
        },
        {},
        '{ authors: [writer] }',
      )
    ).map(({ message, enforcement }) => `${message.id.split('.').at(-1)} ${enforcement}`);

  test('a reviewer without the mark is stopped, an author is advised, others are left alone', async () => {
    expect(await said('')).toEqual(['reviewer soft-mandatory']);
    expect(await said('', { role: 'writer' })).toEqual(['author advisory']);
    expect(await said('', { role: 'cashier' })).toEqual([]);
    expect(await said('', { more: ', until: 2026-11-01' })).toEqual([]);
  });

  test('only the first number counts, and a new one gives ten working days', async () => {
    expect(await said('version: "3.4.1", date: 2026-10-02')).toEqual([]);
    expect(await said('version: "2.9.0", date: 2026-01-02')).toEqual(['reviewer soft-mandatory']);
    expect(await said('version: "2.9.0", date: 2026-01-02', { effective: '2026-11-09' })).toEqual([]);
    expect(await said('version: "2.9.0", date: 2026-01-02', { effective: '2026-11-08' })).toEqual([
      'reviewer soft-mandatory',
    ]);
    // What is announced and not in force yet asks nobody.
    expect(await said('version: "2.9.0", date: 2026-01-02', { effective: '2027-01-01' })).toEqual([]);
  });

  test('days off are those of a calendar, and a year without one is told', async () => {
    const read = {
      [PEOPLE]: 'anna: { name: Анна, roles: [editor], guide_read: { version: "2.9.0", date: 2026-01-02 } }\n',
    };
    const calendar = '{ country: ru, year: 2026, source: a, as_of: 2026-11-22, days_off: [{ from: 2026-11-16 }] }\n';
    const by = async (files: Files) =>
      ids(await inPolicy('people.guide-ack', { ...read, ...files }, {}, '{ calendar: ru }'));
    const policy = { 'policy/policy.yaml': VERSIONS('3.0.0', '2026-11-06') };
    expect(await by(policy)).toEqual(['no-calendar']);
    expect(await by({ ...policy, 'policy/calendars/ru-2026.yaml': calendar })).toEqual([]);
    expect(await by({ ...policy, 'policy/calendars/ru-2026.yaml': calendar.replace('11-16', '11-04') })).toEqual([
      'reviewer',
    ]);
    // Whoever has never read it waits for no day.
    expect(await by({ ...policy, [PEOPLE]: 'anna: { name: Анна, roles: [editor] }\n' })).toEqual(['reviewer']);
  });

  test('a mark of tomorrow is none, and neither is one without a version', async () => {
    expect(await said('version: "3.0.0", date: 2026-11-23')).toEqual(['future soft-mandatory']);
    expect(await said('version: новая, date: 2026-10-02')).toEqual(['reviewer soft-mandatory']);
    await expect(said('version: "3.0.0", date: вчера')).rejects.toThrow('moment.format');
  });

  test('people.onboarded: of the author of a post, by the version under which it goes out', async () => {
    const files = new Map([
      ...policyFiles({ 'people.onboarded': '' }, VERSIONS('2.0.0', '2026-01-01')),
      [
        PEOPLE,
        'anna: { name: Анна, roles: [editor] }\noleg: { name: Олег, roles: [editor], guide_read: { version: 1.4, date: 2025-05-05 } }\nkim: { name: Kim, roles: [editor], guide_read: { version: "2.1.0", date: 2026-05-05 } }\n'.replace(
          '1.4',
          '"1.4.0"',
        ),
      ],
    ]);
    const report = await judge(
      memoryFiles(
        named({
          a: post({ author: 'anna' }),
          b: post({ author: 'oleg' }),
          c: post({ author: 'kim' }),
          d: post({ author: 'guest' }),
          e: post(),
        }),
      ),
      await loaded(files),
      { engine: 'reglament/test', now: NOW },
    );
    expect(report.findings.map(({ path, message }) => [path.slice(-4), message.id.split('.').at(-1)])).toEqual([
      ['a.md', 'unread'],
      ['b.md', 'old'],
    ]);
  });

  test('review.mentor-test: of what is told of people, when somebody has read it', async () => {
    const by = async (changes: Readonly<Record<string, string>>) =>
      ids(
        (await judged({ a: post({ rubric: 'story', author: 'ilya', ...changes }) }, { 'review.mentor-test': '' }))
          .findings,
      );
    expect(await by({})).toEqual(['missing']);
    expect(await by({ status: 'review' })).toEqual([]);
    expect(await by({ rubric: 'guide' })).toEqual([]);
    expect(await by({ mentor_test: '{ by: oleg, at: 2026-11-01 }' })).toEqual([]);
    expect(await by({ mentor_test: '{ by: ilya }' })).toEqual(['self']);
    expect(await by({ mentor_test: '{ by: oleg, at: вчера }' })).toEqual(['format']);
  });
});

describe('hostile reviews and decisions', () => {
  const whole =
    'period: 2026-10\naccounts: [vk]\ndecision: keep\nmetrics: [{ metric: a, target: 3, actual: 1, cause: Обед, action: b }]';

  test('with CRLF and a byte order mark are read', async () => {
    const text = `\uFEFF${front(whole)}`.replaceAll('\n', '\r\n');
    expect(await problems('content/reviews/a.md', text)).toEqual([]);
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['only emoji', '🙂🙂🙂'],
    ['only front matter of nothing', '---\n---\n'],
    ['a bomb', `---\na: &a [x]\nb: [*a, *a]\n---\n`],
    ['64 KB of one line', `---\nperiod: ${'9'.repeat(65_536)}\n---\n`],
  ])('%s is told and hangs nobody', async (_, text) => {
    for (const path of ['content/reviews/a.md', 'content/decisions/a.md']) {
      expect((await problems(path, text)).length).toBeGreaterThan(0);
    }
  });

  test('long causes in many lines are judged one by one', async () => {
    const metrics = Array.from(
      { length: 50 },
      (_, index) => `  - { metric: m${index}, target: 3, actual: 1, cause: ${'не '.repeat(60)}, action: b }`,
    );
    const text = front(`period: 2026-10\naccounts: [vk]\ndecision: keep\nmetrics:\n${metrics.join('\n')}`);
    const { findings } = await judged(
      { 'content/reviews/a.md': text },
      { 'review.present': '{ excuses: ["не не не"] }' },
    );
    expect(ids(findings)).toEqual(Array(50).fill('excuse'));
  });
});
