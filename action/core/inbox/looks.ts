import { dayAfter, dayNumber, weekdayOf } from '../calendar/days.ts';
import { WEEKDAYS } from '../calendar/shifts.ts';
import type { WorkingTime } from '../calendar/working-time.ts';
import type { InboxConclusion } from '../check.ts';
import { type MentionSource, minutesOf } from '../policy/answering.ts';
import type { MentionLook } from './mentions.ts';

/** Until when a source is looked at on a day, unless it says: the end of it. */
const DAY_END = '24:00';

/** The sources of a policy, each with the looks at it, in order of time, and the clock of whoever looks. Nothing while nobody keeps a log. */
export function watched({ answering, clocks, looks }: InboxConclusion): readonly {
  readonly source: MentionSource;
  readonly looks: readonly MentionLook[];
  readonly clock: WorkingTime;
}[] {
  const { mentions } = answering;
  const clock = mentions === undefined ? undefined : clocks.of(mentions.clock);
  if (mentions === undefined || clock === undefined || looks.length === 0) return [];
  return mentions.sources.map((source) => ({
    source,
    looks: looks.filter((look) => look.source === source.id),
    clock,
  }));
}

/** The days, from the first line of the log to now, on which a source is looked at: of a year without a calendar nobody knows. */
export function dueDays(
  { days, by = DAY_END }: MentionSource,
  clock: WorkingTime,
  input: InboxConclusion,
): readonly string[] {
  const [first] = input.looks;
  if (first === undefined) return [];
  const due: string[] = [];
  for (
    let date = clock.dateOf(first.epochMs);
    clock.instantOf(date, minutesOf(by)) <= input.now;
    date = dayAfter(date, 1)
  ) {
    const weekday = WEEKDAYS[weekdayOf(dayNumber(date)) - 1];
    const isWanted = days === undefined || (weekday !== undefined && days.includes(weekday));
    if (isWanted && input.isMine(date) && clock.isWorkingDay(date) === true) due.push(date);
  }
  return due;
}

/** The log as far as it goes: where a finding about what is not in it sits. */
export function placeBefore(
  epochMs: number,
  own: readonly MentionLook[],
  all: readonly MentionLook[],
): MentionLook | undefined {
  return own.findLast((look) => look.epochMs <= epochMs) ?? all.findLast((look) => look.epochMs <= epochMs) ?? all[0];
}
