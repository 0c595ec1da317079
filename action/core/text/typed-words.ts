/** A stretch of letters, digits, and signs that stand for letters or hide them. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The alphabet of a word of nothing but its small letters; else nothing. */
  readonly alphabet: 'cyrillic' | 'latin' | undefined;
  /** A letter stands twice in a row. */
  readonly hasRepeated: boolean;
  /** It stands so near to the word before, and both are so short, that they may be letters put apart. */
  readonly mayRun: boolean;
}

const PART = /[\p{L}\p{N}@$!€|*•●∗✱⁎#_]/u;
const OTHER = 1;
const LATIN = 2;
const CYRILLIC = 3;
const UNKNOWN = 255;
/** Longer pieces are words of their own; more than two signs between them divide. */
const SHORT = 3;
const NEAR = 2;

let table: Uint8Array | undefined;

/** What a UTF-16 unit is to a word, asked of Unicode once. */
function kindAt(text: string, at: number): number {
  table ??= new Uint8Array(0x10000).fill(UNKNOWN);
  const code = text.charCodeAt(at);
  const known = table[code] ?? 0;
  if (known !== UNKNOWN) return known;
  if (code >= 0xd800 && code <= 0xdfff) {
    const from = code >= 0xdc00 ? at - 1 : at;
    return PART.test(String.fromCodePoint(text.codePointAt(from) ?? code)) ? OTHER : 0;
  }
  const isLatin = code >= 0x61 && code <= 0x7a;
  const isCyrillic = code >= 0x430 && code <= 0x44f;
  const kind = isLatin ? LATIN : isCyrillic ? CYRILLIC : PART.test(text.charAt(at)) ? OTHER : 0;
  table[code] = kind;
  return kind;
}

/** The words of a normalised text, in order: one pass, and nothing is cut out of the text. */
export function wordsIn(text: string, visit: (word: Word) => void): void {
  let last = -NEAR - 1;
  let isLastShort = false;
  for (let i = 0; i < text.length; i++) {
    const first = kindAt(text, i);
    if (first === 0) continue;
    const start = i;
    let isEven = true;
    let hasRepeated = false;
    for (let kind = first; kind !== 0; kind = i < text.length ? kindAt(text, i) : 0) {
      if (kind !== first || kind === OTHER) isEven = false;
      if (i > start && text.charCodeAt(i) === text.charCodeAt(i - 1)) hasRepeated = true;
      i++;
    }
    const isShort = i - start <= SHORT;
    // One space between short words is how they stand; letters put apart have a sign there, or are single.
    const isNear = isLastShort && isShort && start - last <= NEAR;
    const mayRun = !isEven || (isNear && (i - start === 1 || text.charCodeAt(last) !== 0x20));
    const alphabet = !isEven ? undefined : first === LATIN ? 'latin' : 'cyrillic';
    visit({ start, end: i, alphabet, hasRepeated, mayRun });
    last = i;
    isLastShort = isShort;
  }
}
