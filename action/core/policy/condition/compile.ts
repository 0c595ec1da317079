import type { ConditionBindings } from '../condition.ts';
import { checkCondition } from './check.ts';
import { planCondition } from './evaluate.ts';
import { parseCondition } from './parser.ts';

/** Reads, checks and plans: all that needs the CEL library, in one module that is loaded when a policy has a condition. */
export function compile(source: string): (bindings: ConditionBindings) => boolean {
  const root = parseCondition(source);
  checkCondition(root, source);
  return planCondition(root);
}
