import type { Passage, Passages } from './passages.ts';
import { Phrases } from './phrases.ts';

/** Whether words of a list stand anywhere in what is said. */
export function says(passages: Passages, words: readonly string[]): boolean {
  return passages.of(['text']).some(({ tokens }) => Phrases.of(words).standsIn(tokens));
}

/** The whole of what is said. A reply has no title, so it is one passage. */
export function spoken(passages: Passages): Passage | undefined {
  return passages.of(['body'])[0];
}

/** The first words that are said, for what is missing anywhere. */
export function opening({ text, at }: Passage): ReturnType<Passage['at']> {
  const start = Math.max(0, text.search(/\S/u));
  const end = text.slice(start, start + OPENING).search(/[.!?…\n]/u);
  return at(start, end === -1 ? Math.min(text.trimEnd().length, start + OPENING) : start + end);
}

/** So much is pointed at, in UTF-16 units. */
const OPENING = 80;
