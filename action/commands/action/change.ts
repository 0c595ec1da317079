import { isImage } from '../../core/content/asset-path.ts';
import { readText, type SourceFile } from '../../core/content/source-file.ts';
import { focusOn } from '../../core/judging/focus.ts';
import type { Calendar, JudgeOptions, PolicySide } from '../../core/judging/options.ts';
import type { Locale } from '../../core/messages.ts';
import type { PolicyFiles } from '../../core/policy/files.ts';
import type { PolicyInTime } from '../../core/policy/load.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { registerChange } from '../../core/policy/register-change.ts';
import type { Approvals } from '../../core/pull/approvals.ts';
import {
  CODE_OWNERS_PATHS,
  type CodeOwners,
  codeOwnersIn,
  NO_CODE_OWNERS,
  ownersBelow,
} from '../../core/pull/code-owners.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { publicationRows } from '../../core/pull/publications.ts';
import { type LineSuggestion, provenSuggestions } from '../../core/pull/suggestions.ts';
import { weeksOf } from '../../core/pull/weeks.ts';
import { compareWithBase } from '../../core/ratchet.ts';
import type { Report, ReportError } from '../../core/report.ts';
import { parseWithGrayMatter } from '../../sources/gray-matter.ts';
import { overlaid } from '../../sources/overlay.ts';
import { ENGINE } from '../../version.ts';
import { type JudgedChange, judgeChange, judgeHead } from '../judging-change.ts';
import type { OpenSides, Sides } from '../sides.ts';
import { expectPolicy } from '../workspace.ts';
import { commitTimesOf } from './commit-times.ts';
import { policyChange } from './policy-change.ts';

/** A change that was judged, with all that is told of it. */
export interface JudgedPage {
  readonly report: Report;
  readonly page: Omit<PullPage, 'deliveries'>;
  readonly policy: Policy;
  /** The changed texts on the side that was judged, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What can be replaced, each tried and judged again. Asked for only where it will be shown. */
  readonly suggestions: () => Promise<readonly LineSuggestion[]>;
}

interface Asked {
  readonly now: number;
  readonly keepTime: () => void;
  readonly locale: Locale;
  readonly run: PullPage['run'];
  /** Whether the report has to hold what the change does not touch, too: what compares whole reports would take it for mended. */
  readonly isWhole: boolean;
  /** Who approved the change, by the people of the policy that judges; nothing where there is no pull request. */
  readonly readApprovals: ((policy: Policy) => Promise<ApprovalsRead>) | undefined;
}

/** Approvals as far as they could be read. */
export interface ApprovalsRead {
  readonly approvals: Approvals;
  /** What the reader has to be told. */
  readonly errors: readonly ReportError[];
}

/** Judges a change by the policy of its base; where it touches the policy, that change is looked at as well. */
export async function judgeSides(
  sides: Sides,
  { now, keepTime, locale, run, isWhole, readApprovals }: Asked,
): Promise<JudgedPage> {
  const { headPolicy, basePolicy } = sides;
  // A repository that gets its first policy has none on its base, and one that nobody can read cannot judge its own mending: then that of the change does.
  const isFirst = basePolicy.files.size === 0;
  const isBroken = !isFirst && basePolicy.policy === undefined && headPolicy.policy !== undefined;
  const judging = expectPolicy(isFirst || isBroken ? headPolicy : basePolicy, locale);
  const content = await sides.open(judging.policy);
  const { approvals, errors: unread = [] } = (await readApprovals?.(judging.policy)) ?? {};
  const isPolicyTouched = headPolicy !== basePolicy;
  const reading = readingOf(judging.policy, now);
  const focus = isPolicyTouched || isWhole ? undefined : focusOf(content, reading);
  const sideOf = (side: OpenSides['head'], policySide: PolicySide) => ({
    ...side,
    policySide: focus === undefined ? policySide : undefined,
  });
  const change: JudgedChange = {
    head: sideOf(content.head, headPolicy),
    base: sideOf(content.base, basePolicy),
    headPolicy,
    basePolicy,
  };
  let calendar: Calendar | undefined;
  const times = commitTimesOf(content.change.files, now);
  const options: JudgeOptions = {
    engine: ENGINE,
    now,
    keepTime,
    parseFrontMatter: parseWithGrayMatter,
    commitTime: times.commitTime,
    isTouched: content.isTouched,
    identityPath: content.identityPath,
    changedPaths: content.changedPaths,
    approvals,
    codeOwners: await codeOwnersOf(sides, judging),
    focus,
  };
  const { report: judged, before } = await judgeChange(change, judging, {
    ...options,
    onCalendar: (found) => {
      calendar ??= found;
    },
  });
  const data = { base: content.change.baseSha.slice(0, 7) };
  const messageId = isBroken ? ('policy.base-unreadable' as const) : ('policy.from-head' as const);
  const errors = (isFirst || isBroken) && isPolicyTouched ? [{ messageId, data }] : [];
  const report = {
    ...judged,
    errors: [...errors, ...unread, ...unseenBefore(content), ...times.errors(), ...judged.errors],
  };
  const rows = calendar === undefined ? [] : await publicationRows(calendar, content.change, report.findings);
  const weeks = calendar === undefined ? [] : weeksOf(rows, calendar, content.change, report.findings);
  const texts = textsOf(content);
  return {
    report,
    policy: judging.policy,
    texts: new Map([...texts, ...policyTextsOf(sides, content)]),
    page: {
      ...{ report, change: content.change, publications: rows, weeks, people: judging.policy.people, approvals, run },
      policy: isPolicyTouched
        ? { ...(await policyChange(sides, content, { now, keepTime })), registers: registersOf(sides, calendar, now) }
        : undefined,
    },
    suggestions: () =>
      provenSuggestions(report, {
        files: content.change.files,
        texts,
        judge: async (tried) => {
          const files = overlaid(content.head.files, bytesOf(tried));
          return compareWithBase(
            await judgeHead({ ...change, head: { ...change.head, files } }, judging, options),
            before,
            content.identityPath,
          );
        },
      }),
  };
}

function registersOf({ basePolicy, headPolicy }: Sides, calendar: Calendar | undefined, now: number) {
  if (basePolicy.policy === undefined || headPolicy.policy === undefined) return undefined;
  const planned = [...(calendar?.publications.values() ?? [])].flat();
  return registerChange(basePolicy.policy, headPolicy.policy, planned, now);
}

/** Nothing that was not seen before the change may pass for old. */
function unseenBefore({ unseenBefore: count }: OpenSides): readonly ReportError[] {
  return count === 0 ? [] : [{ messageId: 'content.unseen-before', data: { count } }];
}

function readingOf({ accounts, settings }: Policy, now: number) {
  return {
    ...{ accounts, now, parseFrontMatter: parseWithGrayMatter },
    adapters: settings.adapters ?? [],
    commitTime: () => undefined,
  };
}

function focusOf({ head, base, isTouched, change }: OpenSides, context: ReturnType<typeof readingOf>) {
  const before = new Set(change.files.map(({ path, previousPath }) => previousPath ?? path));
  const isTouchedBefore = (path: string): boolean => before.has(path);
  const pictures = change.files.flatMap(({ path, previousPath = path }) => [path, previousPath]).filter(isImage);
  return focusOn({ head: head.files, base: base.files, pictures, isTouched, isTouchedBefore }, context);
}

/** Whose files are whose: asked only when a rule asks for it, since each place where it may stand costs a call. */
async function codeOwnersOf({ prefix, readBase }: Sides, { policy }: PolicyInTime): Promise<CodeOwners> {
  const isAskedFor = policy.rules.some(({ options }) => (options as { code_owners?: unknown }).code_owners === true);
  if (!isAskedFor) return NO_CODE_OWNERS;
  for (const path of CODE_OWNERS_PATHS) {
    const bytes = await readBase(path);
    if (bytes === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    return ownersBelow(
      prefix,
      codeOwnersIn((asked) => (asked === path ? text : undefined)),
    );
  }
  return NO_CODE_OWNERS;
}

function textsOf({ head, isTouched }: OpenSides): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of head.files.filter(({ path, kind }) => kind === 'file' && isTouched(path))) {
    const read = textOf(file);
    if (read !== undefined) texts.set(file.path, read);
  }
  return texts;
}

/** The files of the policy that the change touches: what is wrong in them is said at their lines as well. */
function policyTextsOf({ headPolicy }: Sides, { change }: OpenSides): PolicyFiles {
  const touched = new Set(change.files.map(({ path }) => path));
  return new Map([...headPolicy.files].filter(([path]) => touched.has(path)));
}

function textOf(file: SourceFile): string | undefined {
  if (!/\.(?:md|ya?ml)$/i.test(file.path)) return undefined;
  const read = readText(file);
  return read.ok ? read.text : undefined;
}

function bytesOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
