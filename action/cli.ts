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

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await prompt.question(question);
  } finally {
    prompt.close();
  }
}

const running = runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  now: Math.floor(Date.now() / MINUTE) * MINUTE,
  env: process.env,
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
});

// No top-level await: the bundle is CommonJS, which starts faster than an ES module.
void running.then((code) => {
  process.exitCode = code;
});
