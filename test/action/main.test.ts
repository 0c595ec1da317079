import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkout } from '../github/checkout.ts';
import { pullRequest, schedule } from '../github/events/index.ts';
import type { Changes } from '../github/model/git.ts';
import { readActionFile } from '../github/runner/action-file.ts';
import { runStep, type StepResult } from '../github/runner/runner.ts';
import { testWorld } from '../github/testing.ts';
import { runBundle } from '../helpers/bundle.ts';
import { policyFiles, post } from '../helpers/judging.ts';
import { judgedPull, LOUD, NOW } from './team.ts';

const RULES = { 'frequency.per-day': '', 'tone.caps': '', 'privacy.phone': '' };
const POLICY = Object.fromEntries(policyFiles(RULES));
/** A little above what it has. Two fifths are the engine and its checks, a sixth are packs and messages (packed), the rest are libraries; whoever goes beyond says what for. */
const MOST_BYTES = 1550 * 1000;
const SHOUT = post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');

interface Judged {
  readonly step: StepResult;
  readonly workspace: string;
}

/** Runs the step on all content of a repository, as a schedule does: there is nothing to compare it with. */
async function judgedWhole(
  files: Changes,
  inputs: Readonly<Record<string, string>> = {},
  policy: Changes = POLICY,
): Promise<Judged> {
  const world = await testWorld();
  const repository = await world.repository({ files: { ...policy, ...files } });
  const trigger = await schedule(repository);
  const workspace = await checkout(repository, { sha: trigger.sha, ref: trigger.ref });
  const token = world.token(repository, 'contents: read');
  const step = await runStep({ world, trigger, token, workspace, inputs: { now: NOW, ...inputs } });
  expect(step.violations).toEqual([]);
  expect(world.writes).toEqual([]);
  return { step, workspace };
}

function outputsOf({ outputs }: StepResult): Readonly<Record<string, string>> {
  return Object.fromEntries(outputs);
}

describe('action.yml', () => {
  const action = load(readFileSync('action.yml', 'utf8')) as {
    runs: Readonly<Record<string, unknown>>;
    inputs: Readonly<Record<string, { description: string; required: boolean; default: string }>>;
    outputs: Readonly<Record<string, { description: string }>>;
  };

  test('is a JavaScript action on Node 24: one bundle, nothing before it and nothing after', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.cjs' });
  });

  test('describes every input and output, and no input has to be given', () => {
    for (const { description, required, default: value } of Object.values(action.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(required).toBe(false);
      expect(typeof value).toBe('string');
    }
    for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\.$/);
  });

  test('is told whole in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(readme.split(`\n| \`${name}\` |`), name).toHaveLength(2);
  });
});

describe('the bundle', () => {
  const path = readActionFile('action.yml').main;
  const bundle = readFileSync(path, 'utf8');

  test('stays small: it is fetched and parsed by every run', () => {
    expect(statSync(path).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('has nothing in it that makes code out of text, starts programs or opens sockets', () => {
    // A method of the name `eval` is RE2's own (`prefilter.eval(…)`), and evaluates no JavaScript.
    expect(bundle).not.toMatch(
      /(?<!\.)\beval\((?![\w,]*\)\{)|globalThis\.eval|\(0,\s*eval\)|new Function\(|(?<![\w$.])Function\(/,
    );
    expect(bundle).not.toMatch(
      /child_process|worker_threads|node:(?:net|tls|dgram|dns|vm|inspector|cluster|repl)\b|"https?"|process\.binding|dlopen/,
    );
  });

  test('asks for few of Node’s own modules, and nothing that is not in it', () => {
    const asked = [...bundle.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name = '']) =>
      name.replace(/^node:/, ''),
    );
    const allowed = ['buffer', 'crypto', 'fs', 'os', 'path', 'process', 'timers/promises', 'url', 'util', 'v8', 'zlib'];
    expect([...new Set(asked)].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(readdirSync('dist').sort()).toEqual(['cli.cjs', 'main.cjs', 'site.mjs']);
  });
});

describe('the step on all content', () => {
  test('passes on good content: no annotation, all outputs, a summary', async () => {
    const { step } = await judgedWhole({ 'content/posts/a.md': post() });
    expect(step).toMatchObject({ exitCode: 0, annotations: [] });
    expect(outputsOf(step)).toMatchObject({
      verdict: 'pass',
      blocking: '0',
      advisory: '0',
      waived: '0',
      existing: '0',
      'policy-version': '1.0.0',
    });
    expect(step.outputs.get('policy-digest')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(step.summary).toContain('Замечаний нет');
  });

  test('passes where there is no content yet', async () => {
    expect((await judgedWhole({})).step).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test('fails on a violation: an annotation at its place, the report as a file', async () => {
    const { step } = await judgedWhole({ 'content/posts/a.md': SHOUT });
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toMatchObject([
      { level: 'error', title: 'tone.caps', file: 'content/posts/a.md', line: 7, endLine: 7, column: 1, endColumn: 22 },
    ]);
    expect(outputsOf(step)).toMatchObject({
      verdict: 'fail',
      blocking: '1',
      report: join(step.temp, 'reglament-report.json'),
    });
    expect(JSON.parse(readFileSync(step.outputs.get('report') ?? '', 'utf8')).findings).toHaveLength(1);
    expect(step.summary).toContain('tone.caps');
  });

  test('only tells, when it is asked to', async () => {
    const { step } = await judgedWhole({ 'content/posts/a.md': SHOUT }, { 'fail-on': 'never' });
    expect(step.exitCode).toBe(0);
    expect(step.outputs.get('verdict')).toBe('fail');
  });

  test('speaks the language asked for, else the policy’s', async () => {
    const files = { 'content/posts/a.md': SHOUT };
    expect((await judgedWhole(files, { locale: 'en' })).step.summary).toContain('Do not publish');
    expect((await judgedWhole(files)).step.summary).toContain('Публиковать нельзя');
  });

  test('gives the verdict that the command line gives, finding by finding', async () => {
    const files = {
      'content/posts/a.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ, +7 921 000-00-34\n'),
      'content/posts/b.md': 'x',
    };
    const { step, workspace } = await judgedWhole(files);
    const fromAction = JSON.parse(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    const { stdout } = runBundle('cli', workspace, ['check', '--format', 'json', '--now', NOW]);
    expect(fromAction).toEqual(JSON.parse(stdout));
    expect(fromAction.findings.length).toBeGreaterThan(1);
  });

  test('shows ten annotations, the worst, and says how many there are', async () => {
    const phones = Array.from({ length: 12 }, (_, index) => `+7 921 000-00-${10 + index}`).join('\n');
    const { step } = await judgedWhole({ 'content/posts/a.md': post({}, `${phones}\n`), 'content/posts/b.md': 'x' });
    expect(step.annotations).toHaveLength(10);
    expect(step.counts.error).toBe(10);
    expect(step.log).toMatch(/Всего 1[34] замечани/);
    expect(Number(step.outputs.get('blocking'))).toBeGreaterThan(12);
  });

  test('judges a folder of the checkout', async () => {
    const inFolder = Object.fromEntries(
      Object.entries({ ...POLICY, 'content/posts/a.md': SHOUT }).map(([path, text]) => [`team/${path}`, text]),
    );
    const { step } = await judgedWhole(inFolder, { path: 'team' }, {});
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toMatchObject([{ file: 'team/content/posts/a.md' }]);
  });
});

describe('the step that cannot judge', () => {
  const UNJUDGED = {
    verdict: 'error',
    blocking: '0',
    advisory: '0',
    waived: '0',
    existing: '0',
    report: '',
    'policy-version': '',
    'policy-digest': '',
  };

  test('says what is wrong with a policy, and where', async () => {
    const { step } = await judgedWhole({ 'policy/policy.yaml': 'id: [\n' });
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map(({ message }) => message).join('\n')).toContain('policy/policy.yaml:2:1');
    expect(outputsOf(step)).toEqual(UNJUDGED);
  });

  test('says so where there is no policy at all', async () => {
    const { step } = await judgedWhole({ 'README.md': 'x' }, {}, {});
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toHaveLength(1);
    expect(outputsOf(step)).toEqual(UNJUDGED);
  });

  test('sets every output also where the runner stops it: before it asks anybody', async () => {
    const world = await testWorld();
    const repository = await world.repository({ files: POLICY });
    const pull = await repository.pullRequest({ changes: { 'content/posts/a.md': SHOUT } });
    world.faults.add('*', { kind: 'hang', when: 'before' }, 'all');
    const step = await runStep({
      world,
      trigger: await pullRequest(pull),
      token: world.token(repository, 'contents: read'),
      workspace: await pull.checkout(),
      timeout: 5_000,
    });
    expect(step.exitCode).toBeNull();
    expect(outputsOf(step)).toEqual(UNJUDGED);
  });
});

test('every channel can be turned off; the outputs and the exit code stay', async () => {
  const channels = ['annotations', 'summary', 'comment', 'review', 'labels', 'reviewers', 'check-run', 'sarif'];
  const inputs = Object.fromEntries(channels.map((channel) => [channel, 'false']));
  const { world, step } = await judgedPull({ 'content/posts/loud.md': LOUD }, { inputs });
  expect(step).toMatchObject({ exitCode: 1, annotations: [], summary: '', violations: [] });
  expect(step.outputs.get('verdict')).toBe('fail');
  expect(world.writes).toEqual([]);
});
