import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';
import type { Post } from '../../core/content/post.ts';
import { nearest } from '../../core/nearest.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;

/** A post is for somebody: it names an audience of the policy, or its account serves one (facts/advice-map.md S1.0a). */
export default defineCheck({
  id: 'plan.audience',
  scope: 'publication',
  options: z.strictObject({}),
  stricter: {},
  messages: ['missing', 'unknown'],
  mayFire: ({ post }, _, policy) =>
    post?.data.accounts.some((id) => faultOf(post, policy.accounts.get(id), policy) !== undefined) === true,
  judge: ({ post, account, policy }): readonly Draft<'missing' | 'unknown'>[] => {
    const fault = faultOf(post, account, policy);
    if (fault === undefined) return [];
    const known = (policy.settings.audiences ?? []).map(({ id }) => id);
    if (fault === 'missing') {
      const data = { account: account.id, allowed: known.join(', ') };
      return [{ messageId: 'missing', data, at: { key: ['audience'] }, same: account.id }];
    }
    const found = post.data.audience ?? '';
    const data = { found: clip(found, SHOWN), suggestion: nearest(found, known) ?? 'none', allowed: known.join(', ') };
    return [{ messageId: 'unknown', data, at: { key: ['audience'] } }];
  },
});

function faultOf(
  { data }: Post,
  account: Account | undefined,
  { settings }: Policy,
): 'missing' | 'unknown' | undefined {
  if (data.audience === undefined) return account?.audience === undefined ? 'missing' : undefined;
  if (settings.audiences === undefined) return undefined;
  return settings.audiences.some(({ id }) => id === data.audience) ? undefined : 'unknown';
}
