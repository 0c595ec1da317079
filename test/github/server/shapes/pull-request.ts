import type { Label } from '../../model/conversation.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import type { Repository } from '../../model/repository.ts';
import type { User } from '../../model/user.ts';
import { repository } from './repository.ts';
import { nodeId, simpleUser, team } from './user.ts';

/** How an account stands to a repository. */
export function association({ owner, collaborators }: Repository, user: User | null): string {
  if (user === null) return 'NONE';
  if (user.login === owner.login) return 'OWNER';
  if (collaborators.has(user.login)) return owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
  return 'NONE';
}

/** `label`. */
export function label({ apiUrl }: Repository, { id, name, color, description }: Label) {
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${apiUrl}/labels/${encodeURIComponent(name)}`,
    name,
    description,
    color,
    default: false,
  };
}

/** `pull-request-simple`, as lists have it. */
export function simplePullRequest(pull: PullRequest) {
  const { repository: base, from, number, apiUrl, htmlUrl, author } = pull;
  const { world } = base;
  const issue = `${base.apiUrl}/issues/${number}`;
  const links = {
    self: apiUrl,
    html: htmlUrl,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${apiUrl}/comments`,
    review_comment: `${base.apiUrl}/pulls/comments{/number}`,
    commits: `${apiUrl}/commits`,
    statuses: `${base.apiUrl}/statuses/${pull.headSha}`,
  };
  return {
    url: apiUrl,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: htmlUrl,
    diff_url: `${htmlUrl}.diff`,
    patch_url: `${htmlUrl}.patch`,
    issue_url: issue,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(world, author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.requestedReviewers.map((user) => simpleUser(world, user)),
    requested_teams: pull.requestedTeams.map((one) => team(world, one)),
    labels: pull.labels.map((one) => label(base, one)),
    milestone: null,
    draft: pull.isDraft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: {
      label: pull.label,
      ref: pull.branch,
      sha: pull.headSha,
      user: from === null ? null : simpleUser(world, from.owner),
      repo: from === null ? null : repository(from),
    },
    base: {
      label: `${base.owner.login}:${pull.base}`,
      ref: pull.base,
      sha: pull.baseSha,
      user: simpleUser(world, base.owner),
      repo: repository(base),
    },
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: association(base, author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** `pull-request`, whole. */
export async function pullRequest(pull: PullRequest) {
  const [files, commits] = await Promise.all([pull.files(), pull.commits()]);
  const sum = (count: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[count], 0);
  return {
    ...simplePullRequest(pull),
    merged: pull.mergedAt !== null,
    mergeable: pull.mergeSha !== null,
    rebaseable: pull.mergeSha !== null,
    mergeable_state: pull.mergeSha === null ? 'dirty' : 'clean',
    merged_by: null,
    comments: pull.comments.length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: pull.isFork,
    commits: commits.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}

/** `pull-request-minimal`, as check runs and workflow runs have it. */
export function minimalPullRequest({
  id,
  number,
  apiUrl,
  branch,
  headSha,
  base,
  baseSha,
  repository: { id: repositoryId, apiUrl: url, name },
  from,
}: PullRequest) {
  const head = from ?? { id: repositoryId, apiUrl: url, name };
  return {
    id,
    number,
    url: apiUrl,
    head: { ref: branch, sha: headSha, repo: { id: head.id, url: head.apiUrl, name: head.name } },
    base: { ref: base, sha: baseSha, repo: { id: repositoryId, url, name } },
  };
}
