import process from 'node:process';
import { runAction } from './commands/action.ts';

// No top-level await: the bundle is CommonJS, which starts faster than an ES module.
void runAction({ env: process.env, now: Date.now() }).then((code) => {
  process.exitCode = code;
});
