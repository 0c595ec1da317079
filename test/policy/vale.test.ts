import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { history, judgedBy, overlaid, placed } from '../helpers/editions.ts';
import { type Files, LOAD, loaded, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

const FIXTURES = 'test/fixtures/vale';

/** A policy that extends a style of one rule: `policy/styles/Own/Rule.yml`. */
function styled(rule: string, yaml = '', files: Readonly<Record<string, string>> = {}): Map<string, string> {
  return overlaid(policyFiles({}, `${POLICY_YAML}extends: [vale:policy/styles/Own]\n${yaml}`), {
    'policy/styles/Own/Rule.yml': rule,
    ...files,
  });
}

async function found(files: ReadonlyMap<string, string>, body: string): Promise<readonly string[]> {
  const { findings } = await judgedBy(files, { a: post({}, body) } as Files);
  return findings.map(({ rule, enforcement, status, message }) => {
    const own = message.data['message'];
    const text = typeof own === 'object' && 'localized' in own ? String(own.localized) : message.id;
    return `${status} ${enforcement} ${rule}: ${text}`;
  });
}

const problems = async (files: ReadonlyMap<string, string>) =>
  (await loadPolicy(files, registry, LOAD)).problems.map(
    ({ path, position, messageId }) => `${messageId} ${path}:${position.line}`,
  );

const noted = async (files: ReadonlyMap<string, string>) =>
  (await loaded(files)).policy.styleProblems.map(
    ({ position, messageId, data }) => `${messageId} ${data['rule']} ${position.line}`,
  );

const WE = 'extends: existence\nmessage: "No \'%s\' here."\ntokens: [мы, нас]\n';

describe('a style of Vale', () => {
  test('is read as it is: a file is a rule, found by its own name', async () => {
    expect(await found(styled(WE), 'Здесь мы пьём кофе.\n')).toEqual(["new advisory vale.own.rule: No 'мы' here."]);
  });

  test.each([
    ['suggestion', 'advisory'],
    ['warning', 'advisory'],
    ['error', 'soft-mandatory'],
  ])('level %s is %s', async (level, enforcement) => {
    expect(await found(styled(`${WE}level: ${level}\n`), 'Нас двое. У нас тихо.\n')).toEqual([
      `new ${enforcement} vale.own.rule: No 'нас' here.`,
    ]);
  });

  test('the finding is linked to the file of the rule', async () => {
    const { findings } = await judgedBy(styled(WE), { a: post({}, 'Это мы.\n') });
    expect(findings[0]).toMatchObject({ clause: 'policy/styles/Own/Rule.yml', check: 'text.existence' });
    const site = await judgedBy(styled(WE, 'site: https://onego.example\n'), { a: post({}, 'Это мы.\n') });
    expect(site.findings[0]?.clause).toBe('policy/styles/Own/Rule.yml');
  });

  test('an override of policy.yaml changes it, or switches it off', async () => {
    const harder = 'rules: { vale.own.rule: { enforcement: soft-mandatory, reason: решили } }\n';
    expect(await found(styled(WE, harder), 'Это мы.\n')).toEqual(["new soft-mandatory vale.own.rule: No 'мы' here."]);
    const other = 'rules: { vale.own.rule: { with: { tokens: [вы] }, reason: решили } }\n';
    expect(await found(styled(WE, other), 'Это мы, а это вы.\n')).toEqual([
      "new advisory vale.own.rule: No 'вы' here.",
    ]);
    const off = 'rules: { vale.own.rule: { enforcement: off, reason: не про нас } }\n';
    expect(await found(styled(WE, off), 'Это мы.\n')).toEqual([]);
    expect(await problems(styled(WE, 'rules: { vale.own.role: { enforcement: advisory } }\n'))).toEqual([
      'override.unknown-rule policy/policy.yaml:11',
    ]);
  });

  test.each<[string, string, string]>([
    ['outside of policy/', 'styles/Own', 'vale.folder'],
    ['policy/ itself', 'policy', 'vale.folder'],
    ['where packs are', 'policy/packs/own', 'vale.folder'],
    ['where regulations are', 'policy/regulations', 'vale.folder'],
    ['with a detour', 'policy/../styles', 'vale.folder'],
    ['with a drive', 'C:\\styles', 'vale.folder'],
    ['that is empty', 'policy/styles/Other', 'vale.none'],
  ])('a folder %s is an error at its place', async (_, folder, problem) => {
    const files = policyFiles({}, `${POLICY_YAML}extends: ["vale:${folder.replaceAll('\\', '\\\\')}"]\n`);
    expect(await problems(files)).toEqual([`${problem} policy/policy.yaml:10`]);
  });

  test('stands beside packs, and a folder may end in a slash', async () => {
    const files = overlaid(styled(WE), {
      'policy/policy.yaml': `${POLICY_YAML}extends: [own, "vale:policy/styles/Own/"]\n`,
      'policy/packs/own/pack.yaml': 'id: own\ntitle: Own\nversion: "1.0.0"\n',
    });
    expect(await found(files, 'Это мы.\n')).toHaveLength(1);
  });

  test('what is not YAML, or no rule, is an error with its line', async () => {
    expect(await problems(styled('extends: existence\ntokens: [a\n'))).toMatchObject([
      expect.stringContaining('policy/styles/Own/Rule.yml'),
    ]);
    expect(await problems(styled('message: x\n'))).toEqual(['schema.missing policy/styles/Own/Rule.yml:1']);
    expect(await problems(styled(`${WE}level: fatal\n`))).toEqual(['schema.choice policy/styles/Own/Rule.yml:4']);
  });

  test('two rules that come to one name are told', async () => {
    expect(await problems(styled(WE, '', { 'policy/styles/Own/rule.yml': WE }))).toEqual([
      'rule.duplicate policy/styles/Own/rule.yml:1',
    ]);
  });
});

describe('what is not supported is named and never skipped in silence', () => {
  test.each(['spelling', 'sequence', 'script', 'magic'])('the kind %s', async (kind) => {
    const files = styled(WE, '', { 'policy/styles/Own/Other.yml': `message: x\nextends: ${kind}\n` });
    expect(await noted(files)).toEqual(['vale.kind Own.Other 2']);
    expect(await found(files, 'Это мы.\n')).toEqual([
      "new advisory vale.own.rule: No 'мы' here.",
      'new advisory policy.unreadable: problem.vale.kind',
    ]);
  });

  test.each<[string, string, string, boolean]>([
    ['a key', 'limit: 3\n', 'vale.key Own.Rule 4', true],
    ['a scope', 'scope: table.header\n', 'vale.scope Own.Rule 4', false],
    ['one scope of several', 'scope: [table.header, text]\n', 'vale.scope Own.Rule 4', true],
    ['a scope that is left out', 'scope: text & ~table\n', 'vale.scope Own.Rule 4', true],
    ['a value', 'exceptions: [[a]]\nignorecase: 5\n', 'vale.value Own.Rule 5', false],
  ])('%s', async (_, line, note, isInForce) => {
    const files = styled(WE + line);
    expect(await noted(files)).toEqual([note]);
    expect((await found(files, 'Это мы.\n')).filter((told) => told.includes('vale.own'))).toHaveLength(
      isInForce ? 1 : 0,
    );
  });

  test('keys that say nothing about what is found are none of that', async () => {
    expect(
      await noted(
        styled(
          `${WE}description: x\nlink: https://a.example\ncode: false\nlevel: error\nvocab: no\naction: { name: replace }\n`,
        ),
      ),
    ).toEqual([]);
  });

  test('a pattern that RE2 refuses, with its line; the others of the rule are in force', async () => {
    const files = styled('extends: existence\nmessage: "%s"\ntokens:\n  - мы\n  - (?<!не )нас\n  - вы\n');
    expect(await noted(files)).toEqual(['vale.pattern Own.Rule 5']);
    expect((await found(files, 'Это мы, а это вы, и у нас тихо.\n')).slice(0, 2)).toEqual([
      'new advisory vale.own.rule: мы',
      'new advisory vale.own.rule: вы',
    ]);
    const swap = styled('extends: substitution\nmessage: "%s"\nswap:\n  латте(?=о): эспрессо\n  лате: латте\n');
    expect(await noted(swap)).toEqual(['vale.pattern Own.Rule 4']);
    expect((await found(swap, 'Один лате.\n'))[0]).toBe('new advisory vale.own.rule: латте');
  });

  test('an exception that RE2 refuses takes the rule out: without it the rule would say too much', async () => {
    const files = styled(`${WE}exceptions: ['(?=мы)мы']\n`);
    expect(await noted(files)).toEqual(['vale.pattern Own.Rule 4']);
    expect((await found(files, 'Это мы.\n')).filter((told) => told.includes('vale.own'))).toEqual([]);
  });

  test('a rule without a pattern that is left is none', async () => {
    const files = styled('extends: existence\nmessage: "%s"\ntokens: ["(?=a)a"]\n');
    expect(await noted(files)).toEqual(['vale.pattern Own.Rule 3']);
    expect((await loaded(files)).policy.rules.filter(({ id }) => id.startsWith('vale.'))).toEqual([]);
  });
});

describe('a style in the life of a policy', () => {
  const EXTENDS = 'extends: [vale:policy/styles/Own]\n';
  const spec = (version: string, effective: string, rule: string) => ({
    ...{ version, effective, yaml: EXTENDS },
    rules: { 'policy.releases': '', 'policy.tombstones': '', 'policy.dead-rules': '' },
    files: { 'policy/styles/Own/Rule.yml': rule },
  });

  test('is sealed: each post is judged by the style of its day', async () => {
    const files = await history(
      spec('1.0.0', '2026-01-01', WE),
      spec('2.0.0', '2026-11-10', WE.replace('[мы, нас]', '[вы]')),
    );
    const late = post({ publish_at: '2026-11-12T10:00:00+03:00' }, 'Это мы и вы.\n');
    const { findings } = await judgedBy(files, { a: post({}, 'Это мы и вы.\n'), b: late });
    expect(findings.map(({ version, quote }) => `${version} ${quote}`)).toEqual(['1.0.0 мы', '2.0.0 вы']);
  });

  test('changed after the release is told like any other change', async () => {
    const files = overlaid(await history(spec('1.0.0', '2026-01-01', WE)), {
      'policy/styles/Own/Rule.yml': `${WE}ignorecase: true\n`,
    });
    const { findings } = await judgedBy(files, {});
    expect(findings.map(placed)).toEqual(['policy.releases changed-since policy.yaml:3']);
  });

  test('the policies without styles keep their digests', async () => {
    const { policy } = await loaded(policyFiles({ 'tone.caps': '' }));
    expect(JSON.stringify(policy.settings)).not.toContain('style');
    expect(policy.styleProblems).toEqual([]);
  });

  test('its rules leave no tombstones, and are no dead ones', async () => {
    const two = {
      ...spec('1.0.0', '2026-01-01', WE),
      files: { 'policy/styles/Own/Rule.yml': WE, 'policy/styles/Own/Twin.yml': WE },
    };
    const files = overlaid(await history(two), { 'policy/styles/Own/Twin.yml': undefined });
    const posts = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}`, post()]));
    const { findings } = await judgedBy(files, posts);
    expect(findings.map(placed)).toEqual(['policy.releases changed-since policy.yaml:3']);
  });
});

describe('the fixtures of styles, in the shape of the public ones', () => {
  const root = repository({ 'content/posts/a.md': post() }, { 'tone.caps': '' });
  write(root, {
    'policy/policy.yaml': `${POLICY_YAML}extends: [vale:policy/styles/Google, vale:policy/styles/Microsoft]\n`,
  });
  cpSync(FIXTURES, join(root, 'policy/styles'), { recursive: true });

  test('come out as they say', async () => {
    const { stdout, code } = await reglament(root, ['test', 'vale', '--format', 'json']);
    const { fixtures } = JSON.parse(stdout) as {
      fixtures: { rules: string[]; missing: string[]; unexpected: string[] }[];
    };
    expect(
      fixtures.flatMap(({ missing, unexpected }) => [
        ...missing.map((alert) => `- ${alert}`),
        ...unexpected.map((alert) => `+ ${alert}`),
      ]),
    ).toEqual([]);
    expect(new Set(fixtures.flatMap(({ rules }) => rules)).size).toBeGreaterThanOrEqual(12);
    expect(code).toBe(0);
  });

  test('and what they cannot do is listed, rule by rule, with the line', async () => {
    const { stdout } = await reglament(root, ['test', 'vale', '--locale', 'en']);
    for (const place of [
      'Counted.yml:1',
      'Dictionary.yml:1',
      'Order.yml:1',
      'Captions.yml:3',
      'Terms.yml:5',
      'Terms.yml:8',
      'Wordiness.yml:9',
    ]) {
      expect(stdout).toContain(`policy/styles/Microsoft/${place}`);
    }
    expect(stdout).toContain('script');
    const check = await reglament(root, ['check', '--locale', 'en']);
    expect(check).toMatchObject({ code: 0, stderr: '' });
    expect(check.stdout).toContain('Microsoft.Dictionary');
  });

  test('one that comes out otherwise fails the test, and shows the alerts', async () => {
    const feature = join('policy/styles/Google/features/rules.feature');
    const text = readFileSync(join(root, feature), 'utf8');
    write(root, { [feature]: text.replace("instead of 'we'", "instead of 'WE'") });
    const { stdout, code } = await reglament(root, ['test', 'vale', '--locale', 'en']);
    write(root, { [feature]: text });
    expect(code).toBe(1);
    expect(stdout).toContain("− test.md:1:11:Google.We:Speak to the reader instead of 'WE'.");
    expect(stdout).toContain("+ test.md:1:11:Google.We:Speak to the reader instead of 'we'.");
  });

  test('there is one for every kind of rule', () => {
    const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yml'));
    const kinds = new Set(files.map((path) => /^extends: (\w+)/.exec(readFileSync(join(FIXTURES, path), 'utf8'))?.[1]));
    expect([...kinds].sort()).toEqual([
      'capitalization',
      'conditional',
      'consistency',
      'existence',
      'metric',
      'occurrence',
      'repetition',
      'script',
      'sequence',
      'spelling',
      'substitution',
    ]);
  });
});
