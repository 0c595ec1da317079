import { describe, expect, test } from 'vitest';
import type { JudgeOptions } from '../../action/core/judge.ts';
import { history, judgedBy, linted, overlaid, placed } from '../helpers/editions.ts';
import { type Files, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

const PEOPLE = `anna: { name: Анна, roles: [head-of-smm] }
boris: { name: Борис, roles: [editor] }
vera: { name: Вера, roles: [head-of-smm], until: 2026-06-30 }
`;

const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';
const RULES = { 'tone.caps': '', 'frequency.per-day': '{ brand: 1 }', 'promo.max-share': '' };

/** A waiver that is right, with some keys changed. `undefined` takes a key away. */
function waiver(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    id: 'w',
    rules: '[tone.caps]',
    targets: '{ accounts: [vk] }',
    reason: '"Так решили"',
    approved_by: 'anna',
    issued: '2026-11-01',
    expires: '2027-06-30',
    ...changes,
  };
  return Object.entries(fields)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('');
}

type Waivers = Readonly<Record<string, string | undefined>>;

function team(
  waivers: Waivers,
  extra: Readonly<Record<string, string | undefined>> = {},
  yaml = '',
): Map<string, string> {
  const named = Object.fromEntries(
    Object.entries(waivers).map(([name, text]) => [`policy/waivers/${name}.yaml`, text]),
  );
  return overlaid(policyFiles(RULES, POLICY_YAML + yaml), { 'policy/people.yaml': PEOPLE, ...extra, ...named });
}

/** The status of every finding about posts: `waived a tone.caps`. */
async function statuses(
  files: ReadonlyMap<string, string>,
  posts: Files,
  options: Partial<JudgeOptions> = {},
): Promise<string[]> {
  const { findings } = await judgedBy(files, posts, options);
  return findings
    .filter(({ path }) => path.startsWith('content/'))
    .map(({ status, path, rule }) => `${status} ${path.replace(/^content\/posts\/|\.md$/g, '')} ${rule}`);
}

const loud = (changes: Readonly<Record<string, string | undefined>> = {}) => post(changes, LOUD);
const NEW = ['new a tone.caps'];
const WAIVED = ['waived a tone.caps'];

describe('a waiver', () => {
  test('marks what it covers and takes nothing away', async () => {
    const { findings, summary } = await judgedBy(team({ w: waiver() }), { a: loud() });
    expect(findings).toMatchObject([
      { rule: 'tone.caps', status: 'waived', waiver: 'w', enforcement: 'soft-mandatory' },
    ]);
    expect(summary).toMatchObject({ blocking: 0, waived: 1 });
  });

  test('lifts the rules that it names and no other', async () => {
    const posts = { a: loud(), b: loud() };
    expect(await statuses(team({ w: waiver() }), posts)).toEqual([
      'waived a tone.caps',
      'new b frequency.per-day',
      'waived b tone.caps',
    ]);
    expect(await statuses(team({ w: waiver({ rules: '[tone.caps, frequency.per-day]' }) }), posts)).toEqual([
      'waived a tone.caps',
      'waived b frequency.per-day',
      'waived b tone.caps',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['the path of the post', '{ paths: [content/posts/a.md] }', WAIVED],
    ['the path of another', '{ paths: [content/posts/b.md] }', NEW],
    ['a part of the path', '{ paths: [content/posts/a] }', NEW],
    ['a folder', '{ paths: [content/posts/] }', WAIVED],
    ['a folder without its slash', '{ paths: [content/posts] }', NEW],
    ['one of several paths', '{ paths: [content/posts/b.md, content/posts/a.md] }', WAIVED],
    ['the account', '{ accounts: [vk] }', WAIVED],
    ['another account', '{ accounts: [telegram] }', NEW],
    ['one of several accounts', '{ accounts: [telegram, vk] }', WAIVED],
    ['the day', '{ from: 2026-11-03, to: 2026-11-03 }', WAIVED],
    ['days from then on', '{ from: 2026-11-03 }', WAIVED],
    ['days from the next one on', '{ from: 2026-11-04 }', NEW],
    ['days up to then', '{ to: 2026-11-03 }', WAIVED],
    ['days up to the one before', '{ to: 2026-11-02 }', NEW],
    ['all that at once', '{ paths: [content/posts/], accounts: [vk], from: 2026-11-03, to: 2026-11-03 }', WAIVED],
    ['all but the account', '{ paths: [content/posts/], accounts: [telegram], from: 2026-11-03 }', NEW],
    ['all but the path', '{ paths: [content/posts/b.md], accounts: [vk], from: 2026-11-03 }', NEW],
  ])('that targets %s', async (_, targets, expected) => {
    expect(await statuses(team({ w: waiver({ targets }) }), { a: loud() })).toEqual(expected);
  });

  test.each([
    ['the last minute of its last day', '2026-11-30T23:59:00+03:00', WAIVED],
    ['the first minute of the day after', '2026-12-01T00:00:00+03:00', NEW],
  ])('covers publications up to its last day: %s', async (_, publish_at, expected) => {
    const files = team({ w: waiver({ expires: '2026-11-30' }) });
    expect(await statuses(files, { a: loud({ publish_at }) })).toEqual(expected);
  });

  test.each([
    ['vladivostok', '2026-11-30T13:59:00Z', WAIVED],
    ['vladivostok', '2026-11-30T14:00:00Z', NEW],
    ['vk', '2026-11-30T20:59:00Z', WAIVED],
    ['vk', '2026-11-30T21:00:00Z', NEW],
    ['belgrade', '2026-11-30T22:59:00Z', WAIVED],
    ['belgrade', '2026-11-30T23:00:00Z', NEW],
  ])('takes the day of the account: on %s at %s', async (account, publish_at, expected) => {
    const posts = { a: loud({ accounts: `[${account}]`, publish_at }) };
    const byEnd = team({ w: waiver({ targets: '{ paths: [content/] }', expires: '2026-11-30' }) });
    const byTarget = team({ w: waiver({ targets: '{ to: 2026-11-30 }' }) });
    expect(await statuses(byEnd, posts)).toEqual(expected);
    expect(await statuses(byTarget, posts)).toEqual(expected);
  });

  test('has to cover all the accounts on which the words are at fault', async () => {
    const posts = { a: loud({ accounts: '[vk, telegram]' }) };
    expect(await statuses(team({ w: waiver({ targets: '{ accounts: [vk] }' }) }), posts)).toEqual(NEW);
    expect(await statuses(team({ w: waiver({ targets: '{ accounts: [telegram, vk] }' }) }), posts)).toEqual(WAIVED);
    const two = {
      v: waiver({ id: 'v', targets: '{ accounts: [vk] }' }),
      w: waiver({ targets: '{ accounts: [telegram] }' }),
    };
    expect(await statuses(team(two), posts)).toEqual(NEW);
  });

  test('of a day covers it whole, whichever post the finding sits on', async () => {
    const day = { a: post(), b: post({ publish_at: '2026-11-03T18:00:00+03:00' }) };
    const files = team({ w: waiver({ rules: '[frequency.per-day]', targets: '{ paths: [content/posts/a.md] }' }) });
    expect(await statuses(files, day)).toEqual(['waived b frequency.per-day']);
    const isTouched = (path: string) => path.endsWith('a.md');
    expect(await statuses(files, day, { isTouched })).toEqual(['waived a frequency.per-day']);
  });

  test('of a window has to name the post that closes it', async () => {
    const dates = ['01', '02', '03', '04', '05', '06'];
    const window = Object.fromEntries(
      dates.map((date) => [
        `p${date}`,
        post({ publish_at: `2026-11-${date}`, purpose: date > '04' ? 'promo' : 'value' }),
      ]),
    );
    const by = (path: string) =>
      team({ w: waiver({ rules: '[promo.max-share]', targets: `{ paths: [content/posts/${path}.md] }` }) });
    expect(await statuses(by('p06'), window)).toEqual(['waived p06 promo.max-share']);
    expect(await statuses(by('p05'), window)).toEqual(['new p06 promo.max-share']);
    const isTouched = (path: string) => path.endsWith('p05.md');
    expect(await statuses(by('p05'), window, { isTouched })).toEqual(['new p05 promo.max-share']);
    expect(await statuses(by('p06'), window, { isTouched })).toEqual(['waived p05 promo.max-share']);
  });

  test('covers advice, too', async () => {
    const files = team({ w: waiver() }, { 'policy/regulations/tone.caps.md': regulation('tone.caps', '', 'advisory') });
    expect(await statuses(files, { a: loud() })).toEqual(WAIVED);
  });

  test('holds under every edition of the policy', async () => {
    const files = overlaid(
      await history(
        { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.caps': '' } },
        { version: '2.0.0', effective: '2026-11-10', rules: { 'tone.caps': '{ run: 2 }' } },
      ),
      { 'policy/people.yaml': PEOPLE, 'policy/waivers/w.yaml': waiver() },
    );
    const posts = { a: loud(), b: loud({ publish_at: '2026-11-12' }) };
    expect(await statuses(files, posts)).toEqual(['waived a tone.caps', 'waived b tone.caps']);
    expect(await linted(files, { content: posts })).toEqual([]);
  });
});

describe('a post without a date', () => {
  const draft = (changes = {}) => loud({ publish_at: undefined, status: 'draft', ...changes });

  test('is covered while the waiver is in force, and by no days', async () => {
    const by = (changes: Record<string, string>) =>
      team({ w: waiver({ targets: '{ paths: [content/] }', ...changes }) });
    expect(await statuses(by({}), { a: draft() })).toEqual(WAIVED);
    expect(await statuses(by({ issued: '2026-10-01', expires: '2026-11-22' }), { a: draft() })).toEqual(WAIVED);
    expect(await statuses(by({ issued: '2026-10-01', expires: '2026-11-21' }), { a: draft() })).toEqual(NEW);
    expect(await statuses(by({ targets: '{ from: 2026-01-01 }' }), { a: draft() })).toEqual(NEW);
    expect(await statuses(by({ targets: '{ to: 2027-01-01 }' }), { a: draft() })).toEqual(NEW);
  });

  test('is covered by a waiver for its account', async () => {
    expect(await statuses(team({ w: waiver({ targets: '{ accounts: [vk] }' }) }), { a: draft() })).toEqual(WAIVED);
  });

  test('on several accounts is covered by a waiver for all of them', async () => {
    const files = team({ w: waiver({ targets: '{ accounts: [vk, telegram] }' }) });
    expect(await statuses(files, { a: draft({ accounts: '[vk, telegram]' }) })).toEqual(WAIVED);
  });

  test('is not excused by its own author', async () => {
    const files = team({ w: waiver({ targets: '{ paths: [content/] }' }) });
    expect(await statuses(files, { a: draft({ author: 'anna' }) })).toEqual(NEW);
  });
});

describe('a waiver excuses nothing', () => {
  const hard = { 'policy/regulations/tone.caps.md': regulation('tone.caps', '', 'hard-mandatory') };
  const approved = {
    'policy/regulations/tone.caps.md': regulation('tone.caps').replace(
      'enforcement:',
      'approvers: [head-of-smm, lawyer]\nenforcement:',
    ),
  };

  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['of a rule that is hard-mandatory', {}, hard, 'policy.waivers hard-rule waivers/w.yaml:2'],
    [
      'when the approver has not one of the roles that the rule names',
      { approved_by: 'boris' },
      approved,
      'policy.waivers approver-role waivers/w.yaml:5',
    ],
    [
      'when the approver had left before it was issued',
      { approved_by: 'vera' },
      {},
      'policy.waivers approver-role waivers/w.yaml:5',
    ],
    [
      'when whoever asked for it granted it',
      { requested_by: 'anna' },
      {},
      'policy.waivers self-approved waivers/w.yaml:5',
    ],
    ['before it is issued', { issued: '2026-11-23' }, {}, 'policy.waivers not-issued waivers/w.yaml:6'],
  ])('%s', async (_, changes, extra, finding) => {
    const files = team({ w: waiver(changes) }, extra);
    expect(await statuses(files, { a: loud() })).toEqual(NEW);
    expect(await linted(files, { content: { a: loud() } })).toEqual([finding]);
  });

  test('when the approver wrote the post', async () => {
    const files = team({ w: waiver() });
    const posts = { a: loud({ author: 'anna' }) };
    expect(await statuses(files, posts)).toEqual(NEW);
    expect(await linted(files, { content: posts })).toEqual(['policy.waivers self-approved waivers/w.yaml:5']);
    expect(await statuses(files, { a: loud({ author: 'boris' }) })).toEqual(WAIVED);
  });

  test('when the approver wrote one of the posts of the day', async () => {
    const files = team({ w: waiver({ rules: '[frequency.per-day]' }) });
    const day = (author: string) => ({ a: post({ author }), b: post({ author: 'boris' }) });
    expect(await statuses(files, day('anna'))).toEqual(['new b frequency.per-day']);
    expect(await statuses(files, day('vera'))).toEqual(['waived b frequency.per-day']);
  });

  test('but another one that covers it as well does', async () => {
    const files = team({ v: waiver({ id: 'v', requested_by: 'anna' }), w: waiver({ approved_by: 'boris' }) });
    const { findings } = await judgedBy(files, { a: loud() });
    expect(findings.find(({ rule }) => rule === 'tone.caps')).toMatchObject({ status: 'waived', waiver: 'w' });
  });

  test('the rest of a waiver holds: one rule that may not be lifted does not spoil the others', async () => {
    const files = team(
      { w: waiver({ rules: '[tone.caps, frequency.per-day]' }) },
      { 'policy/regulations/tone.caps.md': regulation('tone.caps', '', 'hard-mandatory') },
    );
    expect(await statuses(files, { a: loud(), b: post() })).toEqual(['new a tone.caps', 'waived b frequency.per-day']);
  });

  test('whoever is there on the day of issue may approve, and one of the roles is enough', async () => {
    expect(await statuses(team({ w: waiver({ approved_by: 'vera', issued: '2026-06-30' }) }), { a: loud() })).toEqual(
      WAIVED,
    );
    expect(await statuses(team({ w: waiver() }, approved), { a: loud() })).toEqual(WAIVED);
    expect(await statuses(team({ w: waiver({ requested_by: 'boris' }) }), { a: loud() })).toEqual(WAIVED);
  });

  test('the day of issue is that of the zone of the policy', async () => {
    const files = team({ w: waiver({ issued: '2026-11-22' }) });
    expect(await statuses(files, { a: loud() }, { now: Date.UTC(2026, 10, 21, 20, 59) })).toEqual(NEW);
    expect(await statuses(files, { a: loud() }, { now: Date.UTC(2026, 10, 21, 21) })).toEqual(WAIVED);
  });
});

describe('what is told about a waiver', () => {
  const about = (changes: Readonly<Record<string, string>>, content: Files = { a: loud() }, yaml = '') =>
    linted(team({ w: waiver(changes) }, {}, yaml), { content });

  test('nothing, as long as it excuses something and is not about to end', async () => {
    expect(await about({})).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a rule that the policy never had', { rules: '[tone.caps, tone.cpas]' }, 'unknown-rule waivers/w.yaml:2'],
    ['a rule that was removed', { rules: '[tone.caps, old.rule]' }, 'removed-rule waivers/w.yaml:2'],
    ['that it covers nothing', { targets: '{ accounts: [me] }' }, 'unused waivers/w.yaml:3'],
    [
      'that it ran out and excuses nothing',
      { issued: '2026-10-01', expires: '2026-11-02' },
      'expired waivers/w.yaml:7',
    ],
    ['that it is about to end', { expires: '2026-12-22' }, 'expiring waivers/w.yaml:7'],
  ])('%s', async (_, changes, found) => {
    const stone = 'removed: { old.rule: { version: "1.0.0", reason: x, instead: tone.caps } }\n';
    expect(await about(changes, { a: loud() }, stone)).toEqual([`policy.waivers ${found}`]);
  });

  test('a rule that is switched off is known, and needs no waiver', async () => {
    const off = 'rules: { tone.caps: { enforcement: off, reason: x } }\n';
    expect(await about({}, { a: loud() }, off)).toEqual(['policy.waivers unused waivers/w.yaml:3']);
  });

  test('it has thirty days to go, then it is told; on its last day it still holds', async () => {
    expect(await about({ expires: '2026-12-23' })).toEqual([]);
    const told = async (expires: string) => {
      const { findings } = await judgedBy(team({ w: waiver({ expires }) }), { a: loud() });
      return findings.filter(({ rule }) => rule === 'policy.waivers').map(({ message }) => message.data['days']);
    };
    expect(await told('2026-12-22')).toEqual([30]);
    expect(await told('2026-11-23')).toEqual([1]);
    expect(await told('2026-11-22')).toEqual([0]);
  });

  test('what lapses by itself only advises; what is wrong blocks', async () => {
    const levels = async (changes: Record<string, string>) => {
      const { findings } = await judgedBy(team({ w: waiver(changes) }), { a: loud() });
      return findings.filter(({ rule }) => rule === 'policy.waivers').map(({ enforcement }) => enforcement);
    };
    for (const changes of [
      { issued: '2026-10-01', expires: '2026-11-02' },
      { targets: '{ accounts: [me] }' },
      { expires: '2026-12-01' },
      { issued: '2026-12-01' },
    ])
      expect(await levels(changes)).toEqual(['advisory']);
    for (const changes of [{ rules: '[no.such]' }, { requested_by: 'anna' }])
      expect(await levels(changes)).toEqual(['soft-mandatory']);
  });

  test('what went out under it stays excused when it has run out, and then the file is still needed', async () => {
    const files = team({ w: waiver({ expires: '2026-11-03' }) });
    const later = { now: Date.UTC(2027, 5, 1) };
    expect(await statuses(files, { a: loud() }, later)).toEqual(WAIVED);
    expect(await linted(files, { content: { a: loud() }, ...later })).toEqual([]);
    const { findings } = await judgedBy(files, { a: loud({ publish_at: '2026-11-04' }) }, later);
    expect(findings.map(placed)).toEqual([
      'tone.caps run content/posts/a.md:7',
      'policy.waivers expired waivers/w.yaml:7',
    ]);
  });

  test('the days of warning are an option of the rule', async () => {
    const files = overlaid(team({ w: waiver({ expires: '2026-12-01' }) }), {
      'policy/regulations/waivers.md': regulation('policy.waivers', '{ warn_days: 5 }'),
    });
    expect(await linted(files, { content: { a: loud() } })).toEqual([]);
  });
});

describe('a file of a waiver with something wrong in it', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['no id', { id: undefined }, 'schema.missing waivers/w.yaml:1'],
    ['an id that is none', { id: 'Мой' }, 'schema.value waivers/w.yaml:1'],
    ['no rules', { rules: undefined }, 'schema.missing waivers/w.yaml:1'],
    ['an empty list of rules', { rules: '[]' }, 'schema.empty waivers/w.yaml:2'],
    ['no targets', { targets: '{}' }, 'waiver.no-target waivers/w.yaml:3'],
    ['no reason', { reason: undefined }, 'schema.missing waivers/w.yaml:1'],
    ['an empty reason', { reason: '""' }, 'schema.empty waivers/w.yaml:4'],
    ['nobody who approved it', { approved_by: undefined }, 'schema.missing waivers/w.yaml:1'],
    ['an approver whom nobody knows', { approved_by: 'ana' }, 'person.unknown waivers/w.yaml:5'],
    ['a requester whom nobody knows', { requested_by: 'ana' }, 'person.unknown waivers/w.yaml:8'],
    ['no end', { expires: undefined }, 'schema.missing waivers/w.yaml:1'],
    ['a day that is none', { issued: '2026-11-31' }, 'moment.date waivers/w.yaml:6'],
    ['an end before its start', { issued: '2027-01-02', expires: '2027-01-01' }, 'period.order waivers/w.yaml:7'],
    [
      'targets that end before they start',
      { targets: '{ from: 2026-02-02, to: 2026-02-01 }' },
      'period.order waivers/w.yaml:3',
    ],
    ['an account that is not there', { targets: '{ accounts: [vkk] }' }, 'account.unknown waivers/w.yaml:3'],
    ['an unknown key', { note: 'x' }, 'schema.unknown-key waivers/w.yaml:8'],
    ['broken YAML', { reason: '"x' }, 'yaml.unclosed waivers/w.yaml:5'],
  ])('%s: is told at its place, excuses nobody, and the rest is judged', async (_, changes, found) => {
    const files = team({ w: waiver(changes), v: waiver({ id: 'v', rules: '[frequency.per-day]' }) });
    const { findings } = await judgedBy(files, { a: loud(), b: post() });
    expect(findings.map((finding) => `${finding.status} ${placed(finding)}`)).toEqual([
      'new tone.caps run content/posts/a.md:7',
      'waived frequency.per-day over content/posts/b.md:3',
      `new policy.unreadable problem.${found}`,
    ]);
    expect(findings.at(-1)?.enforcement).toBe('hard-mandatory');
  });

  test('two of one id: the second is told and excuses nobody', async () => {
    const files = team({ a: waiver({ rules: '[frequency.per-day]' }), b: waiver() });
    expect(await statuses(files, { a: loud() })).toEqual(NEW);
    expect(await linted(files, { content: { a: loud() } })).toEqual([
      'policy.waivers unused waivers/a.yaml:3',
      'policy.unreadable problem.waiver.duplicate waivers/b.yaml:1',
    ]);
  });

  test('a policy without people knows nobody who could approve', async () => {
    const files = team({ w: waiver() }, { 'policy/people.yaml': undefined });
    expect(await statuses(files, { a: loud() })).toEqual(NEW);
    expect(await linted(files)).toEqual(['policy.unreadable problem.person.unknown waivers/w.yaml:5']);
  });

  test('README and other files beside the waivers are none', async () => {
    const files = overlaid(team({ w: waiver() }), { 'policy/waivers/README.md': 'How to ask for one.\n' });
    expect(await linted(files, { content: { a: loud() } })).toEqual([]);
  });
});
