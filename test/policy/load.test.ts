import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import type { PolicyProblem } from '../../action/core/policy/problem.ts';
import { ACCOUNTS_YAML, LOAD, POLICY_YAML, policyFiles, regulation } from '../helpers/judging.ts';

async function problems(changes: Readonly<Record<string, string | undefined>>): Promise<readonly PolicyProblem[]> {
  const files = policyFiles({ 'tone.caps': '' });
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  const loaded = await loadPolicy(files, registry, LOAD);
  expect(loaded.policy === undefined, 'a policy with problems judges nobody').toBe(loaded.problems.length > 0);
  return loaded.problems;
}

const said = (found: readonly PolicyProblem[]) =>
  found.map(
    ({ path, position, messageId }) =>
      `${path.replace('policy/', '')}:${position.line}:${position.column} ${messageId}`,
  );

const policyYaml = (from: string, to: string) => ({ 'policy/policy.yaml': POLICY_YAML.replace(from, to) });
const RULE = 'policy/regulations/tone.caps.md';
const rule = (from: string, to: string) => ({ [RULE]: regulation('tone.caps', '{ run: 3 }').replace(from, to) });

describe('a policy', () => {
  test('that is right has no problems', async () => {
    expect(await problems({})).toEqual([]);
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['without policy.yaml', { 'policy/policy.yaml': undefined }, 'policy.yaml:1:1 policy.missing'],
    ['without accounts', { 'policy/accounts.yaml': undefined }, 'accounts.yaml:1:1 policy.no-accounts'],
    ['with broken YAML', policyYaml('id: test', 'id: [test'), 'policy.yaml:2:1 yaml.unclosed'],
    ['with an unknown key', policyYaml('title:', 'tilte: x\ntitle:'), 'policy.yaml:2:1 schema.unknown-key'],
    ['with a key missing', policyYaml('title: Test\n', ''), 'policy.yaml:1:1 schema.missing'],
    ['with an unquoted version', policyYaml('"1.0.0"', '1.0'), 'policy.yaml:3:1 schema.type'],
    ['with a version that is none', policyYaml('"1.0.0"', 'v1'), 'policy.yaml:3:1 policy.version'],
    ['with a date that is none', policyYaml('2026-01-01', '2026-02-30'), 'policy.yaml:4:1 moment.date'],
    ['with an unknown zone', policyYaml('Europe/Moscow', 'Europe/Moskow'), 'policy.yaml:6:1 policy.zone'],
    [
      'with an account in an unknown zone',
      { 'policy/accounts.yaml': `${ACCOUNTS_YAML}z: { platform: vk, kind: brand, time_zone: Mars/Olympus }\n` },
      'accounts.yaml:7:33 account.zone',
    ],
    [
      'with an account on an unknown platform',
      { 'policy/accounts.yaml': `${ACCOUNTS_YAML}z: { platform: telegrm, kind: brand }\n` },
      'accounts.yaml:7:6 schema.choice',
    ],
    [
      'with an owner who is nobody',
      { 'policy/accounts.yaml': `${ACCOUNTS_YAML}z: { platform: vk, kind: brand, owner: oelg }\n` },
      'accounts.yaml:7:33 person.unknown',
    ],
    [
      'with an unknown check',
      rule('check: tone.caps', 'check: tone.cpas'),
      'regulations/tone.caps.md:9:1 rule.unknown-check',
    ],
    ['with an unknown option', rule('run: 3', 'rnu: 3'), 'regulations/tone.caps.md:10:9 schema.unknown-key'],
    ['with an option of a wrong type', rule('run: 3', 'run: three'), 'regulations/tone.caps.md:10:9 schema.type'],
    ['with an option out of bounds', rule('run: 3', 'run: 0'), 'regulations/tone.caps.md:10:9 schema.range'],
    ['with an unknown enforcement', rule('soft-mandatory', 'mandatory'), 'regulations/tone.caps.md:11:1 schema.choice'],
    ['with a rule outside a clause', rule('## Clause {#clause}\n', ''), 'regulations/tone.caps.md:7:1 rule.no-clause'],
    [
      'with a clause without an id',
      rule('## Clause {#clause}', '## Clause'),
      'regulations/tone.caps.md:5:1 clause.no-id',
    ],
    [
      'with an open fence',
      rule('enforcement: soft-mandatory\n```', 'enforcement: soft-mandatory'),
      'regulations/tone.caps.md:7:1 fence.unclosed',
    ],
    [
      'with the same rule twice',
      { 'policy/regulations/z.md': regulation('tone.caps').replace('id: tone-caps', 'id: z') },
      'regulations/z.md:8:1 rule.duplicate',
    ],
    [
      'with the same regulation twice',
      { 'policy/regulations/z.md': '---\nid: tone-caps\ntitle: Z\n---\n' },
      'regulations/z.md:2:1 regulation.duplicate',
    ],
    [
      'with a clause twice',
      { 'policy/regulations/z.md': '---\nid: z\ntitle: Z\n---\n## A {#a}\n\n## B {#a}\n' },
      'regulations/z.md:7:1 clause.duplicate',
    ],
    [
      'with an example that belongs to no rule',
      { 'policy/regulations/z.md': '---\nid: z\ntitle: Z\n---\n## A {#a}\n\n```markdown fails\nx\n```\n' },
      'regulations/z.md:8:1 example.no-rule',
    ],
    [
      'with an example of an unknown kind',
      { 'policy/regulations/z.md': '---\nid: z\ntitle: Z\n---\n## A {#a}\n\n```markdown fial\nx\n```\n' },
      'regulations/z.md:7:1 example.unknown-kind',
    ],
    [
      'with a translation to no language of the policy',
      { 'policy/regulations/tone.caps.de.md': '---\nid: tone-caps\ntitle: Z\n---\n' },
      'regulations/tone.caps.de.md:1:1 regulation.language',
    ],
    [
      'with a regulation without front matter',
      { 'policy/regulations/z.md': '## A {#a}\n' },
      'regulations/z.md:1:1 front-matter.missing',
    ],
    [
      'with an override of no rule',
      policyYaml('privacy:', 'rules: { tone.cps: { enforcement: advisory } }\nprivacy:'),
      'policy.yaml:7:10 override.unknown-rule',
    ],
    [
      'with a rule off without a reason',
      policyYaml('privacy:', 'rules: { tone.caps: { enforcement: off } }\nprivacy:'),
      'policy.yaml:7:10 override.no-reason',
    ],
    [
      'with an override of a wrong type',
      policyYaml('privacy:', 'rules: { tone.caps: { with: { run: x } } }\nprivacy:'),
      'policy.yaml:7:31 schema.type',
    ],
  ])('%s says where and what', async (_, changes, expected) => {
    expect(said(await problems(changes))).toContain(expected);
  });

  test('names what was probably meant', async () => {
    const [check] = await problems(rule('check: tone.caps', 'check: tone.cpas'));
    expect(check?.data['suggestion']).toBe('tone.caps');
    const [option] = await problems(rule('run: 3', 'rnu: 3'));
    expect(option?.data).toMatchObject({ suggestion: 'run', allowed: expect.stringContaining('min_letters') });
    const [zone] = await problems(policyYaml('Europe/Moscow', 'Europe/Moskow'));
    expect(zone?.data['suggestion']).toBe('Europe/Moscow');
  });

  test('says everything that is wrong at once', async () => {
    const found = await problems({ ...policyYaml('2026-01-01', '2026-02-30'), ...rule('run: 3', 'rnu: 3') });
    expect(said(found)).toHaveLength(2);
  });

  test('may change a rule of a regulation, or switch it off with a reason', async () => {
    const load = async (rules: string) => {
      const loaded = await loadPolicy(
        policyFiles({ 'tone.caps': '{ run: 3 }' }, POLICY_YAML.replace('privacy:', `rules: ${rules}\nprivacy:`)),
        registry,
        LOAD,
      );
      return loaded.policy?.rules.find(({ id }) => id === 'tone.caps');
    };
    expect(await load('{ tone.caps: { enforcement: advisory, with: { run: 5 } } }')).toMatchObject({
      enforcement: 'advisory',
      options: { run: 5, min_letters: 4 },
    });
    expect(await load('{ tone.caps: { enforcement: off, reason: редакция решила, решение 14 } }')).toBeUndefined();
  });

  test('has a digest that depends on what it says and not on how it is laid out', async () => {
    const digest = async (yaml: string) =>
      (await loadPolicy(policyFiles({ 'tone.caps': '' }, yaml), registry, LOAD)).policy?.digest;
    expect(await digest(POLICY_YAML)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digest(`# a comment\n${POLICY_YAML.replaceAll('\n', '\r\n')}`)).toBe(await digest(POLICY_YAML));
    expect(await digest(POLICY_YAML.replace('"1.0.0"', '"1.0.1"'))).not.toBe(await digest(POLICY_YAML));
  });
});
