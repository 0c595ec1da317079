import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

interface Own {
  readonly keep_days: number;
}

/** A contest asks for nothing that the privacy policy does not list, and keeps it no longer (facts/advice-map.md S1.5b). */
export default defineContestCheck<Own, 'data' | 'kept'>({
  id: 'contest.privacy-consistent',
  options: {
    /** Days after the last prize is handed over, or after the results, for which entrants' data are kept. The number is ours. */
    keep_days: z._default(z.number().check(z.int(), z.minimum(0)), 30),
  },
  stricter: { keep_days: 'lower' },
  messages: ['data', 'kept'],
  judge: (input, options) => {
    const { contest, policy, instantOf } = input;
    const { privacy, delivery, results_at } = contest.data;
    const allowed = policy.settings.privacy?.fields;
    const extra = (privacy?.data ?? []).flatMap((what, index) =>
      allowed === undefined || allowed.includes(what)
        ? []
        : [onContest(input, options, 'data', ['privacy', 'data', index], { what, allowed: allowed.join(', ') })],
    );
    const [erased, last] = [instantOf(privacy?.delete_after), instantOf(delivery?.deadline ?? results_at)];
    // A day may end in another zone than it began.
    const isLong = erased !== undefined && last !== undefined && erased > last + (options.keep_days + 1) * DAY;
    if (!isLong) return extra;
    const key = ['privacy', 'delete_after'];
    return [...extra, onContest(input, options, 'kept', key, { days: options.keep_days })];
  },
});
