import type { Tombstone } from '../../action/core/policy/settings.ts';
import type { Site, SiteEdition } from './site.ts';

type Editions = Pick<Site, 'editions' | 'current'> & { readonly judging: Pick<Site['judging'], 'policy'> };

/** A clause that some edition has and the one that a page shows has not. */
export interface AbsentClause {
  readonly id: string;
  /** The newest edition with it, of those that were; the first one, of those that come. */
  readonly edition: SiteEdition;
  /** Why it went, and what says it now, where the policy tells. */
  readonly tombstone: Tombstone | undefined;
}

/** What stands at the address of a regulation: its text in force, else the first one to come, else a word on where it went. */
export interface RegulationPage {
  readonly id: string;
  readonly state: 'current' | 'coming' | 'removed';
  /** The edition that is shown; of a regulation that is gone, the last one that had it. */
  readonly edition: SiteEdition;
  /** All editions that have it, from the oldest. */
  readonly editions: readonly SiteEdition[];
  /** Clauses of earlier editions that are gone. */
  readonly gone: readonly AbsentClause[];
  /** Clauses that only a coming edition has. */
  readonly coming: readonly AbsentClause[];
}

const clauseIds = ({ policy }: SiteEdition, regulation: string): readonly string[] =>
  policy.regulations.find(({ id }) => id === regulation)?.clauses.map(({ id }) => id) ?? [];

/** A page for every regulation that any edition has: those in force first, in the order of the policy. */
export function regulationPages(site: Editions): readonly RegulationPage[] {
  const { editions, current } = site;
  const ordered = [current, ...editions.filter((edition) => edition !== current)];
  const ids = new Set(ordered.flatMap(({ policy }) => policy.regulations.map(({ id }) => id)));
  return [...ids].map((id) => regulationPage(id, site));
}

function regulationPage(id: string, site: Editions): RegulationPage {
  const having = site.editions.filter(({ policy }) => policy.regulations.some((regulation) => regulation.id === id));
  const inForce = having.find((edition) => edition === site.current);
  const toCome = having.find(({ status }) => status === 'coming');
  const edition = inForce ?? toCome ?? having.at(-1);
  if (edition === undefined) throw new Error(`no edition has ${id}`);
  const state = inForce !== undefined ? 'current' : toCome !== undefined ? 'coming' : 'removed';
  const shown = state === 'removed' ? undefined : edition;
  return { id, state, edition, editions: having, ...absentClauses(id, having, shown, site) };
}

/** The clauses of the other editions: an address that was once given leads to something for ever. */
function absentClauses(
  id: string,
  having: readonly SiteEdition[],
  shown: SiteEdition | undefined,
  { judging }: Editions,
): Pick<RegulationPage, 'gone' | 'coming'> {
  const known = new Set(shown === undefined ? [] : clauseIds(shown, id));
  const place = shown === undefined ? having.length : having.indexOf(shown);
  const take = (list: readonly SiteEdition[]): readonly AbsentClause[] =>
    list.flatMap((edition) =>
      clauseIds(edition, id).flatMap((clause) => {
        if (known.has(clause)) return [];
        known.add(clause);
        const tombstone = judging.policy.settings.removed?.[`${id}#${clause}`];
        return [{ id: clause, edition, tombstone }];
      }),
    );
  // A clause that went and comes back is told as coming.
  const coming = take(having.slice(place + 1));
  return { coming, gone: take(having.slice(0, place).reverse()) };
}

/** The edition of a text that stands before one in time; of the oldest there is none. */
export function editionBefore(page: Pick<RegulationPage, 'editions'>, edition: SiteEdition): SiteEdition | undefined {
  return page.editions[page.editions.indexOf(edition) - 1];
}
