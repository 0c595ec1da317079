import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';

/** A post says what it is about (facts/advice-map.md S1.0b). An idea and a draft may still find out. */
export default defineCheck({
  id: 'plan.topics',
  scope: 'publication',
  options: z.strictObject({}),
  stricter: {},
  messages: ['missing'],
  mayFire: ({ post }) => post !== undefined && isAtFault(post),
  judge: ({ post, policy }) => {
    if (!isAtFault(post)) return [];
    const allowed = policy.settings.topics?.allowed?.join(', ') ?? 'none';
    return [{ messageId: 'missing', data: { allowed }, at: { key: ['topic'] } }];
  },
});

function isAtFault({ data }: Post): boolean {
  return data.topic === undefined && data.status !== 'idea' && data.status !== 'draft';
}
