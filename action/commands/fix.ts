import type { Finding } from '../core/finding.ts';
import { type FixedFile, fixAll } from '../core/fixing.ts';
import { type JudgeOptions, judge } from '../core/judge.ts';
import { nearest } from '../core/nearest.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import { plain } from '../reporters/escape.ts';
import { fixingView } from '../reporters/fixing.ts';
import { verdictOf } from '../reporters/reporter.ts';
import { list, text, toned, type View, viewToTerminal } from '../reporters/view.ts';
import { replaceFile } from '../sources/replace-file.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { OPTIONS, presentMoment, styleOf } from './options.ts';
import { progressBar } from './progress.ts';
import { selection } from './selection.ts';
import { type OpenPolicy, openPolicy } from './workspace.ts';

export const fix: CommandSpec = {
  name: 'fix',
  about: 'cli.fix.about',
  positionals: 'cli.check.paths',
  options: {
    rule: { type: 'string', about: 'cli.option.fix-rule', value: 'cli.option.rule.value' },
    write: { type: 'boolean', short: 'w', about: 'cli.option.write' },
    'dry-run': { type: 'boolean', about: 'cli.option.dry-run' },
    now: OPTIONS.now,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament fix',
    'reglament fix content/posts/2026/11 --dry-run',
    'reglament fix --rule tone.caps --write',
  ],
  run,
};

/** Makes the replacements that findings suggest, shows them, and writes them when it is told to. */
async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const { write = false, 'dry-run': isDry = false } = args.values;
  if (write === true && isDry === true) throw new UserError((say) => say('cli.error.write-dry-run'));
  const open = await openPolicy(args, context);
  const { root, side, judging, translate } = open;
  const isSelected = selection(args.positionals, root, context.cwd);
  const isWantedRule = await wantedRules(args.values['rule'], open);
  const now = presentMoment(args.values['now'], context.now);
  const { files, reading } = openContent(root, judging.policy);
  const progress = progressBar(context.stderr, translate);
  const options: JudgeOptions = { ...reading, now, onProgress: progress.tell };

  const fixing = await fixAll(files, {
    judge: (tried) => judge(tried, judging, options),
    isWanted: ({ path, rule }: Finding) => isSelected(path) && isWantedRule(rule),
  });
  progress.end();
  const say = (view: View): void => context.stdout.write(viewToTerminal(view, styleOf(context)));
  say(fixingView(fixing, translate));
  if (fixing.files.length > 0 && (await isTold(args, context, open))) say(written(fixing.files, open));
  const asCheck = { ...options, isSelected, policySide: side };
  const verdict = await judge(openContent(root, judging.policy).files, judging, asCheck);
  progress.end();
  context.stdout.write(`\n${plain(verdictOf(verdict, translate))}\n`);
  return verdict.summary.blocking > 0 ? 1 : 0;
}

/** Whether to write: as told beforehand, else as somebody at the terminal answers. Where nobody can, nothing is written. */
async function isTold({ values }: ParsedArguments, { ask, stdout }: CommandContext, { translate }: OpenPolicy) {
  if (values['write'] === true) return true;
  if (values['dry-run'] === true) return false;
  if (ask === undefined) {
    stdout.write(`${translate('fix.not-written')}\n`);
    return false;
  }
  return /^\s*(?:y|yes|д|да)\s*$/i.test(await ask(`${translate('fix.ask')} `));
}

function written(files: readonly FixedFile[], { root, translate }: OpenPolicy): View {
  const outcomes = files.map(({ path, before, after }) => ({ path, outcome: replaceFile(root, path, before, after) }));
  const count = outcomes.filter(({ outcome }) => outcome === 'written').length;
  const failed = outcomes.flatMap(({ path, outcome }) => {
    if (outcome === 'written') return [];
    const id = outcome === 'changed' ? 'fix.changed' : 'fix.refused';
    return [{ line: [toned('bad', translate(id, { path }))] }];
  });
  return [text(toned('good', translate('fix.written', { count }))), ...(failed.length === 0 ? [] : [list(failed)])];
}

/** The rules that an option names: by id, or by the family before the dot; several with commas between them. */
async function wantedRules(
  named: string | boolean | undefined,
  { judging, translate }: OpenPolicy,
): Promise<(rule: string) => boolean> {
  if (typeof named !== 'string') return () => true;
  const names = named.split(/[\s,]+/).filter((name) => name !== '');
  const isNamed = (name: string, id: string): boolean => id === name || id.startsWith(`${name}.`);
  const ids = await ruleIds(judging);
  for (const name of names) {
    if (ids.some((id) => isNamed(name, id))) continue;
    const { version } = judging.policy;
    const data = { found: plain(name), version, suggestion: nearest(name, ids) ?? 'none' };
    throw new UserError((say) => say('cli.error.rule', data), translate.locale);
  }
  return (rule) => names.some((name) => isNamed(name, rule));
}

/** The rules of all editions: a post is judged by that of its day. */
async function ruleIds({ policy, timeline }: PolicyInTime): Promise<readonly string[]> {
  const policies = await Promise.all(timeline.editions.map((edition) => edition.load()));
  return [...new Set([policy, ...policies].flatMap(({ rules }) => rules.map(({ id }) => id)))];
}
