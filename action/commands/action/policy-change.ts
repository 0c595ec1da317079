import { registry } from '../../checks/index.ts';
import { impactOf } from '../../core/impact.ts';
import type { JudgeOptions } from '../../core/judging/options.ts';
import { diffPolicies } from '../../core/policy/diff.ts';
import type { ExampleResult } from '../../core/policy/examples.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { proofOf } from '../../core/policy/proof.ts';
import { trialOn } from '../../core/policy/trial.ts';
import type { PolicyChange } from '../../core/pull/page.ts';
import { Lines } from '../../core/text/lines.ts';
import { parseWithGrayMatter } from '../../sources/gray-matter.ts';
import { ENGINE } from '../../version.ts';
import type { OpenSides, Sides } from '../sides.ts';
import { LOAD_OPTIONS } from '../workspace.ts';
import { commitTimesOf } from './commit-times.ts';

/** What a change does to the policy: its examples run, what it makes stricter or looser, the version that it needs, and whom it reaches. */
export async function policyChange(
  { headPolicy, basePolicy }: Pick<Sides, 'headPolicy' | 'basePolicy'>,
  { head, change }: Pick<OpenSides, 'head' | 'change'>,
  { now, keepTime }: Pick<Required<JudgeOptions>, 'now' | 'keepTime'>,
): Promise<PolicyChange> {
  const { policy: after, files } = headPolicy;
  const { policy: before } = basePolicy;
  if (after === undefined) return {};
  const { commitTime } = commitTimesOf(change.files, now);
  const reading = {
    ...{ engine: ENGINE, parseFrontMatter: parseWithGrayMatter },
    ...{ readAsset: head.readAsset, commitTime, now, keepTime },
  };
  // Rules that are the same to the byte, for the same accounts, decide nothing otherwise: thousands of posts need not be judged twice to see it.
  if (before !== undefined && isSame(before, after)) {
    return { diff: await diffPolicies(before, after, trialOn(head.files, reading)) };
  }
  const coverage = await proofOf(after, { policyFiles: files, registry, load: LOAD_OPTIONS });
  const lineOf = ({ example: { path, offset } }: ExampleResult): number =>
    new Lines(files.get(path) ?? '').position(offset).line - 1;
  const examples = { coverage, lineOf };
  if (before === undefined) return { examples };
  return {
    examples,
    diff: await diffPolicies(before, after, trialOn(head.files, reading)),
    impact: await impactOf(head.files, before, after, { ...reading, since: undefined }),
  };
}

function isSame(before: Policy, after: Policy): boolean {
  const accounts = ({ accounts: all }: Policy): string => JSON.stringify([...all]);
  return before.digest === after.digest && accounts(before) === accounts(after);
}
