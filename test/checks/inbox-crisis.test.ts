import { describe, expect, test } from 'vitest';
import type { InboxItem } from '../../action/core/inbox/item.ts';
import { Troubles } from '../../action/core/inbox/troubles.ts';
import { judge } from '../../action/core/judge.ts';
import { LIMITS } from '../../action/core/limits.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { history, overlaid } from '../helpers/editions.ts';
import { ANSWERING_YAML, card, TEAM } from '../helpers/inbox.ts';
import { type Files, loaded, policyFiles } from '../helpers/judging.ts';

const RULE = 'inbox.crisis';
/** Wednesday, 18 November 2026, at noon in Moscow. */
const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const moscow = (text: string): string => `2026-11-${text}:00+03:00`;

const CRISIS = `${ANSWERING_YAML.replace('deadlines: { first: PT2H, final: 2d }', 'deadlines: { route: PT1H, first: PT2H, final: 2d }')}
levels: [{ id: L3, roles: [lead, lawyer] }]
crisis: { items: 3, within: PT24H, classes: [severe], level: L3 }
scenarios:
  - { id: same-trouble, when: Три жалобы об одном }
`;
const freeze = (from: string, until: string, accounts = ''): Files => ({
  'policy/freezes/a.yaml': `reason: Дым в партии\nfrom: ${moscow(from)}\nuntil: ${moscow(until)}\n${accounts}declared_by: anna\n`,
});

async function found(files: Files, more: Files = {}, { answering = CRISIS, now = NOW } = {}) {
  const policy = overlaid(policyFiles({ [RULE]: '' }), {
    ...TEAM,
    'policy/answering.yaml': answering,
    ...more,
  } as never);
  const options = { engine: 'test', now, parseFrontMatter: parseWithGrayMatter };
  const { findings, errors } = await judge(memoryFiles(files), await loaded(policy), options);
  expect(errors).toEqual([]);
  return findings.filter(({ rule }) => rule === RULE);
}
const told = async (...args: Parameters<typeof found>) =>
  (await found(...args)).map(({ message, path }) => `${message.id.slice(RULE.length + 1)} ${path.slice(14, -3)}`);

type Changes = Readonly<Record<string, string | undefined>>;
/** Complaints about one thing, unless they say otherwise: `a`, `b`, `c`, … */
function complaints(...items: readonly (readonly [string, Changes?])[]): Files {
  const entries = items.map(([at, changes], index) => {
    const id = String.fromCharCode(97 + index);
    return [
      `content/inbox/${id}.md`,
      card({ id, class: 'complaint', topic: 'дым', received_at: moscow(at), ...changes }),
    ];
  });
  return Object.fromEntries(entries);
}
const THREE = complaints(['16T10:00'], ['16T18:00'], ['17T10:00']);

describe('three complaints about one thing within a day', () => {
  test('are a crisis that nobody has taken up: told at the topic of the third, with all of them and who meets', async () => {
    const [finding, ...others] = await found(THREE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: 'content/inbox/c.md',
      enforcement: 'soft-mandatory',
      quote: 'topic: дым',
      message: {
        id: 'inbox.crisis.many',
        data: { about: 'дым', count: 3, hours: 24, ids: 'a, b, c', more: 0, level: 'L3', roles: 'lead, lawyer' },
      },
    });
  });

  test.each<[string, Files, string[]]>([
    ['a minute more than a day', complaints(['16T10:00'], ['16T18:00'], ['17T10:01']), []],
    ['two of them', complaints(['16T10:00'], ['16T18:00']), []],
    ['another topic among them', complaints(['16T10:00'], ['16T18:00', { topic: 'очередь' }], ['17T10:00']), []],
    [
      'the same topic in other letters',
      complaints(['16T10:00'], ['16T18:00', { topic: '" ДЫМ "' }], ['17T10:00']),
      ['many c'],
    ],
    [
      'another class of unhappy people',
      complaints(['16T10:00', { class: 'severe', sharp: 'false' }], ['16T18:00'], ['17T10:00']),
      ['severe a', 'many c'],
    ],
    ['a question', complaints(['16T10:00', { class: 'question' }], ['16T18:00'], ['17T10:00']), []],
    ['files in another order', complaints(['17T10:00'], ['16T10:00'], ['16T18:00']), ['many a']],
    ['a weekend among them', complaints(['13T17:00'], ['13T18:00'], ['14T16:00']), ['many c']],
  ])('%s: %j', async (_, files, expected) => {
    expect((await told(files)).sort()).toEqual([...expected].sort());
  });

  test('are one crisis as long as more come in, and another one later', async () => {
    const more = complaints(
      ['02T10:00'],
      ['02T11:00'],
      ['02T12:00'],
      ['03T09:00'],
      ['03T11:30'],
      ['10T10:00'],
      ['10T11:00'],
      ['10T12:00'],
    );
    const [first, second, ...others] = await found(more);
    expect(others).toEqual([]);
    expect([first?.message.data, second?.message.data]).toMatchObject([
      { count: 5, ids: 'a, b, c, d, e' },
      { count: 3, ids: 'f, g, h' },
    ]);
  });

  test('may wait as long as for a name: an hour of their clock after the third', async () => {
    expect(await told(THREE, {}, { now: Date.parse(moscow('17T11:00')) })).toEqual([]);
    expect(await told(THREE, {}, { now: Date.parse(moscow('17T11:01')) })).toEqual(['many c']);
    const onFriday = complaints(['13T17:00'], ['13T17:10'], ['13T17:30']);
    expect(await told(onFriday, {}, { now: Date.parse(moscow('16T09:30')) })).toEqual([]);
    expect(await told(onFriday, {}, { now: Date.parse(moscow('16T09:31')) })).toEqual(['many c']);
  });

  test('of which one is marked as a situation of the matrix are taken up', async () => {
    for (const sharp of ['true', 'same-trouble']) {
      expect(await told(complaints(['16T10:00'], ['16T18:00', { sharp }], ['17T10:00']))).toEqual([]);
    }
    expect(await told(complaints(['16T10:00'], ['16T18:00', { sharp: 'false' }], ['17T10:00']))).toEqual(['many c']);
    const [slip] = await found(complaints(['16T10:00', { sharp: 'same-truble' }]));
    expect(slip?.message).toMatchObject({ id: 'inbox.crisis.scenario', data: { suggestion: 'same-trouble' } });
    // A name that leads nowhere takes nothing up.
    const slipped = complaints(['16T10:00'], ['16T18:00'], ['17T10:00', { sharp: 'same-truble' }]);
    expect((await told(slipped)).sort()).toEqual(['many c', 'scenario c']);
  });

  test.each<[string, Files, string[]]>([
    ['that holds while they come in', freeze('17T10:30', '17T20:00'), []],
    ['that ended before', freeze('14T10:00', '15T20:00'), ['many c']],
    ['that began days later', freeze('18T10:01', '18T11:00'), ['many c']],
    ['of their account', freeze('17T10:30', '17T20:00', 'accounts: [vk]\n'), []],
    ['of another account', freeze('17T10:30', '17T20:00', 'accounts: [telegram]\n'), ['many c']],
  ])('a freeze %s: %j', async (_, policy, expected) => {
    const onVk = complaints(
      ['16T10:00', { account: 'vk' }],
      ['16T18:00', { account: 'vk' }],
      ['17T10:00', { account: 'vk' }],
    );
    expect(await told(onVk, policy)).toEqual(expected);
  });

  test('without a topic only advise to read them: nobody knows whether they are about one thing', async () => {
    const untold = complaints(
      ['16T10:00', { topic: undefined }],
      ['16T18:00', { topic: undefined }],
      ['17T10:00', { topic: undefined }],
    );
    const [finding, ...others] = await found(untold);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      enforcement: 'advisory',
      message: { id: 'inbox.crisis.untold', data: { count: 3 } },
    });
    expect(await told(complaints(['16T10:00'], ['16T18:00', { topic: undefined }], ['17T10:00']))).toEqual([]);
  });

  test('in the rows of an export are told in the row', async () => {
    const rows = ['a,2026-11-16T10:00:00+03:00', 'b,2026-11-16T18:00:00+03:00', 'c,2026-11-17T10:00:00+03:00'];
    const csv = ['id,received_at,class,topic', ...rows.map((row) => `${row},complaint,дым`)].join('\n');
    const [finding] = await found({ 'content/inbox/a.csv': `${csv}\n` });
    expect(finding?.range.start.line).toBe(4);
  });
});

describe('one severe complaint', () => {
  const severe = (changes: Changes = {}) => complaints(['17T10:00', { class: 'severe', topic: undefined, ...changes }]);

  test('is enough, at once where the matrix gives no time to find somebody', async () => {
    const [finding] = await found(severe());
    expect(finding).toMatchObject({
      quote: 'class: severe',
      message: { id: 'inbox.crisis.severe', data: { id: 'a' } },
    });
    expect(await told(severe(), {}, { now: Date.parse(moscow('17T10:01')) })).toEqual(['severe a']);
    const withTime = CRISIS.replace('deadlines: { first: PT30M', 'deadlines: { route: PT15M, first: PT30M');
    const at = (time: string) => told(severe(), {}, { answering: withTime, now: Date.parse(moscow(time)) });
    expect([await at('17T10:15'), await at('17T10:16')]).toEqual([[], ['severe a']]);
  });

  test('that is marked, or for which the feed fell silent, is taken up', async () => {
    expect(await told(severe({ sharp: 'true' }))).toEqual([]);
    expect(await told(severe(), freeze('17T10:20', '17T20:00'))).toEqual([]);
  });

  test('means nothing where the matrix names no such class, or no crisis', async () => {
    expect(await told(severe(), {}, { answering: CRISIS.replace('classes: [severe], ', '') })).toEqual([]);
    expect(await told({ ...severe(), ...THREE }, {}, { answering: ANSWERING_YAML })).toEqual([]);
  });
});

test('the classes of which so many make a crisis may be named', async () => {
  const of = (classes: string) => CRISIS.replace('items: 3,', `items: 3, of: [${classes}],`);
  expect(await told(THREE, {}, { answering: of('severe') })).toEqual([]);
  expect(await told(THREE, {}, { answering: of('complaint') })).toEqual(['many c']);
});

test('a year without a calendar makes nobody wait', async () => {
  const inRussia = CRISIS.replace('working: { hours', 'working: { calendar: ru, hours');
  expect(await told(THREE, {}, { answering: inRussia })).toEqual(['many c']);
});

test('a crisis is judged by the edition in force when it became one, and told once', async () => {
  const edition = (version: string, effective: string, items: number) => ({
    ...{ version, effective, rules: { [RULE]: '' } },
    files: { ...TEAM, 'policy/answering.yaml': CRISIS.replace('items: 3', `items: ${items}`) },
  });
  const by = async (before: number, after: number, files: Files) => {
    const policy = await loaded(
      await history(edition('1.0.0', '2026-01-01', before), edition('2.0.0', '2026-11-17', after)),
    );
    const options = { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter };
    const { findings } = await judge(memoryFiles(files), policy, options);
    return findings.map(({ path, version }) => `${path.slice(14, -3)} ${version}`);
  };
  expect(await by(3, 3, THREE)).toEqual(['c 2.0.0']);
  expect(await by(2, 3, THREE)).toEqual(['b 1.0.0']);
  expect(await by(4, 2, THREE)).toEqual(['c 2.0.0']);
  expect(await by(3, 4, THREE)).toEqual([]);
  const four = complaints(['16T10:00'], ['16T12:00'], ['16T18:00'], ['17T10:00']);
  expect(await by(3, 3, four)).toEqual(['c 1.0.0']);
});

test('the latest troubles are kept, in whatever order they are read, and no more of them than a limit', () => {
  const most = LIMITS.troubles;
  const troubles = new Troubles();
  // Every moment once, back and forth.
  for (let index = 0; index < 4 * most; index++) {
    const receivedAt = index % 2 === 0 ? index : 4 * most - index;
    troubles.add({ item: { receivedAt } as InboxItem, policy: {} as Policy });
  }
  const kept = troubles.inOrder().map(({ item }) => item.receivedAt);
  expect(kept).toEqual(Array.from({ length: most }, (_, index) => 3 * most + index));
});
