import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { readPolicy } from '../../action/commands/workspace.ts';
import { exampleFiles, runExamples } from '../../action/core/policy/examples.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { policyFiles } from '../helpers/judging.ts';

const side = readPolicy(listTree('.', 'policy'));
const { policy } = side;
if (policy === undefined) throw new Error(`policy/ is wrong: ${JSON.stringify(side.problems)}`);
const results = await runExamples(policy, side.files, registry);

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
    expect([...exampleFiles('---\na: 1\n---\n').keys()]).toEqual(['content/posts/example.md']);
    const several = exampleFiles('=== posts/a.md\n---\na: 1\n---\n\n=== policy/regulations/b.md\ntext\n');
    expect(Object.fromEntries(several)).toEqual({
      'content/posts/a.md': '---\na: 1\n---\n',
      'policy/regulations/b.md': 'text\n',
    });
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

async function outcomes(example: string): Promise<string[]> {
  const files = policyFiles({ 'tone.caps': '' });
  const path = 'policy/regulations/tone.caps.md';
  files.set(path, `${files.get(path)}\n${example}`);
  const loaded = loadPolicy(files, registry);
  if (loaded.policy === undefined) throw new Error(JSON.stringify(loaded.problems));
  return (await runExamples(loaded.policy, files, registry)).map(({ outcome }) => outcome);
}
