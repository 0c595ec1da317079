import { UserError } from '../command.ts';

/**
 * Minutes that one run may judge, everything it judges twice included. Patterns take linear time, so that this ends only what is far beyond any team's
 * content: ten thousand posts by 263 rules take less than one.
 */
export const MOST_MINUTES = 20;

const MINUTE = 60_000;

/**
 * A guard that lets a run judge for so long and no longer (facts/github.md, T7): a verdict that was not reached is no pass.
 * @param clock The present moment, epoch milliseconds.
 * @returns What throws a {@link UserError} when the time is over.
 */
export function patience(clock: () => number, minutes = MOST_MINUTES): () => void {
  const end = clock() + minutes * MINUTE;
  return () => {
    if (clock() > end) throw new UserError((translate) => translate('github.error.time', { minutes }));
  };
}
