import { ENFORCEMENTS, type Enforcement } from '../../action/core/finding.ts';
import type { PolicyDiff, RuleVerdict } from '../../action/core/policy/diff.ts';
import type { Site, SiteEdition } from './site.ts';

/** As many editions of a text are compared each with each; of more, neighbours and each with the one in force. */
const ALL_PAIRS = 8;

export type EditionPair = readonly [before: SiteEdition, after: SiteEdition];

/** The pairs of editions that have a redline of their own, the earlier edition first. */
export function redlinePairs(editions: readonly SiteEdition[], current: SiteEdition): readonly EditionPair[] {
  return editions.flatMap((before, index) =>
    editions.slice(index + 1).flatMap((after, distance): EditionPair[] => {
      const isShown = editions.length <= ALL_PAIRS || distance === 0 || before === current || after === current;
      return isShown ? [[before, after]] : [];
    }),
  );
}

/** Every regulation that any edition has. */
export function regulationIds({ editions }: Pick<Site, 'editions'>): readonly string[] {
  return [...new Set(editions.flatMap(({ policy }) => policy.regulations.map(({ id }) => id)))];
}

/** The editions that have a regulation, from the oldest. */
export function editionsWith(regulation: string, { editions }: Pick<Site, 'editions'>): readonly SiteEdition[] {
  return editions.filter(({ policy }) => policy.regulations.some(({ id }) => id === regulation));
}

/** How many rules an edition has on each level, its own and those of packs. */
export interface RuleCounts {
  readonly all: number;
  readonly ofPacks: number;
  readonly levels: Readonly<Record<Enforcement, number>>;
}

/** Rules with a place in a regulation: those that the engine has of itself are nobody's edition. */
export function ruleCounts({ policy }: Pick<SiteEdition, 'policy'>): RuleCounts {
  const rules = policy.rules.filter(({ clause }) => clause !== undefined);
  const levels = Object.fromEntries(
    ENFORCEMENTS.map((level) => [level, rules.filter(({ enforcement }) => enforcement === level).length]),
  );
  return {
    all: rules.length,
    ofPacks: rules.filter(({ pack }) => pack !== undefined).length,
    levels: levels as Record<Enforcement, number>,
  };
}

export const VERDICTS: readonly RuleVerdict[] = ['added', 'stricter', 'mixed', 'looser', 'removed', 'neutral'];

/** How many rules went which way, those first that a lead has to see first; what is none is left out. */
export function verdictCounts({ rules }: Pick<PolicyDiff, 'rules'>): readonly (readonly [RuleVerdict, number])[] {
  return VERDICTS.map((verdict) => [verdict, rules.filter((rule) => rule.verdict === verdict).length] as const).filter(
    ([, count]) => count > 0,
  );
}

/** What the file of a release says of itself; the working policy has none. */
export function sealOf({ judging }: Pick<Site, 'judging'>, { version }: SiteEdition) {
  return judging.releases.find(({ head }) => head.version === version);
}
