import { namedDates } from '../text/dates.ts';

/** A year that is called one: «2026 года», "2026 г.". */
const CALLED_YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d{2}[ \u00A0]{0,2}(?:г\.|г|год|года|году|годом)(?![\p{L}\p{N}])/gu;
/** A year that ends a deadline: «до конца 2026», "by 2027". A number of things is seldom written so. */
const LAST_YEAR =
  /(?<![\p{L}\p{N}])(?:к|до|в|во|за|на|с|конца|начала|by|in|of|for|until|till|since|q[1-4])[ \u00A0]{1,2}20[2-9]\d(?=[ \u00A0.,;!)]*$)/gu;
const TIME = /(?<![\p{N}])\d{1,2}:\d{2}(?![\p{N}])/gu;
/** A number as people write it: `1 500`, `1,2`, `1.2`, `−4`. */
const NUMBER = /([-−]?)(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d{1,6}))?/u;
/** Nobody writes a longer figure, in UTF-16 units. */
const LONGEST = 300;

/** The first number of a text that is no date, no year and no time; nothing where there is none. «Двадцать» in letters is none. */
export function figureOf(written: string | number): number | undefined {
  if (typeof written === 'number') return Number.isFinite(written) ? written : undefined;
  const text = written.slice(0, LONGEST).toLowerCase();
  let rest = text;
  for (const { start, end, isShort } of namedDates(text)) if (!isShort) rest = blank(rest, start, end);
  for (const pattern of [TIME, CALLED_YEAR, LAST_YEAR])
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  const match = NUMBER.exec(rest);
  if (match === null) return undefined;
  const [, sign, whole = '', part = ''] = match;
  const value = Number(`${whole.replace(/[^\d]/g, '')}.${part || '0'}`);
  return sign === '' ? value : -value;
}

function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}
