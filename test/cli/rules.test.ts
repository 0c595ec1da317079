import { expect, test } from 'vitest';
import { repository } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { POLICY_YAML, post } from '../helpers/judging.ts';

const example = (kind: string, body: string): string => `\`\`\`markdown ${kind}\n${post({}, `${body}\n`)}\`\`\`\n`;
const clause = (id: string, title: string, rule: string, examples = ''): string =>
  `\n## ${title} {#${id}}\n\nТекст.\n${rule === '' ? '' : `\n\`\`\`yaml rule\nid: ${rule}\ncheck: tone.caps\nenforcement: soft-mandatory\n\`\`\`\n`}\n${examples}`;
const regulation = (id: string, title: string, ...clauses: readonly string[]): string =>
  `---\nid: ${id}\ntitle: ${title}\n---\n${clauses.join('')}`;

const BOTH = example('fails', 'СКИДКА ТОЛЬКО СЕГОДНЯ') + example('passes', 'Тихо.');
const NASTY = '::error::x @org/team `code` <img src=x> |';

/** A policy with a rule of each kind, one pack that it extends and one that only lies there. */
const team = (own = BOTH) =>
  repository({
    'policy/policy.yaml': `${POLICY_YAML.replace('[ru]', '[ru, en]')}extends: [quiet]\nrules: { tone.off: { enforcement: off, reason: Пока } }\n`,
    'policy/regulations/tone.md': regulation(
      'tone',
      'Тон',
      clause('caps', 'Не кричим', 'tone.caps', own),
      clause('off', 'Выключено', 'tone.off'),
      clause('people', `Спросите себя ${NASTY}`, ''),
    ),
    'policy/regulations/tone.en.md':
      '---\nid: tone\ntitle: Tone\n---\n\n## No shouting {#caps}\n\nText.\n\n## Off {#off}\n\nText.\n\n## Ask yourself {#people}\n\nText.\n',
    // In the place of the rule that the helper brings.
    'policy/regulations/policy.languages.md': regulation('words', 'Слова', clause('words', 'Слова', '')),
    ...pack('quiet', 'quiet.caps'),
    ...pack('spare', 'spare.caps'),
  });

function pack(name: string, rule: string): Record<string, string> {
  return {
    [`policy/packs/${name}/pack.yaml`]: `id: ${name}\ntitle: ${name}\nversion: "1.0.0"\n`,
    [`policy/packs/${name}/${name}.md`]: regulation(name, name, clause('caps', 'Тихо', rule, BOTH)),
  };
}

const said = async (root: string, ...args: readonly string[]) => reglament(root, ['rules', ...args]);

test('lists each rule with its level, its clause and the first example of each kind', async () => {
  const { code, stdout } = await said(team(), '--format', 'json');
  expect(code).toBe(0);
  const { regulations, ok } = JSON.parse(stdout);
  expect(ok).toBe(true);
  expect(regulations.map(({ id, pack: name }: Record<string, unknown>) => [id, name])).toEqual([
    ['words', undefined],
    ['tone', undefined],
    ['quiet', 'quiet'],
    ['spare', 'spare'],
  ]);
  expect(regulations[1]).toMatchObject({
    title: { ru: 'Тон', en: 'Tone' },
    rules: [
      {
        id: 'tone.caps',
        level: 'soft-mandatory',
        clause: 'caps',
        title: { ru: 'Не кричим', en: 'No shouting' },
        fires: { path: 'policy/regulations/tone.md', line: 16 },
        silent: { path: 'policy/regulations/tone.md', line: 25 },
        lacks: [],
      },
      { id: 'tone.off', level: 'off', lacks: [] },
    ],
    people: [{ clause: 'people' }],
  });
});

test('the lines are those of the fences', async () => {
  const root = team();
  const { regulations } = JSON.parse((await said(root, '--format', 'json')).stdout);
  const lines = (await import('node:fs')).readFileSync(`${root}/policy/regulations/tone.md`, 'utf8').split('\n');
  const [{ fires, silent }] = regulations[1].rules;
  expect([lines[fires.line - 1], lines[silent.line - 1]]).toEqual(['```markdown fails', '```markdown passes']);
});

test.each([
  ['', ['нет', 'нет']],
  [example('fails', 'СКИДКА ТОЛЬКО СЕГОДНЯ'), ['tone.md:', 'нет']],
  [example('todo-fails', 'Тихо.') + example('passes', 'Тихо.'), ['нет', 'tone.md:']],
])('a rule without one kind of example is named, and the code is 1', async (examples, [fires = '', silent = '']) => {
  const { code, stdout } = await said(team(examples));
  expect(code).toBe(1);
  const row = stdout.split('\n').find((line) => line.includes('  tone.caps')) ?? '';
  expect(row).toMatch(new RegExp(`${fires}.*${silent}`));
  expect(stdout).toContain('✖ tone.caps');
  expect(stdout).toContain('Примеров не хватает 1 правилу');
});

test('one pack, one family', async () => {
  expect(JSON.parse((await said(team(''), '--pack', 'quiet', '--format', 'json')).stdout).ok).toBe(true);
  const { regulations } = JSON.parse((await said(team(), '--family', 'tone', '--format', 'json')).stdout);
  expect(regulations).toMatchObject([{ id: 'tone', rules: [{ id: 'tone.caps' }, { id: 'tone.off' }], people: [] }]);
});

test.each([
  [['--pack', 'qiet'], 'quiet'],
  [['--family', 'tnoe'], 'tone'],
  [['--pack', 'quiet', '--family', 'tone'], '“tone”'],
  [['tone.caps'], 'rules'],
  [['--format', 'xml'], 'markdown'],
])('%j is refused in words', async (args, hint) => {
  const { code, stderr, stdout } = await said(team(), ...args, '--locale', 'en');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(hint);
});

test('in English, in Markdown, with nothing alive in it', async () => {
  const { stdout } = await said(team(), '--locale', 'en', '--format', 'markdown');
  expect(stdout).toContain('| `tone.caps` | mandatory | `#caps` No shouting |');
  expect(stdout).toContain('| — | for people | `#people` Ask yourself |');
  const russian = (await said(team(), '--format', 'markdown')).stdout;
  expect(russian).not.toContain('@org/team');
  expect(russian).not.toMatch(/(?<!\\)<img/);
  expect((await said(team())).stdout).not.toContain('::error::');
});

test('--by advice lists each piece of advice with its rules, their first examples, and the clauses for people', async () => {
  const advised = repository({
    'policy/policy.yaml': POLICY_YAML,
    'policy/regulations/tone.md': regulation(
      'tone',
      'Тон',
      clause('caps', 'Не кричим', 'tone.caps', BOTH).replace(
        'check: tone.caps',
        'check: tone.caps\nadvice: [S1.10a, S1.2]',
      ),
      clause('people', 'Спросите себя', '').replace('Текст.', 'Текст.\n\n<!-- advice: D S1.2 -->'),
    ),
    'policy/regulations/policy.languages.md': regulation('words', 'Слова', clause('words', 'Слова', '')),
  });
  const { code, stdout } = await said(advised, '--by', 'advice', '--format', 'json');
  expect(code).toBe(0);
  const { advice } = JSON.parse(stdout);
  expect(
    advice.map(({ id, rules, people }: { id: string; rules: { id: string }[]; people: { clause: string }[] }) => [
      id,
      rules.map((rule) => rule.id),
      people.map((own) => own.clause),
    ]),
  ).toEqual([
    ['D', [], ['people']],
    ['S1.2', ['tone.caps'], ['people']],
    ['S1.10a', ['tone.caps'], []],
  ]);
  expect(advice[1].rules[0].fires.path).toBe('policy/regulations/tone.md');
  const shown = await said(advised, '--by', 'advice');
  expect(shown.stdout).toMatch(/S1\.2.*tone\.caps/);
  expect((await said(advised, '--by', 'age')).code).toBe(2);
});

test('advice that is no name of any is told where it stands', async () => {
  const broken = repository({
    'policy/policy.yaml': POLICY_YAML,
    'policy/regulations/tone.md': regulation(
      'tone',
      'Тон',
      clause('caps', 'Не кричим', 'tone.caps', BOTH).replace(
        'check: tone.caps',
        'check: tone.caps\nadvice: ["не кричать"]',
      ),
    ),
  });
  const { code, stderr } = await said(broken);
  expect(code).toBe(2);
  expect(stderr).toMatch(/advice/);
});
