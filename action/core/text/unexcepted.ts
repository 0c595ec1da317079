import { type Match, Phrases } from './phrases.ts';
import type { Token } from './words.ts';

/** Where phrases stand among words, but for those that an exception takes part in. */
export function matchesBut(
  tokens: readonly Token[],
  phrases: readonly string[],
  except: readonly string[],
): readonly Match[] {
  const matches = Phrases.of(phrases).find(tokens);
  if (matches.length === 0) return matches;
  const excepted = new Uint8Array(tokens.length);
  for (const { first, last } of Phrases.of(except).find(tokens)) excepted.fill(1, first, last + 1);
  return matches.filter(({ first, last }) => !excepted.subarray(first, last + 1).includes(1));
}
