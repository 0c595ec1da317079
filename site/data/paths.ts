import type { Locale } from '../../action/core/messages.ts';
import { openSite, type Site } from './site.ts';

/** The paths of a kind of page in every language of the site. */
export async function pathsOf<Props extends Record<string, unknown>>(
  paramsOf: (site: Site, lang: Locale) => readonly { readonly params: Record<string, string>; readonly props: Props }[],
) {
  const site = await openSite();
  return site.languages.flatMap((lang) =>
    paramsOf(site, lang).map(({ params, props }) => ({ params: { lang, ...params }, props: { lang, ...props } })),
  );
}

/** The same, for a kind of page of which there is one in each language. */
export async function onePerLanguage() {
  return pathsOf(() => [{ params: {}, props: {} }]);
}
