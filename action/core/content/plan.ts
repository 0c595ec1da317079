import * as z from 'zod/mini';
import { nearest } from '../nearest.ts';
import { clip } from '../text/clip.ts';
import { moment, text } from './fields.ts';
import { PERCEPTIONS } from './perception.ts';
import { parsePeriod } from './period.ts';
import { FORMATS, PURPOSES } from './post.ts';
import type { ContentProblem } from './problem.ts';
import { accountProblems, dateProblem } from './read-post.ts';
import { orderProblem, personProblems, type RecordContext, type RecordKind } from './record.ts';

/** So much of a found name is shown, in UTF-16 units. */
const THING_SHOWN = 60;

/** A plan that is still a draft is judged as a text; what it plans is not compared with the calendar. */
export const PLAN_STATUSES = ['draft', 'review', 'approved'] as const;

/** What a share may be of. A story lives a day, and the calendar does not count it. */
export const SHARED_THINGS = {
  format: FORMATS.filter((format) => format !== 'story'),
  modality: PERCEPTIONS,
  purpose: PURPOSES,
} as const;
export const DIMENSIONS = ['format', 'modality', 'purpose'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where shares come from. `assumption`: the team has no data yet and says so. */
const basis = z.strictObject({
  kind: z.enum(['survey', 'statistics', 'experiment', 'assumption']),
  text,
  source: z.optional(text),
  as_of: z.optional(moment),
});

/** Shares of one kind of thing, in percent, that each of the accounts shall have in the plan's period. */
const target = z.strictObject({
  /** All accounts of the plan, when left out. */
  accounts: z.optional(z.array(text).check(z.minLength(1))),
  by: z.enum(DIMENSIONS),
  shares: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(100))),
  basis: z.optional(basis),
});

const goal = z.strictObject({
  metric: text,
  target: z.union([text, z.number()]),
  by: z.optional(moment),
  owner: z.optional(text),
  /** All accounts of the plan, when left out. */
  accounts: z.optional(z.array(text).check(z.minLength(1))),
  /** How much it was before, and why the number is believed in. */
  basis: z.optional(text),
});

/** Something new that is tried: what the team expects, by what it will tell, and until when. */
const experiment = z.strictObject({
  hypothesis: text,
  metric: text,
  /** When it begins; with the plan, unless it says so. */
  starts_at: z.optional(moment),
  ends_at: moment,
  /** How it came out, whatever it is. */
  result: z.optional(text),
  /** All accounts of the plan, when left out. */
  accounts: z.optional(z.array(text).check(z.minLength(1))),
});

/** The front matter of a plan: `content/plans/2026-11.md`. */
export const planSchema = z.strictObject({
  /** What posts call it in their `plan`. */
  id: z.optional(text),
  title: z.optional(text),
  accounts: z.array(text).check(z.minLength(1)),
  /** A month, `2026-11`, or its first and last day, `2026-11-09/2026-12-06`. */
  period: text,
  status: z.optional(z.enum(PLAN_STATUSES)),
  owner: z.optional(text),
  /** Ids of the policy's audiences; those of its accounts, when left out. */
  audience: z.optional(z.union([text, z.array(text).check(z.minLength(1))])),
  goals: z.optional(z.array(goal)),
  experiments: z.optional(z.array(experiment)),
  /** Days ahead for which everything has to be approved, where the plan asks for more than the policy. */
  buffer_days: z.optional(z.number().check(z.int(), z.minimum(0))),
  targets: z.optional(z.array(target)),
  /** How often each account posts, and why, in the team's own words. */
  frequency: z.optional(text),
});

export type PlanData = z.infer<typeof planSchema>;
export type PlanGoal = NonNullable<PlanData['goals']>[number];
export type PlanTarget = NonNullable<PlanData['targets']>[number];

/** A plan without its prose. */
export interface Plan {
  readonly path: string;
  readonly data: PlanData;
}

export const planKind: RecordKind<PlanData> = { schema: planSchema, problems: planProblems };

function planProblems(data: PlanData, context: RecordContext): readonly ContentProblem[] {
  const { accounts, period, owner, goals = [], targets = [], experiments = [] } = data;
  const read = parsePeriod(period);
  return [
    ...accountProblems(accounts, ['accounts'], context.accounts),
    ...('messageId' in read
      ? [{ messageId: read.messageId, data: { key: 'period', ...read.data }, at: { key: ['period'] } }]
      : []),
    ...personProblems(owner, ['owner'], context),
    ...goals.flatMap(({ by, owner: answers, accounts: own = [] }, index) => [
      ...dateProblem(by, ['goals', index, 'by']),
      ...personProblems(answers, ['goals', index, 'owner'], context),
      ...accountProblems(own, ['goals', index, 'accounts'], context.accounts),
    ]),
    ...experiments.flatMap(({ starts_at, ends_at, accounts: own = [] }, index) => [
      ...dateProblem(starts_at, ['experiments', index, 'starts_at']),
      ...dateProblem(ends_at, ['experiments', index, 'ends_at']),
      ...orderProblem(starts_at, ends_at, ['experiments', index, 'ends_at']),
      ...accountProblems(own, ['experiments', index, 'accounts'], context.accounts),
    ]),
    ...targets.flatMap(({ accounts: own = [], basis, ...target }, index) => [
      ...accountProblems(own, ['targets', index, 'accounts'], context.accounts),
      ...shareProblems(target, index),
      ...dateProblem(basis?.as_of, ['targets', index, 'basis', 'as_of']),
    ]),
  ];
}

type Shares = Pick<PlanTarget, 'by' | 'shares'>;

/** What shares are set of, and posts cannot be: mostly a misspelt word. */
export function unknownThings({ by, shares }: Shares): readonly string[] {
  const known: readonly string[] = SHARED_THINGS[by];
  return Object.keys(shares).filter((thing) => !known.includes(thing));
}

function shareProblems(target: Shares, index: number): ContentProblem[] {
  const allowed: readonly string[] = SHARED_THINGS[target.by];
  return unknownThings(target).map((thing) => ({
    messageId: 'schema.choice',
    data: {
      key: `targets[${index}].shares`,
      found: clip(thing, THING_SHOWN),
      suggestion: nearest(thing, allowed) ?? 'none',
      allowed: allowed.join(', '),
    },
    at: { key: ['targets', index, 'shares', thing] },
  }));
}
