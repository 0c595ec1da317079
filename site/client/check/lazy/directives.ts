import type { directiveFromMarkdown as FromMarkdown } from 'mdast-util-directive';
import type { directive as Syntax } from 'micromark-extension-directive';
import { need } from '../on-demand.ts';

let loaded: { readonly fromMarkdown: typeof FromMarkdown; readonly syntax: typeof Syntax } | undefined;

async function load(): Promise<void> {
  // One by one: so a bundler sees what of each is used.
  const { directiveFromMarkdown: fromMarkdown } = await import('mdast-util-directive');
  const { directive: syntax } = await import('micromark-extension-directive');
  loaded = { fromMarkdown, syntax };
}

/** Stand in for directives in Markdown where a draft is checked: few texts have one. */
export const directiveFromMarkdown: typeof FromMarkdown = () => (loaded ?? need('directives', load)).fromMarkdown();
export const directive: typeof Syntax = () => (loaded ?? need('directives', load)).syntax();
