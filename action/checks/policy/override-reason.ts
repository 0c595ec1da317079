import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

/** Whoever changes a rule in `policy.yaml` says why: the next reader sees the rule, and not the talk that led to it. */
export default defineCheck({
  id: 'policy.override-reason',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['none'],
  judge: ({ policy }) =>
    Object.entries(policy.settings.rules ?? {}).flatMap(([rule, { reason }]): FileDraft<'none'>[] => {
      if (reason !== undefined) return [];
      return [{ messageId: 'none', data: { rule }, path: POLICY_PATH, at: { key: ['rules', rule] } }];
    }),
});
