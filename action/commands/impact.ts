import { parseMoment } from '../core/calendar/moment.ts';
import { impactOf } from '../core/impact.ts';
import { Clock } from '../core/judging/clock.ts';
import { EditionFinder } from '../core/judging/editions.ts';
import { plain } from '../reporters/escape.ts';
import { impactJson, impactView } from '../reporters/impact.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { policyBy } from './editions.ts';
import { OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { progressBar } from './progress.ts';
import { openPolicy } from './workspace.ts';

export const impact: CommandSpec = {
  name: 'impact',
  about: 'cli.impact.about',
  options: {
    from: { type: 'string', about: 'cli.option.from', value: 'cli.option.edition.value' },
    to: { type: 'string', about: 'cli.option.to', value: 'cli.option.edition.value' },
    since: { type: 'string', about: 'cli.option.since', value: 'cli.option.date.value' },
    now: OPTIONS.now,
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament impact',
    'reglament impact --from 1.2.0 --to 2.0.0 --since 2026-09-01',
    'reglament impact --from main --to working',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new UserError((say) => say('cli.error.two-editions', { command: 'impact' }));
  const since = args.values['since'];
  if (typeof since === 'string' && typeof parseMoment(since) === 'string') {
    throw new UserError((say) => say('cli.error.date', { found: plain(since) }));
  }
  const now = presentMoment(args.values['now'], context.now);
  const open = await openPolicy(args, context);
  const { root, judging, translate } = open;
  const [from, to] = [args.values['from'], args.values['to']];
  const before =
    typeof from === 'string'
      ? await policyBy(from, open)
      : await (await new EditionFinder(judging.timeline, new Clock()).default(now)).load();
  const after = await policyBy(typeof to === 'string' ? to : 'working', open);
  const progress = progressBar(context.stderr, translate);
  const { files, reading } = openContent(root, judging.policy);
  const effect = await impactOf(files, before, after, {
    ...reading,
    now,
    since: typeof since === 'string' ? since.slice(0, 10) : undefined,
    onProgress: progress.tell,
  });
  progress.end();
  show(args, context, {
    view: () => impactView(effect, new Date(now).toISOString(), translate),
    data: () => impactJson(effect, translate),
  });
  return effect.broken.length > 0 ? 1 : 0;
}
