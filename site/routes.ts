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
  { pattern: '/[lang]', entrypoint: 'pages/front.astro' },
  { pattern: '/[lang]/policy', entrypoint: 'pages/policy/index.astro' },
  { pattern: '/[lang]/policy/[regulation]', entrypoint: 'pages/policy/current.astro' },
];
