import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { defineCheck, type InboxConclusion, type InboxDraft } from '../../core/check.ts';
import { type MeanTarget, slowWeek } from '../../core/inbox/slow-week.ts';

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
  conclude: (input, target) => input.statistics.weeks.flatMap((week) => draftOf(week, input, target)),
});

function draftOf(week: string, { statistics, now, date }: InboxConclusion, target: MeanTarget): InboxDraft<'slow'>[] {
  const slow = slowWeek(statistics, week, target);
  if (slow?.worst === undefined) return [];
  const { average, median = 0, p90 = 0, inside = 0, open, overdue, count, worst } = slow;
  const { path, at, shown, data, receivedAt: epochMs } = worst.item;
  const to = dayAfter(week, 6);
  const figures = { average: { worked: average }, median: { worked: median }, p90: { worked: p90 } };
  const days = { from: { date: week }, to: { date: to }, state: date(now) > to ? 'over' : 'running' };
  const counts = { inside: Math.floor(inside * 100), count, open, overdue, worst: data.id, target: target.hours };
  const place = { path, at: at([data.first_reply_at === undefined ? 'received_at' : 'first_reply_at']), shown };
  const about = { subject: `week|${week}`, measure: average, epochMs, accounts: [] };
  return [{ messageId: 'slow', data: { ...days, ...figures, ...counts }, ...place, ...about }];
}
