import type { SourceFile } from '../core/content/source-file.ts';
import type { PolicySide } from '../core/judging/options.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Change } from '../core/pull/change.ts';
import { ApiError } from '../github/api-error.ts';
import type { GitHubClient } from '../github/client.ts';
import type { Occasion } from '../github/event.ts';
import { compareCommits, type Listing } from '../github/listing.ts';
import { Comparison } from './comparison.ts';
import type { Ends } from './side-contents.ts';
import { baseOf, type Place, standingOf } from './standing.ts';

/** One side of a change, for `judge`. */
export interface Side {
  readonly files: readonly SourceFile[];
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/** Both sides of a change, for `judge` and `compareWithBase`. */
export interface OpenSides {
  readonly change: Change;
  readonly head: Side;
  readonly base: Side;
  /** Changed files of which nobody could see what they were before: all that is found in them counts as new. */
  readonly unseenBefore: number;
  readonly isTouched: (path: string) => boolean;
  readonly identityPath: (path: string) => string;
  /** All files of the change in the judged folder, of both sides, wherever they stand. */
  readonly changedPaths: readonly string[];
}

/** A change with both its policies. Its content is opened by the policy that judges, which says where content stands. */
export interface Sides {
  /** In force, to the byte that of the base. Without files where the base has none. */
  readonly basePolicy: PolicySide;
  /** With the change. The very same object where the change leaves it alone. */
  readonly headPolicy: PolicySide;
  /** From the repository's root to the judged folder; empty when they are the same. Paths of a change are from the judged folder. */
  readonly prefix: string;
  /** A file of the base, by its path from the repository's root, as `CODEOWNERS`. */
  readonly readBase: (path: string) => Promise<Uint8Array | undefined>;
  readonly open: (judging: Policy) => Promise<OpenSides>;
}

/** What has two sides. */
export type ChangeOccasion = Extract<Occasion, { kind: 'pull-request' | 'merge-group' | 'push' }>;

/**
 * Opens both sides of a change: the work tree, whichever side it holds, and what GitHub says differs from it. No history, no program and no second checkout
 * is needed. Of the content only what the change touches is looked at.
 * @returns nothing for what has no side to compare with: a new branch, or one that was overwritten.
 * @throws {ApiError} @throws {UserError} when the policy of the base cannot be seen, or the work tree is of another commit and too far away.
 */
export async function openSides(
  occasion: ChangeOccasion,
  client: GitHubClient,
  place: Place,
): Promise<Sides | undefined> {
  const told = endsOf(occasion);
  if (told === undefined) return undefined;
  const first = standingOf(occasion.run, told, client, place);
  const branch = occasion.kind === 'pull-request' ? occasion.pull.baseRef : undefined;
  const ends = { ...told, baseSha: await baseOf(first, { ends: told, branch }, client) };
  // What is checked out may be the base as it was told, and is not it any more.
  const standing =
    ends.baseSha === told.baseSha || first.holds === 'merge' ? first : standingOf(occasion.run, ends, client, place);
  const listing = await listingOf(occasion, ends, client);
  return listing === undefined ? undefined : new Comparison(occasion, { standing, ends, listing, client }).open();
}

function endsOf(occasion: ChangeOccasion): Ends | undefined {
  if (occasion.kind === 'push') {
    const { before, after } = occasion;
    return before === undefined ? undefined : { baseSha: before, headSha: after };
  }
  const { baseSha, headSha } = occasion.kind === 'pull-request' ? occasion.pull : occasion;
  return { baseSha, headSha };
}

async function listingOf(
  { kind }: ChangeOccasion,
  { baseSha, headSha }: Ends,
  client: GitHubClient,
): Promise<Listing | undefined> {
  try {
    return await compareCommits(client, baseSha, headSha);
  } catch (error) {
    // What a forced push threw away may be gone.
    if (kind === 'push' && error instanceof ApiError && error.reason === 'not-found') return undefined;
    throw error;
  }
}
