import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { LOAD_OPTIONS, readPolicy } from '../../action/commands/workspace.ts';
import { readExample, runExamples } from '../../action/core/policy/examples.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { LOAD, POLICY_YAML, policyFiles, regulation } from '../helpers/judging.ts';

const side = await readPolicy(listTree('.', 'policy'));
const { policy } = side;
if (policy === undefined) throw new Error(`policy/ is wrong: ${JSON.stringify(side.problems)}`);
const results = await runExamples(policy, { policyFiles: side.files, registry, load: LOAD_OPTIONS });

describe('the regulations of this repository', () => {
  test.each(
    results.map(({ example, outcome }) => {
      const line = (side.files.get(example.path) ?? '').slice(0, example.offset).split('\n').length - 1;
      return [`${example.path}:${line} ${example.kind} ${example.ruleId}`, outcome] as const;
    }),
  )('%s', (_, outcome) => {
    expect(outcome).toBe('proved');
  });

  test.each(policy.rules.map(({ id }) => id))('%s has examples that fail and examples that pass', (id) => {
    const kinds = new Set(results.filter(({ example }) => example.ruleId === id).map(({ example }) => example.kind));
    expect([...kinds].sort()).toEqual(['fails', 'passes']);
  });

  test('every rule has text in every language of the policy', () => {
    for (const regulation of policy.regulations) {
      const translation = regulation.translations.get('en');
      expect(translation?.clauses.map(({ id }) => id)).toEqual(regulation.clauses.map(({ id }) => id));
    }
  });

  test('the rules that the foundation promises are there', () => {
    expect(policy.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'content.unmatched',
        'content.unreadable',
        'frequency.per-day',
        'links.reason',
        'privacy.phone',
        'promo.max-share',
        'tone.caps',
      ]),
    );
  });
});

describe('an example', () => {
  test('holds one file, or several that name themselves', () => {
    expect([...readExample('---\na: 1\n---\n').files.keys()]).toEqual(['content/posts/example.md']);
    const { files: several } = readExample('=== posts/a.md\n---\na: 1\n---\n\n=== policy/regulations/b.md\ntext\n');
    expect(Object.fromEntries(several)).toEqual({
      'content/posts/a.md': '---\na: 1\n---\n',
      'policy/regulations/b.md': 'text\n',
    });
  });

  test('may show what was there before, and name its moment', () => {
    const { files, before, now } = readExample(
      '=== now 2027-03-01T10:00:00+03:00\n\n=== contests/a.md\nнынче\n\n=== before contests/a.md\nпрежде\n',
    );
    expect(Object.fromEntries(files)).toEqual({ 'content/contests/a.md': 'нынче\n' });
    expect(Object.fromEntries(before)).toEqual({ 'content/contests/a.md': 'прежде\n' });
    expect(now).toBe(Date.UTC(2027, 2, 1, 7));
    expect(readExample('=== now завтра\n').now).toBeUndefined();
  });

  test('may show a change, and who approved it', () => {
    const text =
      '=== touched posts/a.md\n=== approved vera\n=== approved-before oleg\n=== .github/CODEOWNERS\n* @a\n=== posts/a.md\nтекст\n';
    const { files, touched, approved } = readExample(text);
    expect([...files.keys()]).toEqual(['.github/CODEOWNERS', 'content/posts/a.md']);
    expect([...touched]).toEqual(['content/posts/a.md']);
    expect(approved).toEqual({ last: ['vera'], earlier: ['oleg'] });
    expect(readExample('=== touched posts/a.md\n').approved).toBeUndefined();
    expect(readExample('=== approved nobody').approved).toEqual({ last: ['nobody'], earlier: [] });
  });

  test.each([
    ['fails', 'Тихо.', 'silent'],
    ['passes', 'СКИДКА ТОЛЬКО СЕГОДНЯ', 'fired'],
    ['fails', 'СКИДКА ТОЛЬКО СЕГОДНЯ', 'proved'],
    ['passes', 'Тихо.', 'proved'],
    ['todo-fails', 'Тихо.', 'silent'],
  ])('marked %s with the text «%s» comes out %s', async (kind, body, outcome) => {
    const example = `\`\`\`markdown ${kind}\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\n${body}\n\`\`\`\n`;
    expect(await outcomes(example)).toEqual([outcome]);
  });

  test('that cannot be read proves nothing', async () => {
    expect(await outcomes('```markdown passes\nno front matter\n```\n')).toEqual(['invalid']);
  });
});

describe('an example that brings files of a policy', () => {
  const POST = (words: string) => `=== posts/a.md\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\n${words}\n`;
  const LOUD = POST('СКИДКА ТОЛЬКО СЕГОДНЯ');
  const fence = (kind: string, files: string) => `\`\`\`\`markdown ${kind}\n${files}\`\`\`\`\n`;
  const PEOPLE = '=== policy/people.yaml\nanna: { name: Анна, roles: [lead] }\n';
  const WAIVER =
    '=== policy/waivers/w.yaml\nid: w\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2026-12-31\n';
  /** A policy of its own, in which a rule of the same id says nearly nothing. */
  const OWN = `=== policy/policy.yaml\n${POLICY_YAML.replace('id: test', 'id: other')}=== policy/accounts.yaml\nvk: { platform: vk, kind: brand }\n`;
  const OWN_RULE = `=== policy/regulations/own.md\n${regulation('privacy.phone')}`;

  test('is laid over the policy of the team', async () => {
    const overridden = `=== policy/accounts.yaml\nok: { platform: ok, kind: brand }\n`;
    const onOk = LOUD.replace('[vk]', '[ok]');
    expect(await outcomes(fence('fails', overridden + onOk))).toEqual(['proved']);
    expect(await outcomes(fence('fails', onOk)), 'without them the team has no such account').toEqual(['invalid']);
  });

  test('stands alone when it brings a policy.yaml: the rest of the team is not there', async () => {
    expect(await outcomes(fence('fails', OWN + OWN_RULE + LOUD))).toEqual(['proved']);
    const onTelegram = LOUD.replace('[vk]', '[telegram]');
    expect(await outcomes(fence('fails', OWN + OWN_RULE + onTelegram)), 'telegram is the team’s').toEqual(['invalid']);
  });

  test('is judged by the rule that is tested, whatever its own policy says under that id', async () => {
    const softened = `=== policy/regulations/own.md\n${regulation('tone.caps', '{ run: 50 }')}`;
    expect(await outcomes(fence('fails', OWN + softened + LOUD))).toEqual(['proved']);
    expect(await outcomes(fence('passes', OWN + softened + LOUD))).toEqual(['fired']);
  });

  test('proves nothing when its policy cannot be read', async () => {
    for (const kind of ['fails', 'passes']) {
      const broken = OWN.replace('title: Test', 'title: [');
      expect(await outcomes(fence(kind, broken + OWN_RULE + LOUD))).toEqual(['invalid']);
      expect(await outcomes(fence(kind, OWN + LOUD)), 'a policy without a rule').toEqual(['invalid']);
    }
  });

  test('proves nothing when a waiver that it brings cannot be read', async () => {
    for (const kind of ['fails', 'passes']) {
      expect(await outcomes(fence(kind, PEOPLE + WAIVER + LOUD))).toEqual([kind === 'fails' ? 'proved' : 'fired']);
      expect(await outcomes(fence(kind, PEOPLE + WAIVER.replace('anna', 'nobody') + LOUD))).toEqual(['invalid']);
      expect(await outcomes(fence(kind, WAIVER + LOUD)), 'nobody knows the approver').toEqual(['invalid']);
    }
  });

  test('proves nothing when a release that it brings cannot be read', async () => {
    const release = '=== policy/releases/0.9.0.yaml\ndigest: x\n';
    expect(await outcomes(fence('passes', release + POST('Тихо.')))).toEqual(['invalid']);
  });

  test('is what the rules about policies are proved by', async () => {
    const rule = { 'policy.waivers': '' };
    const passes = fence('passes', PEOPLE + WAIVER + LOUD);
    const fails = fence('fails', PEOPLE + WAIVER.replace('[tone.caps]', '[no.such]') + LOUD);
    expect(await outcomes(fails, rule)).toEqual(['proved']);
    expect(await outcomes(passes, { ...rule, 'tone.caps': '' })).toEqual(['proved']);
  });

  test('does not change what the next one is judged by', async () => {
    const other = fence('fails', OWN + OWN_RULE + LOUD);
    expect(await outcomes(other + fence('fails', LOUD) + other)).toEqual(['proved', 'proved', 'proved']);
  });

  test('is judged at a moment that stands still', async () => {
    const expiring = WAIVER.replace('2026-12-31', '2026-12-22');
    expect(await outcomes(fence('fails', PEOPLE + expiring + LOUD), { 'policy.waivers': '', 'tone.caps': '' })).toEqual(
      ['proved'],
    );
  });
});

/** How the examples come out that stand in the regulation of the first rule. */
async function outcomes(
  example: string,
  rules: Readonly<Record<string, string>> = { 'tone.caps': '' },
): Promise<string[]> {
  const files = policyFiles(rules);
  const path = `policy/regulations/${Object.keys(rules)[0]}.md`;
  files.set(path, `${files.get(path)}\n${example}`);
  const loaded = await loadPolicy(files, registry, LOAD);
  if (loaded.policy === undefined) throw new Error(JSON.stringify(loaded.problems));
  return (await runExamples(loaded.policy, { policyFiles: files, registry, load: LOAD })).map(({ outcome }) => outcome);
}
