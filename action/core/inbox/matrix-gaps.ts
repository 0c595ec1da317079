import { dayAfter } from '../calendar/days.ts';
import { calendarKey, WorkingTime } from '../calendar/working-time.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData } from '../finding.ts';
import { type AnswerClass, type Answering, classTitle, hoursOf } from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import { Clocks } from './clocks.ts';
import { absenceOn, hasLeft, holdersOf, onDuty } from './duty.ts';
import { spelled } from './spell.ts';
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
    | 'no-calendar';
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
  // Of holidays nothing is asked here: a team that works by a calendar is away together with its clock.
  const staffOf = (name: string): WorkingTime[] => {
    const hours = hoursOf(answering, name, policy.settings.time_zone);
    return hours === undefined ? [] : [new WorkingTime({ ...hours, country: undefined }, new Map(), zones)];
  };
  const missing = options.classes
    .filter((id) => !Object.hasOwn(answering.classes, id))
    .map((id): MatrixGap => ({ kind: 'class-missing', data: { class: id, subject: id }, key: ['classes'] }));
  const gaps = Object.entries(answering.classes).flatMap(([id, found]): MatrixGap[] => [
    ...ownGaps(id, found, answering, options.silent),
    ...roleGaps(id, found, policy, answering, today),
    ...leaveGaps(id, found, policy, answering, today, options.days),
    ...reachGaps(id, found, answering, clocks, staffOf),
  ]);
  return [...missing, ...gaps, ...calendarGaps(policy, answering, today)];
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

/** A deadline that runs out while nobody is at work: its clock goes on at hours when neither owner nor deputy is there. */
function reachGaps(
  id: string,
  found: AnswerClass,
  answering: Answering,
  clocks: Clocks,
  staffOf: (name: string) => WorkingTime[],
): MatrixGap[] {
  const limit = clocks.limitOf(found, 'first');
  const shifts = [found.owner, found.deputy].map((role) => (role === undefined ? undefined : answering.shifts?.[role]));
  const known = shifts.filter((name) => name !== undefined);
  if (limit === undefined || known.length === 0) return [];
  // Of a role without shifts it is taken that its people are there whenever the clock goes.
  if (shifts.some((name, index) => name === undefined && [found.owner, found.deputy][index] !== undefined)) return [];
  const [clock] = staffOf(found.clock);
  const gap = clock === undefined ? undefined : longestGap(clock, known.flatMap(staffOf));
  if (gap === undefined || gap < limit.ms) return [];
  const data = { class: classTitle(answering, id), ...spelled('limit', limit.ms), ...spelled('gap', gap) };
  return [{ kind: 'unreachable', data, key: ['classes', id, 'deadlines', 'first'] }];
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
