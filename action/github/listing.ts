import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { sha } from './payload.ts';

/** A file of a change as GitHub lists it. */
export interface ListedFile {
  readonly path: string;
  /** Of a file that was renamed. */
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'renamed' | 'removed';
  /** The git id of its content after the change, or before it when the file is gone. That of a submodule is a commit. */
  readonly id?: string;
  /** The git id of its content before the change, where it is known. */
  readonly previousId?: string;
  /** What it is after the change, where it is known: the API's lists do not tell. */
  readonly kind?: 'file' | 'symlink' | 'irregular';
  /** Absent for binary content, for what did not change but in name or mode, and for what is too long. */
  readonly patch?: { readonly text: string; readonly additions: number; readonly deletions: number };
}

/** The files of a change, as far as one call tells them. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  /** The commit where the head left the base: what the files differ from. */
  readonly mergeBase: string;
}

/** Where a comparison ends (facts/github.md §4). */
const MOST_COMPARED_FILES = 300;

const count = z.number().check(z.int(), z.minimum(0));

const file = z.object({
  filename: z.string(),
  previous_filename: z.optional(z.string()),
  status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
  /** Null where there is no content to name. */
  sha: z.nullable(sha),
  additions: count,
  deletions: count,
  patch: z.optional(z.string()),
});

const comparison = z.object({
  files: z.optional(z.array(file)),
  merge_base_commit: z.object({ sha }),
});

/**
 * The files that differ between a commit and the place where it left another one. Asked by commits and not by the number of a pull request, whose list is that of
 * its newest head: somebody may have pushed since the run began, and one call has three times as many files as a page of that list.
 * @throws {ApiError} `not-found` when one of them is not there: a branch was overwritten.
 */
export async function compareCommits(client: GitHubClient, base: string, head: string): Promise<Listing> {
  const { owner, repo } = client.repository;
  const basehead = `${base}...${head}`;
  const { files = [], merge_base_commit } = await client.read(
    // One commit a page: all files stand on the first, and commits are not wanted.
    (request) => request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead, per_page: 1 }),
    comparison,
  );
  const isComplete = files.length < MOST_COMPARED_FILES;
  return { files: files.flatMap(listed), isComplete, mergeBase: merge_base_commit.sha };
}

/**
 * The files of a pull request as it is now, up to 3,000: patches for what a comparison leaves out. Each is of use only where its id is that of the commit that is
 * judged. None where the token may not read pull requests.
 * @throws {ApiError}
 */
export async function listPullFiles(client: GitHubClient, number: number): Promise<readonly ListedFile[]> {
  const { owner, repo } = client.repository;
  try {
    const { items } = await client.readList(
      (request, page) =>
        request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner, repo, pull_number: number, ...page }),
      z.array(file),
    );
    return items.flatMap(listed);
  } catch (error) {
    if (error instanceof ApiError && (error.reason === 'forbidden' || error.reason === 'not-found')) return [];
    throw error;
  }
}

function listed({
  filename,
  previous_filename,
  status,
  sha: id,
  additions,
  deletions,
  patch,
}: z.infer<typeof file>): ListedFile[] {
  if (status === 'unchanged') return [];
  const common = {
    path: filename,
    ...(id === null ? {} : { id }),
    ...(patch === undefined ? {} : { patch: { text: patch, additions, deletions } }),
  };
  if (status === 'renamed' && previous_filename !== undefined) {
    // Moved and not touched: what it was it is.
    const isSame = additions + deletions === 0 && id !== null;
    return [{ ...common, status, previousPath: previous_filename, ...(isSame ? { previousId: id } : {}) }];
  }
  // A patch of a copy is against what it was copied from, and one of a change of type is none of text.
  if (status === 'copied' || status === 'changed') {
    const { patch: _, ...rest } = common;
    return [{ ...rest, status: status === 'copied' ? 'added' : 'modified' }];
  }
  return [{ ...common, status: status === 'renamed' ? 'added' : status }];
}
