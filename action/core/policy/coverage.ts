import type { ExampleResult } from './examples.ts';
import type { PolicyFiles } from './files.ts';
import { isOfStyle, type Policy } from './policy.ts';

/** How far the examples of a policy prove its rules. */
export interface Coverage {
  readonly examples: number;
  readonly proved: number;
  /** Known gaps: `todo-*` examples that do not prove what they say yet. */
  readonly todo: number;
  /** Examples that fail: a rule does not do what its text shows. */
  readonly failed: readonly ExampleResult[];
  /** `todo-*` examples that prove what they say: the mark can go. */
  readonly done: readonly ExampleResult[];
  /** Rules without a firing example, or without a silent one. */
  readonly unproved: readonly { readonly rule: string; readonly lacks: readonly ('fails' | 'passes')[] }[];
  readonly rules: number;
  readonly clauses: { readonly enforced: number; readonly people: number };
}

/**
 * The part of a policy that a team has written, and so has to prove: packs that come with the engine are proved with it, by accounts that the team need not
 * have, and the team could not mend them.
 */
export function ownPart(policy: Policy, files: PolicyFiles): Policy {
  const isOwn = (path: string): boolean => files.has(path);
  return {
    ...policy,
    rules: policy.rules.filter((rule) => rule.clause === undefined || isOfStyle(rule) || isOwn(rule.clause.path)),
    regulations: policy.regulations.filter(({ path }) => isOwn(path)),
  };
}

export function coverageOf(policy: Policy, results: readonly ExampleResult[]): Coverage {
  // The rules of Vale's styles have fixtures of their own (`runFixtures`).
  const written = policy.rules.filter((rule) => rule.clause !== undefined && !isOfStyle(rule));
  const isTodo = ({ example }: ExampleResult): boolean => example.kind.startsWith('todo-');
  const proves = (rule: string, kind: 'fails' | 'passes'): boolean =>
    results.some(({ example, outcome }) => example.ruleId === rule && example.kind === kind && outcome === 'proved');
  const clauses = policy.regulations.flatMap(({ path, clauses: own }) => own.map(({ id }) => `${path}#${id}`));
  const enforced = new Set(written.map(({ clause }) => `${clause?.path}#${clause?.id}`));
  return {
    examples: results.length,
    proved: results.filter((result) => !isTodo(result) && result.outcome === 'proved').length,
    todo: results.filter((result) => isTodo(result) && result.outcome !== 'proved').length,
    failed: results.filter((result) => !isTodo(result) && result.outcome !== 'proved'),
    done: results.filter((result) => isTodo(result) && result.outcome === 'proved'),
    unproved: written.flatMap(({ id }) => {
      const lacks = (['fails', 'passes'] as const).filter((kind) => !proves(id, kind));
      return lacks.length === 0 ? [] : [{ rule: id, lacks }];
    }),
    rules: written.length,
    clauses: {
      enforced: clauses.filter((clause) => enforced.has(clause)).length,
      people: clauses.filter((clause) => !enforced.has(clause)).length,
    },
  };
}

/**
 * Whether the examples prove the policy: something ran, nothing failed, and each rule was seen to fire and to stay silent. A team that has no rule of its own
 * has nothing to prove.
 */
export function isProved({ examples, failed, unproved, rules }: Coverage): boolean {
  return (examples > 0 || rules === 0) && failed.length === 0 && unproved.length === 0;
}
