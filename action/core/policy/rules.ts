import { parseMoment } from '../calendar/moment.ts';
import type { Check, Registry } from '../check.ts';
import type { Enforcement } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { type Schema, validate } from '../schema.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { type PolicySettings, type Rule, ruleSchema } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { LocatedRule } from './regulations.ts';

/**
 * Rules that hold without being written anywhere: a file that nobody could read, and a file that nobody judged, must never pass in
 * silence. A regulation may write them down with an enforcement of its own.
 */
const ENGINE_RULES: readonly { readonly check: string; readonly enforcement: Enforcement }[] = [
  { check: 'content.unreadable', enforcement: 'hard-mandatory' },
  { check: 'content.unmatched', enforcement: 'soft-mandatory' },
];

/** Turns rule blocks into rules: the check is looked up, its own schema reads the options, the overrides of `policy.yaml` apply. */
export function resolveRules(
  files: PolicyFiles,
  blocks: readonly LocatedRule[],
  settings: PolicySettings | undefined,
  registry: Registry,
  report: Report,
): readonly Rule[] {
  const policyFile = PolicyFile.open(files, POLICY_PATH, report);
  const overrides = settings?.rules ?? {};
  const rules = new Map<string, Rule>();
  const off = new Set<string>();

  for (const { file, clause } of blocks) {
    const block = file.read(ruleSchema);
    if (block === undefined) continue;
    const twin = rules.get(block.id);
    if (twin !== undefined) {
      file.fail(['id'], 'rule.duplicate', { id: block.id, other: `${twin.clause?.path}#${twin.clause?.id}` });
      continue;
    }
    const check = registry.get(block.check);
    if (check === undefined) {
      const suggestion = nearest(block.check, registry.keys()) ?? 'none';
      file.fail(['check'], 'rule.unknown-check', {
        found: block.check,
        suggestion,
        allowed: [...registry.keys()].join(', '),
      });
      continue;
    }
    const override = overrides[block.id];
    if (override?.enforcement === 'off') off.add(block.id);
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
    rules.set(block.id, {
      id: block.id,
      check,
      options,
      enforcement:
        override?.enforcement === undefined || override.enforcement === 'off'
          ? block.enforcement
          : override.enforcement,
      since: block.since,
      effectiveOn: block.effective_on?.slice(0, 10),
      clause,
    });
  }

  for (const [id, override] of Object.entries(overrides)) {
    if (!rules.has(id))
      policyFile?.fail(['rules', id], 'override.unknown-rule', { id, suggestion: nearest(id, rules.keys()) ?? 'none' });
    else if (override.enforcement === 'off' && override.reason === undefined) {
      policyFile?.fail(['rules', id], 'override.no-reason', { id });
    }
  }
  const kept = [...rules.values()].filter((rule) => !off.has(rule.id));
  return [...kept, ...engineRules(kept, registry)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function engineRules(written: readonly Rule[], registry: Registry): Rule[] {
  return ENGINE_RULES.flatMap(({ check: id, enforcement }) => {
    const check = registry.get(id);
    if (check === undefined || written.some((rule) => rule.check.id === id)) return [];
    const options = validate<unknown>(optionsSchema(check), {});
    if (!options.ok) return [];
    return [
      { id, check, options: options.value, enforcement, since: undefined, effectiveOn: undefined, clause: undefined },
    ];
  });
}

function optionsSchema(check: Check): Schema<unknown> {
  return check.options as unknown as Schema<unknown>;
}
