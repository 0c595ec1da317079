import { type Match, Phrases } from './phrases.ts';
import type { Token } from './words.ts';

/** The sentence that greets, in UTF-16 units up to the first sign after it: «Ирина, добрый день!» */
export interface Greeting {
  readonly start: number;
  readonly end: number;
}

/** A greeting opens what is said: further down the same words tell of something else. */
const MOST_WORDS_BEFORE = 6;

/** The greeting with which a text begins: with the name before it, up to the end of its sentence. */
export function greetingOf(tokens: readonly Token[], words: readonly string[]): Greeting | undefined {
  const found = Phrases.of(words)
    .find(tokens)
    .find(({ first }) => first <= MOST_WORDS_BEFORE);
  return found && sentenceOf(tokens, found);
}

function sentenceOf(tokens: readonly Token[], { first, last }: Match): Greeting {
  let [from, to] = [first, last];
  while (from > 0 && tokens[from]?.opensSentence === false) from--;
  while (tokens[to + 1]?.opensSentence === false) to++;
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
