import type { PullRequest } from '../../model/pull-request.ts';
import type { Team, User } from '../../model/user.ts';
import { type Call, type Handlers, ok } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { simplePullRequest } from '../shapes/pull-request.ts';
import { simpleUser, team } from '../shapes/user.ts';
import { pullOf } from './pulls.ts';

/** People and teams that may be asked at once (docs: "Requesting a pull request review"). */
const REQUESTS_LIMIT = 15;

export const reviewRequests: Handlers = {
  'pulls/list-requested-reviewers': (call) => {
    const { requestedReviewers, requestedTeams } = pullOf(call);
    return ok({
      users: requestedReviewers.map((user) => simpleUser(call.world, user)),
      teams: requestedTeams.map((one) => ({ ...team(call.world, one), parent: null })),
    });
  },

  'pulls/request-reviewers': (call) => {
    const pull = pullOf(call);
    const { users, teams } = asked(call, pull);
    if (users.includes(pull.author)) throw new ApiError(422, 'Review cannot be requested from pull request author.');
    const { requestedReviewers, requestedTeams } = pull;
    const count = new Set([...requestedReviewers, ...users]).size + new Set([...requestedTeams, ...teams]).size;
    if (count > REQUESTS_LIMIT)
      throw new ApiError(422, `A pull request can only have up to ${REQUESTS_LIMIT} review requests.`);
    for (const user of users) if (!requestedReviewers.includes(user)) requestedReviewers.push(user);
    for (const one of teams) if (!requestedTeams.includes(one)) requestedTeams.push(one);
    pull.updatedAt = call.world.tick();
    return ok(simplePullRequest(pull), 201);
  },

  'pulls/remove-requested-reviewers': (call) => {
    const pull = pullOf(call);
    const { users, teams } = asked(call, pull);
    remove(pull.requestedReviewers, users);
    remove(pull.requestedTeams, teams);
    pull.updatedAt = call.world.tick();
    return ok(simplePullRequest(pull));
  },
};

/** Whom a request names. One who is no collaborator spoils it whole. */
function asked(
  { world, body }: Call,
  { repository }: PullRequest,
): { readonly users: readonly User[]; readonly teams: readonly Team[] } {
  const logins = (body['reviewers'] ?? []) as readonly string[];
  const slugs = (body['team_reviewers'] ?? []) as readonly string[];
  const users = logins.map((login) => world.findUser(login));
  const teams = slugs.map((slug) => repository.teams.find((one) => one.slug === slug));
  const mayReview = (user: User | undefined): user is User =>
    user !== undefined &&
    (user === repository.owner ||
      repository.collaborators.has(user.login) ||
      repository.pulls.some(({ author }) => author === user));
  const isTeam = (one: Team | undefined): one is Team => one !== undefined;
  if (!users.every(mayReview) || !teams.every(isTeam))
    throw new ApiError(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.fullName} repository.`,
    );
  return { users, teams };
}

function remove<T>(from: T[], gone: readonly T[]): void {
  for (const item of gone) {
    const index = from.indexOf(item);
    if (index >= 0) from.splice(index, 1);
  }
}
