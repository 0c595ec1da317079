import type { LocalTime } from './calendar/moment.ts';
import type { Publication } from './calendar/publication.ts';
import type { Account } from './content/account.ts';
import type { Contest, ContestData } from './content/contest.ts';
import type { Decision } from './content/decision.ts';
import type { Document } from './content/document.ts';
import type { Period } from './content/period.ts';
import type { Plan } from './content/plan.ts';
import type { Post } from './content/post.ts';
import type { Reply, SentReply, TextKind } from './content/reply.ts';
import type { Review } from './content/review.ts';
import type { YamlPath } from './content/yaml.ts';
import type { AwaitedApproval, MessageData, Place } from './finding.ts';
import type { Clocks } from './inbox/clocks.ts';
import type { InboxItem } from './inbox/item.ts';
import type { Measure } from './inbox/measure.ts';
import type { MentionLook } from './inbox/mentions.ts';
import type { Silence } from './inbox/silence.ts';
import type { Statistics } from './inbox/statistics.ts';
import type { Trouble } from './inbox/troubles.ts';
import type { Quotable } from './judging/place.ts';
import type { Today } from './judging/today.ts';
import type { AnswerClass, Answering } from './policy/answering.ts';
import type { WaiverUse } from './policy/exceptions.ts';
import type { PolicyFiles } from './policy/files.ts';
import type { Freeze } from './policy/freeze.ts';
import type { FaultyInlineWaiver } from './policy/inline-exceptions.ts';
import type { PolicyInTime } from './policy/load.ts';
import type { Policy, Rule } from './policy/policy.ts';
import type { PolicyProblem } from './policy/problem.ts';
import type { Approvals } from './pull/approvals.ts';
import type { FileReview } from './pull/file-review.ts';
import type { Schema } from './schema.ts';
import type { Span } from './text/lines.ts';
import type { Passages } from './text/passages.ts';
import type { WrittenPattern } from './text/patterns/pattern.ts';
import type { VisibleText } from './text/visible.ts';

/** What a check reports. It names a message and gives its data; sentences live in the catalogues. */
export interface Draft<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly data?: MessageData;
  readonly at: Place;
  /** Replacements of source text that would satisfy the rule. */
  readonly suggestions?: readonly { readonly span: Span; readonly text: string }[];
  /** What the finding is about, when other words for it are the same thing: the digits of a number, the address of a link. */
  readonly same?: string;
  /** The place holds personal data: it is masked wherever it is printed. */
  readonly isPersonal?: boolean;
  /** How bad it is, where that can grow. */
  readonly measure?: number;
  /** The approval that would mend it. */
  readonly approval?: AwaitedApproval;
}

/** A draft that says which file it is about. */
export interface FileDraft<MessageId extends string = string> extends Draft<MessageId> {
  readonly path: string;
  /** What the finding is about, when it is not bound to the file. */
  readonly subject?: string;
  /** Other files that the finding is about, shown from their start. */
  readonly related?: readonly { readonly path: string; readonly at: Place }[];
  /** Publications that it is about, shown after the files, with their moments. */
  readonly publications?: readonly Publication[];
  /** The accounts that it is about. */
  readonly accounts?: readonly string[];
}

/** A draft about one publication among others. */
export interface PublicationDraft<MessageId extends string = string> extends Draft<MessageId> {
  readonly publication: Publication;
  readonly related: readonly Publication[];
  /** What is counted, stable when posts come and go: `2026-11-03`, or the publication that closes a window. */
  readonly subject: string | Publication;
  readonly measure: number;
  /** It is about the card of the post: found on several accounts, it is told once, with all of them. */
  readonly isAboutPost?: true;
}

export interface DocumentInput {
  readonly document: Document;
  readonly policy: Policy;
  /** What is wrong with the comments that ask to let rules pass, for a check that needs them; else empty. */
  readonly inlineWaivers: readonly FaultyInlineWaiver[];
}

export interface PublicationInput extends Omit<DocumentInput, 'inlineWaivers'> {
  readonly post: Post;
  /** The reply that it is; `post` then has what posts and replies share. */
  readonly reply: Reply | undefined;
  readonly account: Account;
  /** The calendar date of the publication in the account's time zone, `YYYY-MM-DD`; `null` for one without a date. */
  readonly date: () => Promise<string | null>;
  /** What a reader of this account sees. Rendered when first asked for. */
  readonly visible: () => VisibleText;
  /** The same by the parts in which rules look: title, body, quotations, … */
  readonly passages: Passages;
  /** The bytes of a picture of the repository, by its path from the root; nothing where there is none, or where nobody can read it. */
  readonly asset: (path: string) => Uint8Array | undefined;
  /** The change under judgement, as far as it is about the file. */
  readonly review: FileReview;
}

export interface AccountInput {
  readonly account: Account;
  /** Every publication of the account that takes part in the calendar, in order of time. */
  readonly publications: readonly Publication[];
  /** What other accounts of the same platform publish, for a check that compares texts; else empty. */
  readonly besides: readonly Publication[];
  /** The calendar date of a publication in the account's time zone, `YYYY-MM-DD`. */
  readonly dateOf: (publication: Publication) => string;
  /** What clocks show when a publication goes out: in the account's time zone, or in another. */
  readonly localOf: (publication: Publication, zone?: string) => LocalTime;
  /** The shingles of a post's text, for a check that needs them; empty for all others. */
  readonly shinglesOf: (post: Post) => Uint32Array;
  /** What the check had remembered of a publication's text, if anything. */
  readonly rememberedOf: (publication: Publication) => string | undefined;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** Whether the publication's file is part of the change under judgement. */
  readonly isTouched: (publication: Publication) => boolean;
  /** The change under judgement, as far as it is about the file of a publication. */
  readonly reviewOf: (publication: Publication) => FileReview;
  readonly policy: Policy;
  /** The crisis stops, placed in time. */
  readonly freezes: readonly FreezePeriod[];
  /** The plans that could be read, whatever accounts they are for. */
  readonly plans: readonly Plan[];
  /** What the account answered to people, in order of time. */
  readonly replies: readonly SentReply[];
}

/** A freeze whose moments are known as instants, in epoch milliseconds. The end is not part of it. */
export interface FreezePeriod {
  readonly freeze: Freeze;
  readonly from: number;
  readonly until: number;
  /** Since when people knew of it. */
  readonly declared: number;
}

export interface RepositoryInput {
  readonly posts: readonly Post[];
  /** Paths under `content/` of no known kind. */
  readonly unmatched: readonly string[];
  /** The plans that could be read. What tells dates is there only when there are some. */
  readonly plans: readonly Plan[];
  /** The reviews that could be read. */
  readonly reviews: readonly Review[];
  /** The log of decisions. */
  readonly decisions: readonly Decision[];
  /** The contests that could be read. */
  readonly contests: readonly Contest[];
  /** The files with the rules of contests. */
  readonly contestRules: readonly string[];
  /** The publications of an account on the days of a period, by its own clock, in order of time. */
  readonly publicationsOf: (account: Account, period: Period) => readonly Publication[];
  /** The calendar date of judging where an account lives. */
  readonly todayOf: (account: Account) => string;
  /** The calendar date of judging in the policy's time zone. */
  readonly today: () => string;
  /** Whether a file is part of the change under judgement. */
  readonly isTouched: (path: string) => boolean;
  /** Every file of content and policy that the change adds, edits, moves or removes, in order; none without a change. */
  readonly touched: () => readonly string[];
  /** The change under judgement, as far as it is about a file. */
  readonly reviewOf: (path: string) => FileReview;
  readonly policy: Policy;
}

/** A post that names a contest. */
export interface Announcement {
  readonly post: Post;
  /** It goes out when entries are closed: it tells results, and calls nobody. */
  readonly isAfter: boolean;
  /** What is seen of it, on each account that it goes to. */
  readonly seen: readonly { readonly account: Account; readonly visible: VisibleText; readonly passages: Passages }[];
}

/** The rules of a contest, as entrants read them. */
export interface RulesText {
  readonly path: string;
  readonly visible: VisibleText;
  readonly passages: Passages;
}

export interface ContestInput {
  readonly contest: Contest;
  /** Where it stands at the moment of judging: what is approved and has begun is running. */
  readonly status: NonNullable<ContestData['status']>;
  /** The contest and its rules before the change under judgement; absent without a change, and for a new contest. */
  readonly before: { readonly data: ContestData; readonly rules: string | undefined } | undefined;
  /** In order of time; those without a date stand first. */
  readonly announcements: readonly Announcement[];
  readonly rules: RulesText | undefined;
  /** The rules as they are written, for comparing. */
  readonly rulesSource: string | undefined;
  /** Where it runs: on the platforms that it names, on that of its account, and where it is announced. */
  readonly platforms: readonly string[];
  /** Whose law holds. */
  readonly laws: readonly string[];
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** A moment of the contest in epoch milliseconds: what gives no offset is in the policy's time zone. */
  readonly instantOf: (written: string | undefined) => number | undefined;
  readonly policy: Policy;
  /** The change under judgement, as far as it is about the file. */
  readonly review: FileReview;
}

/** One item of what comes in. */
export interface InboxInput {
  readonly item: InboxItem;
  /** The class of the item as the matrix has it; absent for none, and for one that it has not. */
  readonly found: AnswerClass | undefined;
  /** How long it waited for a first answer; absent where none is owed, and where a calendar is missing. */
  readonly measure: Measure | undefined;
  /** What its reason for silence is worth. */
  readonly silence: Silence;
  /** When the last card of a reply to it was sent, epoch milliseconds. */
  readonly lastWordAt: number | undefined;
  readonly answering: Answering;
  readonly clocks: Clocks;
  /** The calendar date of an instant in the policy's time zone, `YYYY-MM-DD`. */
  readonly date: (epochMs: number) => string;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  readonly policy: Policy;
  /** The crisis stops, placed in time. */
  readonly freezes: readonly FreezePeriod[];
  /** The change under judgement, as far as it is about the file. */
  readonly review: FileReview;
  /** Who allowed the action before the change, as the item said then. */
  readonly allowedBefore: string | undefined;
  /** Whether a file stands under `content/`, by its path in the repository. */
  readonly hasFile: (path: string) => boolean;
}

/** All that came in under an edition, when it is read. */
export interface InboxConclusion
  extends Pick<InboxInput, 'answering' | 'clocks' | 'date' | 'now' | 'policy' | 'freezes'> {
  readonly statistics: Statistics;
  /** Years for which there is no calendar, each with the first item that needed it. */
  readonly missing: readonly {
    readonly year: { readonly country: string; readonly year: number };
    readonly item: InboxItem;
  }[];
  /** Looks at places where people talk about us, of all editions, in order of time. */
  readonly looks: readonly MentionLook[];
  /** What may add up to a crisis, of all editions, in order of time. */
  readonly troubles: readonly Trouble[];
  /** Whether the edition is in force on a day on which somebody looked, or could have. */
  readonly isMine: (date: string) => boolean;
}

/** A draft about many items, which sits on one of them or in a log. */
export interface InboxDraft<MessageId extends string = string> extends FileDraft<MessageId> {
  /** The file as it may be shown. */
  readonly shown: () => Quotable;
  /** By when it is judged, epoch milliseconds. */
  readonly epochMs?: number;
}

/** A policy under judgement: what is written, what was released before, and how it did on the content. */
export interface PolicyInput extends PolicyInTime {
  readonly files: PolicyFiles;
  /** What is wrong with the files, when the policy cannot be read: then only that is judged. */
  readonly problems: readonly PolicyProblem[];
  /** The policy's files before the change under judgement. */
  readonly baseFiles: PolicyFiles | undefined;
  /** Who approved that change; absent where nobody can tell. */
  readonly approvals: Approvals | undefined;
  readonly today: Today;
  /** Posts that were judged. */
  readonly posts: number;
  /** The rules that were asked about them: those of the editions in force when they go out. */
  readonly asked: ReadonlySet<string>;
  /** How many findings each rule has on them. */
  readonly fired: ReadonlyMap<string, number>;
  /** Whether a rule's condition holds for any publication. */
  readonly reaches: (rule: Rule) => Promise<boolean>;
  readonly waiverUse: ReadonlyMap<string, WaiverUse>;
  /** The reviews of the content: what the registers say may stand on them. */
  readonly reviews: readonly Review[];
  /** The log of decisions: rules are what they are about. */
  readonly decisions: readonly Decision[];
  /** Whether the content has a log of looks at places where people talk about us. */
  readonly hasMentionLog: boolean;
}

/**
 * Which way an option makes its rule stricter: a number that gets `lower` or `higher`, a list with `fewer` or `more` entries, a switch that is
 * `on` or `off`. `neutral` decides nothing about strictness; of `unknown` only a trial on examples and content can tell.
 */
export type Strictness = 'lower' | 'higher' | 'fewer' | 'more' | 'on' | 'off' | 'neutral' | 'unknown';

interface CheckBase<Options, MessageId extends string> {
  /** `<family>.<name>`, the same as its place: `action/checks/<family>/<name>.ts`. */
  readonly id: string;
  /** The only source of the options' types, defaults and errors. */
  readonly options: Schema<Options>;
  /** For each option, which way is stricter: a change of policy is told by it, and the version that the change needs. */
  readonly stricter: Readonly<Record<Extract<keyof Options, string>, Strictness>>;
  /** Options that hold a condition in CEL: they are compiled when the policy is read. */
  readonly conditions?: readonly Extract<keyof Options, string>[];
  /** The same, where they stand deeper in the options. */
  readonly conditionsIn?: (options: Options) => readonly { readonly source: string; readonly at: YamlPath }[];
  /** The patterns that the options hold: they are checked when the policy is read, and looked for together with those of all other rules. */
  readonly patterns?: (options: Options) => readonly WrittenPattern[];
  /** Every message that it may report; the catalogues must have `<id>.<message>`. */
  readonly messages: readonly MessageId[];
  /** Messages that only advise, whatever the rule's enforcement: what they tell passes by itself. */
  readonly advises?: readonly MessageId[];
  /** Where its messages are, when they are shared with others: `problem` instead of the id. */
  readonly messagePrefix?: string;
}

interface DocumentCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'document';
  /** What it judges besides the document: then it is asked last, when that is known. */
  readonly needs?: 'inline-waivers';
  readonly judge: (input: DocumentInput, options: Options) => readonly Draft<MessageId>[];
}

interface PublicationCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'publication';
  /** What it judges: posts alone, unless said. A rule may ask for fewer of them. */
  readonly kinds?: readonly TextKind[];
  /** What it judges besides the text: then it is asked only about files that the change under judgement touches. */
  readonly needs?: 'change';
  /**
   * A cheap look at the source. `false` must mean that `judge` would find nothing: then the Markdown is never parsed, which is what
   * makes ten thousand posts fast. It may be `true` too often, never `false` too often; a property test holds it to that.
   */
  readonly mayFire: (document: Document, options: Options, policy: Policy) => boolean;
  /** May wait for a heavy helper to load; it waits for nothing else. */
  readonly judge: (
    input: PublicationInput,
    options: Options,
  ) => readonly Draft<MessageId>[] | Promise<readonly Draft<MessageId>[]>;
}

interface AccountCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'account';
  /** `false`: what it finds stays whenever the post goes out, so that whoever looks for a free moment does not ask it. */
  readonly dependsOnMoment?: false;
  /** What it needs of the texts: kept for every post while it is read, and only when a rule asks for it. */
  readonly needs?: 'shingles';
  /** What it has to remember of a text: asked for every publication while it is read, for a text is not held longer than that. */
  readonly remembers?: {
    /** A cheap look at the source, as for checks of publications. */
    readonly mayHold: (document: Document, options: Options) => boolean;
    readonly of: (passages: Passages, options: Options) => string | undefined;
  };
  /** As for publications: `false` promises silence, and then no time-zone data are loaded. */
  readonly mayFire: (input: Pick<AccountInput, 'account' | 'publications' | 'policy'>, options: Options) => boolean;
  /** How far from a publication it looks, in publications and in days: whoever looks for a free moment asks about no less. */
  readonly reach?: (options: Options) => { readonly posts?: number; readonly days?: number };
  readonly judge: (input: AccountInput, options: Options) => readonly PublicationDraft<MessageId>[];
}

interface RepositoryCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'repository';
  /** What it needs besides texts: dates are told without asking only where there are plans. */
  readonly needs?: 'dates';
  /** What it finds in a post is judged by the edition in force when the post goes out, not by that of today. */
  readonly byPublication?: boolean;
  readonly judge: (input: RepositoryInput, options: Options) => readonly FileDraft<MessageId>[];
}

/** What may be demanded of a contest: it applies, it does not, or nobody can tell by what is written. */
export type Applicability = 'yes' | 'no' | 'unknown';

interface ContestCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'contest';
  /** Whether anything is demanded of a contest of this kind: a list of what is demanded tells it apart from what is kept. */
  readonly applies: (input: ContestInput, options: Options) => Applicability | Promise<Applicability>;
  /** Asked when it applies, or when nobody can tell. */
  readonly judge: (
    input: ContestInput,
    options: Options,
  ) => readonly FileDraft<MessageId>[] | Promise<readonly FileDraft<MessageId>[]>;
  /** Asked about a contest of which the change under judgement deletes the file: it is given as it was. */
  readonly judgeRemoved?: (input: ContestInput, options: Options) => readonly FileDraft<MessageId>[];
}

interface InboxCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'inbox';
  /** Asked of each item while it is read: there may be very many. */
  readonly judge: (input: InboxInput, options: Options) => readonly Draft<MessageId>[];
  /** Asked when all are read. */
  readonly conclude?: (input: InboxConclusion, options: Options) => readonly InboxDraft<MessageId>[];
}

interface PolicyCheck<Options, MessageId extends string> extends CheckBase<Options, MessageId> {
  readonly scope: 'policy';
  /** May wait for an edition to load; it waits for nothing else. */
  readonly judge: (
    input: PolicyInput,
    options: Options,
  ) => readonly FileDraft<MessageId>[] | Promise<readonly FileDraft<MessageId>[]>;
}

export type CheckOf<Options, MessageId extends string> =
  | DocumentCheck<Options, MessageId>
  | PublicationCheck<Options, MessageId>
  | AccountCheck<Options, MessageId>
  | RepositoryCheck<Options, MessageId>
  | ContestCheck<Options, MessageId>
  | InboxCheck<Options, MessageId>
  | PolicyCheck<Options, MessageId>;

/** A check whose options have been forgotten: the registry holds many of different options. */
export type Check = CheckOf<never, string>;

/** Defines a mechanism that rules configure. It is pure: the same input gives the same drafts, and nothing is read but the input. */
export function defineCheck<Options, const MessageId extends string>(check: CheckOf<Options, MessageId>): Check {
  return check as unknown as Check;
}

/** The checks that an engine knows, by id. */
export type Registry = ReadonlyMap<string, Check>;

export function createRegistry(checks: readonly Check[]): Registry {
  return new Map(checks.map((check) => [check.id, check]));
}
