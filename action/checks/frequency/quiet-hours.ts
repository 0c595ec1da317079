import * as z from 'zod/mini';
import type { LocalTime } from '../../core/calendar/moment.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { hasTimeOfDay, isUrgent } from '../../core/calendar/time-of-day.ts';
import { isTimeZone } from '../../core/calendar/zone-names.ts';
import { type AccountInput, defineCheck } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platforms.ts';

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'));

const options = z
  .strictObject({
    /** Ours: no law and no research sets the hours (facts/frequency.md §2). The end is not part of them. */
    from: z._default(time, '22:00'),
    to: z._default(time, '08:00'),
    /** The audience's time zone, when it is not the account's. */
    zone: z.optional(z.string().check(z.refine(isTimeZone, 'Europe/Belgrade'))),
    /** Where and for whom the hours hold; everywhere and for all unless said. */
    platforms: z._default(z.array(z.enum(PLATFORM_IDS)), [...PLATFORM_IDS]),
    kinds: z._default(z.array(z.enum(['brand', 'media', 'personal'])), ['brand', 'media', 'personal']),
    /** Rubrics that may go out at any hour. */
    allow: z._default(z.array(z.string()), []),
    count_stories: z._default(z.boolean(), false),
  })
  // From eight to eight is either never or always, and nobody can tell which.
  .check(z.refine(({ from, to }) => from !== to, 'from ≠ to'));

type Options = z.infer<typeof options>;

/** Nothing that can wait goes out while the audience sleeps. */
export default defineCheck({
  id: 'frequency.quiet-hours',
  scope: 'account',
  options,
  stricter: {
    from: 'unknown',
    to: 'unknown',
    zone: 'unknown',
    platforms: 'more',
    kinds: 'more',
    allow: 'fewer',
    count_stories: 'on',
  },
  messages: ['quiet'],
  mayFire: ({ account, publications }, options) =>
    options.platforms.includes(account.platform) &&
    options.kinds.includes(account.kind) &&
    publications.some((publication) => canWait(publication, options)),
  judge: ({ account, publications, localOf }: AccountInput, options) => {
    const { from, to, platforms, kinds } = options;
    if (!platforms.includes(account.platform) || !kinds.includes(account.kind)) return [];
    const zone = options.zone ?? account.timeZone;
    return publications.flatMap((publication) => {
      if (!canWait(publication, options) || !hasTimeOfDay(publication.post, () => localOf(publication))) return [];
      const local = localOf(publication, zone);
      const shown = `${two(local.hour)}:${two(local.minute)}`;
      const isQuiet = from < to ? shown >= from && shown < to : shown >= from || shown < to;
      if (!isQuiet) return [];
      return {
        messageId: 'quiet' as const,
        data: { time: shown, from, to, zone, date: { date: dateText(local) }, account: account.id },
        at: { key: ['publish_at'] },
        publication,
        related: [],
        subject: publication,
        measure: 0,
      };
    });
  },
});

function canWait(publication: Publication, { allow, count_stories }: Options): boolean {
  const { rubric } = publication.post.data;
  const isAllowed = rubric !== undefined && allow.includes(rubric);
  return isCounted(publication, { countStories: count_stories }) && !isAllowed && !isUrgent(publication.post);
}

const two = (number: number): string => String(number).padStart(2, '0');

function dateText({ year, month, day }: LocalTime): string {
  return `${year}-${two(month)}-${two(day)}`;
}
