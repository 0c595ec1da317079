import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';
import { nearest } from '../../core/nearest.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;

/** The topic that a post names is one of the policy's (facts/advice-map.md S1.1d). */
export default defineCheck({
  id: 'topics.allowed',
  scope: 'publication',
  options: z.strictObject({}),
  stricter: {},
  messages: ['unknown'],
  mayFire: ({ post }, _, policy) => post !== undefined && unknownTopic(post, policy) !== undefined,
  judge: ({ post, policy }) => {
    const found = unknownTopic(post, policy);
    if (found === undefined) return [];
    const allowed = policy.settings.topics?.allowed ?? [];
    const suggestion = nearest(found, allowed) ?? 'none';
    const data = { found: clip(found, SHOWN), suggestion, allowed: allowed.join(', ') };
    return [{ messageId: 'unknown', data, at: { key: ['topic'] } }];
  },
});

function unknownTopic({ data: { topic } }: Post, { settings }: Policy): string | undefined {
  const allowed = settings.topics?.allowed;
  return topic === undefined || allowed === undefined || allowed.includes(topic) ? undefined : topic;
}
