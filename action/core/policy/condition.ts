import type { Account } from '../content/account.ts';
import type { ContestData } from '../content/contest.ts';
import type { PostData } from '../content/post.ts';
import { CONDITION_LIMITS, ConditionFailure, type ConditionProblem } from './condition/problem.ts';
import type { Subject } from './condition/types.ts';

export {
  CONDITION_LIMITS,
  CONDITION_PROBLEM_IDS,
  type ConditionProblem,
  type ConditionProblemId,
} from './condition/problem.ts';

/** What a condition is asked about. */
export interface ConditionBindings {
  /** `post`: the front matter as written. */
  readonly post: PostData;
  /** `account`: as in `policy/accounts.yaml`, with its `id`. Without one, what asks for it does not hold. */
  readonly account: Account | undefined;
  /** `date`: the day of the publication in the account's time zone, YYYY-MM-DD. It compares as a text. */
  readonly date: string | null;
}

/** What a condition about a contest is asked about. */
export interface ContestBindings {
  /** `contest`: the front matter as written. */
  readonly contest: ContestData;
  readonly platforms: readonly string[];
  /** Whose law holds. */
  readonly laws: readonly string[];
  /** How long entries are taken, in days begun. */
  readonly days: number | null;
  /** The names of prizes and partners, whatever language they are in. */
  readonly about: string;
  /** Where it stands at the moment of judging. */
  readonly status: string;
}

interface BindingsOf {
  readonly publication: ConditionBindings;
  readonly contest: ContestBindings;
}

/** A condition over the fields of a post, or of a contest, in CEL. */
export interface Condition<On extends Subject = 'publication'> {
  readonly source: string;
  /** Never throws. A condition that asks for what is not there does not hold: neither `post.purpose == "promo"` nor `post.purpose != "promo"`. */
  readonly holds: (bindings: BindingsOf[On]) => boolean;
}

export type CompiledCondition<On extends Subject = 'publication'> =
  | { readonly ok: true; readonly condition: Condition<On> }
  | { readonly ok: false; readonly problem: ConditionProblem };

/** So many compiled conditions are kept: more than a policy has, few enough for a page in which somebody types one. */
const KEPT = 500;
const compiled = new Map<string, CompiledCondition<Subject>>();

/**
 * Compiles a condition, or says where it is wrong. Loads the CEL library at the first call, which is most of its cost (14 ms from the
 * bundle); the conditions themselves are evaluated without waiting, in about 3 µs.
 */
export async function compileCondition(source: string): Promise<CompiledCondition>;
export async function compileCondition<On extends Subject>(source: string, on: On): Promise<CompiledCondition<On>>;
export async function compileCondition(
  source: string,
  on: Subject = 'publication',
): Promise<CompiledCondition<Subject>> {
  const key = `${on} ${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const result = await compileOnce(source, on);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, result);
  return result;
}

async function compileOnce(source: string, on: Subject): Promise<CompiledCondition<Subject>> {
  if (source.length > CONDITION_LIMITS.length) return { ok: false, problem: tooLong(source) };
  const { compile } = await import('./condition/compile.ts');
  try {
    const holds = await compile(source, on);
    return { ok: true, condition: { source, holds: (bindings) => holds({ ...bindings }) } };
  } catch (error) {
    if (error instanceof ConditionFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}

function tooLong(source: string): ConditionProblem {
  const { length: limit } = CONDITION_LIMITS;
  return { messageId: 'condition.too-long', data: { size: source.length, limit }, offset: limit };
}

/** A condition of a rule: compiled when a publication is to be judged by it, because most runs judge by few editions. */
export interface LazyCondition {
  readonly source: string;
  /** @throws {Error} for a condition that was not checked when its policy was read. */
  readonly load: () => Promise<Condition>;
}

export function lazyCondition(source: string): LazyCondition {
  const load = async (): Promise<Condition> => {
    const result = await compileCondition(source);
    if (!result.ok) throw new Error(`an unchecked condition: ${result.problem.messageId}`);
    return result.condition;
  };
  return { source, load };
}

/** Whether a condition surely asks about nothing but the account: then all that an account publishes has one answer. */
export function asksAccountAlone({ source }: Pick<LazyCondition, 'source'>): boolean {
  return !/\b(?:post|date)\b/.test(source);
}
