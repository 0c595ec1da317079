import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Locale } from '../../action/core/messages.ts';
import { parseMarkdown } from '../../action/core/text/markdown.ts';
import { typeset } from './typography.ts';

export interface Rendering {
  readonly lang: Locale;
  /** Where a link of the text leads on the site; nothing for one that is not followed: it stays words. */
  readonly linkTo: (url: string) => string | undefined;
}

/**
 * Markdown as HTML. It is the engine's own tree that is shown, so what people read is what the engine read. HTML in the text is left out:
 * a policy may come from a pull request.
 */
export function renderMarkdown(text: string, rendering: Rendering): string {
  const tree = parseMarkdown(text);
  setWords(tree, rendering.lang);
  const hast = toHast(tree) as HastRoot;
  tame(hast, rendering);
  return toHtml(hast);
}

/** A line of Markdown as HTML, without a paragraph around it. */
export function renderInline(text: string, rendering: Rendering): string {
  return renderMarkdown(text, rendering).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

function setWords(node: Nodes | Root, lang: Locale): void {
  if (node.type === 'text') node.value = typeset(node.value, lang);
  else if ('children' in node) for (const child of node.children) setWords(child, lang);
}

const SAFE = /^(?:https?:|mailto:|#|\/|\.)/i;

function tame(node: HastNodes, rendering: Rendering): void {
  if (!('children' in node)) return;
  for (const child of node.children) tame(child, rendering);
  node.children = node.children.map((child) => (child.type === 'element' ? tamed(child, rendering) : child)) as never;
}

function tamed(element: Element, { linkTo }: Rendering): Element {
  if (element.tagName === 'a') {
    const url = String(element.properties['href'] ?? '');
    const href = linkTo(url) ?? (SAFE.test(url) && !/^[./]/.test(url) ? url : undefined);
    return href === undefined
      ? { ...element, tagName: 'span', properties: {} }
      : { ...element, properties: { ...element.properties, href } };
  }
  // A wide table scrolls by itself, and can be reached by keyboard.
  if (element.tagName === 'table') {
    return {
      type: 'element',
      tagName: 'div',
      properties: { className: ['wide'], tabIndex: 0, role: 'region' },
      children: [element],
    };
  }
  if (element.tagName === 'img')
    return {
      ...element,
      tagName: 'span',
      properties: {},
      children: [{ type: 'text', value: String(element.properties['alt'] ?? '') }],
    };
  return element;
}
