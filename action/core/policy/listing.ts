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
  /** The pieces of advice that it makes a rule of. */
  readonly advice: readonly string[];
  readonly fires: FileLine | undefined;
  readonly silent: FileLine | undefined;
}

/** A clause without a rule, and the advice that it gives. */
export interface ListedClause {
  readonly clause: string;
  readonly title: Localized;
  readonly advice: readonly string[];
}

export interface ListedRegulation {
  readonly id: string;
  readonly title: Localized;
  readonly path: string;
  readonly pack: string | undefined;
  readonly rules: readonly ListedRule[];
  /** Clauses without a rule: people see to them. */
  readonly people: readonly ListedClause[];
  /** Clauses that give advice to people, whether they have rules besides or not. */
  readonly advised: readonly ListedClause[];
}

const NONE: readonly string[] = [];

/** The rules of a policy by its regulations, in the order of their texts. Those of Vale's styles have fixtures of their own. */
export function listingOf(policy: Policy, textOf: (path: string) => string | undefined): readonly ListedRegulation[] {
  const written = [
    ...policy.rules.flatMap(({ id, enforcement, clause, advice }) =>
      clause === undefined || isOfStyle({ clause }) ? [] : [{ id, level: enforcement, clause, advice }],
    ),
    ...policy.off.flatMap(({ id, clause }) =>
      isOfStyle({ clause }) ? [] : [{ id, level: 'off' as const, clause, advice: NONE }],
    ),
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
    const listed = clauses.map(({ id: clause, title: name, advice }) => ({
      ...{ clause, advice },
      title: titleOf({ regulation: id, path, id: clause, title: name }),
    }));
    const order = new Map(clauses.map((clause, index) => [clause.id, index]));
    return {
      ...{ id, path, pack },
      title: { [original]: title, ...Object.fromEntries(translated) },
      rules: own
        .sort((a, b) => (order.get(a.clause.id) ?? 0) - (order.get(b.clause.id) ?? 0))
        .map(({ id: rule, level, clause, advice }) => ({
          ...{ id: rule, level, clause: clause.id, title: titleOf(clause), advice },
          fires: first(rule, 'fails'),
          silent: first(rule, 'passes'),
        })),
      people: listed.filter(({ clause }) => !enforced.has(clause)),
      advised: listed.filter(({ advice }) => advice.length > 0),
    };
  });
}

/** The kinds of examples that a rule lacks. One that is off needs none. */
export function lacksOf({ level, fires, silent }: ListedRule): readonly ('fails' | 'passes')[] {
  if (level === 'off') return [];
  return [...(fires === undefined ? (['fails'] as const) : []), ...(silent === undefined ? (['passes'] as const) : [])];
}

/** A piece of advice with the rules that came of it, and the clauses that leave it to people. */
export interface ListedAdvice {
  readonly id: string;
  readonly rules: readonly (ListedRule & { readonly path: string })[];
  readonly people: readonly (ListedClause & { readonly path: string })[];
}

/** What became of each piece of advice, in the order of their names: `S1.2` before `S1.10`. */
export function adviceOf(regulations: readonly ListedRegulation[]): readonly ListedAdvice[] {
  const byId = new Map<string, { rules: ListedAdvice['rules'][number][]; people: ListedAdvice['people'][number][] }>();
  const entryOf = (id: string) => {
    const known = byId.get(id) ?? { rules: [], people: [] };
    byId.set(id, known);
    return known;
  };
  for (const { path, rules, advised } of regulations) {
    for (const rule of rules) for (const id of rule.advice) entryOf(id).rules.push({ ...rule, path });
    for (const clause of advised) for (const id of clause.advice) entryOf(id).people.push({ ...clause, path });
  }
  return [...byId]
    .map(([id, entry]) => ({ id, ...entry }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
