import type { gfmFromMarkdown as FromMarkdown } from 'mdast-util-gfm';
import type { gfm as Syntax } from 'micromark-extension-gfm';
import { loadedOnDemand } from '../on-demand.ts';

const extension = loadedOnDemand('GFM', async () => {
  // One by one: so a bundler sees what of each is used.
  const { gfmFromMarkdown: fromMarkdown } = await import('mdast-util-gfm');
  const { gfm: syntax } = await import('micromark-extension-gfm');
  return { fromMarkdown, syntax };
});

/** Stand in for what GFM adds to Markdown where a draft is checked: texts without its signs are parsed without it. */
export const gfmFromMarkdown: typeof FromMarkdown = () => extension().fromMarkdown();
export const gfm: typeof Syntax = (options) => extension().syntax(options);
