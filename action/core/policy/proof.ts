import { type Coverage, coverageOf, ownPart } from './coverage.ts';
import { type ExampleRun, runExamples } from './examples.ts';
import type { Policy } from './policy.ts';

/** Runs what a team has to prove, the examples of its own files, and says how far they do. */
export async function proofOf(policy: Policy, run: Omit<ExampleRun, 'isWanted'>): Promise<Coverage> {
  const { policyFiles } = run;
  const results = await runExamples(policy, { ...run, isWanted: ({ path }) => policyFiles.has(path) });
  return coverageOf(ownPart(policy, policyFiles), results);
}
