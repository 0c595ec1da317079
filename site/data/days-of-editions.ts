import { DAY } from '../../action/core/calendar/days.ts';
import { isoDateOf } from '../text/dates.ts';
import type { Site, SiteEdition } from './site.ts';

/** An edition by the days on which it is in force from their first moment on, as `reglament at` counts them. */
export interface EditionDays {
  readonly edition: SiteEdition;
  /** `YYYY-MM-DD`, in the time zone of the policy. */
  readonly first: string;
  /** The day from which another one is; of the last there is none. */
  readonly next: string | undefined;
}

/** The days of every edition, the oldest first. Of an edition that lasted no whole day there is none. */
export function daysOfEditions({
  editions,
  timeZone,
  clock,
}: Pick<Site, 'editions' | 'timeZone' | 'clock'>): readonly EditionDays[] {
  const dated = editions.filter(({ from }) => Number.isFinite(from));
  const firsts = dated.map(({ from }) => {
    const day = isoDateOf(from, timeZone);
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const start = clock.zones.startOfDay(timeZone, { year, month, day: date, hour: 0, minute: 0, second: 0 });
    return start >= from ? day : isoDateOf(new Date(Date.parse(`${day}T00:00:00Z`) + DAY).getTime());
  });
  return dated
    .map((edition, index) => ({ edition, first: firsts[index] ?? '', next: firsts[index + 1] }))
    .filter(({ first, next }) => next === undefined || first < next);
}
