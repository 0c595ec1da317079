import { styleText } from 'node:util';
import { parseMoment, utcOf } from '../core/calendar/moment.ts';
import { LOCALES } from '../core/messages.ts';
import { plain } from '../reporters/escape.ts';
import type { TerminalStyle } from '../reporters/style.ts';
import { type CommandContext, type OptionSpec, type ParsedArguments, UserError } from './command.ts';

/** Options that several commands have. */
export const OPTIONS = {
  now: { type: 'string', about: 'cli.option.now', value: 'cli.option.now.value' },
  locale: { type: 'string', about: 'cli.option.locale', value: 'cli.option.locale.value', choices: LOCALES },
  help: { type: 'boolean', short: 'h', about: 'cli.option.help' },
  format: {
    type: 'string',
    about: 'cli.option.format',
    value: 'cli.option.format.value',
    choices: ['terminal', 'json', 'markdown'],
  },
} as const satisfies Record<string, OptionSpec>;

/** The moment of judging in epoch milliseconds: as asked for, else by the clock. */
export function presentMoment(value: string | boolean | undefined, clock: number): number {
  if (typeof value !== 'string') return clock;
  const moment = parseMoment(value);
  if (typeof moment === 'string')
    throw new UserError((translate) => translate('cli.error.now', { found: plain(value) }));
  // A time without an offset is taken as UTC: the machine's own zone must not change a verdict.
  return moment.kind === 'instant' ? moment.epochMs : utcOf(moment.local);
}

/** What the terminal can show: colours unless it is none, or they are unwanted. */
export function styleOf({ stdout, env }: CommandContext): TerminalStyle {
  const isColoured = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const isForced = !['', '0', 'false'].includes(env['FORCE_COLOR'] ?? '');
  const paint: TerminalStyle['paint'] = (color, text) =>
    isColoured || isForced ? styleText(color, text, { validateStream: false }) : text;
  return { paint, width: stdout.columns ?? 110 };
}

/** Refuses arguments of a command that takes only options: what is ignored is taken for done. */
export function expectNoArguments({ positionals }: ParsedArguments, command: string): void {
  const [found] = positionals;
  if (found !== undefined) {
    throw new UserError((say) => say('cli.error.no-arguments', { command, found: plain(found) }));
  }
}
