import { checkout } from '../checkout.ts';
import type { Comment, Label, Review, ReviewComment } from './conversation.ts';
import { type DiffFile, hunksOf, lineAfter, positionOf } from './diff.ts';
import { type Changes, runGit } from './git.ts';
import type { Repository } from './repository.ts';
import type { Team, User } from './user.ts';

export interface PullRequestOptions {
  readonly title?: string;
  readonly body?: string | null;
  /** Login. */
  readonly author?: string;
  readonly changes?: Changes;
  /** The repository that the head comes from; without it the branch is of the same one. */
  readonly from?: Repository;
  readonly branch?: string;
  /** The branch of the base. */
  readonly base?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  /** Paths that GitHub gives no patch of, whatever their size. */
  readonly withoutPatch?: readonly string[];
}

/** One pull request with all that stands on it. */
export class PullRequest {
  readonly repository: Repository;
  readonly id: number;
  readonly number: number;
  readonly author: User;
  readonly base: string;
  readonly branch: string;
  readonly createdAt: string;
  readonly comments: Comment[] = [];
  readonly reviews: Review[] = [];
  readonly reviewComments: ReviewComment[] = [];
  readonly requestedReviewers: User[] = [];
  readonly requestedTeams: Team[] = [];
  labels: Label[] = [];
  title: string;
  body: string | null;
  isDraft: boolean;
  state: 'open' | 'closed' = 'open';
  updatedAt: string;
  closedAt: string | null = null;
  mergedAt: string | null = null;
  /** Where the base stood when the head was last pushed, as GitHub tells it. */
  baseSha = '';
  headSha = '';
  /** The commit of `refs/pull/N/merge`; null when the two sides are in conflict. */
  mergeSha: string | null = null;
  readonly #from: Repository;
  readonly #withoutPatch: ReadonlySet<string>;

  private constructor(repository: Repository, options: PullRequestOptions) {
    const { title = 'A post about the market day', body = null, author = 'vera', draft = false, labels = [] } = options;
    const { world } = repository;
    this.repository = repository;
    this.id = world.id();
    this.number = repository.pulls.length + 1;
    this.author = world.user(author);
    this.base = options.base ?? repository.defaultBranch;
    this.branch = options.branch ?? `change-${this.number}`;
    this.title = title;
    this.body = body;
    this.isDraft = draft;
    this.labels = labels.map((name) => repository.label(name));
    this.#from = options.from ?? repository;
    this.#withoutPatch = new Set(options.withoutPatch);
    this.createdAt = world.tick();
    this.updatedAt = this.createdAt;
  }

  /** Use `Repository.pullRequest`. */
  static async open(repository: Repository, options: PullRequestOptions): Promise<PullRequest> {
    const pull = new PullRequest(repository, options);
    const base = await repository.tip(pull.base);
    await pull.push(options.changes ?? {}, { from: base });
    return pull;
  }

  /** The repository of the head, or null when it was deleted. */
  get from(): Repository | null {
    return this.#from.isDeleted ? null : this.#from;
  }

  /** Whether the head comes from another repository. */
  get isFork(): boolean {
    return this.#from !== this.repository;
  }

  /** `owner:branch`. */
  get label(): string {
    return `${this.from === null ? 'unknown repository' : `${this.#from.owner.login}:${this.branch}`}`;
  }

  get apiUrl(): string {
    return `${this.repository.apiUrl}/pulls/${this.number}`;
  }

  get htmlUrl(): string {
    return `${this.repository.htmlUrl}/pull/${this.number}`;
  }

  /** A commit on the head, above what is there or, with `from`, above another commit (a forced push). */
  async push(
    changes: Changes,
    { from, message = this.title }: { readonly from?: string; readonly message?: string } = {},
  ): Promise<string> {
    const { world, git } = this.repository;
    const author = { name: this.author.login, email: `${this.author.login}@onego.example` };
    this.headSha = await this.#from.commit(changes, {
      branch: this.branch,
      message,
      author,
      ...(from === undefined ? { from: this.headSha } : { from }),
    });
    await git.setRef(`refs/pull/${this.number}/head`, this.headSha);
    this.baseSha = await this.repository.tip(this.base);
    this.updatedAt = world.tick();
    await this.merge();
    await this.#moveComments();
    return this.headSha;
  }

  /** Makes the merge ref anew, as GitHub does when the base has moved. */
  async merge(): Promise<void> {
    const { git, world } = this.repository;
    const base = await this.repository.tip(this.base);
    const isAhead = (await git.mergeBase(base, this.headSha)) === base;
    const tree = isAhead ? `${this.headSha}^{tree}` : await git.mergeTree(base, this.headSha);
    if (tree === undefined) {
      this.mergeSha = null;
      return;
    }
    const author = { name: 'GitHub', email: 'noreply@github.com', at: world.seconds() };
    this.mergeSha = await git.commitTree(tree, [base, this.headSha], `Merge ${this.headSha} into ${base}`, author);
    await git.setRef(`refs/pull/${this.number}/merge`, this.mergeSha);
  }

  /** Closes it without merging. */
  close(): void {
    this.state = 'closed';
    this.closedAt = this.repository.world.tick();
    this.updatedAt = this.closedAt;
  }

  /** What the pull request changes at one of its commits: from where it left the base. */
  async files(head = this.headSha): Promise<readonly DiffFile[]> {
    const { git } = this.repository;
    const from = (await git.mergeBase(await this.repository.tip(this.base), head)) ?? this.baseSha;
    return this.shown(await this.repository.diff(from, head));
  }

  /** Files as GitHub shows them: some without their patches. */
  shown(files: readonly DiffFile[]): readonly DiffFile[] {
    return files.map((file) => {
      const { patch: _, ...rest } = file;
      return this.#withoutPatch.has(file.path) ? rest : file;
    });
  }

  /** Commits of the pull request, oldest first. */
  async commits(): Promise<readonly string[]> {
    return this.repository.git.commitsBetween(await this.repository.tip(this.base), this.headSha);
  }

  /**
   * A work tree as actions/checkout makes it. `merge`: what it does by itself on `pull_request`. `default-branch`: by itself on `pull_request_target`.
   * `base`, `head`: with `ref:` set to the commit. Returns its folder.
   */
  async checkout(
    side: 'merge' | 'base' | 'head' | 'default-branch' = 'merge',
    { persistedToken }: { readonly persistedToken?: string } = {},
  ): Promise<string> {
    const { repository, number, mergeSha } = this;
    if (side === 'merge' && mergeSha === null) throw new Error('the sides are in conflict: there is no merge commit');
    const commit =
      side === 'merge'
        ? { sha: mergeSha ?? '', ref: `refs/pull/${number}/merge` }
        : side === 'default-branch'
          ? { sha: await repository.tip(), ref: `refs/heads/${repository.defaultBranch}` }
          : { sha: side === 'base' ? this.baseSha : this.headSha };
    return checkout(repository, { ...commit, ...(persistedToken === undefined ? {} : { persistedToken }) });
  }

  /** A review by somebody, without a request. By default of the head. */
  review(
    login: string,
    state: Review['state'],
    { body = '', commitId = this.headSha }: { readonly body?: string; readonly commitId?: string } = {},
  ): Review {
    const { world } = this.repository;
    const review = { id: world.id(), author: world.user(login), body, state, commitId, submittedAt: world.tick() };
    this.reviews.push(review);
    return review;
  }

  /** A comment by somebody, without a request. */
  comment(login: string, body: string): Comment {
    const { world } = this.repository;
    const at = world.tick();
    const comment = { id: world.id(), author: world.user(login), body, createdAt: at, updatedAt: at };
    this.comments.push(comment);
    return comment;
  }

  /** After a push a comment moves with its line, or is outdated. */
  async #moveComments(): Promise<void> {
    if (this.reviewComments.length === 0) return;
    const { git } = this.repository;
    const files = await this.files();
    for (const comment of this.reviewComments) {
      if (comment.subject === 'file' || comment.originalLine === null || comment.side === 'LEFT') continue;
      const args = [
        'diff-tree',
        '-r',
        '-U0',
        '-p',
        '--no-color',
        comment.originalCommitId,
        this.headSha,
        '--',
        comment.path,
      ];
      const patch = (await runGit(git.folder, args)).stdout.toString();
      const start = patch.indexOf('\n@@ ');
      const hunks = start < 0 ? [] : hunksOf(patch.slice(start + 1));
      const moved = (line: number | null): number | null => (line === null ? null : (lineAfter(line, hunks) ?? null));
      const shown = files.find(({ path }) => path === comment.path)?.patch;
      const line = moved(comment.originalLine);
      const position = shown === undefined || line === null ? undefined : positionOf(hunksOf(shown), line, 'RIGHT');
      comment.position = position ?? null;
      comment.line = position === undefined ? null : line;
      comment.startLine = position === undefined ? null : moved(comment.originalStartLine);
    }
  }
}
