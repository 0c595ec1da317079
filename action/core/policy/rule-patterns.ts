import type { Check } from '../check.ts';
import type { YamlPath } from '../content/yaml.ts';
import { clip } from '../text/clip.ts';
import { readPattern, type WrittenPattern } from '../text/patterns/pattern.ts';
import { PATTERN_LIMITS, type PatternProblem } from '../text/patterns/problem.ts';
import { isPlainPattern } from './plain-pattern.ts';
import type { PolicyFile } from './policy-file.ts';

/** The patterns of a rule with the file in which they stand, to be checked. */
export interface RulePatterns {
  readonly file: PolicyFile;
  /** The options as they are written there: a pattern of an override is checked, too, and shown at the rule. */
  readonly at: YamlPath;
  readonly patterns: readonly WrittenPattern[];
}

export function patternsOf(file: PolicyFile, check: Check, options: unknown): readonly RulePatterns[] {
  if (check.patterns === undefined) return [];
  return [{ file, at: ['with'], patterns: check.patterns(options as never) }];
}

/** Compiles patterns, to tell what is wrong with them when the policy is read, and not when a post comes. */
export async function checkPatterns(rules: readonly RulePatterns[]): Promise<void> {
  for (const { file, at, patterns } of rules) {
    for (const pattern of patterns) {
      const problem = await patternProblem(pattern);
      if (problem !== undefined) file.fail([...at, ...pattern.at], problem.messageId, problem.data);
    }
  }
}

/** So much of a pattern is shown, in UTF-16 units. */
const SHOWN = 60;

/** What is wrong with a pattern. RE2 is loaded for those that are more than a plain text. */
export async function patternProblem(pattern: WrittenPattern): Promise<PatternProblem | undefined> {
  const { source } = pattern;
  const shown = clip(source, SHOWN);
  const { length: limit } = PATTERN_LIMITS;
  if (source.trim() === '') return { messageId: 'pattern.empty', data: {} };
  if (source.length > limit) return { messageId: 'pattern.too-long', data: { size: source.length, limit } };
  const { source: read, ways } = readPattern(pattern);
  if (read.asciiEdge !== -1) return { messageId: 'pattern.edge', data: { pattern: shown } };
  const programs = ways.filter(({ exact }) => exact === undefined).map(({ plan }) => plan);
  if (programs.length === 0 || isPlainPattern(source)) return undefined;
  const { problemOf } = await import('../text/patterns/compile.ts');
  return problemOf(source, programs);
}
