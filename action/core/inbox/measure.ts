import { isMissing, type MissingYear } from '../calendar/working-time.ts';
import { type AnswerClass, type Answering, classOf } from '../policy/answering.ts';
import type { Clocks } from './clocks.ts';
import type { InboxItem } from './item.ts';
import { answeredElsewhere, type Lookup, silenceOf } from './silence.ts';

/** How long an item waited for its first answer, or has been waiting, by the clock of its class. */
export interface Measure {
  /** The class by which it is measured. */
  readonly classId: string;
  /** Working milliseconds. */
  readonly ms: number;
  readonly limit: number;
  readonly isOpen: boolean;
  readonly isLate: boolean;
}

/**
 * The class by which an item is measured: its own, else the first of the matrix that has a deadline. Without that, an item that nobody gave a class
 * would wait for ever and spoil no figure.
 */
export function measuringClass(
  answering: Answering,
  id: string | undefined,
): { id: string; found: AnswerClass } | undefined {
  const own = classOf(answering, id);
  if (own !== undefined && id !== undefined) return { id, found: own };
  const first = Object.entries(answering.classes).find(([, { deadlines }]) => deadlines?.first !== undefined);
  return first === undefined ? undefined : { id: first[0], found: first[1] };
}

/**
 * Measures the first answer of an item; nothing where none is owed. A reason for silence takes an item out of no figure, unless the same person had the
 * answer before they asked again: who got it later waited until then.
 */
export function measureFirst(
  item: InboxItem,
  clocks: Clocks,
  now: number,
  lookup: Lookup,
): Measure | MissingYear | undefined {
  const { data, receivedAt } = item;
  const silence = silenceOf(item, clocks.answering, lookup);
  const repliedAt = silence === 'proven' ? answeredElsewhere(item, lookup) : item.repliedAt;
  if (silence === 'excused' || (silence === 'proven' && repliedAt === receivedAt)) return undefined;
  const measured = measuringClass(clocks.answering, data.class);
  const limit = measured === undefined ? undefined : clocks.limitOf(measured.found, 'first');
  if (measured === undefined || limit === undefined) return undefined;
  const ms = limit.clock.between(receivedAt, repliedAt ?? Math.max(now, receivedAt));
  if (isMissing(ms)) return ms;
  return { classId: measured.id, ms, limit: limit.ms, isOpen: repliedAt === undefined, isLate: ms > limit.ms };
}
