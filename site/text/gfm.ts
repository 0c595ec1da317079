import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * GitHub Flavored Markdown, as GitHub shows it. The engine parses posts, which have directives besides: in a regulation «23:30» is a time, and no
 * directive named 30.
 */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfm()])
  .data('fromMarkdownExtensions', [gfmFromMarkdown()])
  .freeze();

export function parseGfm(text: string): Root {
  return processor.parse(text);
}
