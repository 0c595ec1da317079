import type { Comment, Review, ReviewComment } from '../../model/conversation.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { association } from './pull-request.ts';
import { nodeId, simpleUser } from './user.ts';

/** `issue-comment`. */
export function issueComment(
  { repository, number, htmlUrl }: PullRequest,
  { id, author, body, createdAt, updatedAt }: Comment,
) {
  return {
    url: `${repository.apiUrl}/issues/comments/${id}`,
    html_url: `${htmlUrl}#issuecomment-${id}`,
    issue_url: `${repository.apiUrl}/issues/${number}`,
    id,
    node_id: nodeId('IssueComment', id),
    user: simpleUser(repository.world, author),
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: association(repository, author),
    body,
    performed_via_github_app: null,
  };
}

/** `pull-request-review`. */
export function review(
  { repository, apiUrl, htmlUrl }: PullRequest,
  { id, author, body, state, commitId, submittedAt }: Review,
) {
  const html = `${htmlUrl}#pullrequestreview-${id}`;
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: author === null ? null : simpleUser(repository.world, author),
    body,
    state,
    html_url: html,
    pull_request_url: apiUrl,
    author_association: association(repository, author),
    _links: { html: { href: html }, pull_request: { href: apiUrl } },
    ...(state === 'PENDING' ? {} : { submitted_at: submittedAt }),
    commit_id: commitId,
  };
}

/** `pull-request-review-comment`. */
export function reviewComment({ repository, apiUrl, htmlUrl, headSha }: PullRequest, comment: ReviewComment) {
  const url = `${repository.apiUrl}/pulls/comments/${comment.id}`;
  const html = `${htmlUrl}#discussion_r${comment.id}`;
  const isOutdated = comment.position === null;
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: isOutdated ? comment.originalCommitId : headSha,
    original_commit_id: comment.originalCommitId,
    user: simpleUser(repository.world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: apiUrl,
    author_association: association(repository, comment.author),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: apiUrl } },
    start_line: comment.startLine,
    original_start_line: comment.originalStartLine,
    start_side: comment.startSide,
    line: comment.line,
    original_line: comment.originalLine ?? 1,
    side: comment.side,
    position: comment.position,
    original_position: comment.originalPosition,
    subject_type: comment.subject,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

/** `review-comment`, as the list of one review has it. */
export function commentOfReview(pull: PullRequest, comment: ReviewComment) {
  const { line, start_line, start_side, ...rest } = reviewComment(pull, comment);
  return { ...rest, original_position: comment.originalPosition ?? 1 };
}
