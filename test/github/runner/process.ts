import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { linesOf } from './lines.ts';

const GUARD = fileURLToPath(new URL('./guard.cjs', import.meta.url));

/** How a process ended, and what its guard told. */
export interface Exit {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly reports: readonly { readonly violation?: string; readonly maxRSS?: number; readonly cpu?: number }[];
  readonly duration: number;
}

interface ProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly readable: readonly string[];
  readonly writable: readonly string[];
  readonly timeout: number;
}

/** Where the guard reads how much memory the process had. */
const OWN_STATUS = '/proc/self/status';

/**
 * Runs a script by this Node under its permission model: no process, no worker, no addon, only the named files, and loopback alone. Ended with SIGKILL
 * when its time is over.
 */
export function runProcess(main: string, { cwd, env, readable, writable, timeout }: ProcessOptions): Promise<Exit> {
  const args = [
    '--permission',
    ...[GUARD, OWN_STATUS, ...readable].map((path) => `--allow-fs-read=${path}`),
    ...writable.map((path) => `--allow-fs-write=${path}`),
    `--require=${GUARD}`,
    main,
  ];
  return new Promise((done, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const text = ['', '', '', ''];
    for (const [index, stream] of child.stdio.entries())
      if (stream && index > 0 && 'setEncoding' in stream) {
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => {
          text[index] += chunk;
        });
      }
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      const [, stdout = '', stderr = '', reports = ''] = text;
      done({
        exitCode,
        stdout,
        stderr,
        reports: linesOf(reports).map((line) => JSON.parse(line)),
        duration: performance.now() - start,
      });
    });
  });
}
