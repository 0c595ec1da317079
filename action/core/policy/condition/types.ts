import { accountSchema } from '../../content/account.ts';
import { CONTEST_STATUSES, contestSchema } from '../../content/contest.ts';
import { postSchema } from '../../content/post.ts';

export type TypeKind = 'bool' | 'number' | 'string' | 'null' | 'list' | 'map' | 'any';

/** What is known of a value before there is one. A value of several kinds is one of them: `text | { reason }`. */
export interface Type {
  readonly kinds: ReadonlySet<TypeKind>;
  /** The keys of a map, when they are known. */
  readonly fields?: ReadonlyMap<string, Type>;
  /** What a list holds. */
  readonly element?: Type;
  /** The only texts that it can be. */
  readonly choices?: readonly string[];
}

const simple = (...kinds: TypeKind[]): Type => ({ kinds: new Set(kinds) });
export const ANY = simple('any');
export const BOOL = simple('bool');
export const NUMBER = simple('number');
export const STRING = simple('string');
export const NULL = simple('null');
export const MAP = simple('map');
export const listOf = (element: Type): Type => ({ kinds: new Set(['list']), element });

/** Whether a value of the type may be of the kind. */
export function mayBe(type: Type, kind: TypeKind): boolean {
  return type.kinds.has(kind) || type.kinds.has('any');
}

/** The type of a value that is of one of the types. */
export function union(types: readonly Type[]): Type {
  const [first = ANY, ...others] = types;
  return others.reduce(either, first);
}

function either(a: Type, b: Type): Type {
  const fields = a.fields !== undefined && b.fields !== undefined ? new Map([...a.fields, ...b.fields]) : undefined;
  const known = fields ?? a.fields ?? b.fields;
  const isOpen = [a, b].some((type) => type.kinds.has('map') && type.fields === undefined);
  const elements = [a.element, b.element].filter((element) => element !== undefined);
  const choices = a.choices !== undefined && b.choices !== undefined ? [...a.choices, ...b.choices] : undefined;
  return {
    kinds: new Set([...a.kinds, ...b.kinds]),
    ...(known === undefined || isOpen ? {} : { fields: known }),
    ...(elements.length === 0 ? {} : { element: union(elements) }),
    ...(choices === undefined ? {} : { choices }),
  };
}

interface Introspected {
  readonly def?: {
    readonly type?: string;
    readonly shape?: Readonly<Record<string, Introspected>>;
    readonly element?: Introspected;
    readonly innerType?: Introspected;
    readonly options?: readonly Introspected[];
    readonly entries?: Readonly<Record<string, string>>;
  };
}

/** Reads the type off the schema that the data were validated by, so that conditions never fall behind the format. */
function typeOf(schema: Introspected): Type {
  const { type, shape, element, innerType, options, entries } = schema.def ?? {};
  if (innerType !== undefined) return typeOf(innerType);
  if (options !== undefined) return union(options.map(typeOf));
  if (shape !== undefined) return mapOf(Object.entries(shape).map(([key, value]) => [key, typeOf(value)]));
  if (element !== undefined) return listOf(typeOf(element));
  if (entries !== undefined) return { ...STRING, choices: Object.values(entries) };
  if (type === 'string') return STRING;
  if (type === 'number') return NUMBER;
  if (type === 'boolean') return BOOL;
  return ANY;
}

function mapOf(fields: readonly (readonly [string, Type])[]): Type {
  return { ...MAP, fields: new Map(fields) };
}

const account = typeOf(accountSchema as unknown as Introspected);

/** What a condition is about: a publication of a post, or a contest. */
export type Subject = 'publication' | 'contest';

/** The names that a condition may use. */
export const VARIABLES: Readonly<Record<Subject, ReadonlyMap<string, Type>>> = {
  publication: new Map([
    ['post', typeOf(postSchema as unknown as Introspected)],
    ['account', mapOf([['id', STRING], ...(account.fields ?? [])])],
    ['date', simple('string', 'null')],
  ]),
  contest: new Map([
    ['contest', typeOf(contestSchema as unknown as Introspected)],
    ['platforms', listOf(STRING)],
    ['laws', listOf(STRING)],
    ['days', simple('number', 'null')],
    ['about', STRING],
    ['status', { ...STRING, choices: CONTEST_STATUSES }],
  ]),
};
