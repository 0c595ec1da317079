/**
 * Remembers very many ids in little memory: 53 bits of a hash of each, not the id. Among a million ids two different ones agree with a chance of 1 in
 * 18,000 (birthday bound, n² / 2 ^ 54). What is kept beside an id are whole numbers.
 */
export class Ledger<Column extends string> {
  readonly #names: readonly Column[];
  #columns: Float64Array[];
  #hashes: Float64Array;
  /** Slot → row, counted from 1; 0 is a free slot. */
  #slots: Uint32Array;
  #size = 0;

  /** @param names of the numbers beside an id. */
  constructor(names: readonly Column[]) {
    this.#names = names;
    this.#hashes = new Float64Array(FIRST);
    this.#slots = new Uint32Array(2 * FIRST);
    this.#columns = names.map(() => new Float64Array(FIRST));
  }

  get size(): number {
    return this.#size;
  }

  /** The row of an id; -1 for one that is not known. */
  rowOf(id: string): number {
    return (this.#slots[this.#slotOf(hash53(id))] ?? 0) - 1;
  }

  /** Takes note of an id with its numbers, unless it is known. Tells whether it was new. */
  add(id: string, numbers: Readonly<Record<Column, number>>): boolean {
    const hash = hash53(id);
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] !== 0) return false;
    const row = this.#size++;
    this.#hashes[row] = hash;
    for (const [index, name] of this.#names.entries()) {
      const column = this.#columns[index];
      if (column !== undefined) column[row] = numbers[name];
    }
    this.#slots[slot] = row + 1;
    if (this.#size === this.#hashes.length) this.#grow();
    return true;
  }

  /** A number beside an id, by its row. */
  number(row: number, name: Column): number {
    return this.#columns[this.#names.indexOf(name)]?.[row] ?? Number.NaN;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash % this.#slots.length;
    for (let row = this.#slots[slot] ?? 0; row !== 0; row = this.#slots[slot] ?? 0) {
      if (this.#hashes[row - 1] === hash) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const length = 2 * this.#hashes.length;
    const wider = (old: Float64Array): Float64Array => {
      const array = new Float64Array(length);
      array.set(old);
      return array;
    };
    this.#hashes = wider(this.#hashes);
    this.#columns = this.#columns.map(wider);
    this.#slots = new Uint32Array(2 * length);
    for (let row = 0; row < this.#size; row++) {
      this.#slots[this.#slotOf(this.#hashes[row] ?? 0)] = row + 1;
    }
  }
}

/** Rows for which there is room at first; a power of two. */
const FIRST = 1024;

/** Two mixed 32-bit lanes over UTF-16 units (MurmurHash3's finaliser), of which 53 bits are kept: what a number holds exactly. */
export function hash53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
