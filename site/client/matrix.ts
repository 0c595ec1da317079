import { isMissing, type WorkingTime } from '../../action/core/calendar/working-time.ts';
import { Zones } from '../../action/core/calendar/zones.ts';
import type { Person } from '../../action/core/content/person.ts';
import { type ClockFacts, Clocks } from '../../action/core/inbox/clocks.ts';
import { answersAt, type WhoAnswers } from '../../action/core/inbox/who.ts';
import { type Answering, classOf } from '../../action/core/policy/answering.ts';

/** What of a matrix decides who answers, and when. */
export type AnsweringFacts = Pick<Answering, 'queues' | 'classes' | 'languages' | 'shifts'>;

/** A matrix, and from when it holds. */
export interface MatrixEdition {
  readonly version: string;
  /** Epoch milliseconds; nothing where the edition has no beginning that anybody knows. */
  readonly from: number | null;
  /** Nothing for an edition that has no matrix. */
  readonly answering: AnsweringFacts | null;
}

/** A year of a country as JSON has it. */
export interface CalendarFacts {
  readonly country: string;
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly shortDays: readonly (readonly [day: string, minutes: number])[];
  readonly workingDays: readonly (readonly [day: string, weekday: number])[];
}

/** All that the question «who answers this?» needs, as it is sent to a browser. */
export interface MatrixFacts {
  readonly timeZone: string;
  /** From the first to come into force to the last. */
  readonly editions: readonly MatrixEdition[];
  /** The version whose matrix answers where that of a moment has none: the working policy. */
  readonly fallback: string;
  readonly people: readonly Person[];
  readonly calendars: Readonly<Record<string, CalendarFacts>>;
  readonly accounts: readonly { readonly id: string; readonly title: string; readonly language: string | null }[];
}

/** A question as a reader asks it. */
export interface MatrixQuestion {
  readonly class: string;
  readonly account?: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface MatrixAnswer extends WhoAnswers {
  readonly version: string;
  /** Whether that edition is in force when the item came in; else it answers ahead of its day. */
  readonly isInForce: boolean;
  /** When the clock of the class goes on, epoch milliseconds: the moment itself in working hours. */
  readonly startsAt: number | undefined;
}

/** The matrix with its clocks: the engine's own, in a browser as at a build. */
export class Matrix {
  readonly facts: MatrixFacts;
  readonly zones: Zones;
  readonly #policy: ClockFacts & { readonly people: ReadonlyMap<string, Person> };
  /** Clocks keep the years that they have counted, so each matrix has its own once. */
  readonly #clocks = new Map<AnsweringFacts, Clocks>();

  constructor(facts: MatrixFacts, zones: Zones = new Zones()) {
    this.facts = facts;
    this.zones = zones;
    const calendars = Object.entries(facts.calendars).map(([key, { daysOff, shortDays, workingDays, ...known }]) => {
      return [
        key,
        { ...known, daysOff: new Set(daysOff), shortDays: new Map(shortDays), workingDays: new Map(workingDays) },
      ] as const;
    });
    this.#policy = {
      people: new Map(facts.people.map((person) => [person.id, person])),
      calendars: new Map(calendars),
      settings: { time_zone: facts.timeZone },
    };
  }

  /** The matrix by which an item is answered that comes in at a moment; the working policy's, where the edition of that moment has none. */
  at(
    moment: number,
  ): { readonly version: string; readonly answering: AnsweringFacts; readonly isInForce: boolean } | undefined {
    const { editions, fallback } = this.facts;
    const inForce = editions.findLast(({ from }) => from !== null && from <= moment);
    if (inForce?.answering != null) {
      return { version: inForce.version, answering: inForce.answering, isInForce: true };
    }
    const answering = editions.findLast(({ version }) => version === fallback)?.answering;
    return answering == null ? undefined : { version: fallback, answering, isInForce: false };
  }

  /** Who answers, and by when: what `reglament who` says. Nothing for a class that the matrix of that moment does not have. */
  ask({ class: id, account, at }: MatrixQuestion): MatrixAnswer | undefined {
    const matrix = this.at(at);
    const found = matrix === undefined ? undefined : classOf(matrix.answering, id);
    if (matrix === undefined || found === undefined) return undefined;
    const language = this.facts.accounts.find((known) => known.id === account)?.language ?? undefined;
    const answer = answersAt(
      { id, found, at, language },
      matrix.answering,
      this.#policy,
      this.zones,
      this.#clocksOf(matrix.answering),
    );
    const starts = this.clockOf(found.clock, at)?.deadline(at, 1);
    const startsAt = typeof starts === 'number' ? starts - 1 : undefined;
    return { ...answer, version: matrix.version, isInForce: matrix.isInForce, startsAt };
  }

  /** The clock of a queue of the matrix that holds at a moment. */
  clockOf(name: string, moment: number): WorkingTime | undefined {
    const matrix = this.at(moment);
    return matrix === undefined ? undefined : this.#clocksOf(matrix.answering).of(name);
  }

  #clocksOf(answering: AnsweringFacts): Clocks {
    const clocks = this.#clocks.get(answering) ?? new Clocks(answering, this.#policy, this.zones);
    this.#clocks.set(answering, clocks);
    return clocks;
  }

  /** The instant of a time on a clock of the policy's zone; nothing for what is no time, or one that clocks skip. */
  instantOf(written: string): number | undefined {
    const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(written);
    if (match === null) return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
    try {
      return this.zones.instant(this.facts.timeZone, { year, month, day, hour, minute, second: 0 });
    } catch {
      return undefined;
    }
  }

  /** What clocks of the policy's zone show, `2026-11-22T10:05`. */
  writtenAt(moment: number): string {
    const offset = this.zones.offsetMinutes(this.facts.timeZone, moment);
    return new Date(moment + offset * 60_000).toISOString().slice(0, 16);
  }
}

/** The stretches of two weeks and a bit in which a clock goes, from the one that a moment lies in; nothing where a year has no calendar. */
export function windowsFrom(clock: WorkingTime, from: number, until: number): readonly (readonly [number, number])[] {
  if (clock.hours.isAlways) return [[from, Number.POSITIVE_INFINITY]];
  const years = new Set([Number(clock.dateOf(from).slice(0, 4)), Number(clock.dateOf(until).slice(0, 4))]);
  const windows: [number, number][] = [];
  for (const year of years) {
    const own = clock.windowsIn(year);
    if (isMissing(own)) continue;
    for (const [index, start] of own.starts.entries()) {
      const end = own.ends[index] ?? start;
      const last = windows.at(-1);
      if (end <= from || start > until) continue;
      if (last !== undefined && last[1] === start) last[1] = end;
      else windows.push([start, end]);
    }
  }
  return windows;
}
