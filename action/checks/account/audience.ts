import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { isActive } from '../../core/content/account.ts';
import { nearest } from '../../core/nearest.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;

/** An account serves an audience of the policy: posts that name none are for it (facts/advice-map.md S1.0a). */
export default defineCheck({
  id: 'account.audience',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['missing', 'unknown'],
  judge: ({ policy }) => {
    const known = policy.settings.audiences?.map(({ id }) => id);
    const allowed = (known ?? []).join(', ');
    return [...policy.accounts.values()].filter(isActive).flatMap((account): FileDraft<'missing' | 'unknown'>[] => {
      const { id, audience } = account;
      const place = { path: ACCOUNTS_PATH, at: { key: [id, 'audience'] }, accounts: [id], same: id };
      if (audience === undefined) return [{ messageId: 'missing', data: { account: id, allowed }, ...place }];
      if (known === undefined || known.includes(audience)) return [];
      const data = {
        account: id,
        found: clip(audience, SHOWN),
        suggestion: nearest(audience, known) ?? 'none',
        allowed,
      };
      return [{ messageId: 'unknown', data, ...place }];
    });
  },
});
