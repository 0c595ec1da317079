import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import { lightenPages } from './own-hashes.ts';
import { makeSearchIndex } from './search-index.ts';
import { writeSitemap } from './sitemap.ts';

/** What is made of the pages once they stand: the index of the search, the map. @param origin Where the site lives, if that is known. */
export async function finishBuild(
  { dir, pages, logger }: Pick<HookParameters<'astro:build:done'>, 'dir' | 'pages' | 'logger'>,
  origin: string | undefined,
): Promise<void> {
  const folder = fileURLToPath(dir).replace(/\/$/, '');
  lightenPages(folder);
  const bytes = await makeSearchIndex(folder);
  logger.info(`search: ${Math.round(bytes / 1024)} KB`);
  if (origin === undefined) {
    logger.warn('no sitemap.xml: its addresses are whole ones. Set `site` in astro.config.mjs.');
    return;
  }
  const mapped = await writeSitemap(
    folder,
    pages.map(({ pathname }) => pathname),
  );
  logger.info(`sitemap.xml: ${mapped} pages`);
}
