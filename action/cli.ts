#!/usr/bin/env node
import process from 'node:process';
import { runCommandLine } from './commands/run.ts';

const MINUTE = 60_000;

function terminalOf(stream: NodeJS.WriteStream) {
  return { write: (text: string) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.columns };
}

// A reader that closes the pipe early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`reglament: ${error.code ?? 'write error'}\n`);
  process.exit(2);
});

/** One reader for all questions: lines that come through a pipe before they are asked for are kept. */
let reading:
  | Promise<{ readonly ask: (question: string) => Promise<string | undefined>; readonly close: () => void }>
  | undefined;

async function startReading() {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const iterator = lines[Symbol.asyncIterator]();
  let isClosed = false;
  lines.once('close', () => {
    isClosed = true;
  });
  const ask = async (question: string): Promise<string | undefined> => {
    lines.setPrompt(question);
    // What came through a pipe that has ended is still to be read.
    if (isClosed) process.stdout.write(question);
    else lines.prompt();
    const next = await iterator.next();
    return next.done === true ? undefined : next.value;
  };
  return { ask, close: () => lines.close() };
}

async function prompt(question: string): Promise<string | undefined> {
  reading ??= startReading();
  return (await reading).ask(question);
}

const ask = async (question: string): Promise<string> => (await prompt(question)) ?? '';

/** Sites are made by the package that this file belongs to: from its source here, from its bundle where it is installed. */
const maker = new URL(import.meta.url.endsWith('.ts') ? '../site/index.ts' : '../dist/site.mjs', import.meta.url);

/** Until somebody presses Ctrl+C, or asks the process to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const running = runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  now: Math.floor(Date.now() / MINUTE) * MINUTE,
  env: process.env,
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  prompt,
  site: () => import(maker.href),
  interrupted,
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
});

// No top-level await: the bundle is CommonJS, which starts faster than an ES module.
void running.then(async (code) => {
  process.exitCode = code;
  // A reader that waits for another line would keep the program alive.
  if (reading !== undefined) (await reading).close();
  // A build that fails leaves servers behind that nobody can close. What is written is first let out.
  if (process.argv.includes('site')) process.stdout.write('', () => process.stderr.write('', () => process.exit()));
});
