import { dateOfDay, dayNumber, weekdayOf } from './days.ts';
import { dateAt, type LocalTime, MINUTE } from './moment.ts';
import { DAY_MINUTES, endingEarlier, inOrder, leavingEarlier, runsOn, type Shift } from './shifts.ts';
import type { Zones } from './zones.ts';

/** The days of a country's year that are not what their weekday says. */
export interface CalendarYear {
  readonly country: string;
  readonly year: number;
  /** Nobody works on these days, `YYYY-MM-DD`. */
  readonly daysOff: ReadonlySet<string>;
  /** Day → by how many minutes it ends earlier. */
  readonly shortDays: ReadonlyMap<string, number>;
  /** A day of a weekend that is worked → the weekday whose hours it takes, 1 is Monday. */
  readonly workingDays: ReadonlyMap<string, number>;
}

/** When a team reads what comes in. */
export interface WorkingHours {
  readonly timeZone: string;
  /** Around the clock: every minute counts. */
  readonly isAlways: boolean;
  readonly shifts: readonly Shift[];
  /** The country whose calendar the team keeps; without one a holiday is a day like any other. */
  readonly country: string | undefined;
}

/** A year of which nobody has told the days off: whatever falls into it cannot be counted. */
export interface MissingYear {
  readonly missing: { readonly country: string; readonly year: number };
}

export function isMissing<T>(value: T | MissingYear): value is MissingYear {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

/** The working windows of one calendar year: starts, ends, and how much was worked before each, in milliseconds. */
interface Windows {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
}

/** Years ahead in which a deadline is looked for: a team that works never in so long has no hours. */
const MOST_YEARS = 20;

/**
 * Counts working time of one team: what lies between two instants, and where a deadline falls. Its days are those of its own zone, and a day on which
 * clocks change has as many hours as it really has. Days off, days transferred and short days come from the team's own data files
 * (facts/frequency.md §4.3): the package `date-holidays` 3.37 knows neither the transferred days of Russia in 2026 (9 January, 11 May, 31 December)
 * nor its short days, and would have been a silent guess.
 */
export class WorkingTime {
  readonly hours: WorkingHours;
  readonly #calendars: ReadonlyMap<string, CalendarYear>;
  readonly #zones: Zones;
  readonly #years = new Map<number, Windows | MissingYear>();

  /** @param calendars by {@link calendarKey}. */
  constructor(hours: WorkingHours, calendars: ReadonlyMap<string, CalendarYear>, zones: Zones) {
    this.hours = { ...hours, shifts: inOrder(hours.shifts) };
    this.#calendars = calendars;
    this.#zones = zones;
  }

  /** Working milliseconds between two instants; 0 when the second is not later. */
  between(from: number, to: number): number | MissingYear {
    if (to <= from) return 0;
    if (this.hours.isAlways) return to - from;
    const [first, last] = [this.#yearAt(from), this.#yearAt(to)];
    let sum = 0;
    for (let year = first; year <= last; year++) {
      const windows = this.#windowsOf(year);
      if (isMissing(windows)) return windows;
      sum += workedBy(windows, to) - workedBy(windows, from);
    }
    return sum;
  }

  /**
   * The first instant by which so much working time has passed since another: `between(from, deadline(from, ms))` is `ms`. Nothing when the team has no
   * hours in the years to come.
   */
  deadline(from: number, ms: number): number | MissingYear | undefined {
    if (ms <= 0) return from;
    if (this.hours.isAlways) return from + ms;
    let left = ms;
    const first = this.#yearAt(from);
    for (let year = first; year <= first + MOST_YEARS; year++) {
      const windows = this.#windowsOf(year);
      if (isMissing(windows)) return windows;
      const done = workedBy(windows, from);
      if (windows.total - done >= left) return instantOf(windows, done + left);
      left -= windows.total - done;
    }
    return undefined;
  }

  /** Milliseconds of a working day: of the longest that the team has in a week without holidays. */
  get dayLength(): number {
    if (this.hours.isAlways) return DAY_MINUTES * MINUTE;
    const sums = new Map<number, number>();
    for (const { weekday, from, to } of this.hours.shifts) sums.set(weekday, (sums.get(weekday) ?? 0) + to - from);
    return Math.max(0, ...sums.values()) * MINUTE;
  }

  /** Whether anybody works on a calendar day of the team's zone, `YYYY-MM-DD`. */
  isWorkingDay(date: string): boolean | MissingYear {
    const calendar = this.#calendarOf(Number(date.slice(0, 4)));
    return isMissing(calendar) ? calendar : this.#shiftsOn(dayNumber(date), date, calendar).length > 0;
  }

  /** The calendar date of an instant where the team works. */
  dateOf(epochMs: number): string {
    return dateAt(epochMs, this.#zones.offsetMinutes(this.hours.timeZone, epochMs));
  }

  /** The offset of the team's zone at an instant, in minutes. */
  offsetAt(epochMs: number): number {
    return this.#zones.offsetMinutes(this.hours.timeZone, epochMs);
  }

  /** The instant at which clocks of the team show a time of a day, or jump over it. */
  instantOf(date: string, minutes: number): number {
    return this.#reached(dayNumber(date), minutes);
  }

  /** The stretches of a calendar year in which somebody works, in order. */
  windowsIn(year: number): { readonly starts: Float64Array; readonly ends: Float64Array } | MissingYear {
    return this.#windowsOf(year);
  }

  #yearAt(epochMs: number): number {
    return new Date(epochMs + this.offsetAt(epochMs) * MINUTE).getUTCFullYear();
  }

  #calendarOf(year: number): CalendarYear | undefined | MissingYear {
    const { country } = this.hours;
    if (country === undefined) return undefined;
    return this.#calendars.get(calendarKey(country, year)) ?? { missing: { country, year } };
  }

  #windowsOf(year: number): Windows | MissingYear {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const calendar = this.#calendarOf(year);
    const made = isMissing(calendar) ? calendar : this.#makeWindows(year, calendar);
    this.#years.set(year, made);
    return made;
  }

  #makeWindows(year: number, calendar: CalendarYear | undefined): Windows {
    const [starts, ends, before]: number[][] = [[], [], []];
    let total = 0;
    const last = dayNumber(`${year}-12-31`);
    for (let day = dayNumber(`${year}-01-01`); day <= last; day++) {
      for (const { from, to } of this.#shiftsOn(day, dateOfDay(day), calendar)) {
        const [start, end] = [this.#reached(day, from), this.#reached(day, to)];
        if (end <= start) continue;
        starts?.push(start);
        ends?.push(end);
        before?.push(total);
        total += end - start;
      }
    }
    const [a, b, c] = [starts, ends, before].map((list) => Float64Array.from(list ?? []));
    const none = new Float64Array();
    return { starts: a ?? none, ends: b ?? none, before: c ?? none, total };
  }

  /**
   * The shifts of a day. A short day is the working day that begins on it: a night that runs on ends earlier in the morning, and is not cut at midnight.
   */
  #shiftsOn(day: number, date: string, calendar: CalendarYear | undefined): readonly Shift[] {
    const planned = this.#plannedOn(day, date, calendar);
    if (planned.length === 0 || calendar === undefined) return planned;
    const short = calendar.shortDays.get(date) ?? 0;
    const before = this.#shortOn(day - 1);
    if (short === 0 && before === 0) return planned;
    // The eve of a day off is there until midnight: its morning would have ended on the day off.
    const isOver = !runsOn(planned, this.#usual(day + 1));
    const isLeft = before > 0 && runsOn(this.#usual(day - 1), planned);
    // A day of one shift ends once, and what goes on from midnight to midnight has no end that could come earlier.
    if (planned.length === 1)
      return isOver ? endingEarlier(planned, isLeft ? Math.max(short, before) : short) : planned;
    const shortened = isOver ? endingEarlier(planned, short) : planned;
    return isLeft ? leavingEarlier(shortened, before) : shortened;
  }

  #plannedOn(day: number, date: string, calendar: CalendarYear | undefined): readonly Shift[] {
    return calendar?.daysOff.has(date) === true ? [] : this.#usualOn(day, date, calendar);
  }

  /** What the weekday says, or the one in whose place a day is worked, were it no day off. */
  #usualOn(day: number, date: string, calendar: CalendarYear | undefined): readonly Shift[] {
    const weekday = calendar?.workingDays.get(date) ?? weekdayOf(day);
    return this.hours.shifts.filter((shift) => shift.weekday === weekday);
  }

  /** The same of a day that may be of another year: of one without a calendar the weekday has to do. */
  #usual(day: number): readonly Shift[] {
    return this.#usualOn(day, dateOfDay(day), this.#knownCalendar(day));
  }

  #shortOn(day: number): number {
    return this.#knownCalendar(day)?.shortDays.get(dateOfDay(day)) ?? 0;
  }

  #knownCalendar(day: number): CalendarYear | undefined {
    const calendar = this.#calendarOf(Number(dateOfDay(day).slice(0, 4)));
    return isMissing(calendar) ? undefined : calendar;
  }

  #reached(day: number, minutes: number): number {
    const date = dateOfDay(day + Math.floor(minutes / DAY_MINUTES));
    const rest = minutes % DAY_MINUTES;
    const local: LocalTime = {
      year: Number(date.slice(0, 4)),
      month: Number(date.slice(5, 7)),
      day: Number(date.slice(8, 10)),
      hour: Math.floor(rest / 60),
      minute: rest % 60,
      second: 0,
    };
    return this.#zones.reached(this.hours.timeZone, local);
  }
}

/** Under what a year of a country is known. */
export function calendarKey(country: string, year: number): string {
  return `${country.toLowerCase()}-${year}`;
}

/** How much of a year was worked by an instant. */
function workedBy({ starts, ends, before, total }: Windows, instant: number): number {
  const index = lastAtMost(starts, instant);
  if (index < 0) return 0;
  const worked = (before[index] ?? 0) + Math.min(instant, ends[index] ?? 0) - (starts[index] ?? 0);
  return Math.min(worked, total);
}

/** The first instant at which so much of a year was worked. */
function instantOf({ starts, before }: Windows, worked: number): number {
  // What is worked exactly by the end of a window is done then, and not at the start of the next one.
  let index = lastAtMost(before, worked);
  while (index > 0 && (before[index] ?? 0) >= worked) index--;
  return (starts[index] ?? 0) + worked - (before[index] ?? 0);
}

/** The last place of a sorted list whose value is at most so much; -1 for none. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let [low, high] = [-1, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
