import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the folder of a build begins: whose it is can be told when nobody is there to remove it. */
export const leftoverPrefix = (pid: number): string => `site-${pid}-`;

/** Removes what builds left that were killed. Those that still run keep theirs: any number of sites is made at a time. */
export function sweepLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^site-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Signal 0 reaches nobody, and says whether there is anybody; a process of another user is one, too. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
