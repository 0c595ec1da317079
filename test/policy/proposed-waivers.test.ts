import { describe, expect, test } from 'vitest';
import { addedWaivers } from '../../action/core/policy/exceptions.ts';
import type { Approvals } from '../../action/core/pull/approvals.ts';
import { awaitedApprovals } from '../../action/core/pull/requests.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { fixOf } from '../../action/reporters/reporter.ts';
import { approved } from '../helpers/approvals.ts';
import { judgedBy, overlaid } from '../helpers/editions.ts';
import { loaded, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

const PEOPLE = `anna: { name: Анна, roles: [head] }
boris: { name: Борис, roles: [editor] }
`;
const CAPS = 'policy/regulations/tone.caps.md';
/** Only the head may let the rule pass. */
const ASKING = regulation('tone.caps').replace(/enforcement: .*/, '$&\napprovers: [head]');

const waiver = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    id: 'w',
    rules: '[tone.caps]',
    targets: '{ accounts: [vk] }',
    reason: '"Так решили"',
    approved_by: 'anna',
    issued: '2026-11-01',
    expires: '2027-06-30',
    ...changes,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

const base = (more: Readonly<Record<string, string | undefined>> = {}) =>
  overlaid(policyFiles({ 'tone.caps': '' }, POLICY_YAML), { 'policy/people.yaml': PEOPLE, [CAPS]: ASKING, ...more });

interface Change {
  readonly before?: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string | undefined>>;
  readonly approvals?: Approvals;
  readonly author?: string;
}

/** Judges one loud post by the policy of the base, with the waivers that the change adds. */
async function judged({ before = {}, after, approvals, author = 'boris' }: Change) {
  const files = base(before);
  const own = (await loaded(files)).policy;
  const head = (await loaded(overlaid(files, after))).policy;
  const { findings } = await judgedBy(
    files,
    { a: post({ author }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') },
    {
      proposedWaivers: addedWaivers(head.waivers, { waivers: own.waivers, files }),
      ...(approvals === undefined ? {} : { approvals }),
    },
  );
  return findings.filter(({ rule }) => rule === 'tone.caps');
}

const told = async (change: Change) =>
  (await judged(change)).map(({ status, waiver, proposed }) => [status, waiver ?? proposed?.waiver]);

const ADDED = { 'policy/waivers/w.yaml': waiver() };

describe('a waiver that a change adds', () => {
  test.each<[string, Change, unknown]>([
    ['is not in force', { after: ADDED }, [['new', 'w']]],
    ['is not in force in a pull request that nobody approved', { after: ADDED, approvals: approved() }, [['new', 'w']]],
    [
      'counts when whom it names approved the last commit',
      { after: ADDED, approvals: approved(['anna']) },
      [['waived', 'w']],
    ],
    ['does not, when it was an earlier one', { after: ADDED, approvals: approved([], ['anna']) }, [['new', 'w']]],
    ['does not, when somebody else did', { after: ADDED, approvals: approved(['boris']) }, [['new', 'w']]],
    [
      'is nothing, when whom it names has not the role',
      { after: { 'policy/waivers/w.yaml': waiver({ approved_by: 'boris' }) }, approvals: approved(['boris']) },
      [['new', undefined]],
    ],
    [
      'is nothing, when whom it names has asked for it',
      { after: { 'policy/waivers/w.yaml': waiver({ requested_by: 'anna' }) }, approvals: approved(['anna']) },
      [['new', undefined]],
    ],
    [
      'is nothing, when whom it names wrote the post',
      { after: ADDED, approvals: approved(['anna']), author: 'anna' },
      [['new', undefined]],
    ],
    [
      'is nothing, when it is about another account',
      {
        after: { 'policy/waivers/w.yaml': waiver({ targets: '{ accounts: [telegram] }' }) },
        approvals: approved(['anna']),
      },
      [['new', undefined]],
    ],
    [
      'is nothing, when the change gives the role itself',
      {
        after: {
          'policy/waivers/w.yaml': waiver({ approved_by: 'boris' }),
          'policy/people.yaml': PEOPLE.replace('roles: [editor]', 'roles: [head]'),
        },
        approvals: approved(['boris']),
      },
      [['new', undefined]],
    ],
    [
      'is nothing, when the change lets the rule pass more easily itself',
      {
        after: { 'policy/waivers/w.yaml': waiver({ approved_by: 'boris' }), [CAPS]: regulation('tone.caps') },
        approvals: approved(['boris']),
      },
      [['new', undefined]],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await told(change)).toEqual(expected);
  });

  test('nothing lifts a rule that is hard-mandatory', async () => {
    const hard = regulation('tone.caps', '', 'hard-mandatory');
    expect(await told({ before: { [CAPS]: hard }, after: ADDED, approvals: approved(['anna']) })).toEqual([
      ['new', undefined],
    ]);
  });

  test('says what it waits for, and so do the approvals of the report', async () => {
    const findings = await judged({ after: ADDED, approvals: approved([], ['anna']) });
    const said = findings.map((finding) => fixOf(finding, translatorFor('en')));
    expect(said[0]).toMatch(/ The waiver “w” is proposed; it waits for the approval of Анна\.$/);
    expect(awaitedApprovals({ findings })).toEqual([
      {
        rule: 'tone.caps',
        kind: 'stale',
        roles: ['head'],
        people: ['anna'],
        lacking: 1,
        paths: ['content/posts/a.md'],
      },
    ]);
  });
});

describe('a waiver that was there before', () => {
  const there = { 'policy/waivers/w.yaml': waiver() };
  const other = { 'policy/waivers/w.yaml': waiver({ targets: '{ accounts: [telegram] }' }) };

  test.each<[string, Change, unknown]>([
    [
      'holds, when the change removes it',
      { before: there, after: { 'policy/waivers/w.yaml': undefined } },
      [['waived', 'w']],
    ],
    ['holds, when the change narrows it', { before: there, after: other }, [['waived', 'w']]],
    ['is not widened by an edit', { before: other, after: there, approvals: approved(['anna']) }, [['new', undefined]]],
    [
      'is not widened by an edit under another name',
      { before: other, after: { 'policy/waivers/w.yaml': waiver({ id: 'v' }) }, approvals: approved(['anna']) },
      [['new', undefined]],
    ],
    [
      'is not widened by a move',
      {
        before: other,
        after: { 'policy/waivers/w.yaml': undefined, 'policy/waivers/v.yaml': waiver() },
        approvals: approved(['anna']),
      },
      [['new', undefined]],
    ],
    [
      'is not mended by the change that would use it',
      { before: { 'policy/waivers/w.yaml': waiver({ expires: 'soon' }) }, after: there, approvals: approved(['anna']) },
      [['new', undefined]],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await told(change)).toEqual(expected);
  });
});
