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

/** What GFM adds: tables, strikethrough, footnotes, task lists, addresses that are links by themselves. */
const GFM_SIGN = /[|~@]|\[\^|\[[ \t\r\nxX]\]|www\.|:\/\//i;
/** A colon before anything but white space may open a directive. */
const DIRECTIVE_SIGN = /:\S/;

const processors = new Map<string, ReturnType<typeof createProcessor>>();

/** remark's parser with GFM and directives, without the half of remark that writes Markdown. */
function createProcessor(hasGfm: boolean, hasDirectives: boolean) {
  const gfmExtensions = hasGfm ? gfmFromMarkdown() : [];
  // GFM's second pass over the finished tree makes link nodes that stand nowhere. Offsets matter more here: such links are found
  // in the text by linkify-it.
  for (const extension of gfmExtensions as FromMarkdownExtension[]) {
    if (extension.transforms !== undefined) extension.transforms = [];
  }
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [...(hasGfm ? [gfm()] : []), ...(hasDirectives ? [directive()] : [])])
    .data('fromMarkdownExtensions', [gfmExtensions, ...(hasDirectives ? [directiveFromMarkdown()] : [])])
    .freeze();
}

/**
 * Parses Markdown with GFM and directives. Offsets are from the start of `source`, in UTF-16 units. A text without the signs of an
 * extension is parsed without it, in half the time; a property test holds the tree equal to remark's with all of them.
 */
export function parseMarkdown(source: string): Root {
  const hasGfm = GFM_SIGN.test(source);
  const hasDirectives = DIRECTIVE_SIGN.test(source);
  const key = `${hasGfm} ${hasDirectives}`;
  let processor = processors.get(key);
  if (processor === undefined) {
    processor = createProcessor(hasGfm, hasDirectives);
    processors.set(key, processor);
  }
  return processor.parse(source);
}
