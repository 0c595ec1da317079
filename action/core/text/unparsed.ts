import { EdgeLetters } from './edge-letters.ts';
import type { TextFacts } from './facts.ts';
import { DIGIT, type Figure, mayHoldFigure } from './figures.ts';
import { hasMixedWord } from './look-alikes.ts';
import { MARKUP } from './markup.ts';
import { characterAt, UNIT, unitAt, wordEnd } from './units.ts';
import { UnparsedDisguise } from './unparsed-disguise.ts';
import { fold, foldedPlain } from './words.ts';

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
  #disguise: UnparsedDisguise | undefined;
  /** `null` where marks stand inside of words. */
  #words: SourceWords | null | undefined;

  constructor(source: string, { hasHidden, joints }: TextFacts) {
    // Of plain signs no letter case and no form makes markup, so that the source is folded once for all who ask.
    const plain = foldedPlain(source);
    const text = plain === undefined ? source.replace(MARKUP, '') : plain.replace(MARKUP, '');
    this.#source = source;
    this.#joints = joints;
    this.#isOpaque =
      hasHidden ||
      // Such a word is read in one alphabet (`unmixed`).
      hasMixedWord(text) ||
      (plain === undefined && MARK.test(text)) ||
      (joints > 0 && INSIDE_WORD.test(text));
    this.#lower = this.#isOpaque ? '' : plain === undefined ? text.toLowerCase() : text;
    this.#folded = this.#isOpaque ? '' : plain === undefined ? fold(text) : text;
  }

  /** The folded source, in which every word of the text stands unbroken; `undefined` where anything may stand in the text. */
  get folded(): string | undefined {
    return this.#isOpaque ? undefined : this.#folded;
  }

  /** The words of the text, each once; `undefined` where it is not plain from the source which they are. */
  get words(): SourceWords | undefined {
    if (this.#isOpaque) return undefined;
    if (this.#words === undefined) {
      const words = wordsOf(this.#source);
      this.#words = words === undefined ? null : new SourceWords(words);
    }
    return this.#words ?? undefined;
  }

  /** What disguised words may be looked for in; `undefined` where anything may stand in the text. */
  get disguise(): UnparsedDisguise | undefined {
    if (this.#isOpaque) return undefined;
    this.#disguise ??= new UnparsedDisguise(this.#source, this.#folded);
    return this.#disguise;
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

/** The words of a source, folded, and how often each stands there; nothing where marks stand inside of one: it is one word then, or two. */
function wordsOf(source: string): ReadonlyMap<string, number> | undefined {
  const words = new Map<string, number>();
  const folded = foldedPlain(source);
  for (let i = 0; i < source.length; ) {
    const end = wordEnd(source, i);
    if (end === i) {
      i++;
      continue;
    }
    const word = folded?.slice(i, end) ?? fold(source.slice(i, end));
    words.set(word, (words.get(word) ?? 0) + 1);
    i = end;
    if ((unitAt(source, i) & UNIT.markup) === 0) continue;
    while ((unitAt(source, i) & UNIT.markup) !== 0) i++;
    if ((characterAt(source, i).kind & UNIT.word) !== 0) return undefined;
  }
  return words;
}

/** The words of a text, folded: whether one stands among them costs one look, however many lists ask. */
export class SourceWords {
  readonly #all: ReadonlyMap<string, number>;
  readonly #starts = new EdgeLetters('start');
  #ends: EdgeLetters | undefined;
  readonly hasNumber: boolean;

  constructor(words: ReadonlyMap<string, number>) {
    this.#all = words;
    let hasNumber = false;
    for (const word of this.#all.keys()) {
      this.#starts.addWord(word);
      const first = word.charCodeAt(0);
      hasNumber ||= (first >= 0x30 && first <= 0x39) || first > 0x52f;
    }
    this.hasNumber = hasNumber;
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  hasStart(stem: string): boolean {
    if (!this.#starts.maySuit(stem)) return false;
    for (const word of this.#all.keys()) if (word.startsWith(stem)) return true;
    return false;
  }

  /** How many words fulfil a test, each counted as often as it stands there. */
  count(isMeant: (word: string) => boolean): number {
    let count = 0;
    for (const [word, times] of this.#all) if (isMeant(word)) count += times;
    return count;
  }

  hasEnd(ending: string): boolean {
    if (this.#ends === undefined) {
      this.#ends = new EdgeLetters('end');
      for (const word of this.#all.keys()) this.#ends.addWord(word);
    }
    if (!this.#ends.maySuit(ending)) return false;
    for (const word of this.#all.keys()) if (word.endsWith(ending)) return true;
    return false;
  }
}
