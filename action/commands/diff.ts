import { diffPolicies } from '../core/policy/diff.ts';
import { trialOn } from '../core/policy/trial.ts';
import { diffView } from '../reporters/diff.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { policyBy } from './editions.ts';
import { OPTIONS } from './options.ts';
import { show } from './output.ts';
import { openPolicy } from './workspace.ts';

export const diff: CommandSpec = {
  name: 'diff',
  about: 'cli.diff.about',
  positionals: 'cli.diff.positionals',
  options: { format: OPTIONS.format, locale: OPTIONS.locale, help: OPTIONS.help },
  examples: [
    'reglament diff 1.2.0 2.0.0',
    'reglament diff 2.0.0 working',
    'reglament diff main working --format markdown',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const [from, to, ...others] = args.positionals;
  if (from === undefined || to === undefined || others.length > 0) {
    throw new UserError((say) => say('cli.error.two-editions', { command: 'diff' }));
  }
  const open = await openPolicy(args, context);
  const { root, judging, translate } = open;
  const [before, after] = [await policyBy(from, open), await policyBy(to, open)];
  const { files, reading } = openContent(root, judging.policy);
  const trial = trialOn(files, { ...reading, now: context.now });
  const difference = await diffPolicies(before, after, trial);
  show(args, context, { view: () => diffView(difference, translate), data: () => difference });
  return 0;
}
