import type { ContestInput } from '../check.ts';
import type { ContestData } from '../content/contest.ts';
import { canonicalJson } from '../policy/digest.ts';

/** The keys that hold something else than before. The same prizes in other words of YAML are the same. */
export function changedFields({ before, contest }: ContestInput, fields: readonly string[]): readonly string[] {
  if (before === undefined) return [];
  return fields.filter((field) => canonical(before.data, field) !== canonical(contest.data, field));
}

function canonical(data: ContestData, field: string): string {
  return canonicalJson((data as Readonly<Record<string, unknown>>)[field] ?? null);
}
