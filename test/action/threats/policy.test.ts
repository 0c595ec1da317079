import { describe, expect, test } from 'vitest';
import { pullRequestTarget } from '../../github/events/index.ts';
import type { Changes } from '../../github/model/git.ts';
import { post, regulation } from '../../helpers/judging.ts';
import { PEOPLE_YAML } from '../../helpers/pull.ts';
import { CONTEST, LOUD, stepOn, team, teamPolicy } from '../team.ts';
import { attacked, EVERYTHING, expectHarmless, foundIn } from './hostile.ts';

const PATH = 'content/posts/loud.md';
const CAPS = teamPolicy()['policy/regulations/tone.caps.md'] ?? '';
const WAIVER =
  'id: loud\nrules: [tone.caps]\ntargets: { paths: [content/posts/loud.md] }\nreason: Так надо\napproved_by: anna\nissued: 2026-11-22\nexpires: 2026-12-01\n';

/** Ways to loosen the rules in the very change that they judge. */
const LOOSER: Readonly<Record<string, Changes>> = {
  'a rule that only advises': { 'policy/regulations/tone.caps.md': CAPS.replace('soft-mandatory', 'advisory') },
  'a rule that is gone': { 'policy/regulations/tone.caps.md': null },
  'a rule that is moved away': { 'loose/caps.md': { renamedFrom: 'policy/regulations/tone.caps.md' } },
  'a policy that is moved away': { 'loose/policy.yaml': { renamedFrom: 'policy/policy.yaml' } },
  'a rule switched off': {
    'policy/policy.yaml': `${teamPolicy()['policy/policy.yaml']}rules: { tone.caps: { enforcement: off, reason: Мешает } }\n`,
  },
  'a waiver of its own': { 'policy/waivers/loud.yaml': WAIVER },
  'an edition of its own': { 'policy/releases/0.9.0.yaml': 'version: "0.9.0"\neffective: 2020-01-01\nrules: []\n' },
  'an account of its own': {
    'policy/accounts.yaml': 'vk: { platform: vk, kind: personal, time_zone: Europe/Moscow, status: closed }\n',
  },
  'a policy that nobody can read': { 'policy/policy.yaml': 'id: [\n' },
  'content that is moved to another folder': {
    'policy/policy.yaml': `${teamPolicy()['policy/policy.yaml']}adapters: [{ id: none, folders: [none], accounts: { default: [vk] } }]\n`,
  },
};

describe('T6: a policy from the head', () => {
  test.each(Object.entries(LOOSER))('does not judge: %s', async (_, changes) => {
    const { step, pull } = await attacked({ [PATH]: LOUD, ...changes });
    expectHarmless(step);
    expect(step).toMatchObject({ exitCode: 1 });
    expect(step.outputs.get('verdict')).toBe('fail');
    expect(step.outputs.get('policy-version')).toBe('1.0.0');
    expect(foundIn(step, PATH)).toContain('tone.caps');
    expect(pull.comments[0]?.body).toContain('tone.caps');
  });

  test('does not judge where the base alone is checked out, either', async () => {
    const changes = { [PATH]: LOUD, ...LOOSER['a rule that only advises'] };
    const { world, repository } = await team({}, { fullName: 'onego/content' });
    const pull = await repository.pullRequest({ author: 'mallory', changes });
    const step = await stepOn(world, pull, { trigger: await pullRequestTarget(pull), side: 'base' });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toContain('tone.caps');
  });

  test('names no people: who makes themselves a lawyer approves nothing', async () => {
    const people = `${PEOPLE_YAML}mallory: { name: Мэлори, roles: [lawyer], github: mallory }\n`;
    const { world, repository } = await team({}, { fullName: 'onego/content', collaborators: { mallory: 'write' } });
    const pull = await repository.pullRequest({
      author: 'oleg-tervonen',
      changes: { 'content/posts/contest.md': CONTEST, 'policy/people.yaml': people },
    });
    await pull.review('mallory', 'APPROVED');
    const step = await stepOn(world, pull, { permissions: EVERYTHING });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, 'content/posts/contest.md')).toContain('people.approval');
  });

  test('is seen behind three thousand other files, where GitHub’s list of them ends', async () => {
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`a/${index}.txt`, `${index}\n`]));
    const { step, pull, world } = await attacked({ ...many, [PATH]: LOUD, ...LOOSER['a rule that only advises'] });
    expect(world.calls('pulls/list-files')).toHaveLength(30);
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toContain('tone.caps');
    expect(pull.comments[0]?.body).toContain('Изменение политики');
  });

  test.each([
    `${PATH} working-tree-encoding=UTF-16`,
    '*.md text eol=crlf ident',
    `policy/** working-tree-encoding=UTF-16\n${PATH} -diff`,
    `*.md linguist-generated -diff binary\n`,
  ])('is not written by .gitattributes: %s', async (attributes) => {
    const { step } = await attacked({
      '.gitattributes': `${attributes}\n`,
      [PATH]: LOUD,
      'content/posts/good.md': post(),
    });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toEqual(['tone.caps']);
    expect(foundIn(step, 'content/posts/good.md')).toEqual([]);
  });
});

describe('T7: a pattern that takes for ever', () => {
  const SLOW = ['^(\\\\w+\\\\s?)*$', '(a+)+$', '(a|aa)+$', '(.*)*x', '((а{1,30}){1,30})?$'];
  const rule = (patterns: readonly string[]): string =>
    regulation(
      'text.slow',
      `{ message: Так не пишем, raw: [${patterns.map((one) => `"${one}"`).join(', ')}] }`,
      'soft-mandatory',
      'text.existence',
    );
  const HOSTILE = ['a'.repeat(30_000), 'кофе '.repeat(6000), 'а'.repeat(30_000), `${'a '.repeat(15_000)}!`].map(
    (text) => post({}, `${text}\n`),
  );

  test('takes no longer on a text that was made for it: the step ends with a verdict', async () => {
    const changes = Object.fromEntries(HOSTILE.map((text, index) => [`content/posts/${index}.md`, text]));
    const { step } = await attacked(
      { ...changes, [PATH]: LOUD },
      { files: { 'policy/regulations/slow.md': rule(SLOW) } },
    );
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toContain('tone.caps');
  });

  test('nor does one that the change brings, tried on its own examples', async () => {
    const examples = HOSTILE.map((text) => `\`\`\`markdown passes\n${text}\`\`\`\n`).join('\n');
    const { step } = await attacked({ [PATH]: LOUD, 'policy/regulations/slow.md': `${rule(SLOW)}\n${examples}` });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toContain('tone.caps');
  });

  test('and what RE2 has no bound for is no pattern at all', async () => {
    for (const pattern of ['(?=a)b', '(a)\\\\1', 'a{1000}{1000}', '(((a{100}){100}){100})']) {
      const { step } = await attacked({ [PATH]: LOUD, 'policy/regulations/slow.md': rule([pattern]) });
      expectHarmless(step);
      expect(step.outputs.get('verdict')).toBe('fail');
      expect(foundIn(step, 'policy/regulations/slow.md'), pattern).toContain('policy.unreadable');
    }
  });
});
