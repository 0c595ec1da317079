import type { SourceFile } from '../core/content/source-file.ts';
import { type JudgeOptions, judge, type PolicySide } from '../core/judge.ts';
import { addedWaivers } from '../core/policy/exceptions.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import { compareWithBase } from '../core/ratchet.ts';
import type { Report } from '../core/report.ts';

/** One side of a change. */
export interface JudgedSide {
  readonly files: readonly SourceFile[];
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** Its policy, to judge by the rules about policies; without it they are not asked. */
  readonly policySide: PolicySide | undefined;
}

/** A change as it is judged: on the command line and in a pull request alike. */
export interface JudgedChange {
  readonly head: JudgedSide;
  readonly base: JudgedSide;
  /** The policies of both sides, for the waivers that the change proposes and for what may not be touched. */
  readonly headPolicy: PolicySide;
  readonly basePolicy: PolicySide;
}

/**
 * Judges both sides by one policy, and tells what is new from what was there. `options` are those of the head; the base has no approvals, and nothing in
 * it is touched.
 */
export async function judgeChange(
  change: JudgedChange,
  judging: PolicyInTime,
  options: JudgeOptions,
): Promise<{ readonly report: Report; readonly before: Report }> {
  const before = await judgeBase(change, judging, options);
  const report = await judgeHead(change, judging, options);
  return { report: compareWithBase(report, before, options.identityPath), before };
}

function judgeBase({ base, basePolicy }: JudgedChange, judging: PolicyInTime, options: JudgeOptions): Promise<Report> {
  const { isTouched: _, identityPath: __, approvals: ___, onCalendar: ____, codeOwners: _____, ...rest } = options;
  return judge(base.files, judging, {
    ...rest,
    isSelected: () => true,
    readAsset: base.readAsset,
    policySide: basePolicy.files.size === 0 ? undefined : base.policySide,
    basePolicyFiles: undefined,
  });
}

/** Judges the head alone, as {@link judgeChange} does. */
export function judgeHead(change: JudgedChange, judging: PolicyInTime, options: JudgeOptions): Promise<Report> {
  const { head, base, headPolicy, basePolicy } = change;
  return judge(head.files, judging, {
    ...options,
    readAsset: head.readAsset,
    policySide: head.policySide,
    basePolicyFiles: basePolicy.files,
    baseFiles: base.files,
    proposedWaivers: addedWaivers(headPolicy.policy?.waivers ?? [], {
      waivers: judging.policy.waivers,
      files: basePolicy.files,
    }),
  });
}
