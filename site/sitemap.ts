import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** A page of the site as its own head tells of it. */
interface MappedPage {
  readonly address: string;
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
}

/** What a page says of itself; nothing for one that leaves itself to another, or stays out of indexes. */
export function mappedPage(html: string): MappedPage | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  if (/<meta name="robots" content="noindex"/.test(head)) return undefined;
  const links = head.match(/<link\b[^>]*>/g) ?? [];
  const address = links
    .filter((link) => attribute(link, 'rel') === 'canonical')
    .map((link) => attribute(link, 'href'))[0];
  if (address === undefined) return undefined;
  const alternates = links.flatMap((link) => {
    const [language, href] = [attribute(link, 'hreflang'), attribute(link, 'href')];
    return language === undefined || href === undefined ? [] : [{ language, address: href }];
  });
  return { address, alternates };
}

/** The map by sitemaps.org, in the order of addresses. The addresses come from attributes, and are escaped already. */
export function sitemapOf(pages: readonly MappedPage[]): string {
  const entries = pages
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, alternates }) => {
      const others = alternates.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other.language}" href="${other.address}"/>`,
      );
      return `<url><loc>${address}</loc>${others.join('')}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** Writes `sitemap.xml` beside the pages. @param paths The pages that were built, `ru/policy/`. @returns How many are in it. */
export async function writeSitemap(folder: string, paths: readonly string[]): Promise<number> {
  const read = await Promise.all(
    paths.map((path) => readFile(join(folder, path, 'index.html'), 'utf8').catch(() => undefined)),
  );
  const pages = read.flatMap((html) => (html === undefined ? [] : (mappedPage(html) ?? [])));
  await writeFile(join(folder, 'sitemap.xml'), sitemapOf(pages));
  return pages.length;
}
