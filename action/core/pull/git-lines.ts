import type { Span } from '../text/lines.ts';
import type { LineRange } from './change.ts';

/** The lines of a text as git and GitHub count them: LF alone ends one, and lines of a finding may differ where a lone CR stands. */
export class GitLines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The lines that hold a stretch, 1-based. One that reaches over the end of a line takes the next line with it. */
  range(start: number, end: number): LineRange {
    return { start: this.#line(start), end: this.#line(Math.max(start, end)) };
  }

  /** Where some lines stand, without the LF that ends the last of them. */
  span({ start, end }: LineRange): Span {
    const next = this.#starts[end];
    return {
      start: this.#starts[start - 1] ?? this.#text.length,
      end: next === undefined ? this.#text.length : next - 1,
    };
  }

  #line(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
