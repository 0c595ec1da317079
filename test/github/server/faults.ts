/** What goes wrong with one request. */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'stale'; readonly hides: number }
  | { readonly kind: 'slow'; readonly milliseconds: number };

const DOCUMENTATION = 'https://docs.github.com/rest';
const answer = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status,
  headers,
  body: { message, documentation_url: DOCUMENTATION, status: String(status) },
});

/** The faults that are known. All but `slow` and `stale` come instead of GitHub's own answer; those with "before" leave nothing done. */
export const fault = {
  unauthorized: (): Fault => answer(401, 'Bad credentials'),
  /** The token lacks a permission: `pull_requests=write`. */
  forbidden: (accepted: string): Fault =>
    answer(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': accepted }),
  /** Too fast. GitHub mostly says when to come again (seconds), not always. */
  secondaryLimit: (retryAfter?: number): Fault =>
    answer(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    ),
  /** The hour's requests are used up, until a moment in epoch seconds. */
  primaryLimit: (reset: number): Fault =>
    answer(403, 'API rate limit exceeded for installation ID 1.', {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    }),
  tooManyRequests: (retryAfter: number): Fault =>
    answer(429, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
      'retry-after': String(retryAfter),
    }),
  notFound: (): Fault => answer(404, 'Not Found'),
  unprocessable: (message = 'Validation Failed'): Fault => answer(422, message),
  serverError: (status: 500 | 502 | 503 = 502): Fault => answer(status, 'Server Error'),
  /** What stands before GitHub answers in HTML. */
  unicorn: (): Fault => ({
    kind: 'answer',
    status: 502,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body>Oops</body></html>',
  }),
  /** The connection breaks before GitHub has done anything. */
  resetBefore: (): Fault => ({ kind: 'reset', when: 'before' }),
  /** GitHub did it, and the connection breaks before the answer. */
  resetAfter: (): Fault => ({ kind: 'reset', when: 'after' }),
  /** No answer ever, and nothing done or all. */
  hang: (when: 'before' | 'after' = 'before'): Fault => ({ kind: 'hang', when }),
  /** It is done, and half of the answer comes. */
  truncated: (): Fault => ({ kind: 'truncated' }),
  /** It is done, and what comes is no JSON. */
  malformed: (): Fault => ({ kind: 'malformed' }),
  /** A list that does not show the newest yet. */
  stale: (hides = 1): Fault => ({ kind: 'stale', hides }),
  slow: (milliseconds: number): Fault => ({ kind: 'slow', milliseconds }),
} as const;

interface Planned {
  readonly operation: string;
  readonly calls: ReadonlySet<number> | 'all';
  readonly fault: Fault;
}

/** Which calls of which operations go wrong, and how. Several faults may meet in one call. */
export class Faults {
  readonly #planned: Planned[] = [];
  readonly #counts = new Map<string, number>();

  /** The n-th calls of an operation from now on (1 is the next one), or all of them. `*` is every operation, counted together. */
  add(operation: string, planned: Fault, calls: number | readonly number[] | 'all' = 1): this {
    const before = this.#counts.get(operation) ?? 0;
    const numbers = calls === 'all' ? calls : new Set([calls].flat().map((call) => call + before));
    this.#planned.push({ operation, calls: numbers, fault: planned });
    return this;
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** What goes wrong with a call that comes now. */
  next(operation: string): readonly Fault[] {
    const numbers = new Map([operation, '*'].map((key) => [key, (this.#counts.get(key) ?? 0) + 1]));
    for (const [key, count] of numbers) this.#counts.set(key, count);
    return this.#planned
      .filter(({ operation: key, calls }) => numbers.has(key) && (calls === 'all' || calls.has(numbers.get(key) ?? 0)))
      .map((planned) => planned.fault);
  }
}
