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
  readonly platform: (id: string) => string;
  readonly contests: string;
  /** What the law of a country demands of contests; with what a platform demands: a list to print. */
  readonly contestsIn: (country: string) => string;
  readonly contestsOn: (country: string, platform: string) => string;
  /** A contest of the team's, with how it stands. */
  readonly contest: (id: string) => string;
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
  /** How fast people are answered. */
  readonly answerTimes: string;
  readonly check: string;
  readonly search: string;
  readonly atom: string;
  readonly ics: string;
  readonly llms: string;
  /** What «go to clause» knows. */
  readonly goTo: string;
  /** The text of a regulation as it was approved: as it is in force, or of one edition. */
  readonly markdown: (regulation: string, edition?: string) => string;
  /** The policy for machines, in all its languages: as it is in force, or one edition. */
  readonly json: (edition?: string) => string;
  /** Who answers what, and when, as data; of every language. */
  readonly matrix: string;
  /** A page of this language, by its path without the language. */
  readonly page: (path: string) => string;
}

const span = (edition: string | readonly [string, string]): string =>
  typeof edition === 'string' ? edition : `${edition[0]}..${edition[1]}`;

/** @param base The base of the site, `/` or `/reglament/`. */
export function linksFor(lang: Locale, base: string): Links {
  const top = `${base.replace(/\/+$/, '')}/`;
  const root = `${top}${lang}/`;
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
    platform: (id) => page(`platforms/${id}/`),
    contests: page('contests/'),
    contestsIn: (country) => page(`contests/${country}/`),
    contestsOn: (country, platform) => page(`contests/${country}/${platform}/`),
    contest: (id) => page(`contests/team/${id}/`),
    accounts: page('accounts/'),
    account: (id) => page(`accounts/#${id}`),
    exceptions: page('exceptions/'),
    coverage: page('coverage/'),
    glossary: page('glossary/'),
    role: (id) => page(`for/${id}/`),
    calendar: page('calendar/'),
    calendarOf: (period) => page(`calendar/${period}/`),
    balance: page('balance/'),
    answerTimes: page('balance/answers/'),
    check: page('check/'),
    search: page('search/'),
    atom: page('changes.atom'),
    ics: page('dates.ics'),
    llms: page('llms.txt'),
    goTo: page('goto.json'),
    markdown: (id, edition) => page(edition === undefined ? `policy/${id}.md` : `policy/${id}/${edition}.md`),
    matrix: `${top}matrix.json`,
    json: (edition) => `${top}${edition === undefined ? 'policy.json' : `policy/${edition}.json`}`,
    page,
  };
}
