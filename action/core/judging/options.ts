import type { Publication } from '../calendar/publication.ts';
import { type FrontMatterParser, parseFrontMatter } from '../content/front-matter.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { InboxItem } from '../inbox/item.ts';
import type { Lookup } from '../inbox/silence.ts';
import type { PolicyFiles } from '../policy/files.ts';
import type { LoadedPolicy } from '../policy/load.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Waiver } from '../policy/waiver.ts';
import type { Approvals } from '../pull/approvals.ts';
import { type CodeOwners, NO_CODE_OWNERS } from '../pull/code-owners.ts';
import type { AccountContext } from './accounts.ts';
import type { ContestVerdict } from './contests.ts';
import type { Focus } from './focus.ts';
import type { Unread } from './inbox-files.ts';
import type { Trace } from './trace.ts';

/** A policy whose own text is judged beside the content. */
export interface PolicySide extends LoadedPolicy {
  readonly files: PolicyFiles;
}

export interface JudgeOptions {
  /** The engine's name and version, for the report. */
  readonly engine: string;
  /** The moment of judging, epoch milliseconds. No rule reads another clock. */
  readonly now: number;
  /** Narrows the report to some files. The calendar is always that of all. */
  readonly isSelected?: (path: string) => boolean;
  /** Whether a file belongs to the change under judgement. */
  readonly isTouched?: (path: string) => boolean;
  /** The path under which a file was known before the change. */
  readonly identityPath?: (path: string) => string;
  readonly parseFrontMatter?: FrontMatterParser;
  /** The time of the first or the last commit that touched a file, as ISO 8601, or `NO_HISTORY`. */
  readonly commitTime?: (path: string, which: 'first' | 'last') => string | undefined;
  /** The bytes of a file that a post shows, by its path from the root; without it no picture is looked at. */
  readonly readAsset?: (path: string) => Uint8Array | undefined;
  /** The policy to judge by the rules about policies; without it they are not asked. */
  readonly policySide?: PolicySide | undefined;
  /** The policy's files before the change under judgement: what was released there may not be touched. */
  readonly basePolicyFiles?: PolicyFiles | undefined;
  /**
   * The content before the change under judgement: a contest that has begun may not change in silence. Where it is given, even empty, there is a
   * change, and what it touches may have to be approved.
   */
  readonly baseFiles?: readonly SourceFile[] | undefined;
  /** All files of the change, of both sides, wherever they stand: who has to approve a file does not depend on what it holds. */
  readonly changedPaths?: readonly string[];
  /** Who approved the change under judgement; absent where it is no pull request, and nobody can tell. */
  readonly approvals?: Approvals | undefined;
  /** Whose files are whose, as the side says that judges. */
  readonly codeOwners?: CodeOwners;
  /** Waivers that the change adds: each counts when its approver approved the change. */
  readonly proposedWaivers?: readonly Waiver[];
  /** Narrows what is judged to what a change touches; without it all is judged. */
  readonly focus?: Focus | undefined;
  /** The rules to ask, where not all are wanted. */
  readonly isAsked?: (rule: Rule) => boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called before each file and each account is judged. It throws when there is no time left: half a judgement is none. */
  readonly keepTime?: () => void;
  /** Told for each rule what it was asked about, for those who want to know why it is silent. */
  readonly onAsked?: ((trace: Trace) => void) | undefined;
  /** Told what each rule about contests says of each of them: whether it applies, and what it finds. */
  readonly onContest?: ((verdict: ContestVerdict) => void) | undefined;
  /** Told of each item of the inbox that is counted, with what is known of the items that it names. */
  readonly onItem?: ((item: InboxItem, lookup: Lookup) => void | Promise<void>) | undefined;
  /** Told what of the inbox could not be read, and so is in no figure. */
  readonly onUnread?: ((unread: Unread) => void) | undefined;
  /** Handed the whole calendar when all is judged: every publication by account, and what is needed to judge more of them. */
  readonly onCalendar?: ((calendar: Calendar) => void | Promise<void>) | undefined;
}

/** The calendar of all accounts, as it was judged. */
export interface Calendar {
  readonly publications: ReadonlyMap<string, readonly Publication[]>;
  readonly context: AccountContext;
  readonly policy: Policy;
}

/** Whether findings about a file are kept: in a narrow run those alone that it is about; a whole one counts what waivers excuse, reported or not. */
export function keepsFindingsOn({ focus, isSelected }: Pick<Required<JudgeOptions>, 'focus' | 'isSelected'>) {
  return focus === undefined ? () => true : isSelected;
}

/** What holds where an option is not given: everything is judged, nothing is changed, no commit is known. */
export const DEFAULTS = {
  isSelected: () => true,
  isTouched: () => false,
  identityPath: (path: string) => path,
  parseFrontMatter,
  commitTime: () => undefined,
  readAsset: () => undefined,
  policySide: undefined,
  basePolicyFiles: undefined,
  baseFiles: undefined,
  changedPaths: [],
  approvals: undefined,
  codeOwners: NO_CODE_OWNERS,
  proposedWaivers: [],
  focus: undefined,
  isAsked: () => true,
  onProgress: () => {},
  keepTime: () => {},
  onAsked: undefined,
  onContest: undefined,
  onItem: undefined,
  onUnread: undefined,
  onCalendar: undefined,
} satisfies Partial<JudgeOptions>;
