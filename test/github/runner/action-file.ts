import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** The part of an `action.yml` that the runner needs. */
export interface ActionFile {
  readonly inputs: ReadonlyMap<string, { readonly required: boolean; readonly default: string | undefined }>;
  readonly outputs: ReadonlySet<string>;
  readonly main: string;
}

interface Source {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: unknown }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main?: string };
}

export function readActionFile(path: string): ActionFile {
  const source = load(readFileSync(path, 'utf8')) as Source;
  if (source.runs.using !== 'node24' || source.runs.main === undefined)
    throw new Error(`'using: ${source.runs.using}' is not supported`);
  const inputs = Object.entries(source.inputs ?? {}).map(
    ([name, { required = false, default: value }]) =>
      [name, { required, default: value === undefined || value === null ? undefined : String(value) }] as const,
  );
  return { inputs: new Map(inputs), outputs: new Set(Object.keys(source.outputs ?? {})), main: source.runs.main };
}

/** Values of the `github` context that a default may name. */
export type GithubContext = Readonly<Record<string, string>>;

/** A default with its expressions evaluated. Only `${{ github.NAME }}` may stand there: more is no part of this emulator, and throws. */
export function evaluate(text: string, context: GithubContext): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [, name] = /^github\.(\w+)$/.exec(expression) ?? [];
    const value = name === undefined ? undefined : context[name];
    if (value === undefined) throw new Error(`no such value: ${expression}`);
    return value;
  });
}

/** What the runner gives an action for its inputs: the defaults, and above them what the workflow says. */
export function inputVariables(
  { inputs }: ActionFile,
  given: Readonly<Record<string, string>>,
  context: GithubContext,
): { readonly variables: Readonly<Record<string, string>>; readonly unexpected: readonly string[] } {
  const values = new Map<string, string>();
  for (const [name, { default: value = '' }] of inputs) values.set(name, evaluate(value, context));
  for (const [name, value] of Object.entries(given)) {
    const declared = [...inputs.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
    values.set(declared ?? name, value);
  }
  const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  const known = new Set([...inputs.keys()].map((name) => name.toLowerCase()));
  return {
    variables: Object.fromEntries([...values].map(([name, value]) => [variable(name), value])),
    unexpected: Object.keys(given).filter((name) => !known.has(name.toLowerCase())),
  };
}
