import * as z from 'zod/mini';
import type { Delivery } from '../../core/pull/delivery.ts';
import { type LineComment, type PreviousComment, parseFingerprint, toSay } from '../../core/pull/line-comments.ts';
import { ApiError } from '../api-error.ts';
import type { GitHubClient, Listed } from '../client.ts';
import { isBy } from './author.ts';
import { deliver } from './outcome.ts';
import { removeBy } from './remove.ts';

const lineComment = z.object({
  id: z.number(),
  body: z.string(),
  user: z.nullable(z.object({ login: z.string() })),
  /** Null for what is outdated. */
  line: z.optional(z.nullable(z.number())),
  in_reply_to_id: z.optional(z.number()),
});
type ReviewComment = z.infer<typeof lineComment>;

const review = z.object({ id: z.number() });

export interface Review {
  readonly number: number;
  /** The commit whose lines are commented on. */
  readonly head: string;
  readonly body: string;
  readonly comments: readonly LineComment[];
  /** The login under which we write. */
  readonly login: string;
  /** Of the policy that speaks, as in the comment. */
  readonly key: string;
}

/** Comments that hold no longer which are removed in one run. */
const MOST_REMOVED = 10;

/**
 * Writes one review with what was not said before, and takes back what holds no longer, unless somebody answered to it. It never approves and never
 * requests changes: whoever merges decides, and a required check stops them (facts/github.md, T11).
 */
export function deliverReview(client: GitHubClient, wanted: Review): Promise<Delivery> {
  return deliver('review', async () => {
    const { items: standing, isComplete } = await listComments(client, wanted.number);
    // What was said may stand among those that were not read, and would be said again with each run.
    if (!isComplete) return { outcome: 'failed', reason: 'too-many-comments' };
    const { post, outdated } = toSay(previousOf(standing, wanted.login), wanted.comments, wanted.key);
    const answered = new Set(standing.flatMap(({ in_reply_to_id: id }) => id ?? []));
    const removable = outdated.filter(({ id }) => !answered.has(id)).slice(0, MOST_REMOVED);
    if (post.length === 0) {
      for (const { id } of removable) await remove(client, id);
      return wanted.comments.length === 0 ? { outcome: 'skipped', reason: 'nothing' } : { outcome: 'unchanged' };
    }
    try {
      await send(client, wanted, post);
    } catch (error) {
      // One line that GitHub cannot find refuses the whole review; all of it stands in the comment, too.
      if (error instanceof ApiError && error.status === 422) return { outcome: 'degraded', reason: 'lines-refused' };
      throw error;
    }
    for (const { id } of removable) await remove(client, id);
    return { outcome: 'delivered' };
  });
}

async function send(client: GitHubClient, wanted: Review, post: readonly LineComment[]): Promise<void> {
  const { owner, repo } = client.repository;
  const { number, head, body, login } = wanted;
  const comments = post.map(({ path, start, end, body: text }) => ({
    ...{ path, body: text, line: end, side: 'RIGHT' },
    ...(start === end ? {} : { start_line: start, start_side: 'RIGHT' }),
  }));
  const first = post[0]?.fingerprint;
  await client.write(
    (request) =>
      request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...{ owner, repo, pull_number: number, commit_id: head, event: 'COMMENT', body },
        comments,
      }),
    review,
    async () => {
      const mine = previousOf((await listComments(client, number)).items, login);
      // A review lands whole or not at all.
      const isThere = mine.some(({ body: text }) => parseFingerprint(text) === first);
      return isThere ? { id: 0 } : undefined;
    },
  );
}

async function listComments(client: GitHubClient, number: number): Promise<Listed<ReviewComment>> {
  const { owner, repo } = client.repository;
  return client.readList(
    (request, page) =>
      request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
        ...{ owner, repo, pull_number: number },
        ...page,
      }),
    z.array(lineComment),
  );
}

function previousOf(comments: readonly ReviewComment[], login: string): readonly PreviousComment[] {
  return comments
    .filter((one) => isBy(one, login))
    .map(({ id, body, line }) => ({ id, body, hasLine: typeof line === 'number' }));
}

async function remove(client: GitHubClient, id: number): Promise<void> {
  const { owner, repo } = client.repository;
  await removeBy(client, (request) =>
    request('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', { owner, repo, comment_id: id }),
  );
}
