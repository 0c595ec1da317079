import type { Document } from '../content/document.ts';
import type { Place } from '../finding.ts';
import type { Passage } from './passages.ts';
import { type Match, Phrases } from './phrases.ts';
import { matchesBut } from './unexcepted.ts';

/** Words of a list, where they stand in a passage: UTF-16 units of it, and places among its tokens. */
export interface Wording extends Match {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** As they stand in the text. */
  readonly text: string;
}

/** Every place where words of a list stand in the passages, each stretch once, but where an exception covers a part of it. */
export function findWording(
  passages: readonly Passage[],
  words: readonly string[],
  except: readonly string[] = [],
): readonly Wording[] {
  return passages.flatMap((passage) => {
    const { tokens, text } = passage;
    const found: Wording[] = [];
    for (const { first, last } of matchesBut(tokens, words, except)) {
      const before = found.at(-1);
      if (before !== undefined && before.last >= first) continue;
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      found.push({ passage, first, last, start, end, text: text.slice(start, end) });
    }
    return found;
  });
}

/** Where the words stand in the file. */
export function placeOf({ passage, start, end }: Wording): Place {
  return passage.at(start, end);
}

/** Whether words of a list may stand in the title or the body of a file: true too often, never false too often. */
export function mayHoldWording({ unparsed }: Document, words: readonly string[]): boolean {
  return unparsed !== undefined && Phrases.of(words).mayStandIn(unparsed);
}

/** How many places of a list the title and the body may have, each word one: too many often, never too few. */
export function mostWording({ unparsed }: Document, words: readonly string[]): number {
  return unparsed === undefined ? 0 : Phrases.of(words).mostIn(unparsed);
}
