/**
 * Sends the reader of a page without a language to the same page in one of his: the first of those that the browser asks for
 * and that the site speaks, else the first of the site. The fragment goes along.
 */
export function addressInLanguage(
  choices: readonly { readonly lang: string; readonly href: string }[],
  wanted: readonly string[],
  hash: string,
): string | undefined {
  const found = wanted
    .map((tag) => tag.toLowerCase().split('-')[0])
    .flatMap((language) => choices.filter(({ lang }) => lang === language))[0];
  const chosen = found ?? choices[0];
  return chosen === undefined ? undefined : chosen.href + hash;
}
