import * as z from 'zod/mini';
import { dateOfDay, dayNumber, daysBetween, weekdayOf } from '../calendar/days.ts';
import { DURATION_HINT, parseDuration } from '../calendar/duration.ts';
import { MINUTE, parseMoment } from '../calendar/moment.ts';
import { WEEKDAYS } from '../calendar/shifts.ts';
import { type CalendarYear, calendarKey } from '../calendar/working-time.ts';
import { moment, text } from '../content/fields.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData } from '../finding.ts';
import type { PolicyFile } from './policy-file.ts';
import type { PolicyProblemId } from './problem.ts';
import { type RegisterContext, readRegister } from './register.ts';

const FOLDER = 'policy/calendars/';

const calendarSchema = z.strictObject({
  /** ISO 3166-1, as markets are written. */
  country: z.string().check(z.regex(/^[a-z]{2}$/, 'ru, kz, de')),
  year: z.number().check(z.int(), z.minimum(1970), z.maximum(2199)),
  source: text,
  /** The day on which the source was looked at. */
  as_of: moment,
  /** Weekdays on which nobody works; `to` is the last of several. */
  days_off: z.array(z.strictObject({ from: moment, to: z.optional(moment), reason: z.optional(text) })),
  /** Days that end earlier. */
  short_days: z.optional(
    z.array(
      z.strictObject({
        date: moment,
        by: z.string().check(z.refine((value) => parseDuration(value)?.kind === 'time', DURATION_HINT)),
      }),
    ),
  ),
  /** Days of a weekend that are worked, and the weekday whose hours they take. */
  working_days: z.optional(z.array(z.strictObject({ date: moment, like: z.enum(WEEKDAYS) }))),
});

/** A day that ends so much earlier is none of work any more, in minutes. */
const MOST_SHORT = 8 * 60;
/** Countries whose weekend is Friday and Saturday (Unicode CLDR 48, weekData); Saturday and Sunday in all others. */
const FRIDAY_WEEKENDS = new Set('bh dz eg il iq jo kw ly om qa sa sd sy ye'.split(' '));

/** A year of a country with where it comes from. */
export interface SourcedCalendar extends CalendarYear {
  readonly path: string;
  readonly source: string;
  readonly asOf: string;
}

/**
 * Reads `policy/calendars/*.yaml`. A file with anything wrong in it is left out and told of: then its year is one without data. They are facts of the
 * outside world, so they are no part of a release, and every edition counts by them.
 */
export function loadCalendars(context: RegisterContext): ReadonlyMap<string, SourcedCalendar> {
  const calendars = new Map<string, SourcedCalendar>();
  for (const { file, entry } of readRegister(FOLDER, calendarSchema, context)) {
    const { country, year, source, as_of: asOf } = entry;
    const daysOff = new Set<string>();
    let isSound = true;
    const day = (key: YamlPath, date: string): boolean => {
      const isDay = isDayOf(file, key, date, year);
      isSound &&= isDay;
      return isDay;
    };
    entry.days_off.forEach(({ from, to = from }, index) => {
      if (!day(['days_off', index, 'from'], from) || !day(['days_off', index, 'to'], to)) return;
      if (daysBetween(from, to) < 0) {
        file.fail(['days_off', index, 'to'], 'period.order', { from, to });
        isSound = false;
      }
      for (let number = dayNumber(from); number <= dayNumber(to); number++) daysOff.add(dateOfDay(number));
    });
    const fail = (key: YamlPath, id: PolicyProblemId, data: MessageData): void => {
      file.fail(key, id, data);
      isSound = false;
    };
    const weekend = FRIDAY_WEEKENDS.has(country) ? [5, 6] : [6, 7];
    const isFree = (date: string): boolean => weekend.includes(weekdayOf(dayNumber(date)));
    const workingDays = new Map<string, number>();
    entry.working_days?.forEach(({ date, like }, index) => {
      const key = ['working_days', index];
      if (!day([...key, 'date'], date)) return;
      const weekday = WEEKDAYS.indexOf(like) + 1;
      if (workingDays.has(date)) fail([...key, 'date'], 'calendar.twice', { found: date });
      else if (daysOff.has(date)) fail([...key, 'date'], 'calendar.both', { found: date });
      // What stands for a day off has no hours: the day would be lost, and not won.
      else if (weekend.includes(weekday)) fail([...key, 'like'], 'calendar.no-hours', { found: date, like });
      workingDays.set(date, weekday);
    });
    const shortDays = new Map<string, number>();
    entry.short_days?.forEach(({ date, by }, index) => {
      const key = ['short_days', index];
      const length = parseDuration(by);
      if (!day([...key, 'date'], date) || length?.kind !== 'time') return;
      const minutes = length.ms / MINUTE;
      if (shortDays.has(date)) fail([...key, 'date'], 'calendar.twice', { found: date });
      else if (daysOff.has(date)) fail([...key, 'date'], 'calendar.short-off', { found: date });
      else if (isFree(date) && !workingDays.has(date)) fail([...key, 'date'], 'calendar.short-free', { found: date });
      else if (minutes === 0 || minutes >= MOST_SHORT) fail([...key, 'by'], 'calendar.short-by', { found: by });
      shortDays.set(date, minutes);
    });
    const known = { country, year, daysOff, shortDays, workingDays, path: file.path, source, asOf };
    if (isSound) calendars.set(calendarKey(country, year), known);
  }
  return calendars;
}

/** Whether a text is a day of the year of its file. */
function isDayOf(file: PolicyFile, key: YamlPath, date: string, year: number): boolean {
  const read = parseMoment(date);
  if (typeof read === 'string') {
    file.fail(key, read, { found: date });
    return false;
  }
  if (date.length === 'YYYY-MM-DD'.length && Number(date.slice(0, 4)) === year) return true;
  file.fail(key, 'calendar.other-year', { found: date, year: String(year) });
  return false;
}
