import type { directiveFromMarkdown as FromMarkdown } from 'mdast-util-directive';
import type { directive as Syntax } from 'micromark-extension-directive';
import { loadedOnDemand } from '../on-demand.ts';

const extension = loadedOnDemand('directives', async () => {
  // One by one: so a bundler sees what of each is used.
  const { directiveFromMarkdown: fromMarkdown } = await import('mdast-util-directive');
  const { directive: syntax } = await import('micromark-extension-directive');
  return { fromMarkdown, syntax };
});

/** Stand in for directives in Markdown where a draft is checked: few texts have one. */
export const directiveFromMarkdown: typeof FromMarkdown = () => extension().fromMarkdown();
export const directive: typeof Syntax = () => extension().syntax();
