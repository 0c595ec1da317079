import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';

/** A regulation whose day of review has passed: nobody knows whether it still holds. */
export default defineCheck({
  id: 'policy.review-due',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['due'],
  judge: async ({ policy, today }) => {
    const found: FileDraft<'due'>[] = [];
    for (const { path, title, owner, reviewBy } of policy.regulations) {
      if (reviewBy === undefined || !(await today.isAfter(reviewBy))) continue;
      const name = policy.people.get(owner ?? '')?.name ?? owner ?? 'none';
      const data = { title, owner: name, review_by: { date: reviewBy.slice(0, 10) } };
      found.push({ messageId: 'due', data, path, at: { key: ['review_by'] } });
    }
    return found;
  },
});
