import { type Handlers, ok, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { gitCommit, readCommit } from '../shapes/commit.ts';
import { nodeId } from '../shapes/user.ts';
import { base64InLines, RAW } from './content-form.ts';

/** Entries of a tree read to its leaves; above it is cut (docs: "Get a tree"). */
const TREE_LIMIT = 100_000;
const FULL_ID = /^[0-9a-f]{40}$/;

export const gitDatabase: Handlers = {
  'git/get-blob': async (call) => {
    const { git, apiUrl } = repositoryOf(call);
    const sha = call.params['file_sha'] ?? '';
    if (!FULL_ID.test(sha)) throw ApiError.invalid({ resource: 'Blob', code: 'invalid', field: 'sha' });
    const blob = await git.object(sha);
    if (blob?.type !== 'blob') throw ApiError.notFound();
    if (RAW.test(call.accept)) return { status: 200, body: blob.content, mediaType: 'application/vnd.github.raw' };
    return ok({
      sha,
      node_id: nodeId('Blob', sha),
      size: blob.content.length,
      url: `${apiUrl}/git/blobs/${sha}`,
      content: base64InLines(blob.content),
      encoding: 'base64',
    });
  },

  'git/get-tree': async (call) => {
    const { git, apiUrl } = repositoryOf(call);
    const sha = await git.resolve(`${call.params['tree_sha']}^{tree}`);
    if (sha === undefined) throw ApiError.notFound();
    const entries = await git.tree(sha, { recursive: call.query.has('recursive') });
    return ok({
      sha,
      url: `${apiUrl}/git/trees/${sha}`,
      tree: entries.slice(0, TREE_LIMIT).map(({ path, mode, type, sha: id, size }) => ({
        path,
        mode,
        type,
        sha: id,
        ...(size === undefined ? {} : { size }),
        ...(type === 'commit' ? {} : { url: `${apiUrl}/git/${type}s/${id}` }),
      })),
      truncated: entries.length > TREE_LIMIT,
    });
  },

  'git/get-commit': async (call) => {
    const repository = repositoryOf(call);
    const sha = call.params['commit_sha'] ?? '';
    if (!FULL_ID.test(sha) || (await repository.git.object(sha))?.type !== 'commit') throw ApiError.notFound();
    return ok(gitCommit(repository, await readCommit(repository, sha)));
  },

  'git/get-ref': async (call) => {
    const { git, apiUrl } = repositoryOf(call);
    const ref = `refs/${call.params['ref']}`;
    const sha = await git.resolve(ref);
    if (sha === undefined) throw ApiError.notFound();
    return ok({
      ref,
      node_id: nodeId('Ref', ref),
      url: `${apiUrl}/git/${ref}`,
      object: { sha, type: 'commit', url: `${apiUrl}/git/commits/${sha}` },
    });
  },
};
