import type { WorkflowRun } from '../../model/conversation.ts';
import type { Repository } from '../../model/repository.ts';
import { byId, type Handlers, ok, pages, repositoryOf } from '../answer.ts';
import { minimalPullRequest } from '../shapes/pull-request.ts';
import { minimalRepository } from '../shapes/repository.ts';
import { nodeId, simpleUser } from '../shapes/user.ts';

export const actions: Handlers = {
  'actions/get-workflow-run': (call) => {
    const repository = repositoryOf(call);
    return ok(
      workflowRun(
        repository,
        byId(repository.runs, ({ id }) => id, call.params['run_id']),
      ),
    );
  },

  'actions/list-workflow-runs-for-repo': (call) => {
    const repository = repositoryOf(call);
    const asked = (name: string, has: string | null): boolean => {
      const wanted = call.query.get(name);
      return wanted === null || wanted === has;
    };
    const found = repository.runs
      .filter(
        (run) =>
          asked('head_sha', run.headSha) &&
          asked('event', run.event) &&
          asked('branch', run.headBranch) &&
          asked('actor', run.actor.login) &&
          (asked('status', run.status) || asked('status', run.conclusion)),
      )
      .toReversed();
    return pages(
      found.map((run) => workflowRun(repository, run)),
      { wrap: (page, total) => ({ total_count: total, workflow_runs: page }), isNewestFirst: true },
    );
  },
};

/** `workflow-run`. */
export function workflowRun(repository: Repository, run: WorkflowRun) {
  const { world, apiUrl, htmlUrl, pulls } = repository;
  const url = `${apiUrl}/actions/runs/${run.id}`;
  const [owner = '', name = ''] = run.headRepository.split('/');
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.name,
    run_number: run.runNumber,
    run_attempt: run.runAttempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    check_suite_id: run.id,
    url,
    html_url: `${htmlUrl}/actions/runs/${run.id}`,
    // Empty for a fork, always.
    pull_requests: pulls
      .filter((pull) => pull.headSha === run.headSha && !pull.isFork)
      .map((pull) => minimalPullRequest(pull)),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: simpleUser(world, run.actor),
    triggering_actor: simpleUser(world, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${apiUrl}/actions/workflows/1`,
    head_commit: null,
    repository: minimalRepository(repository),
    head_repository: minimalRepository(world.find(owner, name) ?? repository),
  };
}
