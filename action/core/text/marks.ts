import type { Nodes, Root } from 'mdast';
import type { Span } from './lines.ts';

/** What Markdown can do to a text that a platform may not be able to show. */
export const MARKS = ['bold', 'italic', 'strike', 'code', 'heading', 'link', 'table'] as const;
export type Mark = (typeof MARKS)[number];

/** Markup that stands in a source. */
export interface FoundMark extends Span {
  readonly mark: Mark;
  /** The text without the markup, where that is all there is to it. */
  readonly plain: string | undefined;
}

const OF_NODE: Readonly<Partial<Record<Nodes['type'], Mark>>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strike',
  inlineCode: 'code',
  code: 'code',
  heading: 'heading',
  table: 'table',
};

/** The markup that a text has for the readers of one account, in order. */
export function marksIn(tree: Root, { source, base, account }: MarksOptions): readonly FoundMark[] {
  const found: FoundMark[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'containerDirective' && node.name === 'for') {
      const names = (node.attributes?.['accounts'] ?? '').split(/[\s,]+/);
      if (!names.includes(account)) return;
    }
    const mark = isLabelled(node) ? 'link' : isIndented(node, source, base) ? undefined : OF_NODE[node.type];
    if (mark !== undefined) {
      const start = base + (node.position?.start.offset ?? 0);
      found.push({ mark, start, end: base + (node.position?.end.offset ?? 0), plain: plainOf(node, source, base) });
    }
    // What stands in markup that is taken off with it is told with it.
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}

interface MarksOptions {
  readonly source: string;
  /** Where the Markdown starts in the file. */
  readonly base: number;
  readonly account: string;
}

/** Code by its indent alone has no signs that anybody could see. */
function isIndented(node: Nodes, source: string, base: number): boolean {
  const start = base + (node.position?.start.offset ?? 0);
  return node.type === 'code' && !/^(?:`{3}|~{3})/.test(source.slice(start, start + 3));
}

/** A link whose words are not its address. */
function isLabelled(node: Nodes): boolean {
  if (node.type !== 'link' && node.type !== 'linkReference') return false;
  const words = 'children' in node ? node.children.map((child) => ('value' in child ? child.value : '')).join('') : '';
  return (
    node.type === 'linkReference' ||
    words.replace(/^https?:\/\//i, '') !== node.url.replace(/^(?:https?:\/\/|mailto:)/i, '')
  );
}

/** The source between the signs of a mark that holds nothing but text on one line. */
function plainOf(node: Nodes, source: string, base: number): string | undefined {
  if (node.type === 'inlineCode') return node.value;
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete' && node.type !== 'heading')
    return undefined;
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined || !node.children.every(({ type }) => type === 'text'))
    return undefined;
  return source.slice(base + (first.position?.start.offset ?? 0), base + (last.position?.end.offset ?? 0));
}
