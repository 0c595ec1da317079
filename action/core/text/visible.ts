import type { Definition, Nodes, Parent, Root } from 'mdast';
import type { Platform } from '../platforms.ts';
import { findBareLinks } from './bare-links.ts';
import { readEntity } from './entities.ts';
import type { Span } from './lines.ts';
import { ROLE, type Role } from './role.ts';

/** A link in the text, written as a link or typed as an address; found once. */
export interface VisibleLink {
  readonly url: string;
  readonly span: Span;
  /** Where the address itself stands in the source, letter for letter; absent where it is written in another way. */
  readonly target?: Span;
  /** The words that stand for the address; absent where the text is the address. */
  readonly label?: string;
  /** The text is an address without `https://`. */
  readonly isBare?: true;
}

/** The description of a picture in the text: heard by those who do not see it. */
export interface ImageText {
  readonly alt: string;
  readonly span: Span;
}

/** What a reader sees of a post, with the way back to the source. */
export interface VisibleText {
  readonly text: string;
  /** One role per UTF-16 unit of `text`. */
  readonly roles: Uint8Array;
  readonly links: readonly VisibleLink[];
  readonly images: readonly ImageText[];
  /** Every picture in the text, by its address. */
  readonly pictures: readonly VisibleLink[];
  /** The source span of a stretch of visible text. */
  span(start: number, end: number): Span;
}

export interface AudienceDirective {
  readonly span: Span;
  readonly accounts: readonly string[];
}

interface Options {
  /** Added to every offset: where the Markdown starts in the file. */
  readonly base: number;
  readonly source: string;
  readonly accountId: string;
  readonly platform: Platform;
  /** `false` promises that no address is typed in the text, and then none is looked for. */
  readonly mayHoldAddress?: boolean;
  /** What a tool puts below the text. */
  readonly hashtags?: Added;
}

/** Text from elsewhere in the file. */
export interface Added {
  readonly text: string;
  readonly span: Span;
}

/** Tags that set their text apart from what stands before and after. */
const BLOCK_TAG =
  /^<\/?(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)(?![a-z0-9])/i;

/** So far from the end of its words the address of a link begins: brackets, white space; and the name of a definition. In UTF-16 units. */
const MOST_OPENING = 1000;
const AFTER_WORDS = /^(?:\[\s*)?\]\(\s*<?/;
const AFTER_NAME = /^\[(?:[^\]\\]|\\.)*\]:\s*<?/s;

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'listItem', 'tableCell', 'blockquote', 'thematicBreak']);

/** Renders the tree to what a reader of one account sees: its own `:::for` parts, link addresses where the platform shows them. */
export function renderVisible(tree: Root, options: Options): VisibleText {
  const writer = new Writer(options, definitionsOf(tree));
  writer.children(tree, ROLE.prose);
  if (options.hashtags !== undefined) writer.add(options.hashtags);
  return writer.finish();
}

/** The `:::for{accounts="…"}` blocks of a tree, wherever they are nested. */
export function audienceDirectives(tree: Root, base: number): AudienceDirective[] {
  const found: AudienceDirective[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'containerDirective' && node.name === 'for') {
      found.push({ span: spanOf(node, base), accounts: namedAccounts(node.attributes?.['accounts']) });
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}

function namedAccounts(value: string | null | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter((name) => name !== '');
}

function spanOf(node: Nodes, base: number): Span {
  return {
    start: base + (node.position?.start.offset ?? 0),
    end: base + (node.position?.end.offset ?? 0),
  };
}

/** The definitions of link references, wherever in the text they are; the first of a name counts, as in CommonMark. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const walk = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return definitions;
}

class Writer {
  readonly #options: Options;
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #roles: Role[] = [];
  readonly #links: VisibleLink[] = [];
  /** Stretches of visible text that are labels of links. */
  readonly #labels: Span[] = [];
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #images: ImageText[] = [];
  readonly #pictures: VisibleLink[] = [];

  constructor(options: Options, definitions: ReadonlyMap<string, Definition>) {
    this.#options = options;
    this.#definitions = definitions;
  }

  children(parent: Parent, role: Role): void {
    for (const child of parent.children) this.#node(child as Nodes, role);
  }

  add({ text, span }: Added): void {
    if (this.#text !== '') this.#append('\n', span, ROLE.separator);
    this.#append(text, span, ROLE.prose);
  }

  #node(node: Nodes, role: Role): void {
    if (BLOCKS.has(node.type)) this.#separate(node);
    switch (node.type) {
      case 'text':
        return this.#source(node, node.value, role);
      case 'inlineCode':
      case 'code':
        return this.#source(node, node.value, ROLE.code);
      case 'html':
        return this.#html(node, role);
      case 'break':
        return this.#append('\n', this.#span(node), role);
      case 'link':
        // What GFM takes for a link by itself is found as platforms find it: GFM takes a closing «»» for a part of it.
        return this.#isMarked(node) ? this.#link(node, node.url, role) : this.children(node, role);
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier);
        return definition === undefined
          ? this.children(node, role)
          : this.#link(node, definition.url, role, definition);
      }
      case 'image':
      case 'imageReference': {
        const url = node.type === 'image' ? node.url : this.#definitions.get(node.identifier)?.url;
        const span = this.#span(node);
        if (node.alt) this.#images.push({ alt: node.alt, span });
        if (url !== undefined) this.#pictures.push({ url, span });
        return;
      }
      case 'blockquote':
        return this.children(node, ROLE.quote);
      case 'containerDirective': {
        const mine =
          node.name !== 'for' || namedAccounts(node.attributes?.['accounts']).includes(this.#options.accountId);
        return mine ? this.children(node, role) : undefined;
      }
      case 'textDirective':
      case 'leafDirective': {
        // «перерыв:обед» is not markup to a reader: what is no directive of ours is shown as it was typed.
        const span = this.#span(node);
        return this.#source(node, this.#options.source.slice(span.start, span.end), role);
      }
      default:
        if ('children' in node) this.children(node as Parent, role);
    }
  }

  #link(node: Parent & Nodes, url: string, role: Role, definition?: Definition): void {
    const span = this.#span(node);
    const start = this.#text.length;
    this.children(node, role);
    const label = this.#text.slice(start);
    this.#labels.push({ start, end: this.#text.length });
    const bare = url.replace(/^(?:https?:\/\/|mailto:)/i, '');
    const isAddress = label === url || label.replace(/^https?:\/\//i, '') === bare;
    const target = this.#target(node, url, definition);
    this.#links.push({
      url,
      span,
      ...(target === undefined ? {} : { target }),
      ...(isAddress ? {} : { label }),
    });
    if (isAddress) {
      this.#roles.fill(ROLE.address, start);
    } else if (!this.#options.platform.inlineLinks) {
      this.#append(` ${url}`, { start: span.end, end: span.end }, ROLE.address);
    }
  }

  /** Whether somebody wrote it as a link: `[…](…)`, `<…>`. */
  #isMarked(node: Nodes): boolean {
    return /[[<]/.test(this.#options.source.charAt(this.#span(node).start));
  }

  /** Where the address of a link is written as it reads: after its words, in its definition, or by itself. */
  #target(node: Parent & Nodes, url: string, definition: Definition | undefined): Span | undefined {
    const { source } = this.#options;
    const last = node.children.at(-1) as Nodes | undefined;
    const whole = this.#span(definition ?? node);
    const words = last === undefined ? whole : this.#span(last);
    const from = definition === undefined && last !== undefined ? words.end : whole.start;
    const opening = (definition === undefined ? AFTER_WORDS : AFTER_NAME).exec(
      source.slice(from, Math.min(whole.end, from + MOST_OPENING)),
    );
    const start = opening === null ? words.start : from + opening[0].length;
    const isWritten = url !== '' && start + url.length <= whole.end && source.startsWith(url, start);
    return isWritten ? { start, end: start + url.length } : undefined;
  }

  /** HTML is dead text on every platform: tags and comments go, what stands between them is read where it stands. */
  #html(node: Nodes, role: Role): void {
    const { source } = this.#options;
    const { start, end } = this.#span(node);
    let from = start;
    const write = (to: number): void => {
      for (let at = from; at < to; at++) this.#unit(source.charAt(at), at, at + 1, role);
    };
    for (const tag of source.slice(start, end).matchAll(/<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][^<>]*>/g)) {
      write(start + tag.index);
      from = start + tag.index + tag[0].length;
      if (BLOCK_TAG.test(tag[0])) this.#append(' ', { start: start + tag.index, end: from }, role);
    }
    write(end);
  }

  /** Appends a node's value, unit by unit with the source it came from: escapes, entities and line prefixes are stepped over. */
  #source(node: Nodes, value: string, role: Role): void {
    const { source } = this.#options;
    const isDecoded = node.type === 'text';
    const { start, end } = this.#span(node);
    // The first line of a fenced block is the fence with its info string, and no text.
    const isFenced = node.type === 'code' && /^(?:`{3}|~{3})/.test(source.slice(start, start + 3));
    let at = isFenced ? Math.min(end, source.indexOf('\n', start) + 1 || end) : start;
    for (let i = 0; i < value.length; ) {
      const entity = isDecoded && at < end && source.charAt(at) === '&' ? readEntity(source, at, end) : undefined;
      if (entity !== undefined && value.startsWith(entity.text, i)) {
        for (const char of entity.text.split('')) this.#unit(char, at, at + entity.length, role);
        i += entity.text.length;
        at += entity.length;
      } else if (at < end && source.charAt(at) === value.charAt(i)) this.#unit(value.charAt(i++), at, ++at, role);
      else if (at < end) at++;
      else this.#unit(value.charAt(i++), start, end, role);
    }
  }

  #separate(node: Nodes): void {
    if (this.#text === '' || this.#text.endsWith('\n')) return;
    const { start } = this.#span(node);
    this.#append('\n', { start, end: start }, ROLE.separator);
  }

  #append(text: string, span: Span, role: Role): void {
    for (const char of text.split('')) this.#unit(char, span.start, span.end, role);
  }

  #unit(char: string, start: number, end: number, role: Role): void {
    this.#text += char;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#roles.push(role);
  }

  #span(node: Nodes): Span {
    return spanOf(node, this.#options.base);
  }

  finish(): VisibleText {
    const text = this.#text;
    const starts = this.#starts;
    const ends = this.#ends;
    const roles = Uint8Array.from(this.#roles);
    const span = (start: number, end: number): Span => {
      const from = starts[start] ?? 0;
      const to = ends[Math.max(start, end - 1)] ?? from;
      // What goes on into text from elsewhere is shown where it starts.
      return { start: from, end: to < from ? (ends[start] ?? from) : to };
    };
    markQuotations(text, roles);
    const typed = this.#typedLinks(text, roles, span);
    for (const match of text.matchAll(TAG)) markAddress(roles, match.index, match.index + match[0].length);
    const links = [...this.#links, ...typed].sort((a, b) => a.span.start - b.span.start);
    return { text, roles, links, images: this.#images, pictures: this.#pictures, span };
  }

  #typedLinks(text: string, roles: Uint8Array, span: VisibleText['span']): VisibleLink[] {
    const links: VisibleLink[] = [];
    for (const link of this.#options.mayHoldAddress === false ? [] : findBareLinks(text)) {
      if (roles[link.start] === ROLE.code) continue;
      const isLabel = this.#labels.some((label) => link.start < label.end && label.start < link.end);
      const isShown = roles[link.start] === ROLE.address;
      markAddress(roles, link.start, link.end);
      if (isLabel || isShown || link.isMail) continue;
      const place = span(link.start, link.end);
      const isWritten = this.#options.source.slice(place.start, place.end) === text.slice(link.start, link.end);
      const target = isWritten ? { target: place } : {};
      links.push({ url: link.url, span: place, ...target, ...(link.isBare ? { isBare: true } : {}) });
    }
    return links;
  }
}

/** A hashtag or a mention; «#1» is neither. */
const TAG = /(?<![\p{L}\p{N}_])[#@](?!\p{N}+(?![\p{L}\p{N}_]))[\p{L}\p{N}_]+/gu;

function markAddress(roles: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) if (roles[i] === ROLE.prose) roles[i] = ROLE.address;
}

const QUOTATION = /«[^«»\n]*(?:«[^«»\n]*»[^«»\n]*)*»|“[^“”\n]*”|„[^„“”\n]*[“”]|‘[^‘’\n]*’|"[^"\n]*"/g;

/** What stands in quotation marks in one line. */
export function quotationsIn(text: string): readonly Span[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

function markQuotations(text: string, roles: Uint8Array): void {
  for (const { start, end } of quotationsIn(text)) {
    for (let i = start; i < end; i++) {
      if (roles[i] === ROLE.prose) roles[i] = ROLE.quote;
    }
  }
}
