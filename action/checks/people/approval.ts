import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { text } from '../../core/content/fields.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { AwaitedApproval } from '../../core/finding.ts';
import { unmet, unmetData } from '../../core/pull/demand.ts';
import { DEMAND_OPTIONS, DEMAND_STRICTNESS, demandOf, isOneOfBoth } from '../../core/pull/demand-options.ts';

/**
 * What a change touches is approved by those whom the rule names, on the commit that would be merged: an edit after the approval undoes it, and nobody
 * approves a text of their own. Before there is a pull request it tells who will be asked.
 */
export default defineCheck({
  id: 'people.approval',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  needs: 'change',
  options: z
    .strictObject({
      ...DEMAND_OPTIONS,
      /** Only texts whose author, or whoever made the change, has one of these roles; of all authors, when it is empty. */
      author_roles: z._default(z.array(text), []),
    })
    .check(z.refine(isOneOfBoth, 'roles ≠ code_owners')),
  stricter: { ...DEMAND_STRICTNESS, author_roles: 'unknown' },
  messages: ['needed', 'missing', 'stale', 'self'],
  advises: ['needed'],
  mayFire: ({ post }) => post !== undefined,
  judge: ({ post, policy, review }, options): readonly Draft<AwaitedApproval['kind']>[] => {
    const { author } = post.data;
    // What a text says of its author anybody can write.
    const writers = [author ?? '', ...(review.approvals?.authors ?? [])];
    const roles = writers.flatMap((id) => policy.people.get(id)?.roles ?? []);
    const isAsked = options.author_roles.length === 0 || roles.some((role) => options.author_roles.includes(role));
    const demand = isAsked ? demandOf(options, review, policy, author === undefined ? [] : [author]) : undefined;
    const lacking = demand === undefined || !review.isTouched ? undefined : unmet(demand, review.approvals);
    if (demand === undefined || lacking === undefined) return [];
    const { awaited: approval } = lacking;
    const data = unmetData(demand, lacking, policy);
    return [{ messageId: approval.kind, data, at: { key: ['status'] }, same: 'approval', approval }];
  },
});
