import type { Review, ReviewComment } from '../../model/conversation.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { GITHUB_ACTIONS } from '../../model/user.ts';
import { byId, type Call, type Handlers, ok, pages } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { commentOfReview, review } from '../shapes/conversation.ts';
import { pullOf } from './pulls.ts';
import { type Place, placeOf } from './review-place.ts';
import { isTooLong } from './text-limit.ts';

interface AskedComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
}

const STATES: Readonly<Record<string, Review['state']>> = {
  APPROVE: 'APPROVED',
  COMMENT: 'COMMENTED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
};

export const reviews: Handlers = {
  'pulls/list-reviews': (call) => {
    const pull = pullOf(call);
    // What is not sent yet only its author sees.
    const shown = pull.reviews.filter(({ state, author }) => state !== 'PENDING' || author === call.actor);
    return pages(shown.map((one) => review(pull, one)));
  },

  'pulls/create-review': async (call) => {
    const pull = pullOf(call);
    const { repository, headSha } = pull;
    const { commit_id: commitId = headSha, body = '', event } = call.body as Record<string, string>;
    const asked = (call.body['comments'] ?? []) as readonly AskedComment[];
    const state = event === undefined ? 'PENDING' : (STATES[event] ?? 'COMMENTED');
    expectAllowed(call, pull, state, body, asked);
    if (commitId !== headSha && !(await pull.commits()).includes(commitId))
      throw ApiError.unprocessable('The commit_id is not part of the pull request.');
    // All are looked at before one is made: a review is there whole or not at all.
    const places: { readonly place: Place; readonly body: string }[] = [];
    for (const { start_line, start_side, body: text, ...rest } of asked) {
      const place = await placeOf(pull, commitId, { ...rest, startLine: start_line, startSide: start_side });
      if (typeof place === 'string') throw ApiError.unprocessable(place);
      places.push({ place, body: text });
    }
    const { world } = repository;
    const made: Review = { id: world.id(), author: call.actor, body, state, commitId, submittedAt: world.tick() };
    pull.reviews.push(made);
    for (const { place, body: text } of places) pull.reviewComments.push(commentAt(call, made, place, text));
    pull.updatedAt = world.now();
    const index = pull.requestedReviewers.indexOf(call.actor);
    if (index >= 0) pull.requestedReviewers.splice(index, 1);
    return ok(review(pull, made));
  },

  'pulls/update-review': (call) => {
    const pull = pullOf(call);
    const found = reviewOf(call, pull);
    const body = String(call.body['body'] ?? '');
    if (isTooLong(body)) throw ApiError.unprocessable('Body is too long (maximum is 65536 characters)');
    found.body = body;
    return ok(review(pull, found));
  },

  'pulls/list-comments-for-review': (call) => {
    const pull = pullOf(call);
    const found = reviewOf(call, pull);
    const comments = pull.reviewComments.filter(({ reviewId }) => reviewId === found.id);
    return pages(comments.map((comment) => commentOfReview(pull, comment)));
  },

  'pulls/dismiss-review': (call) => {
    const pull = pullOf(call);
    const found = reviewOf(call, pull);
    if (found.state !== 'APPROVED' && found.state !== 'CHANGES_REQUESTED')
      throw ApiError.unprocessable(`Can not dismiss a ${found.state.toLowerCase()} pull request review`);
    found.state = 'DISMISSED';
    return ok(review(pull, found));
  },
};

/** A comment of a review at its place. */
export function commentAt(call: Call, made: Review, place: Place, body: string): ReviewComment {
  const { world, actor } = call;
  const at = world.now();
  return {
    id: world.id(),
    reviewId: made.id,
    author: actor,
    body,
    createdAt: at,
    updatedAt: at,
    path: place.path,
    originalCommitId: made.commitId,
    diffHunk: place.diffHunk,
    subject: 'line',
    side: place.side,
    line: place.line,
    originalLine: place.line,
    startLine: place.startLine,
    originalStartLine: place.startLine,
    startSide: place.startSide,
    position: place.position,
    originalPosition: place.position,
  };
}

function reviewOf(call: Call, pull: PullRequest): Review {
  return byId(pull.reviews, ({ id }) => id, call.params['review_id']);
}

function expectAllowed(
  { actor }: Call,
  pull: PullRequest,
  state: Review['state'],
  body: string,
  asked: readonly AskedComment[],
): void {
  const errors: string[] = [];
  if (state === 'APPROVED' && actor === GITHUB_ACTIONS && !pull.repository.actionsMayApprove)
    errors.push('GitHub Actions is not permitted to approve pull requests.');
  else if (state === 'APPROVED' && actor === pull.author) errors.push('Can not approve your own pull request');
  else if (state === 'CHANGES_REQUESTED' && actor === pull.author)
    errors.push('Can not request changes on your own pull request');
  if (pull.reviews.some((one) => one.author === actor && one.state === 'PENDING'))
    errors.push('User can only have one pending review per pull request');
  if ((state === 'COMMENTED' && body === '' && asked.length === 0) || (state === 'CHANGES_REQUESTED' && body === ''))
    errors.push("Body can't be blank");
  if ([body, ...asked.map((comment) => comment.body)].some(isTooLong))
    errors.push('Body is too long (maximum is 65536 characters)');
  if (asked.some((comment) => comment.body.trim() === '')) errors.push("Comment body can't be blank");
  if (errors.length > 0) throw ApiError.unprocessable(...errors);
}
