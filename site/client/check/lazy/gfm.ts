import type { gfmFromMarkdown as FromMarkdown } from 'mdast-util-gfm';
import type { gfm as Syntax } from 'micromark-extension-gfm';
import { need } from '../on-demand.ts';

let loaded: { readonly fromMarkdown: typeof FromMarkdown; readonly syntax: typeof Syntax } | undefined;

async function load(): Promise<void> {
  // One by one: so a bundler sees what of each is used.
  const { gfmFromMarkdown: fromMarkdown } = await import('mdast-util-gfm');
  const { gfm: syntax } = await import('micromark-extension-gfm');
  loaded = { fromMarkdown, syntax };
}

/** Stand in for what GFM adds to Markdown where a draft is checked: texts without its signs are parsed without it. */
export const gfmFromMarkdown: typeof FromMarkdown = () => (loaded ?? need('GFM', load)).fromMarkdown();
export const gfm: typeof Syntax = (options) => (loaded ?? need('GFM', load)).syntax(options);
