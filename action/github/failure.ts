import { ApiError, type ApiErrorReason } from './api-error.ts';
import { type Failure, UNNAMED_WAIT } from './retry.ts';
import { TransportError, type TransportProblem } from './transport.ts';

type Headers = Readonly<Record<string, string | number | undefined>>;

/** What Octokit throws, as far as we look at it. */
interface Thrown {
  readonly status?: unknown;
  readonly cause?: unknown;
  readonly response?: { readonly headers: Headers; readonly data: unknown };
}

interface Context {
  readonly route: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Cut out of everything that is kept. */
  readonly token: string;
}

/** What an error of Octokit's means. */
export function failureOf(thrown: unknown, context: Context): Failure {
  const { status, cause, response } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Thrown;
  if (cause instanceof TransportError) return transportFailure(cause.problem, context.route);
  if (typeof status !== 'number' || response === undefined) return transportFailure('broken', context.route);
  return statusFailure(status, response.headers, messageIn(response.data, context.token), context);
}

/** An answer came whose content is not what GitHub documents. */
export function malformed(route: string, status: number): Failure {
  return { error: new ApiError({ reason: 'malformed', route, status, isUnclear: true }), retry: 'unclear' };
}

const TRANSPORT: Readonly<Record<TransportProblem, ApiErrorReason>> = {
  timeout: 'timeout',
  broken: 'unavailable',
  'too-large': 'too-large',
  foreign: 'foreign',
};

function transportFailure(problem: TransportProblem, route: string): Failure {
  const isFinal = problem === 'too-large' || problem === 'foreign';
  const error = new ApiError({ reason: TRANSPORT[problem], route, isUnclear: !isFinal });
  return { error, retry: isFinal ? 'never' : 'unclear' };
}

function statusFailure(status: number, headers: Headers, detail: string | undefined, { route, now }: Context): Failure {
  const wait = limitWait(status, headers, detail, now);
  if (wait !== undefined) {
    return { error: new ApiError({ reason: 'rate-limited', route, status, detail }), retry: 'later', wait };
  }
  if (status >= 500 || status === 408) {
    return { error: new ApiError({ reason: 'unavailable', route, status, isUnclear: true }), retry: 'unclear' };
  }
  const permission = permissionIn(headers);
  return { error: new ApiError({ reason: refusalOf(status), route, status, detail, permission }), retry: 'never' };
}

function refusalOf(status: number): ApiErrorReason {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  return status === 404 ? 'not-found' : 'rejected';
}

/** Milliseconds until a limit lets us ask again; nothing when no limit was met. A 403 is one only when it says so. */
function limitWait(status: number, headers: Headers, detail: string | undefined, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const seconds = wholeNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1000;
  if (wholeNumber(headers['x-ratelimit-remaining']) === 0) {
    const reset = wholeNumber(headers['x-ratelimit-reset']);
    if (reset !== undefined) return Math.max(0, reset * 1000 - now);
  }
  const isSaid = status === 429 || /rate limit|abuse detection/i.test(detail ?? '');
  return isSaid ? UNNAMED_WAIT : undefined;
}

function wholeNumber(value: string | number | undefined): number | undefined {
  return /^\d{1,12}$/.test(String(value ?? '')) ? Number(value) : undefined;
}

/** `issues=write; pull_requests=write`, and nothing else. */
function permissionIn(headers: Headers): string | undefined {
  const text = String(headers['x-accepted-github-permissions'] ?? '');
  return text.length <= 500 && /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+)*$/.test(text) ? text : undefined;
}

/** Characters of GitHub's own words that are kept. */
const MOST_DETAIL = 500;

function messageIn(data: unknown, token: string): string | undefined {
  const { message, errors } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (typeof message !== 'string') return undefined;
  const said = Array.isArray(errors) && errors.length > 0 ? `${message}: ${JSON.stringify(errors)}` : message;
  return said.replaceAll(token, '***').slice(0, MOST_DETAIL);
}
