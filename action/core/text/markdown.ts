import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface FromMarkdownExtension {
  transforms?: unknown[];
}

let processor: ReturnType<typeof createProcessor> | undefined;

/** remark's parser with GFM and directives, without the half of remark that writes Markdown. */
function createProcessor() {
  const gfmExtensions = gfmFromMarkdown();
  // GFM's second pass over the finished tree makes link nodes that stand nowhere. Offsets matter more here: such links are found
  // in the text by linkify-it.
  for (const extension of gfmExtensions as FromMarkdownExtension[]) {
    if (extension.transforms !== undefined) extension.transforms = [];
  }
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfm(), directive()])
    .data('fromMarkdownExtensions', [gfmExtensions, directiveFromMarkdown()])
    .freeze();
}

/** Parses Markdown with GFM and directives. Offsets are from the start of `source`, in UTF-16 units. */
export function parseMarkdown(source: string): Root {
  processor ??= createProcessor();
  return processor.parse(source);
}
