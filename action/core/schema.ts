import type * as z from 'zod/mini';
import type { YamlPath } from './content/yaml.ts';
import type { MessageData } from './finding.ts';
import { nearest } from './nearest.ts';
import { clip } from './text/clip.ts';

/** So much of a found value is shown, in UTF-16 units. */
const VALUE_SHOWN = 60;

/** A Zod schema of a given output. */
export type Schema<T> = z.ZodMiniType<T>;

export type SchemaProblemId =
  | 'schema.choice'
  | 'schema.empty'
  | 'schema.length'
  | 'schema.missing'
  | 'schema.range'
  | 'schema.type'
  | 'schema.unknown-key'
  | 'schema.value';

/** What is wrong with a value, in words of the catalogues, and where it stands in the data. */
export interface SchemaProblem {
  readonly messageId: SchemaProblemId;
  readonly data: MessageData;
  readonly path: YamlPath;
}

export type SchemaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** How the value that holds all others is called in a message. */
const ROOT = '/';

/** Validates data by a schema. Problems name the key, what was found, what is allowed, and the nearest allowed name. */
export function validate<T>(schema: Schema<T>, data: unknown): SchemaResult<T> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => describe(schema, data, issue)) };
}

function describe(schema: Schema<unknown>, data: unknown, issue: z.core.$ZodIssue): SchemaProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const found = valueAt(data, path);
  const key = path.length === 0 ? ROOT : formatPath(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = allowedKeys(schema, path);
      return issue.keys.map((name) => ({
        messageId: 'schema.unknown-key',
        data: { key: name, suggestion: nearest(name, allowed) ?? 'none', allowed: allowed.join(', ') },
        path: [...path, name],
      }));
    }
    case 'invalid_type':
      if (found === undefined) return [{ messageId: 'schema.missing', data: { key }, path: path.slice(0, -1) }];
      return [{ messageId: 'schema.type', data: { key, expected: issue.expected, found: typeName(found) }, path }];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (found === undefined) return [{ messageId: 'schema.missing', data: { key }, path: path.slice(0, -1) }];
      const shown = typeof found === 'string' ? found : JSON.stringify(found);
      const suggestion = nearest(shown, allowed) ?? 'none';
      return [
        {
          messageId: 'schema.choice',
          data: { key, found: clip(shown, VALUE_SHOWN), allowed: allowed.join(', '), suggestion },
          path,
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string' || issue.origin === 'array') {
        if (issue.code === 'too_small' && Number(issue.minimum) === 1) {
          return [{ messageId: 'schema.empty', data: { key }, path }];
        }
        const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
        return [
          { messageId: 'schema.length', data: { key, bound: issue.code === 'too_small' ? 'min' : 'max', limit }, path },
        ];
      }
      const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      return [
        {
          messageId: 'schema.range',
          data: {
            key,
            bound: issue.code === 'too_small' ? 'min' : 'max',
            limit,
            found: clip(String(found), VALUE_SHOWN),
          },
          path,
        },
      ];
    }
    case 'invalid_union': {
      // The branch that got furthest tells most: prefer problems inside the value to "it is of another type".
      const branches = issue.errors.map((issues) =>
        issues.flatMap((inner) => describe(schema, data, { ...inner, path: [...issue.path, ...inner.path] })),
      );
      const deepest = branches.sort((a, b) => depth(b) - depth(a))[0];
      const expected = branches.flatMap((branch) =>
        branch[0]?.messageId === 'schema.type' && branch[0].path.length === path.length
          ? [String(branch[0].data['expected'])]
          : [],
      );
      if (deepest !== undefined && depth(deepest) > path.length) return deepest;
      if (found === undefined) return [{ messageId: 'schema.missing', data: { key }, path: path.slice(0, -1) }];
      if (expected.length === branches.length) {
        return [
          { messageId: 'schema.type', data: { key, expected: expected.join('|'), found: typeName(found) }, path },
        ];
      }
      return deepest ?? [];
    }
    default:
      return [
        {
          messageId: 'schema.value',
          data: { key, found: clip(String(found), VALUE_SHOWN), hint: issue.message },
          path,
        },
      ];
  }
}

function depth(problems: readonly SchemaProblem[]): number {
  return Math.max(0, ...problems.map((problem) => problem.path.length));
}

/** Writes a path the way people read it: `links[0].reason`. */
export function formatPath(path: YamlPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`)).join('');
}

export function valueAt(data: unknown, path: YamlPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function typeName(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

interface Introspected {
  readonly def?: {
    readonly type?: string;
    readonly shape?: Readonly<Record<string, Introspected>>;
    readonly element?: Introspected;
    readonly innerType?: Introspected;
    readonly valueType?: Introspected;
    readonly options?: readonly Introspected[];
  };
}

/** The keys that an object schema allows at a path, found by walking the schema itself, so that hints never fall behind it. */
function allowedKeys(schema: Schema<unknown>, path: YamlPath): string[] {
  const keys = new Set<string>();
  const visit = (node: Introspected | undefined, rest: YamlPath): void => {
    const def = node?.def;
    if (def === undefined) return;
    if (def.innerType !== undefined) return visit(def.innerType, rest);
    if (def.options !== undefined) {
      for (const option of def.options) visit(option, rest);
      return;
    }
    const [head, ...tail] = rest;
    if (head === undefined) {
      for (const key of Object.keys(def.shape ?? {})) keys.add(key);
      return;
    }
    visit(def.shape?.[head] ?? def.element ?? def.valueType, tail);
  };
  visit(schema as unknown as Introspected, path);
  return [...keys];
}
