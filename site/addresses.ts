import type { Addresses } from './data/twins.ts';
import { linksFor } from './links.ts';

/** How a file for machines names pages. @param site The origin of the site, where it is known. */
export function addressesUnder(site: URL | undefined): Addresses {
  return {
    linksOf: (lang) => linksFor(lang, import.meta.env.BASE_URL),
    absolute: (href) => (site === undefined ? href : new URL(href, site).href),
  };
}
