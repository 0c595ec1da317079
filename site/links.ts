import type { Locale } from '../action/core/messages.ts';

/** The addresses of all pages in one language, under the base of the site. Everything that links, links by these. */
export interface Links {
  readonly home: string;
  readonly policy: string;
  /** A regulation as it is in force; of one edition; two editions against each other. */
  readonly regulation: (id: string, edition?: string | readonly [before: string, after: string]) => string;
  /** A clause `regulation#clause`, as it is in force or in one edition. */
  readonly clause: (regulation: string, clause: string, edition?: string) => string;
  readonly rules: string;
  readonly rule: (id: string) => string;
  readonly editions: string;
  readonly edition: (version: string | readonly [before: string, after: string]) => string;
  /** As of a date, `YYYY-MM-DD`. */
  readonly on: (date?: string) => string;
  readonly answering: string;
  readonly platforms: string;
  readonly contests: string;
  readonly accounts: string;
  readonly account: (id: string) => string;
  readonly exceptions: string;
  readonly coverage: string;
  readonly glossary: string;
  readonly role: (id: string) => string;
  readonly calendar: string;
  /** A month `2026-11`, or a week `2026-W47`. */
  readonly calendarOf: (period: string) => string;
  readonly balance: string;
  readonly check: string;
  readonly search: string;
  readonly atom: string;
  readonly ics: string;
  readonly llms: string;
  /** A page of this language, by its path without the language. */
  readonly page: (path: string) => string;
}

const span = (edition: string | readonly [string, string]): string =>
  typeof edition === 'string' ? edition : `${edition[0]}..${edition[1]}`;

/** @param base The base of the site, `/` or `/reglament/`. */
export function linksFor(lang: Locale, base: string): Links {
  const root = `${base.replace(/\/+$/, '')}/${lang}/`;
  const page = (path: string): string => root + path;
  const regulation: Links['regulation'] = (id, edition) =>
    page(edition === undefined ? `policy/${id}/` : `policy/${id}/${span(edition)}/`);
  return {
    home: root,
    policy: page('policy/'),
    regulation,
    clause: (id, clause, edition) => `${regulation(id, edition)}#${clause}`,
    rules: page('rules/'),
    rule: (id) => page(`rules/${id}/`),
    editions: page('editions/'),
    edition: (version) => page(`editions/${span(version)}/`),
    on: (date) => page(date === undefined ? 'on/' : `on/?d=${date}`),
    answering: page('answering/'),
    platforms: page('platforms/'),
    contests: page('contests/'),
    accounts: page('accounts/'),
    account: (id) => page(`accounts/#${id}`),
    exceptions: page('exceptions/'),
    coverage: page('coverage/'),
    glossary: page('glossary/'),
    role: (id) => page(`for/${id}/`),
    calendar: page('calendar/'),
    calendarOf: (period) => page(`calendar/${period}/`),
    balance: page('balance/'),
    check: page('check/'),
    search: page('search/'),
    atom: page('changes.atom'),
    ics: page('dates.ics'),
    llms: page('llms.txt'),
    page,
  };
}
