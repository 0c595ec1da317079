import { FIGURE, FIGURES, type Figure } from './figures.ts';
import { hasMixedWord, unmixed } from './look-alikes.ts';
import { ROLE } from './role.ts';
import { UNIT, unitAt, wordEnd } from './units.ts';

/** A word, or a number with its sign. Offsets are UTF-16 units of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As `fold` gives it, in one alphabet (`unmixed`); empty for a figure. */
  readonly word: string;
  readonly figure: Figure | undefined;
  /** Capitals and digits only, as promo codes are written: `ZIMA20`. */
  readonly isCode: boolean;
  readonly role: number;
  /** It goes on in the sentence of the token before, and nothing quoted or addressed stands between them. */
  readonly isNext: boolean;
  readonly opensSentence: boolean;
}

const AT_FIGURE = new RegExp(FIGURE, 'iuy');
const LEAST_CODE = 4;
const CODE = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{4,}$/u;

/** Signs that need nothing but lower case: what nearly all texts are made of, and a look at each is cheap. */
const PLAIN = /^[\0-\u00A0\uFFFC«»\u0400-\u0482\u048A-\u052F\u2013\u2014‘’“”„…№₽€−]*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Lower case, «ё» as «е», wide letters as narrow ones, without stress marks and characters that nobody sees. */
export function fold(text: string): string {
  return foldedPlain(text) ?? foldedAny(text);
}

let lastPlain = '';
let lastFolded = '';

/** A text of plain signs, folded unit by unit; nothing for another. Of long ones the last is remembered: many ask about the same. */
export function foldedPlain(text: string): string | undefined {
  if (text.length > 0 && text === lastPlain) return lastFolded;
  if (!isPlain(text)) return undefined;
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  if (text.length >= REMEMBERED) [lastPlain, lastFolded] = [text, folded];
  return folded;
}

/** What is shorter is folded again sooner than it is compared. */
const REMEMBERED = 100;

function foldedAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

/** Whether it is a word of prose, and no number, address or quotation. */
export function isLetters({ word, role }: Token): boolean {
  return role === ROLE.prose && /\p{L}/u.test(word);
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** A pattern of any of the words, or parts of words, of an option, as `fold` gives them. Made ready once. */
export function anyOf(words: readonly string[]): RegExp {
  const known =
    patterns.get(words) ?? new RegExp(words.map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, '')).join('|'), 'u');
  patterns.set(words, known);
  return known;
}

/** A figure never starts further from its digit than so many units after the word that it begins with: «no. 1» with two spaces. */
const FIGURE_REACH = 3;

/** The words and figures of a text, in order. Edges of words are those of `\p{L}` and `\p{N}`. */
export function tokensOf(text: string, roles?: Uint8Array): readonly Token[] {
  const tokens: Token[] = [];
  // A text of plain letters is folded at once, and keeps its length.
  const folded = foldedPlain(text);
  const isMixed = hasMixedWord(folded ?? text);
  const wordAt = (start: number, end: number): string => {
    const word = folded?.slice(start, end) ?? fold(text.slice(start, end));
    return isMixed ? unmixed(word) : word;
  };
  let gap: Gap = 'quiet';
  for (let i = 0; i < text.length; ) {
    const kind = unitAt(text, i);
    const wordLast = (kind & (UNIT.word | UNIT.half)) === 0 ? i : wordEnd(text, i);
    const figure = (kind & UNIT.figure) === 0 || !hasDigit(text, i, wordLast) ? undefined : figureAt(text, i);
    const end = figure?.end ?? wordLast;
    if (end === i) {
      gap = widened(gap, kind, roles?.[i] ?? ROLE.prose);
      i++;
      continue;
    }
    tokens.push({
      start: i,
      end,
      word: figure !== undefined ? '' : wordAt(i, end),
      figure: figure?.figure,
      isCode: figure === undefined && end - i >= LEAST_CODE && isCode(text, i, end),
      role: roles?.[i] ?? ROLE.prose,
      isNext: tokens.length > 0 && gap === 'quiet',
      opensSentence: tokens.length === 0 || gap === 'end',
    });
    gap = 'quiet';
    i = end;
  }
  return tokens;
}

/** What stands between two words: nothing that parts them, something quoted or addressed, the end of a sentence. */
type Gap = 'quiet' | 'other' | 'end';

function widened(gap: Gap, kind: number, role: number): Gap {
  if (gap === 'end' || role === ROLE.separator || (kind & UNIT.end) !== 0) return 'end';
  return role === ROLE.prose ? gap : 'other';
}

/** Whether a digit stands so near that a figure may start here: the pattern of figures is asked nowhere else. */
function hasDigit(text: string, start: number, end: number): boolean {
  const last = Math.min(text.length, end + FIGURE_REACH + 1);
  for (let i = start; i < last; i++) if ((unitAt(text, i) & UNIT.digit) !== 0) return true;
  return false;
}

function figureAt(text: string, at: number): { readonly figure: Figure; readonly end: number } | undefined {
  AT_FIGURE.lastIndex = at;
  const match = AT_FIGURE.exec(text);
  const figure = match === null ? undefined : FIGURES.find((_, group) => match[group + 1] !== undefined);
  return figure === undefined || match === null ? undefined : { figure, end: at + match[0].length };
}

/** Most words start with a small letter, and then they are none. */
function isCode(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  const isSmall = (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x44f);
  return !isSmall && CODE.test(text.slice(start, end));
}
