import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';
import { NEXT_LINE } from '../../core/text/inline-waivers.ts';

/** So much of a name that means nothing is shown, in UTF-16 units. */
const NAME_SHOWN = 60;

/** A comment `<!-- reglament-disable-next-line RULE: reason -->` that lets nothing pass: it was not understood, may not, or has nothing to excuse. */
export default defineCheck({
  id: 'content.inline-waivers',
  scope: 'document',
  needs: 'inline-waivers',
  options: z.strictObject({}),
  stricter: {},
  messages: [
    'unknown-form',
    'unclosed',
    'no-rule',
    'too-many',
    'no-reason',
    'unknown-rule',
    'hard-rule',
    'needs-approval',
    'not-allowed',
    'unused',
  ],
  /** The text is right without it. */
  advises: ['unused'],
  judge: ({ inlineWaivers, policy }) =>
    inlineWaivers.map(({ fault, at, form, rule, approvers }) => {
      const known =
        fault === 'unknown-rule'
          ? nearest(
              rule,
              policy.rules.map(({ id }) => id),
            )
          : undefined;
      return {
        messageId: fault,
        data: {
          rule: clip(rule, NAME_SHOWN),
          form: clip(form, NAME_SHOWN),
          expected: NEXT_LINE,
          suggestion: known ?? 'none',
          roles: approvers.length === 0 ? 'none' : approvers.join(', '),
        },
        at,
      };
    }),
});
