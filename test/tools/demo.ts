/**
 * Shows what the Action does: `npm run demo`, `npm run demo -- --locale en`. The live policy and content, as they are in March 2027, in a temporary repository on a
 * GitHub of our own (test/github); a pull request that breaks eight rules and more; the bundle as a step; and what it wrote as a page to open.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { pullRequest } from '../github/events/index.ts';
import type { PullRequest } from '../github/model/pull-request.ts';
import { forgetTemplates } from '../github/model/repository.ts';
import { World } from '../github/model/world.ts';
import { runStep, type StepResult } from '../github/runner/runner.ts';
import { markdownPage } from './markdown-page.ts';

/** Monday morning. */
const NOW = '2027-03-08T09:00:00+03:00';
const RULES = 8;

const { values } = parseArgs({ options: { locale: { type: 'string', default: '' }, out: { type: 'string' } } });
const page = values.out ?? join(tmpdir(), 'reglament-demo.html');

if (!existsSync('dist/main.cjs')) throw new Error('There is no dist/main.cjs: run "npm run build" first.');
say('A repository with the live policy and content…');
await using world = await World.create({ now: NOW });
const repository = await world.repository({
  fullName: 'onego-roast/content',
  files: Object.fromEntries(['policy', 'content', '.github'].flatMap((folder) => filesBelow(folder))),
  collaborators: {
    'anna-laine': 'admin',
    'oleg-tervonen': 'write',
    'vera-sokolova': 'write',
    'pavel-ryaysyanen': 'write',
  },
});
for (const label of ['policy: blocked', 'policy: waived', 'needs: legal', 'needs: editor', 'needs: director'])
  repository.label(label);
const pull = await repository.pullRequest({
  author: 'oleg-tervonen',
  title: 'Вторая неделя марта: кофемолка, лёд и хлеб',
  changes: {
    ...Object.fromEntries(
      filesBelow('test/fixtures/demo').map(([path, text]) => [
        path.replace('test/fixtures/demo/', 'content/posts/2027/03/'),
        text,
      ]),
    ),
  },
});

say('The step on pull request #1…');
const step = await runStep({
  ...{ world, trigger: await pullRequest(pull), workspace: await pull.checkout() },
  token: world.token(repository, 'contents: read, pull-requests: write, checks: write, security-events: write'),
  inputs: { now: NOW, locale: values.locale, 'check-run': 'true', sarif: 'true' },
});
writeFileSync(page, markdownPage(textsOf(pull, step)));
const broken = rulesBroken(step);
tell(pull, step, broken);
await forgetTemplates();
if (broken.length < RULES || pull.comments.length === 0) {
  console.error(`The demo is to break ${RULES} rules that block, and to tell them.\n${step.log}`);
  process.exitCode = 1;
}

function filesBelow(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path)] as const);
}

function rulesBroken({ outputs }: StepResult): readonly string[] {
  const report = outputs.get('report') ?? '';
  if (report === '') return [];
  const { findings } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly findings: readonly { readonly rule: string; readonly status: string; readonly enforcement: string }[];
  };
  const blocking = findings.filter(({ status, enforcement }) => status === 'new' && enforcement !== 'advisory');
  return [...new Set(blocking.map(({ rule }) => rule))].sort();
}

/** What stands on the pull request, each under the name of its place. */
function textsOf(
  { comments, reviews, reviewComments }: PullRequest,
  { summary }: StepResult,
): ReadonlyMap<string, string> {
  return new Map([
    ...comments.map(({ body }) => ['Comment on the pull request', body] as const),
    ...reviews.map(({ body }) => ['Review', body] as const),
    ...reviewComments.map(({ path, startLine, line, body }, index) => {
      const lines = startLine === null ? `line ${line}` : `lines ${startLine}–${line}`;
      return [`Review, ${index + 1}: ${path}, ${lines}`, body] as const;
    }),
    ['Summary of the job', summary],
  ]);
}

function tell(
  { labels, requestedReviewers, comments, reviewComments }: PullRequest,
  result: StepResult,
  rules: readonly string[],
): void {
  const rows: readonly (readonly [string, string])[] = [
    ['verdict', `${result.outputs.get('verdict')}, exit code ${result.exitCode}`],
    ['rules broken', `${rules.length}: ${rules.join(', ')}`],
    ['annotations', `${result.annotations.length}, the worst on changed lines`],
    ['comment', `${[...(comments[0]?.body ?? '')].length} characters`],
    [
      'review',
      `${reviewComments.length} comments, ${reviewComments.filter(({ body }) => body.includes('```suggestion')).length} with a suggestion`,
    ],
    ['labels', labels.map(({ name }) => name).join(', ')],
    ['asked for a review', requestedReviewers.map(({ login }) => `@${login}`).join(', ')],
    ['check run', `${repository.checkRuns[0]?.conclusion}, ${repository.checkRuns[0]?.annotations.length} annotations`],
    ['SARIF', `${repository.sarifs[0]?.size ?? 0} bytes, compressed`],
    ['calls of the API', String(world.log.length)],
    ['time', `${(result.duration / 1000).toFixed(1)} s, ${Math.round((result.peakMemory ?? 0) / 1024 / 1024)} MiB`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log();
  for (const [name, value] of rows) console.log(`  ${styleText('dim', name.padEnd(width))}  ${value}`);
  console.log(`\n${styleText('bold', 'Open')} ${page}\n`);
}

function say(what: string): void {
  console.log(styleText('dim', what));
}
