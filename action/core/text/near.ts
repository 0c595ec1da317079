import { similarity } from './shingles.ts';

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
/** Texts in one bucket that are compared with each other; beyond that each only with the last ones, so that 10,000 equal posts stay linear. */
const MOST_IN_BUCKET = 24;

/** Room for a place in the list beside a 32-bit key in one double. */
const MOST_TEXTS = 2 ** 20;
const EMPTY = 0xffffffff;

/**
 * All pairs of texts that are at least so similar, found by one-permutation MinHash and locality-sensitive hashing, and each verified exactly: no
 * pair is told that is not one. Each band is a list of keys that is sorted, so that equal ones stand together: 100,000 texts take about a second.
 * @param isWanted whether a pair is to be compared at all: of one account, within some days.
 * @throws {RangeError} for more than a million texts.
 */
export function nearPairs(
  texts: readonly Uint32Array[],
  least: number,
  isWanted: (first: number, second: number) => boolean,
): readonly NearPair[] {
  if (texts.length > MOST_TEXTS) throw new RangeError(`more than ${MOST_TEXTS} texts`);
  const bands = bandKeys(texts);
  const compared = new Set<number>();
  const pairs: NearPair[] = [];
  const compare = (first: number, second: number): void => {
    const pair = first * MOST_TEXTS + second;
    if (compared.has(pair) || !isWanted(first, second)) return;
    compared.add(pair);
    const [a, b] = [texts[first], texts[second]];
    const share = a === undefined || b === undefined ? 0 : similarity(a, b);
    if (share >= least) pairs.push({ first, second, similarity: share });
  };
  for (const keys of bands) {
    keys.sort();
    let start = 0;
    for (let index = 1; index < keys.length; index++) {
      if (keyOf(keys[index]) !== keyOf(keys[start])) start = index;
      const from = Math.max(start, index - MOST_IN_BUCKET);
      for (let other = from; other < index; other++) compare(placeOf(keys[other]), placeOf(keys[index]));
    }
  }
  return pairs.sort((a, b) => a.second - b.second || a.first - b.first);
}

function keyOf(packed = 0): number {
  return Math.floor(packed / MOST_TEXTS);
}

function placeOf(packed = 0): number {
  return packed % MOST_TEXTS;
}

/** For each band the keys of all texts that have any shingles, each with the text's place in the list. */
function bandKeys(texts: readonly Uint32Array[]): Float64Array[] {
  const count = texts.filter(({ length }) => length > 0).length;
  const bands = Array.from({ length: BANDS }, () => new Float64Array(count));
  const signature = new Uint32Array(BINS);
  let row = 0;
  texts.forEach((shingles, place) => {
    if (shingles.length === 0) return;
    sign(shingles, signature);
    bands.forEach((keys, band) => {
      let key = 0;
      for (let i = 0; i < ROWS; i++)
        key = Math.imul(key ^ (signature[band * ROWS + i] ?? 0), 0x01000193) ^ (key >>> 15);
      keys[row] = (key >>> 0) * MOST_TEXTS + place;
    });
    row++;
  });
  return bands;
}

/** One-permutation MinHash: each shingle falls into one bin, a bin keeps its least; an empty one borrows from the next that is not. */
function sign(shingles: Uint32Array, signature: Uint32Array): void {
  signature.fill(EMPTY);
  for (const shingle of shingles) {
    const bin = shingle % BINS;
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
