import { runCommandLine } from '../../action/commands/run.ts';
import type { SiteMaker } from '../../action/commands/site.ts';
import { NOW } from './judging.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, with a clock that stands still and an environment that says nothing. */
export async function reglament(
  cwd: string,
  args: readonly string[],
  {
    env = {},
    now = NOW,
    answer,
    answers,
    site,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly now?: number;
    /** What somebody at a terminal answers to a question. */
    readonly answer?: string;
    /** The lines that are answered one after another; then there are no more. */
    readonly answers?: readonly string[];
    /** Who makes sites. */
    readonly site?: () => Promise<SiteMaker>;
  } = {},
): Promise<Said> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  const code = await runCommandLine(args, {
    cwd,
    now,
    env,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    ...(site === undefined ? {} : { site }),
    ...(answer === undefined ? {} : { ask: async () => answer }),
    ...(answers === undefined ? {} : { prompt: promptWith(answers, stream('stdout')) }),
  });
  return { code, ...written };
}

/** `reglament check` in a folder. */
export function check(cwd: string, ...args: readonly string[]): Promise<Said> {
  return reglament(cwd, ['check', ...args]);
}

function promptWith(answers: readonly string[], { write }: { readonly write: (text: string) => void }) {
  const lines = [...answers];
  return async (question: string): Promise<string | undefined> => {
    write(question);
    return lines.shift();
  };
}
