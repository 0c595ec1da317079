import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../action/commands/workspace.ts';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { announcement, CONTEST, contest, messagesOf, ofRule, POST, RULES } from '../helpers/contests.ts';

type Changes = Readonly<Record<string, string | undefined>>;

const messages = async (rule: string, changes: Changes, now?: number) =>
  messagesOf(await ofRule(rule, { [CONTEST]: contest(changes) }, now === undefined ? {} : { now }));
const MARCH = (day: number, hour = 12) => Date.UTC(2027, 2, day, hour);

describe('contest.ru.ndfl', () => {
  const prize = (value: number, currency = 'RUB') =>
    `[{ name: Кофемолка, count: 1, value: ${value}, currency: ${currency} }]`;
  const tax = (cash: number | undefined, payer = 'organizer') =>
    cash === undefined ? `{ payer: ${payer} }` : `{ payer: ${payer}, cash_part: ${cash} }`;
  const SAID = 'НДФЛ 35 % платит организатор.';
  const found = async (changes: Changes) =>
    messagesOf(
      await ofRule('contest.ru.ndfl', {
        [CONTEST]: contest({ rules_file: 'rules/mugs.md', ...changes }),
        [RULES]: `${SAID}\n`,
      }),
    );

  test.each<[string, Changes, string[]]>([
    ['exactly 4 000 is free', { prizes: prize(4000) }, []],
    ['4 001 asks who pays', { prizes: prize(4001) }, ['missing']],
    ['the winner may pay', { prizes: prize(20_000), tax: tax(undefined, 'winner') }, []],
    ['nobody may not', { prizes: prize(20_000), tax: tax(undefined, 'none') }, ['tax-none']],
    ['20 000: 8 615 is enough', { prizes: prize(20_000), tax: tax(8615) }, []],
    ['20 000: 8 614 is not', { prizes: prize(20_000), tax: tax(8614) }, ['tax-cash']],
    ['20 000: 35 % of the rest is not', { prizes: prize(20_000), tax: tax(5600) }, ['tax-cash']],
    ['no part in cash is nothing', { prizes: prize(20_000), tax: tax(undefined) }, ['tax-cash']],
    ['an amount in euros nobody can tell', { prizes: prize(90, 'EUR') }, ['currency']],
  ])('%s', async (_, changes, expected) => {
    expect(await found(changes)).toEqual(expected);
  });

  test('names the least amount', async () => {
    const [draft] = await ofRule('contest.ru.ndfl', {
      [CONTEST]: contest({ prizes: prize(20_000), tax: tax(5600) }),
    }).then((all) => all.filter(({ message }) => message.id.endsWith('tax-cash')));
    expect(draft?.message.data).toMatchObject({ least: 8615, value: 20_000, cash: 5600 });
  });

  test('needs the rate in the rules', async () => {
    const files = {
      [CONTEST]: contest({ rules_file: 'rules/mugs.md', prizes: prize(9000), tax: tax(undefined, 'winner') }),
    };
    expect(messagesOf(await ofRule('contest.ru.ndfl', { ...files, [RULES]: 'НДФЛ платит победитель.\n' }))).toEqual([
      'rules',
    ]);
    expect(
      messagesOf(await ofRule('contest.ru.ndfl', { ...files, [RULES]: 'НДФЛ 35 процентов платит победитель.\n' })),
    ).toEqual([]);
  });
});

describe('contest.ru.gk1058', () => {
  const changed = (at: string): Changes => ({
    status: 'running',
    winner_selection: 'jury',
    changes: `[{ at: ${at}, what: Новый приз, approved_by: vera }]`,
  });
  const older = (changes: Changes = {}) => ({
    baseFiles: memoryFiles({ [CONTEST]: contest({ status: 'running', winner_selection: 'jury', ...changes }) }),
  });

  // From 10 March 10:00 to 20 March 23:59; the half of it is 15 March 16:59:30 in Moscow.
  test.each([
    ['2027-03-15T16:59:00+03:00', []],
    ['2027-03-15T17:00:00+03:00', ['late']],
    ['2027-03-19', ['late']],
  ])('a change of %s', async (at, expected) => {
    expect(await messages('contest.ru.gk1058', changed(at))).toEqual(expected);
  });

  test('is about judged contests', async () => {
    expect(await messages('contest.ru.gk1058', { ...changed('2027-03-19'), winner_selection: 'random' })).toEqual([]);
  });

  test('looks at what is changed now', async () => {
    const files = {
      [CONTEST]: contest({ status: 'running', winner_selection: 'jury', results_at: '2027-03-30T18:00:00+03:00' }),
    };
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(18), ...older() }))).toEqual(['late-now']);
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(12), ...older() }))).toEqual([]);
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(18) }))).toEqual([]);
  });

  test('does not let a longer term excuse itself', async () => {
    const files = {
      [CONTEST]: contest({
        status: 'running',
        winner_selection: 'jury',
        ends_at: '2027-04-20T23:59:00+03:00',
        results_at: '2027-04-22T18:00:00+03:00',
      }),
    };
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(16), ...older() }))).toEqual([
      'late-now',
      'late-now',
    ]);
  });

  test('is about calling off, too', async () => {
    const files = { [CONTEST]: contest({ status: 'cancelled', winner_selection: 'jury' }) };
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(18), ...older() }))).toEqual([
      'called-off',
    ]);
    expect(messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(11), ...older() }))).toEqual([]);
    expect(
      messagesOf(await ofRule('contest.ru.gk1058', files, { now: MARCH(18), ...older({ status: 'cancelled' }) })),
    ).toEqual([]);
  });
});

describe('contest.us.ny-fl-registration', () => {
  const us = (total: number, more: Changes = {}): Changes => ({
    jurisdictions: '[us]',
    starts_at: '2027-04-01T10:00:00-04:00',
    ends_at: '2027-04-10T10:00:00-04:00',
    prizes: `[{ name: A machine, count: 1, value: ${total}, currency: USD }]`,
    ...more,
  });
  const filed = (ny: string, fl: string) =>
    `[{ state: NY, ref: a, filed_at: ${ny} }, { state: FL, ref: b, filed_at: ${fl} }]`;

  test.each<[string, Changes, string[]]>([
    ['less than the sum', us(4999), []],
    ['exactly so much is disputed', us(5000), ['threshold', 'threshold']],
    ['more', us(5001), ['unregistered', 'unregistered']],
    ['both left out', us(9000, { void_where: '[NY, FL]' }), []],
    ['one left out', us(9000, { void_where: '[NY]' }), ['unregistered']],
    ['filed in time', us(9000, { registrations: filed('2027-03-02T10:00:00-04:00', '2027-03-25T10:00:00-04:00') }), []],
    [
      'a day late in both',
      us(9000, { registrations: filed('2027-03-03T10:00:00-04:00', '2027-03-26T10:00:00-04:00') }),
      ['registered-late', 'registered-late'],
    ],
    ['filed without a date', us(9000, { void_where: '[FL]', registrations: '[{ state: NY }]' }), ['registered-late']],
    ['judged by a jury', us(9000, { winner_selection: 'jury' }), []],
    ['elsewhere', us(9000, { jurisdictions: '[gb]' }), []],
  ])('%s', async (_, changes, expected) => {
    expect(await messages('contest.us.ny-fl-registration', changes)).toEqual(expected);
  });

  test('counts the sum of all prizes', async () => {
    const prizes =
      '[{ name: A mug, count: 200, value: 20, currency: USD }, { name: A kettle, count: 10, value: 120, currency: USD }]';
    expect(await messages('contest.us.ny-fl-registration', us(0, { prizes }))).toEqual([
      'unregistered',
      'unregistered',
    ]);
  });

  test('asks for lists of winners when it is time', async () => {
    const done = us(9000, { void_where: '[NY]', registrations: '[{ state: FL, ref: b, filed_at: 2027-03-01 }]' });
    expect(await messages('contest.us.ny-fl-registration', done, Date.UTC(2027, 5, 8))).toEqual([]);
    expect(await messages('contest.us.ny-fl-registration', done, Date.UTC(2027, 5, 10))).toEqual(['winners-list']);
  });
});

describe('contest.eu.ucpd19', () => {
  const eu = (status: string, winners: string): Changes => ({ jurisdictions: '[eu]', status, winners });

  test.each([
    ['finished', '[{ ref: a }, { ref: b }]', []],
    ['finished', '[{ ref: a }]', ['winners']],
    ['finished', '[]', ['winners']],
    ['running', '[]', []],
  ])('%s with %s', async (status, winners, expected) => {
    expect(await messages('contest.eu.ucpd19', eu(status, winners))).toEqual(expected);
  });
});

describe('contest.approved', () => {
  const by = (...entries: string[]): Changes => ({ approved_by: `[${entries.join(', ')}]` });
  const VERA = '{ person: vera, role: legal, at: 2027-03-01 }';
  const OLEG = '{ person: oleg, role: owner, at: 2027-03-01 }';

  test.each<[string, Changes, string[]]>([
    ['by both in time', by(VERA, OLEG), []],
    ['by nobody', { approved_by: undefined }, ['unapproved', 'unapproved']],
    ['by the lawyer alone', by(VERA), ['unapproved']],
    ['after the start', by(VERA, OLEG.replace('03-01', '03-11')), ['approved-late']],
    [
      'at the moment of the start',
      by(VERA, OLEG.replace('2027-03-01', '2027-03-10T10:00:00+03:00')),
      ['approved-late'],
    ],
    ['two days before', by(VERA, OLEG.replace('03-01', '03-08')), ['approved-close']],
    ['without a day', by(VERA, '{ person: oleg, role: owner }'), ['approved-late']],
    ['by one who is no lawyer', by(VERA.replace('vera', 'ilya'), OLEG), ['approver']],
    ['by another owner', by(VERA, OLEG.replace('oleg', 'nina')), ['approver']],
    ['by the head of SMM for the owner', by(VERA, OLEG.replace('oleg', 'anna')), []],
    ['as a draft', { status: 'draft', approved_by: undefined }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await messages('contest.approved', changes)).toEqual(expected);
  });
});

describe('contest.privacy-consistent', () => {
  test.each<[string, string, string[]]>([
    ['what the policy lists', '{ data: [name, phone, email, delivery_address], delete_after: 2027-05-10 }', []],
    ['a passport', '{ data: [name, passport] }', ['data']],
    ['nothing', '{ data: [] }', []],
    ['kept 31 days', '{ data: [name], delete_after: 2027-05-12 }', ['kept']],
    ['kept for ever', '{ data: [name], delete_after: 2037-05-10 }', ['kept']],
  ])('%s', async (_, privacy, expected) => {
    expect(await messages('contest.privacy-consistent', { privacy })).toEqual(expected);
  });
});

describe('contest.results-due', () => {
  test('is asked by the moment of judging', async () => {
    expect(await messages('contest.results-due', {}, MARCH(22, 14))).toEqual([]);
    expect(await messages('contest.results-due', {}, MARCH(22, 16))).toEqual(['due']);
    expect(await messages('contest.results-due', { status: 'finished' }, MARCH(30))).toEqual([]);
    expect(await messages('contest.results-due', { status: 'cancelled' }, MARCH(30))).toEqual([]);
    expect(await messages('contest.results-due', { results_at: undefined }, MARCH(30))).toEqual([]);
  });
});

describe('contest.age', () => {
  test.each<[string, Changes, number]>([
    ['18', {}, 0],
    ['none', { eligibility: '{}' }, 1],
    ['12', { eligibility: '{ age_min: 12 }', minors_consent: 'true' }, 1],
    ['13 with a consent', { eligibility: '{ age_min: 13 }', minors_consent: 'true' }, 0],
    ['13 without', { eligibility: '{ age_min: 13 }' }, 1],
    ['13 elsewhere', { eligibility: '{ age_min: 13 }', jurisdictions: '[gb]' }, 0],
    [
      'liqueur for 16',
      {
        eligibility: '{ age_min: 16 }',
        jurisdictions: '[gb]',
        prizes: '[{ name: { ru: Кофейный ликёр, en: Coffee liqueur } }]',
      },
      1,
    ],
    [
      'a brewery as a partner',
      { eligibility: '{ age_min: 16 }', jurisdictions: '[gb]', partners: '[Harbour Beer]' },
      1,
    ],
    ['a brewery for adults', { partners: '[{ name: Harbour Beer }]' }, 0],
    ['a bear is no beer', { eligibility: '{ age_min: 16 }', jurisdictions: '[gb]', partners: '[Harbour Bear]' }, 0],
  ])('%s', async (_, changes, count) => {
    expect(await messages('contest.age', changes)).toHaveLength(count);
  });
});

describe('contest.unknown', () => {
  const unknown = (files: Readonly<Record<string, string>>) => ofRule('contest.unknown', files);

  test('a post names a contest by its id or its file', async () => {
    expect(await unknown({ [CONTEST]: contest(), [POST]: announcement('Кружки.') })).toEqual([]);
    expect(
      await unknown({
        [CONTEST]: contest({ id: 'mugs-2027' }),
        [POST]: announcement('Кружки.', { contest: 'mugs-2027' }),
      }),
    ).toEqual([]);
  });

  test('else it is told, with what was probably meant', async () => {
    const [found] = await unknown({ [CONTEST]: contest(), [POST]: announcement('Кружки.', { contest: 'mgus' }) });
    expect(found?.message).toMatchObject({
      id: 'contest.unknown.unknown',
      data: { found: 'mgus', suggestion: 'mugs' },
    });
    expect(found?.path).toBe(POST);
    expect(
      (await unknown({ [POST]: announcement('Кружки.', { contest: '../../etc' }) }))[0]?.message.data,
    ).toMatchObject({ suggestion: 'none' });
  });

  test('two contests of one name are told', async () => {
    const found = await unknown({ [CONTEST]: contest(), 'content/contests/z.md': contest({ id: 'mugs' }) });
    expect(found.map(({ path, message }) => [path, message.id])).toEqual([
      ['content/contests/z.md', 'contest.unknown.twice'],
    ]);
  });
});

describe('a contest of which the file is deleted', () => {
  const removed = (before: string, files: Readonly<Record<string, string>> = {}) =>
    ofRule('contest.no-silent-change', files, {
      now: Date.UTC(2027, 2, 12),
      baseFiles: memoryFiles({ [CONTEST]: before }),
    });

  test('is told, if it has begun', async () => {
    const found = await removed(contest());
    expect(found.map(({ path, message }) => [path, message.id])).toEqual([[CONTEST, 'contest.requirement.removed']]);
  });

  test.each<[string, Parameters<typeof contest>[0]]>([
    ['a draft', { status: 'draft' }],
    ['over', { status: 'finished' }],
    ['called off', { status: 'cancelled' }],
    ['yet to begin', { starts_at: '2027-03-13T10:00:00+03:00' }],
  ])('is not, if it was %s', async (_, changes) => {
    expect(await removed(contest(changes))).toEqual([]);
  });

  test('is not missed, if it lies elsewhere', async () => {
    expect(await removed(contest({ id: 'mugs' }), { 'content/contests/b.md': contest({ id: 'mugs' }) })).toEqual([]);
    expect(await removed(contest(), { [CONTEST]: '---\n[' })).toEqual([]);
  });
});

test('a post names a contest that exists by the edition in force when it goes out', async () => {
  const { policy, releases, timeline, problems } = await readPolicy(listTree('.', 'policy'));
  if (policy === undefined || releases === undefined || timeline === undefined)
    throw new Error(JSON.stringify(problems));
  const files = { [CONTEST]: contest(), [POST]: announcement('Кружки.', { contest: 'mgus' }) };
  const now = Date.UTC(2026, 10, 20);
  const { findings } = await judge(
    memoryFiles(files),
    { policy, releases, timeline },
    { engine: 'reglament/test', now },
  );
  const found = findings.filter(({ rule }) => rule === 'contest.unknown');
  expect(found.map(({ path }) => path)).toEqual([POST]);
});
