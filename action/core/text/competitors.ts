import type { PolicySettings } from '../policy/settings.ts';
import type { Match } from './phrases.ts';
import { ROLE } from './role.ts';
import { type Token, tokensOf } from './words.ts';

export type Competitors = NonNullable<PolicySettings['competitors']>;

interface Name {
  readonly competitor: string;
  readonly words: readonly string[];
  /** Written with quotation marks in the policy: a common word, which is the name only in such marks. */
  readonly isQuoted: boolean;
}

/** A competitor's name in a text. */
export interface NameMatch extends Match {
  readonly competitor: string;
  /** In quotation marks, or with a capital inside a sentence: it can be nothing else. */
  readonly isSure: boolean;
}

const QUOTED = /^[«“„"].*[»”“"]$/u;

const known = new WeakMap<Competitors, ReadonlyMap<string, readonly Name[]>>();

/** Names by their first word. */
function namesOf(competitors: Competitors): ReadonlyMap<string, readonly Name[]> {
  let names = known.get(competitors);
  if (names === undefined) {
    const all = competitors.flatMap(({ name, forms = [] }) =>
      [name, ...forms].map((form) => ({
        competitor: name.replace(/^[«“„"]|[»”“"]$/gu, ''),
        words: tokensOf(form).map(({ word }) => word),
        isQuoted: QUOTED.test(form),
      })),
    );
    const byWord = new Map<string, Name[]>();
    for (const name of all) {
      const [first] = name.words;
      if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), name]);
    }
    names = byWord;
    known.set(competitors, names);
  }
  return names;
}

/** Some word of each name: a look at the source tells whether any may be there. */
export function nameWords(competitors: Competitors): readonly string[] {
  const known = words.get(competitors) ?? [...namesOf(competitors).keys()];
  words.set(competitors, known);
  return known;
}

/** One list for one policy: what is made of a list is kept by it. */
const words = new WeakMap<Competitors, readonly string[]>();

/**
 * Where competitors are named. «Магнит», «Лента» and Apple are words, too: a name has a capital or quotation marks around it, and one that the policy
 * writes in quotation marks has them in the text (facts/tone.md §3).
 */
export function findNames(tokens: readonly Token[], written: string, competitors: Competitors): readonly NameMatch[] {
  const names = namesOf(competitors);
  return tokens.flatMap((token, first) => {
    const name = names.get(token.word)?.find(({ words }) => words.every((word, i) => tokens[first + i]?.word === word));
    if (name === undefined || token.role === ROLE.code) return [];
    const last = first + name.words.length - 1;
    const isQuoted = isQuotedAt(written, token.start, tokens[last]?.end ?? token.end);
    const hasCapital = /^\p{Lu}/u.test(written.slice(token.start, token.start + 2));
    // Somebody else's sentence is theirs.
    if (!isQuoted && (name.isQuoted || !hasCapital || token.role === ROLE.quote)) return [];
    return [{ first, last, competitor: name.competitor, isSure: isQuoted || !token.opensSentence || last > first }];
  });
}

function isQuotedAt(text: string, start: number, end: number): boolean {
  return /[«“„"‘']/.test(text.charAt(start - 1)) && /[»”“"’']/.test(text.charAt(end));
}

/** For each token, how many of something stand before it: what stands between two is a difference. */
export function countsBefore(
  tokens: readonly Token[],
  isCounted: (token: Token, index: number) => boolean,
): Uint32Array {
  const counts = new Uint32Array(tokens.length + 1);
  tokens.forEach((token, index) => {
    counts[index + 1] = (counts[index] ?? 0) + (isCounted(token, index) ? 1 : 0);
  });
  return counts;
}
