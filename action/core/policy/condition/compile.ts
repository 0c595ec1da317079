import { checkCondition } from './check.ts';
import { type Bindings, planCondition } from './evaluate.ts';
import { parseCondition } from './parser.ts';
import { loadPatterns } from './patterns.ts';
import type { Subject } from './types.ts';

/** Reads, checks and plans: all that needs the CEL library, in one module that is loaded when a policy has a condition. */
export async function compile(source: string, subject: Subject): Promise<(bindings: Bindings) => boolean> {
  if (source.includes('matches')) await loadPatterns();
  const root = parseCondition(source);
  checkCondition(root, source, subject);
  return planCondition(root);
}
