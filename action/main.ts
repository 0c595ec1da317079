import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runAction } from './commands/action/run.ts';

// A run reads much and keeps little. V8 would let its young generation grow to 48 MB before it looks again: with ten thousand posts that is 310 MB at the
// peak instead of 190, for two per cent of the time (test/bench/action.ts).
setFlagsFromString('--semi-space-growth-factor=1');

// No top-level await: the bundle is CommonJS, which starts faster than an ES module.
void runAction({ env: process.env, now: Date.now() }).then((code) => {
  process.exitCode = code;
});
