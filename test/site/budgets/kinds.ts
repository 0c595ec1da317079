import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of pages, each by what stands after the language in its path. */
const KINDS: Readonly<Record<string, RegExp>> = {
  front: /^$/,
  regulations: /^policy\/$/,
  regulation: /^policy\/[^/]+\/$/,
  'regulation of an edition': /^policy\/[^/]+\/\d+\.\d+\.[^/.]+\/$/,
  'redline of a regulation': /^policy\/[^/]+\/[^/]+\.\.[^/]+\/$/,
  rules: /^rules\/$/,
  rule: /^rules\/[^/]+\/$/,
  editions: /^editions\/$/,
  edition: /^editions\/\d+\.\d+\.[^/.]+\/$/,
  'redline of an edition': /^editions\/[^/]+\.\.[^/]+\/$/,
  'as of a date': /^on\/$/,
  answering: /^answering\/$/,
  platforms: /^platforms\/$/,
  platform: /^platforms\/[^/]+\/$/,
  contests: /^contests\/$/,
  'contest of the team': /^contests\/team\/[^/]+\/$/,
  'contests in a country': /^contests\/[^/]+\/$/,
  checklist: /^contests\/[^/]+\/[^/]+\/$/,
  accounts: /^accounts\/$/,
  exceptions: /^exceptions\/$/,
  coverage: /^coverage\/$/,
  glossary: /^glossary\/$/,
  role: /^for\/[^/]+\/$/,
  calendar: /^calendar\/$/,
  month: /^calendar\/\d{4}-\d{2}\/$/,
  week: /^calendar\/\d{4}-W\d{2}\/$/,
  balance: /^balance\/$/,
  'answer times': /^balance\/answers\/$/,
  'check a draft': /^check\/$/,
  search: /^search\/$/,
};

export interface KnownPage {
  readonly kind: string;
  readonly lang: string;
  /** From the root of the site: `ru/policy/frequency/`. */
  readonly path: string;
  /** Bytes of its HTML. */
  readonly bytes: number;
}

/** Every page of a built site with its kind. Pages of no language (the list of languages, 404, short links) have no kind. */
export function pagesOf(folder: string): readonly KnownPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const path = file.slice(0, -'index.html'.length);
      const [, lang, rest] = /^(ru|en)\/(.*)$/.exec(path) ?? [];
      if (lang === undefined || rest === undefined) return [];
      const kind = Object.entries(KINDS).find(([, pattern]) => pattern.test(rest))?.[0] ?? 'unknown';
      return [{ kind, lang, path, bytes: statSync(join(folder, file)).size }];
    });
}

export const KIND_NAMES: readonly string[] = Object.keys(KINDS);

/** The largest page of each kind in each language: what holds for it holds for the others. */
export function largestOfEach(pages: readonly KnownPage[]): readonly KnownPage[] {
  const largest = new Map<string, KnownPage>();
  for (const page of pages) {
    const key = `${page.kind} ${page.lang}`;
    if (page.bytes > (largest.get(key)?.bytes ?? -1)) largest.set(key, page);
  }
  return [...largest.values()];
}
