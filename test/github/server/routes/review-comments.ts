import type { Review, ReviewComment } from '../../model/conversation.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { type Call, type Handlers, NO_CONTENT, ok, pages, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { reviewComment } from '../shapes/conversation.ts';
import { pullOf } from './pulls.ts';
import { placeOf } from './review-place.ts';
import { commentAt } from './reviews.ts';
import { expectText } from './text-limit.ts';

const RESOURCE = 'PullRequestReviewComment';

export const reviewComments: Handlers = {
  'pulls/list-review-comments': (call) => {
    const pull = pullOf(call);
    const since = call.query.get('since');
    const shown = pull.reviewComments.filter(
      ({ updatedAt, reviewId }) => (since === null || updatedAt >= since) && !isPending(pull, reviewId),
    );
    const isDescending = call.query.get('direction') === 'desc' && call.query.has('sort');
    return pages(
      (isDescending ? shown.toReversed() : shown).map((comment) => reviewComment(pull, comment)),
      { isNewestFirst: isDescending },
    );
  },

  'pulls/create-review-comment': async (call) => {
    const pull = pullOf(call);
    const { world, actor, body: asked } = call;
    const body = String(asked['body'] ?? '');
    expectText(RESOURCE, body);
    const commitId = String(asked['commit_id']);
    if (commitId !== pull.headSha && !(await pull.commits()).includes(commitId))
      throw ApiError.invalid({
        resource: RESOURCE,
        code: 'custom',
        field: 'commit_id',
        message: 'commit_id is not part of the pull request',
      });
    const review: Review = {
      id: world.id(),
      author: actor,
      body: '',
      state: 'COMMENTED',
      commitId,
      submittedAt: world.tick(),
    };
    const comment = await commentAsked(call, pull, review, body);
    pull.reviews.push(review);
    pull.reviewComments.push(comment);
    return ok(reviewComment(pull, comment), 201);
  },

  'pulls/update-review-comment': (call) => {
    const { pull, comment } = commentOf(call);
    const body = String(call.body['body'] ?? '');
    expectText(RESOURCE, body);
    comment.body = body;
    comment.updatedAt = call.world.tick();
    return ok(reviewComment(pull, comment));
  },

  'pulls/delete-review-comment': (call) => {
    const { pull, comment } = commentOf(call);
    pull.reviewComments.splice(pull.reviewComments.indexOf(comment), 1);
    // A review that was nothing but its comments goes with the last of them.
    const index = pull.reviews.findIndex(
      ({ id, body, state }) => id === comment.reviewId && body === '' && state === 'COMMENTED',
    );
    if (index >= 0 && !pull.reviewComments.some(({ reviewId }) => reviewId === comment.reviewId))
      pull.reviews.splice(index, 1);
    return NO_CONTENT;
  },
};

async function commentAsked(call: Call, pull: PullRequest, review: Review, body: string): Promise<ReviewComment> {
  const asked = call.body as {
    readonly path: string;
    readonly line?: number;
    readonly side?: string;
    readonly start_line?: number;
    readonly start_side?: string;
    readonly position?: number;
    readonly subject_type?: string;
    readonly in_reply_to?: number;
  };
  const answered = pull.reviewComments.find(({ id }) => id === asked.in_reply_to);
  if (answered !== undefined) {
    const at = call.world.now();
    return {
      ...answered,
      id: call.world.id(),
      reviewId: review.id,
      author: call.actor,
      body,
      createdAt: at,
      updatedAt: at,
      inReplyTo: answered.id,
    };
  }
  const isFile = asked.subject_type === 'file';
  const place = isFile
    ? undefined
    : await placeOf(pull, review.commitId, { ...asked, startLine: asked.start_line, startSide: asked.start_side });
  if (typeof place === 'string') throw ApiError.invalid(fieldError(place));
  if (place !== undefined) return commentAt(call, review, place, body);
  if (!(await pull.files(review.commitId)).some(({ path }) => path === asked.path))
    throw ApiError.invalid(fieldError('Path could not be resolved'));
  const nowhere = {
    path: asked.path,
    diffHunk: '',
    side: 'RIGHT',
    line: 1,
    startLine: null,
    startSide: null,
    position: 1,
  } as const;
  return {
    ...commentAt(call, review, nowhere, body),
    subject: 'file',
    originalLine: null,
    originalPosition: null,
    line: null,
    position: null,
  };
}

/** What one comment alone is refused with: other words than in a review. */
function fieldError(reason: string) {
  if (reason.startsWith('Path'))
    return { resource: RESOURCE, code: 'invalid', field: 'pull_request_review_thread.path' };
  if (reason.includes('start line'))
    return {
      resource: RESOURCE,
      code: 'custom',
      field: 'pull_request_review_thread.start_line',
      message: reason.replace('Pull request review thread start line', 'pull_request_review_thread.start_line'),
    };
  return {
    resource: RESOURCE,
    code: 'custom',
    field: 'pull_request_review_thread.line',
    message: 'pull_request_review_thread.line must be part of the diff',
  };
}

function commentOf(call: Call): { readonly pull: PullRequest; readonly comment: ReviewComment } {
  const id = Number(call.params['comment_id']);
  for (const pull of repositoryOf(call).pulls) {
    const comment = pull.reviewComments.find((candidate) => candidate.id === id);
    if (comment !== undefined) return { pull, comment };
  }
  throw ApiError.notFound();
}

function isPending(pull: PullRequest, reviewId: number): boolean {
  return pull.reviews.some(({ id, state }) => id === reviewId && state === 'PENDING');
}
