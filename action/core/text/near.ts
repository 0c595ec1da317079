import { shingleSet, similarity } from './shingles.ts';

/** A pair of texts by their places in a list, the earlier first, with their similarity. */
export interface NearPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/**
 * Bands of rows: two texts are compared when they agree in one whole band. With 3 rows a pair of similarity 0.6 is missed by 21 bands once in
 * 170 times ((1 − 0.6³)²¹), and one of 0.85 practically never.
 */
const ROWS = 3;
const BANDS = 21;
const BINS = ROWS * BANDS;
/** Of the texts that agree with one in a band, so many of the latest are compared with it: 10,000 equal posts stay linear. */
const MOST_IN_BUCKET = 24;

/**
 * Of the bins of two texts as many are equal as they have in common, give or take: of 63 at similarity 0.6 about 38 ± 4. Half of that is five
 * deviations away, and a pair below it is not worth an exact comparison.
 */
const SURE = 0.5;
const EMPTY = 0xffffffff;

/**
 * All pairs of texts that are at least so similar, found by one-permutation MinHash and locality-sensitive hashing, and each verified exactly: no
 * pair is told that is not one. Linear: 100,000 texts take half a second.
 * @param texts the shingles of each.
 * @param isWanted whether a pair is to be compared at all: of one account, within some days.
 */
export function nearPairs(
  texts: readonly Uint32Array[],
  least: number,
  isWanted: (first: number, second: number) => boolean,
): readonly NearPair[] {
  const signatures = new Uint32Array(texts.length * BINS);
  const buckets = Array.from({ length: BANDS }, () => new Buckets(texts.length));
  const pairs: NearPair[] = [];
  /** For each text the last one that it was a candidate for. */
  const met = new Int32Array(texts.length).fill(-1);
  texts.forEach((shingles, second) => {
    if (shingles.length === 0) return;
    const signature = signatures.subarray(second * BINS, (second + 1) * BINS);
    sign(shingles, signature);
    const found: NearPair[] = [];
    for (let band = 0; band < BANDS; band++) {
      const candidates = buckets[band]?.add(second, bandKey(signature, band)) ?? [];
      for (const first of candidates) {
        if (met[first] === second) continue;
        met[first] = second;
        if (equalBins(signatures, first, second) < BINS * least * SURE || !isWanted(first, second)) continue;
        const share = similarity(setOf(texts[first]), setOf(shingles), least);
        if (share >= least) found.push({ first, second, similarity: share });
      }
    }
    pairs.push(...found.sort((a, b) => a.first - b.first));
  });
  return pairs;
}

const NONE: readonly number[] = [];
const NO_SHINGLES = new Uint32Array();

/** Texts by a key, as chains from the latest to the first one. */
class Buckets {
  readonly #latest: Int32Array;
  readonly #previous: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;

  constructor(texts: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * texts + 1));
    this.#mask = size - 1;
    this.#latest = new Int32Array(size).fill(-1);
    this.#previous = new Int32Array(texts);
    this.#keys = new Int32Array(texts);
  }

  /** Takes a text in, and tells the latest of those before it that have its key. */
  add(place: number, key: number): readonly number[] {
    const slot = (key ^ (key >>> 15)) & this.#mask;
    const latest = this.#latest[slot] ?? -1;
    this.#latest[slot] = place;
    this.#previous[place] = latest;
    this.#keys[place] = key;
    if (latest < 0) return NONE;
    const found: number[] = [];
    for (let other = latest; other >= 0 && found.length < MOST_IN_BUCKET; other = this.#previous[other] ?? -1) {
      if (this.#keys[other] === key) found.push(other);
    }
    return found;
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = 0;
  for (let bin = band * ROWS; bin < (band + 1) * ROWS; bin++) {
    key = Math.imul(key ^ (signature[bin] ?? 0), 0x01000193) ^ (key >>> 15);
  }
  return key;
}

/** A text of several accounts is compared in each of them: its set is kept as long as its shingles are. */
const sets = new WeakMap<Uint32Array, Uint32Array>();

function setOf(shingles: Uint32Array = NO_SHINGLES): Uint32Array {
  const known = sets.get(shingles);
  if (known !== undefined) return known;
  const set = shingleSet(shingles);
  sets.set(shingles, set);
  return set;
}

function equalBins(signatures: Uint32Array, first: number, second: number): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin++) if (signatures[first * BINS + bin] === signatures[second * BINS + bin]) equal++;
  return equal;
}

/** One-permutation MinHash: each shingle falls into one bin, a bin keeps its least; an empty one borrows from the next that is not. */
function sign(shingles: Uint32Array, signature: Uint32Array): void {
  signature.fill(EMPTY);
  for (const shingle of shingles) {
    const bin = ((shingle >>> 16) * BINS) >>> 16;
    const rest = Math.imul(shingle ^ (shingle >>> 15), 0x2c1b3c6d) >>> 1;
    if (rest < (signature[bin] ?? EMPTY)) signature[bin] = rest;
  }
  let first = 0;
  while (signature[first] === EMPTY) first++;
  // From the last bin down each empty one takes what the next one has, and the last ones what the first has: one pass, no second array.
  let borrowed = signature[first] ?? 0;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    if (signature[bin] === EMPTY) {
      borrowed = (borrowed + 0x9e3779b1) >>> 0;
      signature[bin] = borrowed;
    } else borrowed = signature[bin] ?? 0;
  }
}
