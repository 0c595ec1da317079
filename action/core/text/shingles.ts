/** Words that are compared together: three in a row (facts/frequency.md §2). */
const WORDS = 3;
/** Letters of a word that are compared: without its ending a Russian word is mostly itself, and an English one too. */
const STEM = 6;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;
const TARGET = /\]\([^)\n]*\)/g;
const DIRECTIVE = /^:::.*$/gm;
const TAG = /[#@][\p{L}\p{N}_]+/gu;
const NUMBER = /\p{N}/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a Markdown source as near-duplicates are compared: without addresses, hashtags, mentions and marks; lower case, «ё» as «е», every
 * digit as 0, cut to their first letters.
 */
export function comparableWords(source: string): string[] {
  let text = source;
  // Most posts have none of these, and a look for a sign is cheaper than a pass of a pattern.
  if (text.includes(':::')) text = text.replace(DIRECTIVE, ' ');
  if (text.includes('](')) text = text.replace(TARGET, '] ');
  if (text.includes('://') || text.includes('www.') || text.includes('@')) text = text.replace(ADDRESS, ' ');
  if (text.includes('#') || text.includes('@')) text = text.replace(TAG, ' ');
  text = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(NUMBER, '0');
  const words = text.match(WORD) ?? [];
  return words.map((word) => (word.length > STEM ? word.slice(0, STEM) : word));
}

/** The shingles of a text: the hashes of every three words in a row, each once, sorted. Empty for a text of fewer words. */
export function shinglesOf(source: string): Uint32Array {
  const words = comparableWords(source);
  const hashes = words.map(hash);
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS <= hashes.length; i++) {
    let mixed = 0;
    for (let j = 0; j < WORDS; j++) mixed = mix(mixed, hashes[i + j] ?? 0);
    shingles.add(mixed);
  }
  return Uint32Array.from(shingles).sort();
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Mixes two hashes so that order counts (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let value = Math.imul(a, 31) + b;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The share of shingles that two texts have in common (Jaccard), 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common / (a.length + b.length - common);
}
