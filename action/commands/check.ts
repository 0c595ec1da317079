import { readText, type SourceFile } from '../core/content/source-file.ts';
import { type JudgeOptions, judge, type PolicySide } from '../core/judge.ts';
import type { Locale, Translate } from '../core/messages.ts';
import { nearest } from '../core/nearest.ts';
import { canonicalJson } from '../core/policy/digest.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import type { Policy } from '../core/policy/policy.ts';
import { Timeline } from '../core/policy/timeline.ts';
import type { Approvals } from '../core/pull/approvals.ts';
import { CODE_OWNERS_PATHS, type CodeOwners, codeOwnersIn, ownersBelow } from '../core/pull/code-owners.ts';
import type { Report, ReportError } from '../core/report.ts';
import { translatorFor } from '../locales/index.ts';
import { github } from '../reporters/annotations.ts';
import { plain } from '../reporters/escape.ts';
import { GROUPINGS } from '../reporters/grouped.ts';
import { json } from '../reporters/json.ts';
import { junit } from '../reporters/junit.ts';
import { markdown } from '../reporters/markdown.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { sarif } from '../reporters/sarif.ts';
import { terminal } from '../reporters/terminal.ts';
import {
  assetsOfRevision,
  changesSince,
  filesOfRevision,
  GitError,
  isRepository,
  listRevision,
  mergeBase,
  pathsChangedSince,
  placeInRepository,
} from '../sources/git.ts';
import { listTree } from '../sources/working-tree.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { contentFiles, contentFolders, openContent } from './content.ts';
import { editionAt } from './editions.ts';
import { type JudgedChange, judgeChange } from './judging-change.ts';
import { OPTIONS, presentMoment, styleOf } from './options.ts';
import { progressBar } from './progress.ts';
import { selection } from './selection.ts';
import { expectPolicy, findRoot, readPolicy, reportLocale } from './workspace.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = { json, sarif, junit, github };
const FORMATS = ['terminal', 'markdown', ...Object.keys(REPORTERS)];

export const check: CommandSpec = {
  name: 'check',
  about: 'cli.check.about',
  positionals: 'cli.check.paths',
  options: {
    'as-of': { type: 'string', about: 'cli.option.as-of', value: 'cli.option.date.value' },
    base: { type: 'string', about: 'cli.option.base', value: 'cli.option.base.value' },
    'approved-by': { type: 'string', about: 'cli.option.approved-by', value: 'cli.option.approved-by.value' },
    now: OPTIONS.now,
    format: { ...OPTIONS.format, choices: FORMATS },
    by: { type: 'string', about: 'cli.option.by', value: 'cli.option.by.value', choices: GROUPINGS },
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament check',
    'reglament check content/posts/2026/11 --locale en',
    'reglament check --by rule',
    'reglament check --base origin/main --format github',
    'reglament check --base origin/main --approved-by vera,oleg',
    'reglament check --format json --now 2026-11-22T10:00:00+03:00 > report.json',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const root = findRoot(context.cwd);
  const isSelected = selection(args.positionals, root, context.cwd);
  const now = presentMoment(args.values['now'], context.now);
  const base = args.values['base'];

  const head = await readPolicy(listTree(root, 'policy'));
  const older = typeof base === 'string' ? await baseSide(root, base) : undefined;
  const errors: ReportError[] = [];
  const side = judgingPolicy(head, older?.side, errors);
  const locale = reportLocale(args.locale, side.policy, context.env);
  const translate = translatorFor(locale);
  const approvals = simulatedApprovals(args, side.policy, now);
  const judging = await asOf(expectPolicy(side, locale), args.values['as-of'], locale);
  // The judging side's policy says, too, where content stands and how it is read.
  const content = openContent(root, judging.policy);
  if (args.positionals.length > 0 && !content.files.some(({ path }) => isSelected(path))) {
    errors.push({ messageId: 'path.nothing', data: { path: args.positionals.map(plain).join(' ') } });
  }

  const progress = progressBar(context.stderr, translate);
  const options = {
    ...content.reading,
    now,
    isSelected,
    // A finding about several posts sits on the one that was asked about.
    ...(args.positionals.length === 0 ? {} : { isTouched: isSelected }),
    approvals,
    onProgress: progress.tell,
  };
  const report = await judgeSides(content.files, head, older?.open(judging.policy), judging, options);
  progress.end();

  const complete = { ...report, errors: [...errors, ...report.errors] };
  context.stdout.write(format(complete, translate, args, context));
  return report.summary.blocking > 0 ? 1 : 0;
}

interface BaseSide {
  readonly revision: string;
  readonly policy: PolicySide;
}

interface BaseContent {
  readonly policy: PolicySide;
  readonly files: readonly SourceFile[];
  readonly readAsset: (path: string) => Uint8Array | undefined;
  readonly changes: ReturnType<typeof changesSince>;
  readonly changedPaths: readonly string[];
  readonly codeOwners: CodeOwners;
}

/** The base: its policy first, and its content when it is known whose policy judges. */
async function baseSide(
  root: string,
  revision: string,
): Promise<{ readonly side: BaseSide; readonly open: (judging: Policy) => BaseContent }> {
  if (!isRepository(root)) throw new UserError((translate) => translate('cli.error.not-a-repository'));
  const commit = orExplain(revision, () => mergeBase(root, revision));
  const policy = await readPolicy(orExplain(revision, () => listRevision(root, commit, ['policy'])));
  return {
    side: { revision, policy },
    open: (judging) => {
      const folders = contentFolders(judging);
      return orExplain(revision, () => ({
        policy,
        files: contentFiles(judging, (folder) => listRevision(root, commit, [folder])),
        readAsset: assetsOfRevision(root, commit),
        changes: changesSince(root, commit, [...folders, 'policy']),
        changedPaths: pathsChangedSince(root, commit),
        codeOwners: ownersIn(root, commit),
      }));
    },
  };
}

/** Whose the files of a folder are: `CODEOWNERS` stands in the root of the repository and names them from there. */
function ownersIn(folder: string, commit: string): CodeOwners {
  const { top, prefix } = placeInRepository(folder);
  const files = filesOfRevision(top, commit, CODE_OWNERS_PATHS);
  const owners = codeOwnersIn((path) => {
    const file = files.find((known) => known.path === path);
    const read = file === undefined ? undefined : readText(file);
    return read?.ok === true ? read.text : undefined;
  });
  return ownersBelow(prefix, owners);
}

/** What stands for the commit of a work tree, as in git's own output. */
const NO_COMMIT = '0'.repeat(40);

/** Stands for people where a pull request has no approval. */
const NOBODY = 'nobody';

/** The approvals that a pull request would have, as they are asked for: its verdict can be seen before there is one. */
function simulatedApprovals(
  { values, locale }: ParsedArguments,
  policy: Policy | undefined,
  now: number,
): Approvals | undefined {
  const asked = values['approved-by'];
  if (typeof asked !== 'string') return undefined;
  if (typeof values['base'] !== 'string') throw new UserError((say) => say('cli.error.approved-by-base'), locale);
  const people = policy?.people ?? new Map();
  const ids = asked
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== NOBODY);
  for (const id of ids) {
    if (people.has(id)) continue;
    const data = { found: plain(id), suggestion: nearest(id, people.keys()) ?? 'none' };
    throw new UserError((say) => say('cli.error.approved-by', data), locale);
  }
  return { current: ids.map((person) => ({ person, at: now, commit: NO_COMMIT })), stale: [] };
}

/** What git refuses is the user's to mend. */
function orExplain<T>(revision: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError((translate) =>
      translate('cli.error.git', { revision: plain(revision), reason: plain(error.reason) }),
    );
  }
}

/** The base's policy judges, so that no change loosens the rule that judges it. A base without any policy leaves that to the head's. */
function judgingPolicy(head: PolicySide, older: BaseSide | undefined, errors: ReportError[]): PolicySide {
  if (older === undefined) return head;
  const data = { base: older.revision };
  if (older.policy.files.size === 0) {
    errors.push({ messageId: 'policy.from-head', data });
    return head;
  }
  if (canonicalJson(Object.fromEntries(head.files)) !== canonicalJson(Object.fromEntries(older.policy.files))) {
    errors.push({ messageId: 'policy.differs', data });
  }
  return older.policy;
}

async function judgeSides(
  content: readonly SourceFile[],
  head: PolicySide,
  older: BaseContent | undefined,
  judging: PolicyInTime,
  options: JudgeOptions & Pick<Required<JudgeOptions>, 'readAsset'>,
): Promise<Report> {
  if (older === undefined) return judge(content, judging, { ...options, policySide: head });
  const { files, readAsset, policy, codeOwners, changes, changedPaths } = older;
  const change: JudgedChange = {
    head: { files: content, readAsset: options.readAsset, policySide: head },
    base: { files, readAsset, policySide: policy },
    headPolicy: head,
    basePolicy: policy,
  };
  const { report } = await judgeChange(change, judging, {
    ...options,
    codeOwners,
    changedPaths,
    isTouched: (path) => changes.touched.has(path),
    identityPath: (path) => changes.renamed.get(path) ?? path,
  });
  return report;
}

/** With `--as-of` the policy in force on that day judges everything. */
async function asOf(judging: PolicyInTime, date: string | boolean | undefined, locale: Locale): Promise<PolicyInTime> {
  if (typeof date !== 'string') return judging;
  const edition = await editionAt(judging, date, locale);
  return { ...judging, timeline: Timeline.always(edition) };
}

function format(report: Report, translate: Translate, { values }: ParsedArguments, context: CommandContext): string {
  const grouping = GROUPINGS.find((known) => known === values['by']) ?? 'auto';
  const name = String(values['format'] ?? 'terminal');
  if (name === 'terminal') return terminal(report, translate, styleOf(context), grouping);
  return name === 'markdown' ? markdown(report, translate, grouping) : (REPORTERS[name] ?? json)(report, translate);
}
