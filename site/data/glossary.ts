import { POST_STATUSES, PURPOSES } from '../../action/core/content/post.ts';
import type { Locale } from '../../action/core/messages.ts';
import type { Links } from '../links.ts';
import { regulationsOf } from './regulations.ts';
import type { SiteEdition } from './site.ts';

/** A word of the glossary: its texts are `site.glossary.<id>` and `site.glossary.<id>.is` in both languages. */
export interface Term {
  readonly id: string;
  /** The page of the site where it lives. */
  readonly page?: (links: Links) => string;
}

/** The words that everything here is told in (DESIGN.md, "Words"). */
export const TERMS: readonly Term[] = [
  { id: 'policy', page: ({ policy }) => policy },
  { id: 'regulation', page: ({ policy }) => policy },
  { id: 'clause', page: ({ policy }) => policy },
  { id: 'rule', page: ({ rules }) => rules },
  { id: 'check', page: ({ rules }) => rules },
  { id: 'example', page: ({ rules }) => rules },
  { id: 'enforcement', page: ({ rules }) => rules },
  { id: 'advisory' },
  { id: 'soft-mandatory' },
  { id: 'hard-mandatory' },
  { id: 'finding', page: ({ check }) => check },
  { id: 'blocking' },
  { id: 'suggestion', page: ({ check }) => check },
  { id: 'waiver', page: ({ exceptions }) => exceptions },
  { id: 'freeze', page: ({ exceptions }) => exceptions },
  { id: 'blackout', page: ({ exceptions }) => exceptions },
  { id: 'campaign', page: ({ exceptions }) => exceptions },
  { id: 'release', page: ({ editions }) => editions },
  { id: 'edition', page: ({ editions }) => editions },
  { id: 'draft-edition', page: ({ editions }) => editions },
  { id: 'effective', page: ({ editions }) => editions },
  { id: 'as-of', page: ({ on }) => on() },
  { id: 'redline', page: ({ editions }) => editions },
  { id: 'impact', page: ({ editions }) => editions },
  { id: 'tombstone', page: ({ editions }) => editions },
  { id: 'digest', page: ({ editions }) => editions },
  { id: 'pack', page: ({ rules }) => rules },
  { id: 'publication', page: ({ calendar }) => calendar },
  { id: 'account', page: ({ accounts }) => accounts },
  { id: 'account-kind', page: ({ accounts }) => accounts },
  { id: 'platform', page: ({ platforms }) => platforms },
  { id: 'front-matter', page: ({ check }) => check },
  { id: 'calendar', page: ({ calendar }) => calendar },
  { id: 'slot', page: ({ check }) => check },
  { id: 'mix', page: ({ balance }) => balance },
  { id: 'plan', page: ({ calendar }) => calendar },
  { id: 'owner' },
  { id: 'review-by', page: ({ policy }) => policy },
  { id: 'approval' },
  { id: 'coverage', page: ({ coverage }) => coverage },
  { id: 'answering-matrix', page: ({ answering }) => answering },
  { id: 'escalation', page: ({ answering }) => answering },
  { id: 'inbox', page: ({ answering }) => answering },
  { id: 'disclosure' },
  { id: 'contest-checklist', page: ({ contests }) => contests },
  { id: 'unconfirmed', page: ({ platforms }) => platforms },
];

/** Abbreviations that regulations may use; only those that they do use are shown. */
export const ABBREVIATIONS = [
  ...[
    'api',
    'cap',
    'coppa',
    'dm',
    'erid',
    'erir',
    'faq',
    'fas',
    'ftc',
    'gdpr',
    'gk',
    'fz',
    'inn',
    'nda',
    'ndfl',
    'ord',
  ],
  ...['sla', 'smm', 'snils', 'ucpd', 'ugc', 'utm'],
] as const;

/** The words of the engine that stand in the front matter of posts: `<list>-<word>` has a text of its own. */
export const ENGINE_LISTS = { purpose: PURPOSES, status: POST_STATUSES } as const;

/** An anchor from a word that a team has chosen. */
export const anchorOf = (list: string, word: string): string =>
  `${list}-${word
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;

/** A clause that uses a word. */
export interface Use {
  readonly regulation: string;
  readonly clause: string;
  readonly title: string;
}

/** The clauses of an edition whose words, in a language, have an abbreviation. */
export function usesOf(edition: SiteEdition, lang: Locale, abbreviation: string): readonly Use[] {
  const word = abbreviation.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
  return regulationsOf(edition, lang).flatMap(({ id, clauses }) =>
    clauses
      .filter(({ title, prose }) => pattern.test(title) || pattern.test(prose))
      .map((clause) => ({ regulation: id, clause: clause.id, title: clause.title })),
  );
}
