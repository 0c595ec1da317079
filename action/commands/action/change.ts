import { readText, type SourceFile } from '../../core/content/source-file.ts';
import { focusOn } from '../../core/judging/focus.ts';
import type { Calendar, JudgeOptions, PolicySide } from '../../core/judging/options.ts';
import type { Locale } from '../../core/messages.ts';
import type { PolicyInTime } from '../../core/policy/load.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Approvals } from '../../core/pull/approvals.ts';
import { CODE_OWNERS_PATHS, type CodeOwners, codeOwnersIn, NO_CODE_OWNERS } from '../../core/pull/code-owners.ts';
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
  { now, locale, run, isWhole, readApprovals }: Asked,
): Promise<JudgedPage> {
  const { headPolicy, basePolicy } = sides;
  // A repository that gets its first policy has none on its base: then the first one judges.
  const isFirst = basePolicy.files.size === 0;
  const judging = expectPolicy(isFirst ? headPolicy : basePolicy, locale);
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
  const options: JudgeOptions = {
    engine: ENGINE,
    now,
    parseFrontMatter: parseWithGrayMatter,
    isTouched: content.isTouched,
    identityPath: content.identityPath,
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
  const errors =
    isFirst && isPolicyTouched
      ? [{ messageId: 'policy.from-head' as const, data: { base: content.change.baseSha } }]
      : [];
  const report = { ...judged, errors: [...errors, ...unread, ...judged.errors] };
  const rows = calendar === undefined ? [] : await publicationRows(calendar, content.change, report.findings);
  const weeks = calendar === undefined ? [] : weeksOf(rows, calendar, content.change, report.findings);
  const texts = textsOf(content);
  return {
    report,
    policy: judging.policy,
    texts,
    page: {
      ...{ report, change: content.change, publications: rows, weeks, people: judging.policy.people, approvals, run },
      policy: isPolicyTouched ? await policyChange(sides, content, now) : undefined,
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
          );
        },
      }),
  };
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
  return focusOn({ head: head.files, base: base.files, isTouched, isTouchedBefore }, context);
}

/** Whose files are whose: asked only when a rule asks for it, since each place where it may stand costs a call. */
async function codeOwnersOf({ readBase }: Sides, { policy }: PolicyInTime): Promise<CodeOwners> {
  const isAskedFor = policy.rules.some(({ options }) => (options as { code_owners?: unknown }).code_owners === true);
  if (!isAskedFor) return NO_CODE_OWNERS;
  for (const path of CODE_OWNERS_PATHS) {
    const bytes = await readBase(path);
    if (bytes === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    return codeOwnersIn((asked) => (asked === path ? text : undefined));
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

function textOf(file: SourceFile): string | undefined {
  if (!/\.(?:md|ya?ml)$/i.test(file.path)) return undefined;
  const read = readText(file);
  return read.ok ? read.text : undefined;
}

function bytesOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
