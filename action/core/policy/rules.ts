import { parseMoment } from '../calendar/moment.ts';
import type { Check, Registry } from '../check.ts';
import { POSTS, type TextKind } from '../content/reply.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { Enforcement } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { type Schema, validate } from '../schema.ts';
import type { Subject } from './condition/types.ts';
import { compileCondition, type LazyCondition, lazyCondition } from './condition.ts';
import { canonicalJson } from './digest.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { clausePlace, type OffRule, type Rule, type RuleOverride, ruleSchema } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { LocatedRule } from './regulations.ts';
import type { ReleaseBody } from './release.ts';
import { patternsOf, type RulePatterns } from './rule-patterns.ts';
import type { PolicySettings } from './settings.ts';

/**
 * Rules that hold without being written anywhere: a file that nobody could read, a file that nobody judged, a release that was touched, a
 * waiver that excuses nothing and a freeze that was not kept must never pass in silence. A regulation may write them down with an
 * enforcement of its own.
 */
const ENGINE_RULES: readonly { readonly check: string; readonly enforcement: Enforcement }[] = [
  { check: 'content.inline-waivers', enforcement: 'soft-mandatory' },
  { check: 'content.unreadable', enforcement: 'hard-mandatory' },
  { check: 'content.unmatched', enforcement: 'soft-mandatory' },
  { check: 'frequency.freeze', enforcement: 'hard-mandatory' },
  { check: 'policy.releases', enforcement: 'hard-mandatory' },
  { check: 'policy.unreadable', enforcement: 'hard-mandatory' },
  { check: 'policy.waivers', enforcement: 'soft-mandatory' },
];

export interface ResolvedRules {
  readonly rules: readonly Rule[];
  readonly off: readonly OffRule[];
  /** What is still to be checked, unless it was when the policy was released. */
  readonly conditions: readonly WrittenCondition[];
  readonly patterns: readonly RulePatterns[];
}

/** Turns rule blocks into rules: the check is looked up, its own schema reads the options, the overrides of `policy.yaml` apply. */
export function resolveRules(
  files: PolicyFiles,
  blocks: readonly LocatedRule[],
  settings: PolicySettings | undefined,
  registry: Registry,
  report: Report,
): ResolvedRules {
  const policyFile = PolicyFile.open(files, POLICY_PATH, report);
  const overrides = settings?.rules ?? {};
  const rules = new Map<string, Rule>();
  const off = new Map<string, OffRule>();
  const conditions: WrittenCondition[] = [];
  const patterns: RulePatterns[] = [];

  for (const { file, clause, pack, block: known } of blocks) {
    const block = known ?? file.read(ruleSchema);
    if (block === undefined) continue;
    const twin = rules.get(block.id)?.clause ?? off.get(block.id)?.clause;
    if (twin !== undefined) {
      file.fail(['id'], 'rule.duplicate', { id: block.id, other: clausePlace(twin) });
      continue;
    }
    const check = expectCheck(file, block.check, registry);
    if (check === undefined) continue;
    const override = overrides[block.id];
    const own = file.accept<unknown>(optionsSchema(check), block.with ?? {}, ['with']);
    if (own === undefined) continue;
    let options: unknown = own;
    if (override?.with !== undefined) {
      const merged = validate<unknown>(optionsSchema(check), { ...block.with, ...override.with });
      if (merged.ok) options = merged.value;
      else {
        for (const { path, messageId, data } of merged.problems) {
          policyFile?.fail(['rules', block.id, 'with', ...path], messageId, data);
        }
      }
    }
    if (block.effective_on !== undefined) {
      const date = parseMoment(block.effective_on);
      if (typeof date === 'string') file.fail(['effective_on'], date, { found: block.effective_on });
    }
    const where = readCondition(file, block.where, check);
    conditions.push(...conditionsOf(file, check, block.where, options));
    // The patterns of a style were checked when it was read: what RE2 refuses there is left out, and no error.
    if (known === undefined || override?.with !== undefined) patterns.push(...patternsOf(file, check, options));
    if (override?.enforcement === 'off') {
      off.set(block.id, { id: block.id, check: check.id, reason: override.reason ?? '', clause });
      continue;
    }
    rules.set(block.id, {
      id: block.id,
      check,
      options,
      written: { ...block.with, ...override?.with },
      enforcement: override?.enforcement ?? block.enforcement,
      since: block.since,
      effectiveOn: block.effective_on?.slice(0, 10),
      where,
      kinds: readKinds(file, block.kinds, check),
      writtenKinds: block.kinds,
      approvers: block.approvers ?? [],
      advice: block.advice ?? [],
      clause,
      pack,
      override: override === undefined ? undefined : overrideOf(override, block.enforcement, own, options),
    });
  }

  for (const [id, override] of Object.entries(overrides)) {
    if (!rules.has(id) && !off.has(id)) {
      const suggestion = nearest(id, rules.keys()) ?? 'none';
      policyFile?.fail(['rules', id], 'override.unknown-rule', { id, suggestion });
    } else if (override.enforcement === 'off' && override.reason === undefined) {
      policyFile?.fail(['rules', id], 'override.no-reason', { id });
    }
  }
  const written = [...rules.values()];
  return {
    rules: withEngineRules(written, registry),
    off: [...off.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    conditions,
    patterns,
  };
}

/** The rules of a release: resolved already, so each only finds its check again. */
export function thawRules(body: ReleaseBody, file: PolicyFile, registry: Registry): ResolvedRules {
  const rules: Rule[] = [];
  for (const [index, frozen] of body.rules.entries()) {
    const check = expectCheck(file, frozen.check, registry, ['rules', index, 'check']);
    if (check === undefined) continue;
    const options = file.accept<unknown>(optionsSchema(check), frozen.with ?? {}, ['rules', index, 'with']);
    rules.push({
      id: frozen.id,
      check,
      options,
      written: frozen.with ?? {},
      enforcement: frozen.enforcement,
      since: frozen.since,
      effectiveOn: frozen.effective_on,
      where: readCondition(file, frozen.where, check, ['rules', index, 'where']),
      // What was sealed before there were replies never judged any.
      kinds: frozen.kinds ?? POSTS,
      writtenKinds: frozen.kinds,
      approvers: frozen.approvers ?? [],
      advice: frozen.advice ?? [],
      clause: frozen.clause,
      pack: frozen.pack,
      override: undefined,
    });
  }
  return { rules: withEngineRules(rules, registry), off: body.off ?? [], conditions: [], patterns: [] };
}

function expectCheck(
  file: PolicyFile,
  id: string,
  registry: Registry,
  at: readonly (string | number)[] = ['check'],
): Check | undefined {
  const check = registry.get(id);
  if (check === undefined) {
    file.fail(at, 'rule.unknown-check', {
      found: id,
      suggestion: nearest(id, registry.keys()) ?? 'none',
      allowed: kin(id, [...registry.keys()]).join(', '),
    });
  }
  return check;
}

/** The checks of the family that was meant, or all families: a list of hundreds of ids helps nobody. */
function kin(id: string, known: readonly string[]): readonly string[] {
  const family = (check: string): string => check.slice(0, check.indexOf('.') + 1);
  const own = known.filter((check) => family(check) !== '' && family(check) === family(id));
  return own.length > 0 ? own : [...new Set(known.map((check) => `${family(check)}*`))];
}

function readCondition(
  file: PolicyFile,
  source: string | undefined,
  { id, scope }: Check,
  at: YamlPath = ['where'],
): LazyCondition | undefined {
  if (source === undefined) return undefined;
  if (scope === 'publication' || scope === 'account') return lazyCondition(source);
  file.fail(at, 'condition.scope', { check: id });
  return undefined;
}

/** What a check judges when its rule does not ask for less. */
function kindsOf(check: Check): readonly TextKind[] {
  return check.scope === 'publication' ? (check.kinds ?? POSTS) : POSTS;
}

function readKinds(file: PolicyFile, written: readonly TextKind[] | undefined, check: Check): readonly TextKind[] {
  const allowed = kindsOf(check);
  const other = written?.find((kind) => !allowed.includes(kind));
  if (other !== undefined) {
    const data = { check: check.id, found: other, allowed: allowed.join(', ') };
    file.fail(['kinds', written?.indexOf(other) ?? 0], 'rule.kinds', data);
  }
  return written ?? allowed;
}

/** A condition of a rule with its place, to be checked. */
export interface WrittenCondition {
  readonly file: PolicyFile;
  readonly at: YamlPath;
  readonly source: string;
  readonly on: Subject;
}

function conditionsOf(
  file: PolicyFile,
  check: Check,
  where: string | undefined,
  options: unknown,
): readonly WrittenCondition[] {
  const on: Subject = check.scope === 'contest' ? 'contest' : 'publication';
  const among = (check.conditions ?? []).flatMap((key): WrittenCondition[] => {
    const source = (options as Readonly<Record<string, unknown>>)[key];
    return typeof source === 'string' ? [{ file, at: ['with', key], source, on }] : [];
  });
  const deeper = check.conditionsIn?.(options as never) ?? [];
  const all = [...among, ...deeper.map(({ source, at }) => ({ file, at: ['with', ...at], source, on }))];
  return where === undefined ? all : [...all, { file, at: ['where'], source: where, on }];
}

/** Compiles conditions, to tell what is wrong with them when the policy is read, and not when a post comes. */
export async function checkConditions(conditions: readonly WrittenCondition[]): Promise<void> {
  for (const { file, at, source, on } of conditions) {
    const compiled = await compileCondition(source, on);
    if (compiled.ok) continue;
    file.failWithin(at, compiled.problem.offset, compiled.problem.messageId, compiled.problem.data);
  }
}

function overrideOf(
  override: NonNullable<PolicySettings['rules']>[string],
  enforcement: Enforcement,
  own: unknown,
  options: unknown,
): RuleOverride {
  const isSameLevel = override.enforcement === undefined || override.enforcement === enforcement;
  return {
    enforcement: override.enforcement,
    options: Object.keys(override.with ?? {}),
    reason: override.reason,
    hasEffect: !isSameLevel || canonicalJson(own) !== canonicalJson(options),
  };
}

function withEngineRules(written: readonly Rule[], registry: Registry): readonly Rule[] {
  return [...written, ...engineRules(written, registry)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function engineRules(written: readonly Rule[], registry: Registry): Rule[] {
  return ENGINE_RULES.flatMap(({ check: id, enforcement }) => {
    const check = registry.get(id);
    if (check === undefined || written.some((rule) => rule.check.id === id)) return [];
    const options = validate<unknown>(optionsSchema(check), {});
    if (!options.ok) return [];
    return [
      {
        id,
        check,
        options: options.value,
        written: {},
        enforcement,
        since: undefined,
        effectiveOn: undefined,
        where: undefined,
        kinds: kindsOf(check),
        writtenKinds: undefined,
        approvers: [],
        advice: [],
        clause: undefined,
        pack: undefined,
        override: undefined,
      },
    ];
  });
}

function optionsSchema(check: Check): Schema<unknown> {
  return check.options as unknown as Schema<unknown>;
}
