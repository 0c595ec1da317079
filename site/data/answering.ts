import type { Person } from '../../action/core/content/person.ts';
import { said } from '../../action/core/finding.ts';
import type { Locale } from '../../action/core/messages.ts';
import { type AnswerClass, type Answering, classTitle } from '../../action/core/policy/answering.ts';
import { type AnsweringFacts, Matrix, type MatrixFacts } from '../client/matrix.ts';
import type { Site, SiteEdition } from './site.ts';

/** The matrix that the site shows, and the edition that it belongs to. */
export interface ShownMatrix {
  readonly answering: Answering;
  readonly edition: SiteEdition;
}

/** The matrix in force; where the edition in force has none, the first that comes, or else the last that was. */
export function shownMatrix({ editions, current }: Pick<Site, 'editions' | 'current'>): ShownMatrix | undefined {
  const after = editions.slice(editions.indexOf(current));
  const before = editions.slice(0, editions.indexOf(current)).reverse();
  const edition = [...after, ...before].find(({ policy }) => policy.answering !== undefined);
  const answering = edition?.policy.answering;
  return edition === undefined || answering === undefined ? undefined : { answering, edition };
}

/** What a browser needs to say who answers: no more of people than their names, roles, and the days on which they are away. */
export function matrixFacts({ editions, judging, timeZone }: Site): MatrixFacts {
  const { policy } = judging;
  const countries = new Set(
    editions.flatMap(({ policy: { answering } }) => Object.values(answering?.queues ?? {}).map((one) => one.calendar)),
  );
  const calendars = [...policy.calendars].filter(([, { country }]) => countries.has(country));
  return {
    timeZone,
    fallback: policy.version,
    editions: editions.map(({ version, from, policy: { answering } }) => ({
      version,
      from: Number.isFinite(from) ? from : null,
      answering: answering === undefined ? null : factsOf(answering),
    })),
    people: [...policy.people.values()].map(({ id, name, roles, until, absences }) => ({
      ...{ id, name, roles },
      ...(until === undefined ? {} : { until }),
      ...(absences === undefined ? {} : { absences: absences.map(({ reason: _, ...away }) => away) }),
    })),
    calendars: Object.fromEntries(
      calendars.map(([key, { country, year, daysOff, shortDays, workingDays }]) => [
        key,
        { country, year, daysOff: [...daysOff], shortDays: [...shortDays], workingDays: [...workingDays] },
      ]),
    ),
    accounts: [...policy.accounts.values()]
      .filter(({ status }) => status !== 'closed')
      .map(({ id, title, language }) => ({ id, title: title ?? id, language: language ?? null })),
  };
}

function factsOf({ queues, classes, languages, shifts }: Answering): AnsweringFacts {
  const needed = Object.entries(classes).map(([id, { title, owner, deputy, deadlines, clock, tone, escalation }]) => {
    const known = { title, owner, deputy, deadlines, clock, tone, escalation };
    return [id, Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))];
  });
  return { queues, classes: Object.fromEntries(needed), languages, shifts };
}

const matrices = new WeakMap<Site, Matrix>();

/** The matrix as the browser will have it: what was said at the build is what it says there. */
export function matrixOf(site: Site): Matrix {
  const matrix =
    matrices.get(site) ?? new Matrix(JSON.parse(JSON.stringify(matrixFacts(site))) as MatrixFacts, site.clock.zones);
  matrices.set(site, matrix);
  return matrix;
}

/** A class with what a table says of it. */
export interface ClassRow extends AnswerClass {
  readonly id: string;
  readonly name: string;
}

/** The classes of a matrix by the level that answers them; those of no level come last, under an empty name. */
export function classesByLevel(
  answering: Answering,
  lang: Locale,
): readonly { readonly level: string; readonly title: string; readonly rows: readonly ClassRow[] }[] {
  const rows = Object.entries(answering.classes).map(([id, found]) => ({
    ...found,
    id,
    name: said(classTitle(answering, id).localized, lang),
  }));
  const levels = (answering.levels ?? []).map(({ id, title }) => ({ level: id, title: said(title ?? id, lang) }));
  const isKnown = ({ level }: ClassRow): boolean => levels.some((known) => known.level === level);
  return [
    ...levels.map((level) => ({ ...level, rows: rows.filter((row) => row.level === level.level) })),
    { level: '', title: '', rows: rows.filter((row) => !isKnown(row)) },
  ].filter((group) => group.rows.length > 0);
}

/** Whoever has a role on a day, by name. */
export function namesOf(people: ReadonlyMap<string, Person>, role: string | undefined): readonly string[] {
  if (role === undefined) return [];
  return [...people.values()].filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
}
