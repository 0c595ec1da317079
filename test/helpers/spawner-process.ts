import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program to run, with all that it reads. */
export interface SpawnRequest {
  readonly id: number;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
}

/** What it said, or why it could not be started. */
export interface Spawned {
  readonly id: number;
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
  readonly error?: string;
}

process.on('message', ({ id, program, args, cwd, env, input }: SpawnRequest) => {
  const child = spawn(program, args, { cwd, env: { ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const answer = (code: number, error?: Error): void => {
    const stdout = new Uint8Array(Buffer.concat(out));
    const stderr = Buffer.concat(err).toString();
    process.send?.({ id, code, stdout, stderr, ...(error && { error: error.message }) } satisfies Spawned);
  };
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.on('error', (error) => answer(-1, error));
  child.on('close', (code) => {
    if (child.pid !== undefined) answer(code ?? -1);
  });
  // A program may end before it has read all: what it says then is what counts.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
});
// Whoever asks is gone.
process.on('disconnect', () => process.exit(0));
