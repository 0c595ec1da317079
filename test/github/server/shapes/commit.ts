import type { DiffFile } from '../../model/diff.ts';
import type { Repository } from '../../model/repository.ts';
import { ApiError } from '../api-error.ts';
import { nodeId } from './user.ts';

/** A commit as git keeps it. */
export interface ParsedCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly committer: { readonly name: string; readonly email: string; readonly date: string };
  readonly message: string;
}

const NOT_SIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null } as const;

/** Reads a commit, or 404 as GitHub words it. */
export async function readCommit({ git }: Repository, revision: string): Promise<ParsedCommit> {
  const object = await git.object(`${revision}^{commit}`);
  if (object === undefined) throw new ApiError(422, `No commit found for SHA: ${revision}`);
  const text = object.content.toString();
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, end).split('\n');
  const all = (name: string): string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha: object.sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: signature(all('author')[0]),
    committer: signature(all('committer')[0]),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
}

function signature(text = ''): ParsedCommit['author'] {
  const [, name = '', email = '', at = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(text) ?? [];
  return { name, email, date: new Date(Number(at) * 1000).toISOString().replace('.000', '') };
}

/** `git-commit`: a commit of the Git database. */
export function gitCommit(
  { apiUrl, htmlUrl }: Repository,
  { sha, tree, parents, author, committer, message }: ParsedCommit,
) {
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${apiUrl}/git/commits/${sha}`,
    html_url: `${htmlUrl}/commit/${sha}`,
    author,
    committer,
    tree: { sha: tree, url: `${apiUrl}/git/trees/${tree}` },
    message,
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${apiUrl}/git/commits/${parent}`,
      html_url: `${htmlUrl}/commit/${parent}`,
    })),
    verification: NOT_SIGNED,
  };
}

/** `commit`: a commit with its place on GitHub. */
export function commit(
  { apiUrl, htmlUrl }: Repository,
  { sha, tree, parents, author, committer, message }: ParsedCommit,
) {
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author,
      committer,
      message,
      tree: { sha: tree, url: `${apiUrl}/git/trees/${tree}` },
      url: `${apiUrl}/git/commits/${sha}`,
      comment_count: 0,
      verification: NOT_SIGNED,
    },
    url: `${apiUrl}/commits/${sha}`,
    html_url: `${htmlUrl}/commit/${sha}`,
    comments_url: `${apiUrl}/commits/${sha}/comments`,
    author: null,
    committer: null,
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${apiUrl}/commits/${parent}`,
      html_url: `${htmlUrl}/commit/${parent}`,
    })),
  };
}

/** `diff-entry`: a file of a pull request, of a commit or of a comparison. */
export function diffEntry({ apiUrl, htmlUrl }: Repository, at: string, file: DiffFile) {
  const { path, previousPath, status, sha, additions, deletions, patch } = file;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${htmlUrl}/blob/${at}/${encodeURIComponent(path)}`,
    raw_url: `${htmlUrl}/raw/${at}/${encodeURIComponent(path)}`,
    contents_url: `${apiUrl}/contents/${encoded}?ref=${at}`,
    ...(patch === undefined ? {} : { patch }),
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
  };
}
