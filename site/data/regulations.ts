import type { Locale } from '../../action/core/messages.ts';
import { clauseTexts } from '../../action/core/policy/clause-text.ts';
import type { OffRule, Policy, Regulation, Rule } from '../../action/core/policy/policy.ts';
import type { SiteEdition } from './site.ts';

/** A clause as people read it, in one language of one edition. */
export interface SiteClause {
  readonly id: string;
  readonly title: string;
  /** Markdown, without rules and examples. */
  readonly prose: string;
  /** 2 for a section, 3 for what is within one. */
  readonly level: number;
  /** «1», «1.2»: its place in the regulation. */
  readonly number: string;
  readonly rules: readonly Rule[];
  /** Its rules that the policy switched off. */
  readonly off: readonly OffRule[];
  /** The id of whoever answers for the regulation. */
  readonly owner: string | undefined;
}

/** Who sees that a clause is kept. */
export type Enforcer = 'machine' | 'reviewer' | 'nobody';

/** A rule makes the machine look; without one its owner does. With its rules switched off, or without an owner, nobody does yet. */
export function enforcementOf({ rules, off, owner }: Pick<SiteClause, 'rules' | 'off' | 'owner'>): Enforcer {
  if (rules.length > 0) return 'machine';
  return off.length > 0 || owner === undefined ? 'nobody' : 'reviewer';
}

/** The question that a clause for people asks: the last one that stands out in it. Markdown. */
export function questionOf({ prose }: Pick<SiteClause, 'prose'>): string | undefined {
  return [...prose.matchAll(/\*\*([^*]+\?)\*\*/g)].at(-1)?.[1];
}

/** A regulation as people read it, in one language of one edition. */
export interface SiteRegulation {
  readonly id: string;
  readonly title: string;
  /** What stands before the first clause. */
  readonly introduction: string;
  readonly clauses: readonly SiteClause[];
  readonly owner: string | undefined;
  readonly reviewBy: string | undefined;
  readonly pack: string | undefined;
  readonly path: string;
  /** The whole file. */
  readonly text: string;
  /** The language that it is written in: another than the one asked for, where there is no translation. */
  readonly writtenIn: Locale;
}

const NONE: ReadonlyMap<string, { title: string; prose: string }> = new Map();

/** The regulations of an edition in a language, in the order of the policy. */
export function regulationsOf({ policy }: SiteEdition, lang: Locale): readonly SiteRegulation[] {
  return policy.regulations.map((regulation) => regulationOf(policy, regulation, lang));
}

/** A regulation of an edition in a language. @throws {Error} where the edition has none of that id. */
export function regulationIn({ policy, version }: SiteEdition, id: string, lang: Locale): SiteRegulation {
  const regulation = policy.regulations.find((known) => known.id === id);
  if (regulation === undefined) throw new Error(`edition ${version} has no regulation ${id}`);
  return regulationOf(policy, regulation, lang);
}

/** Many pages show a part of a regulation; it is read once. */
const read = new WeakMap<Policy, Map<string, SiteRegulation>>();

export function regulationOf(policy: Policy, regulation: Regulation, lang: Locale): SiteRegulation {
  const known = read.get(policy) ?? new Map<string, SiteRegulation>();
  read.set(policy, known);
  const key = `${lang} ${regulation.path}`;
  const found = known.get(key) ?? readRegulation(policy, regulation, lang);
  known.set(key, found);
  return found;
}

function readRegulation(policy: Policy, regulation: Regulation, lang: Locale): SiteRegulation {
  const original = (policy.settings.languages[0] ?? 'en') as Locale;
  const translation = lang === original ? undefined : regulation.translations.get(lang);
  const path = translation?.path ?? regulation.path;
  const text = policy.texts.get(path);
  const words = text === undefined ? NONE : clauseTexts(text);
  const isHere = ({ clause }: Rule | OffRule, id: string): boolean =>
    clause?.path === regulation.path && clause.id === id;
  const numbers = numbering(regulation.clauses.map(({ level }) => level));
  return {
    id: regulation.id,
    title: translation?.title ?? regulation.title,
    introduction: words.get('')?.prose ?? '',
    clauses: regulation.clauses.map(({ id, title, level }, index) => ({
      id,
      level,
      number: numbers[index] ?? '',
      title: words.get(id)?.title ?? title,
      prose: words.get(id)?.prose ?? '',
      rules: policy.rules.filter((rule) => isHere(rule, id)),
      off: policy.off.filter((rule) => isHere(rule, id)),
      owner: regulation.owner,
    })),
    owner: regulation.owner,
    reviewBy: regulation.reviewBy,
    pack: regulation.pack,
    path,
    text: text ?? '',
    writtenIn: translation === undefined ? original : lang,
  };
}

/** Numbers of clauses by their levels: 1, 2, 2.1, 2.2, 3. */
export function numbering(levels: readonly number[]): readonly string[] {
  const top = Math.min(...levels);
  const counts: number[] = [];
  return levels.map((level) => {
    const depth = level - top;
    counts.length = Math.min(counts.length, depth + 1);
    while (counts.length <= depth) counts.push(0);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts.map((count) => Math.max(count, 1)).join('.');
  });
}
