import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { CONTENT_PROBLEM_IDS } from '../../core/content/problem.ts';
import { POLICY_ONLY_PROBLEM_IDS, STYLE_PROBLEM_IDS } from '../../core/policy/problem.ts';

/** A file of the policy that cannot be read as what it is. A waiver or a freeze that cannot be read excuses nobody and stops nobody. */
export default defineCheck({
  id: 'policy.unreadable',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: [...CONTENT_PROBLEM_IDS, ...POLICY_ONLY_PROBLEM_IDS],
  // Somebody else's styles may ask for what this program cannot do; each such thing is named.
  advises: STYLE_PROBLEM_IDS,
  messagePrefix: 'problem',
  judge: ({ policy, problems }) =>
    [...problems, ...(problems.length > 0 ? [] : [...policy.registerProblems, ...policy.styleProblems])].map(
      ({ path, position, messageId, data }) => ({
        path,
        messageId,
        data,
        at: { start: position.offset, end: position.offset },
      }),
    ),
});
