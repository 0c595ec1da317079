import { parseDuration } from '../calendar/duration.ts';
import { formatInstant } from '../calendar/moment.ts';
import { isMissing, type WorkingTime } from '../calendar/working-time.ts';
import type { Zones } from '../calendar/zones.ts';
import type { Person } from '../content/person.ts';
import type { Localized } from '../finding.ts';
import { type AnswerClass, type Answering, classTitle, DEADLINES, type DeadlineName } from '../policy/answering.ts';
import { type ClockFacts, Clocks, lengthOf } from './clocks.ts';
import { type OnDuty, onDuty } from './duty.ts';

/** A moment in the team's own clock, RFC 3339; the year that has no calendar, where it cannot be told. */
export type Due = { readonly at: string } | { readonly missing: { readonly country: string; readonly year: number } };

/** Who answers something, and by when. */
export interface WhoAnswers {
  readonly classId: string;
  readonly title: Localized;
  /** When it came in, by the clock of its class. */
  readonly at: string;
  /** The first to be asked first. */
  readonly people: readonly OnDuty[];
  readonly deadlines: readonly { readonly name: DeadlineName; readonly due: Due }[];
  readonly escalation: readonly { readonly role: string; readonly due: Due; readonly people: readonly OnDuty[] }[];
  readonly isAnswered: boolean;
  readonly tone: Localized | undefined;
}

export interface WhoQuestion {
  readonly id: string;
  readonly found: AnswerClass;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The language of the account, where one is named. */
  readonly language: string | undefined;
}

/** Who answers an item of a class that came in at an instant. @param clocks Those of the matrix, of whoever asks often: they keep the years that they have counted. */
export function answersAt(
  { id, found, at, language }: WhoQuestion,
  answering: Answering,
  policy: ClockFacts & { readonly people: ReadonlyMap<string, Person> },
  zones: Zones,
  clocks = new Clocks(answering, policy, zones),
): WhoAnswers {
  const clock = clocks.of(found.clock);
  // Whoever is there when the clock goes again, and not on a night when nobody is.
  const starts = clock?.deadline(at, 1);
  const date = clock?.dateOf(typeof starts === 'number' ? starts : at) ?? '';
  const own = language === undefined ? undefined : answering.languages?.[language];
  // Of a role without shifts it is taken that its people are there whenever the clock goes.
  const isOnShift = ({ role }: OnDuty, day: string): boolean => {
    const shift = answering.shifts?.[role];
    return (shift === undefined ? undefined : clocks.of(shift))?.isWorkingDay(day) !== false;
  };
  const there = (roles: Parameters<typeof onDuty>[1], day: string): OnDuty[] => {
    return onDuty(policy.people, roles, day).filter((one) => isOnShift(one, day));
  };
  const [first, others] = [own === undefined ? [] : there(own, date), there(found, date)];
  const people = [...first, ...others.filter(({ person }) => !first.some((other) => other.person.id === person.id))];
  const dueBy = (by: WorkingTime | undefined, ms: number | undefined): Due[] => {
    const due = ms === undefined ? undefined : by?.deadline(at, ms);
    if (by === undefined || due === undefined) return [];
    return isMissing(due) ? [due] : [{ at: formatInstant(due, by.offsetAt(due)) }];
  };
  return {
    classId: id,
    title: classTitle(answering, id).localized,
    at: formatInstant(at, clock?.offsetAt(at) ?? 0),
    people,
    deadlines: DEADLINES.flatMap((name) => {
      const limit = clocks.limitOf(found, name);
      return dueBy(limit?.clock, limit?.ms).map((due) => ({ name, due }));
    }),
    escalation: (found.escalation ?? []).flatMap(({ to, after }) => {
      const length = parseDuration(after);
      const ms = length === undefined || clock === undefined ? undefined : lengthOf(length, clock);
      return dueBy(clock, ms).map((due) => {
        const day = 'at' in due ? due.at.slice(0, 10) : date;
        return { role: to, due, people: there({ owner: to, deputy: undefined }, day) };
      });
    }),
    isAnswered: found.deadlines?.first !== undefined,
    tone: found.tone,
  };
}
