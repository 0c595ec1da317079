import type { MomentProblemId } from '../calendar/moment.ts';
import type { MessageData, Place } from '../finding.ts';
import type { SchemaProblemId } from '../schema.ts';
import type { MarkdownProblemId } from '../text/facts.ts';
import type { FrontMatterProblemId } from './front-matter.ts';
import type { PeriodProblemId } from './period.ts';
import type { FileProblemId } from './source-file.ts';

/** Everything that can be wrong with a content file before any rule of the team judges it. */
export type ContentProblemId =
  | FileProblemId
  | FrontMatterProblemId
  | SchemaProblemId
  | MomentProblemId
  | MarkdownProblemId
  | PeriodProblemId
  | 'moment.far'
  | 'moment.missing'
  | 'moment.other-year'
  | 'moment.other-format'
  | 'moment.skipped'
  | 'account.unknown'
  | 'account.twice'
  | 'person.unknown'
  | 'market.unknown'
  | 'contest.rules-outside'
  | 'contest.rules-missing'
  | 'csv.quote'
  | 'csv.unclosed'
  | 'csv.too-long'
  | 'csv.columns'
  | 'csv.given-up'
  | 'csv.empty'
  | 'csv.lacks'
  | 'csv.more'
  | 'csv.no-column'
  | 'csv.column-twice'
  | 'inbox.too-large'
  | 'inbox.twice'
  | 'inbox.order'
  | 'inbox.future'
  | 'inbox.moment'
  | 'inbox.no-time'
  | 'inbox.account'
  | 'mentions.found'
  | 'inbox.date-format'
  | 'inbox.skipped'
  | 'moment.no-offset'
  | 'hash.plain'
  | 'reply.no-moment'
  | 'directive.accounts'
  | 'markdown.failed';

export interface ContentProblem {
  readonly messageId: ContentProblemId;
  readonly data: MessageData;
  readonly at: Place;
  /** The place holds personal data: it is masked wherever it is printed. */
  readonly isPersonal?: boolean;
}

/** The messages of {@link ContentProblemId}, for checks that report them and for the test that the catalogues have them all. */
export const CONTENT_PROBLEM_IDS = [
  'file.symlink',
  'file.irregular',
  'file.too-large',
  'file.binary',
  'file.encoding',
  'file.read',
  'front-matter.missing',
  'front-matter.engine',
  'front-matter.other',
  'front-matter.unclosed',
  'front-matter.fence',
  'front-matter.line-endings',
  'front-matter.too-long',
  'front-matter.blank-lines',
  'front-matter.not-a-map',
  'yaml.alias',
  'yaml.depth',
  'yaml.documents',
  'yaml.duplicate-key',
  'yaml.indent',
  'yaml.syntax',
  'yaml.tab',
  'yaml.tag',
  'yaml.unclosed',
  'schema.choice',
  'schema.empty',
  'schema.length',
  'schema.missing',
  'schema.range',
  'schema.type',
  'schema.unknown-key',
  'schema.value',
  'moment.format',
  'moment.year',
  'moment.date',
  'moment.time',
  'moment.offset',
  'moment.far',
  'moment.missing',
  'moment.other-year',
  'moment.other-format',
  'moment.skipped',
  'account.unknown',
  'account.twice',
  'person.unknown',
  'market.unknown',
  'period.format',
  'period.order',
  'contest.rules-outside',
  'contest.rules-missing',
  'csv.quote',
  'csv.unclosed',
  'csv.too-long',
  'csv.columns',
  'csv.given-up',
  'csv.empty',
  'csv.lacks',
  'csv.more',
  'csv.no-column',
  'csv.column-twice',
  'inbox.too-large',
  'inbox.twice',
  'inbox.order',
  'inbox.future',
  'inbox.moment',
  'inbox.no-time',
  'inbox.account',
  'mentions.found',
  'inbox.date-format',
  'inbox.skipped',
  'moment.no-offset',
  'hash.plain',
  'reply.no-moment',
  'directive.accounts',
  'markdown.too-long',
  'markdown.too-dense',
  'markdown.too-deep',
  'markdown.too-many-lines',
  'markdown.failed',
] as const satisfies readonly ContentProblemId[];
