import type { RepositoryOptions } from './model/repository.ts';
import { requestsOf } from './request.ts';
import { testWorld } from './testing.ts';

/** Whatever the Action may ask for. */
export const ALL =
  'contents: read, pull-requests: write, issues: write, checks: write, statuses: write, security-events: write, actions: read';
export const POST = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

/** A private repository with one post, and a token with all permissions. */
export async function story(options: RepositoryOptions = {}, permissions = ALL) {
  const world = await testWorld();
  const repository = await world.repository({
    files: { 'content/a.md': POST },
    collaborators: { anna: 'write' },
    ...options,
  });
  const token = world.token(repository, permissions);
  return { world, repository, token, request: requestsOf(world, token) };
}

/** The same with a pull request that changes the second line of ten. */
export async function storyWithPull(options: RepositoryOptions = {}, permissions = ALL) {
  const begun = await story(options, permissions);
  const pull = await begun.repository.pullRequest({ changes: { 'content/a.md': POST.replace('two', '2') } });
  return { ...begun, pull };
}
