import type { Publication } from '../calendar/publication.ts';
import type { PolicyInput } from '../check.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Findings } from './findings.ts';
import type { Ground } from './ground.ts';
import type { JudgeOptions } from './options.ts';

/** What the judgement of the content tells those who judge the policy. */
type Judged = Pick<PolicyInput, 'today' | 'posts' | 'waiverUse' | 'reviews' | 'decisions' | 'hasMentionLog'> & {
  /** The editions that judged a text. */
  readonly policies: readonly Policy[];
  /** Every publication, those of replies included. */
  readonly publications: () => readonly Publication[];
};

/**
 * Judges the policy itself, last: what its rules found and what its waivers excused is part of the question. The rules are those of the
 * judging side, the text may be that of a change to it.
 */
export async function judgePolicy(
  { policies, publications, ...judged }: Judged,
  { judging, clock }: Ground,
  { policySide: side, basePolicyFiles: baseFiles, approvals, isAsked }: Required<JudgeOptions>,
  findings: Findings,
): Promise<void> {
  if (side === undefined) return;
  const fired = new Map<string, number>();
  for (const { rule } of findings.all) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  const reaches = async ({ where }: Rule): Promise<boolean> => {
    if (where === undefined) return true;
    await clock.load();
    const { holds } = await where.load();
    return publications().some(({ post, account, epochMs }) =>
      holds({ post: post.data, account, date: clock.date(epochMs, account.timeZone) }),
    );
  };
  const asked = new Set(policies.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const input: PolicyInput = { ...judging, ...side, ...judged, baseFiles, approvals, asked, fired, reaches };
  for (const rule of judging.policy.rules) {
    const { check } = rule;
    if (check.scope !== 'policy' || !isAsked(rule)) continue;
    if (side.policy === undefined && check.id !== 'policy.unreadable') continue;
    await findings.addOfFiles(judging.policy, rule, await check.judge(input, rule.options as never));
  }
}
