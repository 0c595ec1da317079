import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { adapterOf } from '../core/content/adapter.ts';
import { contentKind } from '../core/content/kinds.ts';
import { contestChecklists } from '../core/contests/checklist.ts';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { checklistData, checklistView, isLacking } from '../reporters/checklist.ts';
import { plain } from '../reporters/escape.ts';
import { fixOf, messageOf } from '../reporters/reporter.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { selection } from './selection.ts';
import { type OpenPolicy, openPolicy } from './workspace.ts';

export const contestChecklist: CommandSpec = {
  name: 'contest checklist',
  about: 'cli.contest-checklist.about',
  positionals: 'cli.contest-checklist.positionals',
  options: {
    all: { type: 'boolean', about: 'cli.option.checklist-all' },
    now: OPTIONS.now,
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament contest checklist content/contests/2027-02-vesennyaya-korobka.md',
    'reglament contest checklist content/contests/2027-02-morning-brew.md --all --locale en',
  ],
  run,
};

/** Tells what a contest lacks, by whose demand. Whether it may start, a check tells: this is the way there. */
async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const [name, ...others] = args.positionals;
  const open = await openPolicy(args, context);
  const { root, judging, translate } = open;
  if (name === undefined || others.length > 0) {
    throw new UserError((say) => say('cli.error.one-contest'), translate.locale);
  }
  const { files, reading } = openContent(root, judging.policy);
  const path = contestPath(
    name,
    context.cwd,
    open,
    files.map((file) => file.path),
  );
  const now = presentMoment(args.values['now'], context.now);
  const { checklists, unreadable } = await contestChecklists(files, judging, { ...reading, now });
  const checklist = checklists.find(({ contest }) => contest.path === path);
  const faults = unreadable.filter((finding) => finding.path === path);
  if (checklist === undefined) throw noChecklist(path, faults, open);
  const page = { checklist, faults, isAll: args.values['all'] === true };
  show(args, context, { view: () => checklistView(page, translate), data: () => checklistData(page, translate) });
  return isLacking(page) ? 1 : 0;
}

/** The file of a contest, from the root of the repository. */
function contestPath(name: string, cwd: string, { root, judging, translate }: OpenPolicy, paths: readonly string[]) {
  const path = relative(root, resolve(cwd, name)).split(sep).join('/');
  const adapters = judging.policy.settings.adapters ?? [];
  const contests = paths.filter((known) => contentKind(known, adapters) === 'contest');
  if (contests.includes(path)) return path;
  selection([name], root, cwd);
  const isFolder = lstatSync(join(root, path)).isDirectory();
  const isKnown = contentKind(path, adapters) === 'contest' && adapterOf(path, adapters) === undefined && !isFolder;
  if (isKnown) return path;
  const kind = contentKind(path, adapters);
  const data = {
    found: plain(name),
    suggestion: nearest(path, contests) ?? 'none',
    kind: kind === 'contest-rules' ? 'rules' : kind === 'post' ? 'post' : 'none',
  };
  throw new UserError((say) => say('contest.checklist.no-contest', data), translate.locale);
}

/** Why there is none: the file cannot be read, or no edition is in force on the day on which it starts. */
function noChecklist(path: string, faults: readonly Finding[], { translate }: OpenPolicy): UserError {
  return new UserError((say) => {
    if (faults.length === 0) return say('contest.checklist.no-rules', { path });
    const lines = faults.map((finding) => {
      const { line, column } = finding.range.start;
      return plain(`${path}:${line}:${column}: ${[messageOf(finding, say), fixOf(finding, say)].join(' ').trim()}`);
    });
    return [say('contest.checklist.unreadable', { path }), ...lines].join('\n');
  }, translate.locale);
}
