const WORD = /^[\p{L}\p{N}\p{M}]/u;

/** Whether each UTF-16 unit belongs to a word, found out when it is met for the first time. */
let table: Uint8Array | undefined;
const [UNKNOWN, APART, WORDLY] = [0, 1, 2];

/** A letter, a digit or a mark on one; the marks that ask for an emoji or a plain sign belong to no word. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code >= 0xd800 && code <= 0xdfff) return WORD.test(wholeAt(text, at, code));
  table ??= new Uint8Array(0x10000);
  if (table[code] === UNKNOWN) {
    const isWord = WORD.test(String.fromCharCode(code)) && code !== 0xfe0e && code !== 0xfe0f;
    table[code] = isWord ? WORDLY : APART;
  }
  return table[code] === WORDLY;
}

/** The whole character of which a unit is a half. */
function wholeAt(text: string, at: number, code: number): string {
  return String.fromCodePoint(text.codePointAt(code >= 0xdc00 ? Math.max(0, at - 1) : at) ?? 0);
}

/** The same for RE2: what may stand beside a word. */
export const APART_CLASS = '(?:[^\\p{L}\\p{N}\\p{M}]|[\\x{FE0E}\\x{FE0F}])';
