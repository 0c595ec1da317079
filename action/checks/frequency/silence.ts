import * as z from 'zod/mini';
import { daysBetween } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';

/** An account that is open does not fall silent: neither between two publications, nor since the last one. */
export default defineCheck({
  id: 'frequency.silence',
  scope: 'account',
  options: z.strictObject({
    /** Calendar days from one publication to the next. Ours: a weekly rhythm missed twice (facts/frequency.md §1). */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 14),
    count_stories: z._default(z.boolean(), false),
  }),
  stricter: { days: 'lower', count_stories: 'unknown' },
  messages: ['gap', 'ongoing'],
  mayFire: ({ account, publications }) => isOpen(account) && publications.length > 0,
  reach: ({ days }) => ({ days }),
  judge: ({ account, publications, dateOf, now }, { days: limit, count_stories }) => {
    if (!isOpen(account)) return [];
    const counted = publications.filter((publication) => isCounted(publication, { countStories: count_stories }));
    return counted.flatMap((publication, index) => {
      const next = counted[index + 1];
      const today = dateOf({ ...publication, epochMs: now });
      const from = dateOf(publication);
      const upToNow = daysBetween(from, today);
      // While it lasts it is as long as it is today: a post that ends it tomorrow makes it no longer.
      const isOngoing = (next === undefined || next.epochMs > now) && upToNow > limit;
      if (next === undefined && !isOngoing) return [];
      const until = isOngoing || next === undefined ? today : dateOf(next);
      const days = daysBetween(from, until);
      if (days <= limit) return [];
      const related: Publication[] = next === undefined ? [] : [next];
      return {
        messageId: isOngoing ? ('ongoing' as const) : ('gap' as const),
        data: { days, limit, from: { date: from }, until: { date: until }, account: account.id },
        at: { key: ['publish_at'] },
        publication,
        related,
        // A silence that is over goes by its last day, so a post that shortens it from the left leaves it the same one.
        subject: isOngoing ? `since ${from}` : `until ${until}`,
        measure: days,
      };
    });
  },
});

function isOpen({ status }: Account): boolean {
  return status !== 'paused' && status !== 'closed';
}
