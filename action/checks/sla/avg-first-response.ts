import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { MINUTE } from '../../core/calendar/moment.ts';
import { defineCheck, type InboxConclusion, type InboxDraft } from '../../core/check.ts';
import { spelled } from '../../core/inbox/spell.ts';
import { figuresOf } from '../../core/inbox/statistics.ts';

/** The mean of a week's first answers is within the target. Whoever waits beyond the deadline is part of it, answered or not. */
export default defineCheck({
  id: 'sla.avg-first-response',
  scope: 'inbox',
  options: z.strictObject({
    /** Working hours (facts/frequency.md §4.1, §4.2: 85 % of users of Facebook expected six, Eptica, about 2015). */
    hours: z._default(z.number().check(z.minimum(0)), 6),
    /** With fewer items in a week a mean says nothing. The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 5),
  }),
  stricter: { hours: 'lower', min: 'lower' },
  messages: ['slow'],
  judge: () => [],
  conclude: (input, { hours, min }) =>
    input.statistics.weeks.flatMap((week): InboxDraft<'slow'>[] => {
      const draft = slowWeek(week, input, min);
      return draft === undefined || (draft.measure ?? 0) <= hours * 60 * MINUTE
        ? []
        : [{ ...draft, data: { ...draft.data, target: hours } }];
    }),
});

function slowWeek(
  week: string,
  { statistics, now, date }: InboxConclusion,
  min: number,
): InboxDraft<'slow'> | undefined {
  const tally = statistics.tally({ week });
  const { average, median = 0, p90 = 0, inside = 0, open, overdue } = figuresOf(tally);
  const { worst, waits } = tally;
  if (average === undefined || worst === undefined || waits.length < min) return undefined;
  const { path, at, shown, data } = worst.item;
  const to = dayAfter(week, 6);
  const figures = { ...spelled('average', average), ...spelled('median', median), ...spelled('p90', p90) };
  return {
    messageId: 'slow',
    data: {
      ...{ from: { date: week }, to: { date: to }, state: date(now) > to ? 'over' : 'running', ...figures },
      ...{ inside: Math.floor(inside * 100), count: waits.length, open, overdue, worst: data.id },
    },
    ...{ path, at: at([data.first_reply_at === undefined ? 'received_at' : 'first_reply_at']), shown },
    ...{ subject: `week|${week}`, measure: average, epochMs: worst.item.receivedAt, accounts: [] },
  };
}
