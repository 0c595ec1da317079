import * as z from 'zod/mini';
import { daysBetween } from '../../core/calendar/days.ts';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Decision } from '../../core/content/decision.ts';

/** Decisions named beside the one at fault: nobody reads more. */
const MOST_RELATED = 10;

/** The goals, shares and jobs of an account are not turned round again and again: the log of decisions tells (facts/advice-map.md S1.10d). */
export default defineCheck({
  id: 'strategy.churn',
  scope: 'repository',
  options: z.strictObject({
    /** In so many days, the first and the last one counted. */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 30),
    /** Decisions in that time that change the strategy of one account (facts/advice-map.md S1.10d). */
    most: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  }),
  stricter: { days: 'higher', most: 'lower' },
  messages: ['often'],
  judge: ({ decisions }, { days, most }) => {
    const byAccount = new Map<string, Decision[]>();
    for (const decision of decisions) {
      const { changes, about, date } = decision.data;
      if (changes === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date)) continue;
      for (const id of new Set(about?.accounts ?? [])) {
        const known = byAccount.get(id);
        if (known === undefined) byAccount.set(id, [decision]);
        else known.push(decision);
      }
    }
    return [...byAccount].flatMap(([account, decisions]) => {
      const sorted = decisions.sort((a, b) => compare(a.data.date, b.data.date) || compare(a.path, b.path));
      let start = 0;
      return sorted.flatMap((decision, index): FileDraft<'often'>[] => {
        while (daysBetween(sorted[start]?.data.date ?? '', decision.data.date) >= days) start++;
        const count = index - start + 1;
        if (count <= most) return [];
        const others = sorted.slice(Math.max(start, index - MOST_RELATED), index);
        return [
          {
            messageId: 'often',
            data: { account, count, days, most },
            path: decision.path,
            at: { key: ['changes'] },
            accounts: [account],
            related: others.map(({ path }) => ({ path, at: { key: ['changes'] } })),
            same: account,
            measure: count,
          },
        ];
      });
    });
  },
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
