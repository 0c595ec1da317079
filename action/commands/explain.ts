import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { adapterOf } from '../core/content/adapter.ts';
import { judge, type Trace } from '../core/judge.ts';
import { Clock } from '../core/judging/clock.ts';
import { EditionFinder } from '../core/judging/editions.ts';
import { nearest } from '../core/nearest.ts';
import { type Explained, explainFile, explainRule } from '../core/policy/explain.ts';
import { plain } from '../reporters/escape.ts';
import { fileView, ruleView } from '../reporters/explain.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { type OpenPolicy, openPolicy } from './workspace.ts';

export const explain: CommandSpec = {
  name: 'explain',
  about: 'cli.explain.about',
  positionals: 'cli.explain.positionals',
  options: { now: OPTIONS.now, format: OPTIONS.format, locale: OPTIONS.locale, help: OPTIONS.help },
  examples: ['reglament explain frequency.per-day', 'reglament explain content/posts/2026/11/22-sneg.md'],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const [name, ...others] = args.positionals;
  if (name === undefined || others.length > 0) throw new UserError((say) => say('cli.error.one-thing'));
  const open = await openPolicy(args, context);
  const now = presentMoment(args.values['now'], context.now);
  const path = relative(open.root, resolve(context.cwd, name)).split(sep).join('/');
  const adapter = adapterOf(path, open.judging.policy.settings.adapters ?? []);
  const isContent = path.startsWith('content/') || adapter !== undefined;
  const isFile = isContent && existsSync(join(open.root, path));
  if (isFile) await file(path, now, open, args, context);
  else await rule(name, now, open, args, context);
  return 0;
}

async function rule(
  name: string,
  now: number,
  { judging, translate }: OpenPolicy,
  args: ParsedArguments,
  context: CommandContext,
): Promise<void> {
  const explained = await explainRule(
    name,
    judging,
    await new EditionFinder(judging.timeline, new Clock()).default(now),
  );
  if (explained !== undefined) {
    show(args, context, {
      view: () => ruleView(explained, translate),
      data: () => plainExplained(explained),
    });
    return;
  }
  const { policy } = judging;
  const ids = [...policy.rules, ...policy.off].map(({ id }) => id);
  const data = { found: plain(name), version: policy.version, suggestion: nearest(name, ids) ?? 'none' };
  throw new UserError((say) => say('cli.error.rule', data), translate.locale);
}

function plainExplained({ rule, ...rest }: Explained) {
  if (rule === undefined) return rest;
  const { check, where, ...fields } = rule;
  return { ...rest, rule: { ...fields, check: check.id, where: where?.source } };
}

async function file(
  path: string,
  now: number,
  { root, judging, translate }: OpenPolicy,
  args: ParsedArguments,
  context: CommandContext,
): Promise<void> {
  const traces: Trace[] = [];
  const { files, reading } = openContent(root, judging.policy);
  const report = await judge(files, judging, {
    ...reading,
    now,
    isTouched: (other) => other === path,
    onAsked: (trace) => traces.push(trace),
  });
  const rows = await explainFile(path, report, traces, judging);
  show(args, context, { view: () => fileView(path, rows, translate), data: () => ({ path, rules: rows }) });
}
