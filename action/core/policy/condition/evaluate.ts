import { type CelInput, CelScalar, celEnv, celFunc, celList, listType, plan } from '@bufbuild/cel';
import { lower } from './lower.ts';
import type { Node } from './parser.ts';
import { compilePattern } from './patterns.ts';
import { CONDITION_LIMITS } from './problem.ts';

const { INT, DOUBLE } = CelScalar;
const LIST = listType(CelScalar.DYN);

/** CEL adds no whole number to a fraction. In YAML `5` and `5.0` are one number to their author, so here they mix, as fractions. */
const MIXED = (
  [
    ['_+_', (a, b) => a + b],
    ['_-_', (a, b) => a - b],
    ['_*_', (a, b) => a * b],
    ['_/_', (a, b) => a / b],
  ] as readonly [string, (a: number, b: number) => number][]
).flatMap(([name, compute]) => [
  celFunc(name, [INT, DOUBLE], DOUBLE, (a, b) => compute(Number(a), b)),
  celFunc(name, [DOUBLE, INT], DOUBLE, (a, b) => compute(a, Number(b))),
]);

/** Lists grow only so far; and flat, where the library would nest one in another at every step of a loop. */
const CONCAT = celFunc('_+_', [LIST, LIST], LIST, (a, b) => {
  if (a.size + b.size > CONDITION_LIMITS.elements) throw new Error('the list is too long');
  return celList([...a, ...b]);
});

const environment = celEnv({ funcs: [...MIXED, CONCAT], re2: { compile: compilePattern } });

/** What a condition is asked about, by name. What is `undefined` is not there. */
export type Bindings = Readonly<Record<string, object | number | string | null | undefined>>;

/** Plans a condition that was checked. What comes out never throws: whatever goes wrong, the condition does not hold. */
export function planCondition(root: Node): (bindings: Bindings) => boolean {
  // Our expression has what the planner reads; its type, a generated protobuf message, also wants the rest.
  const evaluate = plan(environment, lower(root) as unknown as Parameters<typeof plan>[1]);
  return (bindings) => {
    const inputs: Record<string, CelInput> = {};
    for (const [name, value] of Object.entries(bindings)) {
      if (value !== undefined) inputs[name] = typeof value === 'object' && value !== null ? objectInput(value) : value;
    }
    return evaluate(inputs) === true;
  };
}

const inputs = new WeakMap<object, CelInput>();

/** The same post is judged by every rule, and on each of its accounts: it is converted once. */
function once(key: object, convert: () => CelInput): CelInput {
  const known = inputs.get(key);
  if (known !== undefined) return known;
  const input = convert();
  inputs.set(key, input);
  return input;
}

/** An object as files write it: an account's `timeZone` is `time_zone` there. */
function objectInput(value: object): CelInput {
  return once(value, () => {
    if (!('timeZone' in value)) return input(value);
    const { timeZone, ...rest } = value;
    return input({ ...rest, time_zone: timeZone });
  });
}

/**
 * A value of the front matter as CEL takes it: maps for objects, so that a key is only ever a key (`__proto__` is none), and every number a
 * double. What is not data becomes a hole that no expression can look at without failing: so does a list that is too long.
 */
function input(value: unknown): CelInput {
  if (typeof value !== 'object' || value === null) return value as string | number | boolean | null;
  if (!Array.isArray(value)) {
    const present = Object.entries(value).filter(([, part]) => part !== undefined);
    return new Map(present.map(([key, part]) => [key, input(part)]));
  }
  return value.length > CONDITION_LIMITS.elements ? TOO_LONG : value.map(input);
}

/** The library throws when it meets it, and the throw ends the evaluation. */
const TOO_LONG = Symbol('a list too long to look at') as unknown as CelInput;
