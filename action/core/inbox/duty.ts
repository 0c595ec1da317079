import type { Person } from '../content/person.ts';
import type { AnswerClass, Answering } from '../policy/answering.ts';

type People = ReadonlyMap<string, Person>;
type Absence = NonNullable<Person['absences']>[number];

/** Whether somebody has left by a day, `YYYY-MM-DD`: `until` is the last day. */
export function hasLeft({ until }: Person, date: string): boolean {
  return until !== undefined && until.slice(0, 10) < date;
}

/** The absence that holds on a day, if one does; its last day is part of it. */
export function absenceOn({ absences = [] }: Person, date: string): Absence | undefined {
  return absences.find(({ from, to }) => from.slice(0, 10) <= date && date <= to.slice(0, 10));
}

/** Whoever has a role and has not left by a day. */
export function holdersOf(people: People, role: string, date: string): readonly Person[] {
  return [...people.values()].filter((person) => person.roles.includes(role) && !hasLeft(person, date));
}

/** Who answers on a day: in the role of the owner, in the place of somebody who is away, or as the deputy. */
export interface OnDuty {
  readonly person: Person;
  readonly as: 'owner' | 'stand-in' | 'deputy';
  readonly role: string;
}

/** Whoever is there for a class on a day, the first to be asked first. */
export function onDuty(
  people: People,
  { owner, deputy }: Pick<AnswerClass, 'owner' | 'deputy'>,
  date: string,
): OnDuty[] {
  const isThere = (person: Person): boolean => !hasLeft(person, date) && absenceOn(person, date) === undefined;
  const found: OnDuty[] = [];
  const add = (person: Person, as: OnDuty['as'], role: string): void => {
    if (isThere(person) && !found.some((other) => other.person.id === person.id)) found.push({ person, as, role });
  };
  const owners = owner === undefined ? [] : holdersOf(people, owner, date);
  for (const person of owners) add(person, 'owner', owner ?? '');
  for (const person of owners) {
    const standIn = people.get(absenceOn(person, date)?.deputy ?? '');
    if (standIn !== undefined) add(standIn, 'stand-in', owner ?? '');
  }
  for (const person of deputy === undefined ? [] : holdersOf(people, deputy, date)) add(person, 'deputy', deputy ?? '');
  return found;
}

/** The roles that may own an item of a class: its owner and deputy, those of the account's language, and whoever it is handed up to. */
export function rolesFor(answering: Answering, found: AnswerClass, language: string | undefined): readonly string[] {
  const { owner, deputy, escalation = [] } = found;
  const own = language === undefined ? undefined : answering.languages?.[language];
  const roles = [owner, deputy, own?.owner, own?.deputy, ...escalation.map(({ to }) => to)];
  return [...new Set(roles.filter((role) => role !== undefined))];
}
