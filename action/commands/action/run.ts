import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { error as annotateError, info } from '@actions/core';
import { judge } from '../../core/judge.ts';
import { LOCALES, type Locale, type Translate } from '../../core/messages.ts';
import { PolicyError } from '../../core/policy/timeline.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { mayLand } from '../../core/pull/page.ts';
import type { Report } from '../../core/report.ts';
import { ApiError } from '../../github/api-error.ts';
import { GitHubClient } from '../../github/client.ts';
import { guarded } from '../../github/deliver/outcome.ts';
import { type PullState, readPullState } from '../../github/deliver/pull-state.ts';
import { type Occasion, type PullRequest, readOccasion } from '../../github/event.ts';
import { pullsOf } from '../../github/follow-up.ts';
import { readApprovals } from '../../github/reviews.ts';
import { translatorFor } from '../../locales/index.ts';
import { markdownText, plainForRunner } from '../../reporters/escape.ts';
import { json } from '../../reporters/json.ts';
import { verdictText } from '../../reporters/pull/head.ts';
import { errorsOf, verdictOf } from '../../reporters/reporter.ts';
import { checkoutOf } from '../../sources/checkout.ts';
import { parseWithGrayMatter } from '../../sources/gray-matter.ts';
import { assetsOf, listTree } from '../../sources/working-tree.ts';
import { ENGINE } from '../../version.ts';
import { UserError } from '../command.ts';
import { contentFiles } from '../content.ts';
import { githubError } from '../github-errors.ts';
import { type ChangeOccasion, openSides, type Sides } from '../sides.ts';
import { expectPolicy, policyError, readPolicy, reportLocale } from '../workspace.ts';
import { type ApprovalsRead, judgeSides } from './change.ts';
import { commitTimesOf } from './commit-times.ts';
import { deliverWhole } from './deliver-whole.ts';
import { annotate, deliverAll, logDeliveries, writeSummary } from './deliveries.ts';
import { judgedFolder } from './folder.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { statedLocale } from './language.ts';
import { setNothing, setOutputs, setUnjudged, setVerdict, type Verdict, writeReport } from './outputs.ts';
import { patience } from './patience.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ActionContext {
  readonly env: Environment;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a run works with. */
interface Setting {
  readonly env: Environment;
  readonly inputs: Inputs;
  /** The judged folder, absolute. */
  readonly root: string;
  /** What the runner gave us, around it; absolute. */
  readonly workspace: string;
  readonly client: GitHubClient | undefined;
  readonly keepTime: () => void;
}

/** The Action: judges what the event is about, and delivers the verdict through every channel that is on. */
export async function runAction({ env, now }: ActionContext): Promise<0 | 1> {
  setUnjudged();
  let locale: Locale | undefined;
  try {
    const inputs = readInputs(now);
    locale = inputs.locale;
    const workspace = resolve(env['GITHUB_WORKSPACE'] ?? '.');
    const root = judgedFolder(workspace, inputs.path);
    const occasion = readOccasion(env);
    const client = inputs.token === '' ? undefined : await openClient(occasion, inputs, env);
    const setting: Setting = { env, inputs, root, workspace, client, keepTime: patience(Date.now) };
    const verdict = await judgeOccasion(occasion, setting);
    return verdict === 'pass' || inputs.failOn === 'never' ? 0 : 1;
  } catch (error) {
    const messages = locales(locale ?? askedLocale(env), env).map((one) => describe(error, translatorFor(one)));
    const firsts = messages.map((message) => message.split('\n')[0] ?? '');
    // Its details, file by file, in one language are enough: the first lines say in both that nothing was judged.
    annotateError([...firsts.slice(1), ...messages.slice(0, 1)].join('\n'));
    await writeSummary(`${firsts.map(markdownText).join('\n\n')}\n`);
    return 1;
  }
}

/** What to speak before there is a policy: what is asked for, else what `policy.yaml` names, else all that we know. */
function locales(asked: Locale | undefined, env: Environment): readonly Locale[] {
  const known = asked ?? statedLocaleIn(env);
  return known === undefined ? LOCALES : [known];
}

/** The input `path` may be what is wrong. */
function statedLocaleIn(env: Environment): Locale | undefined {
  try {
    return statedLocale(judgedFolder(resolve(env['GITHUB_WORKSPACE'] ?? '.'), env['INPUT_PATH']?.trim() || '.'));
  } catch {
    return undefined;
  }
}

function describe(error: unknown, translate: Translate): string {
  const known = error instanceof PolicyError ? policyError(error.problems, undefined) : (githubError(error) ?? error);
  return known instanceof UserError
    ? known.describe(translate)
    : translate('cli.error.unexpected', { reason: String(error) });
}

/** An input that is wrong may be another than that. */
function askedLocale(env: Environment): Locale | undefined {
  return LOCALES.find((known) => known === env['INPUT_LOCALE']?.trim());
}

function openClient({ run }: Occasion, { token }: Inputs, env: Environment): Promise<GitHubClient> {
  const { apiUrl, owner, repo } = run;
  const pace = { now: Date.now, sleep: (ms: number) => sleep(ms), random: () => randomInt(2 ** 32) / 2 ** 32 };
  return GitHubClient.open({ apiUrl, token, owner, repo, userAgent: ENGINE, pace, env });
}

/** Sets the output, too: the last one judged may have passed. */
function worstOf(verdicts: readonly Verdict[]): Verdict {
  const verdict = verdicts.every((one) => one === 'pass') ? 'pass' : 'fail';
  setVerdict(verdict);
  return verdict;
}

async function judgeOccasion(occasion: Occasion, setting: Setting): Promise<Verdict> {
  switch (occasion.kind) {
    case 'deletion':
      return nothingToJudge(setting);
    case 'repository':
      return judgeWhole(occasion, setting);
    case 'follow-up': {
      const pulls = await pullsOf(expectClient(setting), occasion.origin);
      if (pulls.length === 0) return nothingToJudge(setting);
      const { run } = occasion;
      const verdicts: Verdict[] = [];
      // Of one branch there may be several, to several bases: the worst verdict is that of the run.
      for (const pull of pulls) verdicts.push(await judgeChanged({ kind: 'pull-request', run, pull }, setting));
      return worstOf(verdicts);
    }
    case 'pull-request':
    case 'merge-group':
    case 'push':
      return judgeChanged(occasion, setting);
  }
}

/** Without a token nobody can tell what a pull request changes, and whose policy judges it. A push may do without: it is judged whole. */
async function judgeChanged(occasion: ChangeOccasion, setting: Setting): Promise<Verdict> {
  if (occasion.kind === 'push' && setting.client === undefined) return judgeWhole(occasion, setting);
  const client = expectClient(setting);
  const sides = await openSides(occasion, client, setting);
  if (sides === undefined) return judgeWhole(occasion, setting);
  return judgePage(occasion, sides, { ...setting, client });
}

async function judgePage(
  occasion: ChangeOccasion,
  sides: Sides,
  { env, inputs, client, keepTime }: Setting & { readonly client: GitHubClient },
): Promise<Verdict> {
  const { run } = occasion;
  const pull = occasion.kind === 'pull-request' ? occasion.pull : undefined;
  const side = sides.basePolicy.policy === undefined ? sides.headPolicy : sides.basePolicy;
  const locale = reportLocale(inputs.locale, side.policy, env);
  const translate = translatorFor(locale);
  const judged = await judgeSides(sides, {
    ...{ locale, now: inputs.now, keepTime, isWhole: inputs.isOn('sarif') },
    ...{ run: { id: String(run.id), attempt: run.attempt } },
    readApprovals: pull === undefined ? undefined : ({ people }) => approvalsOf(client, pull, people),
  });
  const { report, page } = judged;
  const state = pull === undefined ? undefined : await stateOf(client, pull);
  const verdict = mayLand(page) ? 'pass' : 'fail';
  const path = writeReport(env['RUNNER_TEMP'] ?? '.', json(report, translate));
  setOutputs(verdict, report, path);
  const annotated = await guarded('annotations', () => annotate({ report, page }, inputs, sides.prefix, translate));
  const head = pull?.headSha ?? run.sha;
  const delivering = { judged, run, pull, state, head, prefix: sides.prefix, client, inputs, translate };
  const deliveries = await deliverAll(delivering, [annotated]);
  const verdictLine = `${verdictText({ ...page, deliveries }, translate)}.`;
  conclude(report, [...deliveries, { channel: 'outputs', outcome: 'delivered' }], verdictLine, translate);
  return verdict;
}

/** The pull request at the moment of writing. */
async function stateOf(client: GitHubClient, { number }: PullRequest): Promise<PullState | ApiError> {
  try {
    return await readPullState(client, number);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** A token that may not read reviews proves no approval: then none counts, and that is said. */
async function approvalsOf(
  client: GitHubClient,
  pull: PullRequest,
  people: Parameters<typeof readApprovals>[2],
): Promise<ApprovalsRead> {
  try {
    const read = await readApprovals(client, pull, people);
    if ('approvals' in read) {
      const { approvals, isUnsigned = false } = read;
      return {
        approvals,
        errors: isUnsigned ? [{ messageId: 'approvals.unsigned', data: {} }] : [],
      };
    }
  } catch (error) {
    const isRefused = error instanceof ApiError && (error.reason === 'forbidden' || error.reason === 'not-found');
    if (!isRefused) throw error;
    const data = { permission: error.permission ?? 'none' };
    return { approvals: { current: [], stale: [] }, errors: [{ messageId: 'approvals.unread', data }] };
  }
  throw new UserError((translate) => translate('github.error.reviews'));
}

/** Judges everything as it is checked out: there is nothing to compare it with. */
async function judgeWhole(
  { run }: Occasion,
  { env, inputs, root, workspace, client, keepTime }: Setting,
): Promise<Verdict> {
  const side = await readPolicy(listTree(root, 'policy'));
  const locale = reportLocale(inputs.locale, side.policy, env);
  const translate = translatorFor(locale);
  const judging = expectPolicy(side, locale);
  const times = commitTimesOf([], inputs.now);
  const judged = await judge(
    contentFiles(judging.policy, (folder) => listTree(root, folder)),
    judging,
    {
      ...{ engine: ENGINE, now: inputs.now, parseFrontMatter: parseWithGrayMatter, policySide: side },
      ...{ readAsset: assetsOf(root), commitTime: times.commitTime, keepTime },
    },
  );
  const report: Report = { ...judged, errors: [...times.errors(), ...judged.errors] };
  const verdict = report.summary.blocking > 0 ? 'fail' : 'pass';
  setOutputs(verdict, report, writeReport(env['RUNNER_TEMP'] ?? root, json(report, translate)));
  const prefix = checkoutOf(root, workspace)?.prefix ?? '';
  const { people } = judging.policy;
  const deliveries = await deliverWhole({ report, people, run, prefix, client, inputs, translate });
  conclude(
    report,
    [...deliveries, { channel: 'outputs', outcome: 'delivered' }],
    verdictOf(report, translate),
    translate,
  );
  return verdict;
}

/** What the log says last is the verdict: of a change that was not seen whole it is another than that of its findings. */
function conclude(report: Report, deliveries: readonly Delivery[], verdict: string, translate: Translate): void {
  for (const error of errorsOf(report, translate)) info(plainForRunner(error));
  logDeliveries(deliveries, translate);
  info(plainForRunner(verdict));
}

/** The run is about something that is no more. That is no failure. */
function nothingToJudge({ env, inputs }: Setting): Verdict {
  setNothing();
  info(translatorFor(reportLocale(inputs.locale, undefined, env))('github.nothing'));
  return 'pass';
}

function expectClient({ client }: Setting): GitHubClient {
  if (client !== undefined) return client;
  throw new UserError((translate) => translate('github.error.token'));
}
