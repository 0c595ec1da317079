import { dirname, join } from 'node:path';
import type { Trigger } from '../events/trigger.ts';
import type { WorkflowRun } from '../model/conversation.ts';
import type { World } from '../model/world.ts';

export interface Job {
  readonly world: World;
  readonly trigger: Trigger;
  readonly run: WorkflowRun;
  readonly workspace: string;
  readonly temp: string;
  readonly eventPath: string;
  readonly root: string;
}

/** What a job on Linux has in its environment (docs: "Variables reference"). */
export function environment({ world, trigger, run, workspace, temp, eventPath, root }: Job): Record<string, string> {
  const { repository, actor, ref } = trigger;
  const workflow = `${repository.fullName}/${run.path}`;
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: actor.login,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_API_URL: world.apiUrl,
    GITHUB_BASE_REF: trigger.baseRef,
    GITHUB_EVENT_NAME: trigger.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: `${world.apiUrl}/graphql`,
    GITHUB_HEAD_REF: trigger.headRef,
    GITHUB_JOB: 'policy',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.runAttempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.runNumber),
    GITHUB_SERVER_URL: world.serverUrl,
    GITHUB_SHA: trigger.sha,
    GITHUB_TRIGGERING_ACTOR: actor.login,
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${workflow}@${ref}`,
    GITHUB_WORKFLOW_SHA: trigger.sha,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(root, 'tool-cache'),
    RUNNER_WORKSPACE: dirname(workspace),
  };
}
