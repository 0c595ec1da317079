import type { MessageData } from '../../finding.ts';

/**
 * What a condition may cost: far above what a person writes and reads, and low enough that a hostile one is refused before it is planned. Lists count
 * too, since a loop in a loop looks at each pair: 62,500 of them take 60 ms.
 */
export const CONDITION_LIMITS = {
  /** UTF-16 units of the source. */
  length: 2000,
  /** Brackets, arguments and branches inside each other. */
  depth: 32,
  /** Values, names, operators and calls. */
  nodes: 250,
  /** Loops (`exists`, `all`, `filter`, `map`) inside each other. */
  loops: 2,
  /** Elements of a list that a condition may look at. No platform takes so many links, pictures or accounts in a post. */
  elements: 250,
} as const;

/** So much of what was found is shown, in UTF-16 units. */
export const SHOWN = 60;

export const CONDITION_PROBLEM_IDS = [
  'condition.not-boolean',
  'condition.pattern',
  'condition.syntax',
  'condition.too-complex',
  'condition.too-long',
  'condition.unknown-field',
  'condition.unknown-function',
  'condition.unknown-name',
  'condition.unknown-value',
  'condition.wrong-call',
] as const satisfies readonly `condition.${string}`[];

export type ConditionProblemId = (typeof CONDITION_PROBLEM_IDS)[number];

/** Why a condition cannot be used. `offset` is in UTF-16 units of its source. */
export interface ConditionProblem {
  readonly messageId: ConditionProblemId;
  readonly data: MessageData;
  readonly offset: number;
}

/** Carries a problem out of the depth of a parser; {@link compileCondition} turns it into a value. */
export class ConditionFailure extends Error {
  readonly problem: ConditionProblem;

  constructor(messageId: ConditionProblemId, offset: number, data: MessageData) {
    super(messageId);
    this.problem = { messageId, data, offset };
  }
}
