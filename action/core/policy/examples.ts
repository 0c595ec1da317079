import type { Registry } from '../check.ts';
import type { SourceFile } from '../content/source-file.ts';
import { judge } from '../judge.ts';
import type { PolicyFiles } from './files.ts';
import { loadPolicy } from './load.ts';
import type { Policy, RuleExample } from './policy.ts';

/** How an example came out. */
export type ExampleOutcome =
  /** It proved what it says. */
  | 'proved'
  /** A `fails` example that its rule does not fire on. */
  | 'silent'
  /** A `passes` example that its rule fires on. */
  | 'fired'
  /** It proves nothing: its files cannot be read, or its policy cannot be loaded. */
  | 'invalid';

export interface ExampleResult {
  readonly example: RuleExample;
  readonly outcome: ExampleOutcome;
}

const DEFAULT_NAME = 'posts/example.md';
const SEPARATOR = /^===[ \t]+(\S+)[ \t]*\r?\n/gm;

/**
 * The files of an example: one, or several each started by a line `=== posts/name.md`. Paths are from `content/`, but for those
 * of the policy itself, which start with `policy/`.
 */
export function exampleFiles(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const separators = [...text.matchAll(SEPARATOR)];
  if (separators[0] === undefined || text.slice(0, separators[0].index).trim() !== '') {
    files.set(fullPath(DEFAULT_NAME), text.slice(0, separators[0]?.index));
  }
  separators.forEach((separator, index) => {
    const start = separator.index + separator[0].length;
    files.set(fullPath(separator[1] ?? ''), text.slice(start, separators[index + 1]?.index).replace(/\n+$/, '\n'));
  });
  return files;
}

function fullPath(path: string): string {
  return path.startsWith('policy/') ? path : `content/${path}`;
}

/** Runs every example of a policy against the rule of its clause. */
export async function runExamples(
  policy: Policy,
  policyFiles: PolicyFiles,
  registry: Registry,
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const { examples } of policy.regulations) {
    for (const example of examples) {
      results.push({ example, outcome: await runExample(example, policy, policyFiles, registry) });
    }
  }
  return results;
}

async function runExample(
  example: RuleExample,
  policy: Policy,
  policyFiles: PolicyFiles,
  registry: Registry,
): Promise<ExampleOutcome> {
  const files = exampleFiles(example.text);
  const overlay = [...files].filter(([path]) => path.startsWith('policy/'));
  const judging = overlay.length === 0 ? policy : loadPolicy(new Map([...policyFiles, ...overlay]), registry).policy;
  if (judging === undefined) return 'invalid';
  const content = [...files]
    .filter(([path]) => path.startsWith('content/'))
    .map(([path, text]) => inMemory(path, text));
  const { findings } = await judge(content, judging, {
    engine: 'examples',
    now: 0,
    policyFiles: new Map([...policyFiles, ...overlay]),
  });
  const hasFired = findings.some(({ rule }) => rule === example.ruleId);
  const isUnreadable = findings.some(({ check, rule }) => check === 'content.unreadable' && rule !== example.ruleId);
  if (isUnreadable) return 'invalid';
  const shouldFire = example.kind === 'fails' || example.kind === 'todo-fails';
  if (hasFired === shouldFire) return 'proved';
  return hasFired ? 'fired' : 'silent';
}

function inMemory(path: string, text: string): SourceFile {
  return { path, kind: 'file', read: () => new TextEncoder().encode(text) };
}
