import type { Side } from './diff.ts';
import type { User } from './user.ts';

/** What stands on a pull request. Times are ISO 8601. */
export interface Comment {
  readonly id: number;
  readonly author: User;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Review {
  readonly id: number;
  /** Null when the account was deleted. */
  author: User | null;
  body: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was looked at. */
  readonly commitId: string;
  readonly submittedAt: string;
}

/** A comment on a line, or on a whole file. */
export interface ReviewComment extends Comment {
  readonly reviewId: number;
  readonly path: string;
  readonly originalCommitId: string;
  readonly diffHunk: string;
  readonly subject: 'line' | 'file';
  readonly side: Side;
  readonly originalLine: number | null;
  readonly originalStartLine: number | null;
  readonly startSide: Side | null;
  readonly originalPosition: number | null;
  /** Where it stands on the head of today; null when its line is no more. */
  line: number | null;
  startLine: number | null;
  position: number | null;
  readonly inReplyTo?: number;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  externalId: string;
  detailsUrl: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: CheckAnnotation[];
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly context: string;
  readonly creator: User;
  readonly createdAt: string;
}

/** A SARIF log that was uploaded, as it came out of gzip and base64. */
export interface SarifUpload {
  readonly id: string;
  readonly commitSha: string;
  readonly ref: string;
  readonly toolName?: string;
  /** Bytes of the gzip stream. */
  readonly size: number;
  readonly text: string;
  status: 'pending' | 'complete' | 'failed';
  errors: readonly string[];
}

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly createdAt: string;
  readonly actor: User;
  /** `owner/name` of the repository that the head comes from. */
  readonly headRepository: string;
}
