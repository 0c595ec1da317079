import * as z from 'zod/mini';
import type { Check } from '../check.ts';
import type { Account } from '../content/account.ts';
import { localized, moment, text } from '../content/fields.ts';
import type { Person } from '../content/person.ts';
import { ENFORCEMENTS, type Enforcement } from '../finding.ts';
import type { Clause, ExampleBlock } from './regulation.ts';

const override = z.strictObject({
  enforcement: z.optional(z.enum([...ENFORCEMENTS, 'off'])),
  with: z.optional(z.record(z.string(), z.unknown())),
  reason: z.optional(text),
});

/** `policy/policy.yaml` (DESIGN.md, "Small data formats"). */
export const policySchema = z.strictObject({
  id: text,
  title: localized,
  version: text,
  effective: moment,
  languages: z.array(text).check(z.minLength(1)),
  time_zone: text,
  /** Where the policy is published: findings link their clauses there. */
  site: z.optional(text),
  extends: z.optional(z.array(text)),
  audiences: z.optional(
    z.array(z.strictObject({ id: text, who: localized, needs: z.optional(localized), tone: z.optional(localized) })),
  ),
  topics: z.optional(z.strictObject({ allowed: z.optional(z.array(text)), irritating: z.optional(z.array(text)) })),
  rubrics: z.optional(z.array(text)),
  privacy: z.optional(
    z.strictObject({
      fields: z.optional(z.array(text)),
      allow: z.optional(
        z.strictObject({
          phones: z.optional(z.array(text)),
          emails: z.optional(z.array(text)),
          domains: z.optional(z.array(text)),
        }),
      ),
    }),
  ),
  competitors: z.optional(z.array(z.strictObject({ name: text, forms: z.optional(z.array(text)) }))),
  campaigns: z.optional(
    z.array(
      z.strictObject({
        id: text,
        accounts: z.array(text),
        from: moment,
        to: moment,
        reason: text,
        frequency: z.optional(z.record(z.string(), z.number())),
      }),
    ),
  ),
  blackouts: z.optional(
    z.array(z.strictObject({ from: moment, to: moment, reason: text, allow: z.optional(z.array(text)) })),
  ),
  rules: z.optional(z.record(z.string(), override)),
});

export type PolicySettings = z.infer<typeof policySchema>;

/** The `yaml rule` block of a clause. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'family.name')),
  check: text,
  with: z.optional(z.record(z.string(), z.unknown())),
  enforcement: z.enum(ENFORCEMENTS),
  since: z.optional(z.string().check(z.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'SemVer'))),
  effective_on: z.optional(moment),
});

export interface Rule {
  readonly id: string;
  readonly check: Check;
  readonly options: unknown;
  readonly enforcement: Enforcement;
  readonly since: string | undefined;
  /** `YYYY-MM-DD`: for publications before that day the rule only advises. */
  readonly effectiveOn: string | undefined;
  /** `undefined` for the rules that the engine has of itself. */
  readonly clause: RuleClause | undefined;
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

/** A policy, loaded and checked: everything under `policy/`. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  /** `sha256:` and 64 hexadecimal digits of the policy's canonical form. */
  readonly digest: string;
  readonly settings: PolicySettings;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly people: ReadonlyMap<string, Person>;
  readonly regulations: readonly Regulation[];
  readonly rules: readonly Rule[];
}

/** Where people read a clause: on the published site when the policy names one, else in its file. Empty without a clause. */
export function clauseUrl(policy: Pick<Policy, 'settings'>, clause: RuleClause | undefined): string {
  if (clause === undefined) return '';
  const { site } = policy.settings;
  if (site === undefined) return `${clause.path}#${clause.id}`;
  return `${site.replace(/\/+$/, '')}/regulations/${clause.regulation}/#${clause.id}`;
}
