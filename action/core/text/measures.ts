import type { Variables } from './formula.ts';
import type { Passage } from './passages.ts';
import { ROLE } from './role.ts';
import { sentencesOf } from './sentences.ts';
import { fold, isLetters } from './words.ts';

/**
 * What Vale counts in a text, by its names. `long_words` have more than six letters, `polysyllabic_words` more than two syllables, `complex_words`
 * too, once their usual endings are taken off.
 */
export const MEASURES = [
  'characters',
  'complex_words',
  'long_words',
  'paragraphs',
  'polysyllabic_words',
  'sentences',
  'syllables',
  'words',
] as const;

const ENGLISH_ENDING = /(?:es|ed|ing)$/;
const RUSSIAN_VOWEL = /[аеиоуыэюя]/g;
const LATIN_VOWELS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]+/g;

/**
 * Syllables of a folded word: in Russian as many as vowels, exactly; in English one for each group of vowels, without a silent `e` at the end, which is
 * right for most words. A word without vowels is one.
 */
export function syllablesIn(word: string): number {
  const russian = word.match(RUSSIAN_VOWEL)?.length ?? 0;
  const latin = word.match(LATIN_VOWELS)?.length ?? 0;
  const isSilent = latin > 1 && /[^aeiouyl]e$/.test(word);
  return Math.max(1, russian + latin - (isSilent ? 1 : 0));
}

/** Measures texts, all of them as one. */
export function measure(passages: readonly Passage[]): Variables {
  const counts: Record<(typeof MEASURES)[number], number> = {
    characters: 0,
    complex_words: 0,
    long_words: 0,
    paragraphs: 0,
    polysyllabic_words: 0,
    sentences: 0,
    syllables: 0,
    words: 0,
  };
  for (const { text, tokens, roles = new Uint8Array() } of passages) {
    const words = tokens.filter((token) => isLetters(token) && token.role === ROLE.prose);
    for (const { start, end } of words) {
      const word = fold(text.slice(start, end));
      const syllables = syllablesIn(word);
      counts.words++;
      counts.characters += word.length;
      counts.syllables += syllables;
      if (word.length > 6) counts.long_words++;
      if (syllables > 2) counts.polysyllabic_words++;
      if (syllables > 2 && syllablesIn(word.replace(ENGLISH_ENDING, '')) > 2) counts.complex_words++;
    }
    counts.sentences += spans(sentencesOf(text, roles ?? new Uint8Array()), words);
    counts.paragraphs += spans(blocksOf(text, roles), words);
  }
  return counts;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many of the stretches, in order, hold a word. */
function spans(stretches: Iterable<Span>, words: readonly Span[]): number {
  let count = 0;
  let next = 0;
  for (const { end } of stretches) {
    const from = next;
    while (next < words.length && (words[next]?.start ?? 0) < end) next++;
    if (next > from) count++;
  }
  return count;
}

function* blocksOf(text: string, roles: Uint8Array | undefined): Generator<Span> {
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && roles?.[i] !== ROLE.separator) continue;
    if (i > start) yield { start, end: i };
    start = i + 1;
  }
}
