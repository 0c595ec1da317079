/** Words that are compared together: three in a row (facts/frequency.md §2). */
const WORDS = 3;
/** Letters of a word that are compared: without its ending a Russian word is mostly itself, and an English one too. */
const STEM = 6;

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
/** Tried once in each run of characters, so that a long one costs no more than its length. */
const MAIL = /(?<!\S)[^\s@]+@[^\s@]+\.\S+/g;
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
  const words = fold(withoutReferences(source)).match(WORD) ?? [];
  return words.map((word) => (word.length > STEM ? word.slice(0, STEM) : word));
}

function withoutReferences(source: string): string {
  let text = source;
  // Most posts have none of these, and a look for a sign is cheaper than a pass of a pattern.
  if (text.includes(':::')) text = text.replace(DIRECTIVE, ' ');
  if (text.includes('](')) text = text.replace(TARGET, '] ');
  if (text.includes('://') || text.includes('www.') || text.includes('WWW.')) text = text.replace(ADDRESS, ' ');
  if (text.includes('@')) text = text.replace(MAIL, ' ');
  if (text.includes('#') || text.includes('@')) text = text.replace(TAG, ' ');
  return text;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(NUMBER, '0');
}

/** The shingles of a text: a hash of every three words in a row, in their order, so that one may come twice. Empty for fewer words. */
export function shinglesOf(source: string): Uint32Array {
  const text = withoutReferences(source);
  const hashes = quickHashes(text) ?? comparableWords(text).map(hash);
  const shingles = new Uint32Array(Math.max(0, hashes.length - WORDS + 1));
  for (let i = 0; i < shingles.length; i++) {
    let mixed = 0;
    for (let j = i; j < i + WORDS; j++) mixed = mix(mixed, hashes[j] ?? 0);
    shingles[i] = mixed;
  }
  return shingles;
}

/** What a UTF-16 unit is to a word: nothing, or something that only the whole text tells; any other number is the unit that it is compared as. */
const NO_WORD = 0;
const CONTEXT = 1;
const UNSEEN = 0xffff;

/** Filled in as units are met: an alphabet has few. */
let folded: Uint16Array | undefined;

function foldUnit(table: Uint16Array, unit: number): number {
  const char = String.fromCharCode(unit);
  const form = fold(char);
  let as = NO_WORD;
  // Marks, parts of Hangul syllables and a sigma are read together with what stands beside them; what only picks the look of an emoji is not.
  if (/[\p{M}\p{Cs}Σ\u1100-\u11ff]/u.test(char)) as = /[\ufe00-\ufe0f]/.test(char) ? NO_WORD : CONTEXT;
  else if (/[\p{L}\p{N}]/u.test(form)) as = form.length === 1 ? form.charCodeAt(0) : CONTEXT;
  table[unit] = as;
  return as;
}

/** The hashes of the words in one pass, for a text of plain letters; `undefined` for one that has to be normalised first. */
function quickHashes(text: string): number[] | undefined {
  folded ??= new Uint16Array(0x10000).fill(UNSEEN);
  const table = folded;
  const hashes: number[] = [];
  let value = FNV_OFFSET;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let as = table[unit] ?? NO_WORD;
    if (as === UNSEEN) as = foldUnit(table, unit);
    if (as === CONTEXT) {
      const code = text.codePointAt(i) ?? unit;
      if (code < 0x10000 || /[\p{L}\p{N}\p{M}]/u.test(fold(String.fromCodePoint(code)))) return undefined;
      as = NO_WORD;
      i++;
    }
    if (as !== NO_WORD) {
      if (letters < STEM) value = Math.imul(value ^ as, FNV_PRIME);
      letters++;
    } else if (letters > 0) {
      hashes.push(value >>> 0);
      value = FNV_OFFSET;
      letters = 0;
    }
  }
  if (letters > 0) hashes.push(value >>> 0);
  return hashes;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(word: string): number {
  let value = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), FNV_PRIME);
  return value >>> 0;
}

/** Mixes two hashes so that order counts (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let value = Math.imul(a, 31) + b;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The shingles of a text as a set: each once, sorted. Only texts that are compared need it. */
export function shingleSet(shingles: Uint32Array): Uint32Array {
  const sorted = shingles.toSorted();
  let kept = 0;
  for (const shingle of sorted) if (kept === 0 || shingle !== sorted[kept - 1]) sorted[kept++] = shingle;
  return sorted.subarray(0, kept);
}

/**
 * The share of shingles that two texts have in common (Jaccard), 0 to 1. Takes sets. A share below `least` may be told as 0: most pairs that
 * are looked at have little in common, and that is plain after a quarter of the way.
 */
export function similarity(a: Uint32Array, b: Uint32Array, least = 0): number {
  if (a.length === 0 || b.length === 0) return 0;
  const total = a.length + b.length;
  // common / (total − common) ≥ least, with total = 2 × common + alone.
  const mostAlone = (total * (1 - least)) / (1 + least) + 1e-6;
  let alone = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length && alone <= mostAlone) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left !== right) alone++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  alone += a.length - i + b.length - j;
  const common = (total - alone) / 2;
  return alone > mostAlone ? 0 : common / (total - common);
}
