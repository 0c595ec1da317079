import type { InboxItem } from './item.ts';
import type { Measure } from './measure.ts';
import { Waits } from './waits.ts';

/** What became of the items of one class in one week. */
export interface Tally {
  /** Waiting times that count, in working milliseconds: of what was answered, and of what is open beyond its deadline. */
  readonly waits: Waits;
  answered: number;
  late: number;
  /** Without an answer, and how many of them beyond their deadline. */
  open: number;
  overdue: number;
  /** The item that waited longest. */
  worst: { readonly item: InboxItem; readonly ms: number } | undefined;
}

export interface Figures {
  readonly answered: number;
  readonly open: number;
  readonly overdue: number;
  /** Answered after the deadline, or open beyond it. */
  readonly breached: number;
  /** Working milliseconds; nothing where nothing counts. */
  readonly average: number | undefined;
  readonly median: number | undefined;
  readonly p90: number | undefined;
  /** The part of what counts that was answered in time, 0 to 1. */
  readonly inside: number | undefined;
}

/**
 * Counts first answers by week and class (facts/frequency.md §4.2). An open item joins the mean when its deadline has passed, with the time that it has
 * waited so far: leaving people without an answer never makes any figure better.
 */
export class Statistics {
  readonly #tallies = new Map<string, Map<string, Tally>>();

  /** @param week the Monday of the week in which it came in, `YYYY-MM-DD`. */
  add(week: string, item: InboxItem, { classId, ms, isOpen, isLate }: Measure): void {
    const ofWeek = this.#tallies.get(week) ?? new Map<string, Tally>();
    const tally = ofWeek.get(classId) ?? emptyTally();
    this.#tallies.set(week, ofWeek.set(classId, tally));
    if (isOpen) tally.open++;
    else tally.answered++;
    if (isLate) tally.late++;
    if (isOpen && isLate) tally.overdue++;
    if (isOpen && !isLate) return;
    tally.waits.push(ms);
    if (tally.worst === undefined || ms > tally.worst.ms) tally.worst = { item: item.kept(), ms };
  }

  /** The weeks with anything in them, in order. */
  get weeks(): readonly string[] {
    return [...this.#tallies.keys()].sort();
  }

  get classes(): readonly string[] {
    return [...new Set([...this.#tallies.values()].flatMap((ofWeek) => [...ofWeek.keys()]))];
  }

  /** What is known of a week, of a class, or of both; of everything without either. */
  tally({ week, classId }: { readonly week?: string; readonly classId?: string } = {}): Tally {
    const sum = emptyTally();
    for (const [key, ofWeek] of this.#tallies) {
      if (week !== undefined && key !== week) continue;
      for (const [id, tally] of ofWeek) if (classId === undefined || id === classId) addTo(sum, tally);
    }
    return sum;
  }
}

function emptyTally(): Tally {
  return { waits: new Waits(), answered: 0, late: 0, open: 0, overdue: 0, worst: undefined };
}

function addTo(sum: Tally, { waits, answered, late, open, overdue, worst }: Tally): void {
  sum.waits.pushAll(waits);
  sum.answered += answered;
  sum.late += late;
  sum.open += open;
  sum.overdue += overdue;
  if (worst !== undefined && (sum.worst === undefined || worst.ms > sum.worst.ms)) sum.worst = worst;
}

export function figuresOf({ waits, answered, late, open, overdue }: Tally): Figures {
  const sorted = waits.sorted();
  const count = sorted.length;
  const sum = sorted.reduce((total, wait) => total + wait, 0);
  const middle = ((sorted[Math.floor((count - 1) / 2)] ?? 0) + (sorted[Math.ceil((count - 1) / 2)] ?? 0)) / 2;
  const isEmpty = count === 0;
  return {
    ...{ answered, open, overdue, breached: late },
    average: isEmpty ? undefined : sum / count,
    median: isEmpty ? undefined : middle,
    // Nearest rank: a waiting time that somebody really had.
    p90: isEmpty ? undefined : sorted[Math.ceil(0.9 * count) - 1],
    inside: isEmpty ? undefined : (count - late) / count,
  };
}
