import { describe, expect, test } from 'vitest';
import type { AwaitedApproval, Finding } from '../../action/core/finding.ts';
import { type AwaitedApprovals, awaitedApprovals, labelsFor, reviewersFor } from '../../action/core/pull/requests.ts';
import { summarize } from '../../action/core/report.ts';
import { approved } from '../helpers/approvals.ts';
import { history } from '../helpers/editions.ts';
import { judged, loaded, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

const LAWYER: AwaitedApproval = {
  kind: 'missing',
  roles: ['lawyer', 'director'],
  people: ['vera', 'pavel'],
  lacking: 1,
};

/** Findings as a judgement makes them, each with some of it changed. */
async function findings(...changes: readonly Partial<Finding>[]): Promise<readonly Finding[]> {
  const { findings: found } = await judged({ a: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') }, { 'tone.caps': '' });
  const [first] = found;
  if (first === undefined) throw new Error('nothing found');
  return changes.map((change) => ({ ...first, ...change }));
}

const report = async (...changes: readonly Partial<Finding>[]) => {
  const found = await findings(...changes);
  return { findings: found, summary: summarize(found, 1, 1) };
};

const awaited = (changes: Partial<AwaitedApprovals> = {}): AwaitedApprovals => ({
  ...{ rule: 'a.rule', paths: ['content/posts/a.md'] },
  ...LAWYER,
  ...changes,
});

describe('the approvals that a report waits for', () => {
  test('are told once for a rule and those whom it asks, with all the files', async () => {
    const related = (await findings({}))[0];
    if (related === undefined) throw new Error('nothing found');
    const found = await findings(
      { path: 'content/posts/a.md', approval: LAWYER },
      { path: 'content/posts/b.md', approval: LAWYER, related: [{ path: 'content/posts/c.md', range: related.range }] },
      { path: 'content/posts/b.md', approval: LAWYER },
      { path: 'content/posts/b.md', approval: { ...LAWYER, kind: 'stale' } },
      { path: 'content/posts/b.md', approval: LAWYER, rule: 'other.rule' },
      { path: 'content/posts/d.md' },
    );
    expect(awaitedApprovals({ findings: found }).map(({ rule, kind, paths }) => [rule, kind, ...paths])).toEqual([
      ['tone.caps', 'missing', 'content/posts/a.md', 'content/posts/b.md', 'content/posts/c.md'],
      ['tone.caps', 'stale', 'content/posts/b.md'],
      ['other.rule', 'missing', 'content/posts/b.md'],
    ]);
  });

  test('are none for what was there before, and for what is waived', async () => {
    const found = await findings({ status: 'existing', approval: LAWYER }, { status: 'waived', approval: LAWYER });
    expect(awaitedApprovals({ findings: found })).toEqual([]);
  });
});

describe('labels', () => {
  const LABELS = {
    labels: {
      blocked: 'policy: blocked',
      waived: 'policy: waived',
      needs: { lawyer: 'needs: legal', editor: 'needs: editor' },
    },
  };
  const open = { mayLand: true, isTouched: () => true };
  const stopped = { ...open, mayLand: false };

  test('follow from the report, and those of ours that do not are taken off', async () => {
    expect(labelsFor(await report({}), [awaited()], LABELS, stopped)).toEqual({
      present: ['policy: blocked', 'needs: legal'],
      absent: ['policy: waived', 'needs: editor'],
    });
    expect(labelsFor(await report(), [], LABELS, open)).toEqual({
      present: [],
      absent: ['policy: blocked', 'policy: waived', 'needs: legal', 'needs: editor'],
    });
  });

  test('a waiver of something that the change does not touch is no label of it', async () => {
    const waived = await report({ status: 'waived', path: 'content/posts/a.md' });
    expect(labelsFor(waived, [], LABELS, { ...open, isTouched: (path) => path.endsWith('a.md') }).present).toEqual([
      'policy: waived',
    ]);
    expect(labelsFor(waived, [], LABELS, { ...open, isTouched: (path) => path.endsWith('b.md') }).present).toEqual([]);
  });

  test('what was not seen whole is blocked, though nothing was found in it', async () => {
    expect(labelsFor(await report(), [], LABELS, stopped).present).toEqual(['policy: blocked']);
  });

  test('advice blocks nothing', async () => {
    expect(labelsFor(await report({ enforcement: 'advisory' }), [], LABELS, open).present).toEqual([]);
  });

  test('of several roles the first that has a label is named', async () => {
    const both = [awaited({ roles: ['notary', 'editor', 'lawyer'] }), awaited({ roles: [] })];
    expect(labelsFor(await report(), both, LABELS, open).present).toEqual(['needs: editor']);
  });

  test('one label for two things stays while one of them holds', async () => {
    const shared = { labels: { blocked: 'stop', needs: { lawyer: 'stop' } } };
    expect(labelsFor(await report(), [awaited()], shared, stopped)).toEqual({ present: ['stop'], absent: [] });
  });

  test('a policy that names none keeps none', async () => {
    expect(labelsFor(await report({}), [awaited()], {}, stopped)).toEqual({ present: [], absent: [] });
  });
});

describe('reviewers', () => {
  const person = (id: string, github?: string) => ({
    id,
    name: id,
    roles: [],
    ...(github === undefined ? {} : { github }),
  });
  const people = new Map(
    [person('vera', 'vera-s'), person('pavel', '@Pavel'), person('anna', 'anna-l'), person('nobody')].map((one) => [
      one.id,
      one,
    ]),
  );
  const asked = (list: readonly AwaitedApprovals[], author = 'somebody', approvals = approved(), max?: number) =>
    reviewersFor(
      list,
      { people, approvals, author },
      { reviewers: { from_approvals: true, ...(max === undefined ? {} : { max }) } },
    );

  test.each<[string, readonly AwaitedApprovals[], readonly string[]]>([
    ['the first of those who may', [awaited()], ['vera-s']],
    ['as many as are lacking', [awaited({ lacking: 2 })], ['vera-s', 'Pavel']],
    ['the next, where the first is not on GitHub', [awaited({ people: ['nobody', 'pavel'] })], ['Pavel']],
    ['nobody twice', [awaited(), awaited({ people: ['vera'] })], ['vera-s']],
    [
      'nobody more, where one of those asked will do',
      [awaited({ people: ['anna'] }), awaited({ people: ['vera', 'anna'] })],
      ['anna-l'],
    ],
    ['nobody, where nobody may', [awaited({ people: [] })], []],
  ])('%s', (_, list, expected) => {
    expect(asked(list)).toEqual(expected);
  });

  test('never the author, whatever the letter case, and never those who have approved already', () => {
    expect(asked([awaited()], 'Vera-S')).toEqual(['Pavel']);
    expect(asked([awaited()], 'x', approved(['vera']))).toEqual(['Pavel']);
    expect(asked([awaited()], 'x', approved([], ['vera']))).toEqual(['vera-s']);
  });

  test('no more than the policy says, and never more than fifteen', () => {
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const crowd = new Map(many.map((id) => [id, person(id, id)]));
    const all = [awaited({ people: many, lacking: 20 })];
    const context = { people: crowd, approvals: approved(), author: 'x' };
    expect(reviewersFor(all, context, { reviewers: { from_approvals: true } })).toHaveLength(15);
    expect(asked([awaited({ lacking: 2 })], 'x', approved(), 1)).toEqual(['vera-s']);
  });

  test('nobody, unless the policy says so', () => {
    const context = { people, approvals: approved(), author: 'x' };
    expect(reviewersFor([awaited()], context, {})).toEqual([]);
    expect(reviewersFor([awaited()], context, { reviewers: { from_approvals: false } })).toEqual([]);
  });
});

describe('pull_requests in policy.yaml', () => {
  const withSettings = (yaml: string) => loaded(policyFiles({}, `${POLICY_YAML}pull_requests: ${yaml}\n`));

  test.each([
    ['{ labels: { bloked: x } }', 'schema.unknown-key'],
    [`{ labels: { blocked: ${'x'.repeat(51)} } }`, 'schema.length'],
    ['{ labels: { needs: { lawyer: "" } } }', 'schema.empty'],
    ['{ reviewers: { from_approvals: true, max: 16 } }', 'schema.range'],
    ['{ reviewers: { max: 3 } }', 'schema.missing'],
  ])('%s is told at its place', async (yaml, problem) => {
    await expect(withSettings(yaml)).rejects.toThrow(`"messageId":"${problem}"`);
  });

  test('is no part of the seal: an older edition has what stands there today', async () => {
    const files = await history({ version: '1.0.0', effective: '2026-01-01' });
    const yaml = files.get('policy/policy.yaml') ?? '';
    const { timeline } = await loaded(
      new Map([...files, ['policy/policy.yaml', `${yaml}pull_requests: { labels: { blocked: stop } }\n`]]),
    );
    const [edition] = timeline.editions;
    expect([edition?.origin, (await edition?.load())?.settings.pull_requests]).toEqual([
      'release',
      { labels: { blocked: 'stop' } },
    ]);
  });
});
