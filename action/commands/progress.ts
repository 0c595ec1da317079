import type { Translate } from '../core/messages.ts';
import type { Terminal } from './command.ts';

/** Shorter work ends before anybody would read a line about it, in files. */
const WORTH_TELLING = 1000;

/** Tells on one line of a terminal how far long work has come, and wipes the line when it ends. Silent when nobody watches. */
export function progressBar(
  stream: Terminal,
  translate: Translate,
  message = 'report.progress',
): { tell: (done: number, total: number) => void; end: () => void } {
  let isShown = false;
  return {
    tell: (done, total) => {
      if (!stream.isTTY || total < WORTH_TELLING) return;
      isShown = true;
      stream.write(`\r\u001B[K${translate(message, { done, total })}`);
    },
    end: () => {
      if (isShown) stream.write('\r\u001B[K');
    },
  };
}
