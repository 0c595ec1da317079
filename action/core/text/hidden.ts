/** What hides in a text: reorders it, is invisible, or stands only where it may be of use. */
export type HiddenKind = 'bidi' | 'invisible' | 'rtl' | 'soft-hyphen';

export interface Hidden {
  readonly kind: HiddenKind;
  readonly start: number;
  readonly end: number;
  /** `U+202E`, one for each character, the first few of them. */
  readonly codes: string;
}

/** Code points that a message names. */
const MOST_CODES = 4;

/** Ranges of code points that a reader does not see: controls, marks of direction, joiners, fillers, variation selectors, tags. */
const RANGES = [
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F',
  '\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB',
  '\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E01EF}',
].join('');
const SUSPECT = new RegExp(`[${RANGES}]`, 'u');
const SUSPECTS = new RegExp(SUSPECT.source, 'gu');

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts in which joiners and breaks without width shape or divide words. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}]/u;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself
const BEFORE_JOINER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const PICTURE = /^\p{Extended_Pictographic}/u;
/** A form is chosen for what is drawn: emoji, digits of keycaps, signs, Chinese characters. */
const HAS_FORMS = /[\p{Emoji}\p{S}\p{P}\p{N}\p{Script=Han}\p{Script=Mongolian}]$/u;
/** A flag of a region: a black flag, its name in tags, and their end. */
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

/** Whether any such character is there at all: nearly no text has one but soft hyphens and parts of emoji. */
export function mayHide(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Letters and signs of Latin and Cyrillic texts are passed without asking Unicode.
    if (
      (code >= 0x20 && code < 0x7f) ||
      (code >= 0x400 && code < 0x530) ||
      (code > 0xad && code < 0x34f) ||
      code === 10
    )
      continue;
    if ((code >= 0x2010 && code < 0x2028) || code === 13 || code === 0xa0 || code === 0xab) continue;
    if (SUSPECT.test(String.fromCodePoint(text.codePointAt(i) ?? code))) return true;
  }
  return false;
}

/**
 * Hidden characters of a source, neighbours of one kind as one. Silent where they do their work: parts of emoji, forms of signs, joiners of scripts
 * that have them, the mark at the start of a file.
 */
export function hiddenIn(text: string): readonly Hidden[] {
  const flags = [...text.matchAll(FLAG)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const found: { kind: HiddenKind; start: number; end: number; points: string[] }[] = [];
  let flag = 0;
  for (const { 0: char, index: start } of text.matchAll(SUSPECTS)) {
    while ((flags[flag]?.end ?? Number.POSITIVE_INFINITY) <= start) flag++;
    if ((flags[flag]?.start ?? Number.POSITIVE_INFINITY) < start) continue;
    const kind = kindOf(text, char, start);
    if (kind === undefined) continue;
    const last = found.at(-1);
    const end = start + char.length;
    if (last?.kind === kind && last.end === start) {
      last.end = end;
      last.points.push(char);
    } else found.push({ kind, start, end, points: [char] });
  }
  return found.map(({ kind, start, end, points }) => {
    const more = points.length > MOST_CODES ? ` +${points.length - MOST_CODES}` : '';
    return { kind, start, end, codes: points.slice(0, MOST_CODES).map(codeOf).join(' ') + more };
  });
}

/** `U+202E`. */
export function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(text: string, char: string, at: number): HiddenKind | undefined {
  const code = char.codePointAt(0) ?? 0;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + char.length, at + char.length + 2);
  if (code === 0xad) return 'soft-hyphen';
  if (code === 0xfeff) return at === 0 ? undefined : 'invisible';
  if (code === 0x202d || code === 0x202e) return 'bidi';
  if (
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    isBetween(code, 0x202a, 0x202c) ||
    isBetween(code, 0x2066, 0x2069)
  ) {
    return RTL.test(lineAround(text, at)) ? 'rtl' : 'bidi';
  }
  if (code === 0x200d && BEFORE_JOINER.test(before) && PICTURE.test(after)) return undefined;
  if (isBetween(code, 0x200b, 0x200d) && (JOINING.test(before) || JOINING.test(after))) return undefined;
  if (isBetween(code, 0x180b, 0x180f) && JOINING.test(before)) return undefined;
  if (isBetween(code, 0xfe00, 0xfe0f) || isBetween(code, 0xe0100, 0xe01ef)) {
    return HAS_FORMS.test(before) && !SUSPECT.test(before.slice(-1)) ? undefined : 'invisible';
  }
  return 'invisible';
}

/** So far around a mark its line is looked at, in UTF-16 units. */
const LINE = 200;

function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE), at);
  const after = text.slice(at, at + LINE);
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
