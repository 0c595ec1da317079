import { said } from '../../action/core/finding.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';
import type { Links } from '../links.ts';
import { dateOf } from '../text/dates.ts';
import { regulationPages } from './regulation-pages.ts';
import { regulationIn, regulationsOf } from './regulations.ts';
import type { Site, SiteEdition } from './site.ts';

const REGULATION = /^policy\/([^/]+)\/(?:(\d[^/]*?)\/)?$/;

/** Where the Markdown of a page stands, by the page's path without the language: of a regulation, in force or of one edition. */
export function markdownTwinOf(path: string, links: Pick<Links, 'markdown'>): string | undefined {
  const [, regulation, edition] = REGULATION.exec(path) ?? [];
  if (regulation === undefined || edition?.includes('..')) return undefined;
  return links.markdown(regulation, edition);
}

/** A text of an edition, to the byte as it was approved. */
export interface MarkdownTwin {
  readonly regulation: string;
  readonly text: string;
}

/** The texts of an edition in a language; what is not translated, in the language of the policy. */
export function markdownOf(edition: SiteEdition, lang: Locale): readonly MarkdownTwin[] {
  return regulationsOf(edition, lang).flatMap(({ id, path }) => {
    const text = edition.policy.texts.get(path);
    return text === undefined ? [] : [{ regulation: id, text }];
  });
}

/** An address of a language, whole where the site knows its own. */
export interface Addresses {
  readonly linksOf: (lang: Locale) => Links;
  readonly absolute: (href: string) => string;
}

const timeOf = (moment: number | undefined): string | null =>
  moment === undefined || !Number.isFinite(moment) ? null : new Date(moment).toISOString();

function headOf(edition: SiteEdition) {
  const { version, effective, from, until, status, isReleased, digest } = edition;
  return { version, effective, from: timeOf(from), until: timeOf(until), status, released: isReleased, digest };
}

/**
 * An edition for machines. The shape is a contract, and `schema` is its version:
 *
 * - `edition`: what the file is about; `from` and `until` are moments, `status` is that of the moment `built`; `editions`: all of them;
 * - `regulations`: titles and texts by language, each clause with its number and the rules written in it;
 * - `rules`: `options` as they are written, `clause` as `regulation#clause`, `null` for the rules of the engine itself.
 */
export function policyJsonOf(site: Site, edition: SiteEdition, { linksOf, absolute }: Addresses) {
  const { policy } = edition;
  const byLanguage = site.languages.map((lang) => [lang, regulationsOf(edition, lang)] as const);
  const [, original = []] = byLanguage[0] ?? [];
  const inEach = <T>(read: (lang: Locale, regulations: (typeof byLanguage)[number][1]) => T) =>
    Object.fromEntries(byLanguage.map(([lang, regulations]) => [lang, read(lang, regulations)]));
  const json = (version: string): string => absolute(linksOf(site.languages[0] ?? 'en').json(version));
  return {
    schema: 1,
    id: policy.id,
    title: inEach((lang) => said(policy.settings.title ?? policy.id, lang)),
    languages: site.languages,
    time_zone: policy.settings.time_zone,
    built: timeOf(site.now),
    edition: headOf(edition),
    editions: site.editions.map((each) => ({ ...headOf(each), url: json(each.version) })),
    regulations: original.map(({ id, owner, reviewBy, pack, clauses }, place) => ({
      id,
      title: inEach((_, regulations) => regulations[place]?.title ?? id),
      owner: owner ?? null,
      review_by: reviewBy ?? null,
      pack: pack ?? null,
      url: inEach((lang) => absolute(linksOf(lang).regulation(id, edition.version))),
      markdown: inEach((lang) => absolute(linksOf(lang).markdown(id, edition.version))),
      clauses: clauses.map((clause, index) => ({
        id: clause.id,
        number: clause.number,
        title: inEach((_, regulations) => regulations[place]?.clauses[index]?.title ?? clause.title),
        rules: clause.rules.map((rule) => rule.id),
      })),
    })),
    rules: policy.rules.map(({ id, check, enforcement, since, effectiveOn, clause, written, pack }) => ({
      id,
      check: check.id,
      enforcement,
      since: since ?? null,
      effective_on: effectiveOn ?? null,
      clause: clause === undefined ? null : `${clause.regulation}#${clause.id}`,
      pack: pack ?? null,
      options: written,
    })),
  };
}

const inLink = (text: string): string => text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');

/** The contents of a language for language models, by llmstxt.org: a title, a summary, and lists of links. */
export function llmsOf(site: Site, lang: Locale, t: Translate, { linksOf, absolute }: Addresses): string {
  const { current, editions, timeZone } = site;
  const links = linksOf(lang);
  const name = said(site.judging.policy.settings.title ?? site.judging.policy.id, lang);
  const item = (title: string, href: string, note?: string): string =>
    `- [${inLink(title)}](${absolute(href)})${note === undefined ? '' : `: ${note}`}`;
  const pages = regulationPages(site).filter(({ state }) => state !== 'removed');
  const regulationsThat = (state: 'current' | 'coming'): readonly string[] =>
    pages
      .filter((page) => page.state === state)
      .map(({ id, edition }) => {
        const { title, clauses } = regulationIn(edition, id, lang);
        const note = t('site.llms.clauses', { count: clauses.length });
        const day = dateOf(edition.from, lang, timeZone);
        return item(
          title,
          links.markdown(id),
          state === 'current' ? note : `${note}; ${t('site.llms.coming', { date: day })}`,
        );
      });
  const coming = regulationsThat('coming');
  const dated = editions.map(({ version, from, status }) =>
    item(
      t('site.edition', { version }),
      links.json(version),
      t('site.llms.edition', { status: t(`site.status.${status}`), date: dateOf(from, lang, timeZone) }),
    ),
  );
  const places = (['answering', 'platforms', 'contests', 'exceptions', 'glossary'] as const).map((page) =>
    item(t(page === 'answering' ? 'site.nav.answering' : `site.more.${page}`), links[page]),
  );
  return [
    `# ${name}`,
    `> ${t('site.llms.summary', { version: current.version, date: dateOf(current.from, lang, timeZone) })}`,
    t('site.llms.how'),
    `## ${t('site.nav.policy')}`,
    regulationsThat('current').join('\n'),
    ...(coming.length === 0 ? [] : [`## ${t('site.llms.later')}`, coming.join('\n')]),
    `## ${t('site.nav.editions')}`,
    dated.join('\n'),
    // By the convention, what this section lists may be left out of a short context.
    '## Optional',
    [...places, item(t('site.copies.json'), links.json()), item(t('site.copies.atom'), links.atom)].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of the lists, for all languages. */
export function allLlmsOf(site: Site, { linksOf, absolute }: Addresses): string {
  const title = (lang: Locale): string => said(site.judging.policy.settings.title ?? site.judging.policy.id, lang);
  const names = site.languages.map(title);
  const lists = site.languages.map((lang) => `- [${inLink(title(lang))}](${absolute(linksOf(lang).llms)}): ${lang}`);
  return `# ${names[0] ?? ''}\n\n> ${names.join(' · ')}\n\n## ${site.languages.join(', ')}\n\n${lists.join('\n')}\n`;
}
