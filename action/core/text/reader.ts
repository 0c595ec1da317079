import type { Root } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { audienceDirectives, renderVisible } from './visible.ts';

/**
 * Everything that needs a Markdown tree, in one module: it is loaded when the first text needs it, because its parsers and tables cost a
 * start of the program more than judging a post does.
 */
export const reader = { parse: parseMarkdown, render: renderVisible, audiences: audienceDirectives } as const;

export type TextReader = {
  readonly parse: (source: string) => Root;
  readonly render: typeof renderVisible;
  readonly audiences: typeof audienceDirectives;
};
