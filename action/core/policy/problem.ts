import type { MomentProblemId } from '../calendar/moment.ts';
import type { FrontMatterProblemId } from '../content/front-matter.ts';
import type { FileProblemId } from '../content/source-file.ts';
import type { MessageData } from '../finding.ts';
import type { SchemaProblemId } from '../schema.ts';
import type { Position } from '../text/lines.ts';
import { PATTERN_PROBLEM_IDS, type PatternProblemId } from '../text/patterns/problem.ts';
import { CONDITION_PROBLEM_IDS, type ConditionProblemId } from './condition.ts';

/** Why a policy cannot be loaded. Each names a file, a place, what is wrong and what to do. */
export type PolicyProblemId =
  | FileProblemId
  | FrontMatterProblemId
  | SchemaProblemId
  | MomentProblemId
  | ConditionProblemId
  | PatternProblemId
  | 'account.zone'
  | 'adapter.accounts'
  | 'answering.clock'
  | 'answering.shifts'
  | 'calendar.other-year'
  | 'calendar.twice'
  | 'calendar.both'
  | 'calendar.no-hours'
  | 'calendar.short-off'
  | 'calendar.short-free'
  | 'calendar.short-by'
  | 'adapter.folder'
  | 'adapter.twice'
  | 'condition.scope'
  | 'pack.cycle'
  | 'pack.name'
  | 'release.name'
  | 'vale.folder'
  | 'vale.key'
  | 'vale.kind'
  | 'vale.none'
  | 'vale.pattern'
  | 'vale.scope'
  | 'vale.value'
  | 'waiver.duplicate'
  | 'waiver.no-target'
  | 'clause.duplicate'
  | 'clause.no-id'
  | 'example.no-rule'
  | 'example.unknown-kind'
  | 'account.unknown'
  | 'fence.unclosed'
  | 'fence.unknown'
  | 'pack.unknown'
  | 'period.order'
  | 'policy.no-rules'
  | 'regulation.extension'
  | 'override.no-reason'
  | 'override.unknown-rule'
  | 'person.unknown'
  | 'market.unknown'
  | 'policy.missing'
  | 'policy.no-accounts'
  | 'policy.version'
  | 'policy.zone'
  | 'regulation.duplicate'
  | 'regulation.language'
  | 'rule.duplicate'
  | 'rule.no-clause'
  | 'rule.in-translation'
  | 'rule.kinds'
  | 'rule.unknown-check';

/** What is told of a style of Vale while the rest of it is judged. */
export const STYLE_PROBLEM_IDS = ['vale.key', 'vale.kind', 'vale.pattern', 'vale.scope', 'vale.value'] as const;

export const POLICY_ONLY_PROBLEM_IDS = [
  ...CONDITION_PROBLEM_IDS,
  ...PATTERN_PROBLEM_IDS,
  'account.zone',
  'adapter.accounts',
  'answering.clock',
  'answering.shifts',
  'calendar.other-year',
  'calendar.twice',
  'calendar.both',
  'calendar.no-hours',
  'calendar.short-off',
  'calendar.short-free',
  'calendar.short-by',
  'adapter.folder',
  'adapter.twice',
  'condition.scope',
  'pack.cycle',
  'pack.name',
  'release.name',
  ...STYLE_PROBLEM_IDS,
  'vale.folder',
  'vale.none',
  'waiver.duplicate',
  'waiver.no-target',
  'clause.duplicate',
  'clause.no-id',
  'example.no-rule',
  'example.unknown-kind',
  'fence.unclosed',
  'fence.unknown',
  'pack.unknown',
  'policy.no-rules',
  'regulation.extension',
  'override.no-reason',
  'override.unknown-rule',
  'policy.missing',
  'policy.no-accounts',
  'policy.version',
  'policy.zone',
  'regulation.duplicate',
  'regulation.language',
  'rule.duplicate',
  'rule.no-clause',
  'rule.in-translation',
  'rule.kinds',
  'rule.unknown-check',
] as const satisfies readonly PolicyProblemId[];

export interface PolicyProblem {
  readonly path: string;
  readonly position: Position;
  readonly messageId: PolicyProblemId;
  readonly data: MessageData;
}
