import type { Translate } from '../core/messages.ts';
import { VERSION } from '../version.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** `reglament --help`. */
export function overview(commands: readonly string[], translate: Translate): string {
  const list = commands.map((name) => [name, translate(`cli.command.${name.replace(' ', '-')}`)] as const);
  return [
    `${translate('cli.about')} ${VERSION}`,
    '',
    `${translate('cli.usage')}: reglament <${translate('cli.command')}> […]`,
    '',
    `${translate('cli.commands')}:`,
    ...columns(list),
    '',
    `${translate('cli.options')}:`,
    ...columns([
      ['--locale ru|en', translate('cli.option.locale')],
      ['-h, --help', translate('cli.option.help')],
      ['-v, --version', translate('cli.option.version')],
    ]),
    '',
    ...exitCodes(translate),
    '',
    translate('cli.more'),
    '',
  ].join('\n');
}

/** `reglament COMMAND --help`. */
export function commandHelp(command: CommandSpec, translate: Translate): string {
  const options = Object.entries(command.options).map(
    ([name, spec]) => [flag(name, spec, translate), aboutOption(spec, translate)] as const,
  );
  return [
    translate(command.about),
    '',
    `${translate('cli.usage')}: reglament ${command.name} ${usage(command, translate)}[--…]`,
    '',
    `${translate('cli.options')}:`,
    ...columns(options),
    '',
    ...exitCodes(translate),
    '',
    `${translate('cli.examples')}:`,
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function usage({ positionals }: CommandSpec, translate: Translate): string {
  return positionals === undefined ? '' : `${translate(positionals)} `;
}

function exitCodes(translate: Translate): string[] {
  return [
    `${translate('cli.exit')}:`,
    ...columns((['0', '1', '2'] as const).map((code) => [code, translate(`cli.exit.${code}`)] as const)),
  ];
}

function flag(name: string, { short, value }: OptionSpec, translate: Translate): string {
  const long = value === undefined ? `--${name}` : `--${name} ${translate(value)}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function aboutOption({ about, choices }: OptionSpec, translate: Translate): string {
  return translate(about, { formats: (choices ?? []).join(', ') });
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
