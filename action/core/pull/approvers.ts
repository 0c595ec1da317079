import type { Person } from '../content/person.ts';
import { absenceOn, hasLeft, holdersOf } from '../inbox/duty.ts';

type People = ReadonlyMap<string, Person>;

/** The people who may approve something on a day, by their ids. */
export interface Approvers {
  /** Whose word counts. */
  readonly may: ReadonlySet<string>;
  /** Who is asked, the first to be asked first: nobody who is away, and their deputies in their place. */
  readonly asked: readonly string[];
}

/** Whoever holds one of some roles on a day, `YYYY-MM-DD`. The order of the roles is that in which people are asked. */
export function holdersAsApprovers(roles: readonly string[], people: People, date: string): Approvers {
  return approversAmong(
    roles.flatMap((role) => holdersOf(people, role, date)),
    people,
    date,
  );
}

/**
 * The owners of a file, as `CODEOWNERS` names them, as people of the register: `@login` by `github`, `@org/team` by `github_teams`, an address by
 * `email`. GitHub tells no letter case apart in any of them.
 */
export function ownersAsApprovers(owners: readonly string[], people: People, date: string): Approvers {
  const known = [...people.values()].filter((person) => !hasLeft(person, date));
  return approversAmong(
    owners.flatMap((owner) => known.filter((person) => isOwner(person, owner.toLowerCase()))),
    people,
    date,
  );
}

function isOwner({ github, github_teams: teams = [], email }: Person, owner: string): boolean {
  if (!owner.startsWith('@')) return email?.toLowerCase() === owner;
  const name = owner.slice(1);
  return owner.includes('/')
    ? teams.some((team) => bare(team) === name)
    : github !== undefined && bare(github) === name;
}

/** A name on GitHub to compare by: without the `@` that some write before it. */
export function bare(name: string): string {
  return name.replace(/^@/, '').toLowerCase();
}

/** Whoever is away keeps the right to approve; a deputy has it only for so long. */
function approversAmong(holders: readonly Person[], people: People, date: string): Approvers {
  const may = new Set(holders.map(({ id }) => id));
  const asked = new Set<string>();
  for (const person of holders) {
    const absence = absenceOn(person, date);
    const standIn = absence === undefined ? person : people.get(absence.deputy ?? '');
    if (standIn === undefined || hasLeft(standIn, date)) continue;
    may.add(standIn.id);
    if (absenceOn(standIn, date) === undefined) asked.add(standIn.id);
  }
  return { may, asked: [...asked] };
}
