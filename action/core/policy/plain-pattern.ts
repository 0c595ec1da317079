import { PATTERN_LIMITS } from '../text/patterns/problem.ts';

/** What both JavaScript and RE2 read alike: no look-arounds, references, flags, properties, of escapes the plain ones, and of counts small ones. */
const COMMON =
  /^(?:[^\\(){}[\]]|\\[dDsSwW.*+?|()[\]{}^$/-]|\((?:\?:|(?!\?))|\)|(?<!\))\{\d{1,2}(?:,\d{0,2})?\}|\[(?!\^?\])(?:[^\\[\]]|\\[dDsSwW.()[\]/-])+\])*$/;
/** Counts multiply nothing but single signs, and are few: no program gets too big. */
const MOST_COUNTS = 8;
const ANYTHING = ['а', 'z', '7', ' ', '.', '—'];

/**
 * Whether a pattern is surely one of RE2 that says something, told without RE2: compiling the two thousand patterns of a few styles takes that two
 * seconds, the hundreds of a policy half of one, and mostly none of them is met in a text.
 */
export function isPlainPattern(source: string): boolean {
  if (source.trim() === '' || source.length > PATTERN_LIMITS.length || !COMMON.test(source)) return false;
  if ((source.match(/\{/g)?.length ?? 0) > MOST_COUNTS) return false;
  try {
    const whole = new RegExp(`^(?:${source})$`, 'u');
    return !new RegExp(source, 'u').test('') && !ANYTHING.every((text) => whole.test(text));
  } catch {
    return false;
  }
}
