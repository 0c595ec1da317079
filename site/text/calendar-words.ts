import type { Locale, Translate } from '../../action/core/messages.ts';
import { groupedBy } from '../data/grouped.ts';

/** «польза»: what a post is for. */
export function purposeWord(purpose: string | undefined, t: Translate): string {
  return t(`calendar.purpose.${purpose ?? 'none'}`);
}

export function formatWord(format: string | undefined, t: Translate): string {
  return t(`site.calendar.format.${format ?? 'none'}`);
}

/** The words of a list, each once, with how often it stands there: «польза × 2, новости». The most frequent first, and no more than so many. */
export function tallied(words: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const counts = [...groupedBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  const sorted = counts.sort((a, b) => b.count - a.count);
  const shown = sorted.slice(0, most).map(({ word, count }) => (count > 1 ? `${word} × ${count}` : word));
  return [...shown, ...(sorted.length > most ? ['…'] : [])].join(', ');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** «понедельник», «пн»: the weekday of a day. */
export function weekdayOfDay(date: string, lang: Locale, width: 'long' | 'short' = 'long'): string {
  return formatOf(lang, { weekday: width, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A format is dear to make. */
function formatOf(lang: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formats.set(key, format);
  return format;
}

/** «GMT+3»: how far the clocks of a zone are from Greenwich at a moment. */
export function offsetOf(zone: string, at: number): string {
  const format = formatOf('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const percents = new Map<Locale, Intl.NumberFormat>();

/** «12 %», "12%". */
export function percentWord(percent: number, lang: Locale): string {
  const format = percents.get(lang) ?? new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  percents.set(lang, format);
  return format.format(percent / 100);
}

/** «янв. 2026», "Jan 2026": a month `2026-01` in few letters. */
export function shortMonthOf(month: string, lang: Locale): string {
  const word = formatOf(lang, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  return `${word} ${month.slice(0, 4)}`;
}
