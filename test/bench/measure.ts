import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** A program to be measured from its start to its end. Its output is thrown away. */
export interface Command {
  readonly name: string;
  /** The program, `process.execPath` for a script, and its arguments. */
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** How often it is run; a slow one less often than the others. */
  readonly runs: number;
  /** Whether CPU and memory are asked for, which takes a process around the measured one and a millisecond. */
  readonly isDetailed: boolean;
}

/** Milliseconds and, where they could be had, milliseconds of user CPU and the largest resident set in MiB. */
export interface Run {
  readonly wall: number;
  readonly user: number | undefined;
  readonly peak: number | undefined;
}

/** Linters end with 1 when they find something; anything above is a failure, and its time would mean nothing. */
const MOST_STATUS = 1;
const GNU_TIME = '/usr/bin/time';
const USAGE = fileURLToPath(new URL('usage.mjs', import.meta.url));

let gnuTime: boolean | undefined;

/** Runs the commands in turns, A B A B, so that a machine that slows down does so for all of them. */
export function alternate(
  commands: readonly Command[],
  onRun: (name: string, run: number) => void,
): Map<string, Run[]> {
  const runs = new Map<string, Run[]>(commands.map(({ name }) => [name, []]));
  for (let run = 0; run < Math.max(...commands.map((command) => command.runs)); run++) {
    for (const command of commands) {
      if (run >= command.runs) continue;
      onRun(command.name, run);
      runs.get(command.name)?.push(measure(command));
    }
  }
  return runs;
}

function measure({ name, argv, cwd, isDetailed }: Command): Run {
  const note = join(tmpdir(), `reglament-bench-${process.pid}.usage`);
  const [program, ...args] = isDetailed ? wrapped(argv, note) : argv;
  const env: NodeJS.ProcessEnv = { ...process.env, BENCH_USAGE: note, NODE_OPTIONS: '' };
  const start = performance.now();
  const { status, signal, error } = spawnSync(program ?? '', args, { cwd, env, stdio: 'ignore' });
  const wall = performance.now() - start;
  if (error !== undefined) throw error;
  if (status === null || status > MOST_STATUS) throw new Error(`${name} ended with ${status ?? signal}`);
  return { wall, ...usageIn(note) };
}

function wrapped(argv: readonly string[], note: string): string[] {
  gnuTime ??= spawnSync(GNU_TIME, ['-f', '%U %M', process.execPath, '-e', '0']).status === 0;
  if (gnuTime) return [GNU_TIME, '-o', note, '-f', '%U %M', ...argv];
  const [program, ...args] = argv;
  return program === process.execPath ? [program, '--import', USAGE, ...args] : [...argv];
}

/** Reads and removes what was written down: seconds of user CPU and KiB. GNU time puts a line about the exit code first. */
function usageIn(note: string): Pick<Run, 'user' | 'peak'> {
  try {
    const [user, peak] = (readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    return { user: user === undefined ? undefined : user * 1000, peak: peak === undefined ? undefined : peak / 1024 };
  } catch {
    return { user: undefined, peak: undefined };
  } finally {
    rmSync(note, { force: true });
  }
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** How many times as long the first takes, by runs that stood next to each other. */
export function ratio(runs: readonly Run[], others: readonly Run[]): number {
  return median(
    runs.flatMap(({ wall }, index) => {
      const other = others[index];
      return other === undefined ? [] : [wall / other.wall];
    }),
  );
}
