import { ApiError } from './api-error.ts';

/** Time and chance, as arguments: a test has its own. */
export interface Pace {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to 1, 1 not included. */
  readonly random: () => number;
}

/** What became of one attempt that failed, and whether another makes sense. */
export interface Failure {
  readonly error: ApiError;
  /**
   * `never`: GitHub has said no. `later`: nothing was done, and it may be in a while. `unclear`: it may have been done or not.
   */
  readonly retry: 'never' | 'later' | 'unclear';
  /** Milliseconds that GitHub asks to wait. */
  readonly wait?: number;
}

/** One attempt: its result, or how it failed. It does not throw. */
export type Attempt<T> = () => Promise<{ readonly value: T } | Failure>;

/** Attempts at one call. Of a write the last ones come so late that GitHub has recovered or will not within a run. */
const MOST_ATTEMPTS = 5;
/** Milliseconds before the second attempt; each further wait is twice as long. */
const FIRST_WAIT = 1_000;
/** "Wait at least one minute" (GitHub's "Best practices for using the REST API"), where a secondary limit names no time. */
export const UNNAMED_WAIT = 60_000;

/** Reads until an answer comes. A read changes nothing and may be repeated. */
export async function readPatiently<T>(attempt: Attempt<T>, patience: Patience): Promise<T> {
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    if ('value' in outcome) return outcome.value;
    if (outcome.retry === 'never' || count === MOST_ATTEMPTS) throw outcome.error;
    await patience.wait(outcome, count);
  }
}

/**
 * Writes once. GitHub has no keys that make a write idempotent: after an answer that does not tell, `landed` looks whether the write took place, and looks
 * twice, because what GitHub lists may lag behind what it has. Only then is it written again.
 * @param landed what the write would have given, if it stands there already; nothing if it does not.
 * @throws {ApiError} `isUnclear` when nobody knows whether the write took place.
 */
export async function writeOnce<T>(
  attempt: Attempt<T>,
  landed: () => Promise<T | undefined>,
  patience: Patience,
): Promise<T> {
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    if ('value' in outcome) return outcome.value;
    if (outcome.retry === 'never') throw outcome.error;
    const isLast = count === MOST_ATTEMPTS;
    if (outcome.retry === 'later') {
      if (isLast) throw outcome.error;
      await patience.wait(outcome, count);
      continue;
    }
    const found = await lookTwice(landed, outcome, { patience, count });
    if (found !== undefined) return found;
    if (isLast) throw outcome.error;
  }
}

async function lookTwice<T>(
  landed: () => Promise<T | undefined>,
  failure: Failure,
  { patience, count }: { readonly patience: Patience; readonly count: number },
): Promise<T | undefined> {
  const { route, reason, status } = failure.error;
  try {
    await patience.wait(failure, count);
    const found = await landed();
    if (found !== undefined) return found;
    await patience.wait(failure, count);
    return await landed();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // The write matters, not the look at it.
    throw new ApiError({ reason, route, status, isUnclear: true });
  }
}

/** How long a run may take over its calls. */
export class Patience {
  readonly #pace: Pace;
  readonly #deadline: number;

  /** @param milliseconds from now on, waits and calls together. */
  constructor(pace: Pace, milliseconds: number) {
    this.#pace = pace;
    this.#deadline = pace.now() + milliseconds;
  }

  get left(): number {
    return this.#deadline - this.#pace.now();
  }

  /**
   * Waits before the next attempt: as long as GitHub asks, else longer each time, and never two runs in step.
   * @throws {ApiError} at once, when the time that is left does not suffice.
   */
  async wait({ error, wait }: Failure, count: number): Promise<void> {
    const own = FIRST_WAIT * 2 ** (count - 1);
    const milliseconds = Math.ceil((wait ?? own / 2) + (own / 2) * this.#pace.random());
    if (milliseconds > this.left) throw error;
    await this.#pace.sleep(milliseconds);
  }
}
