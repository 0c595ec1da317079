import { isMissing, type WorkingTime } from '../calendar/working-time.ts';

/**
 * The longest stretch of a year, in milliseconds of a clock, during which that clock runs and none of some people is at work: nights, weekends and days off
 * of their own calendars. Whatever comes in at its start waits so long at least. Of a year without a calendar nothing is said, and nothing when none of
 * them ever works.
 */
export function longestGap(clock: WorkingTime, staff: readonly WorkingTime[], year: number): number | undefined {
  if (staff.some(({ hours }) => hours.isAlways)) return 0;
  const windows: { readonly from: number; readonly to: number }[] = [];
  for (const team of staff) {
    const own = team.windowsIn(year);
    if (isMissing(own)) return undefined;
    for (const [index, from] of own.starts.entries()) windows.push({ from, to: own.ends[index] ?? from });
  }
  if (windows.length === 0) return undefined;
  windows.sort((a, b) => a.from - b.from);
  let longest = 0;
  let end = clock.instantOf(`${year}-01-01`, 0);
  const close = (until: number): void => {
    const waited = until > end ? clock.between(end, until) : 0;
    if (!isMissing(waited)) longest = Math.max(longest, waited);
  };
  for (const { from, to } of windows) {
    close(from);
    end = Math.max(end, to);
  }
  close(clock.instantOf(`${year}-12-31`, 24 * 60 - 1));
  return longest;
}
