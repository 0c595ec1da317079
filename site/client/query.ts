import { SYNONYMS } from '../search/synonyms.ts';

/** Words as they are compared: small letters, «ё» as «е», without marks of stress. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('ё', 'е').replaceAll('\u0301', '').replace(/\s+/g, ' ').trim();
}

export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Whether a word that was found is the word that was asked for: they share their beginning. An index that knows no such word falls back to
 * ever shorter beginnings, and what it finds by three letters is another word.
 */
export function isClose(asked: string, found: string): boolean {
  return shared(asked, found) >= Math.min(asked.length, Math.max(4, Math.floor(asked.length / 2)));
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The words that mean what a word means here, itself first. */
export function meaningsOf(word: string): readonly string[] {
  const folded = fold(word);
  const others = SYNONYMS.flatMap((group) => (group.some((known) => fold(known) === folded) ? group : []));
  return [...new Set([folded, ...others.map(fold)])];
}

/** The queries to ask for one that was typed: itself, and with each word that has another meaning replaced by it. */
export function queriesOf(query: string): readonly string[] {
  const words = wordsOf(query);
  const asked = [words.join(' ')];
  words.forEach((word, index) => {
    for (const meaning of meaningsOf(word).slice(1)) asked.push(words.with(index, meaning).join(' '));
  });
  return [...new Set(asked)].filter((one) => one !== '').slice(0, 5);
}

/** Whether every word that was asked for is, in one of its meanings, among the words that were found. */
export function isMeant(query: string, found: readonly string[]): boolean {
  const folded = found.flatMap(wordsOf);
  return wordsOf(query).every((word) =>
    meaningsOf(word).some((meaning) => wordsOf(meaning).every((part) => folded.some((each) => isClose(part, each)))),
  );
}

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** The same keys on the other keyboard, `rjyrehc` → «конкурс»; nothing where both were used. */
export function otherLayout(query: string): string | undefined {
  const text = query.toLowerCase();
  const [from, to] = /\p{Script=Cyrillic}/u.test(text) ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
  if (/\p{Script=Cyrillic}/u.test(text) && /[a-z]/.test(text)) return undefined;
  const turned = [...text].map((key) => to[from.indexOf(key)] ?? key).join('');
  // What is no word on the other keyboard was not meant for it.
  return turned !== text && /^[\p{L}\p{N}\s-]+$/u.test(turned) ? turned : undefined;
}

/** The language that a query is written in, by its letters. */
export function scriptOf(query: string): 'ru' | 'en' | undefined {
  if (/\p{Script=Cyrillic}/u.test(query)) return 'ru';
  return /\p{Script=Latin}/u.test(query) ? 'en' : undefined;
}
