import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELEMENT_NODE, parse, walkSync } from 'ultrahtml';

/** What is wrong with the links of a built site. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly reason: 'no page' | 'no fragment' | 'outside the base' | 'an id twice';
}

interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly twice: readonly string[];
}

/** Every link and every fragment of every page, resolved within the folder. Links to other sites are not followed. */
export function brokenLinks(
  folder: string,
  base: string,
): { readonly pages: number; readonly links: number; readonly broken: readonly BrokenLink[] } {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
  );
  const pages = new Map<string, PageLinks>();
  for (const path of files)
    if (path.endsWith('.html')) pages.set(path, linksOf(readFileSync(join(folder, path), 'utf8')));
  const broken: BrokenLink[] = [];
  let count = 0;
  for (const [page, { links, twice }] of pages) {
    broken.push(...twice.map((id) => ({ page, link: `#${id}`, reason: 'an id twice' as const })));
    for (const link of links) {
      count++;
      const reason = faultOf(link, page, base, files, pages);
      if (reason !== undefined) broken.push({ page, link, reason });
    }
  }
  return { pages: pages.size, links: count, broken };
}

function faultOf(
  link: string,
  page: string,
  base: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageLinks>,
): BrokenLink['reason'] | undefined {
  const origin = 'http://site.invalid';
  const url = new URL(
    link,
    `${origin}${base}${page.replace(/(?:^|\/)index\.html$/, (end) => end.slice(0, end.startsWith('/') ? 1 : 0))}`,
  );
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(base)) return 'outside the base';
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'no page';
  if (url.hash === '' || !file.endsWith('.html')) return undefined;
  return pages.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))) === true ? undefined : 'no fragment';
}

function linksOf(html: string): PageLinks {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  walkSync(parse(html), (node) => {
    if (node.type !== ELEMENT_NODE) return;
    const { id, href, src, rel } = node.attributes as Readonly<Record<string, string | undefined>>;
    if (id !== undefined && ids.has(id)) twice.push(id);
    if (id !== undefined) ids.add(id);
    // An address of this very page, absolute where the site has one.
    const isOwn = node.name === 'link' && /^(?:canonical|alternate)$/.test(rel ?? '') && /^https?:/.test(href ?? '');
    if (href !== undefined && !isOwn) links.push(decoded(href));
    if (src !== undefined && !src.startsWith('data:')) links.push(decoded(src));
  });
  return { ids, links: [...new Set(links)].filter((link) => !/^(?:mailto|tel|data):/.test(link)), twice };
}

/** Attributes as they are written: of all references only these stand in an address. */
function decoded(attribute: string): string {
  return attribute.replaceAll('&#38;', '&').replaceAll('&#x26;', '&').replaceAll('&amp;', '&');
}
