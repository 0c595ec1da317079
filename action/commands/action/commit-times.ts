import { NO_HISTORY } from '../../core/content/read-post.ts';
import type { ChangedFile } from '../../core/pull/change.ts';
import type { ReportError } from '../../core/report.ts';

/** When files were committed, as far as a checkout without history tells. */
export interface CommitTimes {
  /** ISO 8601: what the change commits is committed now; of the rest nobody can tell. */
  readonly commitTime: (path: string, which: 'first' | 'last') => string;
  /** What the reader has to be told, once all has been judged. */
  readonly errors: () => readonly ReportError[];
}

/**
 * @param files those of the change.
 * @param now epoch milliseconds.
 */
export function commitTimesOf(files: readonly ChangedFile[], now: number): CommitTimes {
  const statuses = new Map(files.map(({ path, status }) => [path, status]));
  const gone = new Set(files.flatMap(({ path, previousPath, status }) => (status === 'removed' ? path : previousPath)));
  const undated = new Set<string>();
  return {
    commitTime: (path, which) => {
      const status = statuses.get(path);
      const isNow = status === 'added' || (which === 'last' && status !== undefined && status !== 'removed');
      if (isNow) return new Date(now).toISOString();
      if (!gone.has(path)) undated.add(path);
      return NO_HISTORY;
    },
    errors: () => {
      const [path] = undated;
      return path === undefined ? [] : [{ messageId: 'content.undated', data: { count: undated.size, path } }];
    },
  };
}
