import { FIGURE, FIGURES, type Figure } from './figures.ts';
import { ROLE } from './role.ts';

/** A word, or a number with its sign. Offsets are UTF-16 units of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As `fold` gives it; empty for a figure. */
  readonly word: string;
  readonly figure: Figure | undefined;
  /** Capitals and digits only, as promo codes are written: `ZIMA20`. */
  readonly isCode: boolean;
  readonly role: number;
  /** It goes on in the sentence of the token before, and nothing quoted or addressed stands between them. */
  readonly isNext: boolean;
  readonly opensSentence: boolean;
}

/** Marks and characters that nobody sees are parts of words, so that a soft hyphen hides nothing. */
const TOKEN = new RegExp(`${FIGURE}|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*`, 'giu');
const CODE = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{4,}$/u;
const SENTENCE_END = /[.!?…]/;

/** Signs that need nothing but lower case: what nearly all texts are made of, and a look at each is cheap. */
const PLAIN = /^[\0-\u00A0«»\u0400-\u0482\u048A-\u052F\u2013\u2014‘’“”„…№₽€−]*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Lower case, «ё» as «е», wide letters as narrow ones, without stress marks and characters that nobody sees. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replaceAll('ё', 'е');
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

/** The words and figures of a text, in order. Edges of words are those of `\p{L}` and `\p{N}`. */
export function tokensOf(text: string, roles?: Uint8Array): readonly Token[] {
  const tokens: Token[] = [];
  // A text of plain letters is folded at once, and keeps its length.
  const folded = isPlain(text) ? fold(text) : undefined;
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const start = match.index;
    const figure = FIGURES.find((_, group) => match[group + 1] !== undefined);
    const gap = gapBetween(text, roles, last, start);
    last = start + raw.length;
    tokens.push({
      start,
      end: last,
      word: figure === undefined ? (folded?.slice(start, last) ?? fold(raw)) : '',
      figure,
      isCode: figure === undefined && CODE.test(raw),
      role: roles?.[start] ?? ROLE.prose,
      isNext: tokens.length > 0 && gap === 'quiet',
      opensSentence: tokens.length === 0 || gap === 'end',
    });
  }
  return tokens;
}

function gapBetween(
  text: string,
  roles: Uint8Array | undefined,
  start: number,
  end: number,
): 'quiet' | 'end' | 'other' {
  let gap: 'quiet' | 'other' = 'quiet';
  for (let i = start; i < end; i++) {
    const role = roles?.[i] ?? ROLE.prose;
    if (role === ROLE.separator || SENTENCE_END.test(text.charAt(i))) return 'end';
    if (role !== ROLE.prose) gap = 'other';
  }
  return gap;
}
