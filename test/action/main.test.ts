import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { type Outcome, repository, runBundle, temporaryFolder, write } from '../helpers/bundle.ts';
import { type Files, post } from '../helpers/judging.ts';

const RULES = { 'frequency.per-day': '', 'tone.caps': '', 'privacy.phone': '' };
const OUTPUTS = ['verdict', 'blocking', 'advisory', 'report', 'policy-version', 'policy-digest'];

interface Step extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the Action's bundle as a runner does: inputs and files by environment variables, no arguments. */
function step(root: string, inputs: Readonly<Record<string, string>> = {}): Step {
  const temp = temporaryFolder();
  write(temp, { output: '', summary: '' });
  const outcome = runBundle('main', root, [], {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: root,
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    RUNNER_TEMP: temp,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  });
  const output = readFileSync(join(temp, 'output'), 'utf8');
  const outputs = Object.fromEntries(
    [...output.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { ...outcome, outputs, summary: readFileSync(join(temp, 'summary'), 'utf8') };
}

function judgedStep(files: Files, inputs: Readonly<Record<string, string>> = {}): Step {
  return step(repository(files, RULES), inputs);
}

describe('action.yml', () => {
  const action = load(readFileSync('action.yml', 'utf8')) as {
    runs: { using: string; main: string };
    outputs: Record<string, unknown>;
    inputs: Record<string, unknown>;
  };

  test('is a JavaScript action on Node 24 with a bundle that is there', () => {
    expect(action.runs.using).toBe('node24');
    expect(statSync(action.runs.main).isFile()).toBe(true);
  });

  test('declares the outputs that are set, and the inputs that are read', () => {
    expect(Object.keys(action.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(Object.keys(action.inputs).sort()).toEqual(['locale', 'path']);
  });

  test('keeps its bundle below one and a half megabytes, without eval and without child processes', () => {
    const bundle = readFileSync(action.runs.main, 'utf8');
    expect(statSync(action.runs.main).size).toBeLessThanOrEqual(1500 * 1000);
    // A method of that name is RE2's own (`prefilter.eval(…)`), and evaluates no JavaScript.
    expect(bundle).not.toMatch(
      /(?<!\.)\beval\((?![\w,]*\)\{)|globalThis\.eval|\(0,\s*eval\)|child_process|node:net\b|node:https?\b|"https?"/,
    );
  });
});

describe('the step', () => {
  test('passes on good content: no annotation, all outputs, a summary', () => {
    const { code, stdout, outputs, summary } = judgedStep({ 'content/posts/a.md': post() });
    expect(code).toBe(0);
    expect(stdout).not.toContain('::');
    expect(outputs).toMatchObject({ verdict: 'pass', blocking: '0', advisory: '0', 'policy-version': '1.0.0' });
    expect(Object.keys(outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(outputs['policy-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(summary).toContain('Замечаний нет');
  });

  test('fails on a violation: an annotation at its place, the report as a file', () => {
    const { code, stdout, outputs, summary } = judgedStep({
      'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('::error title=tone.caps,file=content/posts/a.md,line=7,endLine=7,col=1,endColumn=22::');
    expect(outputs).toMatchObject({ verdict: 'fail', blocking: '1' });
    const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as { findings: unknown[] };
    expect(report.findings).toHaveLength(1);
    expect(summary).toContain('tone.caps');
  });

  test('speaks the language asked for', () => {
    const files = { 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') };
    expect(judgedStep(files, { locale: 'en' }).summary).toContain('Do not publish');
    expect(judgedStep(files).summary).toContain('Публиковать нельзя');
  });

  test('gives the verdict that the command line gives, finding by finding', () => {
    const root = repository(
      { 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ, +7 921 000-00-34\n'), 'content/posts/b.md': 'x' },
      RULES,
    );
    const fromAction = JSON.parse(readFileSync(step(root).outputs['report'] ?? '', 'utf8')) as Record<string, unknown>;
    const fromTerminal = JSON.parse(runBundle('cli', root, ['check', '--format', 'json']).stdout) as Record<
      string,
      unknown
    >;
    expect({ ...fromAction, now: '' }).toEqual({ ...fromTerminal, now: '' });
  });

  test('says what is wrong with a policy, and sets every output', () => {
    const root = repository({ 'policy/policy.yaml': 'id: [\n' });
    const { code, stdout, outputs } = step(root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::.*policy\/policy\.yaml:2:1/m);
    expect(outputs).toEqual({
      verdict: 'error',
      blocking: '0',
      advisory: '0',
      report: '',
      'policy-version': '',
      'policy-digest': '',
    });
  });

  test('judges a folder of the checkout, and refuses one outside', () => {
    const root = temporaryFolder();
    const inner = repository({ 'content/posts/a.md': post() }, RULES);
    write(
      root,
      Object.fromEntries(
        ['policy/policy.yaml', 'policy/accounts.yaml', 'policy/regulations/tone.caps.md', 'content/posts/a.md'].map(
          (path) => [`team/${path}`, readFileSync(join(inner, path))],
        ),
      ),
    );
    expect(step(root, { path: 'team' }).code).toBe(0);
    expect(step(root, { path: '../..' })).toMatchObject({
      code: 1,
      outputs: expect.objectContaining({ verdict: 'error' }),
    });
  });

  test('prints nothing from content that the runner would obey', () => {
    const nasty =
      '\n\n::set-output name=verdict::pass\n\n  ::error file=x::forged\n\ntext ##[error file=y]forged\r::add-mask::a\n';
    const root = repository(
      {
        'content/posts/::error::a.md': post(
          { title: '"::set-output name=verdict::pass"' },
          `СКИДКА ТОЛЬКО СЕГОДНЯ${nasty}`,
        ),
      },
      RULES,
    );
    const { stdout, stderr, outputs } = step(root);
    for (const line of `${stdout}\n${stderr}`.split(/\r\n|\r|\n/)) {
      if (/^\s*::/.test(line)) expect(line).toMatch(/^::(?:error|warning) title=/);
      expect(line).not.toContain('##[');
    }
    expect(outputs['verdict']).toBe('fail');
  });

  test('never starts a program, reads beside the checkout or opens the network', () => {
    const root = repository({ 'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') }, RULES);
    const guard = join(temporaryFolder(), 'guard.mjs');
    writeFileSync(
      guard,
      `import net from 'node:net'; import child from 'node:child_process'; import { syncBuiltinESMExports } from 'node:module';
       const refuse = (what) => () => { throw new Error('forbidden: ' + what); };
       net.Socket.prototype.connect = refuse('network'); for (const name of Object.keys(child)) if (typeof child[name] === 'function') child[name] = refuse('process');
       globalThis.fetch = refuse('fetch'); syncBuiltinESMExports();`,
    );
    const { code, stderr } = runBundle('main', root, [], {
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: temporaryFolder(),
      NODE_OPTIONS: `--import=${guard}`,
    });
    expect(stderr).not.toContain('forbidden');
    expect(code).toBe(1);
  });
});
