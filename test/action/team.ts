import { pullRequest } from '../github/events/index.ts';
import type { Changes } from '../github/model/git.ts';
import type { PullRequest } from '../github/model/pull-request.ts';
import type { Repository, RepositoryOptions } from '../github/model/repository.ts';
import type { World } from '../github/model/world.ts';
import { runStep, type StepOptions, type StepResult } from '../github/runner/runner.ts';
import { testWorld } from '../github/testing.ts';
import { POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';
import { PEOPLE_YAML } from '../helpers/pull.ts';

/** Sunday, 22 November 2026, 13:00 in Moscow. */
export const NOW = '2026-11-22T10:00:00Z';

/** What the workflow in the README asks for. */
export const USUAL = 'contents: read, pull-requests: write';

const SETTINGS = `pull_requests:
  labels: { blocked: "policy: blocked", waived: "policy: waived", needs: { lawyer: "needs: legal" } }
  reviewers: { from_approvals: true }
`;

const RULES = {
  'frequency.per-day': '{ brand: 1 }',
  'tone.caps': '',
  'privacy.phone': '',
  'links.https': '',
  'policy.waivers': '',
};

/** A team's policy: four rules about posts, and one that wants a lawyer to approve contests. */
export function teamPolicy(settings = SETTINGS): Record<string, string> {
  const files = policyFiles(RULES, `${POLICY_YAML}${settings}`);
  files.set('policy/people.yaml', PEOPLE_YAML);
  const approval = regulation('people.approval', '{ roles: [lawyer] }');
  files.set(
    'policy/regulations/approval.md',
    approval.replace('enforcement:', "where: post.purpose == 'contest'\nenforcement:"),
  );
  return Object.fromEntries(files);
}

export const GOOD = post({ publish_at: '2026-11-26T10:00:00+03:00', purpose: 'value' }, 'Тихое утро на складе.\n');
export const LOUD = post({ publish_at: '2026-11-27T10:00:00+03:00', purpose: 'promo' }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');
export const CONTEST = post(
  { publish_at: '2026-11-28T10:00:00+03:00', purpose: 'contest' },
  'Разыгрываем пачку зерна.\n',
);

/** A team's repository in a world. */
export async function teamRepository(
  world: World,
  files: Readonly<Record<string, string>> = {},
  options: Partial<RepositoryOptions> = {},
): Promise<Repository> {
  const old = post({ publish_at: '2026-11-20T10:00:00+03:00' }, 'ВСЁ ОЧЕНЬ ХОРОШО\n');
  const repository = await world.repository({
    files: { ...teamPolicy(), 'content/posts/old.md': old, ...files },
    collaborators: { 'anna-laine': 'write', 'oleg-tervonen': 'write', 'vera-sokolova': 'write' },
    ...options,
  });
  for (const label of ['policy: blocked', 'policy: waived', 'needs: legal']) repository.label(label);
  return repository;
}

/** A world of its own for one test, with a team's repository. */
export async function team(files: Readonly<Record<string, string>> = {}, options: Partial<RepositoryOptions> = {}) {
  const world = await testWorld();
  return { world, repository: await teamRepository(world, files, options) };
}

export interface StepOn extends Partial<Omit<StepOptions, 'world'>> {
  readonly permissions?: string;
  readonly side?: 'merge' | 'base' | 'head' | 'default-branch';
}

/** Runs the Action on a pull request. */
export async function stepOn(world: World, pull: PullRequest, options: StepOn = {}): Promise<StepResult> {
  const { permissions = USUAL, side = 'merge', inputs, trigger, ...rest } = options;
  return runStep({
    ...{ world, trigger: trigger ?? (await pullRequest(pull)), token: world.token(pull.repository, permissions) },
    workspace: await pull.checkout(side),
    inputs: { now: NOW, ...inputs },
    ...rest,
  });
}

/** A team's repository with a pull request, and the Action run on it once. */
export async function judgedPull(changes: Changes, options: StepOn & { readonly files?: Record<string, string> } = {}) {
  const { files, ...rest } = options;
  const { world, repository } = await team(files);
  const pull = await repository.pullRequest({ author: 'oleg-tervonen', changes });
  return { world, repository, pull, step: await stepOn(world, pull, rest) };
}
