import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import type { FileDraft } from '../../core/check.ts';
import { text } from '../../core/content/fields.ts';
import { totalsOf } from '../../core/contests/applies.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

interface Own {
  readonly threshold: number;
  readonly currency: string;
  readonly states: readonly {
    readonly state: string;
    readonly days_before: number;
    readonly list_days: number;
  }[];
}

const days = z.number().check(z.int(), z.minimum(0));

type MessageId = 'unregistered' | 'registered-late' | 'threshold' | 'winners-list';

/** Where prizes are worth much, some states want to know of a draw before it starts, and who won after it ends. */
export default defineContestCheck<Own, MessageId>({
  id: 'contest.registration',
  options: {
    /** All prizes together are worth more: then it is owed. Exactly so much is disputed, and only advises (facts/contests.yaml, contest.us.ny-fl-registration). */
    threshold: z._default(z.number().check(z.minimum(0)), 5000),
    currency: z._default(z.string(), 'USD'),
    /** Days before the start by which it is filed, and days after the end within which the winners are told, by state. */
    states: z._default(z.array(z.strictObject({ state: text, days_before: days, list_days: days })), []),
  },
  stricter: { threshold: 'lower', currency: 'unknown', states: 'unknown' },
  messages: ['unregistered', 'registered-late', 'threshold', 'winners-list'],
  advises: ['threshold', 'winners-list'],
  judge: (input, options) => {
    const { contest, instantOf, now } = input;
    const { registrations = [], void_where = [], starts_at, ends_at } = contest.data;
    const { threshold, currency, states } = options;
    const total = totalsOf(contest.data).find((sum) => sum.currency === currency)?.amount ?? 0;
    if (total < threshold) return [];
    const [start, end] = [instantOf(starts_at), instantOf(ends_at)];
    return states.flatMap(({ state, days_before, list_days }): FileDraft<MessageId>[] => {
      if (void_where.includes(state)) return [];
      const index = registrations.findIndex((entry) => entry.state === state);
      const entry = registrations[index];
      const data = { what: state, total, days: days_before };
      if (entry === undefined) {
        const messageId = total > threshold ? 'unregistered' : 'threshold';
        return [onContest(input, options, messageId, ['registrations'], data)];
      }
      const filed = instantOf(entry.filed_at);
      const isLate = filed === undefined || (start !== undefined && filed > start - days_before * DAY);
      const isDue = end !== undefined && now > end + list_days * DAY && entry.winners_list_at === undefined;
      return [
        ...(isLate ? [onContest(input, options, 'registered-late', ['registrations', index, 'filed_at'], data)] : []),
        ...(isDue
          ? [onContest(input, options, 'winners-list', ['registrations', index], { ...data, days: list_days })]
          : []),
      ];
    });
  },
});
