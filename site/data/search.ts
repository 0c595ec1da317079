import type { Locale, Translate } from '../../action/core/messages.ts';
import type { GoToEntry } from '../client/goto-rank.ts';
import type { Forms, SearchWords } from '../client/search-words.ts';
import type { Links } from '../links.ts';
import { dateOf } from '../text/dates.ts';
import { plainWords } from '../text/markdown.ts';
import { regulationPages } from './regulation-pages.ts';
import { regulationsOf, type SiteRegulation } from './regulations.ts';
import type { Site, SiteEdition } from './site.ts';

/** What search sorts its results by. */
export const KINDS = ['regulation', 'rule', 'answering', 'platform', 'contest', 'edition', 'page'] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF_FOLDER: Readonly<Record<string, Kind>> = {
  policy: 'regulation',
  rules: 'rule',
  answering: 'answering',
  platforms: 'platform',
  contests: 'contest',
  editions: 'edition',
};

/** The kind of a page, by its path without the language. */
export function kindOf(path: string): Kind {
  const [folder = '', page = ''] = path.split('/');
  const kind = KIND_OF_FOLDER[folder] ?? 'page';
  // The contents of a kind are no instance of it.
  return (kind === 'regulation' || kind === 'rule') && page === '' ? 'page' : kind;
}

/** What «go to clause» knows: regulations, clauses and rules, in force first, then those that are only coming. */
export function placesOf(site: Site, lang: Locale, links: Links): readonly GoToEntry[] {
  const { current, editions, timeZone } = site;
  const coming = editions.filter(({ status }) => status === 'coming');
  const seen = new Set<string>();
  const entries: GoToEntry[] = [];
  // What a regulation's own address shows: its text in force, or the first one to come.
  const shown = new Map(regulationPages(site).map(({ id, edition }) => [id, edition]));
  const add = (key: string, entry: GoToEntry): void => {
    if (!seen.has(key)) entries.push(entry);
    seen.add(key);
  };
  for (const edition of [current, ...coming]) {
    const isCurrent = edition === current;
    const note = isCurrent ? {} : { from: dateOf(edition.from, lang, timeZone) };
    for (const regulation of regulationsOf(edition, lang)) {
      for (const [key, entry] of entriesOf(
        regulation,
        shown.get(regulation.id) === edition ? undefined : edition,
        links,
      )) {
        add(key, { ...entry, ...note });
      }
    }
    for (const { id, clause } of edition.policy.rules) {
      if (clause === undefined) continue;
      const title = plainWords(titleOf(edition, clause.regulation, clause.id, lang), lang);
      add(`rule ${id}`, { kind: 'rule', id, title, href: links.rule(id), ...note });
    }
  }
  return entries;
}

function entriesOf(regulation: SiteRegulation, edition: SiteEdition | undefined, links: Links) {
  const { id, clauses, writtenIn } = regulation;
  const title = plainWords(regulation.title, writtenIn);
  const own = [
    `regulation ${id}`,
    { kind: 'regulation', id, title, href: links.regulation(id, edition?.version) },
  ] as const;
  const parts = clauses.map((clause) => {
    const entry: GoToEntry = {
      kind: 'clause',
      id: `${id}#${clause.id}`,
      number: clause.number,
      title: plainWords(clause.title, writtenIn),
      of: title,
      href: links.clause(id, clause.id, edition?.version),
    };
    return [`clause ${id}#${clause.id}`, entry] as const;
  });
  return [own, ...parts];
}

const titles = new Map<string, ReadonlyMap<string, string>>();

function titleOf(edition: SiteEdition, regulation: string, clause: string, lang: Locale): string {
  const key = `${edition.version} ${edition.digest} ${lang}`;
  let known = titles.get(key);
  if (known === undefined) {
    known = new Map(
      regulationsOf(edition, lang).flatMap(({ id, clauses }) =>
        clauses.map((own) => [`${id}#${own.id}`, own.title] as const),
      ),
    );
    titles.set(key, known);
  }
  return known.get(`${regulation}#${clause}`) ?? clause;
}

/** What the script that searches says, in one language. */
export function searchWordsOf(t: Translate): SearchWords {
  const lang = t.locale;
  return {
    lang,
    title: t('site.goto.title'),
    label: t('site.goto.label'),
    example: t('site.goto.example'),
    close: t('site.goto.close'),
    key: t('site.goto.key'),
    places: t('site.goto.places'),
    everywhere: t('site.goto.everywhere'),
    all: t('site.goto.all'),
    from: t('site.goto.from'),
    suggested: formsOf(t, 'site.goto.suggested'),
    found: formsOf(t, 'site.search.found'),
    nothing: t('site.search.nothing'),
    turned: t('site.search.turned'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`site.search.kind.${kind}`)])),
  };
}

/** Numbers among which every plural category of our languages has one. */
const SAMPLES = [1, 2, 5, 1.5];

/** The forms of a message with `count`: a browser then needs the rules of plurals, which it has, and not those of messages. */
export function formsOf(t: Translate, id: string): Forms {
  const rules = new Intl.PluralRules(t.locale);
  const numbers = new Intl.NumberFormat(t.locale);
  const form = (count: number): string => t(id, { count }).replace(numbers.format(count), '#');
  const forms = SAMPLES.map((count) => [rules.select(count), form(count)] as const);
  return { ...Object.fromEntries(forms.toReversed()), zero: form(0) };
}
