import * as z from 'zod/mini';
import type { Person } from '../core/content/person.ts';
import type { Approval, Approvals } from '../core/pull/approvals.ts';
import { bare } from '../core/pull/approvers.ts';
import type { GitHubClient } from './client.ts';
import type { PullRequest } from './event.ts';
import { login, sha } from './payload.ts';

const review = z.object({
  id: z.number(),
  /** Null when the account has been deleted. */
  user: z.nullable(z.object({ login, type: z.string() })),
  /** `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED`, `COMMENTED`, `PENDING`. */
  state: z.string(),
  /** Absent while a review is pending. */
  submitted_at: z.optional(z.nullable(z.string())),
  /** Null when the commit is no longer known. */
  commit_id: z.nullable(sha),
});
export type Review = z.infer<typeof review>;

const commit = z.object({
  author: z.nullable(z.union([z.object({ login }), z.object({})])),
  committer: z.nullable(z.union([z.object({ login }), z.object({})])),
});

/** Pages of reviews that are read. Later ones count more, so that of a longer list nothing can be said. */
const MOST_PAGES = 20;

/** GitHub lists no more commits of a pull request (docs: "List commits on a pull request"). Of a list of that length nobody can tell whether it is whole. */
const LISTED_COMMITS = 250;

/** The reviews of a pull request, or that nobody can tell who approves it. Of one whose authors nobody can tell no approval counts. */
export type ReviewsRead =
  | { readonly approvals: Approvals; readonly isUnsigned?: true }
  | { readonly problem: 'too-many-reviews' };

/**
 * Reads who approves a pull request.
 * @throws {ApiError}
 */
export async function readApprovals(
  client: GitHubClient,
  pull: PullRequest,
  people: ReadonlyMap<string, Person>,
): Promise<ReviewsRead> {
  const { owner, repo } = client.repository;
  const route = { owner, repo, pull_number: pull.number };
  const { items, isComplete } = await client.readList(
    (request, page) => request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { ...route, ...page }),
    z.array(review),
    MOST_PAGES,
  );
  if (!isComplete) return { problem: 'too-many-reviews' };
  const { author, headSha } = pull;
  const found = approvalsIn(items, { headSha, own: author === undefined ? [] : [author], people });
  // Who made the commits is asked only when somebody's word depends on it.
  if (found.current.length + found.stale.length === 0) return { approvals: found };
  const committers = await committersOf(client, pull.number);
  if (committers === undefined) return { approvals: { ...found, current: [], stale: [] }, isUnsigned: true };
  const own = [author ?? [], committers].flat();
  return { approvals: approvalsIn(items, { headSha, own, people }) };
}

/** Who wrote the commits of a pull request and who put them there. GitHub's own account stands for whoever used the page. */
async function committersOf(client: GitHubClient, number: number): Promise<readonly string[] | undefined> {
  const { owner, repo } = client.repository;
  const route = { owner, repo, pull_number: number };
  const { items } = await client.readList(
    (request, page) => request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', { ...route, ...page }),
    z.array(commit),
  );
  if (items.length >= LISTED_COMMITS) return undefined;
  return items
    .flatMap(({ author, committer }) => [author, committer])
    .flatMap((who) => (who !== null && 'login' in who && who.login !== 'web-flow' ? [who.login] : []));
}

export interface ReviewContext {
  /** The commit that is judged. */
  readonly headSha: string;
  /** Logins of those whose own change it is: what they approve does not count. */
  readonly own: readonly string[];
  readonly people: ReadonlyMap<string, Person>;
}

/** States that change what a review said before. A comment does not. */
const DECISIVE = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/**
 * Who approves a change: of each reviewer the last word counts. One is a person of the register, by the key `github`; apps approve nothing. An approval of
 * another commit than the one that is judged is stale. A request for changes stands, as on GitHub, until whoever made it approves or it is dismissed.
 */
export function approvalsIn(reviews: readonly Review[], { headSha, own, people }: ReviewContext): Approvals {
  const authors = new Set(own.map(bare));
  const personOf = new Map<string, string>();
  for (const { id, github } of people.values()) if (github !== undefined) personOf.set(bare(github), id);
  const last = new Map<string, Review>();
  for (const item of reviews.filter(({ state }) => DECISIVE.has(state)).sort(inTime)) {
    if (item.user?.type === 'User') last.set(bare(item.user.login), item);
  }
  const current: Approval[] = [];
  const stale: Approval[] = [];
  const refused: string[] = [];
  for (const [name, { state, commit_id: id, submitted_at }] of last) {
    const person = personOf.get(name);
    const at = Date.parse(submitted_at ?? '');
    if (state === 'CHANGES_REQUESTED' && person !== undefined) refused.push(person);
    if (state !== 'APPROVED' || person === undefined || authors.has(name) || id === null || Number.isNaN(at)) continue;
    (id === headSha ? current : stale).push({ person, at, commit: id });
  }
  const ids = [...people.values()].filter(({ github }) => github !== undefined && authors.has(bare(github)));
  const answered = reviews.flatMap(({ user, state, commit_id: id }) =>
    user !== null && id === headSha && state !== 'PENDING' ? [bare(user.login)] : [],
  );
  return {
    ...{ current, stale },
    ...(refused.length === 0 ? {} : { refused }),
    ...(ids.length === 0 ? {} : { authors: ids.map(({ id }) => id) }),
    ...(answered.length === 0 ? {} : { answered: [...new Set(answered)] }),
  };
}

/** GitHub counts its reviews up: of those sent in the same second the higher number is the later. */
function inTime(a: Review, b: Review): number {
  return Date.parse(a.submitted_at ?? '') - Date.parse(b.submitted_at ?? '') || a.id - b.id;
}
