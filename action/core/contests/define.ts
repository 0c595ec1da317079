import * as z from 'zod/mini';
import { type Check, type ContestInput, defineCheck, type FileDraft, type Strictness } from '../check.ts';
import type { Schema } from '../schema.ts';
import { applicability } from './applies.ts';
import { conditionsOf, patternsOf, REQUIREMENT, REQUIREMENT_STRICTNESS, type Requirement } from './options.ts';
import { breaches, REQUIREMENT_ADVICE, REQUIREMENT_MESSAGES } from './requirement.ts';

/** What a check adds to a demand: something that data cannot say. */
export interface ContestCheckParts<Own, MessageId extends string> {
  readonly id: `contest.${string}`;
  /** Options of its own, beside those of every demand. */
  readonly options: Readonly<Record<Extract<keyof Own, string>, z.ZodMiniType>>;
  /** Which way its options go; of the shared ones those of which it is known here. */
  readonly stricter: Readonly<Record<Extract<keyof Own, string>, Strictness>> &
    Readonly<Partial<Record<keyof Requirement, Strictness>>>;
  readonly messages: readonly MessageId[];
  readonly advises?: readonly MessageId[];
  readonly judge: (input: ContestInput, options: Requirement & Own) => readonly FileDraft<MessageId>[];
  /** Asked about a contest of which the change under judgement deletes the file: it is given as it was. */
  readonly judgeRemoved?: (input: ContestInput, options: Requirement & Own) => readonly FileDraft<MessageId>[];
}

/** Defines a check about contests: a demand as data, and what it adds. Its messages are `contest.requirement.<id>`, as those of every demand. */
export function defineContestCheck<Own, const MessageId extends string>({
  id,
  options,
  stricter,
  messages,
  advises = [],
  judge,
  judgeRemoved,
}: ContestCheckParts<Own, MessageId>): Check {
  return defineCheck<Requirement & Own, MessageId | (typeof REQUIREMENT_MESSAGES)[number]>({
    id,
    scope: 'contest',
    options: z.strictObject({ ...REQUIREMENT, ...options }) as unknown as Schema<Requirement & Own>,
    stricter: { ...REQUIREMENT_STRICTNESS, ...stricter } as Readonly<
      Record<Extract<keyof (Requirement & Own), string>, Strictness>
    >,
    patterns: patternsOf,
    conditionsIn: conditionsOf,
    messages: [...REQUIREMENT_MESSAGES, ...messages],
    advises: [...REQUIREMENT_ADVICE, ...advises],
    messagePrefix: 'contest.requirement',
    applies: applicability,
    judge: async (input, given) => [...(await breaches(input, given)), ...judge(input, given)],
    ...(judgeRemoved === undefined ? {} : { judgeRemoved }),
  });
}
