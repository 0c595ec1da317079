import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { parseMoment } from '../core/calendar/moment.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import { type JudgeOptions, judge } from '../core/judge.ts';
import { LOCALES, type Translate } from '../core/messages.ts';
import { canonicalJson } from '../core/policy/digest.ts';
import type { Policy } from '../core/policy/policy.ts';
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
import { progressBar } from './progress.ts';
import { expectPolicy, findRoot, type PolicySide, readPolicy, reportLocale } from './workspace.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = { json, sarif, junit, github, markdown };
const FORMATS = ['terminal', ...Object.keys(REPORTERS)];

export const check: CommandSpec = {
  name: 'check',
  summary: 'cli.command.check',
  about: 'cli.check.about',
  positionals: 'cli.check.paths',
  options: {
    base: { type: 'string', about: 'cli.option.base', value: 'cli.option.base.value' },
    now: { type: 'string', about: 'cli.option.now', value: 'cli.option.now.value' },
    format: { type: 'string', about: 'cli.option.format', value: 'cli.option.format.value', choices: FORMATS },
    locale: { type: 'string', about: 'cli.option.locale', value: 'cli.option.locale.value', choices: LOCALES },
    help: { type: 'boolean', short: 'h', about: 'cli.option.help' },
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

  const head = { content: listTree(root, 'content'), policy: readPolicy(listTree(root, 'policy')) };
  const older = typeof base === 'string' ? baseSide(root, base) : undefined;
  const errors: ReportError[] = [];
  if (args.positionals.length > 0 && !head.content.some(({ path }) => isSelected(path))) {
    errors.push({ messageId: 'path.nothing', data: { path: args.positionals.map(plain).join(' ') } });
  }
  const side = judgingPolicy(head.policy, older, errors);
  const locale = reportLocale(args.locale, side.policy, context.env);
  const translate = translatorFor(locale);
  const policy = expectPolicy(side, locale);

  const progress = progressBar(context.stderr, translate);
  const options: JudgeOptions = {
    engine: ENGINE,
    now,
    isSelected,
    // A finding about several posts sits on the one that was asked about.
    ...(args.positionals.length === 0 ? {} : { isTouched: isSelected }),
    parseFrontMatter: parseWithGrayMatter,
    commitTime: commitTimes(root, 'content/posts'),
    policyFiles: side.files,
    onProgress: progress.tell,
  };
  const report = await judgeSides(head.content, older, policy, options);
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

function baseSide(root: string, revision: string): BaseSide {
  if (!isRepository(root)) throw new UserError((translate) => translate('cli.error.not-a-repository'));
  try {
    const commit = mergeBase(root, revision);
    const files = listRevision(root, commit, ['content', 'policy']);
    return {
      revision,
      content: files.filter(({ path }) => path.startsWith('content/')),
      policy: readPolicy(files.filter(({ path }) => path.startsWith('policy/'))),
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
  policy: Policy,
  options: JudgeOptions,
): Promise<Report> {
  if (older === undefined) return judge(content, policy, options);
  const { touched, renamed } = older.changes;
  const head = await judge(content, policy, {
    ...options,
    isTouched: (path) => touched.has(path),
    identityPath: (path) => renamed.get(path) ?? path,
  });
  const before = await judge(older.content, policy, { ...options, isSelected: () => true });
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

function presentMoment(value: string | boolean | undefined, clock: number): number {
  if (typeof value !== 'string') return clock;
  const moment = parseMoment(value);
  if (typeof moment === 'string')
    throw new UserError((translate) => translate('cli.error.now', { found: plain(value) }));
  // A time without an offset is taken as UTC: the machine's own zone must not change a verdict.
  if (moment.kind === 'instant') return moment.epochMs;
  const { year, month, day, hour, minute, second } = moment.local;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function format(name: string, report: Report, translate: Translate, context: CommandContext): string {
  const reporter = REPORTERS[name];
  if (reporter !== undefined) return reporter(report, translate);
  const isColoured = context.stdout.isTTY && !context.env['NO_COLOR'] && context.env['TERM'] !== 'dumb';
  const isForced = !['', '0', 'false'].includes(context.env['FORCE_COLOR'] ?? '');
  const paint = (color: Parameters<typeof styleText>[0], text: string): string =>
    isColoured || isForced ? styleText(color, text, { validateStream: false }) : text;
  return terminal(report, translate, { paint, width: context.stdout.columns ?? 110 });
}
