/** A stretch of letters, digits, and signs that stand for letters or hide them. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The alphabet of a word of nothing but its small letters, or digits; else nothing. */
  readonly alphabet: 'cyrillic' | 'latin' | 'digits' | undefined;
  /** A letter stands twice in a row. */
  readonly hasRepeated: boolean;
}

/** A stretch of words, so short and so near to each other that they may be letters put apart. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a normalised text consists of for whoever looks for disguised words: worked out once, however many lists ask. */
export interface TypedText {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where letters may stand apart. */
  readonly stretches: readonly Stretch[];
}

const PART = /[\p{L}\p{N}@$!€|*•●∗✱⁎#_]/u;
const OTHER = 1;
const LATIN = 2;
const CYRILLIC = 3;
const DIGIT = 4;
const ALPHABETS = [undefined, undefined, 'latin', 'cyrillic', 'digits'] as const;
/** Longer pieces are words of their own; more than two signs between them divide. */
const SHORT = 3;
const NEAR = 2;

/** Kinds that are known, one more than they are. */
const kinds = new Uint8Array(0x10000);

/** What a UTF-16 unit is to a word, asked of Unicode once. */
function kindAt(text: string, at: number): number {
  const known = kinds[text.charCodeAt(at)] ?? 0;
  return known === 0 ? learn(text, at) : known - 1;
}

function learn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    const from = code >= 0xdc00 ? at - 1 : at;
    return PART.test(String.fromCodePoint(text.codePointAt(from) ?? code)) ? OTHER : 0;
  }
  const isLatin = code >= 0x61 && code <= 0x7a;
  const isCyrillic = code >= 0x430 && code <= 0x44f;
  const isDigit = code >= 0x30 && code <= 0x39;
  const isPart = isLatin || isCyrillic || isDigit || PART.test(text.charAt(at));
  const kind = isLatin ? LATIN : isCyrillic ? CYRILLIC : isDigit ? DIGIT : isPart ? OTHER : 0;
  kinds[code] = kind + 1;
  return kind;
}

/** So many single letters make a row (`runsOf`); of longer pieces one sign and no space stands between. */
const SINGLES = 3;

/** The words of a normalised text, in order: one pass, and nothing is cut out of the text. */
export function typedText(text: string): TypedText {
  const words: Word[] = [];
  const stretches: Stretch[] = [];
  // Numbers alone, times and dates, are no letters.
  let open = { start: 0, end: -NEAR - 1, singles: 0, isTold: false, hasLetter: false };
  const close = (): void => {
    if (open.hasLetter && (open.isTold || open.singles >= SINGLES))
      stretches.push({ start: open.start, end: open.end });
  };
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
    const alphabet = isEven ? ALPHABETS[first] : undefined;
    words.push({ start, end: i, alphabet, hasRepeated });
    const length = i - start;
    if (isEven && length > SHORT) continue;
    // A sign between short pieces, or inside a word, tells of letters put apart; one space is how short words stand.
    const isNear = start - open.end <= NEAR;
    if (!isNear) {
      close();
      open = { start, end: i, singles: 0, isTold: false, hasLetter: false };
    } else if (text.charCodeAt(open.end) !== 0x20 || start - open.end > 1) open.isTold = true;
    open.end = i;
    open.hasLetter ||= alphabet !== 'digits';
    if (!isEven) open.isTold = true;
    else if (length === 1) open.singles++;
  }
  close();
  return { text, words, stretches };
}
