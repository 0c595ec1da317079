/** A place in a file: line and column 1-based, column in Unicode code points, offset in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a file starts: the place of what is wrong with it as a whole. */
export const FILE_START: Position = { line: 1, column: 1, offset: 0 };

/** A half-open stretch of a file's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text as it is compared and sealed: with LF line ends and without a BOM. Most texts are so already, and are not copied. */
export function plainText(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

const LF = 10;
const CR = 13;

/** Finds lines and columns in one text. Lines end with LF, CRLF or a lone CR, as CommonMark has it. It reads no further than asked. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];
  #read = 0;
  /** What was asked last: a long line with many findings is not counted from its start for each. */
  #counted = { lineStart: 0, at: 0, count: 0 };
  #line: Span = { start: 0, end: -1 };

  constructor(text: string) {
    this.#text = text;
  }

  /** The position of an offset; offsets outside the text are clamped to it. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const index = this.#lineIndex(at);
    const lineStart = this.#starts[index] ?? 0;
    return { line: index + 1, column: this.#codePoints(lineStart, at) + 1, offset: at };
  }

  /** How many Unicode code points of a line stand before an offset. A BOM that opens the text is not counted. */
  #codePoints(lineStart: number, end: number): number {
    const text = this.#text;
    const known = this.#counted;
    const goesOn = known.lineStart === lineStart && known.at <= end;
    let i = goesOn ? known.at : lineStart;
    let count = goesOn ? known.count : 0;
    for (; i < end; count++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    // An offset inside a pair is none from which to go on.
    if (i === end) this.#counted = { lineStart, at: end, count };
    return lineStart === 0 && end > 0 && text.charCodeAt(0) === 0xfeff ? count - 1 : count;
  }

  /** The line that holds the offset, without its terminator. */
  lineAt(offset: number): Span {
    const start = this.#starts[this.#lineIndex(offset)] ?? 0;
    if (this.#line.start === start && this.#line.end >= start) return this.#line;
    let end = start;
    while (end < this.#text.length && this.#text.charCodeAt(end) !== LF && this.#text.charCodeAt(end) !== CR) end++;
    this.#line = { start, end };
    return this.#line;
  }

  #lineIndex(offset: number): number {
    const starts = this.#starts;
    if (this.#read < offset) this.#readTo(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #readTo(offset: number): void {
    const text = this.#text;
    const starts = this.#starts;
    let at = this.#read;
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
    }
    this.#read = at;
  }
}
