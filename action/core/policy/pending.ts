import type { PolicyInTime } from './load.ts';
import type { Policy } from './policy.ts';
import type { Release } from './release.ts';

/** A working policy that says something else than the last release. */
export interface PendingChange {
  readonly release: Release;
  /** The last release, read. */
  readonly last: Policy;
}

/** What the working policy changes against the last release; `undefined` when nothing does, or nothing was released yet. */
export async function pendingChange({ policy, releases, timeline }: PolicyInTime): Promise<PendingChange | undefined> {
  const release = releases.at(-1);
  if (release === undefined || release.head.content === policy.content) return undefined;
  const last = await timeline.find(release.head.version)?.load();
  return last === undefined ? undefined : { release, last };
}
