import type { TreeEntry } from '../../model/git.ts';
import type { Repository } from '../../model/repository.ts';
import { type Answer, type Handlers, ok, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { base64InLines, OBJECT, RAW } from './content-form.ts';

/** Up to one the content comes along, up to the other only as raw bytes (docs: "Get repository content"). */
const INLINE_LIMIT = 1024 * 1024;
const RAW_LIMIT = 100 * 1024 * 1024;
/** Entries of a folder. */
const FOLDER_LIMIT = 1000;

const TYPES: Readonly<Record<string, string>> = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule' };

export const contents: Handlers = {
  'repos/get-content': async (call): Promise<Answer> => {
    const repository = repositoryOf(call);
    const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '');
    const ref = call.query.get('ref') ?? repository.defaultBranch;
    const commit = await repository.git.resolve(`${ref}^{commit}`);
    if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
    const entry = await entryAt(repository, commit, path);
    if (entry === undefined) throw ApiError.notFound();
    if (entry.type === 'tree') return folder(repository, call.accept, commit, ref, entry);
    const shape = common(repository, ref, entry);
    if (entry.mode === '160000')
      return ok({ ...shape, type: 'submodule', submodule_git_url: `https://github.com/${repository.fullName}.git` });
    if (entry.mode === '120000') {
      const target = (await repository.git.object(entry.sha))?.content.toString() ?? '';
      const pointed = await entryAt(repository, commit, resolved(path, target));
      // A link to a file of the repository is followed: what comes back has the content of the file, and says nothing of the link.
      if (pointed?.mode.startsWith('100') !== true) return ok({ ...shape, type: 'symlink', target });
      return file(repository, call.accept, shape, pointed);
    }
    return file(repository, call.accept, shape, entry);
  },
};

async function file({ git }: Repository, accept: string, shape: object, { sha, size = 0 }: TreeEntry): Promise<Answer> {
  if (size > RAW_LIMIT) throw ApiError.invalid({ resource: 'Blob', field: 'data', code: 'too_large' });
  const content = (await git.object(sha))?.content ?? Buffer.alloc(0);
  if (RAW.test(accept)) return { status: 200, body: content, mediaType: 'application/vnd.github.raw' };
  const isInline = size <= INLINE_LIMIT;
  return ok({
    ...shape,
    type: 'file',
    size,
    encoding: isInline ? 'base64' : 'none',
    content: isInline ? base64InLines(content) : '',
  });
}

async function folder(
  repository: Repository,
  accept: string,
  commit: string,
  ref: string,
  tree: TreeEntry,
): Promise<Answer> {
  const { path } = tree;
  const entries = (await repository.git.tree(`${commit}:${path}`)).slice(0, FOLDER_LIMIT).map((entry) => ({
    ...common(repository, ref, { ...entry, path: path === '' ? entry.path : `${path}/${entry.path}` }),
    // A submodule is told as a file here: GitHub keeps it so for old clients.
    type: entry.mode === '160000' ? 'file' : (TYPES[entry.mode] ?? 'file'),
  }));
  if (!OBJECT.test(accept)) return ok(entries);
  return {
    ...ok({ ...common(repository, ref, tree), type: 'dir', entries }),
    mediaType: 'application/vnd.github.object',
  };
}

function common({ apiUrl, htmlUrl }: Repository, ref: string, { path, sha, size = 0, type }: TreeEntry) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${apiUrl}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = type === 'commit' ? null : `${apiUrl}/git/${type}s/${sha}`;
  const html = `${htmlUrl}/${type === 'tree' ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${htmlUrl}/raw/${ref}/${encoded}` : null,
    _links: { self, git, html },
  };
}

async function entryAt({ git }: Repository, commit: string, path: string): Promise<TreeEntry | undefined> {
  if (path === '') return { path: '', mode: '040000', type: 'tree', sha: commit };
  const parent = path.split('/').slice(0, -1).join('/');
  const holder = await git.resolve(`${commit}:${parent}`);
  if (holder === undefined) return undefined;
  const found = (await git.tree(holder).catch(() => [])).find((entry) => entry.path === path.split('/').at(-1));
  return found === undefined ? undefined : { ...found, path };
}

/** Where a link leads, or a path that no repository has when it leads outside. */
function resolved(path: string, target: string): string {
  const parts = target.startsWith('/') ? ['..'] : [...path.split('/').slice(0, -1), ...target.split('/')];
  const way: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') way.push(part);
    else if (way.pop() === undefined) return '\0';
  }
  return way.join('/');
}
