import type { Locale } from '../../action/core/messages.ts';
import type { RuleClause } from '../../action/core/policy/policy.ts';
import { regulationsOf, type SiteRegulation } from './regulations.ts';
import type { SiteEdition } from './site.ts';

/** The words of a clause, as far as they say what is demanded: what follows explains and names sources. */
export interface ClauseProse {
  /** The first paragraph, Markdown. */
  readonly first: string;
  readonly writtenIn: Locale;
}

const regulations = new WeakMap<SiteEdition, Map<Locale, readonly SiteRegulation[]>>();

/** The first words of a clause in a language, in the other one where it is not translated. */
export function proseOf(edition: SiteEdition, { regulation: id, id: clauseId }: RuleClause, lang: Locale) {
  const regulation = readIn(edition, lang).find((known) => known.id === id);
  const clause = regulation?.clauses.find((known) => known.id === clauseId);
  const first = clause?.prose.split(/\n\s*\n/, 1)[0]?.trim();
  if (regulation === undefined || first === undefined || first === '') return undefined;
  return { first, writtenIn: regulation.writtenIn } satisfies ClauseProse;
}

function readIn(edition: SiteEdition, lang: Locale): readonly SiteRegulation[] {
  const known = regulations.get(edition) ?? new Map<Locale, readonly SiteRegulation[]>();
  regulations.set(edition, known);
  const read = known.get(lang) ?? regulationsOf(edition, lang);
  known.set(lang, read);
  return read;
}
