import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Rendering } from './markdown.ts';

type Taming = Pick<Rendering, 'linkTo' | 'codeTo'>;

/** Addresses that are followed as they stand. */
const SAFE = /^(?:https?:|mailto:|#)/i;

/** Makes a tree fit for a page: links lead where the site says or nowhere, pictures are words, tables scroll and name their columns. */
export function tame(tree: Root, taming: Taming): void {
  tree.children = tree.children.map((child) => (child.type === 'element' ? tamed(child, taming) : child));
}

function tamed(element: Element, taming: Taming, isLinked = false): Element {
  const isLink = element.tagName === 'a';
  const isOpaque = isLinked || isLink || element.tagName === 'pre';
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? tamed(child, taming, isOpaque) : child),
  );
  const whole = { ...element, children };
  switch (element.tagName) {
    case 'a':
      return link(whole, taming);
    case 'code':
      return isLinked ? whole : linkedCode(whole, taming);
    case 'table':
      return scrolling(whole);
    case 'th':
      return wordsOf(whole) === '' ? { ...whole, tagName: 'td' } : withProperties(whole, { scope: 'col' });
    case 'img':
      return { ...whole, tagName: 'span', properties: {}, children: [text(String(element.properties['alt'] ?? ''))] };
    // The box of a task: nobody ticks it on a page.
    case 'input':
      return { ...whole, tagName: 'span', properties: {}, children: [text(element.properties['checked'] ? '☑' : '☐')] };
    default:
      // Each clause may have notes of its own: their label names no element by an id.
      return element.properties['id'] === 'footnote-label' ? hidden() : whole;
  }
}

function link(element: Element, { linkTo }: Taming): Element {
  const { href, ariaDescribedBy: _, ...properties } = element.properties;
  const url = String(href ?? '');
  const target = linkTo(url) ?? (SAFE.test(url) ? url : undefined);
  return target === undefined
    ? { ...element, tagName: 'span', properties: {} }
    : { ...element, properties: { ...properties, href: target } };
}

function linkedCode(element: Element, { codeTo }: Taming): Element {
  const href = codeTo?.(wordsOf(element));
  return href === undefined ? element : { type: 'element', tagName: 'a', properties: { href }, children: [element] };
}

/** A wide table scrolls by itself, and can be reached by keyboard; its columns are its name. */
function scrolling(table: Element): Element {
  const columns: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'th') columns.push(wordsOf(node));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(table);
  const name = columns.length === 0 ? {} : { ariaLabel: columns.join(', ') };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], tabIndex: 0, role: 'group', ...name },
    children: [table],
  };
}

function hidden(): Element {
  return { type: 'element', tagName: 'hr', properties: {}, children: [] };
}

function withProperties(element: Element, properties: Element['properties']): Element {
  return { ...element, properties: { ...element.properties, ...properties } };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
