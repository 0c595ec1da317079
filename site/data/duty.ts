import type { OnDuty } from '../../action/core/inbox/duty.ts';
import { type Matrix, windowsFrom } from '../client/matrix.ts';
import { matrixOf } from './answering.ts';
import { groupedBy } from './grouped.ts';
import type { Site } from './site.ts';

/** So far ahead it is told who answers: a site is built anew each night, and a week of grace is enough. */
export const HORIZON = 8 * 86_400_000;

/** Classes that the same people answer, by the same clock. */
export interface DutyRow {
  /** Whoever is asked first. */
  readonly first: string | undefined;
  readonly others: readonly string[];
  readonly classes: readonly string[];
  readonly clock: string;
}

/** Who answers during some time, epoch milliseconds: it changes with shifts, days off, absences and editions. */
export interface DutyPlan {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly DutyRow[];
}

export interface Duty {
  /** The plans of the days to come, one after another. */
  readonly plans: readonly DutyPlan[];
  /** When each clock goes, from now to the horizon. */
  readonly clocks: Readonly<Record<string, readonly (readonly [from: number, until: number])[]>>;
  readonly until: number;
}

const known = new WeakMap<Site, Duty>();

/** Who answers from the moment of the build on, worked out ahead by the engine: a browser only looks up what holds when it is read. */
export function dutyOf(site: Site): Duty {
  const duty = known.get(site) ?? workOut(matrixOf(site), site.now);
  known.set(site, duty);
  return duty;
}

function workOut(matrix: Matrix, now: number): Duty {
  const until = now + HORIZON;
  const { classes = {}, shifts = {} } = matrix.at(now)?.answering ?? {};
  const names = new Set([...Object.values(classes).map(({ clock }) => clock), ...Object.values(shifts)]);
  const clocks = Object.fromEntries(
    [...names].map((name) => {
      const clock = matrix.clockOf(name, now);
      return [name, clock === undefined ? [] : windowsFrom(clock, now, until)] as const;
    }),
  );
  // People change when a shift is over, at midnight, and with an edition.
  const moments = new Set([now]);
  for (const [, end] of Object.values(clocks).flat()) if (end > now && end < until) moments.add(end);
  for (const { from } of matrix.facts.editions) if (from !== null && from > now && from < until) moments.add(from);
  for (const midnight of midnights(matrix, now, until)) moments.add(midnight);
  const plans: DutyPlan[] = [];
  for (const from of [...moments].sort((a, b) => a - b)) {
    const rows = rowsAt(matrix, from);
    const last = plans.at(-1);
    if (last !== undefined && JSON.stringify(last.rows) === JSON.stringify(rows)) continue;
    if (last !== undefined) plans[plans.length - 1] = { ...last, until: from };
    plans.push({ from, until, rows });
  }
  return { plans, clocks, until };
}

/** The plans that name the same people, each once, with all the times at which it holds: weekends are alike. */
export function alike(plans: readonly DutyPlan[]): readonly {
  readonly rows: readonly DutyRow[];
  readonly spans: readonly (readonly [from: number, until: number])[];
}[] {
  return [...groupedBy(plans, ({ rows }) => JSON.stringify(rows)).values()].map((group) => ({
    rows: group[0]?.rows ?? [],
    spans: group.map(({ from, until }) => [from, until] as const),
  }));
}

function* midnights({ zones, facts }: Matrix, from: number, until: number): Generator<number> {
  for (let at = from; at < until; at += HORIZON / 8) {
    const date = new Date(at + zones.offsetMinutes(facts.timeZone, at) * 60_000);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const midnight = zones.startOfDay(facts.timeZone, { year, month, day, hour: 0, minute: 0, second: 0 });
    if (midnight > from) yield midnight;
  }
}

/** The classes of a moment by those who answer them. */
function rowsAt(matrix: Matrix, at: number): readonly DutyRow[] {
  const { classes = {} } = matrix.at(at)?.answering ?? {};
  const rows = new Map<string, { first: string | undefined; others: string[]; classes: string[]; clock: string }>();
  for (const [id, { clock }] of Object.entries(classes)) {
    const answer = matrix.ask({ class: id, at });
    if (answer === undefined) continue;
    const [first, ...others] = answer.people.map(({ person }: OnDuty) => person.name);
    const key = JSON.stringify([first, clock]);
    const row = rows.get(key) ?? { first, others: [], classes: [], clock };
    rows.set(key, row);
    row.classes.push(id);
    for (const other of others) if (!row.others.includes(other)) row.others.push(other);
  }
  return [...rows.values()];
}
