import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import type { PolicyProblem } from '../../action/core/policy/problem.ts';
import { linted, overlaid } from '../helpers/editions.ts';
import { LOAD, POLICY_YAML, policyFiles, regulation } from '../helpers/judging.ts';

type Files = Readonly<Record<string, string | undefined>>;

/** A pack with one rule: `pack('quiet', { 'tone.caps': '{ run: 2 }' })`. */
function pack(name: string, rules: Readonly<Record<string, string>> = {}, extra = ''): Record<string, string> {
  const own = Object.entries(rules).map(([rule, options]) => [
    `policy/packs/${name}/${rule}.md`,
    regulation(rule, options).replace(/^id: .*$/m, `id: ${name}-${rule.replace('.', '-')}`),
  ]);
  return {
    [`policy/packs/${name}/pack.yaml`]: `id: ${name}\ntitle: ${name}\nversion: "1.0.0"\n${extra}`,
    ...Object.fromEntries(own),
  };
}

interface Team {
  readonly yaml?: string;
  readonly files?: Files;
  readonly builtIn?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, string>>;
}

const teamFiles = ({ yaml = '', files = {}, rules = { 'privacy.phone': '' } }: Team) =>
  overlaid(policyFiles(rules, `${POLICY_YAML}${yaml}`), files);

async function load(team: Team): Promise<{ policy: Policy | undefined; problems: readonly PolicyProblem[] }> {
  const { policy, problems } = await loadPolicy(teamFiles(team), registry, {
    ...LOAD,
    builtInPacks: () => new Map(Object.entries(team.builtIn ?? {})),
  });
  return { policy, problems };
}

async function sound(team: Team): Promise<Policy> {
  const { policy, problems } = await load(team);
  if (policy === undefined) throw new Error(JSON.stringify(problems));
  return policy;
}

const ruleOf = ({ rules }: Policy, id = 'tone.caps') => rules.find((rule) => rule.id === id);
const told = (problems: readonly PolicyProblem[]) =>
  problems.map(({ path, position, messageId }) => `${messageId} ${path.replace('policy/', '')}:${position.line}`);

const QUIET = pack('quiet', { 'tone.caps': '{ run: 2 }' });
const EXTENDS = 'extends: [quiet]\n';

describe('a policy extends a pack by its name', () => {
  test.each<[string, Team]>([
    ['of the repository', { yaml: EXTENDS, files: QUIET }],
    ['that comes with the engine', { yaml: EXTENDS, builtIn: QUIET }],
  ])('%s', async (_, team) => {
    const policy = await sound(team);
    expect(ruleOf(policy)).toMatchObject({ pack: 'quiet', options: { run: 2 }, enforcement: 'soft-mandatory' });
    expect(ruleOf(policy, 'privacy.phone')).toMatchObject({ pack: undefined });
    expect(policy.packs).toMatchObject([{ id: 'quiet', version: '1.0.0', digest: expect.stringMatching(/^sha256:/) }]);
  });

  test('and the one of the repository goes before the one of the engine', async () => {
    const policy = await sound({ yaml: EXTENDS, files: QUIET, builtIn: pack('quiet', { 'tone.caps': '{ run: 9 }' }) });
    expect(ruleOf(policy)).toMatchObject({ options: { run: 2 } });
    const other = { 'policy/packs/quiet/other.md': regulation('links.reason') };
    const whole = await sound({ yaml: EXTENDS, files: QUIET, builtIn: { ...QUIET, ...other } });
    expect(ruleOf(whole, 'links.reason'), 'it is taken whole, not file by file').toBeUndefined();
  });

  test('and a pack that it does not extend says nothing, whatever is in it', async () => {
    const policy = await sound({ files: { ...QUIET, 'policy/packs/broken/pack.yaml': 'id: [\n' } });
    expect([policy.packs, ruleOf(policy)]).toEqual([[], undefined]);
  });

  test('and with it what that pack extends, once', async () => {
    const files = {
      ...pack('base', { 'tone.caps': '' }),
      ...pack('left', {}, 'extends: [base]\n'),
      ...pack('right', { 'links.reason': '' }, 'extends: [base]\n'),
    };
    const policy = await sound({ yaml: 'extends: [left, right]\n', files });
    expect(policy.packs.map(({ id }) => id)).toEqual(['left', 'base', 'right']);
    expect(ruleOf(policy)).toMatchObject({ pack: 'base' });
  });

  test('and its digest follows what the pack says', async () => {
    const digest = async (files: Files) => (await sound({ yaml: EXTENDS, files })).digest;
    expect(await digest({ ...QUIET })).toBe(await digest({ ...QUIET }));
    expect(await digest(pack('quiet', { 'tone.caps': '{ run: 3 }' }))).not.toBe(await digest({ ...QUIET }));
  });
});

describe('what a team changes in a pack', () => {
  const change = (override: string) => sound({ yaml: `${EXTENDS}rules: { tone.caps: ${override} }\n`, files: QUIET });

  test('the level', async () => {
    const rule = ruleOf(await change('{ enforcement: advisory, reason: Пока }'));
    expect(rule).toMatchObject({ enforcement: 'advisory', options: { run: 2 }, override: { reason: 'Пока' } });
  });

  test('some of the options; the others stay', async () => {
    const rule = ruleOf(await change('{ with: { share: 0.9 }, reason: Пока }'));
    expect(rule).toMatchObject({ options: { run: 2, share: 0.9 }, override: { options: ['share'], hasEffect: true } });
  });

  test('that it holds at all, with a reason', async () => {
    const policy = await change('{ enforcement: off, reason: Не про нас }');
    expect(ruleOf(policy)).toBeUndefined();
    expect(policy.off).toMatchObject([{ id: 'tone.caps', reason: 'Не про нас', clause: { title: 'Clause' } }]);
  });

  test.each([
    ['{ enforcement: off }', 'override.no-reason policy.yaml:11'],
    ['{ with: { rnu: 2 } }', 'schema.unknown-key policy.yaml:11'],
    ['{ enforcement: of, reason: x }', 'schema.choice policy.yaml:11'],
  ])('and %s is told at its place', async (override, problem) => {
    const { problems } = await load({ yaml: `${EXTENDS}rules: { tone.caps: ${override} }\n`, files: QUIET });
    expect(told(problems)).toEqual([problem]);
  });
});

describe('a pack that cannot be extended', () => {
  test('because there is none of that name, with the nearest', async () => {
    const { problems } = await load({ yaml: 'extends: [law-ru, quite]\n', files: QUIET, builtIn: pack('law-us') });
    expect(told(problems)).toEqual(['pack.unknown policy.yaml:10', 'pack.unknown policy.yaml:10']);
    expect(problems.map(({ data }) => [data['found'], data['suggestion'], data['allowed']])).toEqual([
      ['law-ru', 'law-us', 'law-us, quiet'],
      ['quite', 'quiet', 'law-us, quiet'],
    ]);
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['itself', pack('quiet', {}, 'extends: [quiet]\n'), 'quiet → quiet', 'packs/quiet/pack.yaml:4'],
    [
      'each other',
      { ...pack('quiet', {}, 'extends: [loud]\n'), ...pack('loud', {}, 'extends: [quiet]\n') },
      'quiet → loud → quiet',
      'packs/loud/pack.yaml:4',
    ],
  ])('because it extends %s, with the way round', async (_, files, chain, place) => {
    const { problems } = await load({ yaml: EXTENDS, files });
    expect(told(problems)).toEqual([`pack.cycle ${place}`]);
    expect(problems[0]?.data['chain']).toBe(chain);
  });

  test.each<[string, string, string]>([
    [
      'is named otherwise than its folder',
      'id: loud\ntitle: x\nversion: "1.0.0"\n',
      'pack.name packs/quiet/pack.yaml:1',
    ],
    ['has no version', 'id: quiet\ntitle: x\n', 'schema.missing packs/quiet/pack.yaml:1'],
    ['has a version that is none', 'id: quiet\ntitle: x\nversion: "1"\n', 'schema.value packs/quiet/pack.yaml:3'],
    [
      'extends what is not there',
      'id: quiet\ntitle: x\nversion: "1.0.0"\nextends: [x]\n',
      'pack.unknown packs/quiet/pack.yaml:4',
    ],
    ['is not YAML', 'id: [\n', 'yaml.unclosed packs/quiet/pack.yaml:2'],
  ])('because it %s', async (_, yaml, problem) => {
    const { problems } = await load({ yaml: EXTENDS, files: { 'policy/packs/quiet/pack.yaml': yaml } });
    expect(told(problems)).toEqual([problem]);
  });

  test('because the team has a rule of the same id: the team is told, not the pack', async () => {
    const { problems } = await load({ yaml: EXTENDS, files: QUIET, rules: { 'tone.caps': '' } });
    expect(told(problems)).toEqual(['rule.duplicate regulations/tone.caps.md:8']);
    expect(problems[0]?.data['other']).toBe('policy/packs/quiet/tone.caps.md#clause');
  });

  test('because two packs have a rule of one id', async () => {
    const files = { ...QUIET, ...pack('still', { 'tone.caps': '' }) };
    const { problems } = await load({ yaml: 'extends: [quiet, still]\n', files });
    expect(told(problems)).toEqual(['rule.duplicate packs/still/tone.caps.md:8']);
  });

  test('because a regulation of the team has the same id', async () => {
    const files = { ...QUIET, 'policy/regulations/z.md': '---\nid: quiet-tone-caps\ntitle: Z\n---\n' };
    const { problems } = await load({ yaml: EXTENDS, files });
    expect(told(problems)).toEqual(['regulation.duplicate regulations/z.md:2']);
  });
});

describe('the languages of a pack', () => {
  const english = {
    ...QUIET,
    'policy/packs/quiet/tone.caps.en.md': '---\nid: quiet-tone-caps\ntitle: Tone\n---\n## Clause {#clause}\n',
  };

  test('that the team does not speak are left out', async () => {
    const policy = await sound({ yaml: EXTENDS, files: english });
    const quiet = policy.regulations.find(({ pack: name }) => name === 'quiet');
    expect([...(quiet?.translations.keys() ?? [])]).toEqual([]);
    expect([...policy.texts.keys()].some((path) => path.endsWith('.en.md'))).toBe(false);
  });

  test('that the team speaks are there', async () => {
    const both = new Map(teamFiles({ yaml: EXTENDS, files: english }));
    both.set('policy/policy.yaml', (both.get('policy/policy.yaml') ?? '').replace('[ru]', '[ru, en]'));
    const { policy } = await loadPolicy(both, registry, LOAD);
    const quiet = policy?.regulations.find(({ pack: name }) => name === 'quiet');
    expect([...(quiet?.translations.keys() ?? [])]).toEqual(['en']);
  });

  test('are for the pack to keep: the team is not told of what is missing there', async () => {
    const files = new Map(teamFiles({ yaml: EXTENDS, files: QUIET, rules: { 'policy.languages': '' } }));
    files.set('policy/policy.yaml', (files.get('policy/policy.yaml') ?? '').replace('[ru]', '[ru, en]'));
    expect(await linted(files)).toEqual(['policy.languages no-translation regulations/policy.languages.md:1']);
  });
});

describe('files of a pack that are no regulations', () => {
  test('README and licences say nothing', async () => {
    const files = { ...QUIET, 'policy/packs/quiet/README.md': '# Quiet\n' };
    expect((await load({ yaml: EXTENDS, files })).problems).toEqual([]);
  });
});
