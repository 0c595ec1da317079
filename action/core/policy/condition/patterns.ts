import type { RE2JS } from '@bufbuild/re2';

interface Pattern {
  readonly test: (text: string) => boolean;
}

/** So many patterns are kept. A policy has a few; a page in which people try conditions compiles one per keystroke. */
const KEPT = 200;
const patterns = new Map<string, Pattern>();
let re2: typeof RE2JS | undefined;

/** Loads RE2, which most policies need for no condition. */
export async function loadPatterns(): Promise<void> {
  ({ RE2JS: re2 } = await import('@bufbuild/re2'));
}

/**
 * A regular expression of RE2, which takes time linear in the text. Compiled once: `@bufbuild/cel` alone would compile it for every post.
 * Throws when the pattern is wrong, or nobody called {@link loadPatterns}.
 */
export function compilePattern(source: string): Pattern {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  if (re2 === undefined) throw new Error('patterns are asked for before they are loaded');
  const pattern = re2.compile(source);
  if (patterns.size >= KEPT) patterns.clear();
  patterns.set(source, pattern);
  return pattern;
}
