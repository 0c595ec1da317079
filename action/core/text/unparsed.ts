import type { TextFacts } from './facts.ts';
import { DIGIT, type Figure, mayHoldFigure } from './figures.ts';
import { fold, isPlain } from './words.ts';

/** Marks that a Markdown parser may take for markup. */
export const MARKUP = /[*_~`\\]/g;
/** Marks between letters are markup or stand there as they are: one word or two. */
const BROKEN_WORD = /[\p{L}\p{N}\p{M}\p{Cf}][*_~`\\]+[\p{L}\p{N}]/u;
/** A word as `tokensOf` cuts it, figures aside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
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
  readonly #source: string;
  #words: SourceWords | undefined;

  constructor(source: string, { hasHidden, joints }: TextFacts) {
    const text = source.replace(MARKUP, '');
    this.#source = source;
    this.#joints = joints;
    this.#isOpaque = hasHidden || (!isPlain(text) && MARK.test(text)) || (joints > 0 && INSIDE_WORD.test(text));
    this.#lower = this.#isOpaque ? '' : text.toLowerCase();
    this.#folded = this.#isOpaque ? '' : fold(text);
  }

  /** The folded source, in which every word of the text stands unbroken; `undefined` where anything may stand in the text. */
  get folded(): string | undefined {
    return this.#isOpaque ? undefined : this.#folded;
  }

  /** The words of the text, each once; `undefined` where it is not plain from the source which they are. */
  get words(): SourceWords | undefined {
    if (this.#isOpaque) return undefined;
    this.#words ??= BROKEN_WORD.test(this.#source) ? NOT_PLAIN : new SourceWords(foldedWords(this.#source));
    return this.#words === NOT_PLAIN ? undefined : this.#words;
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

/** So many first letters are the key of a word: a stem is looked for among those that share them. */
const KEY = 3;

/** The words of a source. Of plain letters all are folded at once. */
function foldedWords(source: string): readonly string[] {
  if (isPlain(source)) return fold(source).match(WORD) ?? [];
  return (source.match(WORD) ?? []).map(fold);
}

/** The words of a text, folded: whether one stands among them costs one look, however many lists ask. */
export class SourceWords {
  readonly #all: ReadonlySet<string>;
  readonly #byKey = new Map<string, string[]>();
  readonly hasNumber: boolean;

  constructor(words: readonly string[]) {
    this.#all = new Set(words);
    let hasNumber = false;
    for (const word of this.#all) {
      const key = word.slice(0, KEY);
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [word]);
      else known.push(word);
      const first = word.charCodeAt(0);
      hasNumber ||= (first >= 0x30 && first <= 0x39) || first > 0x52f;
    }
    this.hasNumber = hasNumber;
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  hasStart(stem: string): boolean {
    if (stem.length < KEY) return [...this.#all].some((word) => word.startsWith(stem));
    const alike = this.#byKey.get(stem.slice(0, KEY));
    return alike?.some((word) => word.startsWith(stem)) ?? false;
  }

  hasEnd(ending: string): boolean {
    for (const word of this.#all) if (word.endsWith(ending)) return true;
    return false;
  }
}

const NOT_PLAIN = new SourceWords([]);
