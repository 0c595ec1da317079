import type { Locale } from '../../action/core/messages.ts';

/** A moment in epoch milliseconds, or a day `YYYY-MM-DD`, which is the same day in every zone. */
export type When = number | string;

const NBSP = '\u00A0';
const TAGS: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(TAGS[lang], { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/** A day has no zone: it is read and written in UTC. */
const at = (when: When, zone: string): readonly [moment: number, zone: string] =>
  typeof when === 'number' ? [when, zone] : [Date.parse(`${when}T00:00:00Z`), 'UTC'];

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(when: When, lang: Locale, zone: string): Day {
  const [moment, own] = at(when, zone);
  const parts = formatOf(lang, own, { day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}

const yearOf = (year: string, lang: Locale): string => (lang === 'ru' ? `${year}${NBSP}года` : year);

/** «1 июля 2026 года», "1 July 2026". It does not break between lines, and ends without a full stop. */
export function dateOf(when: When, lang: Locale, zone = 'UTC'): string {
  const { day, month, year } = partsOf(when, lang, zone);
  return [day, month, yearOf(year, lang)].join(NBSP);
}

/** «1 июля», "1 July": where the year is known. */
export function dayOf(when: When, lang: Locale, zone = 'UTC'): string {
  const { day, month } = partsOf(when, lang, zone);
  return `${day}${NBSP}${month}`;
}

/** «01.07.2026», "1 Jul 2026": for columns of tables. */
export function shortDateOf(when: When, lang: Locale, zone = 'UTC'): string {
  const [moment, own] = at(when, zone);
  const month = lang === 'ru' ? '2-digit' : 'short';
  const day = lang === 'ru' ? '2-digit' : 'numeric';
  return formatOf(lang, own, { day, month, year: 'numeric' }).format(moment).replaceAll(' ', NBSP);
}

/** «июль 2026 года», "July 2026". */
export function monthOf(when: When, lang: Locale, zone = 'UTC'): string {
  const [moment, own] = at(when, zone);
  const month = formatOf(lang, own, { month: 'long' }).format(moment);
  return `${month}${NBSP}${yearOf(partsOf(when, lang, zone).year, lang)}`;
}

/** «18:05», "18:05". */
export function timeOf(moment: number, lang: Locale, zone: string): string {
  return formatOf(lang, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
}

/** «1 июля 2026 года, 18:05», "1 July 2026, 18:05". */
export function momentOf(moment: number, lang: Locale, zone: string): string {
  return `${dateOf(moment, lang, zone)}, ${timeOf(moment, lang, zone)}`;
}

/** From a day to a day, the last one within it, and nothing said twice: «1–5 июля 2026 года», «28 июня – 3 июля 2026 года». */
export function rangeOf(from: When, to: When, lang: Locale, zone = 'UTC'): string {
  const a = partsOf(from, lang, zone);
  const b = partsOf(to, lang, zone);
  const end = dateOf(to, lang, zone);
  if (a.year !== b.year) return `${dateOf(from, lang, zone)}${NBSP}– ${end}`;
  if (a.month !== b.month) return `${a.day}${NBSP}${a.month}${NBSP}– ${end}`;
  return a.day === b.day ? end : `${a.day}–${end}`;
}

/** `YYYY-MM-DD` of a moment in a zone: for `datetime` and for comparing days. */
export function isoDateOf(when: When, zone = 'UTC'): string {
  const [moment, own] = at(when, zone);
  const parts = formatOf('en', own, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
