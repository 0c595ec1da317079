import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';

/** Two posts with one `id`: links, waivers and plans that name it would mean either. */
export default defineCheck({
  id: 'content.duplicate-id',
  scope: 'repository',
  options: z.strictObject({}),
  stricter: {},
  messages: ['taken'],
  judge: ({ posts }) => {
    const byId = new Map<string, Post[]>();
    for (const post of posts) {
      const { id } = post.data;
      if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), post]);
    }
    return [...byId].flatMap(([id, [first, ...others]]) =>
      others.map((post) => ({
        messageId: 'taken' as const,
        data: { id, path: first?.path ?? '' },
        path: post.path,
        at: { key: ['id'] },
        subject: id,
        related: first === undefined ? [] : [{ path: first.path, at: { key: ['id'] } }],
      })),
    );
  },
});
