import * as z from 'zod/mini';
import type { Check } from '../check.ts';
import type { Account } from '../content/account.ts';
import { moment, text } from '../content/fields.ts';
import type { Person } from '../content/person.ts';
import { TEXT_KINDS, type TextKind } from '../content/reply.ts';
import { ENFORCEMENTS, type Enforcement, type Localized } from '../finding.ts';
import type { Span } from '../text/lines.ts';
import type { Answering } from './answering.ts';
import type { SourcedCalendar } from './calendars.ts';
import type { LazyCondition } from './condition.ts';
import type { Freeze } from './freeze.ts';
import type { PolicyProblem } from './problem.ts';
import type { Clause, ExampleBlock } from './regulation.ts';
import type { PolicySettings } from './settings.ts';
import type { Waiver } from './waiver.ts';

/** A version by Semantic Versioning 2.0.0. */
export const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?$/;

/** The id of a rule: `family.name`. */
export const RULE_ID = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** A piece of advice that a policy grew from: `S1.0c`, `S2.0`, `D`. */
export const ADVICE_ID = /^[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*$/;

/** The `yaml rule` block of a clause. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(RULE_ID, 'family.name')),
  check: text,
  with: z.optional(z.record(z.string(), z.unknown())),
  enforcement: z.enum(ENFORCEMENTS),
  since: z.optional(z.string().check(z.regex(SEMVER, 'SemVer'))),
  effective_on: z.optional(moment),
  /** A condition in CEL: the rule sees only the publications for which it holds. */
  where: z.optional(text),
  /** What it judges, where its check judges more: posts, replies. */
  kinds: z.optional(z.array(z.enum(TEXT_KINDS)).check(z.minLength(1))),
  /** Roles of which one must approve a waiver of the rule. */
  approvers: z.optional(z.array(text).check(z.minLength(1))),
  /** The pieces of advice that it makes a rule of, `S1.0c`: a text for people, as a title is. */
  advice: z.optional(z.array(z.string().check(z.regex(ADVICE_ID, 'S1.0c'))).check(z.minLength(1))),
});

export type WrittenRule = z.infer<typeof ruleSchema>;

/** How `policy.yaml` changed a rule. */
export interface RuleOverride {
  readonly enforcement: Enforcement | 'off' | undefined;
  readonly options: readonly string[];
  readonly reason: Localized | undefined;
  /** Whether the rule is another for it. */
  readonly hasEffect: boolean;
}

export interface Rule {
  readonly id: string;
  readonly check: Check;
  /** As the check reads them, with its defaults. */
  readonly options: unknown;
  /** As they are written, overrides applied. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly enforcement: Enforcement;
  readonly since: string | undefined;
  /** `YYYY-MM-DD`: for publications before that day the rule only advises. */
  readonly effectiveOn: string | undefined;
  readonly where: LazyCondition | undefined;
  /** What it judges: as its check does, unless it asks for less. Releases from before there were replies judge posts. */
  readonly kinds: readonly TextKind[];
  /** The same, as it is written, if it is. */
  readonly writtenKinds: readonly TextKind[] | undefined;
  readonly approvers: readonly string[];
  readonly advice: readonly string[];
  /** `undefined` for the rules that the engine has of itself. */
  readonly clause: RuleClause | undefined;
  /** The pack that brings it; `undefined` for a rule of the policy's own. */
  readonly pack: string | undefined;
  readonly override: RuleOverride | undefined;
}

/** A rule that the policy switched off, and why. */
export interface OffRule {
  readonly id: string;
  readonly check: string;
  readonly reason: Localized;
  readonly clause: RuleClause;
}

export interface RuleClause {
  readonly regulation: string;
  readonly path: string;
  readonly id: string;
  readonly title: string;
}

export interface Regulation {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly owner: string | undefined;
  readonly reviewBy: string | undefined;
  /** The sections of a communication policy that it is. */
  readonly sections: readonly string[];
  readonly pack: string | undefined;
  readonly clauses: readonly Clause[];
  readonly examples: readonly RuleExample[];
  /** The same regulation in other languages, by language. */
  readonly translations: ReadonlyMap<string, Translation>;
}

export interface Translation {
  readonly path: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

export interface RuleExample extends ExampleBlock {
  readonly ruleId: string;
  readonly path: string;
}

/** A pack of rules that the policy extends, as it was when it was read. */
export interface PackReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** One edition of a policy, loaded and checked. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  /** The date or moment from which it is in force, as written. */
  readonly effective: string;
  /** `sha256:` and 64 hexadecimal digits: of a release its seal, of the working policy its canonical form. */
  readonly digest: string;
  /** The digest of what the team itself wrote: the working policy and the release of its version have the same, or something was changed. */
  readonly content: string;
  readonly settings: PolicySettings;
  readonly packs: readonly PackReference[];
  readonly regulations: readonly Regulation[];
  readonly rules: readonly Rule[];
  readonly off: readonly OffRule[];
  /** The regulations as they are written: path → text with LF line ends. */
  readonly texts: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly people: ReadonlyMap<string, Person>;
  readonly waivers: readonly Waiver[];
  readonly freezes: readonly Freeze[];
  /** Years of countries, by `ru-2026`. */
  readonly calendars: ReadonlyMap<string, SourcedCalendar>;
  /** Who answers what and by when; of editions older than the file there is none. */
  readonly answering: Answering | undefined;
  /** What is wrong with the files of waivers, freezes and calendars: they are findings, and the rest is judged. */
  readonly registerProblems: readonly PolicyProblem[];
  /** What styles of Vale ask for and this program cannot do: it is told, and the rest is judged. */
  readonly styleProblems: readonly PolicyProblem[];
}

/** Whether a rule is a file of a Vale style: it has no clause in a regulation, no examples there, and is somebody else's wording. */
export function isOfStyle({ clause }: Pick<Rule, 'clause'>): boolean {
  return clause !== undefined && !clause.path.endsWith('.md');
}

/** Where a clause stands in the repository: a file with an anchor, or the file of a style's rule. */
export function clausePlace(clause: RuleClause): string {
  return isOfStyle({ clause }) ? clause.path : `${clause.path}#${clause.id}`;
}

/** Where a clause stands in its file; its first character, where the regulation is not at hand. */
export function clauseSpan({ regulations }: Pick<Policy, 'regulations'>, { path, id }: RuleClause): Span {
  const regulation = regulations.find((known) => known.path === path);
  return regulation?.clauses.find((clause) => clause.id === id)?.span ?? { start: 0, end: 0 };
}

/** The title of a clause in each language in which it is written. */
export function clauseTitle({ regulations, settings }: Policy, { path, id, title }: RuleClause): Localized {
  const regulation = regulations.find((known) => known.path === path);
  const original = settings.languages[0] ?? '';
  const translated = [...(regulation?.translations ?? [])].flatMap(([language, { clauses }]) => {
    const own = clauses.find((clause) => clause.id === id)?.title;
    return own === undefined ? [] : [[language, own] as const];
  });
  return { [original]: title, ...Object.fromEntries(translated) };
}

/** Where people read a clause: on the published site when the policy names one, else in its file. Empty without a clause. */
export function clauseUrl(policy: Pick<Policy, 'settings'>, clause: RuleClause | undefined): string {
  if (clause === undefined) return '';
  const { site } = policy.settings;
  if (site === undefined || isOfStyle({ clause })) return clausePlace(clause);
  return `${site.replace(/\/+$/, '')}/regulations/${clause.regulation}/#${clause.id}`;
}
