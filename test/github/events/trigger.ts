import type { Repository } from '../model/repository.ts';
import type { User } from '../model/user.ts';

/** What starts a workflow: the event's payload, and what the runner tells of it. */
export interface Trigger {
  /** `pull_request`. */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: Repository;
  readonly actor: User;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
  /** Of a pull request; else empty. */
  readonly headRef: string;
  readonly baseRef: string;
}
