import { said } from '../../action/core/finding.ts';
import type { Locale } from '../../action/core/messages.ts';
import { clauseTitle, type OffRule, type Rule, type RuleClause } from '../../action/core/policy/policy.ts';
import type { Tombstone } from '../../action/core/policy/settings.ts';
import type { Site, SiteEdition } from './site.ts';

/** Where a rule stands today. `off`: the policy in force switched it off. */
export type RuleState = 'current' | 'off' | 'coming' | 'removed';

/** What stands at the address of a rule: as it is in force, else as it will be, else as it last was. */
export interface RulePage {
  readonly id: string;
  readonly state: RuleState;
  /** The edition that it is shown from; nothing for an id that only a tombstone knows. */
  readonly edition: SiteEdition | undefined;
  readonly rule: Rule | undefined;
  readonly off: OffRule | undefined;
  readonly tombstone: Tombstone | undefined;
  /** Where it is written; nothing for a rule that the engine has of itself. */
  readonly clause: RuleClause | undefined;
  /** The editions that have it switched on, from the oldest. */
  readonly editions: readonly SiteEdition[];
}

type Editions = Pick<Site, 'editions' | 'current'> & { readonly judging: Pick<Site['judging'], 'policy'> };

/** A page for every rule that there ever was: an id that somebody linked leads to something for ever. In the order of ids. */
export function rulePages(site: Editions): readonly RulePage[] {
  const buried = Object.keys(site.judging.policy.settings.removed ?? {}).filter((id) => !id.includes('#'));
  const ids = site.editions.flatMap(({ policy }) => [...policy.rules, ...policy.off].map(({ id }) => id));
  return [...new Set([...ids, ...buried])].sort().map((id) => rulePage(id, site));
}

function rulePage(id: string, { editions, current, judging }: Editions): RulePage {
  const ruleIn = (edition: SiteEdition | undefined) => edition?.policy.rules.find((rule) => rule.id === id);
  const offIn = (edition: SiteEdition | undefined) => edition?.policy.off.find((rule) => rule.id === id);
  const having = editions.filter((edition) => ruleIn(edition) !== undefined);
  const toCome = having.find(({ status }) => status === 'coming');
  const lastOff = editions.findLast((edition) => offIn(edition) !== undefined);
  const [state, edition] =
    ruleIn(current) !== undefined
      ? ([current.status === 'coming' ? 'coming' : 'current', current] as const)
      : offIn(current) !== undefined
        ? (['off', current] as const)
        : toCome !== undefined
          ? (['coming', toCome] as const)
          : lastOff?.status === 'coming'
            ? (['off', lastOff] as const)
            : (['removed', having.at(-1) ?? lastOff] as const);
  const [rule, off] = [ruleIn(edition), offIn(edition)];
  const tombstone = judging.policy.settings.removed?.[id];
  return { id, state, edition, rule, off, tombstone, clause: (rule ?? off)?.clause, editions: having };
}

/** The title of a rule: that of its clause, in a language. Markdown; nothing for a rule without a clause. */
export function ruleTitle({ edition, clause }: Pick<RulePage, 'edition' | 'clause'>, lang: Locale): string | undefined {
  return edition === undefined || clause === undefined ? undefined : said(clauseTitle(edition.policy, clause), lang);
}
