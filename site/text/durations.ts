import { parseDuration } from '../../action/core/calendar/duration.ts';
import { WEEKDAYS } from '../../action/core/calendar/shifts.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';

const NBSP = '\u00A0';
const MINUTES = 60;

/** «6 часов», «1 рабочий день», «сразу»: a length of time as norms write it. What is none stands as it is written. */
export function durationIn(t: Translate, written: string): string {
  const duration = parseDuration(written);
  if (duration === undefined) return written;
  if (duration.kind === 'days') return t('site.people.duration.days', { n: duration.days });
  const minutes = duration.ms / 60_000;
  if (minutes === 0) return t('site.people.duration.at-once');
  const [hours, rest] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  return [
    ...(hours > 0 ? [t('site.people.duration.hours', { n: hours })] : []),
    ...(rest > 0 ? [t('site.people.duration.minutes', { n: rest })] : []),
  ].join(NBSP);
}

/** Whether a length of time is none: a matter that is passed on at once waits for nobody. */
export function isAtOnce(written: string): boolean {
  const duration = parseDuration(written);
  return duration?.kind !== 'days' && duration?.ms === 0;
}

/** «через 1 рабочий день», and «сразу», which «через» cannot stand before: when a matter is passed on. */
export function afterIn(t: Translate, written: string): string {
  const length = durationIn(t, written);
  return isAtOnce(written) ? length : t('site.people.flow.after', { length });
}

/** A Monday; the days after it are the weekdays in order. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** «пн–пт», «вт, пт», "Mon–Fri": days in a row are a range. */
export function weekdaysIn(lang: Locale, days: readonly (typeof WEEKDAYS)[number][]): string {
  const format = new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  const numbers = [...new Set(days.map((day) => WEEKDAYS.indexOf(day)))].sort((a, b) => a - b);
  const name = (number: number): string => format.format(new Date(MONDAY + number * DAY));
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}${to === from + 1 ? ',\u0020' : '–'}${name(to)}`))
    .join(', ');
}

/** «9:00–18:00»; a day's end is midnight. */
export function hoursIn({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}–${to}`;
}
