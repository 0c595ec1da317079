import { dayAfter } from '../../action/core/calendar/days.ts';
import { isoWeekOf } from '../../action/core/calendar/iso-week.ts';
import { PURPOSES } from '../../action/core/content/post.ts';
import { wholePercent } from '../charts/shares.ts';
import { type CalendarEntry, daysOf, type TeamCalendar } from './calendar.ts';
import { groupedBy } from './grouped.ts';

/** What a bar is made of: the purposes of the policy, and what says none. */
export const SERIES = [...PURPOSES, 'none'] as const;

/** How much of each purpose there is. */
export interface Mix {
  /** An account, a month, a week. */
  readonly name: string;
  readonly counts: readonly number[];
  readonly percents: readonly number[];
  readonly total: number;
  /** Not over yet: it holds what is only planned. */
  readonly isOpen: boolean;
}

type Counted = Pick<CalendarEntry, 'purpose' | 'format'>;

/** What the mix counts: as the rules do, without stories, which live a day. */
export function countedOf<Entry extends Counted>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ format }) => format !== 'story');
}

export function mixOf(name: string, entries: readonly Counted[], isOpen: boolean): Mix {
  const counts = SERIES.map((series) => entries.filter(({ purpose = 'none' }) => purpose === series).length);
  return {
    name,
    counts,
    percents: counts.map((count) => wholePercent(count, entries.length)),
    total: entries.length,
    isOpen,
  };
}

/** Days of the mix by account. */
export const MIX_DAYS = 90;

/** What each account published in the last {@link MIX_DAYS} days, today included. */
export function mixByAccount({ entries, accounts, today }: TeamCalendar): readonly Mix[] {
  const from = dayAfter(today, 1 - MIX_DAYS);
  const counted = countedOf(entries).filter(({ date, isOut }) => isOut && date >= from && date <= today);
  const mixes = accounts.map(({ id }) =>
    mixOf(
      id,
      counted.filter(({ account }) => account === id),
      false,
    ),
  );
  return mixes.filter(({ total }) => total > 0);
}

/** The mix of all accounts by month. */
export function mixByMonth({ entries, today }: TeamCalendar): readonly Mix[] {
  const byMonth = groupedBy(countedOf(entries), ({ date }) => date.slice(0, 7));
  return [...byMonth].map(([month, own]) => mixOf(month, own, daysOf(month).to >= today)).sort(byName);
}

const WEEKS_BACK = 6;
const WEEKS_AHEAD = 4;

/** The mix of all accounts in the weeks around today, those without anything, too. */
export function mixByWeek({ entries, today }: TeamCalendar): readonly Mix[] {
  const byWeek = groupedBy(countedOf(entries), ({ date }) => isoWeekOf(date));
  return Array.from({ length: WEEKS_BACK + 1 + WEEKS_AHEAD }, (_, index) => {
    const week = isoWeekOf(dayAfter(today, 7 * (index - WEEKS_BACK)));
    return mixOf(week, byWeek.get(week) ?? [], daysOf(week).to >= today);
  });
}

const byName = (a: Mix, b: Mix): number => (a.name < b.name ? -1 : 1);

/** How often each word of one kind stands, the most frequent first, with its share of all in whole percents. */
export function countsOf(
  words: readonly string[],
): readonly { readonly word: string; readonly count: number; readonly percent: number }[] {
  const counts = [...groupedBy(words, (word) => word)]
    .map(([word, all]) => ({ word, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return counts.map((each) => ({ ...each, percent: wholePercent(each.count, words.length) }));
}
