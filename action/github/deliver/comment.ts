import * as z from 'zod/mini';
import { bare } from '../../core/pull/approvers.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { type CommentMark, isNewer, labelDigest, parseMarker } from '../../core/pull/marker.ts';
import type { GitHubClient, Listed } from '../client.ts';
import { isBy } from './author.ts';
import { deliver } from './outcome.ts';
import { removeBy } from './remove.ts';

const comment = z.object({
  id: z.number(),
  body: z.optional(z.string()),
  user: z.nullable(z.object({ login: z.string() })),
});
type Comment = z.infer<typeof comment>;

export interface StickyComment {
  readonly number: number;
  /** The comment with its marker. */
  readonly text: string;
  readonly mark: Omit<CommentMark, 'digest'>;
  /** The login under which we write: nobody else's comment is touched, whatever stands in it. */
  readonly login: string;
  /** The head of the pull request at the moment of writing. */
  readonly head: string;
}

/** What our comments on a pull request say to a run that is about to write there. */
export interface Said {
  /** A later run of the same policy has had its say. */
  readonly isSuperseded: boolean;
  /** Whether another policy of ours keeps a label: it is not for this one to take off. */
  readonly isKept: (label: string) => boolean;
}

/**
 * Reads what was said before anything is written: a run that ends late knows less than one that was judged later.
 * @throws {ApiError}
 */
export async function readSaid(client: GitHubClient, sticky: Omit<StickyComment, 'text'>): Promise<Said> {
  const { items } = await listComments(client, sticky.number);
  const { mark, login, head } = sticky;
  const marks = items.flatMap((one) => (isBy(one, login) ? (parseMarker(one.body ?? '') ?? []) : []));
  const kept = new Set(marks.filter(({ key }) => key !== mark.key).flatMap(({ labels = [] }) => labels));
  return {
    isSuperseded: marks.some((one) => one.key === mark.key && isNewer(one, mark, head)),
    isKept: (label) => kept.has(labelDigest(label)),
  };
}

/** Comments beyond the one that is kept which are removed in one run. */
const MOST_TWINS = 5;

/**
 * Writes the one comment of a pull request: edits it in place when it stands there, and is silent when a later run has written it. A comment that lost its
 * answer is looked for before it is written again; of several all but the first are removed.
 */
export function deliverComment(client: GitHubClient, sticky: StickyComment): Promise<Delivery> {
  return deliver('comment', async () => {
    const { items, isComplete } = await listComments(client, sticky.number);
    const [kept, ...twins] = ours(items, sticky);
    const marks = [kept, ...twins].flatMap((one) => parseMarker(one?.body ?? '') ?? []);
    if (marks.some((mark) => isNewer(mark, sticky.mark, sticky.head)))
      return { outcome: 'skipped', reason: 'newer-run' };
    // It may stand among those that were not read, and then there would be one more with each run.
    if (kept === undefined && !isComplete) return { outcome: 'failed', reason: 'too-many-comments' };
    const outcome = kept === undefined ? await create(client, sticky) : await update(client, sticky, kept);
    for (const twin of twins.slice(0, MOST_TWINS)) await remove(client, twin.id);
    return outcome;
  });
}

async function listComments(client: GitHubClient, number: number): Promise<Listed<Comment>> {
  const { owner, repo } = client.repository;
  return client.readList(
    (request, page) =>
      request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...{ owner, repo, issue_number: number },
        ...page,
      }),
    z.array(comment),
  );
}

/** Ours by author and by marker: anybody can copy a marker (facts/github.md, T10). The oldest first, to which people have linked. */
function ours(comments: readonly Comment[], { login, mark }: StickyComment): readonly Comment[] {
  return comments
    .filter((one) => isBy(one, login) && parseMarker(one.body ?? '')?.key === mark.key)
    .sort((a, b) => a.id - b.id);
}

async function create(client: GitHubClient, sticky: StickyComment): ReturnType<Parameters<typeof deliver>[1]> {
  const { owner, repo } = client.repository;
  const { number, text, login } = sticky;
  const written = await client.write(
    (request) =>
      request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...{ owner, repo, issue_number: number },
        body: text,
      }),
    comment,
    async () => ours((await listComments(client, number)).items, sticky).find(({ body }) => isSame(body, text)),
  );
  // Under another name it would not be found the next time, and there would be a second comment.
  if (isBy(written, login)) return { outcome: 'delivered' };
  return {
    outcome: 'degraded',
    reason: 'other-login',
    data: { expected: login, found: bare(written.user?.login ?? '') },
  };
}

async function update(
  client: GitHubClient,
  { text }: StickyComment,
  { id, body }: Comment,
): ReturnType<Parameters<typeof deliver>[1]> {
  if (isSame(body, text)) return { outcome: 'unchanged' };
  const { owner, repo } = client.repository;
  const route = { owner, repo, comment_id: id };
  await client.write(
    (request) => request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...route, body: text }),
    comment,
    async () => {
      const now = await client.read(
        (request) => request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', route),
        comment,
      );
      return isSame(now.body, text) ? now : undefined;
    },
  );
  return { outcome: 'delivered' };
}

async function remove(client: GitHubClient, id: number): Promise<void> {
  const { owner, repo } = client.repository;
  await removeBy(client, (request) =>
    request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id }),
  );
}

/** GitHub may give back other line ends than it was given. */
function isSame(a: string | undefined, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
  return a !== undefined && plain(a) === plain(b);
}
