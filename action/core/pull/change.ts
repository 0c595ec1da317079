/** A change under review as all who speak of it see it: which commits it joins, and which lines it touches. No network, no git. */

/** Lines of a file's new side, 1-based, both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** One file of a change. */
export interface ChangedFile {
  readonly path: string;
  /** Its path before, when it was renamed. */
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'renamed' | 'removed';
  /** Runs of lines that a comment can stand on: each is one hunk. Absent where GitHub gives no patch. */
  readonly hunks?: readonly LineRange[];
  /** Lines that the change added or rewrote. Absent where GitHub gives no patch. */
  readonly lines?: readonly LineRange[];
}

/** A change under review. */
export interface Change {
  /** Full commit ids, lower-case hexadecimal. */
  readonly baseSha: string;
  readonly headSha: string;
  /** `https://github.com/owner/name`, without a slash at its end. */
  readonly repositoryUrl: string;
  /** From the repository's root to the judged folder, from which all paths are; absent when they are the same. */
  readonly prefix?: string;
  /** The pull request; absent for a push and for a group of the merge queue. */
  readonly number?: number;
  readonly files: readonly ChangedFile[];
  /** Why not all of the change could be seen: then nothing that was not seen may pass in silence. */
  readonly unseen?: 'too-many-files' | 'missing-content' | 'pictures' | undefined;
}

/** Whether a comment can stand on a line of the file's new side. */
export function isCommentable(file: ChangedFile, { start, end }: LineRange): boolean {
  return file.hunks?.some((hunk) => hunk.start <= start && end <= hunk.end) ?? false;
}

/**
 * A path from the repository's root, of one from the judged folder.
 * @param prefix from the root to the judged folder; empty when they are the same.
 */
export function inRepository(prefix: string, path: string): string {
  if (path === '.') return prefix === '' ? '.' : prefix;
  return prefix === '' ? path : `${prefix}/${path}`;
}
