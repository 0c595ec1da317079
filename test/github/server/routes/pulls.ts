import type { PullRequest } from '../../model/pull-request.ts';
import { byId, type Call, type Handlers, ok, pages, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { commit, diffEntry, readCommit } from '../shapes/commit.ts';
import { pullRequest, simplePullRequest } from '../shapes/pull-request.ts';

/** The list of files ends there (docs: "List pull requests files"). */
const LISTED_FILES = 3000;
/** And that of commits there (docs: "List commits on a pull request"). */
const LISTED_COMMITS = 250;
const DIFF = /application\/vnd\.github(?:\.v3)?\.diff/;
const DIFF_FILES = 300;

/** The pull request that the path names, or 404. */
export function pullOf(call: Call): PullRequest {
  return byId(
    repositoryOf(call).pulls,
    ({ number }) => number,
    call.params['pull_number'] ?? call.params['issue_number'],
  );
}

export const pulls: Handlers = {
  'pulls/get': async (call) => {
    const pull = pullOf(call);
    if (DIFF.test(call.accept)) {
      if ((await pull.files()).length > DIFF_FILES)
        throw new ApiError(
          406,
          `Sorry, the diff exceeded the maximum number of files (${DIFF_FILES}). Consider using 'List pull requests files' API or locally cloning the repository instead.`,
        );
      const { git } = pull.repository;
      const diff = await git.run(['diff', '-M', `${pull.baseSha}...${pull.headSha}`]);
      return { status: 200, body: diff, mediaType: 'application/vnd.github.diff; charset=utf-8' };
    }
    return ok(await pullRequest(pull));
  },

  'pulls/list': (call) => {
    const { query } = call;
    const state = query.get('state') ?? 'open';
    const head = query.get('head');
    const base = query.get('base');
    const found = repositoryOf(call).pulls.filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (head === null || pull.label === head) &&
        (base === null || pull.base === base),
    );
    const isAscending = query.get('direction') === 'asc';
    return pages((isAscending ? found : found.toReversed()).map(simplePullRequest), { isNewestFirst: !isAscending });
  },

  'pulls/list-commits': async (call) => {
    const pull = pullOf(call);
    const shown = (await pull.commits()).slice(0, LISTED_COMMITS);
    return pages(
      await Promise.all(shown.map(async (sha) => commit(pull.repository, await readCommit(pull.repository, sha)))),
    );
  },

  'pulls/list-files': async (call) => {
    const pull = pullOf(call);
    const files = await pull.files();
    return pages(files.slice(0, LISTED_FILES).map((file) => diffEntry(pull.repository, pull.headSha, file)));
  },
};
