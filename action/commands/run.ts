import { parseArgs } from 'node:util';
import { LOCALES, type Locale, type Translate } from '../core/messages.ts';
import { nearest } from '../core/nearest.ts';
import { PolicyError } from '../core/policy/timeline.ts';
import { localeOf, translatorFor } from '../locales/index.ts';
import { plain } from '../reporters/escape.ts';
import { VERSION } from '../version.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { commandHelp, overview } from './help.ts';
import { policyError } from './workspace.ts';

/** The commands. Each is loaded when it is asked for: a check should not pay for what a release needs. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandSpec>>> = {
  check: async () => (await import('./check.ts')).check,
  fix: async () => (await import('./fix.ts')).fix,
  test: async () => (await import('./test.ts')).test,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
  at: async () => (await import('./at.ts')).at,
  diff: async () => (await import('./diff.ts')).diff,
  impact: async () => (await import('./impact.ts')).impact,
  waivers: async () => (await import('./waivers.ts')).waivers,
  calendar: async () => (await import('./calendar.ts')).calendar,
  slots: async () => (await import('./slots.ts')).slots,
  sla: async () => (await import('./sla.ts')).sla,
  who: async () => (await import('./who.ts')).who,
  'site build': async () => (await import('./site.ts')).siteBuild,
  'site dev': async () => (await import('./site.ts')).siteDev,
  release: async () => (await import('./release.ts')).release,
  'contest checklist': async () => (await import('./contest-checklist.ts')).contestChecklist,
  'contest new': async () => (await import('./contest-new.ts')).contestNew,
};

/** The command line: finds the command, reads its arguments, says in words what is wrong with them. */
export async function runCommandLine(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const asked = askedLocale(argv);
  const translate = translatorFor(asked ?? localeOf(context.env['LC_ALL'] || context.env['LANG']));
  try {
    return await dispatch(argv, context, asked, translate);
  } catch (error) {
    const known = error instanceof PolicyError ? policyError(error.problems, asked) : error;
    const isUser = known instanceof UserError;
    const speak = isUser && known.locale !== undefined ? translatorFor(known.locale) : translate;
    const message = isUser ? known.describe(speak) : speak('cli.error.unexpected', { reason: plain(String(error)) });
    context.stderr.write(`${speak('cli.error', { message })}\n`);
    return 2;
  }
}

async function dispatch(
  argv: readonly string[],
  context: CommandContext,
  locale: Locale | undefined,
  translate: Translate,
): Promise<ExitCode> {
  const [name, ...rest] = withoutLocale(argv);
  if (name === '--version' || name === '-v') {
    context.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const isHelp = name === 'help' || name === '-h' || name === '--help';
  if (name === undefined || (isHelp && rest[0] === undefined)) {
    context.stdout.write(overview(Object.keys(COMMANDS), translate));
    return 0;
  }
  const named = commandIn(isHelp ? rest : [name, ...rest]);
  if (named.length === 0) {
    context.stdout.write(overview(partsOf(isHelp ? (rest[0] ?? '') : name), translate));
    return 0;
  }
  const command = await findCommand(named.join(' '));
  const args = isHelp ? undefined : parseArguments(command, withoutNames(argv, named), locale);
  if (args === undefined || args.values['help'] === true) {
    context.stdout.write(commandHelp(command, translate));
    return 0;
  }
  return command.run(args, context);
}

/** The words that name the command: two for `contest new`. None when only the first of two is there, and help is asked for. */
function commandIn([first = '', second]: readonly string[]): readonly string[] {
  if (second !== undefined && Object.hasOwn(COMMANDS, `${first} ${second}`)) return [first, second];
  const parts = partsOf(first);
  if (parts.length === 0 || Object.hasOwn(COMMANDS, first)) return [first];
  if (second === undefined || second === '--help' || second === '-h') return [];
  return [first, second];
}

/** The commands of two words that begin with this one. */
function partsOf(first: string): readonly string[] {
  return Object.keys(COMMANDS).filter((name) => name.startsWith(`${first} `));
}

/** What follows the words that name a command; what stands before them, such as `--locale`, is read for itself. */
function withoutNames(argv: readonly string[], names: readonly string[]): readonly string[] {
  return names.reduce((rest, name) => rest.slice(rest.indexOf(name) + 1), argv);
}

function findCommand(name: string): Promise<CommandSpec> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) return load();
  const suggestion = nearest(name, Object.keys(COMMANDS)) ?? 'none';
  throw new UserError((say) => say('cli.error.command', { found: plain(name), suggestion }));
}

/** `--locale` may stand before the command, and after `--help`, as well as among the command's own options. */
function withoutLocale(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  if (at === -1) return argv;
  return [...argv.slice(0, at), ...argv.slice(at + (argv[at] === '--locale' ? 2 : 1))];
}

/** Reads arguments by the command's own table, strictly: an option that is not in it is an error, never ignored. */
function parseArguments(command: CommandSpec, argv: readonly string[], locale: Locale | undefined): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (spec === undefined) {
      const suggestion = nearest(token.name, Object.keys(command.options));
      const data = {
        found: plain(token.rawName),
        suggestion: suggestion === undefined ? 'none' : `--${suggestion}`,
        command: command.name,
      };
      throw new UserError((say) => say('cli.error.option', data));
    }
    const option = `--${token.name}`;
    if (spec.type === 'boolean' && token.value !== undefined) {
      throw new UserError((say) => say('cli.error.no-value', { option }));
    }
    if (spec.type === 'string' && (token.value === undefined || token.value === '')) {
      throw new UserError((say) => say('cli.error.value', { option }));
    }
    if (spec.choices !== undefined && !spec.choices.includes(token.value ?? '')) {
      const found = token.value ?? '';
      const data = {
        option,
        found: plain(found),
        allowed: spec.choices.join(', '),
        suggestion: nearest(found, spec.choices) ?? 'none',
      };
      throw new UserError((say) => say('cli.error.choice', data));
    }
  }
  const entries = Object.entries(values);
  const lists = Object.fromEntries(entries.filter(([, value]) => Array.isArray(value)));
  const single = Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value)));
  return {
    values: single as ParsedArguments['values'],
    lists: lists as ParsedArguments['lists'],
    positionals,
    locale,
  };
}

/** `--locale` decides the language of error messages too, so it is looked for before anything else is understood. */
function askedLocale(argv: readonly string[]): Locale | undefined {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return LOCALES.find((locale) => locale === value);
}
