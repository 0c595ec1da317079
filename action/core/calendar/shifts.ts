/** A stretch of a weekday in which somebody is there, in minutes from midnight; {@link DAY_MINUTES} is the end of the day. */
export interface Shift {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

export const DAY_MINUTES = 24 * 60;

/** Weekdays as data files write them; the first is 1. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The shifts of each weekday, in order of time, and what touches is one: people write them in whatever order they think of them. */
export function inOrder(shifts: readonly Shift[]): readonly Shift[] {
  const sorted = shifts.filter(({ from, to }) => from < to).sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  const merged: Shift[] = [];
  for (const shift of sorted) {
    const last = merged.at(-1);
    if (last?.weekday !== shift.weekday || shift.from > last.to) merged.push(shift);
    else merged[merged.length - 1] = { ...last, to: Math.max(last.to, shift.to) };
  }
  return merged;
}

/** Whether the last shift of a day goes on after midnight: then it is no end of anybody's working day. */
export function runsOn(shifts: readonly Shift[], next: readonly Shift[]): boolean {
  return shifts.at(-1)?.to === DAY_MINUTES && next[0]?.from === 0;
}

/** The shifts of a day that ends so many minutes earlier. */
export function endingEarlier(shifts: readonly Shift[], minutes: number): readonly Shift[] {
  const last = shifts.at(-1);
  if (last === undefined || minutes === 0) return shifts;
  const end = last.to - minutes;
  return shifts.flatMap((shift) => (shift.from < end ? { ...shift, to: Math.min(shift.to, end) } : []));
}

/** The shifts of a day of which the first, which began on the day before, ends so many minutes earlier. */
export function leavingEarlier(shifts: readonly Shift[], minutes: number): readonly Shift[] {
  const [first, ...others] = shifts;
  if (first === undefined || minutes === 0) return shifts;
  return first.to - minutes > first.from ? [{ ...first, to: first.to - minutes }, ...others] : others;
}
