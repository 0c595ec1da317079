import { RE2JS } from '@bufbuild/re2';

interface Pattern {
  readonly test: (text: string) => boolean;
}

/** So many patterns are kept. A policy has a few; a page in which people try conditions compiles one per keystroke. */
const KEPT = 200;
const patterns = new Map<string, Pattern>();

/**
 * A regular expression of RE2, which takes time linear in the text. Compiled once: `@bufbuild/cel` alone would compile it for every post.
 * Throws when the pattern is wrong.
 */
export function compilePattern(source: string): Pattern {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const pattern = RE2JS.compile(source);
  if (patterns.size >= KEPT) patterns.clear();
  patterns.set(source, pattern);
  return pattern;
}
