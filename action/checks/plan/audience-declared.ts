import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;

/** A plan says whom it is for, in the audiences of the policy (facts/advice-map.md S1.0a). */
export default defineCheck({
  id: 'plan.audience-declared',
  scope: 'repository',
  options: z.strictObject({}),
  stricter: {},
  messages: ['missing', 'unknown'],
  judge: ({ plans, policy }) => {
    const known = policy.settings.audiences?.map(({ id }) => id);
    const allowed = (known ?? []).join(', ');
    return plans.flatMap(({ path, data }): FileDraft<'missing' | 'unknown'>[] => {
      const { audience, accounts } = data;
      if (audience === undefined) {
        return [{ messageId: 'missing', data: { allowed }, path, at: { key: ['audience'] }, accounts }];
      }
      return [audience].flat().flatMap((found, index): FileDraft<'unknown'>[] => {
        if (known === undefined || known.includes(found)) return [];
        const message = { found: clip(found, SHOWN), suggestion: nearest(found, known) ?? 'none', allowed };
        const key = Array.isArray(audience) ? ['audience', index] : ['audience'];
        return [{ messageId: 'unknown', data: message, path, at: { key }, accounts }];
      });
    });
  },
});
