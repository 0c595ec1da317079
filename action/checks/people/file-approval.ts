import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type RepositoryInput } from '../../core/check.ts';
import type { AwaitedApproval } from '../../core/finding.ts';
import { pathPattern } from '../../core/pull/code-owners.ts';
import { unmet, unmetData } from '../../core/pull/demand.ts';
import { DEMAND_OPTIONS, DEMAND_STRICTNESS, demandOf, isOneOfBoth } from '../../core/pull/demand-options.ts';

/** Other files that a finding names. The number is ours. */
const MOST_RELATED = 20;
const START = { start: 0, end: 0 };

const path = z.string().check(z.refine((pattern) => pathPattern(pattern) !== undefined, '/policy/'));

/** What a change touches below some paths is approved by those whom the rule names: policy, contests, plans, and whatever else is no text to publish. */
export default defineCheck({
  id: 'people.file-approval',
  scope: 'repository',
  options: z
    .strictObject({
      /** Patterns as in `CODEOWNERS`: `/policy/`, `*.yaml`. */
      paths: z.array(path).check(z.minLength(1)),
      ...DEMAND_OPTIONS,
    })
    .check(z.refine(isOneOfBoth, 'roles ≠ code_owners')),
  stricter: { ...DEMAND_STRICTNESS, paths: 'more' },
  messages: ['needed', 'missing', 'stale', 'self'],
  messagePrefix: 'people.approval',
  advises: ['needed'],
  judge: ({ touched, reviewOf, policy }: RepositoryInput, options) => {
    const patterns = options.paths.flatMap((pattern) => pathPattern(pattern) ?? []);
    const found = new Map<
      string,
      FileDraft<AwaitedApproval['kind']> & { readonly related: { path: string; at: typeof START }[] }
    >();
    for (const file of touched()) {
      if (!patterns.some((isMatch) => isMatch(file))) continue;
      const review = reviewOf(file);
      const demand = demandOf(options, review, policy, []);
      const lacking = demand === undefined ? undefined : unmet(demand, review.approvals);
      if (demand === undefined || lacking === undefined) continue;
      const subject = `approval ${JSON.stringify([demand.roles, demand.owners])}`;
      const first = found.get(subject);
      if (first === undefined) {
        const { awaited: approval } = lacking;
        const data = unmetData(demand, lacking, policy);
        found.set(subject, { messageId: approval.kind, data, path: file, at: START, related: [], subject, approval });
      } else if (first.related.length < MOST_RELATED) first.related.push({ path: file, at: START });
    }
    return [...found.values()];
  },
});
