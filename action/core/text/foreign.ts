import { ROLE } from './role.ts';
import type { UnparsedText } from './unparsed.ts';
import type { Token } from './words.ts';

/** A web address that stands by itself: no letter of it is a word. */
const ADDRESS = /(?<!\S)https:\/\/[a-z0-9]+(?:[./-][a-z0-9]+)*\/?[.,;!?]?(?!\S)/g;

/** Whether a text may hold a word that `isForeign` finds, besides some: true too often, never false too often. */
export function mayHoldForeign({ folded }: UnparsedText, allow: readonly string[]): boolean {
  const words = folded?.replace(ADDRESS, ' ').match(/[a-z]{2,}/g);
  return folded === undefined || words?.some((word) => !allow.includes(word)) === true;
}

/** Whether most words of a text are Russian. */
export function isMostlyCyrillic(tokens: readonly Token[]): boolean {
  const own = tokens.filter(({ word, role }) => role === ROLE.prose && /^\p{L}/u.test(word));
  return own.filter(({ word }) => /^\p{sc=Cyrl}/u.test(word)).length * 2 > own.length;
}

/** A word of two or more small Latin letters, and no part of a name with a hyphen or a dot. */
export function isForeign({ word, role, start, end }: Token, text: string): boolean {
  if (role !== ROLE.prose || !/^[a-z]{2,}$/.test(word) || text.slice(start, end) !== word) return false;
  return (
    !/[\p{L}\p{N}][-.’']$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[-.’'][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

/** «распродажа (sale)», «sale (распродажа)». */
export function isExplained({ start, end }: Token, text: string): boolean {
  return (
    /\p{sc=Cyrl} ?\($/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^ ?\(\p{sc=Cyrl}/u.test(text.slice(end, end + 3))
  );
}
