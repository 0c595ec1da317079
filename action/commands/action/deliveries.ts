import { error as annotateError, info, notice, summary, warning } from '@actions/core';
import type { Translate } from '../../core/messages.ts';
import { inRepository } from '../../core/pull/change.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { type CommentMark, commentKey, labelDigest } from '../../core/pull/marker.ts';
import { mayLand } from '../../core/pull/page.ts';
import { awaitedApprovals, type Labels, labelsFor, reviewersFor } from '../../core/pull/requests.ts';
import type { Report } from '../../core/report.ts';
import { ApiError } from '../../github/api-error.ts';
import type { GitHubClient } from '../../github/client.ts';
import { deliverCheckRun } from '../../github/deliver/check-run.ts';
import { deliverComment, readSaid, type Said } from '../../github/deliver/comment.ts';
import { deliverLabels } from '../../github/deliver/labels.ts';
import { guarded, outcomeOf } from '../../github/deliver/outcome.ts';
import type { PullState } from '../../github/deliver/pull-state.ts';
import { deliverReview } from '../../github/deliver/review.ts';
import { deliverReviewers } from '../../github/deliver/reviewers.ts';
import { deliverSarif } from '../../github/deliver/sarif.ts';
import type { PullRequest, Run } from '../../github/event.ts';
import { ANNOTATIONS_PER_LEVEL, type Annotation, annotationsOf, withinBudget } from '../../reporters/annotations.ts';
import { plainForRunner, plainLines, shortened } from '../../reporters/escape.ts';
import { checkRun } from '../../reporters/pull/check-run.ts';
import { comment } from '../../reporters/pull/comment.ts';
import { deliveryLog } from '../../reporters/pull/delivery.ts';
import { review } from '../../reporters/pull/review.ts';
import { exampleAnnotations, unseenText } from '../../reporters/pull/standing.ts';
import { summaryText } from '../../reporters/pull/summary.ts';
import { sarifIn } from '../../reporters/sarif.ts';
import type { JudgedPage } from './change.ts';
import type { Inputs } from './inputs.ts';

const ANNOTATE = { error: annotateError, warning, notice } as const;

/** The channels that need a pull request to stand on, in the order in which they are written. */
const PULL_CHANNELS = ['review', 'labels', 'reviewers', 'comment'] as const;
type PullChannel = (typeof PULL_CHANNELS)[number];

/** Everything that is delivered through the API. */
export interface Delivering {
  readonly judged: JudgedPage;
  readonly run: Run;
  /** Absent where the run is about no pull request. */
  readonly pull: PullRequest | undefined;
  /** The pull request as it stands now, or why GitHub does not tell; absent where there is none. */
  readonly state: PullState | ApiError | undefined;
  /** The commit on which a check run stands. */
  readonly head: string;
  readonly prefix: string;
  readonly client: GitHubClient;
  readonly inputs: Inputs;
  readonly translate: Translate;
}

/** Shows the findings at their lines, as far as GitHub shows any: the worst on changed lines first, the others counted. */
export function annotate(
  found: Pick<JudgedPage, 'report'> & { readonly page?: JudgedPage['page'] | undefined },
  { isOn }: Inputs,
  prefix: string,
  translate: Translate,
): Delivery {
  if (!isOn('annotations')) return { channel: 'annotations', outcome: 'off' };
  const { page } = found;
  const unseen = page === undefined ? undefined : unseenText(page, translate);
  if (unseen !== undefined) annotateError(unseen);
  const examples = page === undefined ? [] : exampleAnnotations(page, translate);
  const all = [...examples, ...annotationsOf(found.report.findings, translate)];
  if (all.length === 0 && unseen !== undefined) return { channel: 'annotations', outcome: 'delivered' };
  if (all.length === 0) return { channel: 'annotations', outcome: 'skipped', reason: 'nothing' };
  const shown = withinBudget(all, page?.change);
  for (const annotation of shown) annotateAt(annotation, prefix);
  if (shown.length === all.length) return { channel: 'annotations', outcome: 'delivered' };
  const data = { shown: shown.length, total: all.length };
  info(translate('action.more-annotations', { limit: ANNOTATIONS_PER_LEVEL, total: all.length }));
  return { channel: 'annotations', outcome: 'degraded', reason: 'partial', data };
}

function annotateAt({ level, message, title, path, startLine, endLine, columns }: Annotation, prefix: string): void {
  const place = { title, file: inRepository(prefix, path), startLine, endLine };
  const column = columns === undefined ? {} : { startColumn: columns.start, endColumn: columns.end };
  ANNOTATE[level](message, { ...place, ...column });
}

/** Delivers a judged change through every channel that is on, the summary last: it tells what became of the others. */
export async function deliverAll(delivering: Delivering, first: readonly Delivery[]): Promise<readonly Delivery[]> {
  const { judged, inputs, translate } = delivering;
  const said = await saidOn(delivering);
  const done: Delivery[] = [...first, await checkRunOf(delivering, said), await sarifOf(delivering, said)];
  done.push(...(await onPull(delivering, said, done)));
  const page = { ...judged.page, deliveries: done };
  if (!inputs.isOn('summary')) return [...done, { channel: 'summary', outcome: 'off' }];
  return [...done, await guarded('summary', () => writeSummary(summaryText(page, translate)))];
}

/** What our comments tell; where nobody can read them, no label is taken off that may be another policy's. */
const UNREAD: Said = { isSuperseded: false, isKept: () => true };
const NOTHING_SAID: Said = { isSuperseded: false, isKept: () => false };

/** Looks for what a later run said before anything is written. */
async function saidOn(delivering: Delivering): Promise<Said> {
  const { client, pull, state, inputs } = delivering;
  const isOpen = pull !== undefined && state !== undefined && !(state instanceof ApiError) && !state.isClosed;
  if (!isOpen || state.headSha !== pull.headSha) return NOTHING_SAID;
  if (!PULL_CHANNELS.some((channel) => inputs.isOn(channel))) return NOTHING_SAID;
  try {
    const mark = markOf(delivering, pull);
    return await readSaid(client, { number: pull.number, mark, login: inputs.login, head: state.headSha });
  } catch (error) {
    if (error instanceof ApiError) return UNREAD;
    throw error;
  }
}

/** What tells this run and its policy from others. */
function markOf(
  { judged: { report }, run, prefix, inputs }: Delivering,
  { headSha }: PullRequest,
): Omit<CommentMark, 'digest' | 'labels'> {
  const key = commentKey(report.policy.id, prefix);
  return { key, head: headSha, run: String(run.id), attempt: run.attempt, at: inputs.now };
}

/** The summary of the job: no call, and nothing that could refuse it but the disk. */
export async function writeSummary(text: string): Promise<Delivery> {
  try {
    await summary.addRaw(text).write();
    return { channel: 'summary', outcome: 'delivered' };
  } catch {
    return { channel: 'summary', outcome: 'failed', reason: 'no-summary' };
  }
}

/** What became of each channel, for the log. */
export function logDeliveries(deliveries: readonly Delivery[], translate: Translate): void {
  for (const line of deliveryLog(deliveries, translate)) info(plainForRunner(line));
}

/** Writes what stands on a pull request, if that is still the one that was judged. */
async function onPull(delivering: Delivering, said: Said, before: readonly Delivery[]): Promise<readonly Delivery[]> {
  const { pull, state, inputs } = delivering;
  if (state === undefined || pull === undefined) return withoutPull(inputs);
  if (state instanceof ApiError) return onEach(inputs, outcomeOf(state));
  if (state.isClosed) return onEach(inputs, { outcome: 'skipped', reason: 'closed' });
  // Whoever pushed again has a run of their own: what this one has to say is about a text that is no more.
  if (state.headSha !== pull.headSha) return onEach(inputs, { outcome: 'skipped', reason: 'newer-head' });
  if (said.isSuperseded) return onEach(inputs, SUPERSEDED);
  const done: Delivery[] = [];
  for (const channel of PULL_CHANNELS) {
    if (!inputs.isOn(channel)) {
      done.push({ channel, outcome: 'off' });
      continue;
    }
    const context = { ...delivering, pull, state, said };
    done.push(await guarded(channel, () => WRITERS[channel](context, [...before, ...done])));
  }
  return done;
}

const SUPERSEDED = { outcome: 'skipped', reason: 'newer-run' } as const;

type OnPull = Delivering & { readonly pull: PullRequest; readonly state: PullState; readonly said: Said };

const WRITERS: Readonly<Record<PullChannel, (context: OnPull, done: readonly Delivery[]) => Promise<Delivery>>> = {
  review: async (context) => {
    const { judged, client, pull, prefix, inputs, translate } = context;
    const page = { ...judged.page, deliveries: [] };
    const { key } = markOf(context, pull);
    const { body, comments } = review(page, await judged.suggestions(), judged.texts, translate, key);
    return deliverReview(client, {
      ...{ number: pull.number, head: pull.headSha, body, login: inputs.login, key },
      comments: comments.map((one) => ({ ...one, path: inRepository(prefix, one.path) })),
    });
  },
  labels: async ({ judged, client, pull, state, said }) => {
    const wanted = labelsOf(judged);
    if (wanted === undefined) return { channel: 'labels', outcome: 'skipped', reason: 'not-in-policy' };
    return deliverLabels(client, pull.number, wanted, state.labels, said.isKept);
  },
  reviewers: async ({ judged: { report, policy, page }, client, pull, state }) => {
    const { pull_requests: settings } = policy.settings;
    if (settings?.reviewers === undefined) return { channel: 'reviewers', outcome: 'skipped', reason: 'not-in-policy' };
    if (pull.isDraft) return { channel: 'reviewers', outcome: 'skipped', reason: 'draft' };
    const approvals = page.approvals ?? { current: [], stale: [] };
    const context = { people: policy.people, approvals, author: pull.author ?? '' };
    const wanted = reviewersFor(awaitedApprovals(report), context, settings);
    return deliverReviewers(client, pull.number, wanted, [...state.requested, ...(approvals.answered ?? [])]);
  },
  comment: (context, done) => {
    const { judged, client, pull, state, inputs, translate } = context;
    const labels = inputs.isOn('labels') ? (labelsOf(judged)?.present ?? []) : [];
    const mark = { ...markOf(context, pull), labels: labels.map(labelDigest) };
    const text = comment({ ...judged.page, deliveries: done }, mark, translate);
    return deliverComment(client, { number: pull.number, text, mark, login: inputs.login, head: state.headSha });
  },
};

/** The labels that the policy keeps, where it keeps any. */
function labelsOf({ report, policy, page }: JudgedPage): Labels | undefined {
  const { pull_requests: settings } = policy.settings;
  if (settings?.labels === undefined) return undefined;
  const touched = new Set(page.change.files.map(({ path }) => path));
  const context = { mayLand: mayLand(page), isTouched: (path: string) => touched.has(path) };
  return labelsFor(report, awaitedApprovals(report), settings, context);
}

async function checkRunOf(delivering: Delivering, { isSuperseded }: Said): Promise<Delivery> {
  const { judged, client, head, prefix, run, inputs, translate } = delivering;
  if (isSuperseded && inputs.isOn('check-run')) return { channel: 'check-run', ...SUPERSEDED };
  return writeCheckRun({ page: judged.page, client, head, prefix, run, inputs, translate });
}

/** Characters of the name of a check run; the number is ours. */
const MOST_NAME = 100;

/** Writes a check run of our own, where that is asked for. Each folder of a repository has one. */
export async function writeCheckRun(checking: Checking): Promise<Delivery> {
  const { page, client, head, prefix, run, inputs, translate } = checking;
  if (!inputs.isOn('check-run')) return { channel: 'check-run', outcome: 'off' };
  if (client === undefined) return { channel: 'check-run', outcome: 'refused', reason: 'no-token' };
  return guarded('check-run', () => {
    const found = checkRun({ ...page, deliveries: [] }, translate);
    const batches = found.batches.map((batch) =>
      batch.map((one) => ({ ...one, path: inRepository(prefix, one.path) })),
    );
    const name = prefix === '' ? 'Reglament' : shortened(`Reglament: ${plainLines(prefix)}`, MOST_NAME);
    const id = `${commentKey(page.report.policy.id, prefix)}-${run.id}-${run.attempt}`;
    return deliverCheckRun(client, { ...found, batches, name, head, id });
  });
}

interface Checking extends Pick<Delivering, 'head' | 'prefix' | 'run' | 'inputs' | 'translate'> {
  readonly page: JudgedPage['page'];
  readonly client: GitHubClient | undefined;
}

async function sarifOf(delivering: Delivering, { isSuperseded }: Said): Promise<Delivery> {
  const { judged, client, pull, head, run, prefix, inputs, translate } = delivering;
  if (isSuperseded && inputs.isOn('sarif')) return { channel: 'sarif', ...SUPERSEDED };
  const ref = pull === undefined ? run.ref : `refs/pull/${pull.number}/head`;
  return uploadSarif({ report: judged.report, client, commit: head, ref, prefix, inputs, translate });
}

/** Uploads the report to code scanning, where that is asked for. */
export async function uploadSarif(uploading: Uploading): Promise<Delivery> {
  const { report, client, commit, ref, prefix, inputs, translate } = uploading;
  if (!inputs.isOn('sarif')) return { channel: 'sarif', outcome: 'off' };
  if (client === undefined) return { channel: 'sarif', outcome: 'refused', reason: 'no-token' };
  return guarded('sarif', () => deliverSarif(client, { text: sarifIn(prefix, report, translate), commit, ref }));
}

interface Uploading extends Pick<Delivering, 'inputs' | 'prefix' | 'translate'> {
  readonly report: Report;
  readonly client: GitHubClient | undefined;
  readonly commit: string;
  readonly ref: string;
}

/** Where there is no pull request, each channel that would stand on one says so. */
export function withoutPull(inputs: Inputs): readonly Delivery[] {
  return onEach(inputs, { outcome: 'skipped', reason: 'no-pull-request' });
}

/** The same is told of each channel on a pull request that is on. */
function onEach({ isOn }: Inputs, told: Omit<Delivery, 'channel'>): readonly Delivery[] {
  return PULL_CHANNELS.map((channel) => (isOn(channel) ? { channel, ...told } : { channel, outcome: 'off' }));
}
