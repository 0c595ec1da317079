import type { Strictness } from '../check.ts';
import { canonicalJson } from './digest.ts';
import type { Rule } from './policy.ts';

/** Which way a change goes. `unknown`: only a trial can tell. */
export type Direction = 'same' | 'stricter' | 'looser' | 'neutral' | 'unknown';

/** One thing about a rule that changed, as it was and as it is. */
export interface RuleChange {
  /** `with.brand`, `enforcement`, `effective_on` … */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly direction: Exclude<Direction, 'same'>;
}

const LEVELS = ['advisory', 'soft-mandatory', 'hard-mandatory'];

/**
 * What changed between two forms of a rule, by structure: each key with its direction. A day from which a rule blocks is nothing any more when it
 * has passed by `asOf`, the day from which the newer form is in force.
 */
export function compareRules(before: Rule, after: Rule, asOf = ''): readonly RuleChange[] {
  const changes: RuleChange[] = [];
  const add = (key: string, was: unknown, is: unknown, direction: Direction): void => {
    if (direction !== 'same') changes.push({ key, before: was, after: is, direction });
  };
  if (before.check.id !== after.check.id) add('check', before.check.id, after.check.id, 'unknown');
  else {
    const [was, is] = [optionsOf(before), optionsOf(after)];
    for (const key of keysOf(was, is).sort()) {
      add(`with.${key}`, was[key], is[key], compareOption(after.check.stricter[key] ?? 'unknown', was[key], is[key]));
    }
  }
  const levels = [before, after].map(({ enforcement }) => LEVELS.indexOf(enforcement));
  add('enforcement', before.enforcement, after.enforcement, ordered(levels[0] ?? 0, levels[1] ?? 0));
  // Without a date a rule is in force at once, which is stricter than any day to come.
  const [from, to] = [before, after].map(({ effectiveOn = '' }) =>
    effectiveOn > asOf.slice(0, 10) ? effectiveOn : '',
  );
  add(
    'effective_on',
    before.effectiveOn,
    after.effectiveOn,
    from === to ? 'same' : (to ?? '') < (from ?? '') ? 'stricter' : 'looser',
  );
  add('where', before.where?.source, after.where?.source, compareConditions(before, after));
  add('kinds', before.kinds, after.kinds, compareOption('more', before.kinds, after.kinds));
  add('approvers', before.approvers, after.approvers, compareApprovers(before.approvers, after.approvers));
  add('since', before.since, after.since, before.since === after.since ? 'same' : 'neutral');
  return changes;
}

/** A rule with a condition sees less than one without; of two conditions only a trial can tell. */
function compareConditions(before: Rule, after: Rule): Direction {
  const [was, is] = [before.where?.source, after.where?.source];
  if (was === is) return 'same';
  if (was === undefined || is === undefined) return is === undefined ? 'stricter' : 'looser';
  return 'unknown';
}

/** The way in which all changes together go: one that is stricter and one that is looser are `unknown` together. */
export function overall(changes: readonly RuleChange[]): Direction {
  const directions = new Set(changes.map(({ direction }) => direction));
  if (directions.size === 0) return 'same';
  if (directions.has('unknown') || (directions.has('stricter') && directions.has('looser'))) return 'unknown';
  if (directions.has('stricter')) return 'stricter';
  return directions.has('looser') ? 'looser' : 'neutral';
}

type Options = Readonly<Record<string, unknown>>;

function optionsOf({ options }: Rule): Options {
  return options as Options;
}

function keysOf(was: Options, is: Options): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])];
}

const COVERING: ReadonlySet<Direction> = new Set(['same', 'stricter', 'neutral']);

/** Whether a rule forbids at least what another does, wherever that holds. */
export function covers(rule: Rule, other: Rule): boolean {
  if (rule.check.id !== other.check.id) return false;
  // Every rule is asked about every other: most differ in an option that speaks against it, and the rest need not be looked at.
  const [was, is] = [optionsOf(other), optionsOf(rule)];
  const mayCover = keysOf(was, is).every((key) =>
    COVERING.has(compareOption(rule.check.stricter[key] ?? 'unknown', was[key], is[key])),
  );
  if (!mayCover) return false;
  return compareRules(other, rule).every(
    ({ key, direction }) =>
      key === 'since' || key === 'approvers' || direction === 'stricter' || direction === 'neutral',
  );
}

function compareOption(strictness: Strictness, before: unknown, after: unknown): Direction {
  if (isSame(before, after)) return 'same';
  switch (strictness) {
    case 'lower':
    case 'higher':
      if (typeof before !== 'number' || typeof after !== 'number') return 'unknown';
      return strictness === 'higher' ? ordered(before, after) : ordered(after, before);
    case 'on':
    case 'off':
      if (typeof before !== 'boolean' || typeof after !== 'boolean') return 'unknown';
      return after === (strictness === 'on') ? 'stricter' : 'looser';
    case 'fewer':
    case 'more':
      return compareSets(strictness, before, after);
    default:
      return strictness;
  }
}

/** Whether two values hold the same; what is absent is nothing. */
function isSame(before: unknown, after: unknown): boolean {
  const [was, is] = [before ?? null, after ?? null];
  if (was === is) return true;
  return isObject(was) && isObject(is) && writtenOut(was) === writtenOut(is);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Rules are compared each with each, and their options are read only. */
const written = new WeakMap<object, string>();

function writtenOut(value: object): string {
  const known = written.get(value) ?? canonicalJson(value);
  written.set(value, known);
  return known;
}

function compareSets(strictness: 'fewer' | 'more', before: unknown, after: unknown): Direction {
  if (!Array.isArray(before) || !Array.isArray(after)) return 'unknown';
  const [was, is] = [before, after].map((list) => new Set(list.map((entry) => canonicalJson(entry))));
  if (was === undefined || is === undefined) return 'unknown';
  const [isLess, isMore] = [isSubset(is, was), isSubset(was, is)];
  if (isLess && isMore) return 'neutral';
  if (!isLess && !isMore) return 'unknown';
  return isLess === (strictness === 'fewer') ? 'stricter' : 'looser';
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((entry) => whole.has(entry));
}

/** A rule that names no approvers takes anybody's word, which is the loosest of all. */
function compareApprovers(before: readonly string[], after: readonly string[]): Direction {
  if (before.length > 0 && after.length > 0) return compareOption('fewer', before, after);
  if (before.length === after.length) return 'same';
  return before.length === 0 ? 'stricter' : 'looser';
}

function ordered(before: number, after: number): Direction {
  return after === before ? 'same' : after > before ? 'stricter' : 'looser';
}
