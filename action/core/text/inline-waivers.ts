import type { Nodes, Root } from 'mdast';
import { clip } from './clip.ts';
import type { Span } from './lines.ts';

/** What a comment to this program starts with; a text without it is not looked at any further. */
const MARKER = 'reglament-';
export const NEXT_LINE = 'reglament-disable-next-line';

/** A comment in a text that asks to let some rules pass on the next line: `<!-- reglament-disable-next-line tone.caps: why -->`. */
export interface InlineWaiver {
  /** The comment, or the part of it that was read. */
  readonly span: Span;
  /** The first word: {@link NEXT_LINE}, or something that means nothing. */
  readonly form: string;
  readonly isClosed: boolean;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Empty where none is given. */
  readonly reason: string;
  /** The next line with anything but comments in it; absent where the text ends before. */
  readonly line: Span | undefined;
}

/** Longest reason that is shown, in UTF-16 units. The number is ours: two lines of a terminal. */
const REASON_SHOWN = 200;
const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g;
const FORM = /^\s*(reglament-[\p{L}\p{N}-]*)/u;

export function mayHoldInlineWaiver(text: string, from: number): boolean {
  return text.includes(MARKER, from);
}

/**
 * The comments of a text that speak to this program, in their order. What is a comment the tree tells: one in code is text.
 * @param base where the Markdown of the tree starts in the file.
 */
export function inlineWaiversIn(tree: Root, text: string, base: number): readonly InlineWaiver[] {
  const comments = commentsOf(tree, text, base);
  const lineAfter = nextLines(text, comments);
  const waivers: InlineWaiver[] = [];
  // From the last to the first, so that lines between two comments are looked at once.
  for (const { start, end } of [...comments].reverse()) {
    const source = text.slice(start, end);
    const isClosed = source.endsWith('-->');
    const content = source.slice('<!--'.length, isClosed ? -'-->'.length : undefined);
    const form = FORM.exec(content);
    if (form?.[1] === undefined) continue;
    const from = start + '<!--'.length + form[0].length;
    waivers.push({
      span: { start, end: isClosed ? end : lineEnd(text, start) },
      form: form[1],
      isClosed,
      ...namedIn(content.slice(form[0].length), from),
      line: lineAfter(end),
    });
  }
  return waivers.reverse();
}

function commentsOf(tree: Root, text: string, base: number): readonly Span[] {
  const comments: Span[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'html') {
      const start = base + (node.position?.start.offset ?? 0);
      const source = text.slice(start, base + (node.position?.end.offset ?? 0));
      for (const { 0: comment, index } of source.matchAll(COMMENT)) {
        comments.push({ start: start + index, end: start + index + comment.length });
      }
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return comments;
}

/** Rules up to the first colon, the reason after it. */
function namedIn(content: string, from: number): Pick<InlineWaiver, 'rules' | 'reason'> {
  const colon = content.indexOf(':');
  const list = colon === -1 ? content : content.slice(0, colon);
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
    return { id, span: { start: from + index, end: from + index + id.length } };
  });
  const reason =
    colon === -1
      ? ''
      : content
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  return { rules, reason: /[\p{L}\p{N}]/u.test(reason) ? clip(reason, REASON_SHOWN) : '' };
}

/** Finds the next line with anything but comments in it. To be asked from the end of the text to its start: it remembers. */
function nextLines(text: string, comments: readonly Span[]): (offset: number) => Span | undefined {
  let known: { readonly from: number; readonly line: Span | undefined } = { from: text.length, line: undefined };
  return (offset) => {
    const from = lineStartAfter(text, offset);
    let at = from;
    while (at < known.from) {
      const line = { start: at, end: lineEnd(text, at) };
      if (!isEmpty(text, line, comments)) {
        known = { from, line };
        return line;
      }
      at = lineStartAfter(text, line.end);
    }
    known = { from, line: known.line };
    return known.line;
  };
}

/** Whether a line holds nothing but white space, marks of quotations and comments. */
function isEmpty(text: string, { start, end }: Span, comments: readonly Span[]): boolean {
  let rest = '';
  let at = start;
  for (let i = firstEndingAfter(comments, start); i < comments.length; i++) {
    const comment = comments[i];
    if (comment === undefined || comment.start >= end) break;
    rest += text.slice(at, Math.max(at, comment.start));
    at = Math.min(end, comment.end);
  }
  return /^[\s>]*$/.test(rest + text.slice(at, end));
}

/** The first of some stretches, in order, that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LINE_END = /[\r\n]/g;

function lineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

function lineStartAfter(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end === text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
