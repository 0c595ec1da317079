import type { CommitStatus } from '../../model/conversation.ts';
import type { Repository } from '../../model/repository.ts';
import { type Handlers, ok, pages, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { commit, diffEntry, readCommit } from '../shapes/commit.ts';
import { simplePullRequest } from '../shapes/pull-request.ts';
import { nodeId, simpleUser } from '../shapes/user.ts';

/** Files that a comparison shows, all of them on the first page (docs: "Compare two commits"). */
const COMPARED_FILES = 300;
/** Commits that a comparison gives when no page is asked for. */
const COMPARED_COMMITS = 250;
const DIFF = /application\/vnd\.github(?:\.v3)?\.diff/;

export const commits: Handlers = {
  'repos/get-commit': async (call) => {
    const repository = repositoryOf(call);
    const parsed = await readCommit(repository, call.params['ref'] ?? '');
    const [parent = EMPTY_TREE] = parsed.parents;
    const files = await repository.diff(parent, parsed.sha);
    const additions = files.reduce((total, file) => total + file.additions, 0);
    const deletions = files.reduce((total, file) => total + file.deletions, 0);
    return {
      status: 200,
      list: {
        items: files.map((file) => diffEntry(repository, parsed.sha, file)),
        wrap: (page) => ({
          ...commit(repository, parsed),
          stats: { additions, deletions, total: additions + deletions },
          files: page,
        }),
      },
    };
  },

  'repos/compare-commits-with-basehead': async (call) => {
    const repository = repositoryOf(call);
    const { git, htmlUrl, apiUrl } = repository;
    const [base = '', head = ''] = (call.params['basehead'] ?? '').split('...');
    const [from, to] = await Promise.all([
      resolve(call.world.find.bind(call.world), repository, base),
      resolve(call.world.find.bind(call.world), repository, head),
    ]);
    const common = await git.mergeBase(from, to);
    if (common === undefined) throw new ApiError(404, `No common ancestor between ${base} and ${head}.`);
    const [ahead, behind, diff] = await Promise.all([
      git.commitsBetween(from, to),
      git.commitsBetween(to, from),
      repository.diff(common, to),
    ]);
    const files = repository.pulls.find(({ headSha }) => headSha === to)?.shown(diff) ?? diff;
    if (DIFF.test(call.accept) && files.length > COMPARED_FILES)
      throw new ApiError(406, `Sorry, the diff exceeded the maximum number of files (${COMPARED_FILES}).`);
    const page = Number(call.query.get('page') ?? 1);
    const size = call.query.has('per_page') ? Number(call.query.get('per_page')) : COMPARED_COMMITS;
    const shown = ahead.slice((page - 1) * size, page * size);
    const url = `${apiUrl}/compare/${base}...${head}`;
    const html = `${htmlUrl}/compare/${base}...${head}`;
    const read = async (sha: string) => commit(repository, await readCommit(repository, sha));
    return ok({
      url,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: await read(from),
      merge_base_commit: await read(common),
      status:
        ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(shown.map(read)),
      ...(page === 1 ? { files: files.slice(0, COMPARED_FILES).map((file) => diffEntry(repository, to, file)) } : {}),
    });
  },

  'repos/list-pull-requests-associated-with-commit': async (call) => {
    const repository = repositoryOf(call);
    const sha = await repository.git.resolve(`${call.params['commit_sha']}^{commit}`);
    if (sha === undefined) throw ApiError.notFound();
    const found = [];
    for (const pull of repository.pulls) if ((await pull.commits()).includes(sha)) found.push(pull);
    return pages(found.map(simplePullRequest));
  },

  'repos/create-commit-status': async (call) => {
    const repository = repositoryOf(call);
    const sha = call.params['sha'] ?? '';
    if ((await repository.git.resolve(`${sha}^{commit}`)) !== sha)
      throw new ApiError(422, `No commit found for SHA: ${sha}`);
    const { state, description = null, target_url = null, context = 'default' } = call.body as Record<string, string>;
    const status: CommitStatus = {
      id: call.world.id(),
      sha,
      state: state ?? '',
      description,
      targetUrl: target_url,
      context,
      creator: call.actor,
      createdAt: call.world.tick(),
    };
    repository.statuses.push(status);
    return ok(
      {
        url: `${repository.apiUrl}/statuses/${sha}`,
        avatar_url: null,
        id: status.id,
        node_id: nodeId('Status', status.id),
        state: status.state,
        description,
        target_url,
        context,
        created_at: status.createdAt,
        updated_at: status.createdAt,
        creator: simpleUser(call.world, status.creator),
      },
      201,
    );
  },
};

/** The tree of no files: what a first commit is compared with. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** A side of a comparison: a revision, or `owner:branch` of a fork. */
async function resolve(
  find: (owner: string, name: string) => Repository | undefined,
  repository: Repository,
  side: string,
): Promise<string> {
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(side) ?? [];
  const holder = owner === undefined ? repository : find(owner, repository.name);
  const sha = await holder?.git.resolve(`${branch ?? side}^{commit}`);
  if (sha === undefined) throw ApiError.notFound();
  return sha;
}
