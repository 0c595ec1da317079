import * as z from 'zod/mini';
import { moment, text } from './fields.ts';
import type { ContentProblem } from './problem.ts';
import { accountProblems, dateProblem } from './read-post.ts';
import { orderProblem, personProblems, type RecordContext, type RecordKind } from './record.ts';

/** The parts of a strategy that a decision may change. */
export const STRATEGY_PARTS = ['goal', 'role', 'features', 'frequency', 'goals', 'targets', 'audience'] as const;

/** The front matter of a decision: `content/decisions/014.md`. Why it was taken is the text below. */
export const decisionSchema = z.strictObject({
  id: text,
  date: moment,
  title: text,
  decided_by: z.union([text, z.array(text).check(z.minLength(1))]),
  /** What it is about, so that whoever reads that finds it. */
  about: z.optional(
    z.strictObject({
      rules: z.optional(z.array(text)),
      accounts: z.optional(z.array(text)),
      paths: z.optional(z.array(text)),
      people: z.optional(z.array(text)),
    }),
  ),
  /** What it changes in the strategy of the accounts that it is about. */
  changes: z.optional(z.array(z.enum(STRATEGY_PARTS)).check(z.minLength(1))),
  /** Until when it holds, or is looked at again. */
  review_by: z.optional(moment),
});

export type DecisionData = z.infer<typeof decisionSchema>;

/** A decision without its prose. */
export interface Decision {
  readonly path: string;
  readonly data: DecisionData;
}

export const decisionKind: RecordKind<DecisionData> = { schema: decisionSchema, problems: decisionProblems };

function decisionProblems(data: DecisionData, context: RecordContext): readonly ContentProblem[] {
  const { date, decided_by, about = {}, review_by } = data;
  const isOne = typeof decided_by === 'string';
  return [
    ...dateProblem(date, ['date']),
    ...dateProblem(review_by, ['review_by']),
    ...orderProblem(date, review_by, ['review_by']),
    ...[decided_by]
      .flat()
      .flatMap((id, index) => personProblems(id, isOne ? ['decided_by'] : ['decided_by', index], context)),
    ...accountProblems(about.accounts ?? [], ['about', 'accounts'], context.accounts),
    ...(about.people ?? []).flatMap((id, index) => personProblems(id, ['about', 'people', index], context)),
  ];
}
