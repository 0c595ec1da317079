import * as z from 'zod/mini';
import { dateOfDay, dayNumber, weekdayOf } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';

const perDay = z.optional(z.number().check(z.int(), z.minimum(1)));

/** No fewer publications of an account on a working day than its kind promises. Only days that are over, and have later ones after them. */
export default defineCheck({
  id: 'frequency.min-per-day',
  scope: 'account',
  options: z.strictObject({
    /** Publications a day. The default is the article's: media 5-10 (facts/frequency.md §1); of others it asks for none. */
    kinds: z._default(z.strictObject({ brand: perDay, media: perDay, personal: perDay }), { media: 5 }),
    /** Working days, 1 is Monday. Holidays are not known here. */
    weekdays: z._default(z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))), [1, 2, 3, 4, 5]),
    count_stories: z._default(z.boolean(), false),
  }),
  stricter: { kinds: 'unknown', weekdays: 'more', count_stories: 'unknown' },
  messages: ['under', 'none'],
  mayFire: ({ account, publications }, { kinds }) => kinds[account.kind] !== undefined && publications.length > 1,
  judge: ({ account, publications, dateOf: localDate, now }, { kinds, weekdays, count_stories }) => {
    const limit = kinds[account.kind];
    const counted = publications.filter((publication) => isCounted(publication, { countStories: count_stories }));
    const [first, last] = [counted[0], counted.at(-1)];
    if (limit === undefined || first === undefined || last === undefined) return [];
    const days = new Map<number, Publication[]>();
    for (const publication of counted) {
      const day = dayNumber(localDate(publication));
      days.set(day, [...(days.get(day) ?? []), publication]);
    }
    const end = Math.min(dayNumber(localDate(last)), dayNumber(localDate({ ...last, epochMs: now })));
    const short: { day: number; length: number; on: readonly Publication[]; before: Publication }[] = [];
    let before = first;
    let isRun = false;
    for (let day = dayNumber(localDate(first)); day < end; day++) {
      const on = days.get(day) ?? [];
      before = on.at(-1) ?? before;
      if (on.length > 0) isRun = false;
      if (!weekdays.includes(weekdayOf(day)) || on.length >= limit) continue;
      const run = short.at(-1);
      // Empty working days in a row are one silence, however long.
      if (on.length === 0 && isRun && run !== undefined) run.length++;
      else short.push({ day, length: 1, on, before });
      isRun = on.length === 0;
    }
    return short.map(({ day, length, on, before: publication }) => {
      const date = dateOfDay(day);
      return {
        messageId: on.length === 0 ? ('none' as const) : ('under' as const),
        data: { count: on.length, limit, days: length, date: { date }, account: account.id, kind: account.kind },
        at: { key: ['publish_at'] },
        publication,
        related: on.filter((other) => other !== publication),
        // An empty stretch goes by the day before it: whichever days count, it stays the same one.
        subject: on.length === 0 ? `after ${localDate(publication)}` : date,
        measure: limit * length - on.length,
      };
    });
  },
});
