import type { Translate } from '../../core/messages.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import type { Report } from '../../core/report.ts';
import type { GitHubClient } from '../../github/client.ts';
import { guarded } from '../../github/deliver/outcome.ts';
import type { Run } from '../../github/event.ts';
import { markdown } from '../../reporters/markdown.ts';
import { deliveryText } from '../../reporters/pull/delivery.ts';
import { annotate, uploadSarif, withoutPull, writeCheckRun, writeSummary } from './deliveries.ts';
import type { Inputs } from './inputs.ts';

/** Everything that was judged where there is nothing to compare it with. */
interface Whole {
  readonly report: Report;
  readonly people: Policy['people'];
  readonly run: Run;
  readonly prefix: string;
  readonly client: GitHubClient | undefined;
  readonly inputs: Inputs;
  readonly translate: Translate;
}

/** Delivers a report that is about no change. Each channel is told, those that would stand on a pull request as well. */
export async function deliverWhole(whole: Whole): Promise<readonly Delivery[]> {
  const { report, people, run, prefix, client, inputs, translate } = whole;
  const change = { baseSha: run.sha, headSha: run.sha, repositoryUrl: run.repositoryUrl, files: [] };
  const page = {
    ...{ report, people, publications: [], weeks: [], run: { id: String(run.id), attempt: run.attempt } },
    change: prefix === '' ? change : { ...change, prefix },
  };
  const asked = { prefix, client, inputs, translate };
  const done: Delivery[] = [
    await guarded('annotations', () => annotate({ report }, inputs, prefix, translate)),
    await writeCheckRun({ ...asked, page, head: run.sha, run }),
    await uploadSarif({ ...asked, report, commit: run.sha, ref: run.ref }),
    ...withoutPull(inputs),
  ];
  if (!inputs.isOn('summary')) return [...done, { channel: 'summary', outcome: 'off' }];
  const text = () => `${markdown(report, translate)}\n${deliveryText(done, translate)}\n`;
  return [...done, await guarded('summary', () => writeSummary(text()))];
}
