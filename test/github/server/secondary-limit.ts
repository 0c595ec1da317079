import type { Token } from '../model/token.ts';
import type { Operation } from '../openapi.ts';
import { ApiError } from './api-error.ts';

/** Content that one token may create in a minute (docs: "Rate limits for the REST API", secondary limits). */
const CREATIONS_A_MINUTE = 80;
const MINUTE = 60_000;

/** Requests that make content which people are told of. */
const CREATES = new Set([
  'checks/create',
  'issues/create-comment',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/request-reviewers',
  'repos/create-commit-status',
]);

/** Refuses the request that is one too many, and says when to come again. */
export class CreationLimit {
  readonly #times = new Map<string, number[]>();

  count({ id }: Operation, token: Token | undefined): void {
    if (!CREATES.has(id) || token === undefined) return;
    const now = performance.now();
    const times = (this.#times.get(token.value) ?? []).filter((time) => time > now - MINUTE);
    if (times.length >= CREATIONS_A_MINUTE)
      throw new ApiError(
        403,
        'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
        { headers: { 'retry-after': '60' } },
      );
    this.#times.set(token.value, [...times, now]);
  }
}
