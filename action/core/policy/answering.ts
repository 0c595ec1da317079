import { type Duration, parseDuration } from '../calendar/duration.ts';
import { type Shift, WEEKDAYS } from '../calendar/shifts.ts';
import type { WorkingHours } from '../calendar/working-time.ts';
import type { Localized } from '../finding.ts';
import type { AnswerClass, Answering } from './answering-file.ts';

export type { AnswerClass, Answering, MentionSource, Scenario } from './answering-file.ts';

export const ANSWERING_PATH = 'policy/answering.yaml';

export const DEADLINES = ['route', 'first', 'interim', 'final'] as const;
export type DeadlineName = (typeof DEADLINES)[number];

/** For a policy that has no matrix. */
export const NO_ANSWERING: Answering = { queues: {}, classes: {} };

type Hours = Exclude<Answering['queues'][string]['hours'], 'always'>;

/** The shifts of a week as clocks count them. */
export function shiftsOf(hours: Hours): readonly Shift[] {
  return hours.flatMap(({ days, from, to }) =>
    days.map((day) => ({ weekday: WEEKDAYS.indexOf(day) + 1, from: minutesOf(from), to: minutesOf(to) })),
  );
}

/** Minutes from midnight of `09:30`. */
export function minutesOf(written: string): number {
  return Number(written.slice(0, 2)) * 60 + Number(written.slice(3));
}

/** The hours of a queue; `undefined` for one that is not there. */
export function hoursOf({ queues }: Answering, clock: string, policyZone: string): WorkingHours | undefined {
  const found = Object.hasOwn(queues, clock) ? queues[clock] : undefined;
  if (found === undefined) return undefined;
  const { time_zone: timeZone = policyZone, calendar: country, hours } = found;
  return { timeZone, country, isAlways: hours === 'always', shifts: hours === 'always' ? [] : shiftsOf(hours) };
}

/** The class by its id; nothing for what is no class. */
export function classOf({ classes }: Answering, id: string | undefined): AnswerClass | undefined {
  return id !== undefined && Object.hasOwn(classes, id) ? classes[id] : undefined;
}

/** What a class is called, for messages; its id, where the matrix gives it no title. */
export function classTitle(answering: Answering, id: string): { readonly localized: Localized } {
  return { localized: classOf(answering, id)?.title ?? id };
}

/** How long something may take, and by which clock. */
export interface ClassDeadline {
  readonly duration: Duration;
  readonly clock: string;
  /** As it is written: `PT6H`, `2d`. */
  readonly written: string;
}

export function deadlineOf({ deadlines, clock }: AnswerClass, name: DeadlineName): ClassDeadline | undefined {
  const found = deadlines?.[name];
  if (found === undefined) return undefined;
  const written = typeof found === 'string' ? found : found.in;
  const length = parseDuration(written);
  return length === undefined
    ? undefined
    : { duration: length, written, clock: typeof found === 'string' ? clock : found.clock };
}

/** Whether an item of a class may stay without an answer of its own for a reason. */
export function maySilence({ silence = {} }: Answering, reason: string, itemClass: string | undefined): boolean {
  const classes = Object.hasOwn(silence, reason) ? silence[reason] : undefined;
  if (classes === undefined) return false;
  return classes.length === 0 || (itemClass !== undefined && classes.includes(itemClass));
}
