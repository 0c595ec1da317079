import type { Enforcement, Localized } from '../finding.ts';
import { Lines } from '../text/lines.ts';
import { clauseTitle, isOfStyle, type Policy, type RuleClause } from './policy.ts';
import type { ExampleKind } from './regulation.ts';

/** A line of a file. */
export interface FileLine {
  readonly path: string;
  readonly line: number;
}

/** A rule as the listing shows it: how hard it is, where it is written, and the first of its examples of each kind. */
export interface ListedRule {
  readonly id: string;
  readonly level: Enforcement | 'off';
  readonly clause: string;
  readonly title: Localized;
  readonly fires: FileLine | undefined;
  readonly silent: FileLine | undefined;
}

export interface ListedRegulation {
  readonly id: string;
  readonly title: Localized;
  readonly path: string;
  readonly pack: string | undefined;
  readonly rules: readonly ListedRule[];
  /** Clauses without a rule: people see to them. */
  readonly people: readonly { readonly clause: string; readonly title: Localized }[];
}

/** The rules of a policy by its regulations, in the order of their texts. Those of Vale's styles have fixtures of their own. */
export function listingOf(policy: Policy, textOf: (path: string) => string | undefined): readonly ListedRegulation[] {
  const written = [
    ...policy.rules.flatMap(({ id, enforcement, clause }) =>
      clause === undefined || isOfStyle({ clause }) ? [] : [{ id, level: enforcement, clause }],
    ),
    ...policy.off.flatMap(({ id, clause }) => (isOfStyle({ clause }) ? [] : [{ id, level: 'off' as const, clause }])),
  ];
  return policy.regulations.map(({ id, title, path, pack, clauses, examples, translations }) => {
    const [original = ''] = policy.settings.languages;
    const translated = [...translations].map(([language, translation]) => [language, translation.title] as const);
    const lines = new Lines(textOf(path) ?? '');
    const first = (rule: string, kind: ExampleKind): FileLine | undefined => {
      const example = examples.find((known) => known.ruleId === rule && known.kind === kind);
      // The line of the fence: what is in it starts a line below.
      return example && { path, line: Math.max(1, lines.position(example.offset).line - 1) };
    };
    const titleOf = (clause: RuleClause): Localized => clauseTitle(policy, clause);
    const own = written.filter(({ clause }) => clause.path === path);
    const enforced = new Set(own.map(({ clause }) => clause.id));
    const order = new Map(clauses.map((clause, index) => [clause.id, index]));
    return {
      ...{ id, path, pack },
      title: { [original]: title, ...Object.fromEntries(translated) },
      rules: own
        .sort((a, b) => (order.get(a.clause.id) ?? 0) - (order.get(b.clause.id) ?? 0))
        .map(({ id: rule, level, clause }) => ({
          ...{ id: rule, level, clause: clause.id, title: titleOf(clause) },
          fires: first(rule, 'fails'),
          silent: first(rule, 'passes'),
        })),
      people: clauses
        .filter((clause) => !enforced.has(clause.id))
        .map((clause) => ({
          clause: clause.id,
          title: titleOf({ regulation: id, path, id: clause.id, title: clause.title }),
        })),
    };
  });
}

/** The kinds of examples that a rule lacks. One that is off needs none. */
export function lacksOf({ level, fires, silent }: ListedRule): readonly ('fails' | 'passes')[] {
  if (level === 'off') return [];
  return [...(fires === undefined ? (['fails'] as const) : []), ...(silent === undefined ? (['passes'] as const) : [])];
}
