const SIZE = 4096;
/** So many letters of each word are looked at. */
const MOST = 3;

/** The letters at one edge of some words: tells of nearly any other word at a glance that it has none of these edges. */
export class EdgeLetters {
  readonly #isEnd: boolean;
  readonly #slots = new Uint8Array(SIZE);
  /** A bit for each number of letters that edges have. */
  #lengths = 0;

  constructor(side: 'start' | 'end') {
    this.#isEnd = side === 'end';
  }

  add(edge: string): void {
    const length = Math.min(edge.length, MOST);
    this.#lengths |= 1 << length;
    this.#slots[this.#slot(edge, length)] = 1;
  }

  /** `false` only where the word has none of the edges. */
  mayHave(word: string): boolean {
    for (let length = 0; length <= MOST; length++) {
      if ((this.#lengths & (1 << length)) === 0 || word.length < length) continue;
      if (this.#slots[this.#slot(word, length)] === 1) return true;
    }
    return false;
  }

  /** Takes in a whole word, for questions about edges that it may have. */
  addWord(word: string): void {
    for (let length = Math.min(word.length, MOST); length > 0; length--) this.#slots[this.#slot(word, length)] = 1;
  }

  /** `false` only where no word that was taken in has the edge. */
  maySuit(edge: string): boolean {
    return edge.length === 0 || this.#slots[this.#slot(edge, Math.min(edge.length, MOST))] === 1;
  }

  #slot(word: string, length: number): number {
    const from = this.#isEnd ? word.length - length : 0;
    let slot = length;
    for (let i = 0; i < length; i++) slot = slot * 37 + word.charCodeAt(from + i);
    return slot & (SIZE - 1);
  }
}
