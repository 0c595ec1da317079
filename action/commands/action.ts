import { writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
// By name, so that the bundle leaves out the HTTP client that the rest of the toolkit brings.
import { error as annotateError, getInput, info, notice, setOutput, summary, warning } from '@actions/core';
import { judge } from '../core/judge.ts';
import { LOCALES } from '../core/messages.ts';
import { PolicyError } from '../core/policy/timeline.ts';
import type { Report } from '../core/report.ts';
import { translatorFor } from '../locales/index.ts';
import { ANNOTATIONS_PER_LEVEL, type Annotation, annotationsOf, withinBudget } from '../reporters/annotations.ts';
import { plainForRunner } from '../reporters/escape.ts';
import { json } from '../reporters/json.ts';
import { markdown } from '../reporters/markdown.ts';
import { errorsOf, verdictOf } from '../reporters/reporter.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';
import { assetsOf, listTree } from '../sources/working-tree.ts';
import { ENGINE } from '../version.ts';
import { UserError } from './command.ts';
import { contentFiles } from './content.ts';
import { expectPolicy, policyError, readPolicy, reportLocale } from './workspace.ts';

const ANNOTATE = { error: annotateError, warning, notice } as const;

type Output = 'verdict' | 'blocking' | 'advisory' | 'report' | 'policy-version' | 'policy-digest';

/** Every declared output is set always: one that a step leaves unset can be forged by text that it prints (facts/github.md, T4). */
const UNJUDGED: Readonly<Record<Output, string>> = {
  verdict: 'error',
  blocking: '0',
  advisory: '0',
  report: '',
  'policy-version': '',
  'policy-digest': '',
};

export interface ActionContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The Action: judges the checkout, then delivers annotations, the job summary, outputs and the exit code. */
export async function runAction({ env, now }: ActionContext): Promise<0 | 1> {
  const asked = getInput('locale');
  const locale = LOCALES.find((known) => known === asked);
  let translate = translatorFor(reportLocale(locale, undefined, env));
  try {
    const root = workspace(env['GITHUB_WORKSPACE'] ?? '.', getInput('path') || '.');
    const side = await readPolicy(listTree(root, 'policy'));
    translate = translatorFor(reportLocale(locale, side.policy, env));
    const policy = expectPolicy(side, translate.locale);
    const report = await judge(
      contentFiles(policy.policy, (folder) => listTree(root, folder)),
      policy,
      {
        engine: ENGINE,
        now,
        parseFrontMatter: parseWithGrayMatter,
        readAsset: assetsOf(root),
        policySide: side,
      },
    );
    annotate(annotationsOf(report.findings, translate), translate);
    for (const error of errorsOf(report, translate)) info(plainForRunner(error));
    await summary.addRaw(markdown(report, translate)).write();
    const path = join(env['RUNNER_TEMP'] ?? root, 'reglament-report.json');
    writeFileSync(path, json(report, translate));
    setOutputs(outputsOf(report, path));
    info(plainForRunner(verdictOf(report, translate)));
    return report.summary.blocking > 0 ? 1 : 0;
  } catch (error) {
    setOutputs(UNJUDGED);
    const known = error instanceof PolicyError ? policyError(error.problems, undefined) : error;
    annotateError(
      known instanceof UserError
        ? known.describe(translate)
        : translate('cli.error.unexpected', { reason: String(error) }),
    );
    return 1;
  }
}

function outputsOf(report: Report, path: string): Record<Output, string> {
  return {
    verdict: report.summary.blocking > 0 ? 'fail' : 'pass',
    blocking: String(report.summary.blocking),
    advisory: String(report.summary.advisory),
    report: path,
    'policy-version': report.policy.version,
    'policy-digest': report.policy.digest,
  };
}

function setOutputs(outputs: Readonly<Record<Output, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** The ten places of each level go to the worst findings; the rest are counted and stand in the summary. */
function annotate(annotations: readonly Annotation[], translate: ReturnType<typeof translatorFor>): void {
  const shown = withinBudget(annotations);
  for (const { level, message, title, path, startLine, endLine, columns } of shown) {
    const place = { title, file: path, startLine, endLine };
    ANNOTATE[level](
      message,
      columns === undefined ? place : { ...place, startColumn: columns.start, endColumn: columns.end },
    );
  }
  if (annotations.length > shown.length) {
    info(translate('action.more-annotations', { limit: ANNOTATIONS_PER_LEVEL, total: annotations.length }));
  }
}

/** The judged folder, which lies inside the workspace. */
function workspace(root: string, path: string): string {
  const base = resolve(root);
  const folder = resolve(base, path);
  if (folder === base || folder.startsWith(base + sep)) return folder;
  throw new UserError((translate) => translate('cli.error.outside', { path }));
}
