import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';
import { readState } from '../../core/planning/guide.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** Whoever writes has read the guide, in the version in force when the post goes out or in one that differs in small things (facts/advice-map.md S1.0d). */
export default defineCheck({
  id: 'people.onboarded',
  scope: 'publication',
  options: z.strictObject({}),
  stricter: {},
  messages: ['unread', 'old'],
  mayFire: ({ post }, _, policy) => post !== undefined && faultOf(post, policy) !== undefined,
  judge: ({ post, policy }): readonly Draft<'unread' | 'old'>[] => {
    const fault = faultOf(post, policy);
    if (fault === undefined) return [];
    const { name, read } = fault;
    const at = { key: ['author'] };
    if (read === undefined) return [{ messageId: 'unread', data: { name, version: policy.version }, at }];
    return [{ messageId: 'old', data: { name, read, version: policy.version }, at }];
  },
});

/** An author without a mark, or with an old one. Who is not in the register is told by another rule. */
function faultOf({ data: { author = '', status } }: Post, { people, version }: Policy) {
  const person = people.get(author);
  if (person === undefined || status === 'idea') return undefined;
  const state = readState(person, version);
  if (state === 'read') return undefined;
  return { name: person.name, read: state === 'old' ? person.guide_read?.version : undefined };
}
