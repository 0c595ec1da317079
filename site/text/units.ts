import type { Nodes, Parent, PhrasingContent, Table } from 'mdast';
import type { Locale } from '../../action/core/messages.ts';
import { parseMarkdown } from '../../action/core/text/markdown.ts';
import { typeset } from './typography.ts';

/** How a stretch of words is set. */
export interface Mark {
  readonly kind: 'strong' | 'em' | 'code' | 'a';
  readonly start: number;
  readonly end: number;
  /** Where a link leads, as it is written. */
  readonly url?: string;
}

/** Words as a reader sees them, without markup, and how they are set. */
export interface Prose {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The smallest block of a text that can change by itself: a paragraph, an item of a list, a row of a table. */
export interface Unit {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'more' | 'quote' | 'code' | 'head' | 'row';
  /** How deep an item lies in lists, from 1; 0 outside of them. */
  readonly depth: number;
  readonly isOrdered: boolean;
  /** The cells of a row; one of all else. */
  readonly cells: readonly Prose[];
}

/** A clause is compared with itself in every other edition, and read once. */
const readTexts = new Map<string, readonly Unit[]>();

/** Markdown as the blocks that a reader sees, in their order. HTML and pictures are left out. */
export function unitsOf(markdown: string, lang: Locale): readonly Unit[] {
  const key = `${lang}\n${markdown}`;
  const known = readTexts.get(key) ?? readUnits(markdown, lang);
  readTexts.set(key, known);
  return known;
}

function readUnits(markdown: string, lang: Locale): readonly Unit[] {
  const units: Unit[] = [];
  walk(parseMarkdown(markdown), { depth: 0, isOrdered: false, isQuoted: false, lang }, units);
  return units;
}

interface Around {
  readonly depth: number;
  readonly isOrdered: boolean;
  readonly isQuoted: boolean;
  readonly lang: Locale;
}

function walk(node: Nodes, around: Around, units: Unit[]): void {
  const { depth, isOrdered, lang } = around;
  const add = (kind: Unit['kind'], cells: readonly Prose[]): void => {
    units.push({ kind, depth, isOrdered, cells });
  };
  switch (node.type) {
    case 'heading':
      return add('heading', [proseOf(node, lang)]);
    case 'paragraph':
      return add(around.isQuoted ? 'quote' : depth > 0 ? 'more' : 'paragraph', [proseOf(node, lang)]);
    case 'code':
      return add('code', [{ text: node.value, marks: [] }]);
    case 'table':
      return addTable(node, lang, add);
    case 'list':
      for (const item of node.children) {
        const inside = { ...around, depth: depth + 1, isOrdered: node.ordered === true };
        const [first, ...rest] = item.children;
        const isPlain = first?.type === 'paragraph';
        const cells = [isPlain ? proseOf(first, lang) : { text: '', marks: [] }];
        units.push({ kind: 'item', depth: inside.depth, isOrdered: inside.isOrdered, cells });
        for (const child of isPlain ? rest : item.children) walk(child, inside, units);
      }
      return;
    case 'blockquote':
      for (const child of node.children) walk(child, { ...around, isQuoted: true }, units);
      return;
    default:
      if ('children' in node) for (const child of node.children) walk(child, around, units);
  }
}

function addTable({ children }: Table, lang: Locale, add: (kind: Unit['kind'], cells: readonly Prose[]) => void): void {
  children.forEach((row, index) => {
    add(
      index === 0 ? 'head' : 'row',
      row.children.map((cell) => proseOf(cell, lang)),
    );
  });
}

const KINDS = { strong: 'strong', emphasis: 'em', link: 'a' } as const;

function proseOf(parent: Parent, lang: Locale): Prose {
  const marks: Mark[] = [];
  let text = '';
  const add = (words: string): void => {
    text += words.replace(/[ \t\n]+/g, ' ');
  };
  const visit = (node: PhrasingContent): void => {
    const start = text.length;
    if (node.type === 'text') add(typeset(node.value, lang));
    else if (node.type === 'inlineCode') add(node.value);
    else if (node.type === 'break') add(' ');
    else if ('children' in node) for (const child of node.children) visit(child as PhrasingContent);
    const end = text.length;
    if (start === end) return;
    if (node.type === 'inlineCode') marks.push({ kind: 'code', start, end });
    else if (node.type === 'link') marks.push({ kind: 'a', start, end, url: node.url });
    else if (node.type === 'strong' || node.type === 'emphasis') marks.push({ kind: KINDS[node.type], start, end });
  };
  for (const child of parent.children) visit(child as PhrasingContent);
  return { text, marks };
}
