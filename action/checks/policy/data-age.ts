import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { clauseSpan, type Rule } from '../../core/policy/policy.ts';

type MessageId = 'old' | 'recheck';

/** Rules whose data nobody has compared with their source for a while: registers and laws change by themselves. */
export default defineCheck({
  id: 'policy.data-age',
  scope: 'policy',
  options: z.strictObject({
    /** Rules with an `as_of`, and how many days it stays fresh. */
    rules: z.record(z.string(), z.number().check(z.int(), z.minimum(1))),
  }),
  stricter: { rules: 'unknown' },
  messages: ['old', 'recheck'],
  judge: async ({ policy, today }, { rules }) => {
    const drafts: FileDraft<MessageId>[] = [];
    for (const rule of policy.rules) {
      const days = rules[rule.id];
      if (days === undefined || rule.clause === undefined) continue;
      const place = { path: rule.clause.path, at: clauseSpan(policy, rule.clause) };
      const oldest = datesOf(rule.options, 'as_of')[0];
      if (oldest !== undefined && (await today.daysUntil(oldest)) < -days) {
        drafts.push({
          messageId: 'old',
          data: { rule: rule.id, as_of: { date: oldest }, days },
          ...place,
          same: rule.id,
        });
      }
      for (const day of new Set(datesOf(rule.options, 'recheck_by'))) {
        if (!(await today.isAfter(day))) continue;
        const data = { rule: rule.id, day: { date: day } };
        drafts.push({ messageId: 'recheck', data, ...place, same: `${rule.id}|${day}` });
      }
    }
    return drafts;
  },
});

/** The dates under a key of the options, however deep, the oldest first. */
function datesOf(options: Rule['options'], key: string): readonly string[] {
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options)
    .flatMap(([name, value]) =>
      name === key && typeof value === 'string' ? [value.slice(0, 10)] : datesOf(value, key),
    )
    .sort();
}
