import { LIMITS } from '../limits.ts';

export type MarkdownProblemId =
  | 'markdown.too-long'
  | 'markdown.too-dense'
  | 'markdown.too-deep'
  | 'markdown.too-many-lines';

export interface MarkdownProblem {
  readonly messageId: MarkdownProblemId;
  readonly data: Readonly<Record<string, string | number>>;
  /** UTF-16 units from the start of the file. */
  readonly offset: number;
}

/**
 * What one look at a Markdown source tells, so that most files are judged without a tree. Each fact errs on one side only: it may
 * promise too much, never too little.
 */
export interface TextFacts {
  /** Why the text must not be parsed at all. */
  readonly problem: MarkdownProblem | undefined;
  /** An HTML tag or a character reference may stand in it: then what is seen may differ from the source anywhere. */
  readonly hasHidden: boolean;
  /** Places where markup may join what stands apart: ends of link labels, footnote marks. */
  readonly joints: number;
  /** Something that may be shown as a web address: a scheme, `www.`, or a dot between letters. */
  readonly hasAddress: boolean;
  readonly digits: number;
  /** The most digits with little but punctuation between them, or the target of a link, which a platform may hide. */
  readonly longestNumber: number;
  /** How many capitals stand in each row of capitals, markup between them not counting; rows of one or two are left out. */
  readonly capitals: readonly number[];
  /** Three colons in a row: a directive may be there. */
  readonly hasDirective: boolean;
}

/**
 * How much of each kind of markup one text may hold. Parsing is quadratic in them: 30,000 `a**b` took 31 s, 5,000 lines `:::a` 138 s,
 * 12,000 `a` underlined by `=` 25 s, 6,000 `- ` in a line 6 s, 20,000 `<?a` 10 s, 25,000 `[a](` 5.5 s (remark 15, 2 shared cores). A real
 * post has tens; a test holds what is let through to less than a second or so.
 */
const MOST = { emphasis: 1500, bracket: 1500, directive: 40, tag: 300, lines: 2000, depth: 16 } as const;

const NUMBER_GAP = 12;

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;
/** Signs that a reader may not see between two letters of a word. */
const JOINER = 8;
/** Signs at which the scan has something to do. */
const SIGN = 16;

const UNKNOWN = 255;

/** The class of each UTF-16 unit, filled in as units are met: asking Unicode for each would cost more than all the rest. */
let table: Uint8Array | undefined;

function knownClasses(): Uint8Array {
  table ??= new Uint8Array(0x10000).fill(UNKNOWN);
  return table;
}

/** Finds out the class of a unit that is met for the first time. */
function learn(known: Uint8Array, text: string, at: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  const flags = classify(String.fromCharCode(code));
  known[code] = flags;
  return flags;
}

function classify(char: string): number {
  let flags = 0;
  if (/\p{L}/u.test(char)) flags |= LETTER;
  if (/\p{Lu}/u.test(char)) flags |= UPPER;
  if (/[0-9\uFF10-\uFF19]/.test(char)) flags |= DIGIT;
  if (/[*_~`\\'’\p{M}\p{Cf}-]/u.test(char)) flags |= JOINER;
  if (/[<&\][:.\n>*_~ )]/.test(char)) flags |= SIGN;
  return flags;
}

/** Looks at the Markdown of a file, from an offset to the end. One pass; nothing is allocated for an ordinary text. */
export function scanText(text: string, from: number): TextFacts {
  const known = knownClasses();
  const capitals: number[] = [];
  let problem: MarkdownProblem | undefined;
  let hasHidden = false;
  let hasAddress = false;
  let hasDirective = false;
  let longestNumber = 0;
  let joints = 0;
  let digits = 0;
  let numberDigits = 0;
  let gap = 0;
  /** What a number had before the target of a link or a footnote mark, and where that is left. */
  let before = 0;
  let target = 0;
  let row = 0;
  let emphasis = 0;
  let brackets = 0;
  let directives = 0;
  let lines = 0;
  let depth = 0;
  let tags = 0;
  let atLineStart = true;

  const length = text.length;
  if (length - from > LIMITS.bodyLength) {
    problem = { messageId: 'markdown.too-long', data: { limit: LIMITS.bodyLength }, offset: from };
  }
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i);
    const seen = known[code] ?? UNKNOWN;
    const flags = seen === UNKNOWN ? learn(known, text, i, code) : seen;
    if (flags === LETTER && row === 0) {
      // Small letters after anything but capitals: what most of a text is. The rest of the word is passed at once.
      while (known[text.charCodeAt(i + 1)] === LETTER) i++;
      numberDigits = 0;
      atLineStart = false;
      continue;
    }
    if ((flags & UPPER) !== 0) row++;
    else if (row > 0 && (flags & JOINER) === 0 && !isLowSurrogate(code)) {
      if (row > 2) capitals.push(row);
      row = 0;
    }
    if ((flags & DIGIT) !== 0) {
      digits++;
      numberDigits = gap <= NUMBER_GAP ? numberDigits + 1 : 1;
      gap = 0;
      if (numberDigits > longestNumber) longestNumber = numberDigits;
    } else if ((flags & LETTER) !== 0) numberDigits = 0;
    else if ((flags & JOINER) === 0) gap++;
    if (atLineStart && opensContainer(text, i, code)) {
      if (++depth > MOST.depth) problem ??= { messageId: 'markdown.too-deep', data: { limit: MOST.depth }, offset: i };
      continue;
    }
    if ((flags & SIGN) === 0) {
      // Digits may go on to a list marker: `1. 1. 1.`
      atLineStart = atLineStart && (flags & DIGIT) !== 0;
      continue;
    }
    switch (code) {
      case 0x0a: // line feed
        numberDigits = 0;
        before = 0;
        target = 0;
        depth = 0;
        atLineStart = true;
        if (++lines > MOST.lines)
          problem ??= { messageId: 'markdown.too-many-lines', data: { limit: MOST.lines }, offset: i };
        continue;
      case 0x20: // space
        continue;
      case 0x3c: // <
        hasHidden = true;
        if (++tags > MOST.tag) problem ??= dense('<', MOST.tag, i);
        break;
      case 0x26: // &
        if (isReference(text, i)) hasHidden = true;
        break;
      case 0x5b: // [
        if (++brackets > MOST.bracket) problem ??= dense('[', MOST.bracket, i);
        if (text.charCodeAt(i + 1) !== 0x5e) break;
        joints++;
        [before, target] = [Math.max(before, numberDigits), 0x5d];
        break;
      case 0x29: // )
        if (target === code) [numberDigits, gap, target, before] = [Math.max(numberDigits, before), 0, 0, 0];
        break;
      case 0x5d: // ]
        if (target === code) [numberDigits, gap, target, before] = [Math.max(numberDigits, before), 0, 0, 0];
        if (text.charCodeAt(i + 1) !== 0x28 && text.charCodeAt(i + 1) !== 0x5b) break;
        joints++;
        before = Math.max(before, numberDigits);
        target = text.charCodeAt(i + 1) === 0x28 ? 0x29 : 0x5d;
        break;
      case 0x3a: // :
        if (!hasAddress && opensAddress(text, i)) hasAddress = true;
        if (text.charCodeAt(i + 1) !== code || text.charCodeAt(i - 1) === code) break;
        if (text.charCodeAt(i + 2) === code) hasDirective = true;
        if (++directives > MOST.directive) problem ??= dense('::', MOST.directive, i);
        break;
      case 0x2e: // .
        if (!hasAddress && joinsLetters(text, i)) hasAddress = true;
        if (atLineStart) continue;
        break;
      default: // * _ ~
        if (text.charCodeAt(i - 1) === code) break;
        if (++emphasis > MOST.emphasis) problem ??= dense(text.charAt(i), MOST.emphasis, i);
    }
    atLineStart = false;
  }
  if (row > 2) capitals.push(row);
  return { problem, hasHidden, joints, hasAddress, digits, longestNumber, capitals, hasDirective };
}

/** Whether a list item or a quotation starts here: `> `, `- `, `+ `, `* `, or the delimiter of `1. `. */
function opensContainer(text: string, at: number, code: number): boolean {
  if (code === 0x3e) return true;
  const isMarker = code === 0x2d || code === 0x2b || code === 0x2a || code === 0x2e || code === 0x29;
  if (!isMarker) return false;
  const next = text.charCodeAt(at + 1);
  return next === 0x20 || next === 0x09;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function dense(mark: string, limit: number, offset: number): MarkdownProblem {
  return { messageId: 'markdown.too-dense', data: { mark, limit }, offset };
}

function isReference(text: string, at: number): boolean {
  return /^&#?[A-Za-z0-9]{1,32};/.test(text.slice(at, at + 36));
}

/** The two slashes after a scheme, each of which may be escaped. */
function opensAddress(text: string, colon: number): boolean {
  const next = text.charCodeAt(colon + 1);
  return (next === 0x2f || next === 0x5c) && /^:\\?\/\\?\//.test(text.slice(colon, colon + 5));
}

/** A dot after which a domain may go on: two letters, with any emphasis around them; or the dot of `www.`. */
function joinsLetters(text: string, dot: number): boolean {
  if (text.charCodeAt(dot + 1) <= 0x20) return false;
  const around = text.slice(Math.max(0, dot - 3), dot + 16);
  return /^\.[*_~`\\]*\p{L}[*_~`\\]*[\p{L}\p{N}\p{M}-]/u.test(text.slice(dot, dot + 16)) || /^www\./i.test(around);
}
