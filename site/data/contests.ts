import { CONTEST_PLATFORMS } from '../../action/core/content/contest.ts';
import { isFor } from '../../action/core/content/markets.ts';
import type { Requirement } from '../../action/core/contests/options.ts';
import type { Policy, Rule } from '../../action/core/policy/policy.ts';

export type ContestPlatform = (typeof CONTEST_PLATFORMS)[number];

/** One thing that somebody demands of contests: the rule, and what it says of it. */
export interface Demand {
  readonly rule: Rule;
  readonly requirement: Requirement;
}

/** Every demand of an edition in the order of its regulations and clauses: as people read them. */
export function demandsOf({ rules, regulations }: Pick<Policy, 'rules' | 'regulations'>): readonly Demand[] {
  const order = new Map<string, number>();
  for (const { path, clauses } of regulations) for (const { id } of clauses) order.set(`${path}#${id}`, order.size);
  const placeOf = ({ rule: { clause } }: Demand): number =>
    (clause && order.get(`${clause.path}#${clause.id}`)) ?? order.size;
  return rules
    .filter(({ check, options }) => check.scope === 'contest' && isRequirement(options))
    .map((rule) => ({ rule, requirement: rule.options as Requirement }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function isRequirement(options: unknown): options is Requirement {
  return typeof options === 'object' && options !== null && 'demand' in options && 'applies_when' in options;
}

/** The countries whose law demands something: those for which the team writes come first, then in the order of the policy. */
export function countriesOf(demands: readonly Demand[], { settings }: Pick<Policy, 'settings'>): readonly string[] {
  const laws = demands.flatMap(({ requirement: { demand, applies_when } }) =>
    demand === 'law' ? (applies_when.jurisdiction ?? []) : [],
  );
  const own = laws.filter((law) => settings.markets?.includes(law));
  return [...new Set([...own, ...laws])];
}

/** The platforms that demand something, and those on which the team has an account that lives. */
export function contestPlatformsOf(
  demands: readonly Demand[],
  { accounts }: Pick<Policy, 'accounts'>,
): readonly ContestPlatform[] {
  const demanding = demands.flatMap(({ requirement: { demand, applies_when } }) =>
    demand === 'platform' ? (applies_when.platform ?? []) : [],
  );
  const lived = [...accounts.values()].flatMap(({ platform, status, kind }) =>
    kind === 'personal' || status === 'paused' || status === 'closed' ? [] : [platform],
  );
  const known = new Set<string>([...demanding, ...lived]);
  return CONTEST_PLATFORMS.filter((id) => known.has(id) && id !== 'other');
}

/** What is demanded of a contest on a platform in a country. */
export interface CombinedDemands {
  readonly own: readonly Demand[];
  readonly platform: readonly Demand[];
  readonly law: readonly Demand[];
}

/** @param platform Without one: what holds in the country wherever the contest runs. */
export function demandsFor(demands: readonly Demand[], country: string, platform?: ContestPlatform): CombinedDemands {
  const of = (wanted: Requirement['demand']) =>
    demands.filter(({ requirement: { demand, applies_when: when } }) => {
      if (demand !== wanted) return false;
      if (when.jurisdiction !== undefined && !when.jurisdiction.some((law) => isFor([country], law))) return false;
      if (when.platform === undefined) return wanted !== 'platform';
      // A law that names platforms is told in its country, and asked only on those.
      return platform === undefined ? wanted === 'law' : when.platform.includes(platform);
    });
  return { own: of('own'), platform: of('platform'), law: of('law') };
}
