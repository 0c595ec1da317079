import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'status' | 'author' | 'reviewer' | 'same' | 'role';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;
/** In these somebody else has read it. */
const READ: readonly (string | undefined)[] = ['approved', 'scheduled', 'published'];

/** A post goes from hand to hand: it has a status, an author, and from approval on a reviewer who is somebody else (facts/advice-map.md S1.0c). */
export default defineCheck({
  id: 'plan.pipeline',
  scope: 'publication',
  options: z.strictObject({
    /** Roles of which a reviewer has one; anybody will do where the list is empty. */
    reviewer_roles: z._default(z.array(z.string()), []),
  }),
  // No role at all is anybody's.
  stricter: { reviewer_roles: 'unknown' },
  messages: ['status', 'author', 'reviewer', 'same', 'role'],
  mayFire: ({ post }, { reviewer_roles }, policy) =>
    post !== undefined && faultsOf(post.data, reviewer_roles, policy).length > 0,
  judge: ({ post, policy }, { reviewer_roles }) => faultsOf(post.data, reviewer_roles, policy),
});

function faultsOf(data: PostData, roles: readonly string[], { people }: Policy): Draft<MessageId>[] {
  const { status, author, reviewer } = data;
  const found: Draft<MessageId>[] = [];
  const isRead = READ.includes(status);
  if (status === undefined) found.push({ messageId: 'status', at: { key: ['status'] } });
  if (author === undefined && status !== 'idea') found.push({ messageId: 'author', at: { key: ['author'] } });
  if (reviewer === undefined) {
    if (isRead) found.push({ messageId: 'reviewer', data: { status: status ?? '' }, at: { key: ['reviewer'] } });
    return found;
  }
  const name = people.get(reviewer)?.name ?? clip(reviewer, SHOWN);
  if (reviewer === author) found.push({ messageId: 'same', data: { name }, at: { key: ['reviewer'] } });
  const known = people.get(reviewer);
  if (known !== undefined && roles.length > 0 && !known.roles.some((role) => roles.includes(role))) {
    found.push({ messageId: 'role', data: { name, roles: roles.join(', ') }, at: { key: ['reviewer'] } });
  }
  return found;
}
