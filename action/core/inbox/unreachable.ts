import type { MissingYear, Shift, WorkingTime } from '../calendar/working-time.ts';
import { isMissing } from '../calendar/working-time.ts';

/** A Monday long after the clocks were changed and long before they are again, at UTC: of a week only its hours matter here. */
const WEEK_START = Date.UTC(2026, 5, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKS = 2;

/**
 * The longest stretch, in milliseconds of a clock, during which that clock runs and none of some people is at work; holidays are left out of it. Whatever comes in
 * at its start waits so long at least. Nothing when none of them ever works.
 */
export function longestGap(clock: WorkingTime, staff: readonly WorkingTime[]): number | undefined {
  if (staff.some(({ hours }) => hours.isAlways)) return 0;
  const windows = staff.flatMap((team) => windowsOf(team)).sort((a, b) => a.from - b.from);
  if (windows.length === 0) return undefined;
  let longest = 0;
  let end = windows[0]?.to ?? 0;
  for (const { from, to } of windows) {
    if (from > end) longest = Math.max(longest, lengthBy(clock.between(end, from)));
    end = Math.max(end, to);
  }
  return longest;
}

function lengthBy(found: number | MissingYear): number {
  return isMissing(found) ? 0 : found;
}

function windowsOf(team: WorkingTime): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: 7 * WEEKS }, (_, day) => {
    const date = new Date(WEEK_START + day * DAY_MS).toISOString().slice(0, 10);
    return team.hours.shifts
      .filter(({ weekday }: Shift) => weekday === (day % 7) + 1)
      .map(({ from, to }) => ({ from: team.instantOf(date, from), to: team.instantOf(date, to) }));
  }).flat();
}
