import * as z from 'zod/mini';
import { DAY } from '../../core/calendar/days.ts';
import { parseMoment, utcOf } from '../../core/calendar/moment.ts';
import { mayFallInto, type Publication } from '../../core/calendar/publication.ts';
import { type AccountInput, defineCheck } from '../../core/check.ts';

/** On days of silence that the policy sets nothing goes out but the rubrics that it allows. What is out already cannot be stopped any more. */
export default defineCheck({
  id: 'frequency.blackout',
  scope: 'account',
  options: z.strictObject({}),
  stricter: {},
  messages: ['silent', 'went-out'],
  advises: ['went-out'],
  // The last day is part of it.
  mayFire: ({ policy, publications }) =>
    (policy.settings.blackouts ?? []).some(({ from, to }) => mayFallInto(publications, from, to, DAY)),
  judge: ({ account, publications, policy, dateOf, localOf, now }: AccountInput) => {
    const blackouts = policy.settings.blackouts ?? [];
    return publications.flatMap((publication) => {
      const { post, epochMs } = publication;
      const { rubric, status } = post.data;
      if (!post.isPlanned) return [];
      const blackout = blackouts.find(
        ({ from, to, allow }) =>
          sinceThen(publication, from, { dateOf, localOf }) >= 0 &&
          sinceThen(publication, to, { dateOf, localOf }) <= 0 &&
          (rubric === undefined || allow?.includes(rubric) !== true),
      );
      if (blackout === undefined) return [];
      return {
        messageId: status === 'published' && epochMs <= now ? ('went-out' as const) : ('silent' as const),
        data: {
          account: account.id,
          date: { date: dateOf(publication) },
          reason: blackout.reason,
          allowed: blackout.allow?.join(', ') ?? 'none',
        },
        at: { key: ['publish_at'] },
        publication,
        related: [],
        subject: publication,
        measure: 0,
      };
    });
  },
});

/**
 * How long after a moment a publication goes out, negative before it; `NaN` when the moment is none. A day is the account's own day, a time
 * without an offset is one on the account's clock.
 */
function sinceThen(
  publication: Publication,
  text: string,
  { dateOf, localOf }: Pick<AccountInput, 'dateOf' | 'localOf'>,
): number {
  const moment = parseMoment(text);
  if (typeof moment === 'string') return Number.NaN;
  if (moment.kind === 'instant') return publication.epochMs - moment.epochMs;
  const own = moment.dateOnly ? Date.parse(dateOf(publication)) : utcOf(localOf(publication));
  return own - utcOf(moment.local);
}
