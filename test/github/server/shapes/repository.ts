import type { Repository } from '../../model/repository.ts';
import { nodeId, simpleUser } from './user.ts';

/** Addresses below a repository; `{…}` are templates, as GitHub gives them. */
const BELOW = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** `minimal-repository`. */
export function minimalRepository(repository: Repository) {
  const { world, id, name, fullName, owner, visibility, parent, apiUrl, htmlUrl } = repository;
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName,
    private: visibility === 'private',
    owner: simpleUser(world, owner),
    html_url: htmlUrl,
    description: null,
    fork: parent !== undefined,
    url: apiUrl,
    ...(Object.fromEntries(Object.entries(BELOW).map(([key, path]) => [key, apiUrl + path])) as Record<
      keyof typeof BELOW,
      string
    >),
  };
}

/** `repository`, as it stands in a pull request. */
export function repository(source: Repository) {
  const { createdAt, fullName, htmlUrl, defaultBranch, pulls, visibility } = source;
  const open = pulls.filter(({ state }) => state === 'open').length;
  return {
    ...minimalRepository(source),
    created_at: createdAt,
    updated_at: createdAt,
    pushed_at: createdAt,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${htmlUrl}.git`,
    svn_url: htmlUrl,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility,
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: defaultBranch,
  };
}

/** `full-repository`, the answer about a repository itself. */
export function fullRepository(source: Repository) {
  return { ...repository(source), temp_clone_token: '', network_count: 0, subscribers_count: 0 };
}
