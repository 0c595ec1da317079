import { describe, expect, test } from 'vitest';
import { history, judgedBy, linted, overlaid, placed } from '../helpers/editions.ts';
import { policyFiles, post, regulation } from '../helpers/judging.ts';

/** A freeze that is right, with some keys changed. `undefined` takes a key away. */
function freeze(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    reason: 'Авария на складе',
    from: '2026-11-22T18:00:00+03:00',
    until: '2026-11-23T12:00:00+03:00',
    declared_by: 'anna',
    ...changes,
  };
  return Object.entries(fields)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('');
}

const FREEZE = 'policy/freezes/2026-11-22-outage.yaml';

function team(
  changes: Readonly<Record<string, string | undefined>> = {},
  extra: Readonly<Record<string, string>> = {},
) {
  return overlaid(policyFiles({}), {
    'policy/people.yaml': 'anna: { name: Анна, roles: [head-of-smm] }\n',
    [FREEZE]: freeze(changes),
    ...extra,
  });
}

const during = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  post({ publish_at: '2026-11-23T10:00:00+03:00', ...changes });

async function stopped(files: ReadonlyMap<string, string>, posts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await judgedBy(files, posts);
  return findings
    .filter(({ rule }) => rule === 'frequency.freeze')
    .map(({ path, publication }) => `${path.replace(/^content\/posts\/|\.md$/g, '')} ${publication?.account}`);
}

describe('a freeze', () => {
  test('stops what is planned for its time, at publish_at, with its reason and who declared it', async () => {
    const { findings } = await judgedBy(team(), { a: during() });
    expect(findings).toMatchObject([
      {
        rule: 'frequency.freeze',
        enforcement: 'hard-mandatory',
        clause: '',
        range: { start: { line: 3 } },
        message: { data: { account: 'vk', reason: 'Авария на складе', by: 'Анна', allowed: 'none' } },
      },
    ]);
  });

  test('stops planned promotion and the posts of a campaign, which is not closed by that', async () => {
    const offers = {
      offer: during({ purpose: 'promo', rubric: 'offer' }),
      campaign: during({ purpose: 'promo', campaign: 'winter', publish_at: '2026-11-23T11:00:00+03:00' }),
      notice: during({ purpose: 'service', rubric: 'notice', publish_at: '2026-11-23T09:00:00+03:00' }),
    };
    const files = team({ allow: '[notice]' });
    const yaml = files.get('policy/policy.yaml') ?? '';
    const running =
      '{ id: winter, accounts: [vk], from: 2026-11-20, to: 2026-11-30, reason: Зима, frequency: { brand: 9 } }';
    files.set('policy/policy.yaml', `${yaml}campaigns: [${running}]\n`);
    expect(await stopped(files, offers)).toEqual(['campaign vk', 'offer vk']);
  });

  test.each([
    ['the minute before', '2026-11-22T17:59:00+03:00', []],
    ['its first moment', '2026-11-22T18:00:00+03:00', ['a vk']],
    ['its last minute', '2026-11-23T11:59:00+03:00', ['a vk']],
    ['the moment at which it ends', '2026-11-23T12:00:00+03:00', []],
    ['the same moment by another clock', '2026-11-22T15:00:00Z', ['a vk']],
  ])('%s', async (_, publish_at, found) => {
    expect(await stopped(team(), { a: post({ publish_at }) })).toEqual(found);
  });

  test('with days instead of moments runs from midnight to midnight in the zone of the policy', async () => {
    const files = team({ from: '2026-11-22', until: '2026-11-23' });
    const on = (publish_at: string) => stopped(files, { a: post({ accounts: '[vladivostok]', publish_at }) });
    expect(await on('2026-11-21T20:59:00Z')).toEqual([]);
    expect(await on('2026-11-21T21:00:00Z')).toEqual(['a vladivostok']);
    expect(await on('2026-11-22T20:59:00Z')).toEqual(['a vladivostok']);
    expect(await on('2026-11-22T21:00:00Z')).toEqual([]);
  });

  test('stops each account at its own moment', async () => {
    const local = { accounts: '[vk, vladivostok]', publish_at: '2026-11-23 13:00' };
    expect(await stopped(team(), { a: post(local) })).toEqual(['a vladivostok']);
  });

  test('stops all accounts, or those that it names', async () => {
    const both = { a: during({ accounts: '[vk, telegram]' }) };
    expect(await stopped(team(), both)).toEqual(['a telegram', 'a vk']);
    expect(await stopped(team({ accounts: '[telegram]' }), both)).toEqual(['a telegram']);
  });

  test.each([
    ['notice', []],
    ['offer', ['a vk']],
    [undefined, ['a vk']],
  ])('lets the rubrics through that it allows: a post of rubric %s', async (rubric, found) => {
    expect(await stopped(team({ allow: '[notice]' }), { a: during({ rubric }) })).toEqual(found);
  });

  test.each([
    ['published', ['a vk']],
    ['scheduled', ['a vk']],
    ['approved', ['a vk']],
    ['review', ['a vk']],
    ['draft', []],
    ['idea', []],
    [undefined, ['a vk']],
  ])('a post with the status %s', async (status, found) => {
    expect(await stopped(team(), { a: during({ status }) })).toEqual(found);
  });

  describe('that came too late for a post', () => {
    const out = (publish_at: string) => ({ a: post({ publish_at, status: 'published' }) });
    const told = async (declared_at: string | undefined, publish_at: string) => {
      const { findings } = await judgedBy(team({ declared_at }), out(publish_at));
      return findings.map(({ enforcement, message }) => `${message.id} ${enforcement}`);
    };
    const ADVICE = ['frequency.freeze.went-out advisory'];

    test('tells what went out all the same, and blocks nothing: it cannot be stopped any more', async () => {
      expect(await told(undefined, '2026-11-22T18:00:00+03:00')).toEqual(ADVICE);
    });

    test.each([
      ['before it was declared', '2026-11-22T19:59:00+03:00', []],
      ['at the moment of the declaration', '2026-11-22T20:00:00+03:00', ADVICE],
      ['after it was over', '2026-11-23T12:00:00+03:00', []],
    ])('a post that went out %s', async (_, publish_at, expected) => {
      expect(await told('2026-11-22T20:00:00+03:00', publish_at)).toEqual(expected);
    });

    test('still stops what is planned for the hours before it was declared', async () => {
      const files = team({ declared_at: '2026-11-22T20:00:00+03:00' });
      expect(await stopped(files, { a: post({ publish_at: '2026-11-22T19:00:00+03:00' }) })).toEqual(['a vk']);
    });

    test('of two freezes the one that was declared in time is told', async () => {
      const files = team({ declared_at: '2026-11-23T11:00:00+03:00' }, { 'policy/freezes/z.yaml': freeze() });
      expect(await stopped(files, out('2026-11-23T10:00:00+03:00'))).toEqual(['a vk']);
    });
  });

  test('stories stop with the rest', async () => {
    expect(await stopped(team(), { a: during({ format: 'story' }) })).toEqual(['a vk']);
  });

  test('is lifted by no waiver', async () => {
    const files = team(
      {},
      {
        'policy/waivers/w.yaml':
          'id: w\nrules: [frequency.freeze]\ntargets: { accounts: [vk] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2026-12-31\n',
      },
    );
    const { findings } = await judgedBy(files, { a: during() });
    expect(findings.map((finding) => `${finding.status} ${placed(finding)}`)).toEqual([
      'new frequency.freeze stopped content/posts/a.md:3',
      'new policy.waivers hard-rule waivers/w.yaml:2',
    ]);
  });

  test('may be written down as a rule with a level of its own', async () => {
    const files = team({}, { 'policy/regulations/freeze.md': regulation('frequency.freeze', '', 'advisory') });
    const { findings } = await judgedBy(files, { a: during() });
    expect(findings).toMatchObject([{ enforcement: 'advisory', clause: 'policy/regulations/freeze.md#clause' }]);
  });

  test('stops posts under every edition, without a new version', async () => {
    const files = overlaid(
      await history({ version: '1.0.0', effective: '2026-01-01' }, { version: '2.0.0', effective: '2026-11-23' }),
      { 'policy/people.yaml': 'anna: { name: Анна, roles: [head-of-smm] }\n', [FREEZE]: freeze() },
    );
    const posts = { a: post({ publish_at: '2026-11-22T20:00:00+03:00' }), b: during() };
    const { findings } = await judgedBy(files, posts);
    expect(findings.map(({ rule, version }) => `${rule} ${version}`)).toEqual([
      'frequency.freeze 1.0.0',
      'frequency.freeze 2.0.0',
    ]);
  });

  test('of two that overlap one is told', async () => {
    const files = team({}, { 'policy/freezes/b.yaml': freeze({ reason: 'Другое' }) });
    expect(await stopped(files, { a: during() })).toEqual(['a vk']);
  });
});

describe('a file of a freeze with something wrong in it', () => {
  const NAME = 'freezes/2026-11-22-outage.yaml';

  test.each<[string, Record<string, string | undefined>, string]>([
    ['no reason', { reason: undefined }, `schema.missing ${NAME}:1`],
    ['no end', { until: undefined }, `schema.missing ${NAME}:1`],
    ['a moment that is none', { until: '2026-11-23T25:00' }, `moment.time ${NAME}:3`],
    ['an end before its start', { until: '2026-11-22T17:00:00+03:00' }, `period.order ${NAME}:3`],
    ['an end at its start', { until: '2026-11-22T18:00:00+03:00' }, `period.order ${NAME}:3`],
    ['an end before its start by the clock', { until: '2026-11-22T19:00:00+05:00' }, `period.order ${NAME}:3`],
    ['an account that is not there', { accounts: '[vk, vkk]' }, `account.unknown ${NAME}:5`],
    ['nobody who declared it', { declared_by: undefined }, `schema.missing ${NAME}:1`],
    ['somebody whom nobody knows', { declared_by: 'ana' }, `person.unknown ${NAME}:4`],
    ['a day of declaration that is none', { declared_at: 'yesterday' }, `moment.format ${NAME}:5`],
    ['an unknown key', { approved_by: 'anna' }, `schema.unknown-key ${NAME}:5`],
    ['broken YAML', { reason: '[x' }, `yaml.unclosed ${NAME}:2`],
  ])('%s: is told at its place, stops nobody, and the rest is judged', async (_, changes, found) => {
    const loud = during({}).replace('Тихое утро', 'СКИДКА ТОЛЬКО СЕГОДНЯ');
    const files = overlaid(team(changes), { 'policy/regulations/tone.caps.md': regulation('tone.caps') });
    const { findings } = await judgedBy(files, { a: loud });
    expect(findings.map(placed)).toEqual(['tone.caps run content/posts/a.md:7', `policy.unreadable problem.${found}`]);
  });

  test('another one beside it still stops', async () => {
    const files = team({ reason: undefined }, { 'policy/freezes/good.yaml': freeze() });
    expect(await stopped(files, { a: during() })).toEqual(['a vk']);
    expect(await linted(files)).toHaveLength(1);
  });
});
