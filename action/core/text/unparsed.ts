import type { Document } from '../content/document.ts';
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

  static readonly #known = new WeakMap<Document, UnparsedText>();

  /** Title and body of a post, looked at once for all rules; `undefined` for a file that is none. */
  static of(document: Document): UnparsedText | undefined {
    const { facts, post, text, bodyStart } = document;
    if (facts === undefined || post === undefined) return undefined;
    const known =
      UnparsedText.#known.get(document) ??
      new UnparsedText(`${post.data.title ?? ''}\n${text.slice(bodyStart)}`, facts);
    UnparsedText.#known.set(document, known);
    return known;
  }

  constructor(source: string, { hasHidden, joints }: TextFacts) {
    const text = source.replace(MARKUP, '');
    this.#joints = joints;
    this.#isOpaque = hasHidden || (!isPlain(text) && MARK.test(text)) || (joints > 0 && INSIDE_WORD.test(text));
    this.#lower = this.#isOpaque ? '' : text.toLowerCase();
    this.#folded = this.#isOpaque ? '' : fold(text);
  }

  /** The folded source, in which every word of the text stands unbroken; `undefined` where anything may stand in the text. */
  get folded(): string | undefined {
    return this.#isOpaque ? undefined : this.#folded;
  }

  /** Whether a word of which the pattern finds some letters, folded, may stand in the text. */
  mayHoldWord(pattern: RegExp): boolean {
    return this.#isOpaque || pattern.test(this.#folded);
  }

  /** In how many words the pattern may find some letters. */
  mostWords(pattern: RegExp): number {
    if (this.#isOpaque) return Infinity;
    return this.#folded.match(new RegExp(pattern.source, 'gu'))?.length ?? 0;
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
