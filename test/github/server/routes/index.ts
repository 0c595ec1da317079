import type { Handlers } from '../answer.ts';
import { actions } from './actions.ts';
import { checks } from './checks.ts';
import { codeScanning } from './code-scanning.ts';
import { commits } from './commits.ts';
import { contents } from './contents.ts';
import { gitDatabase } from './git-database.ts';
import { issues } from './issues.ts';
import { pulls } from './pulls.ts';
import { repositories } from './repositories.ts';
import { reviewComments } from './review-comments.ts';
import { reviewRequests } from './review-requests.ts';
import { reviews } from './reviews.ts';
import { users } from './users.ts';

/** Who answers which operation. */
export const handlers: Handlers = {
  ...actions,
  ...checks,
  ...codeScanning,
  ...commits,
  ...contents,
  ...gitDatabase,
  ...issues,
  ...pulls,
  ...repositories,
  ...reviewComments,
  ...reviewRequests,
  ...reviews,
  ...users,
};
