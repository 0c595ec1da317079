import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../action/core/content/period.ts';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { covered, judged, loaded, NOW, policyFiles, policyWith, post } from '../helpers/judging.ts';
import { plan } from '../helpers/plans.ts';

async function problems(text: string | Uint8Array, path = 'content/plans/a.md'): Promise<readonly Finding[]> {
  const report = await judged(
    { [path]: text, good: post(), loud: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') },
    { 'tone.caps': '' },
  );
  expect([report.summary.files, report.summary.publications, report.errors]).toEqual([3, 2, []]);
  const [own, others] = [true, false].map((isOwn) =>
    report.findings.filter((found) => (found.path === path) === isOwn),
  );
  expect(
    others?.map(({ rule }) => rule),
    'the posts are still judged',
  ).toEqual(['tone.caps']);
  return own ?? [];
}

const ids = (found: readonly Finding[]): string[] => found.map(({ message }) => message.id.replace('problem.', ''));
const goal = (value: string) => ({ goals: `[${value}]` });

describe('a plan', () => {
  test.each<[string, string, string, number, number]>([
    ['without front matter', 'Просто текст.\n', 'front-matter.missing', 1, 1],
    ['with JavaScript for a front matter', '---js\n{}\n---\n', 'front-matter.engine', 1, 4],
    ['that is never closed', '---\naccounts: [vk]\n', 'front-matter.unclosed', 1, 1],
    ['with a key twice', '---\naccounts: [vk]\nperiod: 2026-11\nperiod: 2026-12\n---\n', 'yaml.duplicate-key', 4, 1],
    ['with an alias', '---\naccounts: &a [vk]\ngoals: *a\n---\n', 'yaml.alias', 3, 9],
    ['with a broken line', '---\naccounts: [vk]\ntitle: a: b\n---\n', 'yaml.indent', 3, 9],
  ])('%s is found at its line', async (_, text, id, line, column) => {
    const [finding, ...others] = await problems(text);
    expect(others).toEqual([]);
    expect(ids(finding === undefined ? [] : [finding])).toEqual([id]);
    expect(finding?.range.start).toMatchObject({ line, column });
    expect(finding?.enforcement).toBe('hard-mandatory');
  });

  test.each<[string, string, string, number]>([
    ['an open bracket', 'period: 2026-11\naccounts: [vk\n', 'yaml.unclosed', 3],
    ['a list', '- vk\n', 'front-matter.not-a-map', 1],
    ['two documents', 'period: 2026-11\n---\naccounts: [vk]\n', 'yaml.documents', 2],
    ['more than anybody writes', `title: ${'x'.repeat(40_000)}\n`, 'front-matter.too-long', 1],
  ])('as a YAML file with %s is found there', async (_, text, id, line) => {
    const found = await problems(text, 'content/plans/2026/11.yaml');
    expect(ids(found)).toEqual([id]);
    expect(found[0]?.range.start.line).toBe(line);
  });

  test.each<[string, string, string[]]>([
    ['nothing', '', ['schema.missing', 'schema.missing']],
    ['a byte order mark', '\uFEFFperiod: 2026-11\r\naccounts: [telegrm]\r\n', ['account.unknown']],
  ])('as a YAML file with %s is read', async (_, text, expected) => {
    expect(ids(await problems(text, 'content/plans/a.yml'))).toEqual(expected);
  });

  test.each<[string, Record<string, string | undefined>, string, string]>([
    ['no accounts', { accounts: undefined }, 'schema.missing', '---'],
    ['a period that is a number', { period: '2026' }, 'schema.type', 'period: 2026'],
    ['a period that is none', { period: 'ноябрь' }, 'period.format', 'period: ноябрь'],
    ['a month that no year has', { period: '2026-13' }, 'moment.date', 'period: 2026-13'],
    ['a day that no month has', { period: '2026-11-01/2026-11-31' }, 'moment.date', 'period: 2026-11-01/2026-11-31'],
    ['an end before its start', { period: '2026-11-09/2026-11-08' }, 'period.order', 'period: 2026-11-09/2026-11-08'],
    ['an unknown status', { status: 'aproved' }, 'schema.choice', 'status: aproved'],
    ['a goal without a number', goal('{ metric: заявки }'), 'schema.missing', '{ metric: заявки }'],
    ['a goal for no day', goal('{ metric: a, target: 5, by: весной }'), 'moment.format', 'by: весной'],
    ['a goal of nobody', goal('{ metric: a, target: 5, accounts: [vkk] }'), 'account.unknown', 'vkk'],
  ])('with %s is found at its key', async (_, changes, id, source) => {
    const text = plan('{ text: 100 }', changes);
    const found = await problems(text);
    expect(ids(found)).toEqual([id]);
    expect(found.map((finding) => covered(text, finding))).toEqual([source]);
  });

  test.each<[string, string, string]>([
    ['{ text: 100, vdieo: 0 }', 'schema.choice', 'vdieo: 0'],
    ['{ text: 80, story: 20 }', 'schema.choice', 'story: 20'],
    ['{ text: -1 }', 'schema.range', 'text: -1'],
    ['{ text: 101 }', 'schema.range', 'text: 101'],
    ['{ text: 1e999 }', 'schema.type', 'text: 1e999'],
    ['{ text: .nan }', 'schema.type', 'text: .nan'],
    ['{ text: .inf }', 'schema.type', 'text: .inf'],
    ['{ text: 40% }', 'schema.type', 'text: 40%'],
    ['{ text: null }', 'schema.type', 'text: null'],
    ['[text]', 'schema.type', 'shares: [text]'],
    ['{ __proto__: 100 }', 'schema.choice', '__proto__: 100'],
    ['{ constructor: 100 }', 'schema.choice', 'constructor: 100'],
  ])('with the shares %s is found at them', async (shares, id, source) => {
    const text = plan(shares);
    const found = await problems(text);
    expect(ids(found)).toEqual([id]);
    expect(found.map((finding) => covered(text, finding))).toEqual([source]);
  });

  test('names the nearest thing for a misspelt share, among those of its kind', async () => {
    const [finding] = await problems(plan('{ vidoe: 100 }', { by: 'format' }));
    expect(finding?.message.data).toMatchObject({ key: 'targets[0].shares', found: 'vidoe', suggestion: 'video' });
    expect(finding?.message.data['allowed']).not.toContain('story');
  });

  test('of an unknown account, or an unknown person where people are known, is found', async () => {
    const text = plan('{ text: 100 }', { accounts: '[vk, vk, telegrm]', owner: 'olga' });
    expect(ids(await problems(text))).toEqual(['account.twice', 'account.unknown']);
    const files = policyFiles({});
    files.set('policy/people.yaml', 'oleg: { name: Олег, roles: [editor] }\n');
    const report = await judge(
      [
        {
          path: 'content/plans/a.md',
          kind: 'file',
          read: () => new TextEncoder().encode(plan('{ text: 100 }', { owner: 'olge' })),
        },
      ],
      await loaded(files),
      { engine: 'test', now: NOW },
    );
    expect(report.findings.map(({ message }) => [message.id, message.data['suggestion']])).toEqual([
      ['problem.person.unknown', 'oleg'],
    ]);
  });

  test('with a key that nobody knows is told by the rule about them, and judged by the others', async () => {
    const report = await judged(
      { 'content/plans/a.md': plan('{ text: 50 }', { targts: '5' }) },
      { 'content.unknown-key': '', 'plan.mix-targets': '' },
    );
    expect(ids(report.findings)).toEqual(['schema.unknown-key', 'plan.mix-targets.sum']);
    expect(report.findings[0]?.message.data['suggestion']).toBe('targets');
  });

  test.each<[string, Uint8Array, string]>([
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'file.binary'],
    ['invalid UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd0]), 'file.encoding'],
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024).fill(0x61), 'file.too-large'],
  ])('that is %s is refused', async (_, bytes, id) => {
    expect(ids(await problems(bytes))).toEqual([id]);
  });

  test('that is a symbolic link is never opened', async () => {
    const read = (): never => {
      throw new Error('opened');
    };
    const files = [{ path: 'content/plans/link.yaml', kind: 'symlink', read }] as const;
    const report = await judge(files, await policyWith({}), { engine: 'test', now: NOW });
    expect(ids(report.findings)).toEqual(['file.symlink']);
  });

  test('is counted among the files only when it is selected', async () => {
    const files = { a: post(), 'content/plans/a.md': plan('{ text: 50 }') };
    const isSelected = (path: string) => path.startsWith('content/posts/');
    const { summary, findings, errors } = await judged(files, { 'plan.mix-targets': '' }, { isSelected });
    expect([summary.files, findings, errors]).toEqual([1, [], []]);
  });
});

describe('a period', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    [' 2026-12 ', '2026-12-01', '2026-12-31'],
    ['2026-11-09/2026-12-06', '2026-11-09', '2026-12-06'],
    ['2026-11-09/2026-11-09', '2026-11-09', '2026-11-09'],
  ])('%s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  test.each(['2026', '2026-1', '2026-11-09', '2026-11/2026-12', '11.2026', '2026-11-09/', '2026-Q4', '0000-00'])(
    '%s is none',
    (text) => {
      expect(parsePeriod(text)).toHaveProperty('messageId');
    },
  );
});
