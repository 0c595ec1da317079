import type { Comment, Label } from '../../model/conversation.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import { type Answer, type Call, type Handlers, NO_CONTENT, ok, pages, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { issueComment } from '../shapes/conversation.ts';
import { label } from '../shapes/pull-request.ts';
import { pullOf } from './pulls.ts';
import { expectText } from './text-limit.ts';

/** Labels of one issue or pull request. */
const LABELS_LIMIT = 100;
/** Characters of a label's name. */
const LABEL_NAME = 50;

export const issues: Handlers = {
  'issues/list-comments': (call) => {
    const pull = pullOf(call);
    const since = call.query.get('since');
    const shown = pull.comments.filter(({ updatedAt }) => since === null || updatedAt >= since);
    return pages(shown.map((comment) => issueComment(pull, comment)));
  },

  'issues/get-comment': (call) => {
    const { pull, comment } = commentOf(call);
    return ok(issueComment(pull, comment));
  },

  'issues/create-comment': (call) => {
    const pull = pullOf(call);
    const body = String(call.body['body'] ?? '');
    expectText('IssueComment', body);
    return ok(issueComment(pull, pull.comment(call.actor.login, body)), 201);
  },

  'issues/update-comment': (call) => {
    const { pull, comment } = commentOf(call);
    const body = String(call.body['body'] ?? '');
    expectText('IssueComment', body);
    comment.body = body;
    comment.updatedAt = call.world.tick();
    return ok(issueComment(pull, comment));
  },

  'issues/delete-comment': (call) => {
    const { pull, comment } = commentOf(call);
    pull.comments.splice(pull.comments.indexOf(comment), 1);
    return NO_CONTENT;
  },

  'issues/list-labels-on-issue': (call) => {
    const pull = pullOf(call);
    return pages(pull.labels.map((one) => label(pull.repository, one)));
  },

  'issues/add-labels': (call) => {
    const pull = pullOf(call);
    return setLabels(call, pull, [...pull.labels, ...labelsNamed(call, pull)]);
  },

  'issues/set-labels': (call) => {
    const pull = pullOf(call);
    return setLabels(call, pull, labelsNamed(call, pull));
  },

  'issues/remove-label': (call) => {
    const pull = pullOf(call);
    const name = (call.params['name'] ?? '').toLowerCase();
    const found = pull.labels.find((one) => one.name.toLowerCase() === name);
    if (found === undefined) throw new ApiError(404, 'Label does not exist');
    return setLabels(
      call,
      pull,
      pull.labels.filter((one) => one !== found),
    );
  },
};

function commentOf(call: Call): { readonly pull: PullRequest; readonly comment: Comment } {
  const id = Number(call.params['comment_id']);
  for (const pull of repositoryOf(call).pulls) {
    const comment = pull.comments.find((candidate) => candidate.id === id);
    if (comment !== undefined) return { pull, comment };
  }
  throw ApiError.notFound();
}

/** The labels that a request names. One that the repository does not have yet is made: that takes `issues: write`. */
function labelsNamed({ body, token }: Call, { repository }: PullRequest): readonly Label[] {
  const named = (body['labels'] ?? []) as readonly (string | { readonly name: string })[];
  const names = named.map((one) => (typeof one === 'string' ? one : one.name));
  for (const name of names)
    if ([...name].length > LABEL_NAME || name.trim() === '')
      throw ApiError.invalid({ resource: 'Label', code: 'invalid', field: 'name' });
  const isNew = (name: string): boolean =>
    !repository.labels.some((known) => known.name.toLowerCase() === name.toLowerCase());
  if (token?.permissions.issues !== 'write' && names.some(isNew))
    throw new ApiError(403, 'You do not have permission to create labels on this repository.');
  return names.map((name) => repository.label(name));
}

function setLabels({ world }: Call, pull: PullRequest, labels: readonly Label[]): Answer {
  const unique = [...new Set(labels)];
  if (unique.length > LABELS_LIMIT)
    throw ApiError.invalid({
      resource: 'Issue',
      code: 'custom',
      field: 'labels',
      message: 'Too many labels: 100 at most',
    });
  pull.labels = unique;
  pull.updatedAt = world.tick();
  return ok(unique.map((one) => label(pull.repository, one)));
}
