import type { Duration } from '../calendar/duration.ts';
import { type CalendarYear, type MissingYear, WorkingTime } from '../calendar/working-time.ts';
import type { Zones } from '../calendar/zones.ts';
import { type AnswerClass, type Answering, type DeadlineName, deadlineOf, hoursOf } from '../policy/answering.ts';

/** What clocks have to know of a policy. */
export interface ClockFacts {
  /** Years of countries, by `ru-2026`. */
  readonly calendars: ReadonlyMap<string, CalendarYear>;
  readonly settings: { readonly time_zone: string };
}

/** So much time of a clock, in milliseconds. */
export interface Limit {
  readonly ms: number;
  readonly clock: WorkingTime;
}

/** The clocks of a matrix, each made once. */
export class Clocks {
  readonly answering: Answering;
  readonly #policy: ClockFacts;
  readonly #zones: Zones;
  readonly #known = new Map<string, WorkingTime | undefined>();
  /** Deadlines of classes: several rules ask for them, of each of very many items. */
  readonly #limits = new Map<AnswerClass, Map<DeadlineName, Limit | undefined>>();

  constructor(answering: Answering, policy: ClockFacts, zones: Zones) {
    this.answering = answering;
    this.#policy = policy;
    this.#zones = zones;
  }

  /** The clock of a queue; `undefined` for one that is not there. */
  of(name: string): WorkingTime | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const hours = hoursOf(this.answering, name, this.#policy.settings.time_zone);
    const clock = hours === undefined ? undefined : new WorkingTime(hours, this.#policy.calendars, this.#zones);
    this.#known.set(name, clock);
    return clock;
  }

  /** How long something of a class may take, in working milliseconds of a clock. */
  limitOf(found: AnswerClass, name: DeadlineName): Limit | undefined {
    const ofClass = this.#limits.get(found) ?? new Map<DeadlineName, Limit | undefined>();
    this.#limits.set(found, ofClass);
    if (!ofClass.has(name)) ofClass.set(name, this.#findLimit(found, name));
    return ofClass.get(name);
  }

  #findLimit(found: AnswerClass, name: DeadlineName): Limit | undefined {
    const deadline = deadlineOf(found, name);
    const clock = deadline === undefined ? undefined : this.of(deadline.clock);
    return deadline === undefined || clock === undefined
      ? undefined
      : { ms: lengthOf(deadline.duration, clock), clock };
  }

  /** By when something of a class is due that came in at an instant. */
  dueAt(found: AnswerClass, name: DeadlineName, receivedAt: number): number | MissingYear | undefined {
    const limit = this.limitOf(found, name);
    return limit?.clock.deadline(receivedAt, limit.ms);
  }
}

/** A duration in milliseconds of a clock: a working day is as long as that clock's day. */
export function lengthOf(duration: Duration, clock: Pick<WorkingTime, 'dayLength'>): number {
  return duration.kind === 'time' ? duration.ms : duration.days * clock.dayLength;
}
