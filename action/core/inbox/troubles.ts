import { DAY } from '../calendar/days.ts';
import { parseDuration } from '../calendar/duration.ts';
import type { FreezePeriod } from '../check.ts';
import { LIMITS } from '../limits.ts';
import type { Answering } from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import type { InboxItem } from './item.ts';

/** Somebody is unhappy, and it may be a part of something larger. */
export interface Trouble {
  readonly item: InboxItem;
  /** The edition in force when it came in. */
  readonly policy: Policy;
}

/** The troubles of an inbox that are kept, the latest of them: an inbox may have very many, and an old crisis is over. */
export class Troubles {
  #kept: Trouble[] = [];

  add(trouble: Trouble): void {
    this.#kept.push(trouble);
    // Twice as many are held meanwhile, so that they are seldom sorted.
    if (this.#kept.length > 2 * LIMITS.troubles) this.#kept = [...this.inOrder()];
  }

  /** In order of time. */
  inOrder(): readonly Trouble[] {
    return this.#kept.sort((a, b) => a.item.receivedAt - b.item.receivedAt).slice(-LIMITS.troubles);
  }
}

/** Whether an item may be a part of a crisis by the matrix: it is of a class of which so many make one. */
export function mayBeCrisis({ data }: InboxItem, answering: Answering): boolean {
  const { crisis, classes } = answering;
  const given = data.class;
  if (crisis === undefined || given === undefined) return false;
  if (crisis.of !== undefined) return crisis.of.includes(given);
  return Object.hasOwn(classes, given) && classes[given]?.negative === true;
}

/** How long the items of a crisis may lie apart, in milliseconds. People are hurt on holidays, too: `1d` are 24 hours of any day. */
export function reachOf({ within }: NonNullable<Answering['crisis']>): number {
  const length = parseDuration(within);
  if (length === undefined) return 0;
  return length.kind === 'time' ? length.ms : length.days * DAY;
}

/**
 * Groups of at least so many troubles of which each closes a window with enough others in it. A group goes on as long as that holds, so that a long
 * crisis is one.
 *
 * @param troubles in order of time.
 * @param reach the length of the window in milliseconds.
 */
export function gatherings(
  troubles: readonly Trouble[],
  count: number,
  reach: number,
): readonly (readonly Trouble[])[] {
  const spans: { start: number; end: number }[] = [];
  for (const [end, { item }] of troubles.entries()) {
    const start = end - count + 1;
    const first = troubles[start];
    if (first === undefined || item.receivedAt - first.item.receivedAt > reach) continue;
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => troubles.slice(start, end + 1));
}

/**
 * Whether somebody took the matter up: an item of it is marked as a sharp situation that the matrix knows, or a freeze was declared for it.
 *
 * @param items in order of time.
 */
export function isTakenUp(
  items: readonly InboxItem[],
  { scenarios = [] }: Answering,
  freezes: readonly FreezePeriod[],
  reach: number,
): boolean {
  const isOpened = items.some(({ data: { sharp } }) => sharp === true || scenarios.some(({ id }) => id === sharp));
  const [first, last] = [items[0]?.receivedAt ?? 0, items.at(-1)?.receivedAt ?? 0];
  const stops = ({ freeze: { accounts }, from, until }: FreezePeriod): boolean =>
    from <= last + reach &&
    until > first &&
    (accounts === undefined ||
      items.some(({ data: { account } }) => account === undefined || accounts.includes(account)));
  return isOpened || freezes.some(stops);
}
