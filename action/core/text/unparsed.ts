import type { TextFacts } from './facts.ts';
import { DIGIT, type Figure, mayHoldFigure } from './figures.ts';
import { fold, isPlain } from './words.ts';

const MARKUP = /[*_~`\\]/g;
/** Brackets of a link, a picture or a footnote mark at a word: they may join what stands apart. */
const INSIDE_WORD = /[^\s([«„“"—–.,:;…]!?\[|[\])][^\s()[\]{.,:;!?…»”"—–-]/;
/** Marks that a letter takes in; the one that asks for an emoji in colour stands in most posts and is none. */
const MARK = /(?!\uFE0F)\p{M}/u;

const ANY_DIGIT = new RegExp(DIGIT);

/**
 * What the words of a Markdown source may be once it is parsed. It errs on one side only: it may promise too much, never too little.
 */
export class UnparsedText {
  readonly #joints: number;
  readonly #lower: string;
  readonly #folded: string;
  /** Words may be other than the source shows: anything may stand there. */
  readonly #isOpaque: boolean;
  readonly #figures = new Map<Figure, boolean>();

  constructor(source: string, { hasHidden, joints }: TextFacts) {
    const text = source.replace(MARKUP, '');
    this.#joints = joints;
    this.#isOpaque = hasHidden || (!isPlain(text) && MARK.test(text)) || (joints > 0 && INSIDE_WORD.test(text));
    this.#lower = this.#isOpaque ? '' : text.toLowerCase();
    this.#folded = this.#isOpaque ? '' : fold(text);
  }

  /** Whether a word of which the pattern finds some letters, folded, may stand in the text. */
  mayHoldWord(pattern: RegExp): boolean {
    return this.#isOpaque || pattern.test(this.#folded);
  }

  mayHoldFigure(figure: Figure): boolean {
    if (this.#isOpaque) return true;
    let known = this.#figures.get(figure);
    if (known === undefined) {
      // Between the figure and its sign there may be the target of a link.
      known = this.#joints > 0 ? ANY_DIGIT.test(this.#lower) : mayHoldFigure(this.#lower, figure);
      this.#figures.set(figure, known);
    }
    return known;
  }
}
