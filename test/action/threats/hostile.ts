import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Changes } from '../../github/model/git.ts';
import type { PullRequest, PullRequestOptions } from '../../github/model/pull-request.ts';
import type { Repository, RepositoryOptions } from '../../github/model/repository.ts';
import type { World } from '../../github/model/world.ts';
import { readActionFile } from '../../github/runner/action-file.ts';
import type { StepResult } from '../../github/runner/runner.ts';
import { type StepOn, stepOn, team } from '../team.ts';

/** A token that may do all that the Action ever does: what it leaves alone then, it leaves alone by itself. */
export const EVERYTHING = 'contents: read, pull-requests: write, checks: write, security-events: write';

/** Every channel on. */
export const ALL_ON = { 'check-run': 'true', sarif: 'true' };

/** Of these names are the links that `aliveIn` knows for ours. */
const REPOSITORY: Partial<RepositoryOptions> = { fullName: 'onego/content' };

export interface Attack extends StepOn {
  /** What the base has beside the team's policy. */
  readonly files?: Readonly<Record<string, string>>;
  readonly repository?: Partial<RepositoryOptions>;
  readonly pull?: Omit<PullRequestOptions, 'changes'>;
}

export interface Attacked {
  readonly world: World;
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly step: StepResult;
}

/** A hostile pull request to a team's repository, and the Action run on it, with every channel on and a token for each. */
export async function attacked(changes: Changes, attack: Attack = {}): Promise<Attacked> {
  const { files, repository: options, pull: pullOptions, inputs, ...rest } = attack;
  const { world, repository } = await team(files, { ...REPOSITORY, ...options });
  const pull = await repository.pullRequest({ author: 'mallory', ...pullOptions, changes });
  const step = await stepOn(world, pull, { permissions: EVERYTHING, ...rest, inputs: { ...ALL_ON, ...inputs } });
  return { world, repository, pull, step };
}

interface Told {
  readonly summary: { readonly blocking: number };
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly status: string }[];
}

/** The report that the step left behind. */
export function reportOf(step: StepResult): Told {
  return JSON.parse(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
}

/** The rules that found something new in a file. */
export function foundIn(step: StepResult, path: string): readonly string[] {
  return reportOf(step)
    .findings.filter((finding) => finding.path === path && finding.status === 'new')
    .map(({ rule }) => rule);
}

const DECLARED = readActionFile('action.yml').outputs;

/** What holds of every run, whatever was attacked: nothing forbidden was tried, the runner obeyed annotations alone, and no output is left to forge. */
export function expectHarmless(step: StepResult): void {
  expect(step.violations).toEqual([]);
  const obeyed = step.obeyed.map(({ name }) => name);
  expect(obeyed.filter((name) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
  expect(step.matchers).toEqual([]);
  expect([...step.env, ...step.path, ...step.state]).toEqual([]);
  // The token alone: a mask of one letter would blacken every log.
  expect(step.masks.size).toBe(1);
  expect([...step.outputs.keys()].sort()).toEqual([...DECLARED].sort());
}

/** Everything that people or programs read of a run, as one text. */
export function toldBy({ pull, repository, step }: Attacked): string {
  const reads = [
    ...pull.comments.map(({ body }) => body),
    ...pull.reviews.map(({ body }) => body),
    ...pull.reviewComments.map(({ body }) => body),
    ...repository.checkRuns.map(({ output, annotations }) => JSON.stringify([output, annotations])),
    ...repository.sarifs.map(({ text }) => text),
    step.summary,
    step.stdout,
    step.stderr,
    JSON.stringify([...step.outputs]),
    JSON.stringify(step.annotations),
  ];
  const report = step.outputs.get('report') ?? '';
  return [...reads, report === '' ? '' : readFileSync(report, 'utf8')].join('\n');
}
