import { type Competitors, findNames } from './competitors.ts';
import type { Passage } from './passages.ts';
import { Phrases } from './phrases.ts';
import { ROLE } from './role.ts';
import { matchesBut } from './unexcepted.ts';

/** Ways to name somebody. */
export interface Names {
  /** In any case (`Phrases`). */
  readonly words: readonly string[];
  /** With a capital, or in quotation marks. */
  readonly names: Competitors;
  /** Phrases that look like a name and are none. */
  readonly except: readonly string[];
}

/** Where somebody is named, in UTF-16 units of the passage. */
export interface Naming {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Where it is named in the writer's own words, or in quotation marks that hold the name and nothing else. */
export function namingsIn(passage: Passage, { words, names, except }: Names): readonly Naming[] {
  const { tokens, text, roles } = passage;
  const isExcepted = new Set(
    Phrases.of(except)
      .find(tokens)
      .flatMap(({ first, last }) => tokens.slice(first, last + 1)),
  );
  const found = [
    ...matchesBut(tokens, words, except),
    ...findNames(tokens, text, names).filter(({ first }) => !isExcepted.has(tokens[first] as never)),
  ];
  return found
    .map(({ first, last }) => ({ passage, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }))
    .filter(({ start, end }) => {
      const role = roles?.[start] ?? ROLE.prose;
      if (role !== ROLE.quote) return role === ROLE.prose;
      return /[«“„"]/.test(text.charAt(start - 1)) && /[»”“"]/.test(text.charAt(end));
    })
    .sort((a, b) => a.start - b.start);
}
