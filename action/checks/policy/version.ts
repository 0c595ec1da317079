import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { bumpBetween, bumped, isEnough } from '../../core/policy/bump.ts';
import { diffPolicies } from '../../core/policy/diff.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import { pendingChange } from '../../core/policy/pending.ts';
import { trialOn } from '../../core/policy/trial.ts';

/** A change raises the part of the version that it needs: whoever reads "1.2.1" relies on nothing being forbidden that was allowed. */
export default defineCheck({
  id: 'policy.version',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['too-small'],
  judge: async (input) => {
    const pending = await pendingChange(input);
    if (pending === undefined) return [];
    const { last } = pending;
    const { policy } = input;
    // Under the version of the release itself the change is told as what it is: a touched release.
    if (policy.version === last.version) return [];
    const { bump } = await diffPolicies(last, policy, trialOn([], { engine: 'policy.version', now: 0 }));
    const actual = bumpBetween(last.version, policy.version);
    if (isEnough(actual, bump, last.version)) return [];
    const data = { version: policy.version, last: last.version, bump, expected: bumped(last.version, bump) };
    return [{ messageId: 'too-small' as const, data, path: POLICY_PATH, at: { key: ['version'] } }];
  },
});
