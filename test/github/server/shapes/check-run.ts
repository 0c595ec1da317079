import type { CheckAnnotation, CheckRun } from '../../model/conversation.ts';
import type { Repository } from '../../model/repository.ts';
import { minimalPullRequest } from './pull-request.ts';
import { nodeId } from './user.ts';

/** The app behind GITHUB_TOKEN, with its real id. */
const ACTIONS_APP = 15368;

/** `check-run`. */
export function checkRun(repository: Repository, run: CheckRun) {
  const { world, apiUrl, htmlUrl, pulls } = repository;
  const url = `${apiUrl}/check-runs/${run.id}`;
  const at = repository.createdAt;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${htmlUrl}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${htmlUrl}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.id },
    app: {
      id: ACTIONS_APP,
      slug: 'github-actions',
      node_id: nodeId('App', ACTIONS_APP),
      owner: {
        login: 'github',
        id: 9919,
        node_id: nodeId('Organization', 9919),
        avatar_url: 'https://avatars.githubusercontent.com/u/9919?v=4',
        gravatar_id: '',
        url: `${world.apiUrl}/users/github`,
        html_url: `${world.serverUrl}/github`,
        followers_url: `${world.apiUrl}/users/github/followers`,
        following_url: `${world.apiUrl}/users/github/following{/other_user}`,
        gists_url: `${world.apiUrl}/users/github/gists{/gist_id}`,
        starred_url: `${world.apiUrl}/users/github/starred{/owner}{/repo}`,
        subscriptions_url: `${world.apiUrl}/users/github/subscriptions`,
        organizations_url: `${world.apiUrl}/users/github/orgs`,
        repos_url: `${world.apiUrl}/users/github/repos`,
        events_url: `${world.apiUrl}/users/github/events{/privacy}`,
        received_events_url: `${world.apiUrl}/users/github/received_events`,
        type: 'Organization',
        site_admin: false,
      },
      name: 'GitHub Actions',
      description: 'Automate your workflow from idea to production',
      external_url: 'https://help.github.com/en/actions',
      html_url: `${world.serverUrl}/apps/github-actions`,
      created_at: at,
      updated_at: at,
      permissions: { checks: 'write', contents: 'read', metadata: 'read' },
      events: [],
    },
    // Those of forks are not told.
    pull_requests: pulls
      .filter((pull) => pull.headSha === run.headSha && !pull.isFork)
      .map((pull) => minimalPullRequest(pull)),
  };
}

/** `check-annotation`. */
export function checkAnnotation({ htmlUrl }: Repository, { headSha }: CheckRun, annotation: CheckAnnotation) {
  return {
    path: annotation.path,
    blob_href: `${htmlUrl}/blob/${headSha}/${annotation.path}`,
    start_line: annotation.start_line,
    start_column: annotation.start_column ?? null,
    end_line: annotation.end_line,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}
