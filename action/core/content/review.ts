import * as z from 'zod/mini';
import { moment, text } from './fields.ts';
import { parsePeriod } from './period.ts';
import type { ContentProblem } from './problem.ts';
import { accountProblems, dateProblem } from './read-post.ts';
import { personProblems, type RecordContext, type RecordKind } from './record.ts';
import type { YamlPath } from './yaml.ts';

/** What a team does after a review: goes on, changes something, or stops what was reviewed. */
export const REVIEW_DECISIONS = ['keep', 'change', 'stop'] as const;

/** Who was asked for advice: one of the team, or somebody from outside. */
const consultation = z.union([
  z.strictObject({ person: text, date: moment }),
  z.strictObject({ outside: text, date: moment }),
]);
const consulted = z.union([consultation, z.array(consultation).check(z.minLength(1))]);

/** One goal as it came out. */
const metric = z.strictObject({
  metric: text,
  /** All accounts of the review, when left out. */
  accounts: z.optional(z.array(text).check(z.minLength(1))),
  target: z.union([text, z.number()]),
  actual: z.union([text, z.number()]),
  /** Whether more is better, as it is unless said, or less: hours until an answer. */
  better: z.optional(z.enum(['more', 'less'])),
  /** Whether the target was met, where numbers do not tell. */
  met: z.optional(z.boolean()),
  cause: z.optional(text),
  action: z.optional(text),
  /** By when the action is done. */
  by: z.optional(moment),
  consulted: z.optional(consulted),
});

/** The front matter of a review: `content/reviews/2026-10.md`. */
export const reviewSchema = z.strictObject({
  id: z.optional(text),
  title: z.optional(text),
  /** A month, `2026-10`, or its first and last day, `2026-08-01/2026-11-08`. */
  period: text,
  accounts: z.array(text).check(z.minLength(1)),
  /** The campaign of the policy that it is about, where it is about no more than that. */
  campaign: z.optional(text),
  owner: z.optional(text),
  /** When people sat down to it. */
  held_at: z.optional(moment),
  metrics: z.array(metric).check(z.minLength(1)),
  consulted: z.optional(consulted),
  decision: z.enum(REVIEW_DECISIONS),
});

export type ReviewData = z.infer<typeof reviewSchema>;
export type ReviewMetric = ReviewData['metrics'][number];
type Consulted = NonNullable<ReviewData['consulted']>;

/** A review without its prose. */
export interface Review {
  readonly path: string;
  readonly data: ReviewData;
}

export const reviewKind: RecordKind<ReviewData> = { schema: reviewSchema, problems: reviewProblems };

function reviewProblems(data: ReviewData, context: RecordContext): readonly ContentProblem[] {
  const { accounts, period, owner, held_at, metrics } = data;
  const read = parsePeriod(period);
  return [
    ...accountProblems(accounts, ['accounts'], context.accounts),
    ...('messageId' in read
      ? [{ messageId: read.messageId, data: { key: 'period', ...read.data }, at: { key: ['period'] } }]
      : []),
    ...personProblems(owner, ['owner'], context),
    ...dateProblem(held_at, ['held_at']),
    ...consultationProblems(data.consulted, ['consulted'], context),
    ...metrics.flatMap(({ accounts: own = [], by, consulted: asked }, index) => [
      ...accountProblems(own, ['metrics', index, 'accounts'], context.accounts),
      ...dateProblem(by, ['metrics', index, 'by']),
      ...consultationProblems(asked, ['metrics', index, 'consulted'], context),
    ]),
  ];
}

function consultationProblems(asked: Consulted | undefined, key: YamlPath, context: RecordContext): ContentProblem[] {
  return [asked ?? []].flat().flatMap((one, index) => {
    const at = Array.isArray(asked) ? [...key, index] : key;
    const person = 'person' in one ? one.person : undefined;
    return [...personProblems(person, [...at, 'person'], context), ...dateProblem(one.date, [...at, 'date'])];
  });
}
