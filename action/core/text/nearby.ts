import { Phrases } from './phrases.ts';
import { tokensOf } from './words.ts';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether one of the phrases stands within so many UTF-16 units of a stretch, on either side. A word that the distance cuts does not count. What is
 * looked at is bounded by the distance, so a text full of numbers stays linear.
 */
export function isNear(text: string, start: number, end: number, phrases: readonly string[], within: number): boolean {
  return isBefore(text, start, phrases, within) || holds(after(text, end, within), phrases);
}

/** Whether one of the phrases stands so near before a place. */
export function isBefore(text: string, start: number, phrases: readonly string[], within: number): boolean {
  return holds(before(text, start, within), phrases);
}

function holds(side: string, phrases: readonly string[]): boolean {
  return phrases.length > 0 && Phrases.of(phrases).standsIn(tokensOf(side));
}

function before(text: string, start: number, within: number): string {
  let from = Math.max(0, start - within);
  while (from > 0 && from < start && LETTER.test(text.charAt(from - 1)) && LETTER.test(text.charAt(from))) from++;
  return text.slice(from, start);
}

function after(text: string, end: number, within: number): string {
  let to = Math.min(text.length, end + within);
  while (to < text.length && to > end && LETTER.test(text.charAt(to)) && LETTER.test(text.charAt(to - 1))) to--;
  return text.slice(end, to);
}
