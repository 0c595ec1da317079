import type { Locale } from '../../action/core/messages.ts';
import { clauseTexts } from '../../action/core/policy/clause-text.ts';
import type { Policy, Regulation, Rule } from '../../action/core/policy/policy.ts';
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
  /** The language that it is written in: another than the one asked for, where there is no translation. */
  readonly writtenIn: Locale;
}

const NONE: ReadonlyMap<string, { title: string; prose: string }> = new Map();

/** The regulations of an edition in a language, in the order of the policy. */
export function regulationsOf({ policy }: SiteEdition, lang: Locale): readonly SiteRegulation[] {
  return policy.regulations.map((regulation) => regulationOf(policy, regulation, lang));
}

export function regulationOf(policy: Policy, regulation: Regulation, lang: Locale): SiteRegulation {
  const original = (policy.settings.languages[0] ?? 'en') as Locale;
  const translation = lang === original ? undefined : regulation.translations.get(lang);
  const path = translation?.path ?? regulation.path;
  const text = policy.texts.get(path);
  const words = text === undefined ? NONE : clauseTexts(text);
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
      rules: policy.rules.filter(({ clause }) => clause?.path === regulation.path && clause.id === id),
    })),
    owner: regulation.owner,
    reviewBy: regulation.reviewBy,
    pack: regulation.pack,
    path,
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
