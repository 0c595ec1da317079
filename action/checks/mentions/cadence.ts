import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { defineCheck, type InboxDraft } from '../../core/check.ts';
import { watched } from '../../core/inbox/looks.ts';

/** A source of mentions is looked at often enough, whatever day of the week that is. */
export default defineCheck({
  id: 'mentions.cadence',
  scope: 'inbox',
  options: z.strictObject({
    /** Working days from one look to the next, at most, where a source says nothing of it. The number is ours: once a week. */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 5),
  }),
  stricter: { days: 'lower' },
  messages: ['rare'],
  judge: () => [],
  conclude: (input, { days }) =>
    watched(input).flatMap(({ source, looks, clock }): InboxDraft<'rare'>[] => {
      const most = source.every ?? days;
      const today = clock.dateOf(input.now);
      const [start] = input.looks;
      if (start === undefined) return [];
      // A source that was never looked at waits since the log began.
      const steps = looks.length === 0 ? [start] : looks;
      return steps.flatMap((look, index): InboxDraft<'rare'>[] => {
        const [from, next] = [clock.dateOf(look.epochMs), steps[index + 1]];
        const to = next === undefined ? today : clock.dateOf(next.epochMs);
        let gap = 0;
        for (let date = dayAfter(from, 1); date <= to; date = dayAfter(date, 1))
          if (clock.isWorkingDay(date) === true) gap++;
        if (gap <= most || !input.isMine(from)) return [];
        const state = next === undefined ? 'open' : 'closed';
        const { path, at, shown, epochMs } = look;
        const data = { source: source.id, days: gap, most, state, from: { date: from }, to: { date: to } };
        return [{ messageId: 'rare', data, path, at, shown, epochMs, subject: `${source.id}|${from}`, measure: gap }];
      });
    }),
});
