import type { Span } from './lines.ts';

/**
 * Hides personal data: of the letters and digits the first four and the last two stay, so that the author recognises what is meant
 * (`+7 912 ***-**-89`), and a short value is hidden whole.
 */
export function maskValue(text: string): string {
  const units = [...text];
  const significant = units.flatMap((unit, index) => (/[\p{L}\p{N}]/u.test(unit) ? [index] : []));
  const [keptBefore, keptAfter] = significant.length >= 9 ? [4, 2] : [0, 0];
  const hidden = new Set(significant.slice(keptBefore, significant.length - keptAfter));
  return units.map((unit, index) => (hidden.has(index) ? '*'.repeat(unit.length) : unit)).join('');
}

/** What looks like a phone number in any text, found without knowing whose it is. */
const PHONE_SHAPE = /(?<!\d)(?:\+\d|[78])(?:[\s\-().\u00A0]{0,4}\d){10,13}(?!\d)/g;

/**
 * Masks whatever looks like a phone number. Every quotation and every value in a message goes through it: a number may stand in a line that
 * another rule quotes, in a broken file that no rule could judge, or in a value that should have been a date.
 */
export function maskPhones(text: string): string {
  return text.replace(PHONE_SHAPE, maskValue);
}

/** The text between two offsets, with every personal span in it masked. Masking keeps the number of UTF-16 units. */
export function maskedSlice(text: string, from: number, to: number, personal: readonly Span[]): string {
  let result = '';
  let at = from;
  for (const span of personal) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, to);
    if (end <= start) continue;
    // A value that the slice cuts is masked as a whole first, so that no part of it shows more than the rest.
    const masked = maskValue(text.slice(span.start, span.end));
    result += text.slice(at, start) + masked.slice(start - span.start, end - span.start);
    at = end;
  }
  return result + text.slice(at, Math.max(at, to));
}
