/** Why GitHub did not do what it was asked. */
export type ApiErrorReason =
  /** 401: the token is none, or has expired. */
  | 'unauthorized'
  /** 403: the token may not. */
  | 'forbidden'
  /** 404: it is not there, or the token may not know of it. */
  | 'not-found'
  /** Any other 4xx: GitHub does not take it, and would not the next time. */
  | 'rejected'
  /** 403 or 429: too much was asked, and the wait is longer than the run has time. */
  | 'rate-limited'
  /** 5xx, or no connection. */
  | 'unavailable'
  /** No answer in time. */
  | 'timeout'
  /** An answer that is not what GitHub documents: cut short, or something else. */
  | 'malformed'
  /** More than is taken at once. */
  | 'too-large'
  /** The run has made all the calls, or taken all the time, that it may. */
  | 'budget'
  /** An address outside of the API. */
  | 'foreign';

interface ApiErrorFacts {
  readonly reason: ApiErrorReason;
  /** What was asked, as GitHub's documentation names it: `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`. */
  readonly route: string;
  /** Of HTTP; absent when there was no answer. */
  readonly status?: number | undefined;
  /** The permissions of which one would do, as `x-accepted-github-permissions` names them: `issues=write; pull_requests=write`. */
  readonly permission?: string | undefined;
  /** GitHub's own words. They may quote what was sent. */
  readonly detail?: string | undefined;
  /** Whether a write may have taken place all the same: no answer came, or none that tells. */
  readonly isUnclear?: boolean;
}

/** GitHub did not do what it was asked. Neither the token nor an address with its values is in here. */
export class ApiError extends Error implements ApiErrorFacts {
  readonly reason: ApiErrorReason;
  readonly route: string;
  readonly status: number | undefined;
  readonly permission: string | undefined;
  readonly detail: string | undefined;
  readonly isUnclear: boolean;

  constructor({ reason, route, status, permission, detail, isUnclear = false }: ApiErrorFacts) {
    super(`${route}: ${reason}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'ApiError';
    this.reason = reason;
    this.route = route;
    this.status = status;
    this.permission = permission;
    this.detail = detail;
    this.isUnclear = isUnclear;
  }
}
