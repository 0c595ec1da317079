import { isMeant, otherLayout, queriesOf } from './query.ts';

/** What is used of the search that stands in `/pagefind/`. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  search(
    query: string,
    options?: { filters?: Readonly<Record<string, string | readonly string[]>> },
  ): Promise<{ results: readonly { score: number; data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly kind?: readonly string[] };
  readonly locations: readonly number[];
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly locations: readonly number[];
  }[];
}

/** A page that holds what was asked for. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** HTML with marks and nothing else. */
  readonly excerpt: string;
  /** The places within it, the best first. */
  readonly places: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

export interface Answer {
  /** What was asked in the end: another query than the one typed, where the keyboard was the wrong one. */
  readonly query: string;
  readonly found: readonly Found[];
}

/** As many pages as are looked at: each is a request. */
const MOST = 24;

let loaded: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** Looks for words in the text of all pages of a language. @param base The base of the site. */
export async function searchText(query: string, base: string, kind?: string): Promise<Answer> {
  loaded ??= load(base);
  const pagefind = await loaded;
  const found = await ask(pagefind, query, kind);
  const other = found.length > 0 ? undefined : otherLayout(query);
  if (other === undefined) return { query, found };
  const turned = await ask(pagefind, other, kind);
  return turned.length > 0 ? { query: other, found: turned } : { query, found };
}

async function ask(pagefind: Pagefind, query: string, kind: string | undefined): Promise<readonly Found[]> {
  const options = kind === undefined ? {} : { filters: { kind } };
  const pages = new Map<string, { score: number; page: PagefindPage }>();
  // What was typed goes before what it may mean.
  for (const [index, one] of queriesOf(query).entries()) {
    const { results } = await pagefind.search(one, options);
    const data = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    data.forEach((page, place) => {
      const score = (results[place]?.score ?? 0) / (index === 0 ? 1 : 2);
      if (isMeant(query, matchedIn(page)) && (pages.get(page.url)?.score ?? 0) < score)
        pages.set(page.url, { score, page });
    });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score).map(({ page }) => foundOf(page));
}

/** The words of a page that the search took for those that were asked for. */
function matchedIn({ content, locations, excerpt, sub_results }: PagefindPage): readonly string[] {
  const words = content.split(/\s+/);
  const marked = [excerpt, ...sub_results.map((part) => part.excerpt)].flatMap((html) =>
    [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word),
  );
  return [...locations.map((place) => words[place] ?? ''), ...marked];
}

function foundOf({ url, meta, filters, excerpt, sub_results }: PagefindPage): Found {
  return {
    url,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? 'page',
    excerpt,
    places: sub_results
      .filter((part) => part.url !== url)
      .toSorted((a, b) => b.locations.length - a.locations.length)
      .slice(0, 3)
      .map((part) => ({ url: part.url, title: part.title, excerpt: part.excerpt })),
  };
}

/** The words and marks of an excerpt; whatever else it may hold stays text. */
export function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
