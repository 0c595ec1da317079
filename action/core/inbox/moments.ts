import { type LocalTime, MINUTE, parseMoment, utcOf } from '../calendar/moment.ts';
import type { Zones } from '../calendar/zones.ts';
import { guessFormat, momentFormat, readDate } from '../content/date-format.ts';
import type { ContentProblemId } from '../content/problem.ts';
import { clip } from '../text/clip.ts';

const SHOWN = 40;
/** Clocks change by no more than that, in milliseconds. */
const AROUND = 4 * 60 * MINUTE;

/** How the times of a file are written. */
export interface WrittenTimes {
  /** In which local times are; without it every time needs an offset. */
  readonly zone?: string | undefined;
  /** The orders in which they may be; the first that fits. ISO 8601 without any. */
  readonly formats?: readonly string[] | undefined;
}

export type ReadMoment =
  | number
  | { readonly messageId: ContentProblemId; readonly data: Readonly<Record<string, string>> };

/** Makes a reader of moments: epoch milliseconds, or what is wrong. */
export function momentReader({ zone, formats }: WrittenTimes, zones: Zones): (written: string) => ReadMoment {
  const patterns = formats?.flatMap((format) => momentFormat(format) ?? []);
  return (written) => {
    const found = clip(written, SHOWN);
    const iso = patterns === undefined ? written : firstOf(written, patterns);
    const guess = (): string => guessFormat(written) ?? 'none';
    if (iso === undefined)
      return { messageId: 'inbox.date-format', data: { found, format: formats?.join(' · ') ?? '', guess: guess() } };
    const moment = parseMoment(iso);
    if (moment === 'moment.format') return { messageId: 'inbox.moment', data: { found, guess: guess() } };
    if (typeof moment === 'string') return { messageId: moment, data: { found } };
    if (moment.kind === 'instant') return moment.epochMs;
    if (moment.dateOnly) return { messageId: 'inbox.no-time', data: { found } };
    if (zone === undefined) return { messageId: 'moment.no-offset', data: { found } };
    return instantIn(zone, moment.local, zones) ?? { messageId: 'inbox.skipped', data: { found, zone } };
  };
}

function firstOf(written: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const read = readDate(written, pattern);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** As {@link Zones.instant}, without its cost for times of which no change of clocks is near: an export has hundreds of thousands. */
function instantIn(zone: string, local: LocalTime, zones: Zones): number | undefined {
  const utc = utcOf(local);
  const [before, after] = [
    zones.offsetMinutes(zone, utc - 14 * 60 * MINUTE - AROUND),
    zones.offsetMinutes(zone, utc + 12 * 60 * MINUTE + AROUND),
  ];
  return before === after ? utc - before * MINUTE : zones.instant(zone, local);
}
