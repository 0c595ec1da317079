import * as z from 'zod/mini';
import { mayFallInto } from '../../core/calendar/publication.ts';
import { defineCheck, type FreezePeriod } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';

/** During a crisis stop nothing goes out but the rubrics that it allows. What went out all the same is told, and cannot be stopped any more. */
export default defineCheck({
  id: 'frequency.freeze',
  scope: 'account',
  options: z.strictObject({}),
  stricter: {},
  messages: ['stopped', 'went-out'],
  advises: ['went-out'],
  mayFire: ({ policy, publications }) =>
    policy.freezes.some(({ from, until }) => mayFallInto(publications, from, until)),
  judge: ({ account, publications, freezes, policy }) =>
    publications.flatMap((publication) => {
      const { post, epochMs } = publication;
      if (!post.isPlanned) return [];
      const isOut = post.data.status === 'published';
      // What went out before people knew of the freeze could not be kept back.
      const stop = freezes.find(
        (period) => isStopped(post, account.id, epochMs, period) && (!isOut || epochMs >= period.declared),
      );
      if (stop === undefined) return [];
      const { freeze } = stop;
      return {
        messageId: isOut ? ('went-out' as const) : ('stopped' as const),
        data: {
          account: account.id,
          reason: freeze.reason,
          until: freeze.until,
          by: policy.people.get(freeze.declared_by)?.name ?? freeze.declared_by,
          allowed: freeze.allow?.join(', ') ?? 'none',
        },
        at: { key: ['publish_at'] },
        publication,
        related: [],
        subject: publication,
        measure: 0,
      };
    }),
});

function isStopped(post: Post, account: string, epochMs: number, { freeze, from, until }: FreezePeriod): boolean {
  if (epochMs < from || epochMs >= until) return false;
  if (freeze.accounts !== undefined && !freeze.accounts.includes(account)) return false;
  return post.data.rubric === undefined || freeze.allow?.includes(post.data.rubric) !== true;
}
