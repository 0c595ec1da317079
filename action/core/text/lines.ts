/** A place in a file: line and column 1-based, column in Unicode code points, offset in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A half-open stretch of a file's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LF = 10;
const CR = 13;

/** Finds lines and columns in one text. Lines end with LF, CRLF or a lone CR, as CommonMark has it. */
export class Lines {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets at which each line starts. */
  get starts(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (let i = 0; i < this.#text.length; i++) {
        const code = this.#text.charCodeAt(i);
        if (code === LF || (code === CR && this.#text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
      }
      this.#starts = starts;
    }
    return this.#starts;
  }

  /** The position of an offset; offsets outside the text are clamped to it. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const index = this.#lineIndex(at);
    const lineStart = this.starts[index] ?? 0;
    return { line: index + 1, column: codePoints(this.#text, lineStart, at) + 1, offset: at };
  }

  /** The line that holds the offset, without its terminator. */
  lineAt(offset: number): Span {
    const index = this.#lineIndex(offset);
    const start = this.starts[index] ?? 0;
    let end = this.starts[index + 1] ?? this.#text.length;
    while (end > start && (this.#text.charCodeAt(end - 1) === LF || this.#text.charCodeAt(end - 1) === CR)) end--;
    return { start, end };
  }

  #lineIndex(offset: number): number {
    const starts = this.starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How many Unicode code points stand between two offsets. A BOM that opens the text is not counted. */
function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; count++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return start === 0 && end > 0 && text.charCodeAt(0) === 0xfeff ? count - 1 : count;
}
