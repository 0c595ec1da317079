import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { splitFrontMatter } from '../../action/core/content/front-matter.ts';
import type { Locale } from '../../action/core/messages.ts';
import { EXAMPLE_KINDS, parseRegulation } from '../../action/core/policy/regulation.ts';
import { translatorOf } from '../locales/index.ts';
import { parseGfm } from './gfm.ts';
import { tame } from './tame.ts';
import { typeset } from './typography.ts';

export interface Rendering {
  readonly lang: Locale;
  /** Where a link of the text leads on the site; nothing for one that is not followed: it stays words. */
  readonly linkTo: (url: string) => string | undefined;
  /** Where a word set as code leads: the id of a rule, of a clause. */
  readonly codeTo?: ((code: string) => string | undefined) | undefined;
}

/** A regulation as HTML, by its clauses. */
export interface RenderedRegulation {
  readonly introduction: string;
  /** By clause id: what stands under the heading, without rules and examples. */
  readonly clauses: ReadonlyMap<string, string>;
}

/** Markdown as HTML. HTML in the text is left out: a policy may come from a pull request. */
export function renderMarkdown(text: string, rendering: Rendering): string {
  return htmlOf(setTree(text, rendering.lang).children, [], rendering, '');
}

/** Editions and pages share most of their texts: a text is parsed and set once. Whoever renders a tree leaves it as it is. */
const setTrees = new Map<string, Root>();

function setTree(text: string, lang: Locale): Root {
  const key = `${lang}\n${text}`;
  let tree = setTrees.get(key);
  if (tree === undefined) {
    tree = parseGfm(text);
    setWords(tree, lang);
    setTrees.set(key, tree);
  }
  return tree;
}

/** A line of Markdown as HTML, without a paragraph around it. */
export function renderInline(text: string, rendering: Rendering): string {
  return renderMarkdown(text, rendering).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

const plainLines = new Map<string, string>();

/** The words of a line of Markdown, without its marks. */
export function plainWords(text: string, lang: Locale): string {
  const key = `${lang}\n${text}`;
  const known = plainLines.get(key) ?? readPlainWords(text, lang);
  plainLines.set(key, known);
  return known;
}

function readPlainWords(text: string, lang: Locale): string {
  const words = (node: Nodes): string =>
    'value' in node
      ? node.type === 'html'
        ? ''
        : node.value
      : 'children' in node
        ? node.children.map(words).join('')
        : '';
  return typeset(words(parseGfm(text)), lang);
}

/** The blocks of a regulation by its clauses, the words set; what stands before the first is under the empty id. */
interface Sliced {
  readonly parts: ReadonlyMap<string, readonly RootContent[]>;
  /** What links and notes of all clauses refer to. */
  readonly definitions: readonly RootContent[];
}

/** Editions share most of their texts. */
const slicedTexts = new Map<string, Sliced>();

/**
 * A whole regulation as HTML. It is parsed once and taken apart at the headings where the engine finds its clauses, so that a link or a note defined in
 * one clause is known in all.
 */
export function renderRegulation(text: string, rendering: Rendering): RenderedRegulation {
  const key = `${rendering.lang}\n${text}`;
  const { parts, definitions } = slicedTexts.get(key) ?? sliced(text, rendering.lang);
  slicedTexts.set(key, { parts, definitions });
  const html = [...parts].map(([id, nodes]): [string, string] => [
    id,
    htmlOf(nodes, definitions, rendering, id === '' ? '' : `${id}-`),
  ]);
  const [introduction, ...clauses] = html;
  return { introduction: introduction?.[1] ?? '', clauses: new Map(clauses) };
}

function sliced(text: string, lang: Locale): Sliced {
  const split = splitFrontMatter(text);
  const bodyStart = 'bodyStart' in split ? split.bodyStart : 0;
  // Blank lines in the place of the front matter keep the offsets.
  const tree = parseGfm('\n'.repeat(bodyStart) + text.slice(bodyStart));
  setWords(tree, lang);
  const { clauses } = parseRegulation(text).regulation;
  const parts = new Map<string, RootContent[]>([['', []]]);
  for (const { id } of clauses) parts.set(id, []);
  for (const node of tree.children) {
    const at = node.position?.start.offset ?? 0;
    const clause = clauses.findLast(({ span }) => span.start <= at);
    if (clause?.span.start === at || isMachinery(node) || isDefinition(node)) continue;
    parts.get(clause?.id ?? '')?.push(below(clause?.level ?? 1, node));
  }
  return { parts, definitions: tree.children.filter(isDefinition) };
}

/** Rules and examples are the program's: the page shows them its own way. */
function isMachinery(node: RootContent): boolean {
  if (node.type !== 'code') return false;
  const purpose = node.meta?.split(/[ \t]+/)[0];
  if (node.lang === 'yaml') return purpose === 'rule';
  return node.lang === 'markdown' && EXAMPLE_KINDS.some((kind) => kind === purpose);
}

function isDefinition({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition';
}

/** A heading without an id stands below that of its clause. */
function below(level: number, node: RootContent): RootContent {
  if (node.type !== 'heading' || node.depth > level) return node;
  return { ...node, depth: Math.min(level + 1, 6) as typeof node.depth };
}

function htmlOf(
  nodes: readonly RootContent[],
  definitions: readonly RootContent[],
  rendering: Rendering,
  prefix: string,
): string {
  const root: Root = { type: 'root', children: [...nodes, ...definitions] };
  const hast = toHast(root, {
    clobberPrefix: prefix,
    footnoteLabelTagName: 'p',
    footnoteBackLabel: translatorOf(rendering.lang)('site.reading.note-back'),
  }) as HastRoot;
  tame(hast, rendering);
  return toHtml(hast).trim();
}

function setWords(node: Nodes, lang: Locale): void {
  if (node.type === 'text') node.value = typeset(node.value, lang);
  else if ('children' in node) for (const child of node.children) setWords(child, lang);
}
