import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../core/content/source-file.ts';
import { type JudgeOptions, judge, type PolicySide } from '../core/judge.ts';
import type { Locale, Translate } from '../core/messages.ts';
import { canonicalJson } from '../core/policy/digest.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import { Timeline } from '../core/policy/timeline.ts';
import { compareWithBase } from '../core/ratchet.ts';
import type { Report, ReportError } from '../core/report.ts';
import { translatorFor } from '../locales/index.ts';
import { github } from '../reporters/annotations.ts';
import { plain } from '../reporters/escape.ts';
import { json } from '../reporters/json.ts';
import { junit } from '../reporters/junit.ts';
import { markdown } from '../reporters/markdown.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { sarif } from '../reporters/sarif.ts';
import { terminal } from '../reporters/terminal.ts';
import { changesSince, commitTimes, GitError, isRepository, listRevision, mergeBase } from '../sources/git.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';
import { listTree } from '../sources/working-tree.ts';
import { ENGINE } from '../version.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { editionAt } from './editions.ts';
import { OPTIONS, presentMoment, styleOf } from './options.ts';
import { progressBar } from './progress.ts';
import { expectPolicy, findRoot, readPolicy, reportLocale } from './workspace.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = { json, sarif, junit, github, markdown };
const FORMATS = ['terminal', ...Object.keys(REPORTERS)];

export const check: CommandSpec = {
  name: 'check',
  about: 'cli.check.about',
  positionals: 'cli.check.paths',
  options: {
    'as-of': { type: 'string', about: 'cli.option.as-of', value: 'cli.option.date.value' },
    base: { type: 'string', about: 'cli.option.base', value: 'cli.option.base.value' },
    now: OPTIONS.now,
    format: { ...OPTIONS.format, choices: FORMATS },
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament check',
    'reglament check content/posts/2026/11 --locale en',
    'reglament check --base origin/main --format github',
    'reglament check --format json --now 2026-11-22T10:00:00+03:00 > report.json',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const root = findRoot(context.cwd);
  const isSelected = selection(args.positionals, root, context.cwd);
  const now = presentMoment(args.values['now'], context.now);
  const base = args.values['base'];

  const head = { content: listTree(root, 'content'), policy: await readPolicy(listTree(root, 'policy')) };
  const older = typeof base === 'string' ? await baseSide(root, base) : undefined;
  const errors: ReportError[] = [];
  if (args.positionals.length > 0 && !head.content.some(({ path }) => isSelected(path))) {
    errors.push({ messageId: 'path.nothing', data: { path: args.positionals.map(plain).join(' ') } });
  }
  const side = judgingPolicy(head.policy, older, errors);
  const locale = reportLocale(args.locale, side.policy, context.env);
  const translate = translatorFor(locale);
  const judging = await asOf(expectPolicy(side, locale), args.values['as-of'], locale);

  const progress = progressBar(context.stderr, translate);
  const options: JudgeOptions = {
    engine: ENGINE,
    now,
    isSelected,
    // A finding about several posts sits on the one that was asked about.
    ...(args.positionals.length === 0 ? {} : { isTouched: isSelected }),
    parseFrontMatter: parseWithGrayMatter,
    commitTime: commitTimes(root, 'content/posts'),
    policySide: head.policy,
    basePolicyFiles: older?.policy.files,
    onProgress: progress.tell,
  };
  const report = await judgeSides(head.content, older, judging, options);
  progress.end();

  const complete = { ...report, errors: [...errors, ...report.errors] };
  context.stdout.write(format(String(args.values['format'] ?? 'terminal'), complete, translate, context));
  return report.summary.blocking > 0 ? 1 : 0;
}

interface BaseSide {
  readonly revision: string;
  readonly content: readonly SourceFile[];
  readonly policy: PolicySide;
  readonly changes: ReturnType<typeof changesSince>;
}

async function baseSide(root: string, revision: string): Promise<BaseSide> {
  if (!isRepository(root)) throw new UserError((translate) => translate('cli.error.not-a-repository'));
  try {
    const commit = mergeBase(root, revision);
    const files = listRevision(root, commit, ['content', 'policy']);
    return {
      revision,
      content: files.filter(({ path }) => path.startsWith('content/')),
      policy: await readPolicy(files.filter(({ path }) => path.startsWith('policy/'))),
      changes: changesSince(root, commit, ['content', 'policy']),
    };
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
  older: BaseSide | undefined,
  judging: PolicyInTime,
  options: JudgeOptions,
): Promise<Report> {
  if (older === undefined) return judge(content, judging, options);
  const { touched, renamed } = older.changes;
  const head = await judge(content, judging, {
    ...options,
    isTouched: (path) => touched.has(path),
    identityPath: (path) => renamed.get(path) ?? path,
  });
  const before = await judge(older.content, judging, {
    ...options,
    isSelected: () => true,
    policySide: older.policy.files.size === 0 ? undefined : older.policy,
    basePolicyFiles: undefined,
  });
  return compareWithBase(head, before);
}

/** The files that the paths name, as a predicate. A folder selects what is in it. */
function selection(paths: readonly string[], root: string, cwd: string): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const prefixes = paths.map((path) => {
    const absolute = resolve(cwd, path);
    if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined)
      throw new UserError((translate) => translate('cli.error.path', { path: plain(path) }));
    // The path's own last part stays as it is: a link is judged as a link.
    const real = absolute === root ? realpathSync(root) : join(realpathSync(dirname(absolute)), basename(absolute));
    const inside = relative(realpathSync(root), real).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../')) {
      throw new UserError((translate) => translate('cli.error.outside', { path: plain(path) }));
    }
    return inside;
  });
  return (path) => prefixes.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`));
}

/** With `--as-of` the policy in force on that day judges everything. */
async function asOf(judging: PolicyInTime, date: string | boolean | undefined, locale: Locale): Promise<PolicyInTime> {
  if (typeof date !== 'string') return judging;
  const edition = await editionAt(judging, date, locale);
  return { ...judging, timeline: Timeline.always(edition) };
}

function format(name: string, report: Report, translate: Translate, context: CommandContext): string {
  const reporter = REPORTERS[name];
  return reporter === undefined ? terminal(report, translate, styleOf(context)) : reporter(report, translate);
}
