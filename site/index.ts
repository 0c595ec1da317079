/** What the package offers as `reglament/site`: the integration, and what `reglament site` runs. */
export { default, type SiteOptions } from './integration.ts';
export { buildSite, serveSite } from './run.ts';
