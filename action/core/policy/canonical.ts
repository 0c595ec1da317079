import { isPosts, type TextKind } from '../content/reply.ts';
import type { Answering } from './answering.ts';
import { canonicalJson, type Sha256 } from './digest.ts';
import { packOf } from './packs.ts';
import type { OffRule, PackReference, Policy, Rule, RuleClause } from './policy.ts';
import { type SealedSettings, sealedPart } from './settings.ts';

/** A rule as a release holds it: resolved, with every option written out. */
export interface FrozenRule {
  readonly id: string;
  readonly check: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly enforcement: Rule['enforcement'];
  readonly since?: string;
  readonly effective_on?: string;
  readonly where?: string;
  /** What it judges, unless that is posts alone. */
  readonly kinds?: readonly TextKind[];
  readonly approvers?: readonly string[];
  readonly advice?: readonly string[];
  readonly pack?: string;
  readonly clause: RuleClause;
}

/** `undefined` for the rules that the engine has of itself: those come with the engine, not with the policy. */
export function frozenRule(rule: Rule): FrozenRule | undefined {
  if (rule.clause === undefined) return undefined;
  const options = rule.options as Readonly<Record<string, unknown>>;
  return {
    id: rule.id,
    check: rule.check.id,
    ...(Object.keys(options).length === 0 ? {} : { with: options }),
    enforcement: rule.enforcement,
    ...(rule.since === undefined ? {} : { since: rule.since }),
    ...(rule.effectiveOn === undefined ? {} : { effective_on: rule.effectiveOn }),
    ...(rule.where === undefined ? {} : { where: rule.where.source }),
    ...(isPosts(rule.kinds) ? {} : { kinds: rule.kinds }),
    ...(rule.approvers.length === 0 ? {} : { approvers: rule.approvers }),
    ...(rule.advice.length === 0 ? {} : { advice: rule.advice }),
    ...(rule.pack === undefined ? {} : { pack: rule.pack }),
    clause: rule.clause,
  };
}

export interface SealedContent {
  readonly settings: SealedSettings;
  readonly rules: readonly FrozenRule[];
  readonly off: readonly OffRule[];
  readonly texts: Readonly<Record<string, string>>;
  readonly answering: Answering | undefined;
}

/** What an edition of a policy says, without when and by what it was released, and without the registers that live beside it. */
export function sealedContent(policy: Policy): SealedContent {
  return {
    settings: sealedPart(policy.settings),
    rules: policy.rules.flatMap((rule) => frozenRule(rule) ?? []),
    off: policy.off,
    texts: Object.fromEntries(policy.texts),
    answering: policy.answering,
  };
}

/**
 * The digest of what the team wrote: settings, its own rules and texts, the day, the changelog. A new version of the engine or of a pack does not
 * change it; those are told apart by the packs' own digests.
 */
export function contentDigest(policy: Omit<Policy, 'digest' | 'content'>, sha256: Sha256): string {
  const { version, effective, settings } = policy;
  const rules = policy.rules.flatMap((rule) => {
    const frozen = rule.pack === undefined ? frozenRule(rule) : undefined;
    // What a check judges is the engine's to say, unless the rule says it.
    return frozen === undefined ? [] : [{ ...frozen, with: rule.written, kinds: rule.writtenKinds }];
  });
  const texts = Object.fromEntries([...policy.texts].filter(([path]) => packOf(path) === undefined));
  const { changes } = settings;
  const { off, answering } = policy;
  return sha256(
    canonicalJson({ version, effective, changes, settings: sealedPart(settings), rules, off, texts, answering }),
  );
}

/** The digest of the working policy: what the team wrote, and the packs that it extends. */
export function workingDigest(content: string, packs: readonly PackReference[], sha256: Sha256): string {
  return sha256(canonicalJson({ content, packs }));
}
