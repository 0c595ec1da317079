import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/bundle.ts';
import { attacked, expectHarmless, foundIn } from './hostile.ts';

/** Leaves a file behind when it is run, in the one folder where the step may write. */
const CODE = `require('node:fs').writeFileSync(require('node:path').join(process.env.MARKED ?? process.env.RUNNER_TEMP, 'ran'), '')`;

const KINDS = [
  'content/posts/2026/11/26-market.md',
  'content/replies/2026-11-22-sorry.md',
  'content/inbox/104.md',
  'content/contests/2026-12-mugs.md',
  'content/plans/2026-12.md',
  'content/reviews/2026-10.md',
  'content/decisions/014.md',
];

describe('T1: front matter that runs', () => {
  test('does run where it is not held back: the attack is a real one', () => {
    const folder = temporaryFolder();
    process.env['MARKED'] = folder;
    try {
      matter(`---js\n${CODE}\n---\n`);
    } finally {
      delete process.env['MARKED'];
    }
    expect(existsSync(join(folder, 'ran'))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('is text in every kind of content, under every name of its language', async () => {
    const openings = [
      '---js',
      '---javascript',
      '--- js',
      '---JS',
      '---js \t',
      '---coffee',
      '---cson',
      '---json',
      '---toml',
    ];
    const byKind = KINDS.map((path) => [path, `---js\n${CODE}\n---\nКофе\n`] as const);
    const byName = openings.map(
      (opening, index) => [`content/posts/${index}.md`, `${opening}\n${CODE}\n---\nКофе\n`] as const,
    );
    const yaml = ['!!js/function "function () {}"', `!!js/undefined ''`, `!<tag:yaml.org,2002:js/function> "${CODE}"`];
    const byTag = yaml.map(
      (tag, index) => [`content/posts/tag${index}.md`, `---\ntitle: ${tag}\naccounts: [vk]\n---\n`] as const,
    );
    const changes = Object.fromEntries([...byKind, ...byName, ...byTag]);
    const { step } = await attacked(changes);
    expectHarmless(step);
    expect(existsSync(join(step.temp, 'ran'))).toBe(false);
    expect(step.outputs.get('verdict')).toBe('fail');
    for (const path of Object.keys(changes)) expect(foundIn(step, path), path).toContain('content.unreadable');
  });

  test('is text in a policy that the change brings, too', async () => {
    const { step } = await attacked({
      'policy/regulations/evil.md': `---js\n${CODE}\n---\n# Evil\n`,
      'policy/waivers/evil.yaml': `!!js/function "function () { ${CODE.replaceAll('"', "'")} }"\n`,
    });
    expectHarmless(step);
    expect(existsSync(join(step.temp, 'ran'))).toBe(false);
    expect(step.outputs.get('verdict')).toBe('fail');
  });
});

/** Nine to the power of ten items, in half a kilobyte. */
function laughs(): string {
  const names = [...'abcdefghij'];
  const lines = names.map((name, index) => {
    const before = index === 0 ? '"кофе"' : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  });
  return `${lines.join('\n')}\ntitle: *j\n`;
}

const YAML: Readonly<Record<string, string>> = {
  'content/posts/laughs.md': laughs(),
  'content/posts/merge.md': 'base: &base { purpose: value }\n<<: *base\naccounts: [vk]\n',
  'content/posts/deep.md': `title: ${'['.repeat(12_000)}${']'.repeat(12_000)}\n`,
  'content/posts/deep-blocks.md': `${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} 1\n`,
  'content/posts/twice.md': 'accounts: [vk]\npurpose: value\npurpose: promo\n',
  'content/posts/long.md': `title: ${'к'.repeat(40_000)}\n`,
  'content/posts/keys.md': '? [a, b]\n: c\naccounts: [vk]\n',
};

describe('T2: YAML that is a bomb', () => {
  test('is a finding at its file; the rest is judged', async () => {
    const changes = Object.fromEntries(Object.entries(YAML).map(([path, text]) => [path, `---\n${text}---\nКофе\n`]));
    const loud = '---\naccounts: [vk]\npublish_at: 2026-11-27T10:00:00+03:00\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ\n';
    const { step } = await attacked({ ...changes, 'content/posts/zz-loud.md': loud });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    for (const path of Object.keys(changes)) expect(foundIn(step, path), path).toEqual(['content.unreadable']);
    expect(foundIn(step, 'content/posts/zz-loud.md')).toContain('tone.caps');
    // What a team's run takes besides, with room to spare: a bomb that went off would take gigabytes.
    expect(step.peakMemory).toBeLessThan(300 * 1024 * 1024);
  });

  test('lends no keys of its own to anything: __proto__, constructor and prototype are names like others', async () => {
    const poison = (name: string): string =>
      `---\n${name}: { purpose: value, accounts: [telegram], toString: x, allow: all }\naccounts: [vk]\npublish_at: 2026-11-27T10:00:00+03:00\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ\n`;
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const changes = Object.fromEntries(names.map((name) => [`content/posts/${name}.md`, poison(name)]));
    const { step } = await attacked({
      ...changes,
      'policy/waivers/evil.yaml': '__proto__: { rules: [tone.caps] }\nid: evil\n',
    });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    for (const path of Object.keys(changes))
      expect(foundIn(step, path), path).toEqual(expect.arrayContaining(['tone.caps']));
  });

  test('in a policy that the change brings is told, and the base goes on judging', async () => {
    for (const [name, text] of Object.entries({ laughs: laughs(), deep: `a: ${'['.repeat(20_000)}\n` })) {
      const { step } = await attacked({
        [`policy/waivers/${name}.yaml`]: text,
        'content/posts/loud.md':
          '---\naccounts: [vk]\npublish_at: 2026-11-27T10:00:00+03:00\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ\n',
      });
      expectHarmless(step);
      expect(step.outputs.get('verdict')).toBe('fail');
      expect(foundIn(step, 'content/posts/loud.md')).toContain('tone.caps');
      expect(foundIn(step, `policy/waivers/${name}.yaml`), name).not.toEqual([]);
    }
  });
});
