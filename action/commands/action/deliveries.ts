import { error as annotateError, info, notice, summary, warning } from '@actions/core';
import type { Translate } from '../../core/messages.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { commentKey } from '../../core/pull/marker.ts';
import { type PullPage, standingOf } from '../../core/pull/page.ts';
import { awaitedApprovals, labelsFor, reviewersFor } from '../../core/pull/requests.ts';
import type { Report } from '../../core/report.ts';
import { ApiError } from '../../github/api-error.ts';
import type { GitHubClient } from '../../github/client.ts';
import { deliverCheckRun } from '../../github/deliver/check-run.ts';
import { deliverComment } from '../../github/deliver/comment.ts';
import { deliverLabels } from '../../github/deliver/labels.ts';
import { outcomeOf } from '../../github/deliver/outcome.ts';
import type { PullState } from '../../github/deliver/pull-state.ts';
import { deliverReview } from '../../github/deliver/review.ts';
import { deliverReviewers } from '../../github/deliver/reviewers.ts';
import { deliverSarif } from '../../github/deliver/sarif.ts';
import type { PullRequest, Run } from '../../github/event.ts';
import { ANNOTATIONS_PER_LEVEL, type Annotation, annotationsOf, withinBudget } from '../../reporters/annotations.ts';
import { plainForRunner } from '../../reporters/escape.ts';
import { checkRun } from '../../reporters/pull/check-run.ts';
import { comment } from '../../reporters/pull/comment.ts';
import { deliveryLog } from '../../reporters/pull/delivery.ts';
import { review } from '../../reporters/pull/review.ts';
import { summaryText } from '../../reporters/pull/summary.ts';
import { sarif } from '../../reporters/sarif.ts';
import { inRepository } from '../alignment.ts';
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
  found: Pick<JudgedPage, 'report'> & { readonly change?: PullPage['change'] | undefined },
  { isOn }: Inputs,
  prefix: string,
  translate: Translate,
): Delivery {
  const all = annotationsOf(found.report.findings, translate);
  if (!isOn('annotations')) return { channel: 'annotations', outcome: 'off' };
  if (all.length === 0) return { channel: 'annotations', outcome: 'skipped', reason: 'nothing' };
  const shown = withinBudget(all, found.change);
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
  const done: Delivery[] = [...first, await checkRunOf(delivering), await sarifOf(delivering)];
  done.push(...(await onPull(delivering, done)));
  const page = { ...judged.page, deliveries: done };
  if (!inputs.isOn('summary')) return [...done, { channel: 'summary', outcome: 'off' }];
  return [...done, await writeSummary(summaryText(page, translate))];
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
async function onPull(delivering: Delivering, before: readonly Delivery[]): Promise<readonly Delivery[]> {
  const { pull, state, inputs } = delivering;
  const wanted = PULL_CHANNELS.filter((channel) => inputs.isOn(channel));
  const off = PULL_CHANNELS.filter((channel) => !inputs.isOn(channel)).map(
    (channel): Delivery => ({ channel, outcome: 'off' }),
  );
  const all = (told: Omit<Delivery, 'channel'>): readonly Delivery[] => [
    ...off,
    ...wanted.map((channel) => ({ channel, ...told })),
  ];
  if (wanted.length === 0) return off;
  if (state === undefined || pull === undefined) return all({ outcome: 'skipped', reason: 'no-pull-request' });
  if (state instanceof ApiError) return all(outcomeOf(state));
  if (state.isClosed) return all({ outcome: 'skipped', reason: 'closed' });
  // Whoever pushed again has a run of their own: what this one has to say is about a text that is no more.
  if (state.headSha !== pull.headSha) return all({ outcome: 'skipped', reason: 'newer-head' });
  const done: Delivery[] = [...off];
  for (const channel of wanted) {
    done.push(await WRITERS[channel]({ ...delivering, pull, state }, [...before, ...done]));
  }
  return done;
}

type OnPull = Delivering & { readonly pull: PullRequest; readonly state: PullState };

const WRITERS: Readonly<Record<PullChannel, (context: OnPull, done: readonly Delivery[]) => Promise<Delivery>>> = {
  review: async ({ judged, client, pull, prefix, inputs, translate }) => {
    const page = { ...judged.page, deliveries: [] };
    const { body, comments } = review(page, await judged.suggestions(), judged.texts, translate);
    return deliverReview(client, {
      ...{ number: pull.number, head: pull.headSha, body, login: inputs.login },
      comments: comments.map((one) => ({ ...one, path: inRepository(prefix, one.path) })),
    });
  },
  labels: async ({ judged: { report, policy, page }, client, pull, state }) => {
    const { pull_requests: settings } = policy.settings;
    if (settings?.labels === undefined) return { channel: 'labels', outcome: 'skipped', reason: 'not-in-policy' };
    const touched = new Set(page.change.files.map(({ path }) => path));
    const context = { mayLand: mayLand(page), isTouched: (path: string) => touched.has(path) };
    const wanted = labelsFor(report, awaitedApprovals(report), settings, context);
    return deliverLabels(client, pull.number, wanted, state.labels);
  },
  reviewers: async ({ judged: { report, policy, page }, client, pull, state }) => {
    const { pull_requests: settings } = policy.settings;
    if (settings?.reviewers === undefined) return { channel: 'reviewers', outcome: 'skipped', reason: 'not-in-policy' };
    if (pull.isDraft) return { channel: 'reviewers', outcome: 'skipped', reason: 'draft' };
    const approvals = page.approvals ?? { current: [], stale: [] };
    const context = { people: policy.people, approvals, author: pull.author ?? '' };
    const wanted = reviewersFor(awaitedApprovals(report), context, settings);
    return deliverReviewers(client, pull.number, wanted, state.requested);
  },
  comment: ({ judged, client, run, pull, state, inputs, translate }, done) => {
    const { report, page } = judged;
    const mark = {
      ...{ head: pull.headSha, run: String(run.id), attempt: run.attempt },
      key: commentKey(report.policy.id, inputs.path),
    };
    const text = comment({ ...page, deliveries: done }, mark, translate);
    return deliverComment(client, { number: pull.number, text, mark, login: inputs.login, head: state.headSha });
  },
};

function checkRunOf({ judged, client, head, prefix, run, inputs, translate }: Delivering): Promise<Delivery> {
  if (!inputs.isOn('check-run')) return Promise.resolve({ channel: 'check-run', outcome: 'off' });
  const found = checkRun({ ...judged.page, deliveries: [] }, translate);
  const batches = found.batches.map((batch) => batch.map((one) => ({ ...one, path: inRepository(prefix, one.path) })));
  return deliverCheckRun(client, { ...found, batches, name: 'Reglament', head, id: `${run.id}-${run.attempt}` });
}

function sarifOf({ judged: { report }, client, pull, head, run, inputs, translate }: Delivering): Promise<Delivery> {
  const ref = pull === undefined ? run.ref : `refs/pull/${pull.number}/head`;
  return uploadSarif({ report, client, commit: head, ref, inputs, translate });
}

/** Uploads the report to code scanning, where that is asked for. */
export async function uploadSarif({ report, client, commit, ref, inputs, translate }: Uploading): Promise<Delivery> {
  if (!inputs.isOn('sarif')) return { channel: 'sarif', outcome: 'off' };
  if (client === undefined) return { channel: 'sarif', outcome: 'refused', reason: 'no-token' };
  return deliverSarif(client, { text: sarif(report, translate), commit, ref });
}

interface Uploading extends Pick<Delivering, 'inputs' | 'translate'> {
  readonly report: Report;
  readonly client: GitHubClient | undefined;
  readonly commit: string;
  readonly ref: string;
}

/** Whether a change may land, as far as the policy goes. */
export function mayLand(page: Omit<PullPage, 'deliveries'>): boolean {
  return ['advice', 'clean'].includes(standingOf(page));
}
