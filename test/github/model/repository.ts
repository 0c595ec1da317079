import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckRun, CommitStatus, Label, SarifUpload, WorkflowRun } from './conversation.ts';
import { type DiffFile, diffOf } from './diff.ts';
import { type Changes, Git } from './git.ts';
import { PullRequest, type PullRequestOptions } from './pull-request.ts';
import type { Team, User } from './user.ts';
import type { World } from './world.ts';

export interface RepositoryOptions {
  /** `owner/name`. */
  readonly fullName?: string;
  readonly files?: Changes;
  readonly visibility?: 'private' | 'public';
  readonly defaultBranch?: string;
  readonly ownerType?: 'User' | 'Organization';
  /** Who may be asked for a review, by login, with the level that GitHub tells of them. */
  readonly collaborators?: Readonly<Record<string, 'admin' | 'write' | 'read'>>;
  /** Whether code scanning takes uploads. A private repository has it only with GitHub Advanced Security. */
  readonly codeScanning?: boolean;
  /** The setting "Allow GitHub Actions to create and approve pull requests". */
  readonly actionsMayApprove?: boolean;
}

/** Bare repositories that were made in this process, by what is in them. */
const templates = new Map<string, Promise<string>>();
const AUTHOR = { name: 'Anna Onegina', email: 'anna@onego.example' };

/** A repository: a bare git repository on disk and what GitHub keeps beside it. */
export class Repository {
  readonly world: World;
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly visibility: 'private' | 'public';
  readonly defaultBranch: string;
  readonly git: Git;
  readonly parent: Repository | undefined;
  readonly collaborators: Map<string, 'admin' | 'write' | 'read'>;
  readonly teams: Team[] = [];
  readonly codeScanning: boolean;
  readonly actionsMayApprove: boolean;
  readonly createdAt: string;
  readonly labels: Label[] = [];
  readonly pulls: PullRequest[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly statuses: CommitStatus[] = [];
  readonly sarifs: SarifUpload[] = [];
  readonly runs: WorkflowRun[] = [];
  isDeleted = false;
  readonly #diffs = new Map<string, Promise<readonly DiffFile[]>>();

  /** Made by `World`. */
  constructor(
    world: World,
    git: Git,
    owner: User,
    name: string,
    {
      visibility = 'private',
      defaultBranch = 'main',
      collaborators = {},
      codeScanning = true,
      actionsMayApprove = false,
    }: RepositoryOptions,
    parent?: Repository,
  ) {
    this.world = world;
    this.id = world.id();
    this.git = git;
    this.owner = owner;
    this.name = name;
    this.visibility = visibility;
    this.defaultBranch = defaultBranch;
    this.codeScanning = codeScanning;
    this.actionsMayApprove = actionsMayApprove;
    this.collaborators = new Map(Object.entries(collaborators));
    this.parent = parent;
    this.createdAt = world.tick();
    for (const login of this.collaborators.keys()) world.user(login);
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  get apiUrl(): string {
    return `${this.world.apiUrl}/repos/${this.fullName}`;
  }

  get htmlUrl(): string {
    return `${this.world.serverUrl}/${this.fullName}`;
  }

  /** Where `refs/heads/<branch>` stands. */
  async tip(branch = this.defaultBranch): Promise<string> {
    const sha = await this.git.resolve(`refs/heads/${branch}`);
    if (sha === undefined) throw new Error(`${this.fullName} has no branch ${branch}`);
    return sha;
  }

  /** A commit on a branch, made there or from the default branch. Returns its id. */
  async commit(
    changes: Changes,
    {
      branch = this.defaultBranch,
      from,
      message = 'Change',
      author = AUTHOR,
    }: {
      readonly branch?: string;
      readonly from?: string;
      readonly message?: string;
      readonly author?: { readonly name: string; readonly email: string };
    } = {},
  ): Promise<string> {
    const parent = from ?? (await this.git.resolve(`refs/heads/${branch}`)) ?? (await this.tip());
    return this.git.commit(`refs/heads/${branch}`, changes, {
      parent,
      message,
      author: { ...author, at: this.world.seconds() },
    });
  }

  /** A fork of it under another account. As on GitHub both have one store of objects: a commit of the fork can be read through this repository. */
  async fork(
    owner: string,
    { visibility = this.visibility }: { readonly visibility?: 'private' | 'public' } = {},
  ): Promise<Repository> {
    const folder = this.world.folder(`${owner}-${this.name}.git`);
    const git = await Git.init(folder, this.defaultBranch, { objects: join(this.git.folder, 'objects') });
    const fork = new Repository(
      this.world,
      git,
      this.world.user(owner),
      this.name,
      { visibility, defaultBranch: this.defaultBranch },
      this,
    );
    await git.setRef(`refs/heads/${this.defaultBranch}`, await this.tip());
    this.world.repositories.push(fork);
    return fork;
  }

  /** The repository is gone; what it shared with others stays readable there. */
  delete(): void {
    this.isDeleted = true;
  }

  /** Opens a pull request. */
  async pullRequest(options: PullRequestOptions = {}): Promise<PullRequest> {
    const pull = await PullRequest.open(this, options);
    this.pulls.push(pull);
    return pull;
  }

  /** A label of the repository. */
  label(name: string, { color = 'ededed', description = null as string | null } = {}): Label {
    const known = this.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
    if (known !== undefined) return known;
    const label = { id: this.world.id(), name, color, description };
    this.labels.push(label);
    return label;
  }

  /** A team of the organization that has access to the repository. */
  team(slug: string): Team {
    const team = { id: this.world.id(), slug, organization: this.owner.login };
    this.teams.push(team);
    return team;
  }

  /** A run of a workflow. */
  workflowRun({
    event = 'pull_request',
    headSha,
    name = 'Policy',
    ...rest
  }: Partial<WorkflowRun> & Pick<WorkflowRun, 'headSha'>): WorkflowRun {
    const run: WorkflowRun = {
      id: this.world.id(),
      name,
      path: '.github/workflows/policy.yml',
      event,
      headSha,
      headBranch: this.defaultBranch,
      runNumber: this.runs.length + 1,
      runAttempt: 1,
      status: 'in_progress',
      conclusion: null,
      createdAt: this.world.tick(),
      actor: this.owner,
      headRepository: this.fullName,
      ...rest,
    };
    this.runs.push(run);
    return run;
  }

  /** What differs between two commits; asked once. */
  diff(from: string, to: string): Promise<readonly DiffFile[]> {
    const key = `${from}..${to}`;
    let diff = this.#diffs.get(key);
    if (diff === undefined) {
      diff = diffOf(this.git, from, to);
      this.#diffs.set(key, diff);
    }
    return diff;
  }
}

/** A bare repository with one commit, copied from one that this process made before if there is one. */
export async function repositoryOf(folder: string, files: Changes, branch: string, at: number): Promise<Git> {
  const key = createHash('sha256')
    .update(JSON.stringify([files, branch, at]))
    .digest('hex');
  let template = templates.get(key);
  if (template === undefined) {
    template = makeTemplate(files, branch, at);
    templates.set(key, template);
  }
  await cp(await template, folder, { recursive: true });
  return new Git(folder);
}

async function makeTemplate(files: Changes, branch: string, at: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reglament-template-'));
  const git = await Git.init(folder, branch);
  await git.commit(`refs/heads/${branch}`, files, { message: 'First', author: { ...AUTHOR, at } });
  return folder;
}

/** Removes what was kept to be copied. */
export async function forgetTemplates(): Promise<void> {
  const folders = await Promise.all(templates.values());
  templates.clear();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
