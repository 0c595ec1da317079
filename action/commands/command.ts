import type { Locale, Translate } from '../core/messages.ts';
import type { SiteMaker } from './site.ts';

/** Everything that a command may ask the outside for. It reads no other clock, environment or stream. */
export interface CommandContext {
  readonly cwd: string;
  /** Epoch milliseconds, to the minute: two runs in a row give the same bytes. */
  readonly now: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Asks whoever sits at the terminal; absent where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
  /** Asks for a line, whoever writes it: a person, or another program through a pipe. Nothing when there are no more. */
  readonly prompt?: (question: string) => Promise<string | undefined>;
  /** Who makes sites, loaded when a site is asked for. */
  readonly site?: () => Promise<SiteMaker>;
  /** Resolves when somebody stops what runs until it is stopped. */
  readonly interrupted?: () => Promise<void>;
}

export interface Terminal {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Cells in a line; unknown when it is no terminal. */
  readonly columns?: number | undefined;
}

/** 0: nothing blocks. 1: something blocks. 2: could not judge. */
export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The message that describes it, and the one that names its value. */
  readonly about: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  /** It may be given several times: its values are in `lists`. */
  readonly multiple?: true;
}

export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Every value of the options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly positionals: readonly string[];
  /** As asked for by `--locale`; else the policy's first language decides. */
  readonly locale: Locale | undefined;
}

export interface CommandSpec {
  readonly name: string;
  /** The message that tells what it does, in a paragraph; in a line it is `cli.command.<name>`. */
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** The message that names the positional arguments; without it the command takes none. */
  readonly positionals?: string;
  readonly examples: readonly string[];
  readonly run: (args: ParsedArguments, context: CommandContext) => Promise<ExitCode>;
}

/** An error of the user's: shown in words, exit code 2. */
export class UserError extends Error {
  readonly describe: (translate: Translate) => string;
  /** The language to say it in, where the command had found one out. */
  readonly locale: Locale | undefined;

  constructor(describe: (translate: Translate) => string, locale?: Locale) {
    super('user error');
    this.describe = describe;
    this.locale = locale;
  }
}
