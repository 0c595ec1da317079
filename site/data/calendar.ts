import { dayAfter, dayNumber, lastDayOf, weekdayOf } from '../../action/core/calendar/days.ts';
import { isoWeekOf, mondayOfWeek } from '../../action/core/calendar/iso-week.ts';
import { type PlanEntry, planOf } from '../../action/core/calendar/plan.ts';
import type { Publication } from '../../action/core/calendar/publication.ts';
import { hasTimeOfDay } from '../../action/core/calendar/time-of-day.ts';
import type { Account } from '../../action/core/content/account.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import { type Finding, isBlocking } from '../../action/core/finding.ts';
import type { DayMark } from '../charts/heat-map.ts';
import type { JudgedContent } from './content.ts';
import { openingWords } from './opening-words.ts';
import type { Site } from './site.ts';

/** Months before this one that have pages: a post older than that is history. */
export const MONTHS_BACK = 15;

/** A publication as the calendar of the site shows it. */
export interface CalendarEntry extends Omit<PlanEntry, 'at'> {
  /** The day on the account's own clock, `YYYY-MM-DD`, and the time, `10:00`; nothing where the post says only the day. */
  readonly date: string;
  readonly time: string | undefined;
  readonly rubric: string | undefined;
  /** Whether it has gone out. */
  readonly isOut: boolean;
  /** Whether a policy was in force on its day. */
  readonly isJudged: boolean;
  readonly mark: DayMark;
}

/** The team's calendar, as it was judged. */
export interface TeamCalendar {
  /** The accounts that publish anything, and those that should, in the order of the policy. */
  readonly accounts: readonly Account[];
  /** In order of day, account and time. */
  readonly entries: readonly CalendarEntry[];
  /** Days of each account on which a crisis stop is in force. */
  readonly frozen: ReadonlyMap<string, ReadonlySet<string>>;
  /** Today, by the policy's own clock. */
  readonly today: string;
  /** Files of posts that nobody could read: they are in no number here. */
  readonly unreadable: readonly string[];
  /** Publications of which the pages are left out because they are older. */
  readonly older: number;
}

const known = new WeakMap<JudgedContent, TeamCalendar>();

/** The calendar of the judged content: nothing is judged here a second time. */
export function calendarOf(site: Site, content: JudgedContent): TeamCalendar {
  const made = known.get(content) ?? makeCalendar(site, content);
  known.set(content, made);
  return made;
}

function makeCalendar(site: Site, { files, report, calendar }: JudgedContent): TeamCalendar {
  const { clock, timeZone, now, judging } = site;
  const today = clock.date(now, timeZone);
  const accounts = [...judging.policy.accounts.values()];
  const unreadable = unreadableIn(report.findings, calendar);
  const first = `${monthAfter(today.slice(0, 7), -MONTHS_BACK)}-01`;
  const all = [...(calendar?.publications.values() ?? [])].flat().filter(({ post }) => post.isPlanned);
  if (calendar === undefined || all.length === 0) {
    return { accounts, entries: [], frozen: new Map(), today, unreadable, older: 0 };
  }
  // A crisis stop may be until further notice: the days of it are told until the last post, and to the end of the next month.
  const last = all.reduce((latest, { epochMs }) => Math.max(latest, epochMs), 0);
  const to =
    [dayAfter(clock.date(last, timeZone), 1), lastDayOf(monthAfter(today.slice(0, 7), 1))].sort().at(-1) ?? today;
  const plans = planOf({ from: first, to, accounts }, calendar, report.findings);
  const byFile = new Map(files.map((file) => [file.path, file]));
  const entries = plans.flatMap(({ account, entries }) => {
    const own = new Map((calendar.publications.get(account.id) ?? []).map((each) => [each.post.path, each]));
    return entries.flatMap((entry) => {
      const publication = own.get(entry.path);
      if (publication === undefined) return [];
      const file = byFile.get(entry.path);
      const title = publication.post.data.title === undefined && file !== undefined ? openingWords(file) : undefined;
      return entryOf({ ...entry, title: title ?? entry.title }, publication, site);
    });
  });
  const order = new Map(accounts.map(({ id }, index) => [id, index]));
  entries.sort(
    (a, b) =>
      compare(a.date, b.date) ||
      (order.get(a.account) ?? 0) - (order.get(b.account) ?? 0) ||
      compare(a.time ?? '', b.time ?? '') ||
      compare(a.path, b.path),
  );
  const frozen = new Map(plans.map(({ account, frozenDays }) => [account.id, frozenDays]));
  return { accounts, entries, today, unreadable, frozen, older: all.length - entries.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf({ at, ...entry }: PlanEntry, { post, epochMs, account }: Publication, site: Site): CalendarEntry {
  const { status, rubric } = post.data;
  const local = site.clock.local(epochMs, account.timeZone);
  return {
    ...entry,
    date: at.slice(0, 10),
    time: hasTimeOfDay(post, () => local) ? at.slice(11, 16) : undefined,
    rubric,
    isOut: status === 'published' || (status === undefined && epochMs <= site.now),
    isJudged: epochMs >= (site.editions[0]?.from ?? Number.NEGATIVE_INFINITY),
    mark: markOf(entry.findings),
  };
}

/** The gravest of some findings. */
export function markOf(findings: readonly Finding[]): DayMark {
  if (findings.some(isBlocking)) return 'blocking';
  if (findings.some(({ status }) => status === 'new')) return 'advisory';
  return findings.length > 0 ? 'waived' : undefined;
}

/** How a finding counts: it stops a post, advises, or is excused. */
export function levelOf(finding: Finding): NonNullable<DayMark> {
  if (finding.status === 'waived') return 'waived';
  return isBlocking(finding) ? 'blocking' : 'advisory';
}

const GRAVITY = ['blocking', 'advisory', 'waived'] as const;

/** The gravest mark of some publications. */
export function gravest(entries: readonly Pick<CalendarEntry, 'mark'>[]): DayMark {
  return GRAVITY.find((level) => entries.some(({ mark }) => mark === level));
}

/** A post may have a fault of form and still stand in the calendar: those that do not are told. */
function unreadableIn(findings: readonly Finding[], calendar: JudgedContent['calendar']): readonly string[] {
  const read = new Set([...(calendar?.publications.values() ?? [])].flat().map(({ post }) => post.path));
  const paths = findings
    .filter(({ check, path }) => check === 'content.unreadable' && contentKind(path) === 'post' && !read.has(path))
    .map(({ path }) => path);
  return [...new Set(paths)];
}

/** The month so many months after another, `YYYY-MM`. */
export function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of a month `2026-11`, or of a week `2026-W47`. */
export function daysOf(period: string): { readonly from: string; readonly to: string } {
  if (!period.includes('W')) return { from: `${period}-01`, to: lastDayOf(period) };
  const from = mondayOfWeek(period);
  return { from, to: dayAfter(from, 6) };
}

/** Every day from one to another. */
export function eachDay(from: string, to: string): readonly string[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => dayAfter(from, index));
}

type Dated = Pick<TeamCalendar, 'entries' | 'today'>;
const periods = new WeakMap<Dated, Map<string, readonly string[]>>();

/** Months, or weeks, that have a page: those with anything in them, and the present one. Every such page asks for all. */
export function periodsOf(calendar: Dated, by: 'month' | 'week'): readonly string[] {
  const known = periods.get(calendar) ?? new Map<string, readonly string[]>();
  periods.set(calendar, known);
  const found = known.get(by) ?? findPeriods(calendar, by);
  known.set(by, found);
  return found;
}

function findPeriods({ entries, today }: Dated, by: 'month' | 'week'): readonly string[] {
  const periodOf = (date: string): string => (by === 'month' ? date.slice(0, 7) : isoWeekOf(date));
  return [...new Set([...entries.map(({ date }) => date), today].map(periodOf))].sort();
}

export function entriesIn(
  { entries }: Pick<TeamCalendar, 'entries'>,
  from: string,
  to: string,
): readonly CalendarEntry[] {
  return entries.filter(({ date }) => date >= from && date <= to);
}

/** Saturdays and Sundays of some days. */
export function weekendsOf(days: readonly string[]): ReadonlySet<string> {
  return new Set(days.filter((day) => weekdayOf(dayNumber(day)) > 5));
}
