import { deadlineOf } from '../../action/core/policy/answering.ts';
import { type Matrix, type MatrixAnswer, windowsFrom } from '../client/matrix.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** So far ahead a holiday is looked for. */
const REACH = 92 * DAY;

/**
 * Questions worked out as examples: in working time, shortly before a day ends, at night, before the longest rest of the next three months; and the shortest deadline of
 * another clock, on that rest.
 */
export function workedExamples(matrix: Matrix, from: number): readonly MatrixAnswer[] {
  const classes = Object.entries(matrix.at(from)?.answering.classes ?? {});
  const owed = classes.filter(([, found]) => deadlineOf(found, 'first') !== undefined);
  const usual = owed.find(([, { negative }]) => negative === true) ?? owed[0];
  if (usual === undefined) return [];
  const clock = matrix.clockOf(usual[1].clock, from);
  const windows = clock === undefined || clock.hours.isAlways ? [] : windowsFrom(clock, from, from + REACH);
  const gaps = windows.slice(1).map(([start], index) => ({ from: windows[index]?.[1] ?? start, to: start }));
  const [first] = windows;
  const night = gaps.find(({ from: start, to }) => to - start < DAY);
  const rest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const other = owed.find(([, found]) => found.clock !== usual[1].clock);
  const asked: readonly (readonly [string, number | undefined])[] = [
    [usual[0], first === undefined ? from : Math.max(first[0] + HOUR, Math.min(from, first[1] - HOUR))],
    [usual[0], night === undefined ? undefined : night.from - HOUR / 2],
    [usual[0], night === undefined ? undefined : night.from + 2 * HOUR],
    [usual[0], rest === undefined ? undefined : rest.from - HOUR / 2],
    [other?.[0] ?? '', rest === undefined ? undefined : rest.from + 15 * HOUR + 5 * MINUTE],
  ];
  return asked.flatMap(([id, at]) => (at === undefined ? [] : (matrix.ask({ class: id, at }) ?? [])));
}
