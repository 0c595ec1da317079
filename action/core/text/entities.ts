import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The character reference that starts at an offset, as CommonMark reads it: `&amp;`, `&#1044;`, `&#x414;`. */
export function readEntity(source: string, at: number, end: number): { text: string; length: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/.exec(
    source.slice(at, Math.min(end, at + 40)),
  );
  if (match === null) return undefined;
  if (match[3] !== undefined) {
    const text = decodeNamedCharacterReference(match[3]);
    return text === false ? undefined : { text, length: match[0].length };
  }
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 16) : Number(match[1]);
  return { text: decodeCodePoint(code), length: match[0].length };
}

/** As CommonMark decodes numeric references: what is no character becomes U+FFFD. */
function decodeCodePoint(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || isSurrogate ? '\uFFFD' : String.fromCodePoint(code);
}
