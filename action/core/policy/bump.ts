import type { PolicyDiff, RuleDiff } from './diff.ts';
import type { Policy } from './policy.ts';

/** The part of a version by Semantic Versioning that a change raises. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const ORDER: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/**
 * The bump that a change needs. What blocks posts that passed raises what `versioning.stricter` says (major unless said); what lets more pass,
 * or only advises, raises the minor part; words raise the patch.
 */
export function bumpOf(
  { rules, clauses, settings, packs }: Pick<PolicyDiff, 'rules' | 'clauses' | 'settings' | 'packs'>,
  after: Policy,
): Bump {
  const stricter = after.settings.versioning?.stricter ?? 'major';
  const bumps: Bump[] = [
    ...rules.map((rule) => bumpOfRule(rule, stricter)),
    ...settings.map(({ direction }): Bump => {
      if (direction === 'text') return 'patch';
      return direction === 'stricter' || direction === 'unknown' ? stricter : 'minor';
    }),
    ...clauses.map((): Bump => 'patch'),
    // What a pack changes is told by its rules.
    ...packs.map((): Bump => 'patch'),
  ];
  return bumps.reduce(larger, 'none');
}

export function bumpOfRule({ verdict, after, changes }: RuleDiff, stricter: 'major' | 'minor'): Bump {
  if (verdict === 'text-only') return 'patch';
  if (verdict === 'neutral') return changes.every(({ key }) => key === 'since') ? 'patch' : 'minor';
  const isBlocking = after !== undefined && after !== 'advisory';
  const isStricter = verdict === 'added' || verdict === 'stricter' || verdict === 'mixed';
  return isStricter && isBlocking ? stricter : 'minor';
}

/** The larger of two bumps. */
export function larger(a: Bump, b: Bump): Bump {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** What lies between two versions: `none` when the later is not later. */
export function bumpBetween(before: string, after: string): Bump {
  const [was, is] = [before, after].map((version) => version.split('-')[0]?.split('.').map(Number) ?? []);
  for (const [index, bump] of (['major', 'minor', 'patch'] as const).entries()) {
    const difference = (is?.[index] ?? 0) - (was?.[index] ?? 0);
    if (difference !== 0) return difference > 0 ? bump : 'none';
  }
  // Of a version that is not out yet nobody relies on anything.
  return before.includes('-') && before !== after ? 'major' : 'none';
}

/** Whether a bump is at least what a change needs. Before 1.0.0 anything may change at any time (Semantic Versioning §4). */
export function isEnough(actual: Bump, needed: Bump, before: string): boolean {
  if (needed === 'none') return true;
  if (before.startsWith('0.') && actual !== 'none') return actual !== 'patch' || needed === 'patch';
  return ORDER.indexOf(actual) >= ORDER.indexOf(needed);
}

/** The next version by a bump. */
export function bumped(version: string, bump: Bump): string {
  if (version.startsWith('0.') && bump === 'major') return bumped(version, 'minor');
  const [major = 0, minor = 0, patch = 0] = version.split('-')[0]?.split('.').map(Number) ?? [];
  if (bump === 'major') return `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  return bump === 'patch' ? `${major}.${minor}.${patch + 1}` : version;
}
