import * as z from 'zod/mini';
import type { Document } from '../content/document.ts';
import type { Place } from '../finding.ts';
import type { Passage } from './passages.ts';
import { type Match, Phrases } from './phrases.ts';
import { ROLE } from './role.ts';
import { matchesBut } from './unexcepted.ts';
import { fold, type Token } from './words.ts';

/** An option: single words that `findWording` reads over. */
export const fillers = z._default(z.array(z.string().check(z.regex(/^[\p{L}\p{N}]+$/u))), []);

/** Words of a list, where they stand in a passage: UTF-16 units of it, and places among its tokens. */
export interface Wording extends Match {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** As they stand in the text. */
  readonly text: string;
}

/**
 * Every place where words of a list stand in the passages, each stretch once, but where an exception covers a part of it. Fillers, single words, are read
 * over: with «просто» among them «вы просто не правы» is «вы не правы», too.
 */
export function findWording(
  passages: readonly Passage[],
  words: readonly string[],
  except: readonly string[] = [],
  fillers: readonly string[] = [],
): readonly Wording[] {
  return passages.flatMap((passage) => {
    const { tokens, text } = passage;
    const found: Wording[] = [];
    for (const { first, last } of withoutFillers(tokens, words, except, fillers)) {
      const before = found.at(-1);
      if (before !== undefined && before.last >= first) continue;
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      found.push({ passage, first, last, start, end, text: text.slice(start, end) });
    }
    return found;
  });
}

function withoutFillers(
  tokens: readonly Token[],
  words: readonly string[],
  except: readonly string[],
  fillers: readonly string[],
): readonly Match[] {
  const found = matchesBut(tokens, words, except);
  const { kept, places } = readOver(tokens, fillers);
  if (kept.length === tokens.length) return found;
  const more = matchesBut(kept, words, except).map(({ first, last }) => ({
    first: places[first] ?? 0,
    last: places[last] ?? 0,
  }));
  return [...found, ...more].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The words without those of a list, each with its place among all. A sentence that opens with one of them opens with the word after it. */
export function readOver(
  tokens: readonly Token[],
  fillers: readonly string[],
): { readonly kept: readonly Token[]; readonly places: readonly number[] } {
  const isFiller = setOf(fillers);
  if (!tokens.some(({ word }) => isFiller.has(word))) return { kept: tokens, places: tokens.map((_, index) => index) };
  const kept: Token[] = [];
  const places: number[] = [];
  let [opens, parts] = [false, false];
  for (const [index, token] of tokens.entries()) {
    opens ||= token.opensSentence;
    parts ||= !token.isNext;
    if (token.role === ROLE.prose && isFiller.has(token.word)) continue;
    kept.push({ ...token, opensSentence: opens, isNext: !parts });
    places.push(index);
    [opens, parts] = [false, false];
  }
  return { kept, places };
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of an option, as `fold` gives them. Made ready once. */
function setOf(words: readonly string[]): ReadonlySet<string> {
  const known = sets.get(words) ?? new Set(words.map(fold));
  sets.set(words, known);
  return known;
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
