/** A wall-clock time without a zone. Months and days are 1-based. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a text such as `publish_at` says: an instant, or a local time that a zone has still to place. */
export type Moment =
  | { readonly kind: 'instant'; readonly epochMs: number; readonly offsetMinutes: number }
  | { readonly kind: 'local'; readonly local: LocalTime; readonly dateOnly: boolean };

export type MomentProblemId = 'moment.format' | 'moment.date' | 'moment.year' | 'moment.time' | 'moment.offset';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?[ ]?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Years in which posts are planned and policies hold: outside it is a slip of the pen. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** Milliseconds in a minute. */
export const MINUTE = 60_000;

/**
 * Reads an ISO 8601 date or date-time: `2026-11-03`, `2026-11-03T10:00`, `2026-11-03 10:00:00+03:00`, `…Z`.
 * A day that the month does not have, or an hour that the day does not have, is a problem and never rolls over.
 */
export function parseMoment(text: string): Moment | MomentProblemId {
  const match = ISO.exec(text.trim());
  if (match === null) return 'moment.format';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'moment.date';
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'moment.year';
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return 'moment.time';
  const offset = match[7];
  if (offset === undefined) {
    return { kind: 'local', local: { year, month, day, hour, minute, second }, dateOnly: match[4] === undefined };
  }
  const offsetMinutes = parseOffset(offset);
  if (offsetMinutes === undefined) return 'moment.offset';
  return {
    kind: 'instant',
    epochMs: Date.UTC(year, month - 1, day, hour, minute, second) - offsetMinutes * MINUTE,
    offsetMinutes,
  };
}

/** Offsets in force anywhere lie between −12:00 and +14:00 (IANA time zone database). */
function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.slice(1).replace(':', '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || 0);
  const total = sign * (hours * 60 + minutes);
  return minutes > 59 || total < -720 || total > 840 ? undefined : total;
}

/** Writes an instant as RFC 3339 with the given offset, to the second: `2026-11-03T10:00:00+03:00`. */
export function formatInstant(epochMs: number, offsetMinutes: number): string {
  const local = new Date(epochMs + offsetMinutes * MINUTE).toISOString().slice(0, 19);
  if (offsetMinutes === 0) return `${local}Z`;
  const absolute = Math.abs(offsetMinutes);
  const hours = String(Math.floor(absolute / 60)).padStart(2, '0');
  const minutes = String(absolute % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The calendar date `YYYY-MM-DD` of an instant at an offset. */
export function dateAt(epochMs: number, offsetMinutes: number): string {
  return new Date(epochMs + offsetMinutes * MINUTE).toISOString().slice(0, 10);
}

/** What clocks show at an instant, at an offset. */
export function localAt(epochMs: number, offsetMinutes: number): LocalTime {
  const shifted = new Date(epochMs + offsetMinutes * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** A local time taken as one in UTC, epoch milliseconds. */
export function utcOf({ year, month, day, hour, minute, second }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Offsets in force anywhere, in milliseconds: clocks are at most so far ahead of UTC, and so far behind it. */
export const MOST_AHEAD = 14 * 60 * MINUTE;
export const MOST_BEHIND = 12 * 60 * MINUTE;

/** The instants between which a moment lies, whatever the zone: for most questions that is enough, and needs no time-zone data. */
export function momentBounds(moment: Moment): { readonly earliest: number; readonly latest: number } {
  if (moment.kind === 'instant') return { earliest: moment.epochMs, latest: moment.epochMs };
  const utc = utcOf(moment.local);
  return { earliest: utc - MOST_AHEAD, latest: utc + MOST_BEHIND };
}
