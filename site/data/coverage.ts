import type { Locale } from '../../action/core/messages.ts';
import { clauseTexts } from '../../action/core/policy/clause-text.ts';
import type { Regulation } from '../../action/core/policy/policy.ts';
import { type Enforcer, enforcementOf, regulationsOf } from './regulations.ts';
import { examplesOf } from './rule-examples.ts';
import { rulePages } from './rules.ts';
import type { Site, SiteEdition } from './site.ts';

/** How many clauses who keeps. */
export type KeptCounts = Readonly<Record<Enforcer, number>> & { readonly clauses: number };

export interface RegulationCoverage extends KeptCounts {
  readonly id: string;
  readonly title: string;
  readonly pack: string | undefined;
}

/** Of an edition, regulation by regulation, who sees that its clauses are kept. */
export interface EditionCoverage {
  readonly edition: SiteEdition;
  readonly regulations: readonly RegulationCoverage[];
  readonly total: KeptCounts;
}

export function coverageOfEdition(edition: SiteEdition, lang: Locale): EditionCoverage {
  const regulations = regulationsOf(edition, lang).map(({ id, title, pack, clauses }) => {
    const kept = clauses.map(enforcementOf);
    const count = (by: Enforcer): number => kept.filter((one) => one === by).length;
    return {
      id,
      title,
      pack,
      clauses: clauses.length,
      machine: count('machine'),
      reviewer: count('reviewer'),
      nobody: count('nobody'),
    };
  });
  const sum = (of: keyof KeptCounts): number => regulations.reduce((total, one) => total + one[of], 0);
  const total = { clauses: sum('clauses'), machine: sum('machine'), reviewer: sum('reviewer'), nobody: sum('nobody') };
  return { edition, regulations, total };
}

/** The share of a whole in hundredths, of which none is rounded up to all, nor any down to none. */
export function percent(part: number, whole: number): number {
  if (whole === 0) return 0;
  const share = Math.round((100 * part) / whole);
  if (share === 100 && part < whole) return 99;
  return share === 0 && part > 0 ? 1 : share;
}

/** How many rules were seen to fire and to stay silent by their own examples, at this build. */
export interface Proof {
  readonly rules: number;
  readonly proved: number;
  /** Rules without a firing example, or without a silent one. */
  readonly unproved: readonly string[];
}

/** The proof of the rules in force, and of those that are coming. */
export async function proofOf(site: Site): Promise<{ readonly current: Proof; readonly coming: Proof }> {
  const pages = rulePages(site).filter(
    ({ rule, clause }) => rule !== undefined && clause?.path.endsWith('.md') === true,
  );
  const proof = async (state: 'current' | 'coming'): Promise<Proof> => {
    const own = pages.filter((page) => page.state === state);
    const unproved: string[] = [];
    for (const { id, edition } of own) {
      const examples = edition === undefined ? [] : (await examplesOf(id, edition)).filter(({ isGap }) => !isGap);
      if (!examples.some(({ isGood }) => isGood) || !examples.some(({ isGood }) => !isGood)) unproved.push(id);
    }
    return { rules: own.length, proved: own.length - unproved.length, unproved };
  };
  return { current: await proof('current'), coming: await proof('coming') };
}

/** A regulation, or a clause of it, whose translation lacks something. */
export interface TranslationGap {
  readonly kind: 'missing' | 'clause' | 'stale';
  readonly language: string;
  readonly regulation: string;
  readonly title: string;
  /** The clause; nothing where the whole regulation is not translated. */
  readonly clause: { readonly id: string; readonly title: string } | undefined;
  /** The edition whose text the translation did not follow. */
  readonly since: string | undefined;
}

/**
 * What the translations of an edition lack: whole regulations, clauses, and clauses whose original changed in an edition after the translation
 * last did.
 */
export function translationGaps(edition: SiteEdition, { editions }: Pick<Site, 'editions'>): readonly TranslationGap[] {
  const { policy } = edition;
  const until = editions.slice(0, editions.indexOf(edition) + 1);
  return policy.settings.languages
    .slice(1)
    .flatMap((language) => policy.regulations.flatMap((regulation) => gapsOf(regulation, language, until)));
}

function gapsOf(regulation: Regulation, language: string, editions: readonly SiteEdition[]): readonly TranslationGap[] {
  const about = { language, regulation: regulation.id, title: regulation.title };
  const translation = regulation.translations.get(language);
  if (translation === undefined) return [{ ...about, kind: 'missing', clause: undefined, since: undefined }];
  return regulation.clauses.flatMap(({ id, title }): TranslationGap[] => {
    const clause = { id, title };
    if (!translation.clauses.some((own) => own.id === id))
      return [{ ...about, kind: 'clause', clause, since: undefined }];
    const [original, translated] = [undefined, language].map((of) => lastChange(regulation.id, id, of, editions));
    if (original === undefined || translated === undefined || original <= translated) return [];
    return [{ ...about, kind: 'stale', clause, since: editions[original]?.version }];
  });
}

/** The place of the last edition that gave a clause other words, or its first ones. */
function lastChange(
  regulation: string,
  clause: string,
  language: string | undefined,
  editions: readonly SiteEdition[],
): number | undefined {
  let last: number | undefined;
  let before: string | undefined;
  for (const [index, { policy }] of editions.entries()) {
    const found = policy.regulations.find(({ id }) => id === regulation);
    const path = language === undefined ? found?.path : found?.translations.get(language)?.path;
    const words = wordsOf(policy.texts, path)?.get(clause);
    const text = words === undefined ? undefined : `${words.title}\n${words.prose}`;
    if (text !== undefined && text !== before) last = index;
    before = text;
  }
  return last;
}

const read = new WeakMap<ReadonlyMap<string, string>, Map<string, ReturnType<typeof clauseTexts>>>();

function wordsOf(texts: ReadonlyMap<string, string>, path: string | undefined) {
  const text = path === undefined ? undefined : texts.get(path);
  if (path === undefined || text === undefined) return undefined;
  const known = read.get(texts) ?? new Map<string, ReturnType<typeof clauseTexts>>();
  read.set(texts, known);
  const words = known.get(path) ?? clauseTexts(text);
  known.set(path, words);
  return words;
}
