import type { MessageData } from '../../finding.ts';

/** What a pattern may cost: far above what a person writes and reads. */
export const PATTERN_LIMITS = {
  /** UTF-16 units of the source. */
  length: 2000,
} as const;

export const PATTERN_PROBLEM_IDS = [
  'pattern.edge',
  'pattern.empty',
  'pattern.empty-match',
  'pattern.everything',
  'pattern.syntax',
  'pattern.too-long',
] as const satisfies readonly `pattern.${string}`[];

export type PatternProblemId = (typeof PATTERN_PROBLEM_IDS)[number];

/** Why a pattern cannot be used. */
export interface PatternProblem {
  readonly messageId: PatternProblemId;
  readonly data: MessageData;
}
