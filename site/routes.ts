/** A page of the site: the address that Astro gives it, and the file that makes it. */
export interface Route {
  readonly pattern: string;
  /** From the folder of this file. */
  readonly entrypoint: string;
}

/**
 * Every page of the site. `[lang]` is each language of the policy. Routes are injected, so that a team's repository needs no pages of
 * its own.
 */
export const ROUTES: readonly Route[] = [
  { pattern: '/', entrypoint: 'pages/languages.astro' },
  { pattern: '/404', entrypoint: 'pages/not-found.astro' },
  { pattern: '/robots.txt', entrypoint: 'pages/robots.txt.ts' },
  { pattern: '/llms.txt', entrypoint: 'pages/llms.txt.ts' },
  { pattern: '/policy.json', entrypoint: 'pages/policy.json.ts' },
  { pattern: '/policy/[edition].json', entrypoint: 'pages/policy-edition.json.ts' },
  { pattern: '/[lang]/goto.json', entrypoint: 'pages/goto.json.ts' },
  { pattern: '/[lang]/llms.txt', entrypoint: 'pages/llms-language.txt.ts' },
  { pattern: '/[lang]/search', entrypoint: 'pages/search.astro' },
  { pattern: '/[lang]/policy/[regulation].md', entrypoint: 'pages/policy/current.md.ts' },
  { pattern: '/[lang]/policy/[regulation]/[edition].md', entrypoint: 'pages/policy/edition.md.ts' },
  { pattern: '/[lang]', entrypoint: 'pages/front.astro' },
  { pattern: '/[lang]/policy', entrypoint: 'pages/policy/index.astro' },
  { pattern: '/[lang]/policy/[regulation]', entrypoint: 'pages/policy/current.astro' },
  { pattern: '/[lang]/policy/[regulation]/[edition]', entrypoint: 'pages/policy/edition.astro' },
  { pattern: '/regulations/[regulation]', entrypoint: 'pages/policy/neutral.astro' },
  { pattern: '/[lang]/rules', entrypoint: 'pages/rules/index.astro' },
  { pattern: '/[lang]/rules/[rule]', entrypoint: 'pages/rules/rule.astro' },
  { pattern: '/[lang]/calendar', entrypoint: 'pages/calendar/index.astro' },
  { pattern: '/[lang]/calendar/[period]', entrypoint: 'pages/calendar/period.astro' },
  { pattern: '/[lang]/balance', entrypoint: 'pages/balance.astro' },
  { pattern: '/[lang]/balance/answers', entrypoint: 'pages/answer-times.astro' },
  { pattern: '/[lang]/platforms', entrypoint: 'pages/platforms/index.astro' },
  { pattern: '/[lang]/platforms/[platform]', entrypoint: 'pages/platforms/one.astro' },
  { pattern: '/[lang]/contests', entrypoint: 'pages/contests/index.astro' },
  { pattern: '/[lang]/contests/team/[contest]', entrypoint: 'pages/contests/team.astro' },
  { pattern: '/[lang]/contests/[country]', entrypoint: 'pages/contests/country.astro' },
  { pattern: '/[lang]/contests/[country]/[platform]', entrypoint: 'pages/contests/checklist.astro' },
  { pattern: '/[lang]/accounts', entrypoint: 'pages/accounts/index.astro' },
  { pattern: '/[lang]/glossary', entrypoint: 'pages/glossary.astro' },
  { pattern: '/[lang]/answering', entrypoint: 'pages/answering.astro' },
  { pattern: '/matrix.json', entrypoint: 'pages/matrix.json.ts' },
  { pattern: '/[lang]/for/[role]', entrypoint: 'pages/role.astro' },
  { pattern: '/[lang]/exceptions', entrypoint: 'pages/exceptions.astro' },
  { pattern: '/[lang]/coverage', entrypoint: 'pages/coverage.astro' },
  { pattern: '/[lang]/check', entrypoint: 'pages/check.astro' },
  { pattern: '/check/timeline.json', entrypoint: 'pages/check/timeline.json.ts' },
  { pattern: '/check/calendar.json', entrypoint: 'pages/check/calendar.json.ts' },
  { pattern: '/check/editions/[version].json', entrypoint: 'pages/check/edition.json.ts' },
  { pattern: '/[lang]/on', entrypoint: 'pages/on.astro' },
  { pattern: '/[lang]/changes.atom', entrypoint: 'feeds/changes.atom.ts' },
  { pattern: '/[lang]/dates.ics', entrypoint: 'feeds/dates.ics.ts' },
  { pattern: '/[lang]/editions', entrypoint: 'pages/editions/index.astro' },
  { pattern: '/[lang]/editions/[edition]', entrypoint: 'pages/editions/edition.astro' },
  { pattern: '/[lang]/editions/[before]..[after]', entrypoint: 'pages/editions/redline.astro' },
  { pattern: '/[lang]/policy/[regulation]/[before]..[after]', entrypoint: 'pages/editions/regulation-redline.astro' },
];
