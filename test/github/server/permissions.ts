import type { Repository } from '../model/repository.ts';
import type { Permissions, Token } from '../model/token.ts';
import type { Operation } from '../openapi.ts';
import { ApiError } from './api-error.ts';

/** One way to be allowed an operation. */
type Need = Permissions;

const contents: readonly Need[] = [{ contents: 'read' }];
const conversation = (level: 'read' | 'write'): readonly Need[] => [{ issues: level }, { pull_requests: level }];
const pulls = (level: 'read' | 'write'): readonly Need[] => [{ pull_requests: level }];

/** What each operation asks for; the ways are alternatives (docs: "Permissions required for GitHub Apps"). */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'actions/get-workflow-run': [{ actions: 'read' }],
  'actions/list-workflow-runs-for-repo': [{ actions: 'read' }],
  'checks/create': [{ checks: 'write' }],
  'checks/list-annotations': [{ checks: 'read' }],
  'checks/list-for-ref': [{ checks: 'read' }],
  'checks/update': [{ checks: 'write' }],
  'code-scanning/get-sarif': [{ security_events: 'read' }],
  'code-scanning/upload-sarif': [{ security_events: 'write' }],
  'git/get-blob': contents,
  'git/get-commit': contents,
  'git/get-ref': contents,
  'git/get-tree': contents,
  'issues/add-labels': conversation('write'),
  'issues/create-comment': conversation('write'),
  'issues/delete-comment': conversation('write'),
  'issues/get-comment': conversation('read'),
  'issues/list-comments': conversation('read'),
  'issues/list-labels-on-issue': conversation('read'),
  'issues/remove-label': conversation('write'),
  'issues/set-labels': conversation('write'),
  'issues/update-comment': conversation('write'),
  'pulls/create-review': pulls('write'),
  'pulls/create-review-comment': pulls('write'),
  'pulls/delete-review-comment': pulls('write'),
  'pulls/dismiss-review': pulls('write'),
  'pulls/get': pulls('read'),
  'pulls/list': pulls('read'),
  'pulls/list-comments-for-review': pulls('read'),
  'pulls/list-commits': pulls('read'),
  'pulls/list-files': pulls('read'),
  'pulls/list-requested-reviewers': pulls('read'),
  'pulls/list-review-comments': pulls('read'),
  'pulls/list-reviews': pulls('read'),
  'pulls/remove-requested-reviewers': pulls('write'),
  'pulls/request-reviewers': pulls('write'),
  'pulls/update-review': pulls('write'),
  'pulls/update-review-comment': pulls('write'),
  'repos/compare-commits-with-basehead': contents,
  'repos/create-commit-status': [{ statuses: 'write' }],
  'repos/get': [{ metadata: 'read' }],
  'repos/get-collaborator-permission-level': [{ metadata: 'read' }],
  'repos/get-commit': contents,
  'repos/get-content': contents,
  'repos/list-pull-requests-associated-with-commit': pulls('read'),
  'users/get-authenticated': [],
  'users/get-by-username': [],
};

/** As the header has it: ways are joined by `; `. */
export function acceptedBy(operation: Operation): string {
  const needs = NEEDS[operation.id] ?? [];
  return needs
    .map((need) =>
      Object.entries(need)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ');
}

/**
 * Refuses what a token may not do, in GitHub's order: no token, an operation that is not for apps, a repository that is not its own, a permission
 * that is missing. What is public anybody may read.
 */
export function expectPermission(
  operation: Operation,
  token: Token | undefined,
  repository: Repository | undefined,
): void {
  const accepted = acceptedBy(operation);
  const refusal = new ApiError(403, 'Resource not accessible by integration', {
    headers: accepted === '' ? {} : { 'x-accepted-github-permissions': accepted },
  });
  if (token !== undefined && !operation.enabledForApps) throw refusal;
  const isReading = operation.method === 'GET';
  if (isReading && (repository === undefined || repository.visibility === 'public')) return;
  if (token === undefined) throw new ApiError(401, 'Requires authentication');
  if (repository === undefined) return;
  const allows = (need: Need): boolean =>
    Object.entries(need).every(([name, level]) => {
      const has = token.permissions[name as keyof Permissions];
      return has === 'write' || has === level;
    });
  const needs = NEEDS[operation.id] ?? [];
  if (token.repository !== repository.fullName || (needs.length > 0 && !needs.some(allows))) throw refusal;
}
