import * as z from 'zod/mini';
import { DURATION_HINT, parseDuration } from '../calendar/duration.ts';
import { type Shift, WEEKDAYS } from '../calendar/shifts.ts';
import { isTimeZone, timeZoneNames } from '../calendar/zone-names.ts';
import { localized, text } from '../content/fields.ts';
import { nearest } from '../nearest.ts';
import { ANSWERING_PATH, DEADLINES, shiftsOf } from './answering.ts';
import type { PolicyFiles } from './files.ts';
import { PolicyFile, type Report } from './policy-file.ts';

const duration = z.string().check(z.refine((value) => parseDuration(value) !== undefined, DURATION_HINT));
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, '09:00'));
const weekdays = z.array(z.enum(WEEKDAYS)).check(z.minLength(1));

/** When a team reads what comes in: its clock stands still at all other times. */
const queue = z.strictObject({
  title: z.optional(localized),
  /** That of the policy, when left out. */
  time_zone: z.optional(text),
  /** The country whose days off the team keeps; without one it works on holidays, too. */
  calendar: z.optional(z.string().check(z.regex(/^[a-z]{2}$/, 'ru, kz, de'))),
  /** A shift over midnight is written as two. */
  hours: z.union([
    z.enum(['always']),
    z.array(z.strictObject({ days: weekdays, from: time, to: time })).check(z.minLength(1)),
  ]),
});

/** So much time by the clock of the class, or by another. */
const deadline = z.union([duration, z.strictObject({ in: duration, clock: text })]);

const answerClass = z.strictObject({
  title: z.optional(localized),
  /** Roles of policy/people.yaml. A check of the policy says what is missing. */
  owner: z.optional(text),
  deputy: z.optional(text),
  /** Until it has somebody's name, an answer, word of how it goes, an outcome. Without `first` no answer is owed. */
  deadlines: z.optional(z.partialRecord(z.enum(DEADLINES), deadline)),
  clock: text,
  /** Somebody is unhappy: it is worked through to its end. */
  negative: z.optional(z.boolean()),
  /** One public answer, and no more of it. */
  once: z.optional(z.boolean()),
  tone: z.optional(localized),
  template: z.optional(localized),
  escalation: z.optional(z.array(z.strictObject({ to: text, after: duration }))),
  level: z.optional(text),
});
export type AnswerClass = z.infer<typeof answerClass>;

const scenario = z.strictObject({
  id: text,
  when: localized,
  class: z.optional(text),
  owner: z.optional(text),
  /** Who has to agree before it is said, and by when. */
  approver: z.optional(text),
  approval: z.optional(duration),
  first: z.optional(duration),
  tone: z.optional(localized),
  template: z.optional(localized),
  /** What is never said. */
  forbidden: z.optional(z.array(text)),
});
export type Scenario = z.infer<typeof scenario>;

const mentionSource = z.strictObject({
  id: text,
  title: z.optional(localized),
  queries: z.optional(z.array(text)),
  tool: z.optional(text),
  owner: z.optional(text),
  /** On which weekdays it is looked at: each working day, when left out. */
  days: z.optional(weekdays),
  /** By what time of the day. */
  by: z.optional(time),
  /** Working days from one look to the next, at most. */
  every: z.optional(z.number().check(z.int(), z.minimum(1))),
});
export type MentionSource = z.infer<typeof mentionSource>;

/** `policy/answering.yaml`: who answers what, by when, in what tone. */
export const answeringSchema = z.strictObject({
  queues: z.record(z.string(), queue),
  classes: z.record(z.string(), answerClass),
  /** Who answers first in accounts of another language, whatever the class; the others answer as well. */
  languages: z.optional(z.record(z.string(), z.strictObject({ owner: text, deputy: z.optional(text) }))),
  /**
   * Why an item may stay without an answer, and of which classes: of any, where none is named. Of a class that is owed one, the item says where the same
   * person has it.
   */
  silence: z.optional(z.record(z.string(), z.array(text))),
  /** When the people of a role are at work, where that is not the clock of the class. */
  shifts: z.optional(z.record(z.string(), text)),
  levels: z.optional(z.array(z.strictObject({ id: text, title: z.optional(localized), roles: z.array(text) }))),
  /** When the highest level meets: so many items of one topic within a time, or one of some classes. */
  crisis: z.optional(
    z.strictObject({
      items: z.number().check(z.int(), z.minimum(2)),
      within: duration,
      /** Classes of which so many make a crisis: all that are `negative`, when left out. */
      of: z.optional(z.array(text)),
      /** Classes of which one is enough. */
      classes: z.optional(z.array(text)),
      level: text,
    }),
  ),
  scenarios: z.optional(z.array(scenario)),
  mentions: z.optional(z.strictObject({ clock: text, sources: z.array(mentionSource) })),
});

/**
 * The matrix of answers. Its deadlines are norms, so it is sealed into releases with the rules: what came in under an edition is judged by the deadlines of
 * that edition. Releases that are older than the file have none.
 */
export type Answering = z.infer<typeof answeringSchema>;

/** Reads the matrix. Names of clocks must be those of its own queues; roles are judged by a check, for people come and go. */
export function loadAnswering(files: PolicyFiles, report: Report): Answering | undefined {
  const file = PolicyFile.open(files, ANSWERING_PATH, report);
  const answering = file?.read(answeringSchema);
  if (file === undefined || answering === undefined) return undefined;
  const { queues, classes, shifts = {}, mentions } = answering;
  const expectClock = (key: readonly (string | number)[], name: string): void => {
    const allowed = Object.keys(queues);
    if (Object.hasOwn(queues, name)) return;
    const data = { found: name, allowed: allowed.join(', '), suggestion: nearest(name, allowed) ?? 'none' };
    file.fail(key, 'answering.clock', data);
  };
  for (const [id, { time_zone: zone, hours }] of Object.entries(queues)) {
    if (zone !== undefined && !isTimeZone(zone)) {
      const suggestion = nearest(zone, timeZoneNames()) ?? 'none';
      file.fail(['queues', id, 'time_zone'], 'policy.zone', { found: zone, suggestion });
    }
    if (hours !== 'always' && areOverlapping(shiftsOf(hours))) file.fail(['queues', id, 'hours'], 'answering.shifts');
  }
  for (const [id, { clock, deadlines = {} }] of Object.entries(classes)) {
    expectClock(['classes', id, 'clock'], clock);
    for (const [name, written] of Object.entries(deadlines)) {
      if (typeof written === 'object') expectClock(['classes', id, 'deadlines', name, 'clock'], written.clock);
    }
  }
  for (const [role, name] of Object.entries(shifts)) expectClock(['shifts', role], name);
  if (mentions !== undefined) expectClock(['mentions', 'clock'], mentions.clock);
  return answering;
}

function areOverlapping(shifts: readonly Shift[]): boolean {
  const sorted = [...shifts].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  return sorted.some((shift, index) => {
    const next = sorted[index + 1];
    return shift.from >= shift.to || (next?.weekday === shift.weekday && next.from < shift.to);
  });
}
