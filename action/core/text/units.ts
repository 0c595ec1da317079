/** What a UTF-16 unit is to the words of a text: bits of one number. */
export const UNIT = {
  /** A letter or a digit: a word may start with it. */
  word: 1,
  /** A mark or a character that nobody sees: a word may go on with it. */
  inner: 2,
  digit: 4,
  /** A word that starts so, or the sign itself, may be a figure: a digit, money, a minus, «№». */
  figure: 8,
  /** Ends a sentence. */
  end: 16,
  /** Half of a character outside of the basic plane. */
  half: 32,
  /** A Markdown parser may take it for markup. */
  markup: 64,
} as const;

/** A kind that is known; no text costs anything before it is looked at. */
const KNOWN = 0x80;
const WORD = /[\p{L}\p{N}]/u;
const INNER = /[\p{M}\p{Cf}]/u;
const FIGURE = /[\p{N}\p{Sc}\-−–№#nнruegak]/iu;

const kinds = new Uint8Array(0x10000);

/** The kind of a unit, asked of Unicode once; 0 behind the end. */
export function unitAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  return known !== 0 ? known & ~KNOWN : learn(code);
}

function learn(code: number): number {
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind | KNOWN;
  return kind;
}

function kindOf(unit: string): number {
  if (/[\uD800-\uDFFF]/.test(unit)) return UNIT.half;
  return (
    (WORD.test(unit) ? UNIT.word : 0) |
    (INNER.test(unit) ? UNIT.inner : 0) |
    (/\p{N}/u.test(unit) ? UNIT.digit : 0) |
    (FIGURE.test(unit) ? UNIT.figure : 0) |
    (/[.!?…]/.test(unit) ? UNIT.end : 0) |
    (/[*_~`\\]/.test(unit) ? UNIT.markup : 0)
  );
}

/** The kind of a character outside of the basic plane, at its first half; of anything else that of its unit. */
export function characterAt(text: string, at: number): { readonly kind: number; readonly length: number } {
  const kind = unitAt(text, at);
  if (kind !== UNIT.half) return { kind, length: 1 };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const whole =
    (WORD.test(character) ? UNIT.word | (/\p{N}/u.test(character) ? UNIT.digit : 0) : 0) |
    (INNER.test(character) ? UNIT.inner : 0);
  return { kind: whole, length: character.length };
}

/** Where the word ends that starts at a place; the place itself where none does. */
export function wordEnd(text: string, start: number): number {
  const first = unitAt(text, start);
  let end = start;
  if (first === UNIT.half) {
    const { kind, length } = characterAt(text, start);
    if ((kind & UNIT.word) === 0) return start;
    end += length;
  } else if ((first & UNIT.word) === 0) return start;
  else end++;
  while (end < text.length) {
    const kind = unitAt(text, end);
    if ((kind & (UNIT.word | UNIT.inner)) !== 0) end++;
    else if (kind !== UNIT.half) break;
    else {
      const { kind: whole, length } = characterAt(text, end);
      if ((whole & (UNIT.word | UNIT.inner)) === 0) break;
      end += length;
    }
  }
  return end;
}
