import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { messageOf } from '../../action/reporters/reporter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { approved, type ChangeOf, changeFindings, messagesOf } from '../helpers/approvals.ts';
import { overlaid } from '../helpers/editions.ts';
import { loaded, NOW, named, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';
import { reply } from '../helpers/replies.ts';

const PEOPLE = `anna: { name: Анна Лайне, roles: [head], github: anna-laine, github_teams: [onego/smm] }
oleg: { name: Олег Тервонен, roles: [editor], github: Oleg-T, github_teams: ["@Onego/SMM"], email: oleg@onego.example }
nina: { name: Nina Larsson, roles: [editor] }
vera: { name: Вера Соколова, roles: [lawyer], absences: [{ from: 2026-11-16, to: 2026-11-22, deputy: petr }, { from: 2027-01-01, to: 2027-01-09 }] }
igor: { name: Игорь Былых, roles: [lawyer], until: 2026-11-21 }
petr: { name: Пётр Смена, roles: [trainee] }
`;
/** The day after Vera's leave. */
const BACK = NOW + 86_400_000;

const policy = (check: string, options: string, people = PEOPLE) =>
  overlaid(policyFiles({ [check]: options }, POLICY_YAML), { 'policy/people.yaml': people });

const found = (options: string, change: Partial<ChangeOf> = {}, people?: string) =>
  changeFindings('people.approval', policy('people.approval', options, people), {
    after: { a: post({ author: 'oleg' }) },
    ...change,
  });

const LAWYER = '{ roles: [lawyer] }';
const EDITOR = '{ roles: [editor] }';
const HEAD_OR_EDITOR = '{ roles: [head, editor] }';

describe('people.approval asks for approvals', () => {
  test('of nothing but what a change touches', async () => {
    const text = post({ author: 'oleg' });
    expect(await found(LAWYER, { before: { a: text }, after: { a: text }, approvals: approved() })).toEqual([]);
    const both = { before: { a: text }, after: { a: text, b: post() }, approvals: approved() };
    expect((await found(LAWYER, both)).map(({ path }) => path)).toEqual(['content/posts/b.md']);
  });

  test('of no post where there is no change, whatever files the report is about', async () => {
    const files = policy('people.approval', LAWYER);
    const { findings } = await judge(memoryFiles(named({ a: post() })), await loaded(files), {
      engine: 'test',
      now: NOW,
      isTouched: () => true,
      approvals: approved(),
    });
    expect(findings).toEqual([]);
  });

  test('and does not count them as long as somebody who may approve asks for changes', async () => {
    const people = PEOPLE.replace(
      'nina: { name: Nina Larsson, roles: [editor] }',
      'nina: { name: Nina, roles: [head] }',
    );
    const head = '{ roles: [head] }';
    const by = (refused: readonly string[]) => ({ approvals: { ...approved(['anna']), refused } });
    const [finding] = await found(head, by(['nina']), people);
    expect(finding?.message.id).toBe('people.approval.missing');
    expect(finding?.approval).toEqual({ kind: 'missing', roles: ['head'], people: ['nina'], lacking: 1 });
    // Whoever has no say in it, or wrote it, stops nothing.
    expect(await found(head, by(['vera', 'oleg', 'somebody']), people)).toEqual([]);
  });

  test.each<[string, string, ChangeOf['approvals'], readonly string[]]>([
    ['nobody can tell without a pull request', LAWYER, undefined, ['needed']],
    ['nobody has', LAWYER, approved(), ['missing']],
    ['somebody without the role has', LAWYER, approved(['anna']), ['missing']],
    ['a stranger has', LAWYER, approved(['somebody']), ['missing']],
    ['whoever has the role did', LAWYER, approved(['vera']), []],
    ['one of several roles will do', HEAD_OR_EDITOR, approved(['nina']), []],
    ['it was an earlier commit', LAWYER, approved([], ['vera']), ['stale']],
    ['somebody else approved an earlier commit', LAWYER, approved([], ['anna']), ['missing']],
    ['it was edited and approved again', LAWYER, approved(['vera'], ['vera']), []],
    ['the author did', EDITOR, approved(['oleg']), ['self']],
    ['the author and another did', EDITOR, approved(['oleg', 'nina']), []],
    ['the author did, and another an earlier commit', EDITOR, approved(['oleg'], ['nina']), ['stale']],
    ['one of two did', '{ roles: [head, editor], count: 2 }', approved(['nina']), ['missing']],
    ['two of two did', '{ roles: [head, editor], count: 2 }', approved(['nina', 'anna']), []],
    ['the author is one of the two', '{ roles: [head, editor], count: 2 }', approved(['nina', 'oleg']), ['self']],
    ['whoever has left did', LAWYER, approved(['igor']), ['missing']],
    ['the deputy of somebody on leave did', LAWYER, approved(['petr']), []],
  ])('%s', async (_, options, approvals, expected) => {
    expect(messagesOf(await found(options, { approvals }))).toEqual(expected);
  });

  test('a deputy stands in for so long as the leave lasts, and no longer', async () => {
    const options = { now: BACK };
    expect(messagesOf(await found(LAWYER, { approvals: approved(['petr']), options }))).toEqual(['missing']);
  });

  test('names who is asked: nobody who is away or has left, and no author', async () => {
    const asked = async (options: string, change: Partial<ChangeOf> = {}) =>
      (await found(options, { approvals: approved(), ...change })).map(({ approval }) => approval?.people);
    expect(await asked(LAWYER)).toEqual([['petr']]);
    expect(await asked(LAWYER, { options: { now: BACK } })).toEqual([['vera']]);
    expect(await asked('{ roles: [editor, head] }')).toEqual([['nina', 'anna']]);
    expect(await asked('{ roles: [head, editor] }')).toEqual([['anna', 'nina']]);
    expect(await asked('{ roles: [editor, head], count: 2 }', { approvals: approved(['anna']) })).toEqual([['nina']]);
    expect(await asked('{ roles: [notary] }')).toEqual([[]]);
  });

  test('it blocks in a pull request, and only advises before there is one', async () => {
    expect((await found(LAWYER)).map(({ enforcement }) => enforcement)).toEqual(['advisory']);
    const waiting = await found(LAWYER, { approvals: approved() });
    expect(waiting.map(({ enforcement }) => enforcement)).toEqual(['soft-mandatory']);
  });

  test('says who approved what, and who is asked', async () => {
    const say = async (locale: 'ru' | 'en', approvals: ChangeOf['approvals']) =>
      (await found(LAWYER, { approvals, options: { now: BACK } })).map((one) => messageOf(one, translatorFor(locale)));
    expect(await say('en', approved([], ['vera']))).toEqual([
      'Вера Соколова approved 3f2a1c9; it was edited since, and needs an approval again by the role lawyer: Вера Соколова.',
    ]);
    expect(await say('ru', undefined)).toEqual(['До слияния нужно согласие, роль lawyer: Вера Соколова.']);
  });

  test('once for a post on several accounts', async () => {
    const after = { a: post({ accounts: '[vk, telegram]' }) };
    const waiting = await found(LAWYER, { after, approvals: approved() });
    expect(waiting.map(({ accounts }) => accounts)).toEqual([['vk', 'telegram']]);
  });

  test('of replies, too', async () => {
    const after = { 'content/replies/a.md': reply({ author: 'oleg' }) };
    expect(messagesOf(await found(EDITOR, { after, approvals: approved(['oleg']) }))).toEqual(['self']);
    expect(messagesOf(await found(EDITOR, { after, approvals: approved(['nina']) }))).toEqual([]);
  });

  test('of authors with a role, where the rule is about them', async () => {
    const options = '{ roles: [head], author_roles: [trainee] }';
    const of = async (author: string | undefined) =>
      messagesOf(await found(options, { after: { a: post({ author }) }, approvals: approved() }));
    expect([await of('petr'), await of('oleg'), await of('stranger'), await of(undefined)]).toEqual([
      ['missing'],
      [],
      [],
      [],
    ]);
  });
});

describe('whoever made the change', () => {
  const by = (...authors: readonly string[]) => ({ ...approved(['anna']), authors });
  const JUNIOR = '{ roles: [editor], author_roles: [trainee] }';

  test('counts as an author, whatever the text says', async () => {
    expect(messagesOf(await found(JUNIOR, { approvals: by('petr') }))).toEqual(['missing']);
    expect(messagesOf(await found(JUNIOR, { approvals: by('oleg') }))).toEqual([]);
  });

  test('is not asked', async () => {
    const approvals = { ...approved(), authors: ['oleg'] };
    const [one] = await found('{ roles: [editor, head] }', { after: { a: post() }, approvals });
    expect(one?.approval?.people).toEqual(['nina', 'anna']);
  });

  test('one person who approves twice is one', async () => {
    const options = '{ roles: [editor, head], count: 2 }';
    expect(messagesOf(await found(options, { approvals: approved(['anna', 'anna']) }))).toEqual(['missing']);
  });
});

describe('owners by CODEOWNERS', () => {
  const OWNERS = '{ code_owners: true }';
  const asked = (owners: string, approvals = approved()) => found(OWNERS, { owners, approvals });

  test.each<[string, string, ChangeOf['approvals'], readonly string[]]>([
    ['nobody owns it', '/policy/ @anna-laine\n', approved(), []],
    ['its owner has not approved', '* @anna-laine\n', approved(['nina']), ['missing']],
    ['its owner has', '* @Anna-Laine\n', approved(['anna']), []],
    ['one of the team has', '* @onego/smm\n', approved(['anna']), []],
    ['the author is of the team', '* @onego/smm\n', approved(['oleg']), ['self']],
    ['another team has', '* @onego/law\n', approved(['anna']), ['missing']],
    ['an address names the owner', '* OLEG@onego.example @anna-laine\n', approved(['anna']), []],
    ['a later line gives it to somebody else', '* @anna-laine\n/content/ @Oleg-T\n', approved(['anna']), ['missing']],
    ['a later line gives it to nobody', '* @anna-laine\n/content/posts/\n', approved(), []],
  ])('%s', async (_, owners, approvals, expected) => {
    expect(messagesOf(await asked(owners, approvals))).toEqual(expected);
  });

  test('owners whom the register does not know are named as they are written', async () => {
    const [one] = await asked('* @stranger @onego/law\n');
    expect(one?.approval?.people).toEqual([]);
    expect(one && messageOf(one, translatorFor('en'))).toContain('an owner of the file (@stranger, @onego/law)');
  });

  test.each(['{ roles: [lawyer], code_owners: true }', '{}', '{ roles: [lawyer], count: 0 }'])(
    'a rule names either roles or owners: %s',
    async (options) => {
      await expect(found(options)).rejects.toThrow('policy is wrong');
    },
  );
});

describe('people.file-approval', () => {
  const files = (options: string, change: ChangeOf) =>
    changeFindings('people.file-approval', policy('people.file-approval', options), change);
  const CONTESTS = '{ paths: [/content/contests/], roles: [lawyer] }';
  const CONTEST = 'content/contests/a.md';
  const text = '---\naccount: vk\nstatus: draft\n---\n';

  test.each<[string, Partial<ChangeOf>, readonly string[]]>([
    ['a new file', { after: { [CONTEST]: text } }, ['missing']],
    ['a file that is as it was', { before: { [CONTEST]: text }, after: { [CONTEST]: text } }, []],
    [
      'a file that is edited',
      { before: { [CONTEST]: '---\naccount: ok\n---\n' }, after: { [CONTEST]: text } },
      ['missing'],
    ],
    ['a file that is removed', { before: { [CONTEST]: text }, after: {} }, ['missing']],
    ['a file elsewhere', { after: { a: post() } }, []],
    ['a file that was approved', { after: { [CONTEST]: text }, approvals: approved(['vera']) }, []],
    ['a file without a pull request', { after: { [CONTEST]: text }, approvals: undefined }, ['needed']],
  ])('%s', async (_, change, expected) => {
    expect(messagesOf(await files(CONTESTS, { after: {}, approvals: approved(), ...change }))).toEqual(expected);
  });

  test('a file that moves out of the folder is one that was removed from it', async () => {
    const moved = 'content/plans/a.md';
    const change = { before: { [CONTEST]: text }, after: { [moved]: text }, approvals: approved() };
    const options = { identityPath: (path: string) => (path === moved ? CONTEST : path) };
    expect(messagesOf(await files(CONTESTS, { ...change, options }))).toEqual(['missing']);
  });

  test('files of one demand are one finding, those of other owners another', async () => {
    const after = { [CONTEST]: text, 'content/contests/b.md': text, 'content/plans/c.md': text };
    const owners = '* @anna-laine\n/content/plans/ @Oleg-T\n';
    const change = { after, owners, approvals: approved() };
    const found = await files('{ paths: ["*"], code_owners: true }', change);
    expect(
      found.map(({ path, related, approval }) => [path, related.map((one) => one.path), approval?.people]),
    ).toEqual([
      [CONTEST, ['content/contests/b.md'], ['anna']],
      ['content/plans/c.md', [], ['oleg']],
    ]);
  });

  test('files of the policy are compared with those of the base', async () => {
    const base = policy('people.file-approval', '{ paths: [/policy/], roles: [head] }');
    const head = overlaid(base, { 'policy/waivers/w.yaml': 'id: w\n', 'policy/accounts.yaml': undefined });
    const change = (options: ChangeOf['options']) => ({ after: {}, approvals: approved(), options: options ?? {} });
    const isTouched = (path: string) => path === 'policy/waivers/w.yaml';
    const side = { files: head, problems: [] };
    const found = await changeFindings(
      'people.file-approval',
      base,
      change({ policySide: side, basePolicyFiles: base, isTouched }),
    );
    expect(found.map(({ path, related }) => [path, ...related.map((one) => one.path)])).toEqual([
      ['policy/accounts.yaml', 'policy/waivers/w.yaml'],
    ]);
  });

  test('a pattern that is none is an error of the policy', async () => {
    await expect(files('{ paths: ["!a"], roles: [head] }', { after: {} })).rejects.toThrow('policy is wrong');
  });
});
