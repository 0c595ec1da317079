import { PATTERN_LIMITS } from '../text/patterns/problem.ts';

/** What both JavaScript and RE2 read alike: no look-arounds, references, flags, counts, properties, and of escapes the plain ones. */
const COMMON =
  /^(?:[^\\(){}[\]]|\\[dDsSwW.*+?|()[\]{}^$/-]|\((?:\?:|(?!\?))|\)|\[(?!\^?\])(?:[^\\[\]]|\\[dDsSwW.()[\]/-])+\])*$/;
const ANYTHING = ['а', 'z', '7', ' ', '.', '—'];

/**
 * Whether a pattern is surely one of RE2 that says something, told without RE2: compiling the two thousand patterns of a few styles takes that two
 * seconds, and mostly none of them is met in a text.
 */
export function isPlainPattern(source: string): boolean {
  if (source.trim() === '' || source.length > PATTERN_LIMITS.length || !COMMON.test(source)) return false;
  try {
    const whole = new RegExp(`^(?:${source})$`, 'u');
    return !new RegExp(source, 'u').test('') && !ANYTHING.every((text) => whole.test(text));
  } catch {
    return false;
  }
}
