import { describe, expect, test } from 'vitest';
import type { Approvals } from '../../action/core/pull/approvals.ts';
import { approved, type ChangeOf, changeFindings, messagesOf } from '../helpers/approvals.ts';
import { overlaid } from '../helpers/editions.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import { ACCOUNTS_YAML, type Files, NOW, policyFiles, post } from '../helpers/judging.ts';
import { reply, SCENARIOS } from '../helpers/replies.ts';

const policy = (rule: string, options = '') =>
  overlaid(policyFiles({ [rule]: options }), {
    ...TEAM,
    'policy/answering.yaml': `${TEAM['policy/answering.yaml']}${SCENARIOS}`,
    'policy/accounts.yaml': ACCOUNTS_YAML.replace('vk: { ', 'vk: { owner: oleg, '),
  });

/** What a rule says of a change, by who approved it. `undefined`: there is no pull request. */
const said = async (rule: string, change: ChangeOf, options = '') =>
  messagesOf(await changeFindings(rule, policy(rule, options), change));

type Case = readonly [string, Files, Files, Approvals | undefined, readonly string[]];

/** Minutes before the reply of the tests was sent, at eleven of 16 November in Moscow. */
const beforeSending = (minutes: number) => Date.UTC(2026, 10, 16, 8) - minutes * 60_000;

describe('reply.sharp-approval under a pull request', () => {
  const PATH = 'content/replies/a.md';
  const INBOX = { 'content/inbox/a.md': card() };
  const by = (person: string) => `[{ person: ${person}, at: 2026-11-16T10:30:00+03:00 }]`;
  const sharp = (approvedBy?: string, body?: string) => ({
    ...INBOX,
    [PATH]: reply({ sharp: 'true', scenario: 'court', approved_by: approvedBy }, body),
  });
  const other = 'Добрый день! Проверим сегодня. — Мария\n';
  const elsewhere = {
    ...INBOX,
    [PATH]: reply({ sharp: 'true', scenario: 'court', in_reply_to: 'b', approved_by: by('vera') }),
  };

  test.each<Case>([
    ['a name that stood there before', sharp(by('vera')), sharp(by('vera')), approved(), []],
    ['a name that is new', {}, sharp(by('vera')), approved(), ['unconfirmed']],
    ['a name that is new, without a pull request', {}, sharp(by('vera')), undefined, []],
    ['a name that is new and approved', {}, sharp(by('vera')), approved(['vera']), []],
    ['a name that is new, and another approves', {}, sharp(by('vera')), approved(['maria', 'oleg']), ['unconfirmed']],
    ['a name of somebody who may not', {}, sharp(by('oleg')), approved(['oleg']), ['role']],
    ['a name above another text', sharp(by('vera')), sharp(by('vera'), other), approved(), ['unconfirmed']],
    ['a name in an answer to somebody else', sharp(by('vera')), elsewhere, approved(), ['unconfirmed']],
    ['a name put in the place of another', sharp(by('oleg')), sharp(by('vera')), approved(), ['unconfirmed']],
    ['a name approved before an edit', {}, sharp(by('vera')), approved([], ['vera']), ['stale']],
    ['no name, and nobody approves', {}, sharp(), approved(), ['missing']],
    ['no name, and an approval in time', {}, sharp(), approved(['vera'], [], beforeSending(40)), []],
    ['no name, and an approval after it was sent', {}, sharp(), approved(['vera'], [], beforeSending(-5)), ['late']],
    ['no name, and an approval by another role', {}, sharp(), approved(['oleg']), ['missing']],
    ['no name, and an approval before an edit', {}, sharp(), approved([], ['vera']), ['stale']],
  ])('%s', async (_, before, after, approvals, expected) => {
    expect(await said('reply.sharp-approval', { before, after, approvals })).toEqual(expected);
  });

  test('an approval of a change that does not touch the reply is none of it', async () => {
    const after = { ...sharp(), 'content/posts/a.md': post() };
    expect(await said('reply.sharp-approval', { before: sharp(), after, approvals: approved(['vera']) })).toEqual([
      'missing',
    ]);
  });

  test('the author approves nothing, whatever the role', async () => {
    const after = { ...INBOX, [PATH]: reply({ sharp: 'true', scenario: 'court', author: 'vera' }) };
    const found = await changeFindings('reply.sharp-approval', policy('reply.sharp-approval'), {
      after,
      approvals: approved(['vera'], [], beforeSending(5)),
    });
    expect(messagesOf(found)).toEqual(['self']);
    expect(found[0]?.approval).toMatchObject({ kind: 'self', roles: ['lawyer'], people: [] });
  });
});

describe('contest.approved under a pull request', () => {
  const PATH = 'content/contests/a.md';
  const OPTIONS = '{ title: T, roles: [legal, owner], holders: { legal: [lawyer], owner: [lead] } }';
  const LEGAL = '{ person: vera, role: legal, at: 2026-11-10 }';
  const OWNER = '{ person: oleg, role: owner, at: 2026-11-10 }';
  const contest = (entries: readonly string[], more = '') => ({
    [PATH]: `---\naccount: vk\nstatus: approved\nstarts_at: 2026-12-10T10:00:00+03:00\n${more}approved_by: [${entries.join(', ')}]\n---\n`,
  });
  const both = contest([LEGAL, OWNER]);

  test.each<Case>([
    [
      'names that stood there before',
      contest([LEGAL, OWNER], 'rules_url: ""\n'),
      contest([LEGAL, OWNER], 'rules_url: ""\nwinners: []\n'),
      approved(),
      [],
    ],
    ['names that are new', {}, both, approved(), ['unconfirmed', 'unconfirmed']],
    ['names that are new, without a pull request', {}, both, undefined, []],
    ['one of the new names approves', {}, both, approved(['vera']), ['unconfirmed']],
    ['both approve', {}, both, approved(['vera', 'oleg']), []],
    [
      'a name in another role than before',
      contest([LEGAL, OWNER.replace('oleg', 'anna')]),
      contest([LEGAL, OWNER]),
      approved(),
      ['unconfirmed'],
    ],
    [
      'what was agreed to is another thing now',
      both,
      contest([LEGAL, OWNER], 'winner_selection: jury\n'),
      approved(['vera']),
      ['unconfirmed'],
    ],
    ['no names, and nobody approves', {}, contest([]), approved(), ['unapproved', 'unapproved']],
    ['no names, and both approve', {}, contest([]), approved(['vera', 'oleg']), []],
    ['no names, and a holder of the role approves for the owner', {}, contest([]), approved(['vera', 'anna']), []],
    [
      'no names, and both approved before an edit',
      {},
      contest([]),
      approved([], ['vera', 'oleg']),
      ['unapproved', 'unapproved'],
    ],
    [
      'no names, and both approve after the start',
      {},
      contest([]),
      approved(['vera', 'oleg'], [], Date.UTC(2026, 11, 11)),
      ['unapproved', 'unapproved'],
    ],
  ])('%s', async (_, before, after, approvals, expected) => {
    expect(await said('contest.approved', { before, after, approvals }, OPTIONS)).toEqual(expected);
  });

  test('a role that the rule gives to nobody is approved by no review', async () => {
    const change = { after: contest([]), approvals: approved(['vera', 'oleg', 'anna']) };
    expect(await said('contest.approved', change, '{ title: T, roles: [legal] }')).toEqual(['unapproved']);
  });

  test('it says whom it waits for', async () => {
    const change = { after: contest([]), approvals: approved([], ['vera']) };
    const found = await changeFindings('contest.approved', policy('contest.approved', OPTIONS), change);
    expect(found.map(({ approval }) => approval)).toEqual([
      { kind: 'stale', roles: ['lawyer'], people: ['vera'], lacking: 1 },
      { kind: 'missing', roles: ['lead'], people: ['oleg', 'anna'], lacking: 1 },
    ]);
  });
});

describe('moderation.evidence under a pull request', () => {
  const OPTIONS = '{ approvers: { default: [lawyer] } }';
  /** A digest, so that no picture has to be there. */
  const EVIDENCE = `sha256:${'0'.repeat(64)}`;
  const hidden = (by?: string, more = '') => ({
    'content/inbox/a.md': card({
      action: `{ kind: hide, reason: spam, evidence: ${EVIDENCE}, at: 2026-11-16T11:00:00+03:00${by === undefined ? '' : `, approved_by: ${by}`} }`,
      ...(more === '' ? {} : { resolution: more }),
    }),
  });

  test.each<Case>([
    ['a name that stood there before', hidden('vera'), hidden('vera', 'скрыли'), approved(), []],
    ['a name that is new', {}, hidden('vera'), approved(), ['unconfirmed']],
    ['a name that is new, without a pull request', {}, hidden('vera'), undefined, []],
    ['a name that is new and approved', {}, hidden('vera'), approved(['vera']), []],
    ['a name of somebody who may not, and the lawyer approves', {}, hidden('oleg'), approved(['vera']), []],
    ['a name of somebody who may not', {}, hidden('oleg'), approved(['oleg']), ['approver']],
    ['no name, and nobody approves', {}, hidden(), approved(), ['missing']],
    ['no name, and the lawyer approves', {}, hidden(), approved(['vera']), []],
    ['no name, and the lawyer approved before an edit', {}, hidden(), approved([], ['vera']), ['missing']],
  ])('%s', async (_, before, after, approvals, expected) => {
    expect(await said('moderation.evidence', { before, after, approvals }, OPTIONS)).toEqual(expected);
  });

  test('rows of an export are compared by their ids, in whatever line they stand', async () => {
    const head = 'id,received_at,class,action,action_reason,action_evidence,action_approved_by,action_at\n';
    const row = (id: string) =>
      `${id},2026-11-16T10:00:00+03:00,question,hide,spam,${EVIDENCE},vera,2026-11-16T11:00:00+03:00\n`;
    const path = 'content/inbox/a.csv';
    const change = {
      before: { [path]: head + row('1') },
      after: { [path]: head + row('2') + row('1') },
      approvals: approved(),
    };
    const found = await changeFindings('moderation.evidence', policy('moderation.evidence', OPTIONS), change);
    expect(found.map(({ message, range }) => [message.id, range.start.line])).toEqual([
      ['moderation.evidence.unconfirmed', 2],
    ]);
  });
});

describe('plan.lead-time under a pull request', () => {
  const urgent = (by?: string) => ({
    a: post({
      author: 'maria',
      publish_at: new Date(NOW + 3_600_000).toISOString(),
      status: 'review',
      urgent: `{ reason: Пожар${by === undefined ? '' : `, approved_by: ${by}`} }`,
    }),
  });

  test.each<Case>([
    ['a name that stood there before', urgent('anna'), { a: `${urgent('anna')['a']}Ещё.\n` }, approved(), []],
    ['a name that is new', {}, urgent('anna'), approved(), ['urgent']],
    ['a name that is new, without a pull request', {}, urgent('anna'), undefined, []],
    ['a name that is new and approved', {}, urgent('anna'), approved(['anna']), []],
    ['no name, and somebody approves', {}, urgent(), approved(['anna']), []],
    ['no name, and the author approves', {}, urgent(), approved(['maria']), ['urgent']],
    ['no name, and somebody approved before an edit', {}, urgent(), approved([], ['anna']), ['urgent']],
  ])('%s', async (_, before, after, approvals, expected) => {
    expect(await said('plan.lead-time', { before, after, approvals })).toEqual(expected);
  });
});

test('a team without a register of people is known by no name on GitHub: what its cards say counts', async () => {
  const files = overlaid(policy('plan.lead-time'), {
    'policy/people.yaml': undefined,
    'policy/accounts.yaml': ACCOUNTS_YAML,
  });
  const publish_at = new Date(NOW + 3_600_000).toISOString();
  const after = { a: post({ publish_at, status: 'review', urgent: '{ reason: Пожар, approved_by: anna }' }) };
  expect(messagesOf(await changeFindings('plan.lead-time', files, { after, approvals: approved() }))).toEqual([]);
});
