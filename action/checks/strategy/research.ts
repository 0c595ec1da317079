import * as z from 'zod/mini';
import { lastDayOf } from '../../core/calendar/days.ts';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { isActive, researchedAt } from '../../core/content/account.ts';
import { monthAway } from '../../core/planning/days.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';

type MessageId = 'missing' | 'old' | 'future';

/** What is known of a network is not older than a year (facts/advice-map.md S1.7c). */
export default defineCheck({
  id: 'strategy.research',
  scope: 'policy',
  options: z.strictObject({
    /** Facts/advice-map.md S1.7c names twelve. */
    months: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(120)), 12),
  }),
  stricter: { months: 'lower' },
  messages: ['missing', 'old', 'future'],
  judge: async ({ policy, today }, { months }) => {
    const found: FileDraft<MessageId>[] = [];
    for (const account of policy.accounts.values()) {
      const { id } = account;
      if (!isActive(account)) continue;
      const place = { path: ACCOUNTS_PATH, at: { key: [id, 'strategy', 'research'] }, accounts: [id], same: id };
      const written = researchedAt(account);
      if (written === undefined) {
        found.push({ messageId: 'missing', data: { account: id, months }, ...place });
        continue;
      }
      const date = written.slice(0, 10);
      if (await today.isBefore(date)) {
        found.push({ messageId: 'future', data: { account: id, date: { date } }, ...place });
      } else if (await today.isAfter(monthsAfter(date, months))) {
        found.push({ messageId: 'old', data: { account: id, date: { date }, months }, ...place });
      }
    }
    return found;
  },
});

/** The same day so many months later; where that month is shorter, its last day. */
function monthsAfter(date: string, months: number): string {
  const month = monthAway(date, months);
  const [earlier = ''] = [`${month}-${date.slice(8, 10)}`, lastDayOf(month)].sort();
  return earlier;
}
