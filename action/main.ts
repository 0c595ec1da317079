import process from 'node:process';
import { runAction } from './commands/action.ts';

process.exitCode = await runAction({ env: process.env, now: Date.now() });
