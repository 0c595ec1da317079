import { dayAfter } from '../calendar/days.ts';
import { parseDuration } from '../calendar/duration.ts';
import { calendarKey } from '../calendar/working-time.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData } from '../finding.ts';
import { type AnswerClass, type Answering, classOf, classTitle, deadlineOf } from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import { Clocks, lengthOf } from './clocks.ts';
import { absenceOn, hasLeft, holdersOf, onDuty } from './duty.ts';
import { consistencyGaps } from './matrix-consistency.ts';
import { nameGaps } from './matrix-names.ts';
import { longestGap } from './unreachable.ts';

/** Where a matrix leaves somebody without an answer. */
export interface MatrixGap {
  readonly kind:
    | 'class-missing'
    | 'no-owner'
    | 'no-deputy'
    | 'no-deadline'
    | 'nobody'
    | 'left'
    | 'same-person'
    | 'away'
    | 'unreachable'
    | 'no-calendar'
    | 'role'
    | 'level'
    | 'crisis-class'
    | 'approver'
    | 'zero'
    | 'order'
    | 'approval-order'
    | 'language'
    | 'silence-class'
    | 'twice';
  readonly data: MessageData;
  /** In policy/answering.yaml. */
  readonly key: YamlPath;
}

export interface MatrixOptions {
  readonly classes: readonly string[];
  readonly silent: readonly string[];
  readonly days: number;
}

/** Everything that is missing in a matrix by a day, `YYYY-MM-DD`. */
export async function matrixGaps(
  policy: Policy,
  answering: Answering,
  today: string,
  options: MatrixOptions,
): Promise<readonly MatrixGap[]> {
  const { Zones } = await import('../calendar/zones.ts');
  const zones = new Zones();
  const clocks = new Clocks(answering, policy, zones);
  const ordinary = new Clocks(withoutHolidays(answering), policy, zones);
  const year = Number(today.slice(0, 4));
  const staff = staffIn(year, clocks, ordinary);
  const missing = options.classes
    .filter((id) => !Object.hasOwn(answering.classes, id))
    .map((id): MatrixGap => ({ kind: 'class-missing', data: { class: id, subject: id }, key: ['classes'] }));
  const gaps = Object.entries(answering.classes).flatMap(([id, found]): MatrixGap[] => [
    ...ownGaps(id, found, answering, options.silent),
    ...roleGaps(id, found, policy, answering, today),
    ...leaveGaps(id, found, policy, answering, today, options.days),
    ...reachGaps(id, found, answering, staff),
  ]);
  return [
    ...missing,
    ...gaps,
    ...approverGaps(answering, staff),
    ...nameGaps(policy, answering, today),
    ...consistencyGaps(policy, answering, ordinary, today),
    ...calendarGaps(policy, answering, today),
  ];
}

function ownGaps(
  id: string,
  { owner, deputy, deadlines }: AnswerClass,
  answering: Answering,
  silent: readonly string[],
): MatrixGap[] {
  const data = { class: classTitle(answering, id) };
  const key = ['classes', id];
  const gaps: MatrixGap[] = [];
  if (owner === undefined) gaps.push({ kind: 'no-owner', data, key });
  if (deputy === undefined) gaps.push({ kind: 'no-deputy', data, key });
  const isOwed = !silent.includes(id);
  if (isOwed && deadlines?.first === undefined) gaps.push({ kind: 'no-deadline', data, key: [...key, 'deadlines'] });
  return gaps;
}

/** Roles that nobody has, or only people who have left. */
function roleGaps(
  id: string,
  found: AnswerClass,
  { people }: Policy,
  answering: Answering,
  today: string,
): MatrixGap[] {
  if (people.size === 0) return [];
  const named: [string | undefined, YamlPath][] = [
    [found.owner, ['owner']],
    [found.deputy, ['deputy']],
    ...(found.escalation ?? []).map(({ to }, index): [string, YamlPath] => [to, ['escalation', index, 'to']]),
  ];
  const gaps = named.flatMap(([role, tail]): MatrixGap[] => {
    if (role === undefined || holdersOf(people, role, today).length > 0) return [];
    const key = ['classes', id, ...tail];
    const gone = [...people.values()].find((person) => person.roles.includes(role) && hasLeft(person, today));
    const data = { class: classTitle(answering, id), role };
    if (gone?.until === undefined) return [{ kind: 'nobody', data, key }];
    return [{ kind: 'left', data: { ...data, person: gone.name, until: { date: gone.until.slice(0, 10) } }, key }];
  });
  const [owners, deputies] = [found.owner, found.deputy].map((role) =>
    role === undefined ? [] : holdersOf(people, role, today),
  );
  const [only, second] = [owners?.[0], deputies?.[0]];
  const isAlone = owners?.length === 1 && deputies?.length === 1 && only?.id === second?.id;
  if (!isAlone || only === undefined) return gaps;
  return [
    ...gaps,
    {
      kind: 'same-person',
      data: { class: classTitle(answering, id), person: only.name },
      key: ['classes', id, 'deputy'],
    },
  ];
}

/** A day ahead on which whoever answers is on leave and nobody stands in. */
function leaveGaps(
  id: string,
  found: AnswerClass,
  { people }: Policy,
  answering: Answering,
  today: string,
  days: number,
): MatrixGap[] {
  const { owner } = found;
  if (owner === undefined || found.deputy === undefined) return [];
  for (let ahead = 0; ahead <= days; ahead++) {
    const date = dayAfter(today, ahead);
    const holders = holdersOf(people, owner, date);
    if (holders.length === 0 || onDuty(people, found, date).length > 0) continue;
    const away = holders.find((person) => absenceOn(person, date) !== undefined);
    const absence = away === undefined ? undefined : absenceOn(away, date);
    if (away === undefined || absence === undefined) continue;
    const period = { from: { date: absence.from.slice(0, 10) }, to: { date: absence.to.slice(0, 10) } };
    const data = { class: classTitle(answering, id), person: away.name, ...period };
    return [{ kind: 'away', data, key: ['classes', id, 'owner'] }];
  }
  return [];
}

/** The clocks of a year, with what some people leave of one uncovered. */
interface Staff {
  readonly clocks: Clocks;
  /** The longest time of a clock during which nobody of some queues is at work. */
  readonly gap: (clock: string, shifts: readonly string[]) => number | undefined;
}

/** Of a year without a calendar only weekends are known. */
function staffIn(year: number, clocks: Clocks, ordinary: Clocks): Staff {
  const known = new Map<string, number | undefined>();
  const find = (clock: string, shifts: readonly string[]): number | undefined => {
    for (const set of [clocks, ordinary]) {
      const own = set.of(clock);
      const gap =
        own === undefined
          ? undefined
          : longestGap(
              own,
              shifts.flatMap((name) => set.of(name) ?? []),
              year,
            );
      if (gap !== undefined) return gap;
    }
    return undefined;
  };
  return {
    clocks,
    gap: (clock, shifts) => {
      const key = [clock, ...shifts].join('|');
      if (!known.has(key)) known.set(key, find(clock, shifts));
      return known.get(key);
    },
  };
}

function withoutHolidays(answering: Answering): Answering {
  const queues = Object.entries(answering.queues).map(([id, { calendar: _, ...queue }]) => [id, queue]);
  return { ...answering, queues: Object.fromEntries(queues) };
}

/** A deadline that runs out while nobody is at work: its clock goes on at hours when neither owner nor deputy is there. */
function reachGaps(id: string, found: AnswerClass, answering: Answering, { clocks, gap: gapOf }: Staff): MatrixGap[] {
  const roles = [found.owner, found.deputy].filter((role) => role !== undefined);
  const shifts = roles.map((role) => answering.shifts?.[role]).filter((name) => name !== undefined);
  // Of a role without shifts it is taken that its people are there whenever the clock goes.
  if (shifts.length === 0 || shifts.length < roles.length) return [];
  for (const name of ['route', 'first'] as const) {
    const limit = clocks.limitOf(found, name);
    const gap = gapOf(deadlineOf(found, name)?.clock ?? found.clock, shifts);
    // A deadline of no time at all is told as such.
    if (limit === undefined || limit.ms === 0 || gap === undefined || gap < limit.ms) continue;
    const data = { class: classTitle(answering, id), name, limit: { worked: limit.ms }, gap: { worked: gap } };
    return [{ kind: 'unreachable', data, key: ['classes', id, 'deadlines', name] }];
  }
  return [];
}

/** Somebody has to agree while the clock of the class goes, and is not at work for longer than there is time. */
function approverGaps(answering: Answering, { clocks, gap: gapOf }: Staff): MatrixGap[] {
  return (answering.scenarios ?? []).flatMap(({ id, approver, approval, class: given }, index): MatrixGap[] => {
    const shift = approver === undefined ? undefined : answering.shifts?.[approver];
    const found = classOf(answering, given);
    const clock = found === undefined ? undefined : clocks.of(found.clock);
    const length = approval === undefined ? undefined : parseDuration(approval);
    if (shift === undefined || found === undefined || clock === undefined || length === undefined) return [];
    const [limit, gap] = [lengthOf(length, clock), gapOf(found.clock, [shift])];
    if (gap === undefined || limit === 0 || gap < limit) return [];
    const about = { scenario: id, role: approver ?? '', limit: { worked: limit }, gap: { worked: gap } };
    return [{ kind: 'approver', data: { ...about, subject: id }, key: ['scenarios', index, 'approval'] }];
  });
}

/** The month before a year for which nobody has written down the days off; in December it is high time. */
const LAST_MONTH = '12';

function calendarGaps({ calendars }: Policy, { queues }: Answering, today: string): MatrixGap[] {
  const year = Number(today.slice(0, 4));
  const years = today.slice(5, 7) === LAST_MONTH ? [year, year + 1] : [year];
  return Object.entries(queues).flatMap(([id, { calendar: country }]) =>
    years
      .filter((wanted) => country !== undefined && !calendars.has(calendarKey(country, wanted)))
      .map((wanted): MatrixGap => {
        const data = {
          country: country ?? '',
          year: String(wanted),
          file: `policy/calendars/${country}-${wanted}.yaml`,
          subject: String(wanted),
        };
        return { kind: 'no-calendar', data, key: ['queues', id, 'calendar'] };
      }),
  );
}
